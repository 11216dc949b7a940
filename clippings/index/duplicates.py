"""Exact copies under different ids: each is stored, and all but the earliest say of which they are a copy.

Which one is the earliest follows from what is stored alone (date of publication, then id), so neither the order of
arrival nor the number of runs matters.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from elasticsearch import Elasticsearch

from clippings.errors import ClippingsError
from clippings.index.archive import Change, fetch, write
from clippings.index.connect import MID_RUN, persist
from clippings.index.paging import refresh, scan
from clippings.index.serialize import Json

BATCH = 1_000
MAX_ROUNDS = 20


def link_duplicates(
    es: Elasticsearch,
    prefix: str,
    content_hashes: Collection[str],
    *,
    without: Collection[str] = frozenset(),
    patience: float = MID_RUN,
) -> int:
    """Set `duplicate_of` right on all articles with one of these hashes; return how many articles were written.

    Give the hashes of what was written, and those that it had before: an earliest article may have changed.
    without: ids of articles that are about to be removed; nothing is linked to them.
    """
    hashes = sorted(set(content_hashes))
    written = 0
    for start in range(0, len(hashes), BATCH):
        batch = hashes[start : start + BATCH]
        for _ in range(MAX_ROUNDS):  # again where another writer was faster
            refresh(es, f"{prefix}-articles", patience=patience)
            wanted = _wrong_links(es, prefix, batch, without, patience)
            if not wanted:
                break
            written += _write_links(es, prefix, wanted, patience)
        else:
            raise ClippingsError("Copies cannot be linked: their articles change all the time.", "Run it again later.")
    return written


def _wrong_links(
    es: Elasticsearch, prefix: str, hashes: Sequence[str], without: Collection[str], patience: float
) -> dict[str, str | None]:
    """Article id -> what its `duplicate_of` has to be, for those where it is something else."""
    copies: dict[str, list[Json]] = defaultdict(list)
    for article in _linked_or_shared(es, prefix, hashes, patience):
        if article["id"] not in without:
            copies[article["content_hash"]].append(article)
    wrong: dict[str, str | None] = {}
    for articles in copies.values():
        earliest = min(articles, key=_age)["id"]
        for article in articles:
            link = None if article["id"] == earliest else earliest
            if article.get("duplicate_of") != link:
                wrong[article["id"]] = link
    return wrong


def _linked_or_shared(es: Elasticsearch, prefix: str, hashes: Sequence[str], patience: float) -> Iterator[Json]:
    """The articles among these hashes that are linked already or share their hash with another one."""
    shared = persist(
        lambda: es.search(
            index=f"{prefix}-articles",
            size=0,
            query={"terms": {"content_hash": list(hashes)}},
            aggs={"shared": {"terms": {"field": "content_hash", "min_doc_count": 2, "size": len(hashes)}}},
            allow_partial_search_results=False,
        ),
        patience=patience,
        es=es,
    )
    keys = [bucket["key"] for bucket in shared["aggregations"]["shared"]["buckets"]]
    linked = [{"terms": {"content_hash": list(hashes)}}, {"exists": {"field": "duplicate_of"}}]
    query = {"bool": {"should": [{"terms": {"content_hash": keys}}, {"bool": {"filter": linked}}]}}
    fields = {"includes": ["id", "content_hash", "published_at", "duplicate_of"]}
    for hit in scan(es, f"{prefix}-articles", query, fields=fields, page=1_000, patience=patience):
        yield hit["_source"]


def _age(article: Json) -> tuple[bool, datetime | None, str]:
    """Sorts the earliest first, and those without a date last."""
    published = article.get("published_at")
    return published is None, datetime.fromisoformat(published) if published else None, article["id"]


def _write_links(es: Elasticsearch, prefix: str, wanted: dict[str, str | None], patience: float) -> int:
    held = fetch(es, prefix, list(wanted), patience=patience)
    changes = [Change(replace(one.article, duplicate_of=wanted[id]), one) for id, one in held.items()]
    return sum(result.status == "written" for result in write(es, prefix, changes, patience=patience))
