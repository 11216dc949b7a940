"""Counts by person, under any spelling; a body, or anyone else who is not a person of the archive, counts by name."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.search.called import Called, name_people

FIELDS: dict[IndexName, tuple[str, str]] = {"articles": ("people_ids", "people"), "quotes": ("speaker_id", "speaker")}
PARTS = 2  # of the buckets that are asked for: people, and others


@dataclass(frozen=True, slots=True)
class Counted:
    person: Called | None  # None: no person of the archive
    name: str
    bucket: Json


def count_by_person(index: IndexName, size: int, within: Json | None = None) -> Json:
    """The aggregations, each with those of `within` in its buckets."""
    of_people, of_names = FIELDS[index]
    inside = {"aggs": within} if within else {}
    people: Json = {"terms": {"field": of_people, "size": size}, **inside}
    names: Json = {"terms": {"field": of_names, "size": size}, **inside}
    unknown = {"bool": {"must_not": [{"exists": {"field": of_people}}]}}
    return {"by_person": people, "by_name": {"filter": unknown, "aggs": {"names": names}}}


def read_by_person(archive: Archive, counted: Json) -> list[Counted]:
    """What these aggregations have found, in no order."""
    return [*_read_people(archive, counted["by_person"]["buckets"]), *_read_names(counted["by_name"]["names"])]


def count_others(counted: Json) -> int:
    """How often the others occur, which there was no room for."""
    parts = (counted["by_person"], counted["by_name"]["names"])
    return sum(part["sum_other_doc_count"] for part in parts)


def _read_people(archive: Archive, buckets: list[Json]) -> Iterator[Counted]:
    named = name_people(archive, [bucket["key"] for bucket in buckets])
    for bucket in buckets:
        if person := named.get(bucket["key"]):  # else a pass has just removed it
            yield Counted(person, person.name, bucket)


def _read_names(counted: Any) -> Iterator[Counted]:
    for bucket in counted["buckets"]:
        yield Counted(None, bucket["key"], bucket)
