"""clippings pronouns: how articles refer to the people they quote."""

from collections.abc import Sequence
from typing import Annotated

import typer

from clippings.cli import questions as options
from clippings.cli.tables import draw_table, print_answer
from clippings.cli.usage import AsJson
from clippings.errors import InvalidInput
from clippings.search.plain import write_count
from clippings.search.pronouns import By, Numbers, Spoken, count_pronouns, split_topics
from clippings.search.questions import QuoteQuestion

SplitBy = Annotated[By | None, typer.Option(help="Show a row for each of these.")]
Topics = Annotated[str, typer.Option(help="Show a row for each of these words, separated by commas.")]
COLUMNS = ("she", "he", "they", "unknown", "share")


@options.asks(QuoteQuestion, without=("sort",))
def pronouns(
    question: QuoteQuestion,
    by: SplitBy = None,
    topics: Topics = "",
    size: options.Size = 10,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Count the women and men who are quoted, by how the articles refer to them, and those who stay unknown.

    Example: clippings pronouns --role minister --topics "budget, hospitals" --since 2026
    """
    if by and topics:
        raise InvalidInput("--by and --topics cannot be used together.", "Leave one of them out.")
    found = count_pronouns(options.open_to_read(), question, by=by, topics=split_topics(topics), size=size)
    part = "topic" if topics else by
    spoken = [*found.parts, found.all] if part else [found.all]
    rows = [(one.name or "all", *_list_cells(one.quotes), *_list_cells(one.speakers)) for one in spoken]
    drawn = [(one.name or "all", *_draw(one)) for one in spoken]
    heads = (part.capitalize() if part else "", "She", "He", "They", "Unknown", "Share of she", "By person")
    table = draw_table(heads, drawn)
    columns = (part or "part", *COLUMNS, *(f"speakers_{column}" for column in COLUMNS))
    last = f"{write_count(found.total, 'quote')}, {found.nobody:,} of them without a known speaker"
    last += "; months leave out quotes without a day" if part == "month" else ""
    last += f"; these are the {size} largest, more with --size" if found.is_cut else ""
    print_answer(found, as_json, as_csv, columns, rows, table, last)


def _list_cells(numbers: Numbers) -> Sequence[object]:
    share = "" if numbers.women is None else f"{numbers.women:.4f}"
    return numbers.she, numbers.he, numbers.they, numbers.unknown, share


def _draw(one: Spoken) -> Sequence[str]:
    of = one.quotes
    counts = [f"{count:,}" for count in (of.she, of.he, of.they, of.unknown)]
    people = f"{one.speakers.she:,} of {one.speakers.she + one.speakers.he:,}"
    return *counts, "" if of.women is None else f"{of.women:.0%}", people
