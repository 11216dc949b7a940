"""Finds records that are no longer in their files although the files exist, by reading these once more."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from clippings.capture import Part, SourceFile, read
from clippings.capture.file_types import HEAD_BYTES, find_kind
from clippings.capture.files import has_changed, open_file
from clippings.capture.identity import id_after_readdress
from clippings.capture.problem import Problem
from clippings.documents import RawDocument, Rejected
from clippings.index import dead_letters, paging
from clippings.index.bulk import Guard
from clippings.index.dead_letters import dead_letter_id
from clippings.index.fields import Json
from clippings.index.sources import (
    UNKNOWN_SIZE,
    SourceEntry,
    adds_up,
    containers,
    list_held,
    read_in,
    select_entries,
    source_id,
)
from clippings.runs.entered_files import find_again, is_as_entered
from clippings.runs.resources import Resources

FILES = 100  # in one query


def find_unpruned(resources: Resources, places: Iterable[str], collection: str | None = None) -> list[SourceEntry]:
    """The entries of the files at these places, or below them if they are folders, that were read again since the last
    prune, so that articles from their former contents may be left.
    """
    archive = resources.archive
    paging.refresh(archive, archive.alias("sources"))
    conditions: list[Json] = [{"range": {"size": {"gt": UNKNOWN_SIZE}}}, {"exists": {"field": "read_at"}}]
    if collection:
        conditions.append({"term": {"collection": collection}})
    either: list[Json] = []
    for place in places:
        folder, _, file = place.rpartition("/")
        either.append({"term": {"root": place}})
        either.append({"bool": {"filter": [{"term": {"root": folder or "/"}}, {"term": {"file": file}}]}})
    if not either:
        return []
    conditions.append({"bool": {"should": either}})
    query = {"bool": {"filter": conditions, "must_not": {"term": {"unpruned": False}}}}
    return list(select_entries(archive, query))


def find_vanished(resources: Resources, entry: SourceEntry) -> list[tuple[Json, Guard]] | None:
    """The articles of records that a file no longer holds, with their guards. None if this cannot be known: the file
    has changed since it was entered, is gone, or is empty.
    """
    archive = resources.archive
    paging.refresh(archive, archive.alias("articles"), archive.alias("dead-letters"))
    if adds_up(entry, list(list_held(archive, entry))):
        return []
    source = find_again(entry)
    if source is None or not is_as_entered(source, entry):
        return None
    is_kept = _read_kept(source)
    if is_kept is None:
        return None
    fields = {"includes": ["id", "file", "url", "content_hash"]}
    hits = paging.scan(archive, archive.alias("articles"), read_in(entry), fields=fields)
    lost = [
        (hit["_source"], Guard(hit["_seq_no"], hit["_primary_term"])) for hit in hits if not is_kept(hit["_source"])
    ]
    # Last: what another run has stored from this file by then, it has read in the same state.
    return None if has_changed(source) else lost


def _read_kept(source: SourceFile) -> Callable[[Json], bool] | None:
    """Whether an article belongs to the file. None if the file is empty, as after a failed copy.

    Anything may be in what cannot be read. A feed lists only the latest articles, so older ones stay.
    """
    ids: set[str] = set()
    unknown: set[str] = {source.file} if _is_feed(source) else set()
    for record in read(Part(source)):
        ids.add(record.id)
        if isinstance(record, RawDocument) and record.claim:
            ids.add(record.claim.own_id)
        if isinstance(record, Rejected) and not record.origin.record:
            if (record.origin.file, record.reason) == (source.file, "empty"):
                return None
            unknown.add(record.origin.file)

    def is_kept(article: Json) -> bool:
        id = id_after_readdress(article["id"], article.get("url"))
        return id in ids or not unknown.isdisjoint(containers(article["file"]))

    return is_kept


def _is_feed(source: SourceFile) -> bool:
    try:
        with open_file(source.path) as stream:
            return find_kind(source.file, stream.peek(HEAD_BYTES)[:HEAD_BYTES]) == "feed"
    except (OSError, Problem):  # which reading tells as well
        return False


def drop_vanished_dead_letters(resources: Resources, entries: Sequence[SourceEntry], started: datetime) -> None:
    """Remove the dead letters of records that are no longer in their files, which this run has read to their end.

    A file is read once more only where it has more letters than records were rejected in it.
    """
    archive = resources.archive
    index = archive.alias("dead-letters")
    paging.refresh(archive, index)
    if not entries or not paging.count(archive, index, paging.EVERYTHING):
        return
    for start in range(0, len(entries), FILES):
        batch = entries[start : start + FILES]
        letters: dict[str, list[Json]] = {source_id(entry.collection, entry.file): [] for entry in batch}
        query = {"bool": {"should": [read_in(entry) for entry in batch]}}
        for hit in paging.scan(archive, index, query):
            for file in containers(hit["_source"]["file"]):
                letters.get(source_id(hit["_source"]["collection"], file), []).append(hit["_source"])
        for entry in batch:
            found = letters[source_id(entry.collection, entry.file)]
            vanished = list(_find_vanished(entry, found, started))
            dead_letters.resolve(archive, vanished)


def _find_vanished(entry: SourceEntry, letters: Sequence[Json], started: datetime) -> Iterator[str]:
    source = find_again(entry) if len(letters) > entry.counts.rejected else None
    if source:
        held = {dead_letter_id(record.origin) for record in read(Part(source))}
        for letter in letters:
            if letter["id"] not in held and datetime.fromisoformat(letter["last_seen"]) < started:
                yield letter["id"]
