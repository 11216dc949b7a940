"""Counts copies once: one article per story, and one quote for the same words within a story."""

from collections.abc import Iterable, Iterator

from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.search.asking import ask

FOLDED_BY: dict[IndexName, str] = {"articles": "story", "quotes": "copy_key"}
EXACT = 3_000  # counts up to this are exact; larger ones are estimated, within a few percent
ALL = 40_000  # the same limit for the number of all matches
NAME = "folded"
MORE = 20  # extra values to fetch: the value with the most copies may not have the most stories
GROWTH = 4
MOST = 4_000  # values to look at: the server needs 16 kB for each


def count_folded(index: IndexName, fold: bool, exact: int = EXACT) -> Json:
    """The aggregation that counts copies once, for a bucket or for all matches; empty if each copy counts."""
    return {NAME: {"cardinality": {"field": FOLDED_BY[index], "precision_threshold": exact}}} if fold else {}


def read_count(bucket: Json) -> int:
    """The count of a bucket, whether or not `count_folded` was part of the request."""
    number: int = bucket[NAME]["value"] if NAME in bucket else bucket["doc_count"]
    return number


def find_top(archive: Archive, index: IndexName, query: Json, field: str, size: int, once: Json) -> list[str]:
    """The values of a field with the largest counts among the matches, largest first. once: from `count_folded`."""
    for room in grow_sizes(size):
        values = {"terms": {"field": field, "size": room}, "aggs": once}
        found = ask(archive, index, query=query, size=0, track_total_hits=False, aggs={"values": values})
        counted = found["aggregations"]["values"]
        counts = {bucket["key"]: read_count(bucket) for bucket in counted["buckets"]}
        if is_settled(counted, counts.values(), size):
            break
    return sorted(counts, key=lambda value: (-counts[value], value))[:size]


def grow_sizes(size: int) -> Iterator[int]:
    """How many values to ask for: larger numbers, one after another, until `is_settled`."""
    room = size + MORE
    while room < MOST:
        yield room
        room *= GROWTH
    yield MOST


def is_settled(values: Json, counts: Iterable[int], size: int) -> bool:
    """Whether the `size` largest of these counts are the largest of all.

    The server returns the values with the most documents. With copies counted once, a value that it left out cannot
    count more than the last returned value does with its copies.
    """
    if not values["sum_other_doc_count"]:
        return True
    largest = sorted(counts, reverse=True)[:size]
    left_out: int = values["buckets"][-1]["doc_count"] + values["doc_count_error_upper_bound"]
    return len(largest) == size and largest[-1] >= left_out
