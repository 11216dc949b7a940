"""Searching articles, and fetching one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from clippings.addresses import canonical_url
from clippings.documents import Dated, Span
from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.index.deserialize import deserialize_article, deserialize_dated
from clippings.index.serialize import STEMMED_TEXTS, StoredArticle
from clippings.search.listing import list_rows
from clippings.search.questions import ArticleQuestion
from clippings.search.requests import bounded_size, list_request
from clippings.search.snippets import Snippet, read_found, read_snippet

MAX_KEY = 2_048  # characters of an id or an address
LISTED = 10  # articles that begin alike
FIELDS = [
    *("id", "title", "url", "source", "collection", "published", "published_day", "first_seen", "language", "byline"),
    *("people", "speakers", "quote_count", "duplicate_of"),
]


@dataclass(frozen=True, slots=True)
class ArticleHit:
    id: str
    title: str | None
    title_found: tuple[Span, ...]  # the words of the question in the title
    url: str | None
    source: str
    collection: str
    published: Dated | None
    published_day: date | None  # in the zone that the source states
    first_seen: datetime | None  # None: in archives of before that field
    language: str | None
    byline: tuple[str, ...]
    people: tuple[str, ...]
    speakers: tuple[str, ...]
    quote_count: int
    duplicate_of: str | None
    copies: int  # how many other articles that answer are of the same story, where copies are folded
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class ArticleHits:
    total: int  # rows: articles, with copies folded into one
    is_exact: bool  # False: `total` is an estimate
    articles: int  # all that answer
    page: int
    remarks: tuple[str, ...]  # what could not be done, in words
    hits: tuple[ArticleHit, ...]


def search_articles(
    archive: Archive, question: ArticleQuestion, *, size: int = 10, page: int = 1, fold: bool = True
) -> ArticleHits:
    """The articles that answer the question, in the order that it asks for.

    Raises InvalidInput for words, a size or a page beyond their bounds, ServerUnavailable without a server.
    """
    found = list_rows(
        archive,
        "articles",
        list_request(question),
        size=bounded_size(size),
        page=page,
        fold=fold,
        fields={"source_includes": FIELDS},
    )
    hits = tuple(read_hit(hit, copies) for hit, copies in zip(found.hits, found.copies, strict=True))
    return ArticleHits(found.total, found.is_exact, found.counted, page, found.remarks, hits)


def get_article(archive: Archive, key: str) -> StoredArticle:
    """The article that has or had this id, or this address, or the only one whose id or address begins so.

    Raises InvalidInput where there is none, or more than one: then it names them.
    """
    if not key.strip() or len(key) > MAX_KEY:
        raise InvalidInput("This is neither an id nor an address.", "Use an id from `clippings search`.")
    for query in ways_to_name(key.strip()):
        search = partial(
            archive.es.search, index=archive.alias("articles"), query=query, sort=[{"id": "asc"}], size=LISTED + 1
        )
        hits = archive.retry(partial(search, source_excludes=STEMMED_TEXTS))["hits"]["hits"]
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


def ways_to_name(key: str) -> list[Mapping[str, Any]]:
    """Queries for the article that is meant, each to be asked where those before it find none."""
    from clippings.capture.identity import address_id  # brings all readers of files: a search need not wait for them

    addresses = (
        [key] if "://" in key else [f"{scheme}://{www}{key}" for scheme in ("https", "http") for www in ("", "www.")]
    )
    urls = {url for url in map(canonical_url, addresses) if url}
    exact = list({*addresses, *urls})
    return [
        {"term": {"id": key}},
        {"term": {"former_ids": key}},
        {"bool": {"should": [{"terms": {"url": exact}}, {"terms": {"id": [*map(address_id, urls)]}}]}},
        {"bool": {"should": [{"prefix": {field: key.lower()}} for field in ("id", "former_ids")]}},
        {"bool": {"should": [{"prefix": {"url": address}} for address in addresses]}},
    ]


def read_hit(hit: Mapping[str, Any], copies: int = 0) -> ArticleHit:
    source, marked = hit["_source"], hit.get("highlight", {})
    day, seen = source.get("published_day"), source.get("first_seen")
    return ArticleHit(
        id=source["id"],
        title=source.get("title"),
        title_found=read_found(marked, "title"),
        url=source.get("url"),
        source=source["source"],
        collection=source["collection"],
        published=deserialize_dated(source.get("published")),
        published_day=date.fromisoformat(day) if day else None,
        first_seen=datetime.fromisoformat(seen) if seen else None,
        language=source.get("language"),
        byline=tuple(source.get("byline", ())),
        people=tuple(source.get("people", ())),
        speakers=tuple(source.get("speakers", ())),
        quote_count=source["quote_count"],
        duplicate_of=source.get("duplicate_of"),
        copies=copies,
        snippets=tuple(map(read_snippet, marked.get("text", ()))),
    )
