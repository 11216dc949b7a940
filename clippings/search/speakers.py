"""Who is quoted, and who is named: the people in the answers to a question, under any spelling.

Copies count once, unless they are asked for one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.by_person import PARTS, Counted, count_by_person, read_by_person
from clippings.search.folding import ALL, count_folded, read_count
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import UNREAD, QuoteHit, read_quote
from clippings.search.requests import OLDEST, bounded_size, build_query
from clippings.search.timeline import Bucket, Step, TimeSpan, count_steps, find_time_span, read_steps

MAX_BUCKETS = 60_000  # a server gives 65,536
MORE = 20  # names beyond those that are wanted: who has most copies may not have most quotes


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    speaker: str  # the name that is shown
    id: str | None  # of the person; None for a body, or before the next pass over the people
    quotes: int
    share: float  # of the quotes that have a speaker with a name
    articles: int
    trend: tuple[Bucket, ...]  # quotes in each step
    first: QuoteHit  # the earliest of these quotes


@dataclass(frozen=True, slots=True)
class Speakers:
    total: int  # quotes that answer the question
    named: int  # of these, how many have a speaker with a name
    step: Step  # of the trends
    speakers: tuple[SpeakerCount, ...]  # who said most of them first


@dataclass(frozen=True, slots=True)
class PersonCount:
    name: str  # that is shown
    id: str | None  # of the person
    articles: int
    share: float  # of the articles that answer
    trend: tuple[Bucket, ...]  # articles in each step


@dataclass(frozen=True, slots=True)
class People:
    total: int  # articles that answer the question
    step: Step
    people: tuple[PersonCount, ...]  # who is named in most of them first


def count_speakers(archive: Archive, question: QuoteQuestion, *, size: int = 10, fold: bool = True) -> Speakers:
    """Who said most of the quotes that answer the question. Raises what search_quotes raises."""
    once, everything = count_folded("quotes", fold), count_folded("quotes", fold, ALL)
    span = find_time_span(archive, question)
    first = {"sort": [*OLDEST, "article_id", "start"], "size": 1, "_source": {"excludes": UNREAD}}
    within = {"articles": {"cardinality": {"field": "story" if fold else "article_id"}}, "first": {"top_hits": first}}
    room = bounded_size(size) + MORE
    wanted = {
        "named": {"filter": {"exists": {"field": "speaker"}}, "aggs": everything},
        **count_by_person("quotes", room, within | once | _trend(span, PARTS * room, once)),
        **everything,
    }
    query = {"bool": {"filter": [build_query(question)]}}
    found = ask(archive, "quotes", query=query, size=0, track_total_hits=True, aggs=wanted)
    counts, total = found["aggregations"], found["hits"]["total"]["value"]
    named = read_count(counts["named"])
    counted = tuple(
        SpeakerCount(
            one.name,
            one.person.id if one.person else None,
            read_count(one.bucket),
            read_count(one.bucket) / named,
            one.bucket["articles"]["value"],
            _read_trend(one.bucket),
            read_quote(one.bucket["first"]["hits"]["hits"][0]),
        )
        for one in _most(read_by_person(archive, counts), size)
    )
    return Speakers(read_count(counts | {"doc_count": total}), named, span.step, counted)


def count_people(archive: Archive, question: ArticleQuestion, *, size: int = 10, fold: bool = True) -> People:
    """Who is named in most of the articles that answer the question. Raises what search_articles raises."""
    once, everything = count_folded("articles", fold), count_folded("articles", fold, ALL)
    span = find_time_span(archive, question)
    room = bounded_size(size) + MORE
    wanted = count_by_person("articles", room, once | _trend(span, PARTS * room, once)) | everything
    query = {"bool": {"filter": [build_query(question)]}}
    found = ask(archive, "articles", query=query, size=0, track_total_hits=True, aggs=wanted)
    counts = found["aggregations"]
    total = read_count(counts | {"doc_count": found["hits"]["total"]["value"]})
    counted = tuple(
        PersonCount(
            one.name,
            one.person.id if one.person else None,
            read_count(one.bucket),
            read_count(one.bucket) / total,
            _read_trend(one.bucket),
        )
        for one in _most(read_by_person(archive, counts), size)
    )
    return People(total, span.step, counted)


def _most(counted: Sequence[Counted], size: int) -> list[Counted]:
    return sorted(counted, key=lambda one: (-read_count(one.bucket), one.name))[:size]


def _trend(span: TimeSpan, size: int, once: Json) -> Json:
    """Left out where a day far from the others would make more numbers than a server gives in one answer."""
    return {"steps": count_steps(span, once)} if 0 < size * span.steps <= MAX_BUCKETS else {}


def _read_trend(bucket: Json) -> tuple[Bucket, ...]:
    return read_steps(bucket["steps"]) if "steps" in bucket else ()
