"""Quotes and their speakers hold their floors on the gold set."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.quality.calibration import calibrate_rules
from tests.quality.floors import FLOORS, WELL_KNOWN, WITHIN
from tests.quality.measures import Scores

pytestmark = pytest.mark.quality


@pytest.mark.parametrize("measure", FLOORS["quotes"])
def test_quotes(scores: Callable[[str], Scores], measure: str) -> None:
    figure = scores("quotes")[measure]
    assert FLOORS["quotes"][measure].holds(figure), f"{measure}: {figure:.4f}"


@pytest.mark.parametrize(
    "name",
    [
        "quotes de A",
        "quotes de B",
        "own quotes en",
        "own quotes fr",
        "own quotes de",
        "own quotes nl",
    ],
)
def test_quotes_in_other_news(scores: Callable[[str], Scores], name: str) -> None:
    below = {
        measure: scores(name)[measure]
        for measure, floor in FLOORS[name].items()
        if not floor.holds(scores(name)[measure])
    }
    assert not below


def test_pronouns_of_speakers(scores: Callable[[str], Scores]) -> None:
    assert scores("quotes")  # creates the predictions
    figures = scores("pronouns")
    assert figures["found"] >= 150
    below = {name: figures[name] for name, floor in FLOORS["pronouns"].items() if not floor.holds(figures[name])}
    assert not below


def test_people_are_separated_and_joined(scores: Callable[[str], Scores]) -> None:
    figures = scores("people")
    assert figures["mentions"] >= 1_000
    assert 1 - figures["F1"] <= (1 - figures["F1 of the same string"]) / 2
    below = {name: figures[name] for name, floor in FLOORS["people"].items() if not floor.holds(figures[name])}
    assert not below


def test_confidence_matches_the_share_that_is_right(scores: Callable[[str], Scores], gold: Path, work: Path) -> None:
    for name in ("quotes", "quotes A", "quotes B", "quotes de A", "quotes de B"):
        assert scores(name)  # creates the predictions
    rules = [rule for rule in calibrate_rules(gold, work) if rule.quotes >= WELL_KNOWN]
    assert rules
    assert not [rule for rule in rules if abs(rule.stated - rule.right) > WITHIN]


def test_every_article_is_answered(scores: Callable[[str], Scores]) -> None:
    assert scores("quotes")["missing documents"] == 0
