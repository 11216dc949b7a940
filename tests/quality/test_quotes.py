"""Quotes and their speakers hold their floors on the gold set."""

from collections.abc import Callable

import pytest

from tests.quality.floors import FLOORS
from tests.quality.measures import Scores

pytestmark = pytest.mark.quality


@pytest.mark.parametrize("measure", FLOORS["quotes"])
def test_quotes(scores: Callable[[str], Scores], measure: str) -> None:
    figure = scores("quotes")[measure]
    assert FLOORS["quotes"][measure].holds(figure), f"{measure}: {figure:.4f}"


def test_every_article_is_answered(scores: Callable[[str], Scores]) -> None:
    assert scores("quotes")["missing documents"] == 0
