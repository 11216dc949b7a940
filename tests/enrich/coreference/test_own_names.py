"""The name itself, without the words that a model takes for a part of it (pure)."""

import pytest

from clippings.documents import Entity, Span
from clippings.enrich.coreference.own_names import Names, find_own_name
from clippings.languages import find_grammar


@pytest.mark.parametrize("found", ["Mara Lind says", "Mara Lind claimed", "Mara Lind"])
def test_the_verb_of_a_headline_does_not_belong_to_the_name(found: str) -> None:
    """Otherwise the same person would be two people, one of them called "Mara Lind says"."""
    entity = Entity(found, "person", (Span(0, len(found)),))
    assert find_own_name(entity, Names(found, [], find_grammar("en"))) == "Mara Lind"
