"""Reading more documents than one answer holds: by keyset on the `id` field, which no restart of the server breaks."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from elasticsearch import Elasticsearch

from clippings.index.actions import Json
from clippings.index.connect import MID_RUN, persist

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
