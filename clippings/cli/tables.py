"""Writes answers as tables for a terminal, as CSV and as JSON."""

import csv
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from clippings.cli.controls import CONTROLS
from clippings.cli.questions import print_json

if TYPE_CHECKING:
    from clippings.search.timeline import TimeBucket

BARS = "▁▂▃▄▅▆▇█"
LONGEST = 24  # bars of a trend; of a longer one, each bar is several steps
FEWEST = 6  # fewest bars of a trend on a narrow screen
BAR = 40  # characters of the longest bar
SHORTEST_BAR = 8  # on a narrow screen


@dataclass(frozen=True, slots=True)
class Trend:
    """A bar for each step, or for several if there are more than fit; the largest number has the highest bar."""

    counts: tuple[int, ...]

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(min(FEWEST, len(self.counts)), min(LONGEST, len(self.counts)))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        each = math.ceil(len(self.counts) / min(LONGEST, options.max_width)) or 1
        counts = [sum(self.counts[start : start + each]) for start in range(0, len(self.counts), each)]
        most = max(counts, default=0)
        yield Text("".join(BARS[(len(BARS) - 1) * count // most] if count else " " for count in counts))


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar as long as its share of the longest, which fills the screen up to BAR characters."""

    share: float

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(SHORTEST_BAR, BAR)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        yield Text("█" * round(min(BAR, options.max_width) * self.share))


def print_answer(
    found: Any,
    as_json: bool,
    as_csv: bool,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    table: Table,
    last: str = "",
) -> None:
    """An answer, a dataclass, in the form that was asked for: as JSON, its rows as CSV, or drawn, with a last line."""
    if as_json:
        print_json(asdict(found) if not isinstance(found, tuple) else [asdict(one) for one in found])
    elif as_csv:
        write_rows(columns, rows)
    else:
        console = Console(highlight=False)
        if table.row_count:
            console.print(table)
        if last:
            console.print(Text(last, style="dim"))


def draw_table(columns: Sequence[str], rows: Iterable[Sequence[str | Trend | Bar]]) -> Table:
    """The first column holds names; numbers are aligned right. On a narrow screen, bars give way first, then long
    words are broken: nothing is left out.
    """
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    drawn = list(rows)
    for place, name in enumerate(columns):
        cells = [row[place] for row in drawn]
        is_number = any(cell[:1].isdigit() for cell in cells if isinstance(cell, str))
        justify: Literal["left", "right"] = "right" if place and is_number else "left"
        table.add_column(Text(name), justify=justify, no_wrap=place == 0, overflow="fold")
    for row in drawn:
        table.add_row(*(Text(cell.translate(CONTROLS)) if isinstance(cell, str) else cell for cell in row))
    return table


def draw_trend(trend: Sequence["TimeBucket"]) -> Trend:
    return Trend(tuple(bucket.count for bucket in trend))


def write_span(trends: Iterable[Sequence["TimeBucket"]]) -> str:
    """What time the trends cover; they all cover the same."""
    trend = next(iter(trends), ())
    return f"; over time: {trend[0].day} to {trend[-1].day}" if len(trend) > 1 else ""


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """What a spreadsheet would take for a formula begins with an apostrophe."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(list(map(defuse, row)))


def defuse(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell
