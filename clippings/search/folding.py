"""Counts in which copies count once: each story among articles, the same words of a story among quotes."""

from collections.abc import Iterable, Iterator

from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.search.asking import ask

FOLDED_BY: dict[IndexName, str] = {"articles": "story", "quotes": "copy_key"}
EXACT = 3_000  # of each number; larger ones are estimated, to some per cent
ALL = 40_000  # of the number of all that answers
NAME = "folded"
MORE = 20  # values beyond those that are wanted: which has most copies may not have most stories
GROWTH = 4
MOST = 4_000  # values that are looked at: the server needs 16 kB for each


def count_folded(index: IndexName, fold: bool, exact: int = EXACT) -> Json:
    """The aggregation next to others of a bucket, or of all; none if each copy counts."""
    return {NAME: {"cardinality": {"field": FOLDED_BY[index], "precision_threshold": exact}}} if fold else {}


def read_count(bucket: Json) -> int:
    """The number of a bucket for which `count_folded` was asked or was not."""
    number: int = bucket[NAME]["value"] if NAME in bucket else bucket["doc_count"]
    return number


def find_top(archive: Archive, index: IndexName, query: Json, field: str, size: int, once: Json) -> list[str]:
    """The values of a field in what answers the query, those with the largest counts first. once: of `count_folded`."""
    for room in grow(size):
        values = {"terms": {"field": field, "size": room}, "aggs": once}
        found = ask(archive, index, query=query, size=0, track_total_hits=False, aggs={"values": values})
        counted = found["aggregations"]["values"]
        counts = {bucket["key"]: read_count(bucket) for bucket in counted["buckets"]}
        if is_settled(counted, counts.values(), size):
            break
    return sorted(counts, key=lambda value: (-counts[value], value))[:size]


def grow(size: int) -> Iterator[int]:
    """How many values to ask for, one number after another, until `is_settled`."""
    room = size + MORE
    while room < MOST:
        yield room
        room *= GROWTH
    yield MOST


def is_settled(values: Json, counts: Iterable[int], size: int) -> bool:
    """Whether the `size` largest of these counts are the largest of all: the server gave the values of most documents,
    and with copies counted once, one that it left out has no more than the last of these has with copies.
    """
    if not values["sum_other_doc_count"]:
        return True
    largest = sorted(counts, reverse=True)[:size]
    left_out: int = values["buckets"][-1]["doc_count"] + values["doc_count_error_upper_bound"]
    return len(largest) == size and largest[-1] >= left_out
