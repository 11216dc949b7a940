"""Stand-in."""

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.models import Analysis

VERSION = "0"
_TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
}


def find_entities(text: str, analysis: Analysis, language_code: str) -> tuple[Entity, ...]:
    found: dict[tuple[str, EntityType], list[Span]] = {}
    for p in analysis:
        for e in p.doc.ents:
            if e.label_ in _TYPES:
                span = Span(p.start + e.start_char, p.start + e.end_char)
                found.setdefault((e.text, _TYPES[e.label_]), []).append(span)
    return tuple(Entity(name, kind, tuple(spans)) for (name, kind), spans in found.items())
