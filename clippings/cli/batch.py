"""clippings batch: asks many questions from a file, and gives one table."""

from dataclasses import asdict, astuple
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from clippings.cli import questions as options
from clippings.cli.tables import draw_table, write_rows
from clippings.cli.usage import AsJson
from clippings.errors import InvalidInput
from clippings.search.batch import Ask, ask_batch
from clippings.search.questions import ArticleQuestion, QuoteQuestion

COLUMNS = ("asked", "articles", "quotes", "first_day", "last_day")


def batch(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A text file with a name, a phrase or words on each line.")],
    asked: Annotated[Ask, typer.Option("--as", help="What each line is.")] = "person",
    language: options.Language = None,
    source: options.Source = None,
    collection: options.Collection = None,
    since: options.Since = None,
    until: options.Until = None,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Count articles and quotes for each line of a file, with their first and last day.

    For a person, it counts the articles that name them and the quotes they say.

    Example: clippings batch names.txt --since 2026 --csv > counted.csv
    """
    articles = options.to_question(ArticleQuestion, ctx.params)
    quotes = options.to_question(QuoteQuestion, ctx.params)
    found = ask_batch(options.open_to_read(), _read_lines(file), asked, articles, quotes)
    if as_json:
        options.print_json([asdict(one) for one in found])
    elif as_csv:
        write_rows(COLUMNS, map(astuple, found))
    else:
        rows = [
            (one.asked, f"{one.articles:,}", f"{one.quotes:,}", one.first_day or "", one.last_day or "")
            for one in found
        ]
        Console(highlight=False).print(draw_table(("Asked", "Articles", "Quotes", "First", "Last"), rows))


def _read_lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(
            f"{file} cannot be read: {error}.", "Give a text file in UTF-8, with one name on each line."
        ) from None
