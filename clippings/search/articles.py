"""Searching articles, and fetching one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from clippings.documents import Dated, Span
from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.index.deserialize import deserialize_article, deserialize_dated
from clippings.index.serialize import STEMMED_TEXTS, StoredArticle
from clippings.search.questions import ArticleQuestion
from clippings.search.requests import CLOSE, OPEN, article_request

MAX_KEY = 2_048  # characters of an id or an address
LISTED = 10  # articles that begin alike
FIELDS = ["id", "title", "url", "source", "published", "language", "people", "speakers", "quote_count", "duplicate_of"]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of the text, with the found words as spans of it."""

    text: str
    found: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ArticleHit:
    id: str
    title: str | None
    url: str | None
    source: str
    published: Dated | None
    language: str | None
    people: tuple[str, ...]
    speakers: tuple[str, ...]
    quote_count: int
    duplicate_of: str | None
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class ArticleHits:
    total: int
    hits: tuple[ArticleHit, ...]


def search_articles(archive: Archive, question: ArticleQuestion, *, size: int = 10) -> ArticleHits:
    """The articles that answer the question, in the order that it asks for.

    Raises InvalidInput for words or a size beyond their bounds, ServerUnavailable without a server.
    """
    request = article_request(question, size)
    search = partial(
        archive.es.search, index=archive.alias("articles"), source_includes=FIELDS, timeout="20s", **request
    )
    found = archive.retry(search)["hits"]
    return ArticleHits(found["total"]["value"], tuple(_hit(hit) for hit in found["hits"]))


def get_article(archive: Archive, key: str) -> StoredArticle:
    """The article that has or had this id, or this address, or the only one whose id or address begins so.

    Raises InvalidInput where there is none, or more than one: then it names them.
    """
    if not key.strip() or len(key) > MAX_KEY:
        raise InvalidInput("This is neither an id nor an address.", "Take an id from `clippings search`.")
    for query in ways_to_name(key.strip()):
        search = partial(
            archive.es.search, index=archive.alias("articles"), query=query, sort=[{"id": "asc"}], size=LISTED + 1
        )
        hits = archive.retry(partial(search, source_excludes=STEMMED_TEXTS))["hits"]["hits"]
        if len(hits) > 1:
            raise InvalidInput(_list_several(key, [hit["_source"] for hit in hits]), "Give more of one of them.")
        if hits:
            return deserialize_article(hits[0]["_source"])
    raise InvalidInput(f"There is no article {key}.", "Find its id with `clippings search`.")


def _list_several(key: str, found: Sequence[Mapping[str, Any]]) -> str:
    lines = [
        "  ".join([one["id"], one.get("title") or "(no title)", one.get("url") or ""]).rstrip()
        for one in found[:LISTED]
    ]
    return "\n".join([f"More than one article begins with {key}:", *lines, *(["..."] if len(found) > LISTED else [])])


def ways_to_name(key: str) -> list[Mapping[str, Any]]:
    from clippings.capture.identity import canonical_url  # brings all readers of files: a search need not wait for them

    addresses = (
        [key] if "://" in key else [f"{scheme}://{www}{key}" for scheme in ("https", "http") for www in ("", "www.")]
    )
    exact = list({*addresses, *(url for url in map(canonical_url, addresses) if url)})
    return [
        {"term": {"id": key}},
        {"term": {"former_ids": key}},
        {"terms": {"url": exact}},
        {"bool": {"should": [{"prefix": {field: key.lower()}} for field in ("id", "former_ids")]}},
        {"bool": {"should": [{"prefix": {"url": address}} for address in addresses]}},
    ]


def _hit(hit: Mapping[str, Any]) -> ArticleHit:
    source = hit["_source"]
    return ArticleHit(
        id=source["id"],
        title=source.get("title"),
        url=source.get("url"),
        source=source["source"],
        published=deserialize_dated(source.get("published")),
        language=source.get("language"),
        people=tuple(source.get("people", ())),
        speakers=tuple(source.get("speakers", ())),
        quote_count=source["quote_count"],
        duplicate_of=source.get("duplicate_of"),
        snippets=tuple(map(read_snippet, hit.get("highlight", {}).get("text", ()))),
    )


def read_snippet(marked: str) -> Snippet:
    """A passage in which OPEN and CLOSE stand around the found words."""
    text, found = "", []
    for number, part in enumerate(marked.replace(CLOSE, OPEN).split(OPEN)):
        if number % 2:
            found.append(Span(len(text), len(text) + len(part)))
        text += part
    return Snippet(text, tuple(found))
