"""What the archive holds of files and records that are gone: found, and removed with their articles only when asked."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from clippings.capture import Part, read
from clippings.errors import ClippingsError
from clippings.index import dead_letters, paging
from clippings.index.archive import IndexName
from clippings.index.articles import ATTEMPTS, remove
from clippings.index.bulk import Guard
from clippings.index.dead_letters import dead_letter_id
from clippings.index.duplicates import link_duplicates
from clippings.index.serialize import Json
from clippings.index.sources import (
    UNKNOWN_SIZE,
    SourceEntry,
    containers,
    count_by_file,
    list_entries,
    read_in,
    remove_entries,
    source_id,
    unread,
    write_entries,
)
from clippings.runs.planning import Ledger, find_again
from clippings.runs.resources import Resources

BATCH = 500  # articles
FILES = 100  # in one query


@dataclass(frozen=True, slots=True)
class Pruned:
    """`articles`: how many were removed. `to_read`: files that may hold some of them as well, to be read again.
    `kept`: how many files are gone, but from a folder that holds nothing at all.
    """

    articles: int
    to_read: tuple[SourceEntry, ...]
    kept: int = 0


def find_deleted(
    resources: Resources, ledger: Ledger, roots: Iterable[str], collection: str | None = None
) -> list[SourceEntry]:
    """The entries below the folders, of the given collection if any, whose files are gone. Quick where the numbers of
    entries and of files agree.
    """
    archive = resources.archive
    paging.refresh(archive, archive.alias("sources"))
    deleted: list[SourceEntry] = []
    for root in sorted(set(roots)):
        entered = {collection: number for (collection, place), number in ledger.entered.items() if place == root}
        collections: Sequence[str | None] = [*entered] or [collection]
        for name in collections:  # of a folder without files nobody knows the collection, unless it was given
            given = {"collection": name, "root": root}
            below: list[Json] = [{"term": {field: value}} for field, value in given.items() if value]
            known = {"bool": {"filter": [*below, {"range": {"size": {"gt": UNKNOWN_SIZE}}}]}}
            all_there = paging.count(archive, archive.alias("sources"), known) <= entered.get(name or "", 0)
            size = UNKNOWN_SIZE if all_there else None  # what was not read to its end may be gone, nevertheless
            entries = list_entries(archive, collection=name, root=root, size=size)
            deleted += [entry for entry in entries if _is_gone(entry)]
    return deleted


def prune(resources: Resources, deleted: Sequence[SourceEntry]) -> Pruned:
    """Remove the articles and dead letters of deleted files, then their entries.

    Nothing of a folder that holds nothing at all: its disk may be missing. Files that are short of articles, because
    they hold copies of what is removed, are first entered as unread, so that no kill in between leaves them so.
    """
    archive = resources.archive
    gone = [entry for entry in deleted if _holds_anything(entry)]
    to_read = tuple(_find_short(resources, gone))
    write_entries(archive, [unread(one.collection, one.root, one.file, one.json_map) for one in to_read])
    removed = 0
    for entry in gone:
        removed += _remove_articles(resources, entry)
        dead_letters.resolve(archive, [letter["id"] for letter, _ in _find_lost(resources, "dead-letters", entry)])
        remove_entries(archive, [source_id(entry.collection, entry.file)])
    return Pruned(removed, to_read, len(deleted) - len(gone))


def _remove_articles(resources: Resources, entry: SourceEntry) -> int:
    """Copies are linked to what stays before what they are copies of is removed: no kill leaves a link to nothing.

    An article that another run writes meanwhile is looked at again: it may be another file's now.
    """
    archive, removed = resources.archive, 0
    for _ in range(ATTEMPTS):
        found = list(_find_lost(resources, "articles", entry))
        if not found:
            return removed
        guards = {article["id"]: guard for article, guard in found}
        link_duplicates(archive, {article["content_hash"] for article, _ in found}, without=guards.keys())
        for start in range(0, len(guards), BATCH):
            removed += remove(archive, dict(islice(guards.items(), start, start + BATCH)))
    raise ClippingsError(f"Others change the articles of {entry.file} all the time.", "Run the same command again.")


def _find_lost(resources: Resources, name: IndexName, entry: SourceEntry) -> Iterator[tuple[Json, Guard]]:
    """The articles or dead letters of a deleted file. A folder in its place may hold what members of it were named."""
    index = resources.archive.alias(name)
    paging.refresh(resources.archive, index)
    fields = {"includes": ["id", "file", "content_hash"]}
    for hit in paging.scan(resources.archive, index, read_in(entry), fields=fields):
        source = hit["_source"]
        if source["file"] == entry.file or not os.path.lexists(f"{entry.root}/{source['file']}"):
            yield source, Guard(hit["_seq_no"], hit["_primary_term"])


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


def _find_short(resources: Resources, gone: Sequence[SourceEntry]) -> Iterator[SourceEntry]:
    """Other files with fewer articles and dead letters than records. Only articles with a URL are in several files."""
    archive = resources.archive
    names: tuple[IndexName, IndexName] = ("articles", "dead-letters")
    paging.refresh(archive, *map(archive.alias, names))
    with_url = {"exists": {"field": "url"}}
    of_files = ({"bool": {"filter": [read_in(entry), with_url]}} for entry in gone)
    if not any(paging.count(archive, archive.alias("articles"), query) for query in of_files):
        return
    ids = {source_id(entry.collection, entry.file) for entry in gone}
    articles, letters = (count_by_file(archive, name) for name in names)
    for entry in list_entries(archive):
        place = (entry.collection, entry.file)
        if articles[place] + letters[place] < entry.records and source_id(*place) not in ids:
            yield entry


def _is_gone(entry: SourceEntry) -> bool:
    """Names that were escaped cannot be looked up, and are kept; so is what cannot be looked at just now."""
    path = f"{entry.root}/{entry.file}"
    if "\\" in path:
        return False
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False


def _holds_anything(entry: SourceEntry) -> bool:
    """Whether there is anything in the folder of a deleted file, or in the next one above it that there is."""
    root = Path(entry.root)
    folder = (root / entry.file).parent
    while folder != root and not folder.is_dir():
        folder = folder.parent
    try:
        with os.scandir(folder) as names:
            return next(names, None) is not None
    except OSError:
        return False
