"""The table of rules is sound: every row says why, every word can occur, every pattern is bounded and fast."""

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest

from clippings.clean.rules.neighbors import NEIGHBOR_RULES
from clippings.clean.rules.places import PLACE_RULES
from clippings.clean.rules.rows import RULES
from clippings.clean.rules.rule import Rule, compile_rules
from clippings.clean.text.line import measure_line, tokenize
from clippings.languages.all_cleaning_words import CLEANING_WORDS
from clippings.languages.cleaning_words import CleaningWords, Phrase

LANGUAGES = ("en", "fr", "de", "es", "ru")
PHRASES = [
    pytest.param(phrase, id=f"{name}-{code}-{number}")
    for code, by_row in [
        ("all", {rule.name: rule.phrases for rule in RULES}),
        *((language.code, language.phrases) for language in CLEANING_WORDS),
    ]
    for name, phrases in by_row.items()
    for number, phrase in enumerate(phrases)
]
HOSTILE = ("a ", "read ", "(photo ", "© ", "by ", "sign up our ", "news ", "- ", "» ", '"', "2019 ", "подпишитесь ")
ALL = [*RULES, *NEIGHBOR_RULES, *PLACE_RULES]


def test_each_row_has_a_unique_name() -> None:
    names = [rule.name for rule in ALL]
    assert sorted(names) == sorted(set(names))


def test_a_row_is_stored_under_the_name_of_a_row() -> None:
    assert {rule.label for rule in ALL} <= {rule.name for rule in ALL}


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_a_rule_says_why(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert 15 <= len(rule.reason) <= 120


@pytest.mark.parametrize("language", CLEANING_WORDS, ids=lambda language: language.code)
def test_words_of_a_language_belong_to_existing_rows(language: CleaningWords) -> None:
    assert {*language.words, *language.phrases, *language.cues} <= {rule.name for rule in RULES}


def test_every_row_has_something_to_find() -> None:
    for rule in RULES:
        spoken = [language for language in CLEANING_WORDS if rule.name in {*language.words, *language.phrases}]
        assert spoken or rule.phrases or any(rule.words), rule.name


@pytest.mark.parametrize("language", CLEANING_WORDS, ids=lambda language: language.code)
def test_words_have_the_form_that_lines_have(language: CleaningWords) -> None:
    for core, beside in [*language.words.values(), *(rule.words for rule in RULES)]:
        for word in f"{core} {beside}".split():
            assert word == "#" or tokenize(word) == (word,), word


SUBJECTS = (
    "comments share advertisement related read-more tags navigation newsletter follow consent paywall donation agency "
    "copyright disclaimer photo-credit update ticker"
)


@pytest.mark.parametrize("subject", SUBJECTS.split())
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_subject_has_words_in_every_language(subject: str, code: str) -> None:
    (language,) = [language for language in CLEANING_WORDS if language.code == code]
    assert subject in {*language.words, *language.phrases}


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_pattern_is_bounded(phrase: Phrase) -> None:
    """An unbounded repeat covers only one kind of character, which the next part cannot match."""
    assert ".*" not in phrase.pattern.replace("(?!.*[.!?]$)", "")
    assert ".+" not in phrase.pattern
    assert unbounded_groups(re._parser.parse(phrase.pattern)) == []  # type: ignore[attr-defined]


def unbounded_groups(parsed: Any) -> list[Any]:
    """The unbounded repeats of more than one item."""
    return [item for item in walk(parsed) if item[0] is MAX_REPEAT and item[1][1] == MAXREPEAT and len(item[1][2]) > 1]


MAX_REPEAT, MAXREPEAT = re._constants.MAX_REPEAT, re._constants.MAXREPEAT  # type: ignore[attr-defined]


def walk(parsed: Any) -> Iterator[Any]:
    for item in parsed:
        yield item
        for part in item[1] if isinstance(item[1], tuple) else ():
            for inner in part if isinstance(part, list) else [part]:
                if isinstance(inner, type(parsed)):
                    yield from walk(inner)


@pytest.mark.parametrize("part", HOSTILE)
def test_no_line_is_slow_to_judge(part: str) -> None:
    matcher = compile_rules(RULES)
    line = measure_line((part * 700)[:700].strip())
    start = time.process_time()
    for _ in range(50):
        matcher.match(line)
    assert (time.process_time() - start) / 50 < 0.02


def test_a_pattern_without_an_anchor_needs_a_cue() -> None:
    phrase = Phrase("anything", example="Anything", near="Nothing")
    with pytest.raises(ValueError, match="cues"):
        compile_rules((Rule("lost", "anywhere", "line", "a rule for this test", phrases=(phrase,)),))
