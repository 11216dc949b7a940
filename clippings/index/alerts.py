"""Alerts in the archive: how far each saved question has been asked, and what it has found.

A match has the same id in every run, so it is stored once. It lists the channels that it still has to be sent to. A
match that has been sent everywhere stays, so that it is not sent again and feeds can be written from it.
"""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from clippings.index.archive import Archive
from clippings.index.bulk import Action
from clippings.index.fields import Json
from clippings.index.paging import count, get_many, scan
from clippings.index.serialize import instant
from clippings.index.writer import bulk_write, expect_written, write_all


@dataclass(frozen=True, slots=True)
class Match:
    """One article that answers a saved question, as it was when it arrived."""

    id: str
    question: str  # the name
    article_id: str
    found_at: datetime
    due: tuple[str, ...]  # the channels that it has not gone to yet
    message: Json  # what is told of it


def match_id(question: str, article: str, capture: str) -> str:
    """The id of a match: the same for the same bytes of an article, however often it is cleaned or enriched again."""
    return hashlib.sha256(f"{question}\0{article}\0{capture}".encode()).hexdigest()[:40]


def fetch_asked_until(archive: Archive, question: str) -> datetime | None:
    """When the question was last asked; None if never."""
    lenient = archive.es.options(ignore_status=404)
    found = archive.retry(lambda: lenient.get(index=archive.alias("alerts"), id=_cursor_id(question))).body
    return datetime.fromisoformat(found["_source"]["asked_until"]) if found.get("found") else None


def write_asked_until(archive: Archive, question: str, moment: datetime) -> None:
    source = {"kind": "cursor", "question": question, "asked_until": instant(moment)}
    id = _cursor_id(question)
    write_all(archive, [Action("index", archive.write_alias("alerts"), id, {"id": id} | source)])


def add_matches(archive: Archive, matches: Iterable[Match]) -> int:
    """Store matches, and return how many are new."""
    actions = (Action("create", archive.write_alias("alerts"), one.id, _serialize(one)) for one in matches)
    new = 0
    for result in bulk_write(archive, actions):
        if result.status != "conflict":
            expect_written(result)
            new += 1
    return new


def list_due(archive: Archive, question: str, channel: str) -> list[Match]:
    """The matches not yet sent by this channel, in the order in which they were found."""
    due = {"bool": {"filter": [{"term": {"question": question}}, {"term": {"due": channel}}]}}
    found = (_deserialize(hit["_source"]) for hit in scan(archive, archive.alias("alerts"), due))
    return sorted(found, key=lambda one: (one.found_at, one.id))


def list_latest(archive: Archive, question: str, size: int) -> list[Match]:
    """The newest matches of a question, newest first."""
    asked: Json = {"bool": {"filter": [{"term": {"question": question}}, {"term": {"kind": "match"}}]}}
    sort: list[Json] = [{"found_at": "desc"}, {"id": "asc"}]
    search = partial(archive.es.search, index=archive.alias("alerts"), query=asked, sort=sort, size=size)
    found = archive.retry(partial(search, allow_partial_search_results=False))
    return [_deserialize(hit["_source"]) for hit in found["hits"]["hits"]]


def count_matches(archive: Archive, question: str) -> int:
    asked: Json = {"bool": {"filter": [{"term": {"question": question}}, {"term": {"kind": "match"}}]}}
    return count(archive, archive.alias("alerts"), asked)


def mark_gone(archive: Archive, matches: Sequence[Match], channel: str) -> None:
    """Note that these matches have been sent by this channel. Hold the lease, so that none is removed meanwhile."""
    left = (replace(one, due=tuple(other for other in one.due if other != channel)) for one in matches)
    write_all(archive, (Action("index", archive.write_alias("alerts"), one.id, _serialize(one)) for one in left))


def find_matches(archive: Archive, articles: Collection[str]) -> list[str]:
    """The ids of the matches of these articles."""
    query = {"terms": {"article_id": sorted(articles)}}
    return [hit["_id"] for hit in scan(archive, archive.alias("alerts"), query, fields=False)]


def list_known(archive: Archive, ids: Sequence[str]) -> set[str]:
    """Those of these ids that belong to matches."""
    docs = get_many(archive, index=archive.alias("alerts"), ids=list(ids), source=False) if ids else []
    return {doc["_id"] for doc in docs if doc["found"]}


def list_alerted(archive: Archive, question: str, articles: Collection[str]) -> set[str]:
    """The articles among these that have a match of the question."""
    asked = [{"term": {"question": question}}, {"terms": {"article_id": sorted(articles)}}]
    hits = scan(archive, archive.alias("alerts"), {"bool": {"filter": asked}}, fields={"includes": ["article_id"]})
    return {hit["_source"]["article_id"] for hit in hits}


def remove_matches(archive: Archive, ids: Iterable[str]) -> None:
    write_all(archive, (Action("delete", archive.write_alias("alerts"), id) for id in ids))


def _cursor_id(question: str) -> str:
    return "asked-" + hashlib.sha256(question.encode()).hexdigest()[:40]  # a name may be longer than an id


def _serialize(match: Match) -> Json:
    return {
        "id": match.id,
        "kind": "match",
        "question": match.question,
        "article_id": match.article_id,
        "found_at": instant(match.found_at),
        "due": list(match.due),
        "message": match.message,
    }


def _deserialize(source: Json) -> Match:
    return Match(
        id=source["id"],
        question=source["question"],
        article_id=source["article_id"],
        found_at=datetime.fromisoformat(source["found_at"]),
        due=tuple(source["due"]),
        message=source["message"],
    )
