"""Copies are found; articles on one topic and forms that are filled in again stay apart.

The reports of an agency, which must be fetched first, are measured by `make eval` alone.
"""

from collections.abc import Callable

import pytest

from tests.quality.floors import FLOORS
from tests.quality.measures import Scores


@pytest.mark.quality
@pytest.mark.parametrize("pairs", ["copies A", "copies B", "real pairs"])
def test_copies(scores: Callable[[str], Scores], pairs: str) -> None:
    found = scores(pairs)
    assert {name: found[name] for name, floor in FLOORS[pairs].items() if not floor.holds(found[name])} == {}
