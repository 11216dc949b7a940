"""Reads more documents than one answer holds, page by page in the order of `id`, so that a restart of the server does
no harm. Sends requests that are too large for one in batches.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from clippings.errors import ArchiveNotReady
from clippings.index import client
from clippings.index.archive import Archive
from clippings.index.connect import APPLY, OPEN, address
from clippings.index.fields import Json

PAGE = 500
EVERYTHING: Json = {"match_all": {}}
T = TypeVar("T")


def scan(
    archive: Archive,
    index: str,
    query: Mapping[str, Any],
    *,
    fields: Mapping[str, Any] | bool = True,
    page: int = PAGE,
) -> Iterator[Json]:
    """The hits of a query in the order of `id`, with `_source` (as `fields` selects it), `_seq_no` and `_primary_term`.

    Sees what was searchable when each page is read: refresh the index before if nothing may be missed.
    """
    for hits in read_pages(archive, index, query, fields=fields, page=page):
        yield from hits


def read_pages(
    archive: Archive,
    index: str,
    query: Mapping[str, Any],
    *,
    fields: Mapping[str, Any] | bool = True,
    values: Sequence[str] | None = None,
    page: int = PAGE,
) -> Iterator[list[Json]]:
    """The hits of scan, a page at a time. `values`: return these columns instead of `_source` and `_id`, so that the
    server reads no document. The id is in `sort`.
    """
    hits = read_page(archive, index, query, fields=fields, values=values, page=page)
    while hits:
        yield hits
        if len(hits) < page:
            return
        hits = read_page(archive, index, query, fields=fields, values=values, page=page, after=hits[-1])


def read_page(
    archive: Archive,
    index: str,
    query: Mapping[str, Any],
    *,
    fields: Mapping[str, Any] | bool = True,
    values: Sequence[str] | None = None,
    page: int = PAGE,
    after: Json | None = None,
    in_order: bool = True,
) -> list[Json]:
    """The first hits of a query, as in scan, or those after a given hit; each page may use a different query.

    in_order: False takes any hits, which a server finds somewhat faster; right where there is one page at most.
    """
    columns: Json = {"stored_fields": "_none_", "docvalue_fields": list(values)} if values is not None else {}
    search = partial(
        archive.es.search,
        index=index,
        query=query,
        sort=[{"id": "asc"}] if in_order else None,
        size=page,
        source=fields if values is None else False,
        seq_no_primary_term=True,
        track_total_hits=False,
        allow_partial_search_results=False,
        **columns,
    )
    hits: list[Json] = archive.retry(partial(search, search_after=after["sort"]) if after else search)["hits"]["hits"]
    return hits


def ahead(values: Iterator[T]) -> Iterator[T]:
    """The same values; while you use one, the next one is being prepared."""
    with ThreadPoolExecutor(1, thread_name_prefix="ahead") as thread:
        end = object()
        following = thread.submit(next, values, end)
        while (value := following.result()) is not end:
            following = thread.submit(next, values, end)
            yield value  # type: ignore[misc]  # it is not the end


def in_batches(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """The values in their order, `size` in each batch and the rest in the last."""
    left = iter(values)
    while batch := list(islice(left, size)):
        yield batch


def refresh(archive: Archive, *indices: str) -> None:
    """Make everything that has been written searchable."""
    archive.retry(lambda: archive.es.indices.refresh(index=indices))


def count(archive: Archive, index: str, query: Mapping[str, Any]) -> int:
    """How many documents a query selects. The server's own count leaves out a shard that is away without a word."""
    search = partial(archive.es.search, index=index, query=query, size=0, track_total_hits=True)
    number: int = archive.retry(partial(search, allow_partial_search_results=False))["hits"]["total"]["value"]
    return number


def get_many(archive: Archive, **request: Any) -> list[Json]:
    """The answer of mget for each id, in order; `found` is true for documents that exist.

    While a server starts, mget answers 200 with an error for each document whose shard has not started yet. That is not
    an answer, and does not mean that the document does not exist.
    """

    def ask() -> list[Json]:
        docs: list[Json] = archive.es.mget(**request)["docs"]
        for doc in docs:
            kind = doc.get("error", {}).get("type", "")
            if kind == "index_not_found_exception":
                raise ArchiveNotReady(f"There is no index {doc['_index']} at {address(archive.es)}.", APPLY)
            if kind == "index_closed_exception":
                raise ArchiveNotReady(f"The index {doc['_index']} at {address(archive.es)} is closed.", OPEN)
            if kind:
                raise client.TransportError(f"mget: {kind}")
        return docs

    return archive.retry(ask)
