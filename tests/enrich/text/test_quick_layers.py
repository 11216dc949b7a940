"""The layers that numpy works out give the numbers that spaCy's own give."""

from typing import Any

import numpy as np
import pytest
import spacy
from thinc.api import LayerNorm, Maxout, Model, chain, use_ops

from clippings.enrich.text.installed import find_pipeline
from clippings.enrich.text.models import UNUSED, Models
from clippings.enrich.text.quick_layers import choose_and_scale, quicken_layers


@pytest.mark.parametrize("pieces", [1, 2, 3])
@pytest.mark.parametrize("words", [0, 1, 50])
def test_not_a_bit_differs(pieces: int, words: int) -> None:
    with use_ops("numpy", use_blis=False):
        own: Model[Any, Any] = chain(Maxout(nO=8, nI=6, nP=pieces), LayerNorm(nI=8))
    own.initialize()
    random: Any = np.random.default_rng(1)
    for layer in own.layers:
        for name in layer.param_names:
            layer.set_param(name, random.standard_normal(layer.get_param(name).shape).astype("f"))
    vectors = random.standard_normal((words, 6)).astype("f")
    before = vectors.copy()
    assert np.array_equal(choose_and_scale(*own.layers).predict(vectors), own.predict(vectors))
    assert np.array_equal(vectors, before)


@pytest.mark.parametrize("part", ["tok2vec", "ner"])
def test_every_such_layer_of_a_pipeline_is_replaced(models: Models, part: str) -> None:
    ours: Any = models.load("en")
    theirs: Any = spacy.load(find_pipeline("en") or "", exclude=UNUSED)
    left = [node.name for node in ours.get_pipe(part).model.walk() if node.name == "maxout"]
    assert left == []
    assert [node.name for node in theirs.get_pipe(part).model.walk()].count("maxout") == 5


def test_pipeline_with_other_layers_stays_as_it_is() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    quicken_layers(pipeline)
    assert [sentence.text for sentence in pipeline("One. Two.").sents] == ["One.", "Two."]
