"""Facets: which values the answers have and how many each, counted under all filters but the facet's own.

So a facet keeps its other values when one is chosen. Copies count once, as in lists, unless `fold` is off.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.index.serialize import Json
from clippings.search.asking import ask
from clippings.search.folding import count_folded, read_count
from clippings.search.plain import fold as fold_name
from clippings.search.questions import ArticleQuestion, Question
from clippings.search.requests import build_query, index_of

MAX_VALUES = 200
MONTHS = 1_200
SEARCHED = ("person", "organization", "place", "speaker", "source")


@dataclass(frozen=True, slots=True)
class Value:
    name: str  # of a month: 2026-03
    count: int


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
    return tuple(_read(name, found[name]["values"]) for name in wanted)


def find_values(archive: Archive, question: Question, name: str, text: str, *, size: int = 10) -> Facet:
    """The values of a facet that hold all words of the text, the last one perhaps only begun."""
    known = ARTICLE_FACETS if isinstance(question, ArticleQuestion) else QUOTE_FACETS
    if name not in known or name not in SEARCHED:
        raise InvalidInput(
            f"The values of {name!r} cannot be searched.", "Use speaker, source or, for articles, person."
        )
    source, words = known[name], fold_name(text).split()
    begun = {"match_phrase_prefix": {f"{source.field}.words": {"query": text, "slop": 4, "max_expansions": 200}}}
    asked = [build_query(replace(question, **source.without)), begun]
    once = count_folded(index_of(question), fold=True)
    values = {"values": {"terms": {"field": source.field, "size": 1_000}, "aggs": once}}
    query = {"bool": {"filter": asked}}
    found = ask(archive, index_of(question), query=query, size=0, track_total_hits=False, aggs=values)
    facet = _read(name, found["aggregations"]["values"])
    held = [value for value in facet.values if all(word in fold_name(value.name) for word in words)]
    return replace(facet, values=tuple(held[:size]), others=sum(value.count for value in held[size:]))


def _count(question: Question, name: str, source: _Source, size: int, is_within: bool, once: Json) -> Json:
    others = build_query(question if is_within else replace(question, **source.without))
    values: Json = {"terms": {"field": source.field, "size": min(max(size, 1), MAX_VALUES)}}
    if name == "month":
        values = {"date_histogram": {"field": source.field, "calendar_interval": "month", "min_doc_count": 1}}
    return {"filter": {"bool": {"filter": [others]}}, "aggs": {"values": values | {"aggs": once}}}


def _read(name: str, values: Json) -> Facet:
    if name == "month":
        months = values["buckets"][-MONTHS:]
        return Facet(name, tuple(Value(one["key_as_string"][:7], read_count(one)) for one in months), 0)
    found = sorted((Value(one["key"], read_count(one)) for one in values["buckets"]), key=lambda one: -one.count)
    return Facet(name, tuple(found), values["sum_other_doc_count"])
