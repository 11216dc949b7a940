"""Exact copies under different ids: each is stored, and all but the earliest say of which they are a copy.

Which one is the earliest follows from what is stored alone (date of publication, then id), so neither the order of
arrival nor the number of runs matters.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from clippings.errors import ClippingsError
from clippings.index.archive import Archive
from clippings.index.articles import ATTEMPTS, Change, fetch, write
from clippings.index.paging import refresh, scan
from clippings.index.serialize import Json

BATCH = 1_000


def link_duplicates(
    archive: Archive,
    content_hashes: Collection[str],
    *,
    without: Collection[str] = frozenset(),
) -> int:
    """Set `duplicate_of` right on all articles with one of these hashes; return how many articles were written.

    Give the hashes of what was written, and those that it had before: an earliest article may have changed.
    without: ids of articles that are about to be removed; nothing is linked to them.
    """
    hashes = sorted(set(content_hashes))
    written = 0
    for start in range(0, len(hashes), BATCH):
        batch = hashes[start : start + BATCH]
        for _ in range(ATTEMPTS):  # again where another writer was faster
            refresh(archive, archive.alias("articles"))
            wanted = _wrong_links(archive, batch, without)
            if not wanted:
                break
            written += _write_links(archive, wanted)
        else:
            raise ClippingsError("Copies cannot be linked: their articles change all the time.", "Run it again later.")
    return written


def _wrong_links(archive: Archive, hashes: Sequence[str], without: Collection[str]) -> dict[str, str | None]:
    """Article id -> what its `duplicate_of` has to be, for those where it is something else."""
    copies: dict[str, list[Json]] = defaultdict(list)
    for article in _linked_or_shared(archive, hashes):
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


def _linked_or_shared(archive: Archive, hashes: Sequence[str]) -> Iterator[Json]:
    """The articles among these hashes that are linked already or share their hash with another one."""
    shared = archive.retry(
        lambda: archive.es.search(
            index=archive.alias("articles"),
            size=0,
            query={"terms": {"content_hash": list(hashes)}},
            aggs={"shared": {"terms": {"field": "content_hash", "min_doc_count": 2, "size": len(hashes)}}},
            allow_partial_search_results=False,
        )
    )
    keys = [bucket["key"] for bucket in shared["aggregations"]["shared"]["buckets"]]
    linked = [{"terms": {"content_hash": list(hashes)}}, {"exists": {"field": "duplicate_of"}}]
    query = {"bool": {"should": [{"terms": {"content_hash": keys}}, {"bool": {"filter": linked}}]}}
    fields = {"includes": ["id", "content_hash", "published_at", "duplicate_of"]}
    for hit in scan(archive, archive.alias("articles"), query, fields=fields, page=1_000):
        yield hit["_source"]


def _age(article: Json) -> tuple[bool, datetime | None, str]:
    """Sorts the earliest first, and those without a date last."""
    published = article.get("published_at")
    return published is None, datetime.fromisoformat(published) if published else None, article["id"]


def _write_links(archive: Archive, wanted: dict[str, str | None]) -> int:
    held = fetch(archive, list(wanted))
    changes = [Change(replace(one.article, duplicate_of=wanted[id]), one) for id, one in held.items()]
    return sum(result.status == "written" for result in write(archive, changes))
