"""Prepares a timeline to draw: bars that narrow, in steps that can be chosen (pure)."""

from collections.abc import Callable
from dataclasses import dataclass

from clippings.search.question_values import Stated
from clippings.search.timeline import DAYS, Timeline
from clippings.web.addresses import to_address
from clippings.web.narrowing import Bar, Choice, end_of, list_bars

MOST = 400  # bars that can still be distinguished


@dataclass(frozen=True, slots=True)
class Chart:
    bars: list[Bar]
    steps: list[Choice]  # days, weeks, months, years: those with more than one bar, but not too many
    undated: int
    undated_address: str


def draw_timeline(path: str, stated: Stated, timeline: Timeline, address_of: Callable[[str], str]) -> Chart:
    """The chart. path, stated: the list that a bar narrows. address_of: gives this page with another step."""
    return Chart(
        list_bars(path, stated, timeline.step, timeline.buckets),
        _list_steps(timeline, address_of),
        timeline.undated,
        to_address(path, {**stated, "dated": ["no"]}),
    )


def _list_steps(timeline: Timeline, address_of: Callable[[str], str]) -> list[Choice]:
    if not timeline.buckets:
        return []
    last = end_of(timeline.step, timeline.buckets[-1].day)
    days = (last - timeline.buckets[0].day).days + 1
    return [
        Choice(step, step.capitalize(), None, step == timeline.step, address_of(step))
        for step, length in DAYS.items()
        if step == timeline.step or 1 < days / length <= MOST
    ]
