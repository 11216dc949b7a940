"""Articles and quotes counted by day, week, month or year."""

from datetime import date

import pytest

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.search import timeline
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.timeline import TimeBucket, Timeline, count_by_time

pytestmark = pytest.mark.integration


def test_articles_are_counted_by_month_and_undated_ones_separately(shelf: Archive) -> None:
    found = count_by_time(shelf, ArticleQuestion(), "month")
    assert (found.step, found.total, found.undated) == ("month", 8, 2)
    assert [bucket.count for bucket in found.buckets] == [3, 1, 1, 1, 1]
    assert found.buckets[0] == TimeBucket(date(2026, 1, 1), 3)


def test_quotes_are_split_by_speaker_with_empty_days_between(shelf: Archive) -> None:
    found = count_by_time(shelf, QuoteQuestion(), "day", split="speaker")
    assert [bucket.count for bucket in found.buckets] == [2, 2, 0, 1, 1]
    assert [(row.name, row.count, [bucket.count for bucket in row.buckets]) for row in found.rows] == [
        ("Bill Holt", 2, [1, 1, 0, 1, 1]),
        ("Ada Novak", 1, [1, 1, 0, 0, 0]),
    ]


@pytest.mark.parametrize(
    ("split", "names"),
    [
        ("source", ["Upland Post", "The Dale Gazette"]),
        ("collection", ["made-up"]),
        ("speaker", ["Bill Holt", "Ada Novak"]),
        ("language", ["fr", "en"]),  # more of the English ones are copies
    ],
)
def test_articles_are_split_by_what_they_have(shelf: Archive, split: timeline.Split, names: list[str]) -> None:
    assert [row.name for row in count_by_time(shelf, ArticleQuestion(), "year", split=split, rows=2).rows] == names


@pytest.mark.parametrize(
    ("since", "until", "step"),
    [(None, date(2026, 1, 31), "day"), (None, None, "week"), (None, date(2026, 3, 31), "week")],
)
def test_the_finest_step_that_fits_is_the_default(
    shelf: Archive, monkeypatch: pytest.MonkeyPatch, since: date | None, until: date | None, step: str
) -> None:
    assert count_by_time(shelf, ArticleQuestion(since=since, until=until)).step == step
    monkeypatch.setattr(timeline, "FITTING", 0)
    assert count_by_time(shelf, ArticleQuestion()).step == "year"


def test_too_many_bars_are_refused(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "MAX_STEPS", 30)
    with pytest.raises(InvalidInput, match="one bar for each day is too many"):
        count_by_time(shelf, ArticleQuestion(), "day")


def test_without_dated_articles_there_is_no_bar(shelf: Archive) -> None:
    found = count_by_time(shelf, ArticleQuestion(person=("Marsh",)))
    assert found == Timeline("month", 1, 1, (), ())
