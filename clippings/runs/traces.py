"""Finds the traces of an article: copies, dead letters, entries of files, users of its captured bytes.

tests/runs/test_forget_law.py says of every field and every file of the archive which of these finds it.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import partial

from clippings.index import paging
from clippings.index.archive import Archive, IndexName
from clippings.index.articles import Held
from clippings.index.dead_letters import dead_letter_id
from clippings.index.fields import Json
from clippings.index.sources import (
    SourceEntry,
    containers,
    count_by_file,
    fetch_entries,
    list_entries,
    read_in,
    source_id,
)
from clippings.runs.entered_files import find_again

BATCH = 1_000  # terms of one query
FORGOTTEN = {"term": {"reason": "forgotten"}}

Place = tuple[str, str]  # collection and file


def find_copies(archive: Archive, content_hashes: Collection[str], without: Collection[str]) -> dict[str, Json]:
    """The articles with one of these contents, except those in `without`: id -> id, title, source and address."""
    found: dict[str, Json] = {}
    for batch in paging.in_batches(sorted(content_hashes), BATCH):
        hits = paging.scan(
            archive,
            archive.alias("articles"),
            {"terms": {"content_hash": batch}},
            fields={"includes": ["id", "title", "source", "url"]},
        )
        found |= {hit["_id"]: hit["_source"] for hit in hits if hit["_id"] not in without}
    return found


def list_ids(held: Mapping[str, Held]) -> list[str]:
    """The ids of these articles, and those that they had before their files were moved."""
    return [*held, *(id for one in held.values() for id in one.article.former_ids)]


def find_letters(archive: Archive, held: Mapping[str, Held], captures: Collection[str]) -> dict[str, Json]:
    """The dead letters of these articles, of their places, and of these captured bytes, except those with the reason
    `forgotten`.
    """
    places = [dead_letter_id(one.article.document.article.origin) for one in held.values()]
    found: dict[str, Json] = {}
    for field, values in (("article_id", list_ids(held)), ("id", places), ("capture", captures)):
        for batch in paging.in_batches(sorted(values), BATCH):
            query: Json = {"bool": {"filter": [{"terms": {field: batch}}], "must_not": FORGOTTEN}}
            hits = paging.scan(archive, archive.alias("dead-letters"), query)
            found |= {hit["_id"]: hit["_source"] for hit in hits}
    return found


def find_users(
    archive: Archive, captures: Collection[str], articles: Collection[str], letters: Collection[str]
) -> set[str]:
    """Which of these captured bytes are also used by other articles, their earlier texts or other dead letters."""
    used: set[str] = set()
    for batch in paging.in_batches(sorted(captures), BATCH):
        query: Json = {"terms": {"capture.hash": batch}}
        hits = paging.scan(archive, archive.alias("articles"), query, fields={"includes": ["capture.hash"]})
        used |= {hit["_source"]["capture"]["hash"] for hit in hits if hit["_id"] not in articles}
        hits = paging.scan(
            archive,
            archive.alias("articles"),
            {"terms": {"former_captures": batch}},
            fields={"includes": ["former_captures"]},
        )
        used |= {one for hit in hits if hit["_id"] not in articles for one in hit["_source"]["former_captures"]}
        query = {"bool": {"filter": [{"terms": {"capture": batch}}], "must_not": FORGOTTEN}}
        hits = paging.scan(archive, archive.alias("dead-letters"), query, fields={"includes": ["capture"]})
        used |= {hit["_source"]["capture"] for hit in hits if hit["_id"] not in letters}
    if captures:
        changed = {"range": {"revision": {"gte": 2}}}  # the captures of earlier texts cannot be searched
        hits = paging.scan(archive, archive.alias("articles"), changed, fields={"includes": ["earlier.capture"]})
        earlier = (one for hit in hits if hit["_id"] not in articles for one in hit["_source"].get("earlier", ()))
        used |= {one["capture"] for one in earlier}
    return used & {*captures}


def find_entries(archive: Archive, places: Collection[Place], with_url: bool) -> Iterator[SourceEntry]:
    """The entries of the files that these articles and letters were read in, as far as they were read to their end.

    with_url: also of files with fewer articles and dead letters than records, which may hold copies: only articles
    with an address are in several files, under one id.
    """
    names: tuple[IndexName, IndexName] = ("articles", "dead-letters")
    ids = {source_id(collection, name) for collection, file in places for name in containers(file)}
    entries = fetch_entries(archive, sorted(ids))
    if with_url:
        articles, letters = (count_by_file(archive, name) for name in names)
        for entry in list_entries(archive):
            place = (entry.collection, entry.file)
            if articles[place] + letters[place] < entry.records:
                entries[source_id(*place)] = entry
    return (entry for entry in entries.values() if entry.read_at)


def is_left_without_anything(archive: Archive, entry: SourceEntry, articles: Collection[str]) -> bool:
    """Whether a file is gone and the archive holds nothing of it but these articles."""
    if find_again(entry) is not None:
        return False
    paging.refresh(archive, archive.alias("dead-letters"))
    if paging.count(archive, archive.alias("dead-letters"), read_in(entry)):
        return False
    hits = paging.scan(archive, archive.alias("articles"), read_in(entry), fields=False)
    return all(hit["_id"] in articles for hit in hits)


def find_old_indices(archive: Archive, ids: Collection[str]) -> list[str]:
    """Indices without an alias of the archive that hold these articles: the old ones of new mappings, restored ones."""
    names: tuple[IndexName, ...] = ("articles", "quotes", "dead-letters")
    live = {index for name in names for index in archive.es.indices.get_alias(name=archive.alias(name))}
    found: set[str] = set()
    for batch in paging.in_batches(sorted(ids), BATCH):
        search = partial(
            archive.es.search,
            index=[f"{archive.alias(name)}-v*" for name in names],
            size=0,
            query={"bool": {"should": [{"terms": {field: batch}} for field in ("id", "article_id")]}},
            aggs={"indices": {"terms": {"field": "_index", "size": 1_000}}},
            allow_partial_search_results=False,
        )
        answer = archive.retry(search)
        found |= {bucket["key"] for bucket in answer["aggregations"]["indices"]["buckets"]}
    return sorted(found - live)
