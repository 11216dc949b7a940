"""Updates the entries of files, which count the ids of their records, when these ids change."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from clippings.capture.identity import address_id, list_former_ids
from clippings.index import paging
from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.index.serialize import StoredArticle
from clippings.index.sources import (
    SourceEntry,
    containers,
    fetch_entries,
    list_entries,
    source_id,
    sum_ids,
    unread,
    write_entries,
)
from clippings.runs.entered_files import find_again

Place = tuple[str, str]  # collection and file
FIELDS = ["id", "url", "collection", "file"]


def begin_gone(archive: Archive, lost: Iterable[StoredArticle]) -> None:
    """Enter as unread the vanished files of articles that were replaced by others: nobody can look into these files for
    the missing record.
    """
    origins = [article.document.article.origin for article in lost]
    ids = {source_id(origin.collection, file) for origin in origins for file in containers(origin.file)}
    gone = [one for one in fetch_entries(archive, sorted(ids)).values() if one.read_at and find_again(one) is None]
    write_entries(archive, [unread(one.collection, one.root, one.file, one.json_map) for one in gone])


def correct_checksums(archive: Archive) -> int:
    """Update the entries that added up by the former ids, so that they add up by the present ones; return how many.
    What did not add up before stays so, and the audit looks into the file.
    """
    paging.refresh(archive, archive.alias("articles"), archive.alias("dead-letters"), archive.alias("sources"))
    numbers, now = Counter[Place](), Counter[Place]()
    before = Counter[Place](), Counter[Place]()  # by each earlier release
    names: tuple[IndexName, ...] = ("articles", "dead-letters")
    for name in names:
        for hit in paging.scan(archive, archive.alias(name), paging.EVERYTHING, fields={"includes": FIELDS}):
            source = hit["_source"]
            for file in containers(source["file"]):
                place = source["collection"], file
                numbers[place] += 1
                for sums, id in zip(before, _list_ids_before(source), strict=True):
                    sums[place] += sum_ids([id])
                now[place] += sum_ids([source["id"]])

    def is_to_correct(entry: SourceEntry) -> bool:
        place = entry.collection, entry.file
        added_up = entry.checksum in [f"{sums[place]:x}" for sums in before] and entry.records == numbers[place]
        return entry.read_at is not None and added_up and entry.checksum != f"{now[place]:x}"

    wrong = [entry for entry in list_entries(archive) if is_to_correct(entry)]
    write_entries(archive, [replace(one, checksum=f"{now[one.collection, one.file]:x}") for one in wrong])
    return len(wrong)


def _list_ids_before(source: Json) -> tuple[str, str]:
    id, url = source["id"], source.get("url")
    return list_former_ids(url) if url and id == address_id(url) else (id, id)
