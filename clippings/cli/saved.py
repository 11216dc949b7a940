"""clippings save | saved | watch: questions that are kept, and what arrives that answers them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

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
from clippings.index.serialize import Json
from clippings.runs.alerts import watch as tell_new
from clippings.runs.resources import open_resources
from clippings.search.arrivals import require_all
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.requests import article_request, quote_request
from clippings.search.saved import SavedQuestion, describe_question, load_saved, save
from clippings.settings import Settings

app = typer.Typer(no_args_is_help=True, help="Save a question: each ingest then tells what has arrived for it.")

Name = Annotated[str, typer.Argument(metavar="NAME", help="What you call the question.")]
Words = Annotated[str, typer.Argument(metavar="WORDS", help="As for `clippings search`, but all of them must occur.")]
SaidWords = Annotated[str, typer.Argument(metavar="WORDS", help="Words of quotes; all of them must occur.")]
ToFile = Annotated[Path | None, typer.Option("--file", help="Add each match to this file, as a line of JSON.")]
ToAtom = Annotated[Path | None, typer.Option("--atom", help="Keep the latest matches in this Atom feed.")]
ToWebhook = Annotated[str | None, typer.Option("--webhook", help="Post each match to this https address, as JSON.")]


@app.command("articles")
def save_articles(
    ctx: typer.Context,
    name: Name,
    words: Words = "",
    language: options.Language = None,
    person: options.Person = None,
    organization: options.Organization = None,
    place: options.Place = None,
    speaker: options.Speaker = None,
    byline: options.Byline = None,
    source: options.Source = None,
    domain: options.Domain = None,
    collection: options.Collection = None,
    since: options.Since = None,
    until: options.Until = None,
    dated: options.Dated = None,
    has_quotes: Annotated[bool | None, typer.Option("--quoting/--quoteless", help="With quotes, or without.")] = None,
    is_copy: Annotated[bool | None, typer.Option("--copies/--no-copies", help="Only copies, or none of them.")] = None,
    file: ToFile = None,
    atom: ToAtom = None,
    webhook: ToWebhook = None,
) -> None:
    """Save a question for articles.

    Example: clippings save articles harbour '"harbour dues"' --source courier --atom harbour.xml
    """
    question = options.to_question(ArticleQuestion, ctx.params)
    article_request(question, 1)  # words that cannot be asked are refused now, not at night
    _save(name, {"articles": question}, file, atom, webhook)


@app.command("quotes")
def save_quotes(
    ctx: typer.Context,
    name: Name,
    words: SaidWords = "",
    speaker: options.QuoteSpeaker = None,
    not_speaker: options.NotSpeaker = None,
    kind: options.Kind = None,
    confidence: options.Confidence = 0.0,
    about: options.About = None,
    language: options.Language = None,
    source: options.Source = None,
    collection: options.Collection = None,
    since: options.Since = None,
    until: options.Until = None,
    dated: options.Dated = None,
    file: ToFile = None,
    atom: ToAtom = None,
    webhook: ToWebhook = None,
) -> None:
    """Save a question for quotes.

    Example: clippings save quotes minister --speaker "Ada Novak" --webhook https://chat.example/hooks/news
    """
    question = options.to_question(QuoteQuestion, ctx.params)
    quote_request(question, 1)
    _save(name, {"quotes": question}, file, atom, webhook)


def saved(as_json: AsJson = False) -> None:
    """List the saved questions, how often each was answered, and where the answers go.

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
        print("No questions are saved. Save one with `clippings save articles NAME WORDS`.")


def watch(as_json: AsJson = False) -> None:
    """Ask the saved questions of what has arrived since they were asked last, as each ingest does, and tell it.

    Matches of questions that name no file, feed or webhook are printed here.

    Example: clippings watch
    """
    settings = Settings()
    if not load_saved(settings.saved_questions):
        raise InvalidInput("No questions are saved.", "Save one with `clippings save articles NAME WORDS`.")
    resources = open_resources(settings)
    wait_for(resources.archive.es, 0)
    mappings.check(resources.archive, settings)
    told = tell_new(resources, options.print_json if as_json else _print_match)
    if not as_json:
        for one in told:
            print(f"{one.question}: {one.new:,} new")
    if failed := [f"{one.question}: {reason}" for one in told for reason in one.failed]:
        raise ClippingsError("\n".join(failed), "What has not gone out goes next time.")


def _save(name: str, asked: dict[str, Any], file: Path | None, atom: Path | None, webhook: str | None) -> None:
    settings = Settings()
    try:
        question = SavedQuestion(
            name=name,
            saved=datetime.now(UTC).replace(microsecond=0),
            file=file and file.absolute(),
            atom=atom and atom.absolute(),
            webhook=webhook,
            **asked,
        )
    except ValidationError as error:
        raise InvalidInput(error.errors()[0]["msg"].removeprefix("Value error, ") + ".") from None
    save(settings.saved_questions, question)
    (words,) = (require_all(one.words) for one in asked.values())
    print(f"Saved in {settings.saved_questions}. Each ingest asks it from now on{f': {words}' if words else ''}.")


def _draw(rows: list[Json]) -> None:
    table = Table("Name", "Asks for", "Matches", "Asked last", "Goes to", box=None, header_style="dim")
    for row in rows:
        given = {name: value for name, value in row["question"].items() if name != "sort"}
        said = "; ".join(f"{name} {_list(value)}" for name, value in given.items() if name != "words")
        words = " ".join(filter(None, [row["kind"], given.get("words", ""), f"({said})" if said else ""]))
        last = f"{row['asked_until']:%Y-%m-%d %H:%M}" if row["asked_until"] else "not yet"
        table.add_row(Text(row["name"]), Text(words), f"{row['matches']:,}", last, ", ".join(row["channels"]))
    Console(highlight=False).print(table)


def _list(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _print_match(message: Json) -> None:
    article = message["article"]
    console = Console(highlight=False)
    title = (article["title"] or "(no title)").translate(CONTROLS)
    console.print(Text(f"{message['question']}: ", style="dim").append(title, style="not dim bold"))
    facts = [article["source"], article["published_day"], article["id"][:12], ", ".join(message["words"])]
    console.print(Text("  " + " · ".join(filter(None, facts)), style="dim"))
    for one in message.get("quotes", ()):
        console.print(Text(f"  “{one['text']}” — {one['speaker'] or 'unknown'}".translate(CONTROLS)))
