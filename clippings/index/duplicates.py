"""Exact copies under different ids: which of them came later. stories.py links copies to one another."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from clippings.index.archive import Archive
from clippings.index.paging import refresh, scan
from clippings.index.stories import read_member
from clippings.linking.stories import Member, age

BATCH = 1_000


def list_later_copies(archive: Archive, content_hashes: Collection[str]) -> set[str]:
    """Of the articles that have one of these contents, the ids of all but the earliest (by date, then by id)."""
    refresh(archive, archive.alias("articles"))
    hashes, later = sorted(set(content_hashes)), set[str]()
    for start in range(0, len(hashes), BATCH):
        copies: dict[str, list[Member]] = defaultdict(list)
        query = {"terms": {"content_hash": _list_shared(archive, hashes[start : start + BATCH])}}
        fields = {"includes": ["id", "content_hash", "published_at"]}
        for hit in scan(archive, archive.alias("articles"), query, fields=fields):
            member = read_member(hit["_source"])
            copies[member.content_hash].append(member)
        later |= {one.id for members in copies.values() for one in sorted(members, key=age)[1:]}
    return later


def _list_shared(archive: Archive, hashes: Sequence[str]) -> list[str]:
    """Those of these hashes that more than one article has."""
    found = archive.retry(
        lambda: archive.es.search(
            index=archive.alias("articles"),
            size=0,
            query={"terms": {"content_hash": list(hashes)}},
            aggs={"shared": {"terms": {"field": "content_hash", "min_doc_count": 2, "size": len(hashes)}}},
            allow_partial_search_results=False,
        )
    )
    return [bucket["key"] for bucket in found["aggregations"]["shared"]["buckets"]]
