"""Searches articles."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from clippings.documents import Dated, Span
from clippings.index.archive import Archive
from clippings.index.dated import deserialize_dated
from clippings.linking.sounds import find_sounds
from clippings.search.listing import list_rows
from clippings.search.questions import ArticleQuestion
from clippings.search.requests import bounded_size, list_request
from clippings.search.snippets import Snippet, read_found, read_snippet
from clippings.search.words import ARTICLE, listen, parse_words

FIELDS = [
    *("id", "title", "url", "source", "collection", "published", "published_day", "first_seen", "language", "byline"),
    *("people", "organizations", "places", "speakers", "quote_count", "duplicate_of"),
]
_NAMED = ("people", "speakers", "organizations", "places")
_CUT_OFF = re.compile(r"^[.,;:!?…)\]”»]+\s*(?:[–—-]\s)?")  # the end of the sentence before


@dataclass(frozen=True, slots=True)
class ArticleHit:
    id: str
    title: str | None
    title_found: tuple[Span, ...]  # the words of the question in the title
    url: str | None
    source: str
    collection: str
    published: Dated | None
    published_day: date | None  # in the time zone that the source states
    first_seen: datetime | None  # None: the archive is older than this field
    language: str | None
    byline: tuple[str, ...]
    people: tuple[str, ...]
    speakers: tuple[str, ...]
    quote_count: int
    duplicate_of: str | None
    copies: int  # with copies folded: how many other matching articles tell the same story
    snippets: tuple[Snippet, ...]
    similar_names: tuple[str, ...] = ()  # if it has none of the words: its names that resemble them


@dataclass(frozen=True, slots=True)
class ArticleHits:
    total: int  # rows: articles, with the copies of a story folded into one
    is_exact: bool  # False: `total` is an estimate
    articles: int  # all articles that match
    page: int
    remarks: tuple[str, ...]  # what could not be done, in words for the reader
    hits: tuple[ArticleHit, ...]


def search_articles(
    archive: Archive, question: ArticleQuestion, *, size: int = 10, page: int = 1, fold: bool = True
) -> ArticleHits:
    """The articles that match the question, in the order that it asks for.

    Raises InvalidInput if the words, size or page are beyond their limits, ServerUnavailable without a server.
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
    heard = listen(parse_words(question.words)) if question.words.strip() else frozenset()
    hits = tuple(read_hit(hit, copies, heard) for hit, copies in zip(found.hits, found.copies, strict=True))
    return ArticleHits(found.total, found.is_exact, found.counted, page, found.remarks, hits)


def read_hit(hit: Mapping[str, Any], copies: int = 0, heard: frozenset[str] = frozenset()) -> ArticleHit:
    """Read a match; `heard`: how the words of the question sound."""
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
        snippets=tuple(read_snippet(_CUT_OFF.sub("", text)) for text in marked.get("text", ())),
        similar_names=() if marked.keys() & {"title", "text"} else _read_names(marked) or _find_alike(source, heard),
    )


def _read_names(marked: Mapping[str, Any]) -> tuple[str, ...]:
    """The names with a mark; the words of an article are in several fields."""
    found = [read_snippet(name) for field in ARTICLE.names for name in marked.get(field, ())]
    return tuple(dict.fromkeys(name.text for name in found if name.found))


def _find_alike(source: Mapping[str, Any], heard: frozenset[str]) -> tuple[str, ...]:
    """The names that sound like a word of the question: the server does not mark them."""
    names = dict.fromkeys(name for field in _NAMED for name in source.get(field, ()))
    return tuple(name for name in names if not heard.isdisjoint(find_sounds([name])))
