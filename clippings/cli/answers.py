"""clippings who-said | speakers | timeline: answers beyond lists."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli import questions as options
from clippings.cli.draw_hits import SHORT_ID, write_rows
from clippings.cli.usage import AsJson
from clippings.search.questions import Question, QuoteQuestion
from clippings.search.speakers import Speakers, count_speakers
from clippings.search.timeline import Split, Step, Timeline, count_by_time

BAR = 40  # characters of the longest bar
By = Annotated[Step | None, typer.Option(help="What a bar stands for; without it, the finest that fits.")]
SplitBy = Annotated[Split | None, typer.Option("--split", help="A column each for the largest of these.")]


def who_said(
    phrase: Annotated[str, typer.Argument(help="The words as they were said.")],
    size: options.Size = 10,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Who said exactly these words, how often, and when and where first.

    Example: clippings who-said "hope is not a maintenance plan"
    """
    found = count_speakers(options.open_to_read(), QuoteQuestion(phrase=phrase), size=size)
    _print_speakers(found, as_json, as_csv)


@options.asks(QuoteQuestion, without=("sort",))
def speakers(
    question: QuoteQuestion, size: options.Size = 10, as_json: AsJson = False, as_csv: options.AsCsv = False
) -> None:
    """Who is quoted most, by the names as they are spelt.

    Example: clippings speakers +inflation --since 2026-01
    """
    _print_speakers(count_speakers(options.open_to_read(), question, size=size), as_json, as_csv)


@options.asks(Question)
def timeline(
    question: Question, by: By = None, split: SplitBy = None, as_json: AsJson = False, as_csv: options.AsCsv = False
) -> None:
    """How many quotes there are in each month, or day, week or year; with --articles, how many articles.

    Example: clippings timeline +bridge --speaker "Maren Holt" --by week
    """
    found = count_by_time(options.open_to_read(), question, by, split=split)
    if as_json:
        options.print_json(asdict(found))
    elif as_csv:
        columns, rows = _timeline_table(found)
        write_rows(columns, rows)
    else:
        _print_timeline(found)


def _timeline_table(found: Timeline) -> tuple[list[str], list[list[object]]]:
    """A row for each step, a column for each part."""
    parts = [{bucket.day: bucket.count for bucket in row.buckets} for row in found.rows]
    rows: list[list[object]] = [
        [one.day, one.count, *(part.get(one.day, 0) for part in parts)] for one in found.buckets
    ]
    return ["day", "count", *(row.name for row in found.rows)], rows


def _print_timeline(found: Timeline) -> None:
    console = Console(highlight=False)
    most = max((one.count for one in found.buckets), default=0)
    table = Table(found.step, "", *(row.name for row in found.rows), "", box=None, header_style="dim")
    for column in table.columns[1:-1]:
        column.justify = "right"
    for day, count, *parts in _timeline_table(found)[1]:
        bar = "█" * round(BAR * int(str(count)) / most)
        table.add_row(str(day), f"{count:,}", *(f"{part:,}" for part in parts), bar)
    if found.buckets:
        console.print(table)
    undated = f", {found.undated:,} more without a day" if found.undated else ""
    console.print(Text(f"{found.total - found.undated:,} with a day{undated}", style="dim"))


def _print_speakers(found: Speakers, as_json: bool, as_csv: bool) -> None:
    if as_json:
        options.print_json(asdict(found))
        return
    if as_csv:
        rows = [
            (one.speaker, one.quotes, one.articles, one.first.published_day, one.first.url) for one in found.speakers
        ]
        write_rows(("speaker", "quotes", "articles", "first_day", "first_url"), rows)
        return
    table = Table("Speaker", "Quotes", "Articles", "First said", "Where", box=None, header_style="dim")
    for one in found.speakers:
        day = one.first.published_day.isoformat() if one.first.published_day else "no day"
        where = Text(f"{one.first.source} · {one.first.article_id[:SHORT_ID]}")
        table.add_row(Text(one.speaker), f"{one.quotes:,}", f"{one.articles:,}", day, where)
    console = Console(highlight=False)
    if found.speakers:
        console.print(table)
    console.print(Text(f"{found.total:,} quotes, {found.named:,} of them by a speaker with a name", style="dim"))
