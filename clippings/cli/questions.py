"""What the commands that ask the archive share: their options, and how the options become a question.

    @asks(QuoteQuestion, without="sort")
    def speakers(question: QuoteQuestion, size: Size = 10) -> None: ...

has the options of a question about quotes and its own.
"""

import inspect
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from datetime import UTC, datetime
from functools import wraps
from typing import Annotated, Any, TypeVar

import typer

from clippings.cli.usage import EITHER
from clippings.errors import InvalidInput
from clippings.index.archive import Archive, open_archive
from clippings.search.plain import read_days, read_language
from clippings.search.questions import KINDS, ArticleQuestion, ArticleSort, Question, QuoteQuestion, QuoteSort
from clippings.settings import Settings

Asked = TypeVar("Asked", ArticleQuestion, QuoteQuestion)
DAYS = {"since": 0, "until": 1, "arrived_since": 0, "arrived_until": 1}  # the first or the last day of a month is meant
ONE = ("source", "domain", "collection", "kind", "pronoun")  # nothing has more than one of these
MANY = ("person", "organization", "place", "speaker", "byline", "not_speaker", "about", "role", "person_id")

Many = list[str] | None
One = str | None
Language = Annotated[One, typer.Option(metavar=EITHER, help="In this language: en or english; en|fr: either.")]
Person = Annotated[
    Many, typer.Option(help='Names this person; part of a name is enough, "in quotes" the full name. Repeated: all.')
]
PersonId = Annotated[
    Many,
    typer.Option(
        "--person-id",
        metavar="ID",
        help="Names this person, under any spelling; ids: `clippings people show`. Repeated: all.",
    ),
]
QuotePersonId = Annotated[
    One,
    typer.Option(
        "--person-id", metavar=EITHER, help="Said by this person, under any spelling; ids: `clippings people show`."
    ),
]
Certain = Annotated[
    bool | None,
    typer.Option(
        "--certain/--probable", help="Only mentions that are certainly that person, or only those by surname alone."
    ),
]
Organization = Annotated[Many, typer.Option(help="Names this organization. Repeated: all.")]
Place = Annotated[Many, typer.Option(help="Names this place. Repeated: all.")]
Speaker = Annotated[
    Many, typer.Option(help="Quotes this person; part of a name is enough; a|b: either. Repeated: all.")
]
Byline = Annotated[Many, typer.Option(help="Written by this author. Repeated: all.")]
Source = Annotated[One, typer.Option(metavar=EITHER, help="From this publication; a|b: either.")]
Domain = Annotated[One, typer.Option(metavar=EITHER, help="From this host; a|b: either.")]
Collection = Annotated[One, typer.Option(metavar=EITHER, help="In this collection; a|b: either.")]
Since = Annotated[
    One, typer.Option(metavar="DAY", help="Published on or after this day: 2019-11-05, 2019-11, yesterday.")
]
Until = Annotated[One, typer.Option(metavar="DAY", help="Published on or before this day.")]
Dated = Annotated[bool | None, typer.Option("--dated/--undated", help="Only with a date, or only without.")]
ArrivedSince = Annotated[One, typer.Option(metavar="DAY", help="Added to the archive on or after this day (UTC).")]
ArrivedUntil = Annotated[One, typer.Option(metavar="DAY", help="Added on or before this day.")]
QuoteSpeaker = Annotated[
    One, typer.Option(metavar=EITHER, help="Said by this speaker; part of a name is enough; a|b: either.")
]
NotSpeaker = Annotated[
    Many, typer.Option(help="Not said by this speaker, or not quoting them. Repeated: none of them.")
]
WHAT_KINDS = ", ".join(f"{kind} ({what})" for kind, what in KINDS.items())
Kind = Annotated[One, typer.Option(metavar=EITHER, help=f"Of this kind: {WHAT_KINDS}; a|b: either.")]
Pronoun = Annotated[
    One, typer.Option(metavar=EITHER, help="How the article refers to the speaker: he, she, they or unknown.")
]
Role = Annotated[Many, typer.Option(help="The speaker's role in the article, such as minister. Repeated: all.")]
Confidence = Annotated[float, typer.Option(help="Minimum confidence in the speaker, from 0 to 1.")]
About = Annotated[Many, typer.Option(help="Someone or something named in the quote or its paragraph. Repeated: all.")]
Quoting = Annotated[bool | None, typer.Option("--quoting/--quoteless", help="Only with quotes, or only without.")]
Copies = Annotated[bool | None, typer.Option("--copies/--no-copies", help="Only copies, or no copies.")]
Words = Annotated[
    str,
    typer.Argument(metavar="WORDS", help='Words to search for; +must, -not, "a phrase", "near each other"~5, begin*.'),
]
ArticleOrder = Annotated[ArticleSort, typer.Option(help="Order of the results. Without words, best means newest.")]
QuoteOrder = Annotated[QuoteSort, typer.Option(help="Order of the results. Without words, best means newest.")]
ArticleId = Annotated[
    str, typer.Argument(metavar="ID", help="The article's id or address; the first characters are enough.")
]
Size = Annotated[int, typer.Option(min=1, max=1000, help="How many to show.")]
Page = Annotated[int, typer.Option(min=1, help="Which page of results.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]
AsJsonLines = Annotated[bool, typer.Option("--jsonl", help="Print JSON, one line for each result.")]
Once = Annotated[bool, typer.Option("--fold/--all", help="Count copies once, or count each of them.")]
Fold = Annotated[bool, typer.Option("--fold/--all", help="Show copies as one row, or show each of them.")]
ExplainQuery = Annotated[bool, typer.Option("--explain-query", help="Print the Elasticsearch query and exit.")]


Options = dict[str, tuple[Any, Any]]  # name -> what typer reads it by, its default
SHARED: Options = {
    "words": (Words, ""),
    "language": (Language, None),
    "source": (Source, None),
    "collection": (Collection, None),
    "person_id": (PersonId, None),
    "speaker": (Speaker, None),
    "not_speaker": (NotSpeaker, None),
    "since": (Since, None),
    "until": (Until, None),
    "dated": (Dated, None),
}
OF_ARTICLES: Options = {
    "person": (Person, None),
    "organization": (Organization, None),
    "place": (Place, None),
    "byline": (Byline, None),
    "domain": (Domain, None),
    "arrived_since": (ArrivedSince, None),
    "arrived_until": (ArrivedUntil, None),
    "has_quotes": (Quoting, None),
    "is_copy": (Copies, None),
}
OF_QUOTES: Options = {
    "certain": (Certain, None),
    "kind": (Kind, None),
    "pronoun": (Pronoun, None),
    "role": (Role, None),
    "confidence": (Confidence, 0.0),
    "about": (About, None),
}
EITHER_KIND: Options = {
    "articles": (Annotated[bool, typer.Option("--articles", help="Ask for articles instead of quotes.")], False)
}
SORT: dict[Any, Options] = {
    ArticleQuestion: {"sort": (ArticleOrder, "best")},
    QuoteQuestion: {"sort": (QuoteOrder, "best")},
}
ONE_OF_QUOTES: Options = {"speaker": (QuoteSpeaker, None), "person_id": (QuotePersonId, None)}
OPTIONS: dict[Any, Options] = {
    ArticleQuestion: SHARED | OF_ARTICLES | SORT[ArticleQuestion],
    QuoteQuestion: SHARED | ONE_OF_QUOTES | OF_QUOTES | SORT[QuoteQuestion],
    Question: SHARED | OF_ARTICLES | OF_QUOTES | EITHER_KIND,
}


def asks(kind: Any, *, without: tuple[str, ...] = ()) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of a question along with its own, and hand it the `question` that they make.

    kind: ArticleQuestion, QuoteQuestion, or Question: then --articles says which.
    """
    options = {name: option for name, option in OPTIONS[kind].items() if name not in without}

    def give(command: Callable[..., None]) -> Callable[..., None]:
        own = [one for name, one in inspect.signature(command, eval_str=True).parameters.items() if name != "question"]

        @wraps(command)
        def asked(**given: Any) -> None:
            command(question=_choose(kind, given), **{one.name: given[one.name] for one in own})

        of_question = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
            for name, (annotation, default) in options.items()
        ]
        keyword_own = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own]
        first = [one for one in keyword_own if one.default is inspect.Parameter.empty]  # a name before the words
        parameters = [*first, *of_question, *(one for one in keyword_own if one not in first)]
        asked.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        return asked

    return give


def to_question(kind: type[Asked], given: Mapping[str, Any]) -> Asked:
    """The options of a command, which have the names of the fields of its question."""
    asked = {field.name: given[field.name] for field in fields(kind) if field.name in given}
    return kind(**{name: _read(name, value) for name, value in asked.items()})


def open_to_read() -> Archive:
    """A person is waiting: try only once."""
    return open_archive(Settings(), patience=0)


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, default=lambda moment: moment.isoformat()))


def print_json_lines(values: Any) -> None:
    for value in values:
        print_json(asdict(value))


def _choose(kind: Any, given: Mapping[str, Any]) -> Question:
    """Raises InvalidInput for an option of the other kind of question."""
    if kind is ArticleQuestion:
        return to_question(ArticleQuestion, given)
    if kind is QuoteQuestion:
        return to_question(QuoteQuestion, given)
    other, remedy = (OF_QUOTES, "Leave --articles out.") if given["articles"] else (OF_ARTICLES, "Add --articles.")
    if wrong := [name for name, (_, default) in other.items() if given.get(name, default) != default]:
        what = "quotes" if given["articles"] else "articles"
        raise InvalidInput(f"--{wrong[0].replace('_', '-')} applies only to {what}.", remedy)
    return to_question(ArticleQuestion, given) if given["articles"] else to_question(QuoteQuestion, given)


def _read(name: str, value: Any) -> Any:
    """Raises BadParameter for an invalid day or language."""
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
