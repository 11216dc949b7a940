"""Rules that every grammar must follow."""

import pytest

from clippings.languages import find_grammar, find_small_words
from tests.languages.test_one_folder import CODES, FOLDER, words_of

WITH_GRAMMAR = [code for code in CODES if (FOLDER / code / "grammar.py").exists()]


@pytest.mark.parametrize("code", WITH_GRAMMAR)
def test_grammar_is_found_by_its_code(code: str) -> None:
    assert find_grammar(code).code == code


def test_language_without_a_grammar_has_no_words() -> None:
    assert list(words_of(find_grammar("und"))) == []


@pytest.mark.parametrize("code", WITH_GRAMMAR)
def test_words_are_written_in_lower_case(code: str) -> None:
    words = list(words_of(find_grammar(code)))
    assert words
    assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize("code", WITH_GRAMMAR)
def test_every_subset_of_words_is_in_its_full_list(code: str) -> None:
    grammar = find_grammar(code)
    assert grammar.announcing_verbs <= grammar.speech_verbs | grammar.naming_verbs
    assert grammar.thing_relative_pronouns <= grammar.relative_pronouns
    assert grammar.declarative_complementizers <= grammar.complementizers
    assert grammar.definite_articles | grammar.article_genders.keys() <= grammar.determiners
    assert grammar.anaphoric_pronouns | grammar.clitics - {"-t-il", "-t-elle"} <= grammar.pronouns.keys()


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_small_words(code: str) -> None:
    small = {
        "de": "der ein und aber nicht sie es in auch ist hat wie",
        "en": "the an and but not she it in also is has this",
        "es": "el una y pero no ella lo en también es ha como",
        "fi": "ja mutta ei hän se myös on kun tai",
        "fr": "le une et mais pas elle il dans aussi est a comme",
        "it": "il una e ma non lei lo in anche è ha come",
        "ja": "の は を に が",
        "nl": "de een en maar niet zij het in ook is heeft als",
        "pt": "o uma e mas não ela em também é foi como",
        "ru": "и но не она это в также как был на",
        "zh": "的 是 在 了 不",
    }
    assert code in small, f"add about ten small words of {code} to this table"
    assert set(small[code].split()) - find_small_words(code) == set()
    assert find_small_words("und") == frozenset()
