"""The steps of the bars of a page."""

from datetime import date

from clippings.search.timeline import TimeBucket, Timeline
from clippings.web.timelines import draw_timeline


def steps(timeline: Timeline) -> list[tuple[str, bool, str]]:
    chart = draw_timeline("/search", {"words": ["ferry"]}, timeline, lambda step: f"?step={step}")
    return [(one.name, one.is_chosen, one.address) for one in chart.steps]


def test_a_step_is_offered_if_it_gives_several_bars_and_not_too_many() -> None:
    days = (TimeBucket(date(2026, 3, 12), 1), TimeBucket(date(2026, 5, 12), 2))
    assert steps(Timeline("day", 3, 0, days, ())) == [
        ("day", True, "?step=day"),
        ("week", False, "?step=week"),
        ("month", False, "?step=month"),
    ]
    years = (TimeBucket(date(1990, 1, 1), 1), TimeBucket(date(2026, 1, 1), 1))
    assert [one[0] for one in steps(Timeline("year", 2, 0, years, ()))] == ["year"]
    assert steps(Timeline("month", 0, 0, (), ())) == []
