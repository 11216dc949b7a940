"""Counts by person, under any spelling, using the name that is shown: it is unique to each person.

Organizations, and anyone else who is not a person of the archive, are counted by name.
"""

from collections.abc import Iterable
from typing import Literal

from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.folding import count_folded, read_count
from clippings.search.people_by_name import find_labeled

SHOWN: dict[IndexName, Literal["people_shown", "speaker_shown"]] = {
    "articles": "people_shown",
    "quotes": "speaker_shown",
}


def find_ids(archive: Archive, names: Iterable[str]) -> dict[str, str]:
    """The ids of those names that belong to people of the archive."""
    return {label: person.id for label, person in find_labeled(archive, list(names)).items()}


def count_shown(field: str, names: list[str], within: Json) -> Json:
    """The aggregation that counts these names, each with `within` as its sub-aggregation."""
    return {"terms": {"field": field, "include": names, "size": max(len(names), 1)}, "aggs": within}


def count_stories(archive: Archive, field: str, names: list[str], query: Json) -> dict[str, int]:
    """In how many of these articles each of these names or people is, as lists count them: copies once."""
    wanted = {"names": count_shown(field, names, count_folded("articles", fold=True))}
    found = ask(archive, "articles", query=query, size=0, track_total_hits=False, aggs=wanted)
    return {bucket["key"]: read_count(bucket) for bucket in found["aggregations"]["names"]["buckets"]}
