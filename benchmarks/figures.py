"""One figure: a ratio to a baseline of the same run (1.2: a fifth faster), what is needed, and what the goal is."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    what: str
    baseline: str
    value: float
    needed: float
    goal: float
    absolute: str  # shown next to it, but never a condition: machines differ
    unit: str = "x"

    @property
    def holds(self) -> bool:
        return self.value <= self.needed if self.unit == "+ s" else self.value >= self.needed


def table(figures: Iterable[Figure]) -> str:
    """The figures as Markdown."""
    lines = ["| | baseline in the same run | figure | needed | goal | absolute |", "|---|---|---|---|---|---|"]
    for one in figures:
        mark = "" if one.holds else " (missed)"
        sign = "+ " if one.unit == "+ s" else ""
        unit = " s" if one.unit == "+ s" else ""
        row = (
            one.what,
            one.baseline,
            f"{sign}{one.value:.2f}{unit}{mark}",
            f"{one.needed:g}",
            f"{one.goal:g}",
            one.absolute,
        )
        lines.append(f"| {' | '.join(row)} |")
    return "\n".join(lines)
