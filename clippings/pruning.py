"""Files of the archive that are gone from their folder: found, and removed with their articles only when asked."""

import os
from collections.abc import Iterable, Sequence

from clippings.index import archive, dead_letters, paging
from clippings.index.sources import SourceEntry, list_entries, read_in, remove_entries, source_id
from clippings.planning import Ledger
from clippings.tools import Tools

BATCH = 500  # articles


def find_deleted(tools: Tools, ledger: Ledger, roots: Iterable[str]) -> list[SourceEntry]:
    """The entries below the folders whose files are gone. Quick where the numbers of entries and of files agree."""
    deleted: list[SourceEntry] = []
    index = f"{tools.settings.prefix}-sources"
    paging.refresh(tools.es, index)
    wanted = set(roots)
    for (collection, root), entered in ledger.entered.items():
        if root not in wanted:
            continue
        below = {"bool": {"filter": [{"term": {"collection": collection}}, {"term": {"root": root}}]}}
        if paging.count(tools.es, index, below) > entered:
            entries = list_entries(tools.es, tools.settings.prefix, collection)
            deleted += [entry for entry in entries if entry.root == root and _is_gone(entry)]
    return deleted


def prune(tools: Tools, deleted: Sequence[SourceEntry]) -> int:
    """Remove the articles and dead letters of deleted files, then their entries; return how many articles."""
    es, prefix = tools.es, tools.settings.prefix
    removed = 0
    for entry in deleted:
        of_file = read_in(entry)
        for index in ("articles", "dead-letters"):
            paging.refresh(es, f"{prefix}-{index}")
        ids = [hit["_id"] for hit in paging.scan(es, f"{prefix}-articles", of_file, fields=False)]
        for start in range(0, len(ids), BATCH):
            removed += archive.remove(es, prefix, ids[start : start + BATCH])
        letters = [hit["_id"] for hit in paging.scan(es, f"{prefix}-dead-letters", of_file, fields=False)]
        dead_letters.resolve(es, prefix, letters)
        remove_entries(es, prefix, [source_id(entry.collection, entry.file)])
    return removed


def _is_gone(entry: SourceEntry) -> bool:
    """Names that were escaped cannot be looked up, and are kept."""
    return "\\" not in entry.file and not os.path.lexists(f"{entry.root}/{entry.file}")
