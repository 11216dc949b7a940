"""The content of `clippings explain --json`."""

from collections.abc import Sequence

from clippings.documents import Dated, EnrichedDocument, Entity, Origin, Quote, Rejected, Removed, Span


def record_label(origin: Origin) -> str:
    """The record's own id; for a file its name without suffixes."""
    return origin.record or origin.file.rpartition("/")[2].split(".")[0]


def to_explanation(result: EnrichedDocument | Rejected, cut: Sequence[Removed] = ()) -> dict[str, object]:
    """One JSON object of `clippings explain --json`. `cut`: the lines of a record that was rejected as empty."""
    if isinstance(result, Rejected):
        rejected = {"stage": result.stage, "reason": result.reason, "detail": result.detail}
        lines = {"removed": _describe_removed(cut)} if cut else {}
        return {"id": record_label(result.origin), "status": "rejected", **rejected, **lines}
    article, language = result.article, result.language
    return {
        "id": record_label(article.origin),
        "status": "truncated" if result.truncated else "ok",
        "source": article.source,
        "url": article.url,
        "title": article.title,
        "byline": list(article.byline),
        "published": _describe_date(article.published),
        "modified": _describe_date(article.modified),
        "language": {"code": language.code, "confidence": language.confidence} if language else None,
        "text": article.text,
        "standfirst": article.standfirst and _describe_span(article.standfirst),
        "dateline": article.dateline and {"place": article.dateline.place, "agency": article.dateline.agency},
        "removed": _describe_removed(article.removed),
        "entities_status": result.entities_status,
        "entities": [_describe_entity(entity) for entity in result.entities],
        "quotes": [_describe_quote(quote) for quote in result.quotes],
        "failures": [{"stage": failure.stage, "error": failure.error} for failure in result.failures],
        "remarks": list(article.remarks),
    }


def _describe_removed(removed: Sequence[Removed]) -> list[dict[str, object]]:
    return [{"text": one.text, "rule": one.rule, "line": one.line} for one in removed]


def _describe_date(dated: Dated | None) -> dict[str, str] | None:
    if dated is None:
        return None
    return {"value": dated.value.isoformat(), "source": dated.source, "precision": dated.precision}


def _describe_span(span: Span) -> list[int]:
    return [span.start, span.end]


def _describe_entity(entity: Entity) -> dict[str, object]:
    """A place with its country and point, null if they are not certain."""
    fields: dict[str, object] = {"name": entity.name, "type": entity.type, "confidence": entity.confidence}
    if entity.type == "place":
        point = entity.point
        located = point and {"lat": point.lat, "lon": point.lon, "country": entity.country}
        fields |= {"country": entity.country, "point": located}
    return fields | {"spans": [_describe_span(span) for span in entity.spans]}


def _describe_quote(quote: Quote) -> dict[str, object]:
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
        "pronoun": quote.pronoun
        and {
            "value": quote.pronoun.value,
            "evidence": quote.pronoun.evidence,
            "word": quote.pronoun.word,
            "confidence": quote.pronoun.confidence,
        },
        "roles": list(quote.roles),
    }
