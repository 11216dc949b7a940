"""Suggests what to ask instead if a question finds nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher
from typing import Any

from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.index.paging import EVERYTHING, count
from clippings.search.asking import ask, ask_together
from clippings.search.by_person import count_stories
from clippings.search.folding import ALL, count_folded, read_count
from clippings.search.plain import unaccent
from clippings.search.questions import ArticleQuestion, Question, QuoteQuestion, split_alternatives, whole_name
from clippings.search.requests import build_query, index_of
from clippings.search.sounds import sound_of

CLOSE = 0.75  # how similar the words of two names must be, from 0 to 1
NAMES = 3
LISTENED = 5_000  # names compared by sound: those in the most articles


@dataclass(frozen=True, slots=True)
class NameSuggestion:
    field: str  # field of the question
    asked: str
    name: str
    articles: int
    is_close: bool = True  # False: nothing in the archive resembles what was asked for, and this is frequent


@dataclass(frozen=True, slots=True)
class Without:
    field: str  # field of the question to leave out; without it, this many are found
    count: int


def suggest(archive: Archive, question: Question) -> list[NameSuggestion]:
    """Names of the archive that are spelled or sound like those of the question. For a source, collection or role that
    resembles none, the most frequent ones: the archive has few of them.
    """
    names = {"speaker": ("speakers", question.speaker)}
    if isinstance(question, ArticleQuestion):
        names |= {
            "person": ("people", question.person),
            "organization": ("organizations", question.organization),
            "place": ("places", question.place),
            "byline": ("byline", question.byline),
        }
    close = [
        NameSuggestion(option, asked, name, articles)
        for option, (field, values) in names.items()
        for value in values
        for asked in split_alternatives(value)
        for name, articles in _close_names(archive, field, asked)
    ]
    return [*close, *_suggest_from_few(archive, question)]


def leave_out(archive: Archive, question: Question, *, once: bool = True) -> list[Without]:
    """How many matches the question would have without each of its parts, most first; zeros are left out. Nothing if it
    has only words, since the rest is everything. once: copies count once.
    """
    defaults: dict[str, Any] = {one.name: one.default for one in fields(question) if one.name != "sort"}
    given = [name for name, default in defaults.items() if getattr(question, name) != default]
    if given in ([], ["words"], ["phrase"]):
        return []
    asked: list[Question] = [replace(question, **{name: defaults[name]}) for name in given]
    counted = {"size": 0, "track_total_hits": True, "aggs": count_folded(index_of(question), once, ALL)}
    requests: list[Json] = [{"query": {"bool": {"filter": [build_query(one)]}}, **counted} for one in asked]
    answers = ask_together(archive, [(index_of(question), request) for request in requests])
    found = [Without(name, _read_total(answer)) for name, answer in zip(given, answers, strict=True)]
    return sorted((one for one in found if one.count), key=lambda one: -one.count)


def _read_total(answer: Json) -> int:
    return read_count(answer.get("aggregations", {}) | {"doc_count": answer["hits"]["total"]["value"]})


def is_empty(archive: Archive) -> bool:
    return count(archive, archive.alias("articles"), EVERYTHING) == 0


def _close_names(archive: Archive, field: str, given: str) -> list[tuple[str, int]]:
    """Similar names, with the number of articles for each; none if the archive has the name itself."""
    asked = whole_name(given) or given
    nearly = {"match": {f"{field}.words": {"query": asked, "fuzziness": "AUTO", "operator": "and"}}}
    spelt = _list_names(archive, field, nearly, 500)
    close = {name: _measure_likeness(asked, name) for name in spelt}
    if any(_is_asked_for(given, name) for name in spelt):
        return []  # something else of the question keeps its articles out
    names = {name for name, likeness in close.items() if likeness >= CLOSE}
    if not names:
        heard = _list_names(archive, field, {"match_all": {}}, LISTENED)
        names = {name for name in heard if _sounds_in(sound_of(asked).split(), sound_of(name).split())}
        spelt |= heard
    ranked = sorted(names, key=lambda name: (-round(_measure_likeness(asked, name), 1), -spelt[name], name))[:NAMES]
    stories = count_stories(archive, field, ranked, EVERYTHING) if ranked else {}
    return [(name, stories.get(name, spelt[name])) for name in ranked]


def _suggest_from_few(archive: Archive, question: Question) -> Iterator[NameSuggestion]:
    few = {"source": ("source", question.source), "collection": ("collection", question.collection)}
    if isinstance(question, QuoteQuestion):
        few["role"] = ("speaker_roles", question.role)
    for option, (field, values) in few.items():
        known = _list_few(archive, index_of(question), field) if values else {}
        for asked in (one for value in values for one in split_alternatives(value)):
            has_it = any(unaccent(asked) == unaccent(name) for name in known)
            if has_it or (option == "role" and _are_all(asked, known)):
                continue  # something else of the question keeps its articles out
            close = [
                name for name in known if max(_measure_likeness(asked, name), _measure_likeness(name, asked)) >= CLOSE
            ]
            shown = sorted(
                close or known, key=lambda name: (-_measure_likeness(asked, name) if close else 0, -known[name], name)
            )
            yield from (NameSuggestion(option, asked, name, known[name], bool(close)) for name in shown[:NAMES])


def _are_all(asked: str, roles: Iterable[str]) -> bool:
    """Whether each word is a role of somebody: "prime minister" is stored as two."""
    return {unaccent(word) for word in asked.split()} <= set(map(unaccent, roles))


def _list_few(archive: Archive, index: IndexName, field: str) -> dict[str, int]:
    """The values of a field, each with its number of articles; copies count once."""
    counted = {"articles": {"cardinality": {"field": "story"}}}
    names = {"names": {"terms": {"field": field, "size": LISTENED}, "aggs": counted}}
    found = ask(archive, index, query={"match_all": {}}, size=0, track_total_hits=False, aggs=names)
    return {bucket["key"]: bucket["articles"]["value"] for bucket in found["aggregations"]["names"]["buckets"]}


def _is_asked_for(given: str, name: str) -> bool:
    whole = whole_name(given)
    return unaccent(whole) == unaccent(name) if whole else set(unaccent(given).split()) <= set(unaccent(name).split())


def _list_names(archive: Archive, field: str, query: Json, size: int) -> dict[str, int]:
    names = {"names": {"terms": {"field": field, "size": size}}}
    found = ask(archive, "articles", query=query, size=0, track_total_hits=False, aggs=names)
    return {bucket["key"]: bucket["doc_count"] for bucket in found["aggregations"]["names"]["buckets"]}


def _measure_likeness(asked: str, name: str) -> float:
    """Similarity from 0 to 1: for each word asked for, its similarity to the most similar word of the name."""
    words, others = unaccent(asked).split(), unaccent(name).split()
    likest = [max((SequenceMatcher(None, word, other).ratio() for other in others), default=0) for word in words]
    return sum(likest) / len(likest)


def _sounds_in(asked: Sequence[str], name: Sequence[str]) -> bool:
    """Whether all words asked for can be heard in the name, in the same order."""
    rest = iter(name)
    return bool(asked) and all(any(part == other for other in rest) for part in asked)
