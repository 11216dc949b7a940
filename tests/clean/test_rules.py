"""The table of rules is sound: every row says why, every word can be met, every pattern is bounded and fast."""

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest

from clippings.clean.line import look_at, tokenize
from clippings.clean.rules import RULES
from clippings.clean.rules.neighbours import NEIGHBOUR_RULES
from clippings.clean.rules.places import PLACE_RULES
from clippings.clean.rules.rule import Rule, compile_rules

LANGUAGES = ("en", "fr", "de", "es", "ru")
PATTERNS = [
    pytest.param(rule, language, pattern, id=f"{rule.name}-{language}-{number}")
    for rule in RULES
    for language, patterns in rule.patterns.items()
    for number, pattern in enumerate(patterns)
]
HOSTILE = ("a ", "read ", "(photo ", "© ", "by ", "sign up our ", "news ", "- ", "» ", '"', "2019 ", "подпишитесь ")


ALL = [*RULES, *NEIGHBOUR_RULES, *PLACE_RULES]


def test_each_row_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in ALL]
    assert sorted(names) == sorted(set(names))


def test_a_row_is_stored_under_the_name_of_a_row() -> None:
    assert {rule.label for rule in ALL} <= {rule.name for rule in ALL}


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_a_rule_says_why(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert 15 <= len(rule.reason) <= 120


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.words], ids=lambda rule: rule.name)
def test_words_are_words_as_lines_have_them(rule: Rule) -> None:
    for core, beside in rule.words.values():
        for word in f"{core} {beside}".split():
            assert word == "#" or tokenize(word) == (word,), word


SUBJECTS = (
    "comments share advertisement related read-more tags navigation newsletter follow consent paywall donation agency "
    "copyright disclaimer photo-credit update ticker"
)


@pytest.mark.parametrize("subject", SUBJECTS.split())
def test_a_subject_is_known_in_every_language(subject: str) -> None:
    rules = [rule for rule in RULES if rule.label == subject]
    languages = {code for rule in rules for code in (*rule.words, *rule.patterns)}
    assert languages.issuperset(LANGUAGES)


@pytest.mark.parametrize(("rule", "language", "pattern"), PATTERNS)
def test_a_pattern_is_bounded(rule: Rule, language: str, pattern: str) -> None:
    """What repeats without a bound is one kind of character that the next part cannot hold."""
    assert ".*" not in pattern.replace("(?!.*[.!?]$)", "")
    assert ".+" not in pattern
    assert unbounded_groups(re._parser.parse(pattern)) == []  # type: ignore[attr-defined]


def unbounded_groups(parsed: Any) -> list[Any]:
    """The repeats without a bound around more than one item."""
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
    line = look_at((part * 700)[:700].strip())
    start = time.process_time()
    for _ in range(50):
        matcher.match(line)
    assert (time.process_time() - start) / 50 < 0.02


def test_a_pattern_that_is_bound_to_no_end_needs_a_cue() -> None:
    with pytest.raises(ValueError, match="cues"):
        compile_rules((Rule("lost", "anywhere", "line", "a rule for this test", patterns={"en": ("anything",)}),))
