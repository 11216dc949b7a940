"""Turns texts into names and who said what, with the real pipelines."""

from dataclasses import dataclass

from clippings.documents import Quote
from clippings.enrich.entities import find_entities
from clippings.enrich.quotes import find_quotes
from clippings.enrich.text.models import Models
from clippings.languages import find_grammar


@dataclass(frozen=True)
class Said:
    """A quote in the form that tests compare: its text, kind, speaker as mentioned, and the speaker's name."""

    text: str
    kind: str
    by: str | None = None
    name: str | None = None


def find(text: str, models: Models, code: str = "en") -> tuple[Quote, ...]:
    analysis = models.analyse(text, code, names=True, may_speak=find_grammar(code).may_speak)
    entities = find_entities(text, analysis, code) if analysis is not None else ()
    return find_quotes(text, analysis, entities, code)


def said(text: str, models: Models, code: str = "en") -> list[Said]:
    return [
        Said(q.text, q.kind, q.speaker.text if q.speaker else None, q.speaker.name if q.speaker else None)
        for q in find(text, models, code)
    ]


def said_without_model(code: str, text: str) -> list[tuple[str | None, str]]:
    """(Mention, words) of everything said, where no model has read the text."""
    quotes = find_quotes(text, None, (), code)
    return [(q.speaker.text if q.speaker else None, q.text) for q in quotes if q.kind != "unattributed"]


def speakers(text: str, models: Models, code: str = "en") -> list[tuple[str, str | None]]:
    """(Words, mention) for each quote in quotation marks."""
    return [(s.text, s.by) for s in said(text, models, code) if s.kind != "indirect"]


def type_names(models: Models, text: str) -> dict[str, str]:
    """The type of each name of an English text."""
    analysis = models.analyse(text, "en", names=True, may_speak=None)
    assert analysis is not None
    return {entity.name: entity.type for entity in find_entities(text, analysis, "en")}
