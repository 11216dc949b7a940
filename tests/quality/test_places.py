"""Places have points if only one town is possible, and few of them are wrong, on news located by hand."""

from collections.abc import Callable

import pytest

from tests.quality.floors import FLOORS
from tests.quality.measures import Scores

pytestmark = pytest.mark.quality


@pytest.mark.parametrize("name", ["places A", "places B"])
def test_points(scores: Callable[[str], Scores], name: str) -> None:
    figures = scores(name)
    assert not {
        measure: figures[measure] for measure, floor in FLOORS[name].items() if not floor.holds(figures[measure])
    }
