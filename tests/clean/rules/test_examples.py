"""Every phrase matches its own example, and no rule cuts the line of an article that resembles it."""

from dataclasses import replace

import pytest

from clippings.clean.rules.rows import RULES
from clippings.clean.rules.rule import Rule, compile_rules
from clippings.clean.text.line import measure_line
from clippings.languages.all_cleaning_words import CLEANING_WORDS
from clippings.languages.cleaning_words import Phrase

MATCHER = compile_rules(RULES)
CASES = [
    pytest.param(rule, cues, phrase, id=f"{rule.name}-{code}-{number}")
    for rule in RULES
    for code, phrases, cues in [
        ("all", rule.phrases, rule.cues),
        *(
            (language.code, language.phrases.get(rule.name, ()), language.cues.get(rule.name, ()))
            for language in CLEANING_WORDS
        ),
    ]
    for number, phrase in enumerate(phrases)
]


def alone(rule: Rule, cues: tuple[str, ...], phrase: Phrase) -> Rule:
    """The rule with only this phrase."""
    bound = phrase.pattern.startswith("^") or phrase.pattern.endswith("$")
    return replace(rule, words=("", ""), phrases=(phrase,), cues=() if bound else cues)


@pytest.mark.parametrize(("rule", "cues", "phrase"), CASES)
def test_the_example_is_matched_by_this_phrase(rule: Rule, cues: tuple[str, ...], phrase: Phrase) -> None:
    matcher = compile_rules((alone(rule, cues, phrase),), languages=())
    assert matcher.match(measure_line(phrase.example)) is not None
    assert matcher.match(measure_line(phrase.near)) is None


@pytest.mark.parametrize(("rule", "cues", "phrase"), CASES)
def test_the_example_is_cut_by_this_row(rule: Rule, cues: tuple[str, ...], phrase: Phrase) -> None:
    found = MATCHER.match(measure_line(phrase.example))
    assert found is not None
    assert found.name == rule.name


@pytest.mark.parametrize(("rule", "cues", "phrase"), CASES)
def test_no_rule_cuts_the_similar_line(rule: Rule, cues: tuple[str, ...], phrase: Phrase) -> None:
    assert MATCHER.match(measure_line(phrase.near)) is None


def test_every_similar_line_is_listed_once() -> None:
    """A line that tests several phrases was not invented for any of them."""
    lines = [case.values[2].near for case in CASES if isinstance(case.values[2], Phrase)]
    twice = {line for line in lines if lines.count(line) > 1}
    assert twice == set()
