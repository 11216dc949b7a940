"""The addresses that articles claim but do not have, by the ids of the articles that would have them."""

from collections.abc import Collection, Iterator
from functools import partial

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.paging import scan

PAGE = 1_000  # ids in one request


def find_contested(archive: Archive, ids: Collection[str]) -> set[str]:
    """The ids among these that articles name as contested, as far as that can be searched yet."""
    each: Json = {"terms": {"field": "contested", "size": len(ids)}}
    search = partial(
        archive.es.search,
        index=archive.alias("articles"),
        size=0,
        query={"terms": {"contested": sorted(ids)}},
        aggs={"ids": each},
        allow_partial_search_results=False,
    )
    return {bucket["key"] for bucket in archive.retry(search)["aggregations"]["ids"]["buckets"]}


def list_contested(archive: Archive) -> Iterator[list[str]]:
    """All ids that articles name as contested, in pages."""
    after: Json = {}
    while True:
        each: Json = {"sources": [{"id": {"terms": {"field": "contested"}}}], "size": PAGE, **after}
        search = partial(archive.es.search, index=archive.alias("articles"), size=0, aggs={"ids": {"composite": each}})
        found = archive.retry(partial(search, allow_partial_search_results=False))["aggregations"]["ids"]
        if found["buckets"]:
            yield [bucket["key"]["id"] for bucket in found["buckets"]]
        if "after_key" not in found:
            return
        after = {"after": found["after_key"]}


def list_claimants(archive: Archive, id: str) -> list[str]:
    """The ids of the articles that name this one as contested."""
    hits = scan(archive, archive.alias("articles"), {"term": {"contested": id}}, fields=False)
    return [hit["_id"] for hit in hits]
