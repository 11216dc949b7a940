"""Searches what was said, and who said it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from clippings.documents import Pronoun, QuoteKind, Span
from clippings.index.archive import Archive
from clippings.index.fields import CONTEXT, STEMMED_TEXTS
from clippings.search.listing import list_rows
from clippings.search.questions import QuoteQuestion
from clippings.search.requests import bounded_size, list_request
from clippings.search.snippets import read_found

UNREAD = [*STEMMED_TEXTS, *CONTEXT]  # what only serves searching


@dataclass(frozen=True, slots=True)
class QuoteHit:
    id: str
    text: str
    found: tuple[Span, ...]  # the words of the question in it
    kind: QuoteKind
    speaker: str | None  # the full name, where the article gives it
    speaker_text: str | None  # as the text says it: "he", "Bechtol", "a spokesperson"
    person_id: str | None  # who that is in the archive
    is_probable: bool  # the article has the surname alone
    cue: str | None
    pronoun: Pronoun | None  # how the article refers to the speaker; None if no person speaks
    roles: tuple[str, ...]  # what it calls the speaker
    confidence: float
    article_id: str
    title: str | None
    title_found: tuple[Span, ...]
    url: str | None
    source: str
    collection: str
    language: str | None
    published_at: datetime | None
    published_day: date | None  # in the zone that the source states
    duplicate_of: str | None  # its article is a copy of that one
    copies: int  # how many copies of the article that answer have it as well, where copies are folded
    sources: int  # in how many sources the quote stands, its own among them, where copies are folded


@dataclass(frozen=True, slots=True)
class QuoteHits:
    total: int  # rows: quotes, with those of copies folded into one
    is_exact: bool  # False: `total` is an estimate
    quotes: int  # all that answer
    page: int
    remarks: tuple[str, ...]  # what could not be done, in words
    hits: tuple[QuoteHit, ...]


def search_quotes(
    archive: Archive, question: QuoteQuestion, *, size: int = 10, page: int = 1, fold: bool = True
) -> QuoteHits:
    """The quotes that answer the question, in the order that it asks for.

    Raises InvalidInput for words, a size or a page beyond their bounds, ServerUnavailable without a server.
    """
    found = list_rows(
        archive,
        "quotes",
        list_request(question),
        size=bounded_size(size),
        page=page,
        fold=fold,
        fields={"source_excludes": UNREAD},
    )
    each = zip(found.hits, found.copies, found.sources, strict=True)
    hits = tuple(read_quote(*one) for one in each)
    return QuoteHits(found.total, found.is_exact, found.counted, page, found.remarks, hits)


def read_quote(hit: Mapping[str, Any], copies: int = 0, sources: int = 1) -> QuoteHit:
    source, marked = hit["_source"], hit.get("highlight", {})
    published, day = source.get("published_at"), source.get("published_day")
    return QuoteHit(
        id=source["id"],
        text=source["text"],
        found=read_found(marked, "text"),
        kind=source["kind"],
        speaker=source.get("speaker"),
        speaker_text=source.get("speaker_text"),
        person_id=source.get("speaker_id"),
        is_probable=source.get("speaker_id_probable", False),
        cue=source.get("cue"),
        pronoun=source.get("speaker_pronoun"),
        roles=tuple(source.get("speaker_roles", ())),
        confidence=source["confidence"],
        article_id=source["article_id"],
        title=source.get("title"),
        title_found=read_found(marked, "title"),
        url=source.get("url"),
        source=source["source"],
        collection=source["collection"],
        language=source.get("language"),
        published_at=datetime.fromisoformat(published) if published else None,
        published_day=date.fromisoformat(day) if day else None,
        duplicate_of=source.get("duplicate_of"),
        copies=copies,
        sources=sources,
    )
