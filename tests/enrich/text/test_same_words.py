"""Equal words of a batch get the vectors that each of them would get, which are worked out once."""

from typing import Any

import numpy as np
import pytest
import spacy
from thinc.api import Model
from thinc.types import Ragged

from clippings.enrich.text.installed import find_pipeline
from clippings.enrich.text.models import UNUSED, Models
from clippings.enrich.text.same_words import embed_once, embed_same_words_once

TEXTS = ["Ada Rook told Bo Rook that Rook was late.", "“Late, late,” said Ada Rook.", "x"]


def test_equal_words_are_embedded_once() -> None:
    asked = []

    def look_up(model: object, words: Any, is_train: bool) -> tuple[Any, None]:
        asked.append(words.tolist())
        return words.astype("f"), None

    double: Model[Any, Any] = Model("double", lambda model, vectors, is_train: (2 * vectors, None))
    numbers: Any = np.array([[1, 2], [3, 4], [1, 2]], "uint64")
    lengths: Any = np.array([2, 1])
    words = Ragged(numbers, lengths)
    found = embed_once(Model("look up", look_up), double).predict(words)
    assert asked == [[[1, 2], [3, 4]]]
    assert found.dataXd.tolist() == [[2, 4], [6, 8], [2, 4]]
    assert found.lengths.tolist() == [2, 1]


@pytest.mark.parametrize("part", ["tok2vec", "ner"])
def test_vectors_are_those_that_spacy_gives(models: Models, part: str) -> None:
    pipelines: list[Any] = [models.load("en"), spacy.load(find_pipeline("en") or "", exclude=UNUSED)]
    vectors = []
    for pipeline in pipelines:
        model = pipeline.get_pipe(part).model
        model = model.get_ref("tok2vec") if model.has_ref("tok2vec") else model
        vectors.append(np.concatenate(model.predict([pipeline.make_doc(text) for text in TEXTS])))
    assert np.allclose(vectors[0], vectors[1], atol=1e-4)


def test_pipeline_that_embeds_otherwise_stays_as_it_is() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    embed_same_words_once(pipeline)
    assert [sentence.text for sentence in pipeline("One. Two.").sents] == ["One.", "Two."]
