"""clippings pronouns: how articles refer to the people they quote."""

from collections.abc import Sequence
from typing import Annotated

import typer

from clippings.cli import questions as options
from clippings.cli.tables import draw_table, print_answer
from clippings.cli.usage import AsJson
from clippings.search.pronouns import By, Numbers, Spoken, count_pronouns
from clippings.search.questions import QuoteQuestion

SplitBy = Annotated[By | None, typer.Option(help="Show a row for each of these.")]
COLUMNS = ("she", "he", "they", "unknown", "share")


@options.asks(QuoteQuestion, without=("sort",))
def pronouns(
    question: QuoteQuestion,
    by: SplitBy = None,
    size: options.Size = 10,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Count the women and men who are quoted, by how the articles refer to them, and those who stay unknown.

    Example: clippings pronouns +budget --role minister --by source
    """
    found = count_pronouns(options.open_to_read(), question, by=by, size=size)
    spoken = [*found.parts, found.all] if by else [found.all]
    rows = [(one.name or "all", *_cells(one.quotes), *_cells(one.speakers)) for one in spoken]
    drawn = [(one.name or "all", *_draw(one)) for one in spoken]
    heads = (by.capitalize() if by else "", "She", "He", "They", "Unknown", "She of both", "By person")
    table = draw_table(heads, drawn)
    columns = (by or "part", *COLUMNS, *(f"speakers_{column}" for column in COLUMNS))
    last = f"{found.total:,} quotes, {found.nobody:,} of them by no known person"
    print_answer(found, as_json, as_csv, columns, rows, table, last)


def _cells(numbers: Numbers) -> Sequence[object]:
    share = "" if numbers.women is None else f"{numbers.women:.4f}"
    return numbers.she, numbers.he, numbers.they, numbers.unknown, share


def _draw(one: Spoken) -> Sequence[str]:
    of = one.quotes
    counts = [f"{count:,}" for count in (of.she, of.he, of.they, of.unknown)]
    people = f"{one.speakers.she:,} of {one.speakers.she + one.speakers.he:,}"
    return *counts, "" if of.women is None else f"{of.women:.0%}", people
