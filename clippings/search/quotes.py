"""Searching what was said, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from clippings.documents import QuoteKind
from clippings.index.archive import Archive
from clippings.search.queries import QUOTE_FIELDS, Filters, bounded_size, quote_filters, words_query


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


def search_quotes(archive: Archive, query: str = "", filters: Filters | None = None, *, size: int = 10) -> QuoteHits:
    """Quotes that somebody said, with all words of the query: the best first, without words the newest articles' first.

    Of the filters, language, speaker, since and until count. Titles and words under scare quotes are left out.
    Raises InvalidInput for what is beyond the bounds of queries.py, ServerUnavailable without a server.
    """
    search = partial(
        archive.es.search,
        index=archive.alias("quotes"),
        query={
            "bool": {
                "must": [words_query(query, QUOTE_FIELDS)] if query.strip() else [],
                "filter": quote_filters(filters or Filters()),
                "must_not": [{"term": {"kind": "unattributed"}}],
            }
        },
        sort=["_score", {"published_at": {"order": "desc", "missing": "_last"}}, "article_id", "start"],
        size=bounded_size(size),
        track_total_hits=True,
        timeout="20s",
    )
    found = archive.retry(search)["hits"]
    return QuoteHits(found["total"]["value"], tuple(_hit(hit["_source"]) for hit in found["hits"]))


def _hit(source: Mapping[str, Any]) -> QuoteHit:
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
