"""Articles that answer a question come before those that only share a word with it."""

from collections.abc import Callable

import pytest

from tests.quality.floors import FLOORS
from tests.quality.measures import Scores
from tests.quality.relevance import ndcg

A, B, C = frozenset({"a"}), frozenset({"b"}), frozenset({"c"})
LOSS = 0.7  # largest loss allowed, as a share of a plain match's loss


@pytest.mark.quality
@pytest.mark.parametrize("measure", FLOORS["relevance"])
def test_relevance(scores: Callable[[str], Scores], measure: str) -> None:
    figure = scores("relevance")[measure]
    assert FLOORS["relevance"][measure].holds(figure), f"{measure}: {figure:.4f}"


@pytest.mark.quality
def test_ranking_loses_less_than_a_plain_match(scores: Callable[[str], Scores]) -> None:
    found = scores("relevance")
    assert 1 - found["nDCG@10"] <= LOSS * (1 - found["plain match nDCG@10"])


def test_the_measure_falls_with_the_rank_of_the_answer() -> None:
    assert ndcg([A, B, C], ["a"]) == ndcg([B, A, C], ["a", "b"]) == 1
    assert 1 > ndcg([B, A, C], ["a"]) > ndcg([B, C, A], ["a"]) > ndcg([B, C], ["a"]) == 0
