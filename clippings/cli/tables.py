"""Writes answers as tables for a terminal, as CSV and as JSON."""

import csv
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli.questions import print_json

if TYPE_CHECKING:
    from clippings.search.timeline import TimeBucket

BARS = "▁▂▃▄▅▆▇█"
LONGEST = 24  # steps of a trend; of a longer one the last


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


def draw_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """The first column holds names; numbers are aligned right."""
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    drawn = list(rows)
    for place, name in enumerate(columns):
        is_number = any(row[place][:1].isdigit() for row in drawn)
        table.add_column(Text(name), justify="right" if place and is_number else "left", no_wrap=place == 0)
    for row in drawn:
        table.add_row(*map(Text, row))
    return table


def tell_count(count: int, one: str) -> str:
    """1 quote, 1,200 quotes."""
    return f"{count:,} {one}" if count == 1 else f"{count:,} {one}s"


def draw_trend(trend: Sequence["TimeBucket"]) -> str:
    """A bar for each step; the largest number has the highest bar."""
    counts = [bucket.count for bucket in trend[-LONGEST:]]
    most = max(counts, default=0)
    return "".join(BARS[(len(BARS) - 1) * count // most] if count else " " for count in counts)


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """What a spreadsheet would take for a formula begins with an apostrophe."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(list(map(defuse, row)))


def defuse(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell
