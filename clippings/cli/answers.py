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
from clippings.search.answers import Speakers, Step, count_by_time, count_speakers
from clippings.search.questions import QuoteQuestion

Words = Annotated[str, typer.Argument(metavar="WORDS", help="Words of the quotes; without them all quotes.")]
BAR = 40  # characters of the longest bar


def who_said(
    phrase: Annotated[str, typer.Argument(help="The words as they were said.")],
    size: options.Size = 10,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Who said exactly these words, how often, and when and where first.

    Example: clippings who-said "hope is not a maintenance plan"
    """
    said = phrase.replace('"', " ")
    _print_speakers(count_speakers(options.open_to_read(), QuoteQuestion(f'"{said}"'), size=size), as_json, as_csv)


def speakers(
    ctx: typer.Context,
    words: Words = "",
    not_speaker: options.NotSpeaker = None,
    kind: options.Kind = None,
    about: options.About = None,
    language: options.Language = None,
    source: options.Source = None,
    collection: options.Collection = None,
    since: options.Since = None,
    until: options.Until = None,
    size: options.Size = 10,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Who is quoted most, by the names as they are spelt.

    Example: clippings speakers +inflation --since 2026-01
    """
    question = options.to_question(QuoteQuestion, ctx.params)
    _print_speakers(count_speakers(options.open_to_read(), question, size=size), as_json, as_csv)


def timeline(
    ctx: typer.Context,
    words: Words = "",
    speaker: options.QuoteSpeaker = None,
    kind: options.Kind = None,
    about: options.About = None,
    language: options.Language = None,
    source: options.Source = None,
    collection: options.Collection = None,
    since: options.Since = None,
    until: options.Until = None,
    by: Annotated[Step, typer.Option(help="What a bar stands for.")] = "month",
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """How many quotes there are in each month, or day, week or year. What has no day is left out.

    Example: clippings timeline +bridge --speaker "Maren Holt" --by week
    """
    found = count_by_time(options.open_to_read(), options.to_question(QuoteQuestion, ctx.params), by)
    if as_json:
        options.print_json([asdict(one) for one in found])
    elif as_csv:
        write_rows(("day", "quotes"), [(one.day, one.quotes) for one in found])
    else:
        most = max((one.quotes for one in found), default=0)
        for one in found:
            print(f"{one.day}  {one.quotes:>6,}  {'█' * round(BAR * one.quotes / most)}".rstrip())
        print(f"quotes with a day: {sum(one.quotes for one in found):,}")


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
