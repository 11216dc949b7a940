"""The files that were found and read, one entry each: created before the file's first record is stored, and rewritten
when every record is acknowledged.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import partial

from clippings.documents import Counts
from clippings.index.archive import Archive, IndexName
from clippings.index.bulk import Action
from clippings.index.fields import Json
from clippings.index.paging import get_many, scan
from clippings.index.serialize import instant
from clippings.index.writer import bulk_write, expect_written, write_all

BATCH = 5_000  # entries asked for in one request
UNKNOWN_SIZE = -1  # no file has it
PAGE = 1_000  # files counted in one request


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A file that was or is to be read to its end. While it has this stamp (size and modified_ns) it is not opened."""

    collection: str
    root: str  # the folder that `file` is a path below
    file: str
    size: int  # bytes; UNKNOWN_SIZE where it is to be read (again): it was only begun, or changed while it was read
    modified_ns: int  # nanoseconds since 1970
    hash: str  # SHA-256 of the file's bytes; "" where it is to be read (again)
    counts: Counts
    records: int
    checksum: str  # of the ids of the articles and dead letters that its records became: see sum_ids
    read_at: datetime | None  # when it was read to its end; None if it was only begun
    json_map: str = ""  # which keys of its JSON a person has mapped: it is read so each time
    unpruned: bool = False  # an earlier state may have given what it no longer holds: no prune has looked since


def source_id(collection: str, file: str) -> str:
    """The id of a file's entry."""
    return hashlib.sha256(f"{collection}\0{file}".encode("utf-8", "surrogatepass")).hexdigest()[:40]


def unread(collection: str, root: str, file: str, json_map: str = "") -> SourceEntry:
    """The entry of a file that has yet to be read, so that what a killed run stores of it can be found even if the file
    disappears.
    """
    return SourceEntry(collection, root, file, UNKNOWN_SIZE, 0, "", Counts(), 0, f"{sum_ids(()):x}", None, json_map)


def sum_ids(ids: Iterable[str]) -> int:
    """A sum that any missing or extra id changes, and that can be built in parts and in any order."""
    return sum(int(id[:16], 16) for id in ids)


def containers(file: str) -> list[str]:
    """The file itself and everything that may contain it: the member "a/b.zip/c.txt" of an archive was read from the
    file "a/b.zip".
    """
    parts = file.split("/")
    return ["/".join(parts[:length]) for length in range(len(parts), 0, -1)]


def read_in(entry: SourceEntry) -> Json:
    """The query for articles or dead letters that were read from a file, either as the file itself or as one of its
    members.
    """
    place = [{"term": {"file": entry.file}}, {"prefix": {"file": f"{entry.file}/"}}]
    return {"bool": {"filter": [{"term": {"collection": entry.collection}}], "must": {"bool": {"should": place}}}}


def fetch_entries(archive: Archive, ids: Sequence[str]) -> dict[str, SourceEntry]:
    """The existing entries among the given ids (from `source_id`), by id."""
    wanted = ["docs._id", "docs._source", "docs.error"]  # a small answer: there are many files

    def fetch(batch: Sequence[str]) -> list[Json]:
        return get_many(archive, index=archive.alias("sources"), ids=batch, filter_path=wanted)

    batches = [ids[start : start + BATCH] for start in range(0, len(ids), BATCH)]
    with ThreadPoolExecutor(2) as threads:  # the server looks one batch up while the last one is parsed here
        docs = (doc for found in threads.map(fetch, batches) for doc in found)
        return {doc["_id"]: _deserialize(doc["_source"]) for doc in docs if "_source" in doc}


def write_entries(archive: Archive, entries: Iterable[SourceEntry]) -> None:
    """Store entries; a file's newest entry replaces its earlier one. Raises ServerUnavailable past the patience."""
    write_all(archive, (_action(archive, entry) for entry in entries))


def add_entries(archive: Archive, entries: Iterable[SourceEntry]) -> None:
    """Store the entries of files that have none yet; an entry that another run has just written stays."""
    actions = (replace(_action(archive, entry), operation="create") for entry in entries)
    for result in bulk_write(archive, actions):
        if result.status != "conflict":
            expect_written(result)


