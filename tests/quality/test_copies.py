"""Copies are found, and what is none stays apart: articles on one topic, forms that are filled in again."""

from collections.abc import Callable

import pytest

from tests.quality.floors import FLOORS
from tests.quality.measures import Scores


@pytest.mark.quality
@pytest.mark.parametrize("pairs", ["copies A", "copies B", "real pairs"])
def test_copies(scores: Callable[[str], Scores], pairs: str) -> None:
    found = scores(pairs)
    assert {name: found[name] for name, floor in FLOORS[pairs].items() if not floor.holds(found[name])} == {}
