"""What the commands that ask the archive have in common: their options, and how these become a question."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

import typer

from clippings.cli.usage import EITHER
from clippings.errors import InvalidInput
from clippings.index.archive import Archive, open_archive
from clippings.search.plain import read_days, read_language
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.settings import Settings

Question = TypeVar("Question", ArticleQuestion, QuoteQuestion)
DAYS = {"since": 0, "until": 1, "arrived_since": 0, "arrived_until": 1}  # the first or the last day of a month is meant
ONE = ("source", "domain", "collection", "kind")  # of which nothing has more than one
MANY = ("person", "organization", "place", "speaker", "byline", "not_speaker", "about")

Many = list[str] | None
One = str | None
Language = Annotated[One, typer.Option(metavar=EITHER, help="Of the language: en or english; en|fr: either.")]
Person = Annotated[Many, typer.Option(help="A person whom it names; part of the name is enough. Repeated: all.")]
Organization = Annotated[Many, typer.Option(help="An organization that it names. Repeated: all.")]
Place = Annotated[Many, typer.Option(help="A place that it names. Repeated: all.")]
Speaker = Annotated[Many, typer.Option(help="Who is quoted; part of the name is enough; a|b: either. Repeated: all.")]
Byline = Annotated[Many, typer.Option(help="Who has written it. Repeated: all.")]
Source = Annotated[One, typer.Option(metavar=EITHER, help="Of this publication; a|b: either.")]
Domain = Annotated[One, typer.Option(metavar=EITHER, help="From this host; a|b: either.")]
Collection = Annotated[One, typer.Option(metavar=EITHER, help="Of this collection; a|b: either.")]
Since = Annotated[
    One, typer.Option(metavar="DAY", help="Published on this day or later: 2019-11-05, 2019-11, yesterday.")
]
Until = Annotated[One, typer.Option(metavar="DAY", help="Published on this day or earlier.")]
Dated = Annotated[bool | None, typer.Option("--dated/--undated", help="Only what has a day, or has none.")]
ArrivedSince = Annotated[One, typer.Option(metavar="DAY", help="Came to the archive on this day (UTC) or later.")]
ArrivedUntil = Annotated[One, typer.Option(metavar="DAY", help="Came on this day or earlier.")]
QuoteSpeaker = Annotated[
    One, typer.Option(metavar=EITHER, help="Who says it; part of the name is enough; a|b: either.")
]
NotSpeaker = Annotated[Many, typer.Option(help="Who does not say it. Repeated: none of them.")]
Kind = Annotated[One, typer.Option(metavar=EITHER, help="direct, partial or indirect; a|b: either.")]
Confidence = Annotated[float, typer.Option(help="At least so sure of the speaker, from 0 to 1.")]
About = Annotated[Many, typer.Option(help="Whom or what the quote names. Repeated: all.")]
Size = Annotated[int, typer.Option(min=1, max=1000, help="How many to show.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print a table in CSV.")]
ExplainQuery = Annotated[
    bool, typer.Option("--explain-query", help="Print what Elasticsearch would be asked, and end.")
]


def to_question(kind: type[Question], given: Mapping[str, Any]) -> Question:
    """The options of a command, which have the names of the fields of its question."""
    asked = {field.name: given[field.name] for field in fields(kind) if field.name in given}
    return kind(**{name: _read(name, value) for name, value in asked.items()})


def open_to_read() -> Archive:
    """A person waits: it is asked once."""
    return open_archive(Settings(), patience=0)


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, default=lambda moment: moment.isoformat()))


def _read(name: str, value: Any) -> Any:
    """Raises BadParameter for a day or language that is none."""
    try:
        if name in DAYS:
            return read_days(value, datetime.now(UTC).date())[DAYS[name]] if value is not None else None
        if name == "language":
            return (read_language(value),) if value is not None else ()
    except InvalidInput as error:
        raise typer.BadParameter(str(error), param_hint=f"--{name.replace('_', '-')}") from None
    if name in ONE or (isinstance(value, str) and name in MANY):
        return (value,) if value is not None else ()
    return tuple(value or ()) if name in MANY else value
