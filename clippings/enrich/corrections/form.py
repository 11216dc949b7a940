"""Writes the quotes and names of one article as YAML for a person to edit, and reads corrections from it (pure).

An unchanged entry corrects nothing, nor does a form without any line. A deleted entry means that it is not a quote or
name, and a new one that the text has a quote that was not found.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from pydantic import BaseModel, ConfigDict, field_validator

from clippings.checked_yaml import parse_checked
from clippings.documents import EnrichedDocument, EntityType, QuoteKind
from clippings.enrich.corrections import find_words
from clippings.enrich.corrections.file import Alias, Block, QuoteCorrection, Retype, Text
from clippings.errors import InvalidInput

Correction: TypeAlias = Alias | Block | Retype | QuoteCorrection

HEAD = """\
# {title}
# Change a speaker (null: unknown), the kind of a quote, or a name.
# Delete the lines of anything that is not a quote or a name. To add a quote, copy its words from the text.
"""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SaidLine(_Strict):
    words: Text
    speaker: Text | None = None
    kind: QuoteKind = "direct"


class NamedLine(_Strict):
    name: Text  # as it was found
    correct: Text  # as it should be
    type: EntityType


class Form(_Strict):
    quotes: tuple[SaidLine, ...] = ()
    names: tuple[NamedLine, ...] = ()

    @field_validator("quotes", "names", mode="before")
    @classmethod
    def _read_heading_alone(cls, lines: object) -> object:
        """Somebody who deletes all lines of a part leaves its heading."""
        return () if lines is None else lines


def make_form(doc: EnrichedDocument) -> Form:
    """The form of an article. Words quoted twice have one entry, since a correction applies to both quotes."""
    quotes: dict[str, SaidLine] = {}
    for quote in doc.quotes:
        words = " ".join(quote.text.split())
        name = quote.speaker.name if quote.speaker else None
        quotes.setdefault(words, SaidLine(words=words, speaker=name, kind=quote.kind))
    names = (NamedLine(name=one.name, correct=one.name, type=one.type) for one in doc.entities)
    return Form(quotes=tuple(quotes.values()), names=tuple(names))


def write_form(doc: EnrichedDocument) -> str:
    content = make_form(doc).model_dump(mode="json")
    title = " ".join((doc.article.title or "(no title)").split())
    return HEAD.format(title=title) + yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1 << 16)


def read_form(text: str, doc: EnrichedDocument, by: str | None, day: date) -> list[Correction]:
    """The corrections in the edited form. Raises InvalidInput, with the line, for an entry that makes no sense."""
    edited, before = parse_checked(text, Path("the form"), Form), make_form(doc)
    if not edited.model_fields_set:  # without a line, not even a heading, somebody has changed their mind
        return []
    stated: dict[str, Any] = {"article": doc.article.id, "day": day} | ({"by": by} if by else {})
    return [*_correct_quotes(before.quotes, edited.quotes, doc, stated), *_correct_names(before, edited, stated)]


def _correct_quotes(
    before: Sequence[SaidLine], edited: Sequence[SaidLine], doc: EnrichedDocument, stated: Mapping[str, Any]
) -> Iterator[Correction]:
    known, left = {one.words: one for one in before}, {one.words for one in edited}
    if len(left) < len(edited):
        raise InvalidInput("The same words have two entries.", "Remove one of them: the other applies to both.")
    for one in edited:
        old = known.get(one.words)
        if old is None:
            if find_words(doc.article.text, one.words) is None:
                raise InvalidInput(f"{one.words[:60]!r} is not in the text.", "Copy the words from the article.")
            yield QuoteCorrection(words=one.words, add=True, speaker=one.speaker, kind=one.kind, **stated)
        elif one != old:
            changed = {"speaker": one.speaker} if one.speaker != old.speaker else {}
            changed |= {"kind": one.kind} if one.kind != old.kind else {}
            yield QuoteCorrection(words=one.words, **changed, **stated)
    for words in known:
        if words not in left:
            yield QuoteCorrection(words=words, remove=True, **stated)


def _correct_names(before: Form, edited: Form, stated: Mapping[str, Any]) -> Iterator[Correction]:
    known, left = {one.name: one for one in before.names}, {one.name for one in edited.names}
    if strange := [one.name for one in edited.names if one.name not in known]:
        raise InvalidInput(f"No name {strange[0][:60]!r} was found in the article.", "Change `correct`, not `name`.")
    if len(left) < len(edited.names):
        raise InvalidInput("The same name has two entries.", "Remove one of them.")
    for one in edited.names:
        kind = {"type": one.type} if one.type != known[one.name].type else {}
        if one.correct != one.name:
            yield Alias(name=one.name, canonical=one.correct, **kind, **stated)
        elif kind:
            yield Retype(name=one.name, **kind, **stated)
    for name in known:
        if name not in left:
            yield Block(name=name, **stated)
