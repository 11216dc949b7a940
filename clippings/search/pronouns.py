"""Counts how articles refer to the people they quote: as she, he or they, and how many stay unknown.

The counts show how texts refer to people; they say nothing about anyone's identity. Quotes in copies count once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.by_person import count_shown
from clippings.search.folding import ALL, count_folded, find_top, read_count
from clippings.search.questions import PRONOUNS, QuoteQuestion
from clippings.search.requests import bounded_size, build_query

By = Literal["source", "month", "language", "collection"]
EXACT = 3_000  # up to this many people, counts are exact


@dataclass(frozen=True, slots=True)
class Numbers:
    she: int
    he: int
    they: int  # several people together
    unknown: int  # a person, but the article does not say
    women: float | None  # women as a share of she and he; None if there are neither


@dataclass(frozen=True, slots=True)
class Spoken:
    """Quotes, and the different people who say them: for one source, month or topic, or for all."""

    name: str  # a month: 2026-03
    quotes: Numbers
    speakers: Numbers


@dataclass(frozen=True, slots=True)
class SpokenOf:
    total: int  # quotes that match the question
    nobody: int  # those of them that no person says: the speaker is an organization, a report or unknown
    all: Spoken
    parts: tuple[Spoken, ...]  # largest first; months in calendar order, topics in the given order
    is_cut: bool  # there are more parts than were asked for


def split_topics(text: str) -> list[str]:
    """The topics in a list separated by commas; each is written like the words of a question."""
    return list(dict.fromkeys(topic.strip() for topic in text.split(",") if topic.strip()))


def count_pronouns(
    archive: Archive, question: QuoteQuestion, *, by: By | None = None, topics: Sequence[str] = (), size: int = 10
) -> SpokenOf:
    """How matching quotes refer to their speakers, in total and for each part: by a field, or by topic.

    Raises what search_quotes raises.
    """
    names: list[str] = []
    size = bounded_size(size)
    once, everything = count_folded("quotes", fold=True), count_folded("quotes", fold=True, exact=ALL)
    people = {"people": {"cardinality": {"field": "speaker_shown", "precision_threshold": EXACT}}}
    pronouns: Json = {"terms": {"field": "speaker_pronoun", "size": len(PRONOUNS)}, "aggs": people | once}
    wanted = {"pronouns": pronouns, "told": {"filter": {"exists": {"field": "speaker_pronoun"}}, "aggs": everything}}
    query = {"bool": {"filter": [build_query(question)]}}
    if topics:
        wanted["parts"] = _split_by_topic(topics) | {"aggs": {"pronouns": pronouns}}
    elif by:
        names = [] if by == "month" else find_top(archive, "quotes", query, by, size + 1, once)
        wanted["parts"] = _split(by, names[:size]) | {"aggs": {"pronouns": pronouns, **once}}
    found = ask(archive, "quotes", query=query, size=0, track_total_hits=True, aggs=wanted | everything)
    counted = found["aggregations"]
    total = read_count(counted | {"doc_count": found["hits"]["total"]["value"]})
    return SpokenOf(
        total,
        total - read_count(counted["told"]),
        _read("", counted),
        tuple(_read(name, part) for name, part in _list_parts(counted, by, topics)),
        is_cut=len(names) > size,
    )


def _split(by: By, values: list[str]) -> Json:
    if by == "month":
        months = {"field": "published_day", "calendar_interval": "month", "format": "yyyy-MM", "min_doc_count": 1}
        return {"date_histogram": months}
    return count_shown(by, values, {})


def _split_by_topic(topics: Sequence[str]) -> Json:
    return {"filters": {"filters": {topic: build_query(QuoteQuestion(topic)) for topic in topics}}}


def _list_parts(counted: Json, by: By | None, topics: Sequence[str]) -> Iterator[tuple[str, Json]]:
    buckets: Any = counted["parts"]["buckets"] if topics or by else []
    if topics:
        yield from ((topic, buckets[topic]) for topic in topics)
    elif by == "month":
        yield from ((part["key_as_string"], part) for part in buckets)
    else:
        yield from ((part["key"], part) for part in sorted(buckets, key=lambda one: (-read_count(one), one["key"])))


def _read(name: str, part: Json) -> Spoken:
    buckets = {bucket["key"]: bucket for bucket in part["pronouns"]["buckets"]}
    quotes: dict[str, int] = {one: read_count(buckets[one]) if one in buckets else 0 for one in PRONOUNS}
    speakers: dict[str, int] = {one: buckets[one]["people"]["value"] if one in buckets else 0 for one in PRONOUNS}
    return Spoken(name, _number(quotes), _number(speakers))


def _number(counts: dict[str, int]) -> Numbers:
    told = counts["she"] + counts["he"]
    return Numbers(**counts, women=counts["she"] / told if told else None)
