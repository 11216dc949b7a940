"""Copies are found; articles on one topic and forms that are filled in again stay apart."""

from collections.abc import Callable

import pytest

from tests.quality.floors import FLOORS
from tests.quality.measures import Scores


@pytest.mark.quality
@pytest.mark.parametrize("pairs", ["copies A", "copies B", "real pairs"])
def test_copies(scores: Callable[[str], Scores], pairs: str) -> None:
    found = scores(pairs)
    assert {name: found[name] for name, floor in FLOORS[pairs].items() if not floor.holds(found[name])} == {}


@pytest.mark.quality
def test_editions_of_one_report_are_copies(scores: Callable[[str], Scores]) -> None:
    found = scores("agency's reports")
    if not found:
        pytest.skip("the reports have not been fetched: `make .venv/weka`")
    floors = FLOORS["agency's reports"]
    assert {name: found[name] for name, floor in floors.items() if not floor.holds(found[name])} == {}
