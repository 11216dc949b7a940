"""Rules that every grammar must follow."""

import pytest

from clippings.languages import find_grammar
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
