"""The word lists are as their readers expect them."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest

from clippings import languages
from clippings.languages import NAME_FORMS, find_name_words
from clippings.languages.given_names import FAMILY_FIRST, MEN, SHORT, WOMEN
from clippings.languages.name_words import NameForms, NameWords

CODES = ("en", "fr")
OF_SEVERAL_WORDS = {
    "known_places",
    "usual_names",
    "phrases_before_organizations",
    "phrases_before_works",
    "example_openers",
    "list_closers",
    "alias_phrases",
}


def words_of(name_words: NameWords) -> Iterable[tuple[str, str]]:
    for found in fields(name_words):
        value = getattr(name_words, found.name)
        if isinstance(value, frozenset | Mapping):
            yield from ((found.name, word) for word in value)


@pytest.mark.parametrize("code", CODES)
def test_words_are_lower_case_and_without_a_full_stop(code: str) -> None:
    bad = [(name, word) for name, word in words_of(find_name_words(code)) if word != word.lower() or word.endswith(".")]
    assert bad == []


@pytest.mark.parametrize("code", CODES)
def test_entries_are_single_words_except_states(code: str) -> None:
    bad = [
        (name, word) for name, word in words_of(find_name_words(code)) if " " in word and name not in OF_SEVERAL_WORDS
    ]
    assert bad == []


@pytest.mark.parametrize("code", CODES)
def test_lists_include_those_that_they_depend_on(code: str) -> None:
    name_words = find_name_words(code)
    assert name_words.last_words_alone <= name_words.last_word_types.keys()
    assert name_words.ambiguous_last_words <= name_words.last_word_types.keys()
    assert name_words.certain_titles <= name_words.titles
    assert name_words.head_links <= name_words.linking_words
    assert name_words.conjunctions <= name_words.linking_words


def test_unknown_language_gets_the_shared_words() -> None:
    assert "von" in find_name_words("xx").linking_words
    assert find_name_words("xx").titles == frozenset()
    assert {"herr", "prof"} <= find_name_words("de").titles


@pytest.mark.parametrize("code", ["de", "en", "es", "fr", "it", "nl", "pt"])
def test_name_forms_of_one_language_apply_to_texts_of_all(code: str) -> None:
    own: NameForms = import_module(f"clippings.languages.{code}.name_words").NAME_FORMS
    assert own != NameForms()
    for found in fields(NameForms):
        assert getattr(own, found.name) <= getattr(NAME_FORMS, found.name)


def test_name_forms_are_lower_case_except_abbreviations() -> None:
    lists = {found.name: getattr(NAME_FORMS, found.name) for found in fields(NameForms)}
    assert any(word != word.lower() for word in lists.pop("abbreviations"))
    assert all(lists.values())
    assert [word for found in lists.values() for word in found if word != word.lower() or word.endswith(".")] == []


GIVEN_NAMES = sorted(Path(languages.__file__).parent.glob("*/given_names.py"))


@pytest.mark.parametrize("path", GIVEN_NAMES, ids=lambda path: path.parent.name)
def test_given_names_of_one_language_apply_to_all(path: Path) -> None:
    own = import_module(f"clippings.languages.{path.parent.name}.given_names")
    assert own.MEN
    assert own.WOMEN
    assert own.MEN <= MEN
    assert own.WOMEN <= WOMEN


def test_names_of_languages_without_a_folder_apply_too() -> None:
    assert {"kwame", "mohamed"} <= MEN
    assert {"priya", "aisha"} <= WOMEN


def test_given_names() -> None:
    assert all(short not in full for short, full in SHORT.items())
    assert {name for name in MEN | WOMEN | FAMILY_FIRST if name != name.lower()} == set()