def remove_entries(archive: Archive, ids: Iterable[str]) -> None:
    """Forget files, so that they are read again."""
    actions = (Action("delete", archive.write_alias("sources"), id) for id in ids)
    write_all(archive, actions)


def list_entries(
    archive: Archive, collection: str | None = None, root: str | None = None, size: int | None = None
) -> Iterator[SourceEntry]:
    """The entries for which all given conditions hold, in the order of their ids."""
    given = {"collection": collection, "root": root, "size": size}
    stated = [{"term": {field: value}} for field, value in given.items() if value is not None]
    return select_entries(archive, {"bool": {"filter": stated}})


def select_entries(archive: Archive, query: Json) -> Iterator[SourceEntry]:
    """The entries of a query, in the order of their ids."""
    return (_deserialize(hit["_source"]) for hit in scan(archive, archive.alias("sources"), query))


def list_roots(archive: Archive) -> list[str]:
    """The folders under which entries were made."""
    roots: list[str] = []
    after: Json = {}
    while True:
        place: Json = {"sources": [{"root": {"terms": {"field": "root"}}}], "size": PAGE}
        folders: Json = {"composite": place | ({"after": after} if after else {})}
        search = partial(archive.es.search, index=archive.alias("sources"), size=0, aggs={"roots": folders})
        found = archive.retry(partial(search, allow_partial_search_results=False))["aggregations"]["roots"]
        roots += (bucket["key"]["root"] for bucket in found["buckets"])
        if "after_key" not in found:
            return roots
        after = found["after_key"]


def list_held(archive: Archive, entry: SourceEntry) -> Iterator[str]:
    """The ids of the articles and dead letters that were read in a file."""
    names: tuple[IndexName, IndexName] = ("articles", "dead-letters")
    for name in names:
        yield from (hit["_id"] for hit in scan(archive, archive.alias(name), read_in(entry), fields=False))


def adds_up(entry: SourceEntry, ids: Sequence[str]) -> bool:
    """Whether the file's records became exactly these ids."""
    return (f"{sum_ids(ids):x}", len(ids)) == (entry.checksum, entry.records)


def count_by_file(archive: Archive, name: IndexName) -> Counter[tuple[str, str]]:
    """(collection, file or folder) -> number of documents of the index that were read there or below."""
    counts: Counter[tuple[str, str]] = Counter()
    place = [{"collection": {"terms": {"field": "collection"}}}, {"file": {"terms": {"field": "file"}}}]
    after: Json = {}
    while True:
        files: Json = {"composite": {"sources": place, "size": PAGE} | ({"after": after} if after else {})}
        search = partial(archive.es.search, index=archive.alias(name), size=0, aggs={"files": files})
        found = archive.retry(partial(search, allow_partial_search_results=False))["aggregations"]["files"]
        for bucket in found["buckets"]:
            for file in containers(bucket["key"]["file"]):
                counts[bucket["key"]["collection"], file] += bucket["doc_count"]
        if "after_key" not in found:
            return counts
        after = found["after_key"]


def _action(archive: Archive, entry: SourceEntry) -> Action:
    id = source_id(entry.collection, entry.file)
    source: Json = asdict(entry) | {"id": id, "read_at": instant(entry.read_at) if entry.read_at else None}
    return Action("index", archive.write_alias("sources"), id, source)


def _deserialize(source: Json) -> SourceEntry:
    return SourceEntry(
        collection=source["collection"],
        root=source["root"],
        file=source["file"],
        size=source["size"],
        modified_ns=source["modified_ns"],
        hash=source["hash"],
        counts=Counts(**source["counts"]),
        records=source["records"],
        checksum=source.get("checksum", ""),  # an archive that was made before there was one has none
        read_at=datetime.fromisoformat(source["read_at"]) if source["read_at"] else None,
        json_map=source.get("json_map", ""),  # as with the checksum
        unpruned=source.get("unpruned", True),  # that archive kept no account of it
    )
