"""Describes the contents of the archive in numbers."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import get_args

from clippings.documents import Stage
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.facets import count_facets
from clippings.search.folding import ALL, count_folded, read_count
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.requests import build_query

LISTED = 100
STAGES = tuple(stage for stage in get_args(Stage) if stage not in ("capture", "index"))  # stages that have versions


@dataclass(frozen=True, slots=True)
class Share:
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Stats:
    """Copies count once, unless each is asked for, except in `articles`, `copies` and `versions`."""

    articles: int  # all that are stored
    copies: int  # how many of these are copies of another, exact or near
    stories: int  # articles, with the copies of a story counted once
    undated: int
    without_quotes: int
    quotes: int
    named: int  # how many of the quotes have a speaker with a name
    first_day: str | None
    last_day: str | None
    last_arrival: datetime | None  # when the newest article arrived in the archive
    last_enriched: datetime | None  # when an enrichment was last written
    sources: tuple[Share, ...]  # largest first, at most LISTED
    collections: tuple[Share, ...]
    languages: tuple[Share, ...]
    kinds: tuple[Share, ...]  # kinds of quotes
    versions: dict[str, tuple[Share, ...]]  # for each stage, how many articles have each version


def count_stats(archive: Archive, *, fold: bool = True) -> Stats:
    day, once = {"field": "published_day"}, count_folded("articles", fold, ALL)
    quoting: Json = {"range": {"quote_count": {"gt": 0}}}
    of_articles: Json = {
        "copies": {"filter": {"exists": {"field": "duplicate_of"}}},
        "undated": {"filter": {"bool": {"must_not": {"exists": day}}}, "aggs": once},
        "without_quotes": {"filter": {"bool": {"must_not": quoting}}, "aggs": once},
        "first": {"min": day},
        "last": {"max": day},
        "arrival": {"max": {"field": "first_seen"}},
        "enriched": {"max": {"field": "enriched_at"}},
        **count_folded("articles", fold=True, exact=ALL),
        **{f"version of {stage}": _count_top(f"versions.{stage}") for stage in STAGES},
    }
    articles = ask(archive, "articles", size=0, track_total_hits=True, aggs=of_articles)
    once = count_folded("quotes", fold, ALL)
    of_quotes = {"named": {"filter": {"exists": {"field": "speaker"}}, "aggs": once}, **once}
    query = build_query(QuoteQuestion())  # words that nobody said are no quotes, in a list neither
    quotes = ask(archive, "quotes", query=query, size=0, track_total_hits=True, aggs=of_quotes)
    found, said = articles["aggregations"], quotes["aggregations"]
    values = _count_values(archive, fold)
    return Stats(
        articles=articles["hits"]["total"]["value"],
        copies=found["copies"]["doc_count"],
        stories=read_count(found),
        undated=read_count(found["undated"]),
        without_quotes=read_count(found["without_quotes"]),
        quotes=read_count(said | {"doc_count": quotes["hits"]["total"]["value"]}),
        named=read_count(said["named"]),
        first_day=found["first"].get("value_as_string"),
        last_day=found["last"].get("value_as_string"),
        last_arrival=_read_moment(found["arrival"]),
        last_enriched=_read_moment(found["enriched"]),
        sources=values["source"],
        collections=values["collection"],
        languages=values["language"],
        kinds=values["kind"],
        versions={stage: _read(found[f"version of {stage}"]) for stage in STAGES},
    )


def _count_values(archive: Archive, fold: bool) -> dict[str, tuple[Share, ...]]:
    of_articles = count_facets(archive, ArticleQuestion(), ["source", "collection", "language"], size=LISTED, fold=fold)
    of_quotes = count_facets(archive, QuoteQuestion(), ["kind"], size=LISTED, fold=fold)
    return {one.name: tuple(Share(each.name, each.count) for each in one.values) for one in (*of_articles, *of_quotes)}


def _read_moment(latest: Json) -> datetime | None:
    return datetime.fromtimestamp(latest["value"] / 1000, UTC) if latest["value"] is not None else None


def _count_top(field: str) -> Json:
    return {"terms": {"field": field, "size": LISTED}}


def _read(values: Json) -> tuple[Share, ...]:
    return tuple(Share(bucket["key"], bucket["doc_count"]) for bucket in values["buckets"])
