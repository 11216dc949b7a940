"""Counts the matches of a question by day, week, month or year, and by speaker, source or collection if you want.

Copies count once in each step, unless each copy is asked for: a story that is reprinted in May counts in May as well.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.by_person import count_shown
from clippings.search.folding import count_folded, find_top, read_count
from clippings.search.questions import Question
from clippings.search.requests import build_query, index_of

Step = Literal["day", "week", "month", "year"]
Split = Literal["speaker", "source", "collection", "language"]
DAYS: dict[Step, float] = {"day": 1, "week": 7, "month": 30.4, "year": 365.2}
MAX_STEPS = 2_000  # steps allowed if the caller chooses the step
FITTING = 62  # steps of a timeline that chooses its own step
MAX_SPLIT = 20
SPLITS = {"speaker": "speaker_shown"}  # field to split by, if its name differs; each person counts once


@dataclass(frozen=True, slots=True)
class TimeBucket:
    day: date  # the first day of the step
    count: int


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """The part of a timeline for one speaker, source, collection or language."""

    name: str
    count: int
    buckets: tuple[TimeBucket, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    step: Step
    total: int  # all matches, with and without a day
    undated: int  # matches without a day, which are in no bucket
    buckets: tuple[TimeBucket, ...]  # from the first to the last, including empty ones between them
    rows: tuple[TimelineRow, ...]  # the same for each part, the largest parts only


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """When the matches of a question were published, from the first to the last day, and the step to count by."""

    total: int
    undated: int
    step: Step
    first: date | None  # None: no match has a day
    last: date | None

    @property
    def steps(self) -> int:
        return int(((self.last - self.first).days + 1) / DAYS[self.step]) + 1 if self.first and self.last else 0


def count_by_time(
    archive: Archive,
    question: Question,
    step: Step | None = None,
    *,
    split: Split | None = None,
    rows: int = 5,
    fold: bool = True,
) -> Timeline:
    """How many articles or quotes match in each step; without a step, in the finest one that fits a screen.

    Raises InvalidInput for a step that is too fine for the time that the matches span.
    """
    span, once = find_time_span(archive, question, step, fold=fold), count_folded(index_of(question), fold)
    if span.first is None:
        return Timeline(span.step, span.total, span.undated, (), ())
    query, index = {"bool": {"filter": [build_query(question)]}}, index_of(question)
    wanted: Json = {"steps": count_steps(span, once)}
    if split:
        field = SPLITS.get(split, split)
        names = find_top(archive, index, query, field, min(max(rows, 1), MAX_SPLIT), once)
        wanted["parts"] = count_shown(field, names, {"steps": count_steps(span, once), **once})
    counted = ask(archive, index, query=query, size=0, track_total_hits=False, aggs=wanted)["aggregations"]
    parts = sorted(counted["parts"]["buckets"], key=lambda one: (-read_count(one), one["key"])) if split else []
    return Timeline(
        span.step,
        span.total,
        span.undated,
        read_steps(counted["steps"]),
        tuple(TimelineRow(part["key"], read_count(part), read_steps(part["steps"])) for part in parts),
    )


def find_time_span(archive: Archive, question: Question, step: Step | None = None, *, fold: bool = False) -> TimeSpan:
    """The time span; without a step, with the finest one that fits a screen. Raises InvalidInput for one too fine."""
    day = {"field": "published_day"}
    once = count_folded(index_of(question), fold)
    undated: Json = {"filter": {"bool": {"must_not": [{"exists": day}]}}, "aggs": once}
    wanted = {"first": {"min": day}, "last": {"max": day}, "undated": undated, **once}
    query = {"bool": {"filter": [build_query(question)]}}
    found = ask(archive, index_of(question), query=query, size=0, track_total_hits=True, aggs=wanted)
    aggregations = found["aggregations"]
    total, without = read_count(aggregations | {"doc_count": found["hits"]["total"]["value"]}), aggregations["undated"]
    if aggregations["first"]["value"] is None:
        return TimeSpan(total, read_count(without), step or "month", None, None)
    first, last = (_read_day(aggregations[name]["value"]) for name in ("first", "last"))
    return TimeSpan(total, read_count(without), _fit(step, first, last), first, last)


def count_steps(span: TimeSpan, once: Json) -> Json:
    """The aggregation that counts each step of that time, including empty ones. once: from `count_folded`."""
    steps: Json = {"field": "published_day", "calendar_interval": span.step, "min_doc_count": 0}
    if span.first and span.last:
        steps["extended_bounds"] = {"min": span.first.isoformat(), "max": span.last.isoformat()}
    return {"date_histogram": steps, "aggs": once}


def read_steps(histogram: Json) -> tuple[TimeBucket, ...]:
    return tuple(TimeBucket(_read_day(bucket["key"]), read_count(bucket)) for bucket in histogram["buckets"])


def _fit(step: Step | None, first: date, last: date) -> Step:
    days = (last - first).days + 1
    if step is None:
        return next((one for one in DAYS if days / DAYS[one] <= FITTING), "year")
    if days / DAYS[step] > MAX_STEPS:
        raise InvalidInput(
            f"From {first} to {last}, one bar for each {step} is too many.",
            "Use longer steps, or narrow the time with --since and --until.",
        )
    return step


def _read_day(milliseconds: float) -> date:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date()
