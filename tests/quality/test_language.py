"""Languages are recognized in spaCy's own example sentences; no gold set is needed."""

import pytest

from tests.quality.floors import FLOORS
from tests.quality.measures import Scores, score_language

pytestmark = pytest.mark.quality

SINGLE = 0.92  # single sentences are often too short for certainty


@pytest.fixture(scope="module")
def figures() -> Scores:
    return score_language()


@pytest.mark.parametrize("measure", FLOORS["language"])
def test_language(figures: Scores, measure: str) -> None:
    assert FLOORS["language"][measure].holds(figures[measure]), f"{measure}: {figures[measure]:.4f}"


def test_single_sentences(figures: Scores) -> None:
    assert figures["single sentences"] >= SINGLE
