"""Articles as the archive stores them, and the JSON of Elasticsearch that holds them (pure).

The law: `deserialize_article(serialize_article(article)) == article`. `_source` holds exact spans and exact dates; what
only serves searching (`text_en`, `people`, `published_at`, ...) is derived and ignored on the way back.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from string import capwords

from clippings.addresses import canonical_url, domain_of
from clippings.capture.identity import address_id
from clippings.documents import (
    MAX_ENRICHED_CHARACTERS,
    Capture,
    Dated,
    Dateline,
    EnrichedDocument,
    Entity,
    Language,
    Span,
)
from clippings.index.dated import serialize_dated
from clippings.index.fields import STEMMED, Json
from clippings.index.person_links import PersonLink, person_fields, speaker_fields
from clippings.index.quote_fields import present, quote_fields
from clippings.linking.near_copies import find_bands, key_words
from clippings.linking.sounds import find_sounds

NEAR = 1_000  # characters before and after a quote that count as said near it
MOMENTS = ("indexed_at", "enriched_at", "first_seen", "source_changed_at")  # of the archive itself
FLAT = {"person": "people", "organization": "organizations", "place": "places"}


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier text of an article that another text has replaced."""

    title: str | None
    text: str | None  # None for the oldest ones of an article that changes again and again; the capture keeps them
    content_hash: str
    capture: str  # SHA-256 of the bytes it was read from
    dated: datetime | None  # modified, else published, as that text stated it
    replaced_at: datetime


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with what the archive knows about it."""

    document: EnrichedDocument
    indexed_at: datetime  # when this text was stored as its source gave it
    enriched_at: datetime  # when this enrichment was written
    first_seen: datetime  # when the archive first had an article of this id; set once
    source_changed_at: datetime  # when the bytes that it is read from changed last; what saved questions go by
    story: str  # the smallest of the ids of all articles that are copies, exact or near; of most, their own
    revision: int = 1
    earlier: tuple[Earlier, ...] = ()
    duplicate_of: str | None = None  # the id of the earliest article of its story; None if that is itself
    former_ids: tuple[str, ...] = ()  # the ids that it had while its file had other names
    people: tuple[PersonLink, ...] = ()  # in the order of the names
    former_captures: tuple[str, ...] = ()  # SHA-256 of bytes that it was read from, of states that no text stands for
    story_changed_at: datetime | None = None  # when the pass began that last gave it another story


def captures_of(article: StoredArticle) -> list[str]:
    """The names of all captured bytes from which this article is known to have been made."""
    return [article.document.article.capture.hash, *(e.capture for e in article.earlier), *article.former_captures]


def serialize_article(article: StoredArticle, bands: Sequence[str] | None = None) -> Json:
    """The `_source` of an article. What is None or empty is left out. `bands`: of its text, if known."""
    clean, enrichment = article.document.article, _enrichment(article.document)
    source: Json = {
        "id": clean.id,
        "collection": clean.origin.collection,
        "file": clean.origin.file,
        "record": clean.origin.record or None,
        "source": clean.source,
        "url": clean.url,
        "domain": domain(clean.url),
        "title": clean.title,
        "text": clean.text,
        "byline": list(clean.byline),
        "published_at": instant(clean.published.value) if clean.published else None,
        "published_day": _day(clean.published),
        "published": serialize_dated(clean.published),
        "modified_at": instant(clean.modified.value) if clean.modified else None,
        "modified": serialize_dated(clean.modified),
        "declared_language": clean.declared_language,
        "removed": [
            {"text": r.text, "rule": r.rule, "line": r.line, "start": r.start, "end": r.end} for r in clean.removed
        ],
        "standfirst": _span(clean.standfirst),
        "dateline": _dateline(clean.dateline),
        "extracted_by": clean.extracted_by,
        "remarks": list(clean.remarks),
        "claim": present(asdict(clean.claim)) if clean.claim else None,
        "contested": address_id(clean.claim.url) if clean.claim and clean.id == clean.claim.own_id else None,
        "capture": _capture(clean.capture),
        "content_hash": clean.content_hash,
        **enrichment,
        "revision": article.revision,
        "earlier": [_earlier(e) for e in article.earlier],
        **_links(article, enrichment, bands or find_bands(clean.text[:MAX_ENRICHED_CHARACTERS])),
        "former_ids": list(article.former_ids),
        "former_captures": list(article.former_captures),
        **{name: instant(getattr(article, name)) for name in MOMENTS},
    }
    return present(source)


def serialize_quotes(article: StoredArticle) -> dict[str, Json]:
    """The documents of the quotes index for one article, by their ids: the article's id and the quote's span."""
    clean = article.document.article
    shared = {
        "article_id": clean.id,
        "article_revision": article.revision,
        "former_ids": list(article.former_ids),
        "title": clean.title,
        "url": clean.url,
        "source": clean.source,
        "collection": clean.origin.collection,
        "language": article.document.language.code if article.document.language else None,
        "published_at": instant(clean.published.value) if clean.published else None,
        "published_day": _day(clean.published),
        "story": article.story,
        "duplicate_of": article.duplicate_of,
        "source_changed_at": instant(article.source_changed_at),
    }
    documents: dict[str, Json] = {}
    words = key_words(quote.text for quote in article.document.quotes)
    links = {one.name: one for one in article.people}
    for key, quote, said in zip(name_quotes(article.document), article.document.quotes, words, strict=True):
        fields = quote_fields(quote)
        fields.pop("speaker_start", None)
        fields.pop("speaker_end", None)
        forms = _stemmed(article.document.language, quote.text) | _context(article.document, quote.span)
        name = fields.get("speaker")
        speaker = speaker_fields(name, links.get(name or ""))
        documents[key] = present(
            {"id": key, **fields, **speaker, **forms, **shared, "copy_key": f"{article.story}-{said}"}
        )
    return documents


def name_quotes(doc: EnrichedDocument) -> list[str]:
    """The ids of the quotes of an article, in their order."""
    ids: dict[str, None] = {}
    for quote in doc.quotes:
        id = f"{doc.article.id}-{quote.span.start}-{quote.span.end}"
        ids[f"{id}-{len(ids)}" if id in ids else id] = None  # two readings of the same words
    return list(ids)


def _links(article: StoredArticle, enrichment: Json, bands: Sequence[str]) -> Json:
    """The fields that linking has written, and those that it uses."""
    changed = instant(article.story_changed_at) if article.story_changed_at else None
    stated = {"story": article.story, "duplicate_of": article.duplicate_of, "bands": list(bands)}
    stated |= {"story_changed_at": changed}
    return stated | person_fields(article.people, enrichment["people"], enrichment["speakers"])


def domain(url: str | None) -> str | None:
    """The site of a URL: its host without the parts that only name a form of the site; for copies elsewhere, the site's
    own host.
    """
    canonical = canonical_url(url or "")
    return domain_of(canonical) if canonical else None


def instant(value: datetime) -> str:
    """A point in time as every date field of the archive holds it: ISO 8601 in UTC."""
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _enrichment(doc: EnrichedDocument) -> Json:
    text = doc.article.text
    language = doc.language
    fields: Json = {
        "language": language.code if language else None,
        "language_confidence": language.confidence if language else None,
        "language_decided_by": language.decided_by if language else None,
        "entities": [_entity(e) for e in doc.entities],
        "entities_status": doc.entities_status,
        "entity_count": doc.entity_count,
        "quotes": [quote_fields(q) for q in doc.quotes],
        "quote_count": doc.quote_count,
        "speakers": list(dict.fromkeys(q.speaker.name for q in doc.quotes if q.speaker and q.speaker.name)),
        "truncated": doc.truncated,
        "versions": dict(doc.versions),
        "failures": [{"stage": f.stage, "error": f.error, "detail": f.detail} for f in doc.failures],
        "failed_stages": list(dict.fromkeys(f.stage for f in doc.failures)),
    }
    told = _names_of_dateline(doc)
    for kind, name in FLAT.items():
        fields[name] = list(dict.fromkeys([*(e.name for e in doc.entities if e.type == kind), *told.get(kind, ())]))
    fields["countries"] = list(dict.fromkeys(e.country for e in doc.entities if e.country))
    fields["place_points"] = list(map(asdict, dict.fromkeys(e.point for e in doc.entities if e.point)))
    fields["sounds"] = find_sounds(name for field in (*FLAT.values(), "speakers") for name in fields[field])
    return fields | _stemmed(language, text[:MAX_ENRICHED_CHARACTERS])  # beyond it, `text` is searched


def _stemmed(language: Language | None, text: str) -> Json:
    """The field in which words are found in all their forms, if the language has one."""
    return {f"text_{language.code}": text} if language and language.code in STEMMED else {}


def _context(doc: EnrichedDocument, span: Span) -> Json:
    """The paragraph of a quote, as far as it is near it; the mapping copies it from the field of its language."""
    text = doc.article.text
    paragraph = text.rfind("\n\n", 0, span.start), text.find("\n\n", span.end)
    start = max(paragraph[0], span.start - NEAR, 0)
    end = min(len(text) if paragraph[1] < 0 else paragraph[1], span.end + NEAR)
    near = text[start:end].strip()
    stemmed = doc.language and doc.language.code in STEMMED
    return {f"context_{doc.language.code}" if doc.language and stemmed else "context": near or None}


def _names_of_dateline(doc: EnrichedDocument) -> dict[str, list[str]]:
    """The names in a dateline that is not part of the text, spelled as in the article: "LONDON" is its London."""
    dateline = doc.article.dateline
    known = {entity.name.casefold(): entity.name for entity in doc.entities}
    told = {"place": dateline.place, "organization": dateline.agency} if dateline else {}
    return {
        kind: [known.get(name.casefold(), capwords(name) if kind == "place" and name.isupper() else name)]
        for kind, name in told.items()
        if name
    }


def _span(span: Span | None) -> Json | None:
    return {"start": span.start, "end": span.end} if span else None


def _dateline(dateline: Dateline | None) -> Json | None:
    return present({"place": dateline.place, "agency": dateline.agency}) if dateline else None


def _entity(entity: Entity) -> Json:
    return present(
        {
            "name": entity.name,
            "type": entity.type,
            "count": len(entity.spans),
            "corrected": entity.corrected,
            "confidence": entity.confidence,
            "country": entity.country,
            "point": asdict(entity.point) if entity.point else None,
            "spans": [position for span in entity.spans for position in (span.start, span.end)],
        }
    )


def _day(dated: Dated | None) -> str | None:
    """The day in the zone that the source states: half past midnight in Berlin is the day before in UTC."""
    return dated.value.date().isoformat() if dated else None


def _capture(capture: Capture) -> Json:
    declared = capture.declared
    stated = {
        "title": declared.title,
        "published": declared.published,
        "modified": declared.modified,
        "byline": declared.byline,
        "language": declared.language,
    }
    fields = {"hash": capture.hash, "media_type": capture.media_type, "declared": present(stated)}
    return present(fields | {"remarks": list(capture.remarks)})


def _earlier(earlier: Earlier) -> Json:
    return present(
        {
            "title": earlier.title,
            "text": earlier.text,
            "content_hash": earlier.content_hash,
            "capture": earlier.capture,
            "dated": earlier.dated.isoformat() if earlier.dated else None,
            "replaced_at": instant(earlier.replaced_at),
        }
    )
