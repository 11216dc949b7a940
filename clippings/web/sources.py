"""/sources and /collections: the contents of the archive and where they come from."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from clippings.search.questions import ArticleQuestion
from clippings.search.stats import LISTED, Share, Stats, count_stats
from clippings.search.timeline import MAX_SPLIT, count_by_time
from clippings.web.addresses import to_address
from clippings.web.answering import answer_in_form, answer_page, archive_of, route
from clippings.web.narrowing import LANGUAGE_NAMES

Field = Literal["source", "collection"]


@dataclass(frozen=True, slots=True)
class ValueRow:
    name: str
    count: int
    trend: list[int]  # articles in each step, for the largest ones only
    address: str


def to_routes(field: Field) -> list[Route]:
    path = f"/{field}s"
    return [
        route(path, lambda request: show_holdings(field, request)),
        route(f"{path}.{{form}}", lambda request: write_holdings(field, request)),
    ]


def show_holdings(field: Field, request: Request) -> Response:
    archive = archive_of(request)
    stats = count_stats(archive)
    timeline = count_by_time(archive, ArticleQuestion(), split=field, rows=MAX_SPLIT)
    counts = {row.name: {bucket.day: bucket.count for bucket in row.buckets} for row in timeline.rows}
    days = [bucket.day for bucket in timeline.buckets]
    rows = [
        ValueRow(one.name, one.count, _align(counts.get(one.name, {}), days), to_address("/search", {field: one.name}))
        for one in _list(stats, field)
    ]
    languages = [
        (LANGUAGE_NAMES.get(one.name, one.name), one.count, to_address("/search", {"language": one.name}))
        for one in stats.languages
    ]
    return answer_page(
        request,
        "holdings.html",
        field=field,
        stats=stats,
        rows=rows,
        is_cut=len(rows) == LISTED,
        step=timeline.step,
        languages=languages,
    )


def write_holdings(field: Field, request: Request) -> Response:
    stats = count_stats(archive_of(request))
    rows = ({field: one.name, "articles": one.count} for one in _list(stats, field))
    return answer_in_form(request, asdict(stats), (field, "articles"), rows)


def _list(stats: Stats, field: Field) -> tuple[Share, ...]:
    return stats.sources if field == "source" else stats.collections


def _align(counts: dict[date, int], days: Sequence[date]) -> list[int]:
    return [counts.get(day, 0) for day in days] if counts else []


ROUTES = [*to_routes("source"), *to_routes("collection")]
