"""Searches for what was said and who said it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from clippings.documents import Pronoun, Quote, QuoteKind, Span
from clippings.index.archive import Archive
from clippings.index.fields import CONTEXT, STEMMED_TEXTS
from clippings.search.listing import list_rows
from clippings.search.questions import QuoteQuestion
from clippings.search.requests import bounded_size, list_request
from clippings.search.snippets import read_found

UNREAD = [*STEMMED_TEXTS, *CONTEXT]  # fields that only serve searching


@dataclass(frozen=True, slots=True)
class QuoteHit:
    id: str
    text: str
    found: tuple[Span, ...]  # the words of the question in the quote
    kind: QuoteKind
    speaker: str | None  # the full name, if the article gives it
    speaker_text: str | None  # the speaker in the words of the text: "he", "Bechtol", "a spokesperson"
    person_id: str | None  # the speaker's id in the archive
    is_probable: bool  # True: the article gives only the surname
    cue: str | None
    rule: str | None  # the rule that found the speaker
    pronoun: Pronoun | None  # how the article refers to the speaker; None if no person speaks
    roles: tuple[str, ...]  # what the article calls the speaker
    confidence: float
    article_id: str
    title: str | None
    title_found: tuple[Span, ...]
    url: str | None
    source: str
    collection: str
    language: str | None
    published_at: datetime | None
    published_day: date | None  # in the time zone that the source states
    duplicate_of: str | None  # id of the article that its article is a copy of
    copies: int  # with copies folded: how many matching copies of the article contain the quote as well
    sources: int  # with copies folded: how many sources have the quote, including its own


@dataclass(frozen=True, slots=True)
class QuoteHits:
    total: int  # rows: quotes, with those of copies folded into one
    is_exact: bool  # False: `total` is an estimate
    quotes: int  # all quotes that match
    page: int
    remarks: tuple[str, ...]  # what could not be done, in words for the reader
    hits: tuple[QuoteHit, ...]


def search_quotes(
    archive: Archive, question: QuoteQuestion, *, size: int = 10, page: int = 1, fold: bool = True
) -> QuoteHits:
    """The quotes that match the question, in the order that it asks for.

    Raises InvalidInput if the words, size or page are beyond their limits, ServerUnavailable without a server.
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


def write_lead(quote: QuoteHit | Quote) -> str:
    """What is written before an indirect quote, so that "denied: the mill was his" does not look like a claim. A source
    is named without a verb, and does not deny: "according to Doe".
    """
    cue = quote.cue or ""
    has_verb = quote.kind == "indirect" and quote.rule != "according" and cue[-1:].isalnum()
    return f"{cue}: " if has_verb else ""


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
        rule=source.get("rule"),
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
