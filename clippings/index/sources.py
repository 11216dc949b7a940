"""Which files have been read to their end: one entry a file, written when every record of it is acknowledged."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial

from elasticsearch import Elasticsearch

from clippings.documents import Counts
from clippings.index.actions import Json, instant
from clippings.index.bulk import Action
from clippings.index.connect import MID_RUN, persist
from clippings.index.paging import get_many, scan
from clippings.index.writer import write_all

BATCH = 5_000  # entries asked for in one request
UNKNOWN_SIZE = -1  # no file has it
PAGE = 1_000  # files counted in one request


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A file that was read to its end. While its stamp (size and modified_ns) is the same, it is not opened again."""

    collection: str
    root: str  # the folder that `file` is a path below
    file: str
    size: int  # bytes; UNKNOWN_SIZE where it changed while it was read, so that it is read again
    modified_ns: int  # nanoseconds since 1970
    hash: str  # SHA-256 of the file's bytes; "" where it changed while it was read
    counts: Counts
    records: int
    checksum: str  # of the ids of the articles and dead letters that its records became: see sum_ids
    read_at: datetime


def source_id(collection: str, file: str) -> str:
    """The id of a file's entry."""
    return hashlib.sha256(f"{collection}\0{file}".encode("utf-8", "surrogatepass")).hexdigest()[:40]


def sum_ids(ids: Iterable[str]) -> int:
    """A sum that any missing or strange id changes, and that can be taken in parts and in any order."""
    return sum(int(id[:16], 16) for id in ids)


def containers(file: str) -> list[str]:
    """The file and what may hold it: the member "a/b.zip/c.txt" of an archive was read in the file "a/b.zip"."""
    parts = file.split("/")
    return ["/".join(parts[:length]) for length in range(len(parts), 0, -1)]


def read_in(entry: SourceEntry) -> Json:
    """The query for articles or dead letters that were read in a file, as itself or as a member of it."""
    place = [{"term": {"file": entry.file}}, {"prefix": {"file": f"{entry.file}/"}}]
    return {"bool": {"filter": [{"term": {"collection": entry.collection}}], "must": {"bool": {"should": place}}}}


def fetch_entries(
    es: Elasticsearch, prefix: str, ids: Sequence[str], *, patience: float = MID_RUN
) -> dict[str, SourceEntry]:
    """The entries of the given ids (of `source_id`), by id. Files never read to their end have none."""
    return {doc["_id"]: _entry(doc["_source"]) for doc in _fetch(es, prefix, ids, None, patience)}


def fetch_stamps(
    es: Elasticsearch, prefix: str, ids: Sequence[str], *, patience: float = MID_RUN
) -> dict[str, tuple[int, int]]:
    """(size, modified_ns) of the entries of the given ids, by id: all that skipping unchanged files needs, and fast."""
    docs = _fetch(es, prefix, ids, ["size", "modified_ns"], patience)
    return {doc["_id"]: (doc["_source"]["size"], doc["_source"]["modified_ns"]) for doc in docs}


def write_entries(es: Elasticsearch, prefix: str, entries: Iterable[SourceEntry], *, patience: float = MID_RUN) -> None:
    """Store entries; a file's newest entry replaces its earlier one. Raises ServerUnavailable past the patience."""
    write_all(es, (_action(prefix, entry) for entry in entries), patience=patience)


def remove_entries(es: Elasticsearch, prefix: str, ids: Iterable[str], *, patience: float = MID_RUN) -> None:
    """Forget files, so that they are read again."""
    actions = (Action("delete", f"{prefix}-sources-write", id) for id in ids)
    write_all(es, actions, patience=patience)


def list_entries(
    es: Elasticsearch, prefix: str, collection: str | None = None, root: str | None = None, size: int | None = None
) -> Iterator[SourceEntry]:
    """The entries for which all that is given holds, in the order of their ids."""
    given = {"collection": collection, "root": root, "size": size}
    stated = [{"term": {field: value}} for field, value in given.items() if value is not None]
    return (_entry(hit["_source"]) for hit in scan(es, f"{prefix}-sources", {"bool": {"filter": stated}}))


def count_by_file(es: Elasticsearch, prefix: str, name: str) -> Counter[tuple[str, str]]:
    """(collection, file or folder) -> number of documents of the index that were read there or below."""
    counts: Counter[tuple[str, str]] = Counter()
    place = [{"collection": {"terms": {"field": "collection"}}}, {"file": {"terms": {"field": "file"}}}]
    after: Json = {}
    while True:
        files: Json = {"composite": {"sources": place, "size": PAGE} | ({"after": after} if after else {})}
        answer = persist(partial(es.search, index=f"{prefix}-{name}", size=0, aggs={"files": files}), es=es)
        found = answer["aggregations"]["files"]
        for bucket in found["buckets"]:
            for file in containers(bucket["key"]["file"]):
                counts[bucket["key"]["collection"], file] += bucket["doc_count"]
        if "after_key" not in found:
            return counts
        after = found["after_key"]


def _fetch(
    es: Elasticsearch, prefix: str, ids: Sequence[str], fields: list[str] | None, patience: float
) -> Iterator[Json]:
    wanted = ["docs._id", "docs._source", "docs.error"]  # a small answer: there are many files

    def fetch(batch: Sequence[str]) -> list[Json]:
        index = f"{prefix}-sources"
        return get_many(es, patience=patience, index=index, ids=batch, source_includes=fields, filter_path=wanted)

    batches = [ids[start : start + BATCH] for start in range(0, len(ids), BATCH)]
    with ThreadPoolExecutor(2) as threads:  # the server looks one batch up while the last one is parsed here
        for docs in threads.map(fetch, batches):
            yield from (doc for doc in docs if "_source" in doc)


def _action(prefix: str, entry: SourceEntry) -> Action:
    id = source_id(entry.collection, entry.file)
    source: Json = asdict(entry) | {"id": id, "read_at": instant(entry.read_at)}
    return Action("index", f"{prefix}-sources-write", id, source)


def _entry(source: Json) -> SourceEntry:
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
        read_at=datetime.fromisoformat(source["read_at"]),
    )
