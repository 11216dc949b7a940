"""Updates the entries of files, which count the ids of their records, when these ids change."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from clippings.capture.identity import address_id, id_before_folding
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
    """Enter as unread the files of articles that others stand for now, where they are gone: nobody can look in them
    for the record that is missing.
    """
    origins = [article.document.article.origin for article in lost]
    ids = {source_id(origin.collection, file) for origin in origins for file in containers(origin.file)}
    gone = [one for one in fetch_entries(archive, sorted(ids)).values() if one.read_at and find_again(one) is None]
    write_entries(archive, [unread(one.collection, one.root, one.file, one.json_map) for one in gone])


def correct_checksums(archive: Archive) -> int:
    """Let the entries that added up by the ids of before add up by those of now; how many. What did not add up stays
    so: the audit looks into the file.
    """
    paging.refresh(archive, archive.alias("articles"), archive.alias("dead-letters"), archive.alias("sources"))
    numbers, before, now = Counter[Place](), Counter[Place](), Counter[Place]()
    names: tuple[IndexName, ...] = ("articles", "dead-letters")
    for name in names:
        for hit in paging.scan(archive, archive.alias(name), paging.EVERYTHING, fields={"includes": FIELDS}):
            source = hit["_source"]
            for file in containers(source["file"]):
                place = source["collection"], file
                numbers[place] += 1
                before[place] += sum_ids([_id_before(source)])
                now[place] += sum_ids([source["id"]])

    def is_to_correct(entry: SourceEntry) -> bool:
        place = entry.collection, entry.file
        adds_up = (entry.checksum, entry.records) == (f"{before[place]:x}", numbers[place])
        return entry.read_at is not None and adds_up and before[place] != now[place]

    wrong = [entry for entry in list_entries(archive) if is_to_correct(entry)]
    write_entries(archive, [replace(one, checksum=f"{now[one.collection, one.file]:x}") for one in wrong])
    return len(wrong)


def _id_before(source: Json) -> str:
    id, url = source["id"], source.get("url")
    return id_before_folding(url) if url and id == address_id(url) else id
