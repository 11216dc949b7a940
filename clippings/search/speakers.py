"""Who is quoted, and who is named: the people of the answers to a question, by the names as they are spelt."""

from dataclasses import dataclass

from clippings.index.archive import Archive
from clippings.index.serialize import Json
from clippings.search.asking import ask
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import UNREAD, QuoteHit, read_quote
from clippings.search.requests import OLDEST, bounded_size, build_query
from clippings.search.timeline import Bucket, Step, TimeSpan, count_steps, find_time_span, read_steps

MAX_BUCKETS = 60_000  # a server gives 65,536


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    speaker: str  # as it is spelt: two spellings are two
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
    name: str
    articles: int
    share: float  # of the articles that answer
    trend: tuple[Bucket, ...]  # articles in each step


@dataclass(frozen=True, slots=True)
class People:
    total: int  # articles that answer the question
    step: Step
    people: tuple[PersonCount, ...]  # who is named in most of them first


def count_speakers(archive: Archive, question: QuoteQuestion, *, size: int = 10) -> Speakers:
    """Who said most of the quotes that answer the question. Raises as search_quotes."""
    span = find_time_span(archive, question)
    first = {"sort": [*OLDEST, "article_id", "start"], "size": 1, "_source": {"excludes": UNREAD}}
    within = {"articles": {"cardinality": {"field": "article_id"}}, "first": {"top_hits": first}}
    wanted = {
        "named": {"filter": {"exists": {"field": "speaker"}}},
        "speakers": {"terms": {"field": "speaker", "size": bounded_size(size)}, "aggs": within | _trend(span, size)},
    }
    query = {"bool": {"filter": [build_query(question)]}}
    found = ask(archive, "quotes", query=query, size=0, track_total_hits=True, aggs=wanted)
    named = found["aggregations"]["named"]["doc_count"]
    counted = tuple(
        SpeakerCount(
            bucket["key"],
            bucket["doc_count"],
            bucket["doc_count"] / named,
            bucket["articles"]["value"],
            _read_trend(bucket),
            read_quote(bucket["first"]["hits"]["hits"][0]),
        )
        for bucket in found["aggregations"]["speakers"]["buckets"]
    )
    return Speakers(found["hits"]["total"]["value"], named, span.step, counted)


def count_people(archive: Archive, question: ArticleQuestion, *, size: int = 10) -> People:
    """Who is named in most of the articles that answer the question. Raises as search_articles."""
    span = find_time_span(archive, question)
    people = {"terms": {"field": "people", "size": bounded_size(size)}, "aggs": _trend(span, size)}
    query = {"bool": {"filter": [build_query(question)]}}
    found = ask(archive, "articles", query=query, size=0, track_total_hits=True, aggs={"people": people})
    total = found["hits"]["total"]["value"]
    counted = tuple(
        PersonCount(bucket["key"], bucket["doc_count"], bucket["doc_count"] / total, _read_trend(bucket))
        for bucket in found["aggregations"]["people"]["buckets"]
    )
    return People(total, span.step, counted)


def _trend(span: TimeSpan, size: int) -> Json:
    """Left out where a day far from the others would make more numbers than a server gives in one answer."""
    return {"steps": count_steps(span)} if 0 < size * span.steps <= MAX_BUCKETS else {}


def _read_trend(bucket: Json) -> tuple[Bucket, ...]:
    return read_steps(bucket["steps"]) if "steps" in bucket else ()
