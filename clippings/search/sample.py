"""Draws a random sample of matches to check by hand, and estimates from the checks how accurate all matches are."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.search.articles import FIELDS, ArticleHit, read_hit
from clippings.search.asking import ask
from clippings.search.questions import Question
from clippings.search.quotes import UNREAD, QuoteHit, read_quote
from clippings.search.requests import bounded_size, build_query, index_of

RIGHT = ("1", "y", "yes", "right", "true")
WRONG = ("0", "n", "no", "wrong", "false")
Z = 1.959964  # quantile of the normal distribution for 95%


@dataclass(frozen=True, slots=True)
class Sample:
    total: int  # all matches
    hits: tuple[ArticleHit, ...] | tuple[QuoteHit, ...]


@dataclass(frozen=True, slots=True)
class Accuracy:
    checked: int
    right: int
    unchecked: int  # rows without a mark
    share: float  # right rows as a share of checked rows
    low: float  # the 95% interval of that share for everything that the sample was drawn from
    high: float


def draw_sample(archive: Archive, question: Question, size: int, seed: int) -> Sample:
    """A random sample. A seed gives the same one until the archive changes. Raises InvalidInput for a bad size."""
    index = index_of(question)
    drawn = {
        "function_score": {
            "query": {"bool": {"filter": [build_query(question)]}},
            "random_score": {"seed": seed, "field": "id"},
            "boost_mode": "replace",
        }
    }
    fields = {"source_includes": FIELDS} if index == "articles" else {"source_excludes": UNREAD}
    found = ask(archive, index, query=drawn, size=bounded_size(size), track_total_hits=True, **fields)["hits"]
    if index == "articles":
        return Sample(found["total"]["value"], tuple(read_hit(hit) for hit in found["hits"]))
    return Sample(found["total"]["value"], tuple(read_quote(hit) for hit in found["hits"]))


def measure_accuracy(marks: Iterable[str]) -> Accuracy:
    """What the marks of a sample say. Raises InvalidInput if one is neither right nor wrong, or if there are none."""
    right = checked = unchecked = 0
    for number, mark in enumerate(marks, start=1):
        said = mark.strip().lower()
        if said in RIGHT or said in WRONG:
            checked += 1
            right += said in RIGHT
        elif said:
            raise InvalidInput(
                f"The mark of row {number} is {mark!r}.",
                f"For right, use {', '.join(RIGHT)}; for wrong, use {', '.join(WRONG)}.",
            )
        else:
            unchecked += 1
    if not checked:
        raise InvalidInput("No row has a mark.", "Write 1 or 0 in the column `mark`, then run it again.")
    return Accuracy(checked, right, unchecked, right / checked, *estimate_interval(right, checked))


def estimate_interval(right: int, checked: int) -> tuple[float, float]:
    """The 95% interval of Wilson ("Probable inference", JASA 22, 1927), which also holds for small samples."""
    share, square = right / checked, Z * Z / checked
    middle = (share + square / 2) / (1 + square)
    half = Z * math.sqrt(share * (1 - share) / checked + square / (4 * checked)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)
