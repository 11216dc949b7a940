"""The pure path, RAW -> CLEANED -> ENRICHED, for looking at: nothing is stored and no server is needed."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from clippings.capture import read
from clippings.capture.files import find_files, split
from clippings.documents import CleanDocument, Dated, EnrichedDocument, Origin, Quote, RawDocument, Rejected, Span
from clippings.enrich import enrich
from clippings.enrich.corrections import Corrections, apply_corrections
from clippings.enrich.models import Models
from clippings.limits import clean_within_limits
from clippings.settings import Settings

BATCH = 32  # records; enough that each language's model is asked once for several articles
WHOLE = 1 << 62


def explain(
    paths: Iterable[Path], settings: Settings, corrections: Corrections
) -> Iterator[EnrichedDocument | Rejected]:
    """Every record of the paths, as `clippings ingest` would store it, in order."""
    models = Models()
    documents = clean_all(paths)
    while cleaned := list(islice(documents, BATCH)):
        articles = [EnrichedDocument(doc) for doc in cleaned if not isinstance(doc, Rejected)]
        enriched = iter(enrich(articles, models, settings.source_languages))
        for doc in cleaned:
            yield doc if isinstance(doc, Rejected) else apply_corrections(next(enriched), corrections)


def clean_all(paths: Iterable[Path]) -> Iterator[CleanDocument | Rejected]:
    """Every record of the paths, cleaned, in order."""
    for record in _read(paths):
        yield clean_within_limits(record) if isinstance(record, RawDocument) else record


def _read(paths: Iterable[Path]) -> Iterator[RawDocument | Rejected]:
    for found in find_files(paths, None):
        if isinstance(found, Rejected):
            yield found
        else:
            for part in split(found, WHOLE):
                yield from read(part)


def record_label(origin: Origin) -> str:
    """The record's own id; for a file its name without suffixes."""
    return origin.record or origin.file.rpartition("/")[2].split(".")[0]


def to_explanation(result: EnrichedDocument | Rejected) -> dict[str, object]:
    """One JSON object of `clippings explain --json`."""
    if isinstance(result, Rejected):
        rejected = {"stage": result.stage, "reason": result.reason, "detail": result.detail}
        return {"id": record_label(result.origin), "status": "rejected", **rejected}
    article, language = result.article, result.language
    return {
        "id": record_label(article.origin),
        "status": "truncated" if result.truncated else "ok",
        "url": article.url,
        "title": article.title,
        "byline": list(article.byline),
        "published": _dated(article.published),
        "modified": _dated(article.modified),
        "language": {"code": language.code, "confidence": language.confidence} if language else None,
        "text": article.text,
        "removed": [{"text": cut.text, "rule": cut.rule, "line": cut.line} for cut in article.removed],
        "entities_status": result.entities_status,
        "entities": [
            {"name": entity.name, "type": entity.type, "spans": [_span(span) for span in entity.spans]}
            for entity in result.entities
        ],
        "quotes": [_quote(quote) for quote in result.quotes],
        "failures": [{"stage": failure.stage, "error": failure.error} for failure in result.failures],
        "remarks": list(article.remarks),
    }


def _dated(dated: Dated | None) -> dict[str, str] | None:
    if dated is None:
        return None
    return {"value": dated.value.isoformat(), "source": dated.source, "precision": dated.precision}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _quote(quote: Quote) -> dict[str, object]:
    return {
        "text": quote.text,
        "start": quote.span.start,
        "end": quote.span.end,
        "kind": quote.kind,
        "speaker": quote.speaker and {"text": quote.speaker.text, "name": quote.speaker.name},
        "cue": quote.cue,
        "rule": quote.rule,
        "confidence": quote.confidence,
        "group": quote.group,
    }
