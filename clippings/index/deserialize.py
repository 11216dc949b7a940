"""From the JSON of Elasticsearch back to the document types: the inverse of serialize.py (pure)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from clippings.documents import (
    Capture,
    Claim,
    CleanDocument,
    Dateline,
    Declared,
    EnrichedDocument,
    Entity,
    Failure,
    Language,
    Origin,
    Point,
    Quote,
    Removed,
    Span,
    Speaker,
    SpeakerPronoun,
)
from clippings.index.dated import deserialize_dated
from clippings.index.person_links import PersonLink
from clippings.index.serialize import Earlier, StoredArticle


def deserialize_article(source: Mapping[str, Any]) -> StoredArticle:
    """The article that `serialize_article` wrote.

    Raises KeyError if the source lacks what every article has.
    """
    return StoredArticle(
        document=_read_document(source),
        indexed_at=datetime.fromisoformat(source["indexed_at"]),
        enriched_at=datetime.fromisoformat(source["enriched_at"]),
        first_seen=_read_first_seen(source),
        # Archives written before this field existed: when the text was stored.
        source_changed_at=datetime.fromisoformat(source.get("source_changed_at", source["indexed_at"])),
        story=source.get("story", source["id"]),  # an archive of before that field is linked by the next run
        revision=source["revision"],
        earlier=tuple(_read_earlier(e) for e in source.get("earlier", ())),
        duplicate_of=source.get("duplicate_of"),
        former_ids=tuple(source.get("former_ids", ())),
        former_captures=tuple(source.get("former_captures", ())),
        story_changed_at=datetime.fromisoformat(changed) if (changed := source.get("story_changed_at")) else None,
        people=tuple(map(_read_link, source.get("person_links", ()))),
    )


def deserialize_origin(source: Mapping[str, Any]) -> Origin:
    return Origin(source["collection"], source["file"], source.get("record", ""))


def deserialize_capture(source: Mapping[str, Any]) -> Capture:
    declared: Mapping[str, Any] = source.get("declared", {})
    return Capture(source["hash"], source["media_type"], Declared(**declared), tuple(source.get("remarks", ())))


def deserialize_claim(source: Mapping[str, Any] | None) -> Claim | None:
    return Claim(source["url"], source["own_id"], source.get("own_url")) if source is not None else None


def _read_link(source: Mapping[str, Any]) -> PersonLink:
    """Archives from before `shown` existed: until the next pass, show the name as the article has it."""
    return PersonLink(source["name"], source["id"], source["probable"], source.get("shown", source["name"]))


def _read_first_seen(source: Mapping[str, Any]) -> datetime:
    """For archives older than this field: when the first text was replaced, or when the only text was stored."""
    if "first_seen" in source:
        return datetime.fromisoformat(source["first_seen"])
    replaced = [e["replaced_at"] for e in source.get("earlier", ()) if "replaced_at" in e]
    return min(map(datetime.fromisoformat, [*replaced, source["indexed_at"]]))


def _read_document(source: Mapping[str, Any]) -> EnrichedDocument:
    language = None
    if "language" in source:
        language = Language(source["language"], source["language_confidence"], source["language_decided_by"])
    return EnrichedDocument(
        article=_read_clean(source),
        language=language,
        entities=tuple(_read_entity(e) for e in source.get("entities", ())),
        entities_status=source.get("entities_status"),
        entity_count=source["entity_count"],
        quotes=tuple(_read_quote(q) for q in source.get("quotes", ())),
        quote_count=source["quote_count"],
        truncated=source["truncated"],
        versions=dict(source["versions"]),
        failures=tuple(Failure(f["stage"], f["error"], f["detail"]) for f in source.get("failures", ())),
    )


def _read_clean(source: Mapping[str, Any]) -> CleanDocument:
    return CleanDocument(
        id=source["id"],
        origin=deserialize_origin(source),
        source=source["source"],
        url=source.get("url"),
        title=source.get("title"),
        text=source["text"],
        byline=tuple(source.get("byline", ())),
        published=deserialize_dated(source.get("published")),
        modified=deserialize_dated(source.get("modified")),
        removed=tuple(Removed(**r) for r in source.get("removed", ())),
        content_hash=source["content_hash"],
        capture=deserialize_capture(source["capture"]),
        declared_language=source.get("declared_language"),
        standfirst=Span(**source["standfirst"]) if "standfirst" in source else None,
        dateline=_read_dateline(source.get("dateline")),
        extracted_by=source["extracted_by"],
        remarks=tuple(source.get("remarks", ())),
        claim=deserialize_claim(source.get("claim")),
    )


def _read_dateline(source: Mapping[str, Any] | None) -> Dateline | None:
    return Dateline(source.get("place"), source.get("agency")) if source is not None else None


def _read_entity(source: Mapping[str, Any]) -> Entity:
    positions = source.get("spans", ())
    spans = tuple(Span(start, end) for start, end in zip(positions[::2], positions[1::2], strict=True))
    point = source.get("point")
    return Entity(
        source["name"],
        source["type"],
        spans,
        source["corrected"],
        source.get("confidence", 1.0),  # archives of before these fields
        source.get("country"),
        Point(point["lat"], point["lon"]) if point else None,
    )


def _read_quote(source: Mapping[str, Any]) -> Quote:
    speaker = None
    if "speaker_text" in source:
        span = Span(source["speaker_start"], source["speaker_end"]) if "speaker_start" in source else None
        speaker = Speaker(source["speaker_text"], span, source.get("speaker"))
    return Quote(
        text=source["text"],
        span=Span(source["start"], source["end"]),
        kind=source["kind"],
        speaker=speaker,
        cue=source.get("cue"),
        rule=source["rule"],
        confidence=source["confidence"],
        group=source["group"],
        corrected=source["corrected"],
        pronoun=_read_pronoun(source),
        roles=tuple(source.get("speaker_roles", ())),
    )


def _read_pronoun(source: Mapping[str, Any]) -> SpeakerPronoun | None:
    if "speaker_pronoun" not in source:
        return None
    told = source.get("speaker_pronoun_evidence"), source.get("speaker_pronoun_word")
    return SpeakerPronoun(source["speaker_pronoun"], *told, source["speaker_pronoun_confidence"])


def _read_earlier(source: Mapping[str, Any]) -> Earlier:
    return Earlier(
        title=source.get("title"),
        text=source.get("text"),
        content_hash=source["content_hash"],
        capture=source["capture"],
        dated=datetime.fromisoformat(source["dated"]) if "dated" in source else None,
        replaced_at=datetime.fromisoformat(source["replaced_at"]),
    )
