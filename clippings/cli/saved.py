"""clippings save | saved | watch: saved questions, and new matches for them."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli import questions as options
from clippings.cli.controls import CONTROLS
from clippings.cli.usage import AsJson
from clippings.errors import ClippingsError, InvalidInput
from clippings.index import mappings
from clippings.index.alerts import count_matches, fetch_asked_until
from clippings.index.connect import wait_for
from clippings.index.fields import Json
from clippings.runs.alerts import watch as tell_new
from clippings.runs.resources import open_resources
from clippings.search.arrivals import require_all
from clippings.search.questions import ArticleQuestion, Question
from clippings.search.requests import list_request
from clippings.search.saved import SavedQuestion, describe_question, load_saved
from clippings.search.saved import save as add_question
from clippings.settings import Settings

Name = Annotated[str, typer.Argument(metavar="NAME", help="Your name for the question.")]
ToFile = Annotated[Path | None, typer.Option("--file", help="Append each match to this file, as a line of JSON.")]
ToAtom = Annotated[Path | None, typer.Option("--atom", help="Keep the latest matches in this Atom feed.")]
ToWebhook = Annotated[str | None, typer.Option("--webhook", help="Post each match to this https address, as JSON.")]


@options.asks(Question, without=("arrived_since", "arrived_until"))
def save(question: Question, name: Name, file: ToFile = None, atom: ToAtom = None, webhook: ToWebhook = None) -> None:
    """Save a question. Each ingest then reports what is new for it.

    A match must contain all of the words.

    Example: clippings save harbor '"harbor dues"' --articles --source courier --atom harbor.xml
    """
    list_request(question)  # words that cannot be asked are refused now, not at night
    settings = Settings()
    asked = {"articles" if isinstance(question, ArticleQuestion) else "quotes": question}
    try:
        new = SavedQuestion(
            name=name,
            saved=datetime.now(UTC).replace(microsecond=0),
            file=file and file.absolute(),
            atom=atom and atom.absolute(),
            webhook=webhook,
            **cast(Any, asked),
        )
    except ValidationError as error:
        wrong = error.errors()[0]
        reason = wrong["msg"].removeprefix("Value error, ")
        field = f"{wrong['loc'][0]}: " if wrong["loc"] else ""
        raise InvalidInput(f"{field}{reason[0].upper()}{reason[1:]}.", "Correct it.") from None
    add_question(settings.saved_questions, new)
    words = require_all(question.words)
    print(f"Saved in {settings.saved_questions}. Each ingest asks it from now on{f': {words}' if words else ''}.")


def saved(as_json: AsJson = False) -> None:
    """List the saved questions, how many matches each has had, and where the matches go.

    Example: clippings saved
    """
    settings = Settings()
    questions, archive = load_saved(settings.saved_questions), options.open_to_read()
    rows = [
        {
            "name": one.name,
            "kind": "articles" if one.articles else "quotes",
            "question": describe_question(one.question),
            "channels": one.channels,
            "asked_until": fetch_asked_until(archive, one.name),
            "matches": count_matches(archive, one.name),
        }
        for one in questions
    ]
    if as_json:
        options.print_json(rows)
    elif rows:
        _draw(rows)
    else:
        print("No questions are saved. Save one with `clippings save NAME WORDS`.")


def watch(as_json: AsJson = False) -> None:
    """Check what has arrived against the saved questions, as each ingest does, and report the matches.

    Prints the matches of questions that have no file, feed or webhook.

    Example: clippings watch
    """
    settings = Settings()
    if not load_saved(settings.saved_questions):
        raise InvalidInput("No questions are saved.", "Save one with `clippings save NAME WORDS`.")
    resources = open_resources(settings)
    wait_for(resources.archive.es, 0)
    mappings.check(resources.archive, settings)
    printed = Counter[str]()

    def show(message: Json) -> None:
        printed[message["question"]] += 1
        (options.print_json if as_json else _print_match)(message)

    told = tell_new(resources, show)
    if not as_json:
        for one in told:  # what is printed now may have been found by an ingest before
            print(f"{one.question}: {max(one.new, printed[one.question]):,} new")
    if failed := [f"{one.question}: {reason}" for one in told for reason in one.failed]:
        raise ClippingsError("\n".join(failed), "The next ingest or `clippings watch` sends them.")


def _draw(rows: list[Json]) -> None:
    table = Table("Name", "Asks for", "Matches", "Asked last", "Goes to", box=None, header_style="dim")
    for row in rows:
        given = {name: value for name, value in row["question"].items() if name != "sort"}
        said = "; ".join(f"{name} {_list(value)}" for name, value in given.items() if name != "words")
        words = " ".join(filter(None, [row["kind"], given.get("words", ""), f"({said})" if said else ""]))
        last = f"{row['asked_until']:%Y-%m-%d %H:%M}" if row["asked_until"] else "not yet"
        table.add_row(Text(row["name"]), Text(words), f"{row['matches']:,}", last, Text(", ".join(row["channels"])))
    Console(highlight=False).print(table)


def _list(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _print_match(message: Json) -> None:
    article = message["article"]
    console = Console(highlight=False)
    title = (article["title"] or "(no title)").translate(CONTROLS)
    console.print(Text(f"{message['question']}: ", style="dim").append(title, style="not dim bold"))
    facts = [article["source"], article["published_day"], article["id"][:12], ", ".join(message["words"])]
    console.print(Text(("  " + " · ".join(filter(None, facts))).translate(CONTROLS), style="dim"))
    for one in message.get("quotes", ()):
        console.print(Text(f"  “{one['text'].rstrip(',')}” — {one['speaker'] or 'unknown'}".translate(CONTROLS)))
