"""Searching what was said, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from clippings.documents import QuoteKind
from clippings.index.archive import Archive
from clippings.index.serialize import STEMMED_TEXTS
from clippings.search.questions import QuoteQuestion
from clippings.search.requests import quote_request


@dataclass(frozen=True, slots=True)
class QuoteHit:
    id: str
    text: str
    kind: QuoteKind
    speaker: str | None  # the full name, where the article gives it
    speaker_text: str | None  # as the text says it: "he", "Bechtol", "a spokesperson"
    cue: str | None
    confidence: float
    article_id: str
    title: str | None
    url: str | None
    source: str
    language: str | None
    published_at: datetime | None
    published_day: date | None  # in the zone that the source states


@dataclass(frozen=True, slots=True)
class QuoteHits:
    total: int
    hits: tuple[QuoteHit, ...]


def search_quotes(archive: Archive, question: QuoteQuestion, *, size: int = 10) -> QuoteHits:
    """The quotes that answer the question, in the order that it asks for.

    Raises InvalidInput for words or a size beyond their bounds, ServerUnavailable without a server.
    """
    request = quote_request(question, size)
    search = partial(
        archive.es.search, index=archive.alias("quotes"), source_excludes=STEMMED_TEXTS, timeout="20s", **request
    )
    found = archive.retry(search)["hits"]
    return QuoteHits(found["total"]["value"], tuple(read_quote(hit["_source"]) for hit in found["hits"]))


def read_quote(source: Mapping[str, Any]) -> QuoteHit:
    published, day = source.get("published_at"), source.get("published_day")
    return QuoteHit(
        id=source["id"],
        text=source["text"],
        kind=source["kind"],
        speaker=source.get("speaker"),
        speaker_text=source.get("speaker_text"),
        cue=source.get("cue"),
        confidence=source["confidence"],
        article_id=source["article_id"],
        title=source.get("title"),
        url=source.get("url"),
        source=source["source"],
        language=source.get("language"),
        published_at=datetime.fromisoformat(published) if published else None,
        published_day=date.fromisoformat(day) if day else None,
    )
