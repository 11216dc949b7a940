"""Facets: the values in the matches and how many have each, counted under all filters but the facet's own.

So a facet keeps its other values when one is chosen. Copies count once, as in lists, unless `fold` is off.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.by_person import FIELDS, Counted, count_by_person, count_others, read_by_person
from clippings.search.called import begin, find_begun
from clippings.search.folding import count_folded, read_count
from clippings.search.plain import fold as fold_name
from clippings.search.questions import ArticleQuestion, Question
from clippings.search.requests import build_query, index_of

MAX_VALUES = 200
FOUND = 1_000  # values among which those are that hold some words
MONTHS = 1_200
BY_PERSON = {("articles", "person"), ("quotes", "speaker")}
SEARCHED = ("person", "organization", "place", "speaker", "source")


@dataclass(frozen=True, slots=True)
class Value:
    name: str  # of a month: 2026-03; of a person, that which is shown
    count: int
    also: tuple[str, ...] = ()  # other spellings of a person

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Facet:
    name: str  # of the option that narrows by it; "month" narrows by since and until
    values: tuple[Value, ...]  # the most frequent first; months in their order
    others: int  # how often further values occur, each copy counted


@dataclass(frozen=True, slots=True)
class _Source:
    field: str  # of the index
    without: dict[str, Any]  # what the question says of this facet, as it is where it says nothing


_DAYS = _Source("published_day", {"since": None, "until": None, "dated": None})
_SHARED = {name: _Source(name, {name: ()}) for name in ("language", "source", "collection")}
ARTICLE_FACETS = {
    **_SHARED,
    "person": _Source("people", {"person": ()}),
    "organization": _Source("organizations", {"organization": ()}),
    "place": _Source("places", {"place": ()}),
    "speaker": _Source("speakers", {"speaker": ()}),
    "month": _DAYS,
}
QUOTE_FACETS = {
    **_SHARED,
    "speaker": _Source("speaker", {"speaker": ()}),
    "kind": _Source("kind", {"kind": ()}),
    "pronoun": _Source("speaker_pronoun", {"pronoun": ()}),
    "role": _Source("speaker_roles", {"role": ()}),
    "month": _DAYS,
}


def count_facets(
    archive: Archive,
    question: Question,
    names: Sequence[str] | None = None,
    *,
    size: int = 10,
    within: Collection[str] = (),
    fold: bool = True,
) -> tuple[Facet, ...]:
    """The facets of these names, or all that the question can have, each with its `size` most frequent values.

    within: facets that are counted under their own filter as well, where a further value must hold with the others.
    Raises InvalidInput for a name that is none.
    """
    known = ARTICLE_FACETS if isinstance(question, ArticleQuestion) else QUOTE_FACETS
    if unknown := [name for name in names or () if name not in known]:
        raise InvalidInput(f"There is no facet {unknown[0]!r} here.", f"Use {', '.join(known)}.")
    once = count_folded(index_of(question), fold)
    wanted = {name: _count(question, name, known[name], size, name in within, once) for name in names or known}
    found = ask(archive, index_of(question), size=0, track_total_hits=False, aggs=wanted)["aggregations"]
    return tuple(_read(archive, name, found[name]) for name in wanted)


def find_values(archive: Archive, question: Question, name: str, text: str, *, size: int = 10) -> Facet:
    """The values of a facet that hold all words of the text, the last one perhaps only begun."""
    known = ARTICLE_FACETS if isinstance(question, ArticleQuestion) else QUOTE_FACETS
    if name not in known or name not in SEARCHED:
        raise InvalidInput(
            f"The values of {name!r} cannot be searched.", "Use speaker, source or, for articles, person."
        )
    source, index, words = known[name], index_of(question), fold_name(text).split()
    once = count_folded(index, fold=True)
    is_by_person, begun = (index, name) in BY_PERSON, [begin(f"{source.field}.words", text)]
    if is_by_person:
        ids = [one.id for one in find_begun(archive, text)]
        begun.append({"terms": {FIELDS[index][0]: ids}})
    values = count_by_person(index, FOUND, once) if is_by_person else _count_values(source, FOUND, once)
    asked = [build_query(replace(question, **source.without)), {"bool": {"should": begun, "minimum_should_match": 1}}]
    query = {"bool": {"filter": asked}}
    found = ask(archive, index, query=query, size=0, track_total_hits=False, aggs=values)["aggregations"]
    facet = _read(archive, name, found)
    held = [value for value in facet.values if any(_holds(spelling, words) for spelling in value.spellings)]
    return replace(facet, values=tuple(held[:size]), others=sum(value.count for value in held[size:]))


def _count(question: Question, name: str, source: _Source, size: int, is_within: bool, once: Json) -> Json:
    others = build_query(question if is_within else replace(question, **source.without))
    if (index_of(question), name) in BY_PERSON:
        values = count_by_person(index_of(question), min(max(size, 1), MAX_VALUES), once)
        return {"filter": {"bool": {"filter": [others]}}, "aggs": values}
    values = _count_values(source, min(max(size, 1), MAX_VALUES), once)
    if name == "month":
        months = {"field": source.field, "calendar_interval": "month", "min_doc_count": 1}
        values = {"values": {"date_histogram": months, "aggs": once}}
    return {"filter": {"bool": {"filter": [others]}}, "aggs": values}


def _count_values(source: _Source, size: int, once: Json) -> Json:
    return {"values": {"terms": {"field": source.field, "size": size}, "aggs": once}}


def _holds(spelling: str, words: Sequence[str]) -> bool:
    return all(word in fold_name(spelling) for word in words)


def _read(archive: Archive, name: str, counted: Json) -> Facet:
    if "by_person" in counted:
        return Facet(name, _add_up(read_by_person(archive, counted)), count_others(counted))
    values = counted["values"]
    if name == "month":
        months = values["buckets"][-MONTHS:]
        return Facet(name, tuple(Value(one["key_as_string"][:7], read_count(one)) for one in months), 0)
    found = sorted((Value(one["key"], read_count(one)) for one in values["buckets"]), key=lambda one: -one.count)
    return Facet(name, tuple(found), values["sum_other_doc_count"])


def _add_up(people: Sequence[Counted]) -> tuple[Value, ...]:
    """Those who are shown by the same name have one row: a click asks for all of them."""
    counts, also = Counter[str](), dict[str, set[str]]()
    for one in people:
        counts[one.name] += read_count(one.bucket)
        also.setdefault(one.name, set()).update(one.person.spellings if one.person else ())
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Value(name, count, tuple(sorted(also[name] - {name}))) for name, count in order)
