"""Answers beyond lists: who said it, and when it was said."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, Literal

from clippings.index.archive import Archive
from clippings.index.serialize import STEMMED_TEXTS, Json
from clippings.search.questions import QuoteQuestion
from clippings.search.quotes import QuoteHit, read_quote
from clippings.search.requests import bounded_size, quote_request

Step = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    speaker: str  # as it is spelt: two spellings are two
    quotes: int
    articles: int
    first: QuoteHit  # the earliest of these quotes


@dataclass(frozen=True, slots=True)
class Speakers:
    total: int  # quotes that answer the question
    named: int  # of these, how many have a speaker with a name
    speakers: tuple[SpeakerCount, ...]  # who said most of them first


@dataclass(frozen=True, slots=True)
class Bucket:
    day: date  # with which the step begins
    quotes: int


def count_speakers(archive: Archive, question: QuoteQuestion, *, size: int = 10) -> Speakers:
    """Who said most of the quotes that answer the question. Raises as search_quotes."""
    first = {"sort": [{"published_at": {"order": "asc", "missing": "_last"}}, "article_id", "start"], "size": 1}
    within = {
        "articles": {"cardinality": {"field": "article_id"}},
        "first": {"top_hits": first | {"_source": {"excludes": STEMMED_TEXTS}}},
    }
    speakers = {"terms": {"field": "speaker", "size": bounded_size(size)}, "aggs": within}
    found = _aggregate(archive, question, {"named": {"filter": {"exists": {"field": "speaker"}}}, "speakers": speakers})
    counted = tuple(
        SpeakerCount(
            bucket["key"],
            bucket["doc_count"],
            bucket["articles"]["value"],
            read_quote(bucket["first"]["hits"]["hits"][0]["_source"]),
        )
        for bucket in found["aggregations"]["speakers"]["buckets"]
    )
    return Speakers(found["hits"]["total"]["value"], found["aggregations"]["named"]["doc_count"], counted)


def count_by_time(archive: Archive, question: QuoteQuestion, step: Step = "month") -> tuple[Bucket, ...]:
    """How many quotes answer the question in each step, from the first to the last. Raises as search_quotes."""
    steps = {"date_histogram": {"field": "published_day", "calendar_interval": step, "min_doc_count": 0}}
    buckets = _aggregate(archive, question, {"steps": steps})["aggregations"]["steps"]["buckets"]
    return tuple(
        Bucket(datetime.fromtimestamp(bucket["key"] / 1000, UTC).date(), bucket["doc_count"]) for bucket in buckets
    )


def _aggregate(archive: Archive, question: QuoteQuestion, aggregations: Json) -> Any:
    asked = {name: value for name, value in quote_request(question, 1).items() if name not in ("sort", "size")}
    search = partial(
        archive.es.search, index=archive.alias("quotes"), size=0, aggs=aggregations, timeout="20s", **asked
    )
    return archive.retry(search)
