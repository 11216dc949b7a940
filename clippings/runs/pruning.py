"""Removes what the archive holds of files and records that are gone, with everything that depends on it, if asked to.

If a file was moved and its articles have new ids, they continue under these (see moved_files.py).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from clippings.errors import ClippingsError
from clippings.index import dead_letters, paging
from clippings.index.archive import IndexName
from clippings.index.articles import ATTEMPTS, remove
from clippings.index.bulk import Guard
from clippings.index.fields import Json
from clippings.index.sources import (
    SourceEntry,
    count_by_file,
    list_entries,
    read_in,
    remove_entries,
    source_id,
    unread,
    write_entries,
)
from clippings.runs.entered_files import is_there
from clippings.runs.gone_files import holds_anything
from clippings.runs.linking import removing
from clippings.runs.moved_files import find_twins, follow
from clippings.runs.resources import Resources
from clippings.runs.vanished import find_vanished

BATCH = 500  # articles

Lost = list[tuple[Json, Guard]]  # articles to be removed, in the states in which they were found


@dataclass(frozen=True, slots=True)
class Pruned:
    """`articles`: how many were removed. `to_read`: files that may also hold some of them, to be read again. `kept`:
    how many files are gone from a folder that is completely empty, or are empty themselves. `moved`: how many articles
    of vanished files occurred again, in files with the same bytes.
    """

    articles: int
    to_read: tuple[SourceEntry, ...]
    kept: int = 0
    moved: int = 0


def prune(
    resources: Resources,
    deleted: Sequence[SourceEntry],
    moved: Sequence[tuple[SourceEntry, SourceEntry]] = (),
    changed: Sequence[SourceEntry] = (),
) -> Pruned:
    """Remove the articles and dead letters of deleted files, then their entries. Of `moved` files, each given with its
    new place, remove what occurred again there; of `changed` files, what they no longer hold.

    Nothing is removed for a folder that is completely empty, because its disk may be missing. Files that will lack
    articles, because they hold copies of what is removed, are entered as unread first, so that a kill in between leaves
    no gap.
    """
    gone = [entry for entry in deleted if holds_anything(entry)]
    given = set(deleted)
    moved = [(old, now) for old, now in moved if old not in given]
    followed = [follow(resources, old, now) for old, now in (*find_twins(resources, gone), *moved)]
    heirs = sum(len(one.heirs) for one in followed)
    to_read = begin_short(resources, gone) if gone else {}
    removed = sum(_remove_file(resources, entry) for entry in gone)
    removed += sum(_remove_followed(resources, old, now) for old, now in moved)
    for entry in changed:
        lost = find_vanished(resources, entry)
        if lost is None:
            continue
        if not to_read and any("url" in article for article, _ in lost):
            to_read = begin_short(resources, [])
        removed += _remove(resources, entry, lost, partial(find_vanished, resources, entry))
        if source_id(entry.collection, entry.file) not in to_read:
            write_entries(resources.archive, [replace(entry, unpruned=False)])
    stayed = heirs + sum(one.moved for one in followed)
    return Pruned(max(0, removed - heirs), tuple(to_read.values()), len(deleted) - len(gone), stayed)


def begin_short(resources: Resources, gone: Sequence[SourceEntry]) -> dict[str, SourceEntry]:
    """The entries, by id, of the files that lack articles and are now marked as unread."""
    archive = resources.archive
    short = {source_id(entry.collection, entry.file): entry for entry in _find_short(resources, gone)}
    write_entries(archive, [unread(one.collection, one.root, one.file, one.json_map) for one in short.values()])
    return short


def _remove_file(resources: Resources, entry: SourceEntry) -> int:
    """Remove everything that was read from a file, and return the number of articles."""
    find = partial(_list_lost, resources, entry)
    removed = _remove(resources, entry, find(), find)
    _remove_entry(resources, entry)
    return removed


def _remove_followed(resources: Resources, entry: SourceEntry, twin: SourceEntry) -> int:
    """Remove what was read from a file and occurred again in its twin; the entry goes with the last of it."""

    def find() -> Lost:
        heirs = follow(resources, entry, twin).heirs
        return [(article, guard) for article, guard in _list_lost(resources, entry) if article["id"] in heirs]

    removed = _remove(resources, entry, find(), find)
    if not _list_lost(resources, entry):
        _remove_entry(resources, entry)
    return removed


def _remove_entry(resources: Resources, entry: SourceEntry) -> None:
    letters = [letter["id"] for letter, _ in _find_lost(resources, "dead-letters", entry)]
    dead_letters.resolve(resources.archive, letters)
    remove_entries(resources.archive, [source_id(entry.collection, entry.file)])


def _remove(resources: Resources, entry: SourceEntry, lost: Lost | None, find: Callable[[], Lost | None]) -> int:
    """Remove what is lost, until nothing of it is found.

    Copies are linked to what stays before the article that they copy is removed, so that no kill leaves a link to
    nothing. An article that another run writes meanwhile is checked again, because it may belong to another file by
    now.
    """
    archive, removed = resources.archive, 0
    for _ in range(ATTEMPTS):
        if not lost:
            return removed
        guards = {article["id"]: guard for article, guard in lost}
        with removing(resources, guards.keys()):
            for start in range(0, len(guards), BATCH):
                removed += remove(archive, dict(islice(guards.items(), start, start + BATCH)))
        lost = find()
    raise ClippingsError(f"The articles of {entry.file} keep changing.", "Run the same command again.")


def _list_lost(resources: Resources, entry: SourceEntry) -> Lost:
    return list(_find_lost(resources, "articles", entry))


def _find_lost(resources: Resources, name: IndexName, entry: SourceEntry) -> Iterator[tuple[Json, Guard]]:
    """The articles or dead letters of a deleted file. If a folder has taken its place, its files may have the names of
    former members.
    """
    index = resources.archive.alias(name)
    paging.refresh(resources.archive, index)
    fields = {"includes": ["id", "file", "content_hash"]}
    for hit in paging.scan(resources.archive, index, read_in(entry), fields=fields):
        source = hit["_source"]
        if source["file"] == entry.file or not is_there(entry.root, source["file"]):
            yield source, Guard(hit["_seq_no"], hit["_primary_term"])


def _find_short(resources: Resources, gone: Sequence[SourceEntry]) -> Iterator[SourceEntry]:
    """Other files with fewer articles and dead letters than records. Only articles with a URL can be in several files,
    so if the vanished files had none, no other file lacks anything.
    """
    archive = resources.archive
    names: tuple[IndexName, IndexName] = ("articles", "dead-letters")
    paging.refresh(archive, archive.alias("sources"), *map(archive.alias, names))
    with_url = {"exists": {"field": "url"}}
    of_files = ({"bool": {"filter": [read_in(entry), with_url]}} for entry in gone)
    if gone and not any(paging.count(archive, archive.alias("articles"), query) for query in of_files):
        return
    ids = {source_id(entry.collection, entry.file) for entry in gone}
    articles, letters = (count_by_file(archive, name) for name in names)
    for entry in list_entries(archive):
        place = (entry.collection, entry.file)
        if articles[place] + letters[place] < entry.records and source_id(*place) not in ids:
            yield entry
