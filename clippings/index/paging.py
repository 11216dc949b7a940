"""Reading more documents than one answer holds: by keyset on the `id` field, which no restart of the server breaks."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from elasticsearch import Elasticsearch, TransportError

from clippings.errors import ArchiveNotReady
from clippings.index.connect import APPLY, MID_RUN, OPEN, address, persist
from clippings.index.serialize import Json

PAGE = 500


def scan(
    es: Elasticsearch,
    index: str,
    query: Mapping[str, Any],
    *,
    fields: Mapping[str, Any] | bool = True,
    page: int = PAGE,
    patience: float = MID_RUN,
) -> Iterator[Json]:
    """The hits of a query in the order of `id`, with `_source` (as `fields` selects it), `_seq_no` and `_primary_term`.

    Sees what was searchable when each page is read: refresh the index before where nothing may be missed.
    """
    search = partial(
        es.search,
        index=index,
        query=query,
        sort=[{"id": "asc"}],
        size=page,
        source=fields,
        seq_no_primary_term=True,
        track_total_hits=False,
        allow_partial_search_results=False,
    )
    hits = persist(search, patience=patience, es=es)["hits"]["hits"]
    while hits:
        yield from hits
        if len(hits) < page:
            return
        hits = persist(partial(search, search_after=hits[-1]["sort"]), patience=patience, es=es)["hits"]["hits"]


def refresh(es: Elasticsearch, index: str, *, patience: float = MID_RUN) -> None:
    """Make everything that was written so far findable."""
    persist(lambda: es.indices.refresh(index=index), patience=patience, es=es)


def count(es: Elasticsearch, index: str, query: Mapping[str, Any], *, patience: float = MID_RUN) -> int:
    number: int = persist(lambda: es.count(index=index, query=query), patience=patience, es=es)["count"]
    return number


def get_many(es: Elasticsearch, *, patience: float = MID_RUN, **request: Any) -> list[Json]:
    """The answer of mget to each id, in their order; `found` is true in those of documents that are there.

    While a server starts, mget answers 200 with an error for each document whose shard is not there yet: that is no
    answer, and not the same as a document that does not exist.
    """

    def ask() -> list[Json]:
        docs: list[Json] = es.mget(**request)["docs"]
        for doc in docs:
            kind = doc.get("error", {}).get("type", "")
            if kind == "index_not_found_exception":
                raise ArchiveNotReady(f"There is no index {doc['_index']} at {address(es)}.", APPLY)
            if kind == "index_closed_exception":
                raise ArchiveNotReady(f"The index {doc['_index']} at {address(es)} is closed.", OPEN)
            if kind:
                raise TransportError(f"mget: {kind}")
        return docs

    return persist(ask, patience=patience, es=es)
