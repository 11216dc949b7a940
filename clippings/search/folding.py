"""Counts in which copies count once: each story among articles, the same words of a story among quotes."""

from clippings.index.archive import IndexName
from clippings.index.fields import Json

FOLDED_BY: dict[IndexName, str] = {"articles": "story", "quotes": "copy_key"}
EXACT = 3_000  # of each number; larger ones are estimated, to some per cent
ALL = 40_000  # of the number of all that answers
NAME = "folded"


def count_folded(index: IndexName, fold: bool, exact: int = EXACT) -> Json:
    """The aggregation next to others of a bucket, or of all; none if each copy counts."""
    return {NAME: {"cardinality": {"field": FOLDED_BY[index], "precision_threshold": exact}}} if fold else {}


def read_count(bucket: Json) -> int:
    """The number of a bucket for which `count_folded` was asked or was not."""
    number: int = bucket[NAME]["value"] if NAME in bucket else bucket["doc_count"]
    return number
