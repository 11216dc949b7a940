"""clippings who-said | speakers | timeline | first: answers other than lists."""

from dataclasses import asdict, replace
from itertools import groupby
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli import questions as options
from clippings.cli.draw_hits import SHORT_ID, draw_articles, print_quotes
from clippings.cli.tables import Bar, draw_table, draw_trend, print_answer, write_span
from clippings.cli.usage import AsJson
from clippings.search.first_use import find_first
from clippings.search.plain import write_count
from clippings.search.questions import Question, QuoteQuestion
from clippings.search.quotes import QuoteHit, write_lead
from clippings.search.speakers import Speakers, count_speakers
from clippings.search.timeline import Split, Step, Timeline, count_by_time

SHOWN: dict[Step, int] = {"month": len("2026-01"), "year": len("2026")}  # characters of a day that name its step
By = Annotated[Step | None, typer.Option(help="What each bar stands for. By default, the finest step that fits.")]
SplitBy = Annotated[Split | None, typer.Option("--split", help="Add a column for each of the most frequent of these.")]


@options.asks(QuoteQuestion, without=("sort", "words"))
def who_said(
    question: QuoteQuestion,
    phrase: Annotated[str, typer.Argument(help="The exact words that were said.")],
    size: options.Size = 10,
    fold: options.Once = True,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Show who said exactly these words, how often, and when and where first.

    Example: clippings who-said "hope is not a maintenance plan"
    """
    found = count_speakers(options.open_to_read(), replace(question, phrase=phrase), size=size, fold=fold)
    _print_speakers(found, as_json, as_csv)


@options.asks(QuoteQuestion, without=("sort",))
def speakers(
    question: QuoteQuestion,
    size: options.Size = 10,
    fold: options.Once = True,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """List who is quoted most. Each person counts once, under any spelling.

    Example: clippings speakers +inflation --since 2026-01
    """
    _print_speakers(count_speakers(options.open_to_read(), question, size=size, fold=fold), as_json, as_csv)


@options.asks(Question)
def timeline(
    question: Question,
    by: By = None,
    split: SplitBy = None,
    fold: options.Once = True,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Count quotes by day, week, month or year; with --articles, count articles.

    Example: clippings timeline +bridge --speaker "Maren Holt" --by week
    """
    found = count_by_time(options.open_to_read(), question, by, split=split, fold=fold)
    columns, rows = _tabulate_timeline(found)
    undated = f", {found.undated:,} more undated" if found.undated else ""
    last = f"{found.total - found.undated:,} dated{undated}"
    print_answer(found, as_json, as_csv, columns, rows, _draw_timeline(found), last)


def _tabulate_timeline(found: Timeline) -> tuple[list[str], list[list[Any]]]:
    """A row for each step, a column for each part."""
    parts = [{bucket.day: bucket.count for bucket in row.buckets} for row in found.rows]
    rows = [[one.day, one.count, *(part.get(one.day, 0) for part in parts)] for one in found.buckets]
    return ["day", "count", *(row.name for row in found.rows)], rows


def _draw_timeline(found: Timeline) -> Table:
    """A row for each step; several empty ones in a row are one row."""
    columns, rows = _tabulate_timeline(found)
    most = max((one.count for one in found.buckets), default=0)
    drawn: list[tuple[str | Bar, ...]] = []
    for is_empty, group in groupby(rows, key=lambda row: not row[1]):
        steps = list(group)
        if is_empty and len(steps) > 1:
            drawn.append((f"{len(steps)} {found.step}s", "0", *("0" for _ in found.rows), ""))
            continue
        drawn += [
            (str(day)[: SHOWN.get(found.step)], f"{count:,}", *(f"{part:,}" for part in parts), Bar(count / most))
            for day, count, *parts in steps
        ]
    return draw_table((found.step.capitalize(), "All" if found.rows else "", *columns[2:], ""), drawn)


def first(phrase: Annotated[str, typer.Argument(help="The exact words.")], as_json: AsJson = False) -> None:
    """Show when and where these words first appear, in an article and in a quote.

    Example: clippings first "winter service"
    """
    found = find_first(options.open_to_read(), phrase)
    if as_json:
        options.print_json(asdict(found))
        return
    console = Console(highlight=False)
    if found.article:
        console.print(draw_articles([found.article]))
    if found.quote:
        console.print(Text("\nFirst said:", style="dim"))
        print_quotes(console, [found.quote])
    undated = f", {found.undated:,} of them undated: they may be earlier" if found.undated else ""
    console.print(Text(f"{write_count(found.articles, 'article')} with these words{undated}", style="dim"))


def _tell_first(quote: QuoteHit) -> str:
    """When and where somebody first said it, with the verb of an indirect quote: they may have denied it."""
    lead = write_lead(quote).removesuffix(": ")
    said = [str(quote.published_day or "no date"), quote.article_id[:SHORT_ID], f"indirect: {lead}" if lead else ""]
    return "\n".join(part for part in said if part)


def _print_speakers(found: Speakers, as_json: bool, as_csv: bool) -> None:
    rows = [
        (one.speaker, one.quotes, f"{one.share:.4f}", one.articles, one.first.published_day, one.first.url)
        for one in found.speakers
    ]
    drawn = [
        (
            one.speaker,
            f"{one.quotes:,}",
            f"{one.share:.0%}",
            f"{one.articles:,}",
            _tell_first(one.first),
            draw_trend(one.trend),
        )
        for one in found.speakers
    ]
    table = draw_table(("Speaker", "Quotes", "Share", "Articles", "First said", "Over time"), drawn)
    for column in table.columns[:-1]:
        column.no_wrap = True
    last = f"{write_count(found.total, 'quote')}, {found.named:,} of them by a named speaker"
    last += write_span(one.trend for one in found.speakers)
    columns = ("speaker", "quotes", "share", "articles", "first_day", "first_url")
    print_answer(found, as_json, as_csv, columns, rows, table, last)
