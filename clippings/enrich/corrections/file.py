"""People's corrections of entities and quotes: a YAML file that they edit, checked when it is read."""

import hashlib
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from clippings.checked_yaml import read_checked
from clippings.documents import EntityType, QuoteKind

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Signed(_Strict):
    """Who made a correction and when, if stated. This does not change what is corrected, so no digest includes it."""

    by: Text | None = Field(None, exclude=True)
    day: date | None = Field(None, exclude=True)


class _Scoped(_Signed):
    article: Text | None = None  # the id of the one article it applies to; None: the whole archive


class Alias(_Scoped):
    """One name is another name of an entity; the entity's type is set if one is given."""

    name: Text
    canonical: Text
    type: EntityType | None = None


class Merge(_Scoped):
    """Several entities are the same one, under the name `canonical`."""

    names: Annotated[tuple[Text, ...], Field(min_length=2)]
    canonical: Text


class Block(_Scoped):
    """A name that is not an entity."""

    name: Text


class Retype(_Scoped):
    """An entity has another type."""

    name: Text
    type: EntityType


class EntityCorrections(_Strict):
    aliases: tuple[Alias, ...] = ()
    merges: tuple[Merge, ...] = ()
    blocks: tuple[Block, ...] = ()
    types: tuple[Retype, ...] = ()


class QuoteCorrection(_Signed):
    """A correction of one quote of an article, found by its words: its speaker, its kind, or whether it is a quote."""

    article: Text
    words: Text  # some or all words of the quote; case, punctuation and white space do not matter
    speaker: Text | None = None  # null in the file means that the speaker is unknown
    kind: QuoteKind | None = None
    remove: bool = False
    add: bool = False  # the words are a quote in the text that was not found

    @model_validator(mode="after")
    def _states_something(self) -> Self:
        if self.remove and (self.add or self.kind or self.speaker):
            raise ValueError("a removed quote cannot have other corrections")
        if not (self.remove or self.add or self.kind or "speaker" in self.model_fields_set):
            raise ValueError("nothing is corrected: give speaker, kind, remove or add")
        return self


class NamedPerson(_Strict):
    """A person by a name in an article, since ids of people change with what is stored."""

    article: Text
    name: Text


class PersonDecision(_Signed):
    """A decision about people in the archive; a later one overrides an earlier one."""

    same: tuple[NamedPerson, ...] = ()  # all of them are the same person
    apart: tuple[NamedPerson, ...] = ()  # these are one separate person, and not the others with that name
    person: NamedPerson | None = None  # this person is shown as `name`
    name: Text | None = None

    @model_validator(mode="after")
    def _decides_one_thing(self) -> Self:
        if (len(self.same) > 1) + bool(self.apart) + bool(self.person and self.name) != 1 or len(self.same) == 1:
            raise ValueError("give two or more people under `same`, or some under `apart`, or a `person` and a `name`")
        return self

    @property
    def named(self) -> tuple[NamedPerson, ...]:
        return (*self.same, *self.apart, *([self.person] if self.person else []))


@dataclass(frozen=True, slots=True)
class NameRules:
    """The rules for the names of an article; the keys are names as `name_key` writes them."""

    renamed: Mapping[str, str]  # name -> canonical name, at the end of a chain of aliases
    types: Mapping[str, EntityType]
    blocked: Set[str]

    def concern(self, name: str) -> bool:
        key = name_key(name)
        return key in self.renamed or key in self.types or key in self.blocked


class Corrections(_Strict):
    """All corrections that people made. Immutable; `digest` changes with every change of content."""

    entities: EntityCorrections = EntityCorrections()
    quotes: tuple[QuoteCorrection, ...] = ()
    people: tuple[PersonDecision, ...] = ()  # for a pass over the archive; they correct no single article

    @model_validator(mode="after")
    def _contradicts_nothing(self) -> Self:
        for article in {None, *(alias.article for alias in self.entities.aliases)}:
            _resolve_chains(_collect_renames(self.entities, article))
        return self

    @cached_property
    def _rules(self) -> dict[str | None, NameRules]:
        entities = self.entities
        scoped: tuple[_Scoped, ...] = (*entities.aliases, *entities.merges, *entities.blocks, *entities.types)
        return {article: _collect_rules(entities, article) for article in {None, *(rule.article for rule in scoped)}}

    @cached_property
    def _quotes(self) -> dict[str, list[QuoteCorrection]]:
        found: dict[str, list[QuoteCorrection]] = {}
        for quote in self.quotes:
            found.setdefault(quote.article, []).append(quote)
        return found

    @cached_property
    def articles(self) -> Set[str]:
        """The ids of the articles that corrections name."""
        return {article for article in (*self._rules, *self._quotes) if article}

    def rules_for(self, article: str) -> NameRules:
        """The rules of the whole archive, overridden by those of the one article."""
        return self._rules.get(article) or self._rules[None]

    def quotes_of(self, article: str) -> Sequence[QuoteCorrection]:
        return self._quotes.get(article, ())

    @cached_property
    def digest(self) -> str:
        """A digest of 12 hexadecimal digits; "" if nothing is corrected."""
        if (self.entities, self.quotes) == (EntityCorrections(), ()):
            return ""
        return _digest(self.model_dump_json(exclude_unset=True, exclude={"people"}))

    @cached_property
    def people_digest(self) -> str:
        """A digest of the decisions about people; "" if there are none."""
        return _digest(self.model_dump_json(exclude_unset=True, include={"people"})) if self.people else ""


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def name_key(name: str) -> str:
    """The key of a name: names that differ only in letter case or white space are the same to a correction."""
    return " ".join(name.casefold().split())


def _collect_rules(entities: EntityCorrections, article: str | None) -> NameRules:
    types: dict[str, EntityType] = {}
    for scope in dict.fromkeys((None, article)):
        types |= {
            name_key(alias.canonical): alias.type for alias in entities.aliases if alias.article == scope and alias.type
        }
        types |= {name_key(rule.name): rule.type for rule in entities.types if rule.article == scope}
    blocked = {name_key(block.name) for block in entities.blocks if block.article in {None, article}}
    return NameRules(_resolve_chains(_collect_renames(entities, article)), types, blocked)


def _collect_renames(entities: EntityCorrections, article: str | None) -> dict[str, str]:
    """Each single step: name -> the next name."""
    renamed: dict[str, str] = {}
    for scope in dict.fromkeys((None, article)):
        renamed |= {
            name_key(name): merge.canonical
            for merge in entities.merges
            if merge.article == scope
            for name in merge.names
            if name_key(name) != name_key(merge.canonical)
        }
        renamed |= {name_key(alias.name): alias.canonical for alias in entities.aliases if alias.article == scope}
    return renamed


def _resolve_chains(steps: Mapping[str, str]) -> dict[str, str]:
    """Each name -> the last name of its chain. Raises ValueError if a chain comes back to its beginning."""
    ends = {}
    for start in steps:
        key, end, passed = start, "", set()
        while key in steps:
            if key in passed:
                raise ValueError(f"the aliases of {start!r} form a circle")
            passed.add(key)
            end = steps[key]
            key = name_key(end)
        ends[start] = end
    return ends


def load_corrections(path: Path) -> Corrections:
    """The corrections in a YAML file; none if there is no file. Raises InvalidInput like read_checked."""
    return read_checked(path, Corrections)
