"""Fetches one article by its id or its address."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from clippings.addresses import canonical_url
from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.index.deserialize import deserialize_article
from clippings.index.fields import STEMMED_TEXTS
from clippings.index.serialize import StoredArticle

MAX_KEY = 2_048  # characters of an id or an address
LISTED = 10  # articles listed if several match
UNREAD = [*STEMMED_TEXTS, "bands", "sounds"]  # fields that only serve searching and linking


def get_article(archive: Archive, key: str) -> StoredArticle:
    """The article that has, or had, this id or address, or the only one whose id or address begins with it.

    Raises InvalidInput if no article or more than one matches; for more than one, the error names them.
    """
    if not key.strip() or len(key) > MAX_KEY:
        raise InvalidInput("This is neither an id nor an address.", "Use an id from `clippings search`.")
    for query in ways_to_name(key.strip()):
        search = partial(
            archive.es.search, index=archive.alias("articles"), query=query, sort=[{"id": "asc"}], size=LISTED + 1
        )
        found = archive.retry(partial(search, source_excludes=UNREAD, allow_partial_search_results=False))
        hits = found["hits"]["hits"]
        if len(hits) > 1:
            raise InvalidInput(
                _list_several(key, [hit["_source"] for hit in hits]), "Give more characters of one of them."
            )
        if hits:
            return deserialize_article(hits[0]["_source"])
    raise InvalidInput(f"There is no article {key}.", "Find its id with `clippings search`.")


def _list_several(key: str, found: Sequence[Mapping[str, Any]]) -> str:
    lines = [
        "  ".join([one["id"], one.get("title") or "(no title)", one.get("url") or ""]).rstrip()
        for one in found[:LISTED]
    ]
    return "\n".join([f"More than one article begins with {key}:", *lines, *(["..."] if len(found) > LISTED else [])])


def ways_to_name(key: str) -> Iterator[Mapping[str, Any]]:
    """Queries for the article, in the order to try them: use the next one only if those before it find nothing."""
    yield {"term": {"id": key}}
    yield {"term": {"former_ids": key}}
    from clippings.capture.identity import address_id  # imports all file readers: a search need not wait for that

    addresses = (
        [key] if "://" in key else [f"{scheme}://{www}{key}" for scheme in ("https", "http") for www in ("", "www.")]
    )
    urls = {url for url in map(canonical_url, addresses) if url}
    exact = list({*addresses, *urls})
    yield {"bool": {"should": [{"terms": {"url": exact}}, {"terms": {"id": [*map(address_id, urls)]}}]}}
    yield {"bool": {"should": [{"prefix": {field: key.lower()}} for field in ("id", "former_ids")]}}
    yield {"bool": {"should": [{"prefix": {"url": address}} for address in addresses]}}
