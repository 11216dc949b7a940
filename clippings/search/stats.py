"""Describes the contents of the archive in numbers."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import get_args

from clippings.documents import Stage
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.folding import ALL, count_folded, read_count

LISTED = 100
STAGES = tuple(stage for stage in get_args(Stage) if stage not in ("capture", "index"))  # stages that have versions


@dataclass(frozen=True, slots=True)
class Share:
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Stats:
    articles: int
    copies: int  # how many of these are exact copies of another
    stories: int  # articles, with exact and near copies of a story counted once
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


def count_stats(archive: Archive) -> Stats:
    day = {"field": "published_day"}
    of_articles: Json = {
        "copies": {"filter": {"exists": {"field": "duplicate_of"}}},
        "dated": {"filter": {"exists": day}},
        "quoting": {"filter": {"range": {"quote_count": {"gt": 0}}}},
        "first": {"min": day},
        "last": {"max": day},
        "arrival": {"max": {"field": "first_seen"}},
        "enriched": {"max": {"field": "enriched_at"}},
        **count_folded("articles", fold=True, exact=ALL),
        **{name: _count_top(name) for name in ("source", "collection", "language")},
        **{f"version of {stage}": _count_top(f"versions.{stage}") for stage in STAGES},
    }
    articles = ask(archive, "articles", size=0, track_total_hits=True, aggs=of_articles)
    of_quotes = {"kind": _count_top("kind"), "named": {"filter": {"exists": {"field": "speaker"}}}}
    quotes = ask(archive, "quotes", size=0, track_total_hits=True, aggs=of_quotes)
    total, found, said = articles["hits"]["total"]["value"], articles["aggregations"], quotes["aggregations"]
    return Stats(
        articles=total,
        copies=found["copies"]["doc_count"],
        stories=read_count(found),
        undated=total - found["dated"]["doc_count"],
        without_quotes=total - found["quoting"]["doc_count"],
        quotes=quotes["hits"]["total"]["value"],
        named=said["named"]["doc_count"],
        first_day=found["first"].get("value_as_string"),
        last_day=found["last"].get("value_as_string"),
        last_arrival=_read_moment(found["arrival"]),
        last_enriched=_read_moment(found["enriched"]),
        sources=_read(found["source"]),
        collections=_read(found["collection"]),
        languages=_read(found["language"]),
        kinds=_read(said["kind"]),
        versions={stage: _read(found[f"version of {stage}"]) for stage in STAGES},
    )


def _read_moment(latest: Json) -> datetime | None:
    return datetime.fromtimestamp(latest["value"] / 1000, UTC) if latest["value"] is not None else None


def _count_top(field: str) -> Json:
    return {"terms": {"field": field, "size": LISTED}}


def _read(values: Json) -> tuple[Share, ...]:
    return tuple(Share(bucket["key"], bucket["doc_count"]) for bucket in values["buckets"])
