"""The name that a text begins with and defines."""

import pytest

from tests.enrich.entities.test_entities import find


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Circle Hill Vint is a small town in the north. It has a mill.", "Circle Hill Vint", "place"),
        ("The 20 Miles to Orla (or Twenty) were a band from Vint.", "20 Miles to Orla", "organization"),
        ("Orla Vintner, known as the Fox, was a painter.", "Orla Vintner", "person"),
        ("Vintorla was founded in 1950.", "Vintorla", "organization"),
        ("A Bridge From Orla is a novel about two sisters.", "A Bridge From Orla", "work"),
    ],
)
def test_the_first_sentence_gives_the_extent_and_the_type_of_a_name(text: str, name: str, type_: str) -> None:
    found = find(text, {})
    assert {known: kind for known, (kind, _) in found.items()} == {name.removeprefix("A "): type_}


def test_a_word_that_is_defined_is_not_a_name() -> None:
    assert find("Farming is a game of patience. We met in May.", {}) == {}
    assert find("Most banks were a mess. The bank lost.", {}) == {}


def test_the_last_noun_of_a_description_heads_it() -> None:
    assert find("We saw Vintorla. Vintorla is a race car.", {"Vintorla": "PERSON"})["Vintorla"][0] == "product"


@pytest.mark.parametrize("word", ["It", "This"])
def test_a_pronoun_is_not_defined(word: str) -> None:
    assert find(f"{word} was a village by a lake.", {}) == {}
