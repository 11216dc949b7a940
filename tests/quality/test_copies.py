"""Copies are found, and what is none stays apart: articles on one topic, forms that are filled in again."""

from collections.abc import Callable

import pytest

from tests.quality.floors import FLOORS
from tests.quality.measures import Scores


@pytest.mark.quality
@pytest.mark.parametrize("half", ["copies A", "copies B"])
def test_copies(scores: Callable[[str], Scores], half: str) -> None:
    found = scores(half)
    assert {name: found[name] for name, floor in FLOORS[half].items() if not floor.holds(found[name])} == {}
