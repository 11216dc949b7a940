"""The steps of the bars of a page."""

from datetime import date

from clippings.search.timeline import Bucket, Timeline
from clippings.web.timelines import draw_timeline


def steps(timeline: Timeline) -> list[tuple[str, bool, str]]:
    chart = draw_timeline("/search", {"words": ["ferry"]}, timeline, lambda step: f"?step={step}")
    return [(one.name, one.is_chosen, one.address) for one in chart.steps]


def test_a_step_is_offered_if_it_gives_several_bars_and_not_too_many() -> None:
    days = (Bucket(date(2026, 3, 12), 1), Bucket(date(2026, 5, 12), 2))
    assert steps(Timeline("day", 3, 0, days, ())) == [
        ("day", True, "?step=day"),
        ("week", False, "?step=week"),
        ("month", False, "?step=month"),
    ]
    years = (Bucket(date(1990, 1, 1), 1), Bucket(date(2026, 1, 1), 1))
    assert [one[0] for one in steps(Timeline("year", 2, 0, years, ()))] == ["year"]
    assert steps(Timeline("month", 0, 0, (), ())) == []
