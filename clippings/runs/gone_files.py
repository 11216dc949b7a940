"""Files that the archive knows but that are gone: from an existing folder, with their folder, or to another place."""

import os
import stat
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path

from clippings.capture.bucket import is_absent, is_address, parse_address
from clippings.errors import ClippingsError
from clippings.index import paging
from clippings.index.fields import Json
from clippings.index.serialize import instant
from clippings.index.sources import UNKNOWN_SIZE, SourceEntry, list_entries, list_roots, select_entries, source_id
from clippings.runs.entered_files import Listed
from clippings.runs.moved_files import find_twins, is_same_elsewhere, list_across
from clippings.runs.planning import Ledger
from clippings.runs.resources import Resources

BATCH = 500  # entries


def find_deleted(
    resources: Resources, ledger: Ledger, roots: Iterable[str], collection: str | None = None
) -> list[SourceEntry]:
    """The entries below the folders, of the given collection if any, whose files are gone. Quick if there are as many
    files as entries.
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
            deleted += [entry for entry in entries if _is_gone(entry, ledger.listed)]
    return deleted


def find_below(resources: Resources, place: str, collection: str | None = None) -> list[SourceEntry]:
    """The entries of files at or below a file or folder that is gone, whichever folder was given at the time."""
    archive = resources.archive
    paging.refresh(archive, archive.alias("sources"))
    found: list[SourceEntry] = []
    for root in list_roots(archive):
        conditions: list[Json] = [{"term": {"root": root}}]
        if collection:
            conditions.append({"term": {"collection": collection}})
        if place.startswith(f"{root.rstrip('/')}/"):
            file = place.removeprefix(f"{root.rstrip('/')}/")
            conditions.append({"bool": {"should": [{"term": {"file": file}}, {"prefix": {"file": f"{file}/"}}]}})
        elif not f"{root}/".startswith(f"{place}/"):
            continue
        entries = select_entries(archive, {"bool": {"filter": conditions}})
        found += [entry for entry in entries if _is_gone(entry, Listed())]
    return found


def find_moved(resources: Resources, roots: Iterable[str]) -> list[tuple[SourceEntry, SourceEntry]]:
    """The entries of vanished folders whose files are now below one of these folders, byte for byte; each with the
    entry that the file has there.
    """
    archive, now = resources.archive, set(roots)
    gone = [root for root in list_roots(archive) if not (root in now or is_address(root) or os.path.lexists(root))]
    entries = (entry for root in gone for entry in list_entries(archive, root=root) if holds_anything(entry))
    found: list[tuple[SourceEntry, SourceEntry]] = []
    while batch := list(islice(entries, BATCH)):
        found += find_twins(resources, batch, now)
    return found


def find_renamed(
    resources: Resources, ledger: Ledger, roots: Iterable[str], since: datetime
) -> list[tuple[SourceEntry, SourceEntry]]:
    """The entries of vanished files, each with the entry of a file that has the same name and bytes and was read since
    then below one of these folders: their folder was renamed, or they were moved to another folder, to a bucket or from
    one.
    """
    archive, found = resources.archive, dict[str, tuple[SourceEntry, SourceEntry]]()
    paging.refresh(archive, archive.alias("sources"))
    fresh: list[Json] = [{"terms": {"root": sorted(set(roots))}}, {"range": {"read_at": {"gte": instant(since)}}}]
    entries = select_entries(archive, {"bool": {"filter": [*fresh, {"range": {"size": {"gt": UNKNOWN_SIZE}}}]}})
    while batch := list(islice(entries, BATCH)):
        there = {(entry.hash, Path(entry.file).name): entry for entry in batch}
        same: Json = {"terms": {"hash": sorted({entry.hash for entry in batch})}}
        for entry in select_entries(archive, {"bool": {"filter": [same]}}):
            now = there.get((entry.hash, Path(entry.file).name))
            if now and _has_left(entry, ledger.listed) and holds_anything(entry):
                found.setdefault(source_id(entry.collection, entry.file), (entry, now))
        for entry in list_across(resources, batch, [{"exists": {"field": "read_at"}}]):
            now = next((now for now in batch if is_same_elsewhere(entry, now)), None)
            if now and _has_left(entry, ledger.listed) and holds_anything(entry):
                found.setdefault(source_id(entry.collection, entry.file), (entry, now))
    return list(found.values())


def holds_anything(entry: SourceEntry) -> bool:
    """Whether there is anything in the folder of a deleted file, or in the nearest folder above it that exists.

    If a given folder is gone, the one that contained it must exist, because some disks leave nothing where they were
    mounted. In a bucket, a missing object counts as gone only if other objects were found.
    """
    if is_address(entry.root):
        return True
    root = Path(entry.root)
    folder = (root / entry.file).parent
    while folder != root and not folder.is_dir():
        folder = folder.parent
    if folder == root and not os.path.lexists(root):
        folder = root.parent
    try:
        with os.scandir(folder) as names:
            return next(names, None) is not None
    except OSError:
        return False


def _has_left(entry: SourceEntry, listed: Listed) -> bool:
    """Like `_is_gone`, but also asks for an object in a bucket that this run has not listed."""
    if not is_address(entry.root) or entry.root in listed.whole:
        return _is_gone(entry, listed)
    place = parse_address(f"{entry.root}/{entry.file}")
    try:
        return "\\" not in place.key and is_absent(place.name, place.key)
    except ClippingsError:  # it cannot be asked now, which is no reason to end a run over a folder
        return False


def _is_gone(entry: SourceEntry, listed: Listed) -> bool:
    """Keeps escaped names, which cannot be looked up, and anything that cannot be checked now."""
    if is_address(entry.root):
        return listed.lacks(entry)
    path = f"{entry.root}/{entry.file}"
    if "\\" in path:
        return False
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
