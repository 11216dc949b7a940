"""Counts who is quoted and who is named: the people in the matches of a question, under any spelling.

Copies count once, unless each copy is asked for.
"""

from dataclasses import dataclass

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.by_person import SHOWN, count_shown, find_ids
from clippings.search.folding import ALL, count_folded, find_top, read_count
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import UNREAD, QuoteHit, read_quote
from clippings.search.requests import OLDEST, bounded_size, build_query
from clippings.search.timeline import Step, TimeBucket, TimeSpan, count_steps, find_time_span, read_steps

MAX_BUCKETS = 60_000  # the server allows 65,536


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    speaker: str  # the name that is shown; for namesakes, with the first digits of the id
    id: str | None  # of the person; None for an organization, or before the next linking pass
    quotes: int
    share: float  # share of the quotes whose speaker has a name
    articles: int
    trend: tuple[TimeBucket, ...]  # quotes in each step
    first: QuoteHit  # the earliest of these quotes


@dataclass(frozen=True, slots=True)
class Speakers:
    total: int  # quotes that match the question
    named: int  # those of them whose speaker has a name
    step: Step  # step of the trends
    speakers: tuple[SpeakerCount, ...]  # those who said the most first


@dataclass(frozen=True, slots=True)
class PersonCount:
    name: str  # the name that is shown; for namesakes, with the first digits of the id
    id: str | None  # id of the person
    articles: int
    share: float  # share of the matching articles
    trend: tuple[TimeBucket, ...]  # articles in each step


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    total: int  # articles that match the question
    step: Step
    people: tuple[PersonCount, ...]  # those named in the most articles first


def count_speakers(archive: Archive, question: QuoteQuestion, *, size: int = 10, fold: bool = True) -> Speakers:
    """The people who said the most of the matching quotes. Raises what search_quotes raises."""
    once, everything = count_folded("quotes", fold), count_folded("quotes", fold, ALL)
    span, query = find_time_span(archive, question), {"bool": {"filter": [build_query(question)]}}
    names = find_top(archive, "quotes", query, SHOWN["quotes"], bounded_size(size), once)
    first = {"sort": [*OLDEST, "article_id", "start"], "size": 1, "_source": {"excludes": UNREAD}}
    within = {"articles": {"cardinality": {"field": "story" if fold else "article_id"}}, "first": {"top_hits": first}}
    wanted = {
        "named": {"filter": {"exists": {"field": "speaker"}}, "aggs": everything},
        "speakers": count_shown(SHOWN["quotes"], names, within | once | _count_trend(span, len(names), once)),
        **everything,
    }
    found = ask(archive, "quotes", query=query, size=0, track_total_hits=True, aggs=wanted)
    counts, total, ids = found["aggregations"], found["hits"]["total"]["value"], find_ids(archive, names)
    named = read_count(counts["named"])
    counted = (
        SpeakerCount(
            bucket["key"],
            ids.get(bucket["key"]),
            read_count(bucket),
            read_count(bucket) / named,
            bucket["articles"]["value"],
            _read_trend(bucket),
            read_quote(bucket["first"]["hits"]["hits"][0]),
        )
        for bucket in counts["speakers"]["buckets"]
    )
    most = sorted(counted, key=lambda one: (-one.quotes, one.speaker))
    return Speakers(read_count(counts | {"doc_count": total}), named, span.step, tuple(most))


def count_people(archive: Archive, question: ArticleQuestion, *, size: int = 10, fold: bool = True) -> PeopleCounts:
    """The people who are named in the most matching articles. Raises what search_articles raises."""
    once, everything = count_folded("articles", fold), count_folded("articles", fold, ALL)
    span, query = find_time_span(archive, question), {"bool": {"filter": [build_query(question)]}}
    names = find_top(archive, "articles", query, SHOWN["articles"], bounded_size(size), once)
    wanted = {
        "people": count_shown(SHOWN["articles"], names, once | _count_trend(span, len(names), once)),
        **everything,
    }
    found = ask(archive, "articles", query=query, size=0, track_total_hits=True, aggs=wanted)
    counts, ids = found["aggregations"], find_ids(archive, names)
    total = read_count(counts | {"doc_count": found["hits"]["total"]["value"]})
    counted = (
        PersonCount(
            bucket["key"],
            ids.get(bucket["key"]),
            read_count(bucket),
            read_count(bucket) / total,
            _read_trend(bucket),
        )
        for bucket in counts["people"]["buckets"]
    )
    return PeopleCounts(total, span.step, tuple(sorted(counted, key=lambda one: (-one.articles, one.name))))


def _count_trend(span: TimeSpan, size: int, once: Json) -> Json:
    """The trend; left out if a day far from the others would need more buckets than a server returns in one answer."""
    return {"steps": count_steps(span, once)} if 0 < size * span.steps <= MAX_BUCKETS else {}


def _read_trend(bucket: Json) -> tuple[TimeBucket, ...]:
    return read_steps(bucket["steps"]) if "steps" in bucket else ()
