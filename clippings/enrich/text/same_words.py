"""Has a spaCy pipeline work out the vectors of equal words once in a batch, since half of the words occur again."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from thinc.api import Model
    from thinc.types import Ragged

# spaCy's layers for it: what is known of each word as numbers, in one array; looked up in tables and mixed; by texts.
_BEFORE, _AFTER = ["extract_features", "list2ragged"], ["ragged2list"]


def embed_same_words_once(pipeline: "Pipeline") -> None:
    """Leaves the parts as they are that have other layers, for example with static vectors."""
    from thinc.api import Model

    models = (getattr(part, "model", None) for _, part in pipeline.pipeline)
    for node in [node for model in models if isinstance(model, Model) for node in model.walk()]:
        names = [layer.name for layer in node.layers]
        if len(names) == 5 and names[:2] == _BEFORE and names[4:] == _AFTER:
            node.layers[2:4] = [embed_once(*node.layers[2:4])]


def embed_once(tables: "Model[Any, Any]", mix: "Model[Any, Any]") -> "Model[Ragged, Ragged]":
    """One layer that does what these two do."""
    import numpy as np  # a tenth of a second, which a process that loads no pipeline saves
    from thinc.api import Model
    from thinc.types import Ragged

    def forward(model: object, words: Ragged, is_train: bool) -> tuple[Ragged, Any]:
        numbers = np.ascontiguousarray(words.dataXd)
        each = numbers.view(f"V{numbers.strides[0]}").ravel().tolist()
        numbered: dict[bytes, int] = {}
        places = [numbered.setdefault(word, len(numbered)) for word in each]
        unlike = np.frombuffer(b"".join(numbered), numbers.dtype).reshape(-1, numbers.shape[1])
        return Ragged(mix.predict(tables.predict(unlike))[places], words.lengths), None

    return Model("embed_once", forward)
