"""Counts facets: the values in the matches, and how many matches have each.

A facet is counted under all filters except its own, so its other values remain when you choose one. Copies count once,
as in lists, unless `fold` is off.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.folding import count_folded, grow_sizes, is_settled, read_count
from clippings.search.people_by_name import ArchivePerson, find_by_beginning, find_labeled, match_beginning
from clippings.search.plain import unaccent
from clippings.search.questions import ArticleQuestion, Question
from clippings.search.requests import build_query, index_of

MAX_VALUES = 200
MONTHS = 1_200
BY_PERSON = ("people_shown", "speaker_shown")  # fields in which each person counts once, under any spelling
SEARCHED = ("person", "organization", "place", "speaker", "source")


@dataclass(frozen=True, slots=True)
class Value:
    name: str  # a month: 2026-03; a person: the name shown, for namesakes with the first digits of the id
    count: int
    also: tuple[str, ...] = ()  # other spellings of the person

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Facet:
    name: str  # the option that narrows by it; "month" narrows with since and until
    values: tuple[Value, ...]  # most frequent first; months in calendar order
    others: int  # how often other values occur; each copy counts


@dataclass(frozen=True, slots=True)
class _Source:
    field: str  # field of the index
    without: dict[str, Any]  # fields of the question that filter by this facet, with their values for no filter


_DAYS = _Source("published_day", {"since": None, "until": None, "dated": None})
_SHARED = {name: _Source(name, {name: ()}) for name in ("language", "source", "collection")}
ARTICLE_FACETS = {
    **_SHARED,
    "person": _Source("people_shown", {"person": ()}),
    "organization": _Source("organizations", {"organization": ()}),
    "place": _Source("places", {"place": ()}),
    "speaker": _Source("speaker_shown", {"speaker": ()}),
    "month": _DAYS,
}
QUOTE_FACETS = {
    **_SHARED,
    "speaker": _Source("speaker_shown", {"speaker": ()}),
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
    """The named facets, or all that the question can have, each with its `size` most frequent values.

    within: facets that keep their own filter when counted, because an article must match all chosen values.
    Raises InvalidInput for an unknown name.
    """
    known = ARTICLE_FACETS if isinstance(question, ArticleQuestion) else QUOTE_FACETS
    if unknown := [name for name in names or () if name not in known]:
        raise InvalidInput(f"There is no facet {unknown[0]!r} here.", f"Use {', '.join(known)}.")
    index, once = index_of(question), count_folded(index_of(question), fold)
    wanted, found = list(names or known), dict[str, Json]()
    size = min(max(size, 1), MAX_VALUES)
    for room in grow_sizes(size):
        aggregations = {name: _count(question, name, known[name], room, name in within, once) for name in wanted}
        found |= ask(archive, index, size=0, track_total_hits=False, aggs=aggregations)["aggregations"]
        wanted = [name for name in wanted if not _is_settled(name, found[name]["values"], size)]
        if not wanted:
            break
    people = _find_people(archive, {name: found[name]["values"] for name in found if known[name].field in BY_PERSON})
    return tuple(_read(name, found[name]["values"], size, people) for name in names or known)


def find_values(archive: Archive, question: Question, name: str, text: str, *, size: int = 10) -> Facet:
    """The values of a facet that contain all words of the text; the last word may be incomplete."""
    known = ARTICLE_FACETS if isinstance(question, ArticleQuestion) else QUOTE_FACETS
    if name not in known or name not in SEARCHED:
        raise InvalidInput(
            f"The values of {name!r} cannot be searched.", "Use speaker, source or, for articles, person."
        )
    source, index, words = known[name], index_of(question), unaccent(text).split()
    once, begun = count_folded(index, fold=True), [match_beginning(f"{source.field}.words", text)]
    called = find_by_beginning(archive, text) if source.field in BY_PERSON else ()
    if called:
        begun.append({"terms": {source.field: [one.label for one in called]}})
    asked = [build_query(replace(question, **source.without)), {"bool": {"should": begun, "minimum_should_match": 1}}]
    query, people = {"bool": {"filter": asked}}, {one.label: one for one in called}
    for room in grow_sizes(size):
        wanted = {"values": _count_values(source, room, once)}
        found = ask(archive, index, query=query, size=0, track_total_hits=False, aggs=wanted)["aggregations"]["values"]
        facet = _read(name, found, room, people)
        held = [value for value in facet.values if any(_holds(spelling, words) for spelling in value.spellings)]
        if is_settled(found, [value.count for value in held], size):
            break
    return replace(facet, values=tuple(held[:size]), others=sum(value.count for value in held[size:]))


def _count(question: Question, name: str, source: _Source, size: int, is_within: bool, once: Json) -> Json:
    others = build_query(question if is_within else replace(question, **source.without))
    values = _count_values(source, size, once)
    if name == "month":
        months = {"field": source.field, "calendar_interval": "month", "min_doc_count": 1}
        values = {"date_histogram": months, "aggs": once}
    return {"filter": {"bool": {"filter": [others]}}, "aggs": {"values": values}}


def _count_values(source: _Source, size: int, once: Json) -> Json:
    return {"terms": {"field": source.field, "size": size}, "aggs": once}


def _is_settled(name: str, values: Json, size: int) -> bool:
    return name == "month" or is_settled(values, map(read_count, values["buckets"]), size)


def _find_people(archive: Archive, found: Mapping[str, Json]) -> dict[str, ArchivePerson]:
    labels = {bucket["key"] for values in found.values() for bucket in values["buckets"]}
    return find_labeled(archive, sorted(labels))


def _holds(spelling: str, words: Sequence[str]) -> bool:
    return all(word in unaccent(spelling) for word in words)


def _read(name: str, values: Json, size: int, people: Mapping[str, ArchivePerson]) -> Facet:
    if name == "month":
        months = values["buckets"][-MONTHS:]
        return Facet(name, tuple(Value(one["key_as_string"][:7], read_count(one)) for one in months), 0)
    found = (Value(one["key"], read_count(one), _list_others(one["key"], people)) for one in values["buckets"])
    most = sorted(found, key=lambda one: (-one.count, one.name))
    further = {value.name for value in most[size:]}
    others = sum(bucket["doc_count"] for bucket in values["buckets"] if bucket["key"] in further)
    return Facet(name, tuple(most[:size]), values["sum_other_doc_count"] + others)


def _list_others(label: str, people: Mapping[str, ArchivePerson]) -> tuple[str, ...]:
    """The other spellings of the person who is shown with this label."""
    return tuple(sorted({*people[label].spellings} - {label})) if label in people else ()
