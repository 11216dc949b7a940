"""The command `clippings`."""

import gc
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from clippings.cli.completion import quote_for_bash
from clippings.cli.usage import make_strict

# In the order of `--help`. A module is imported when its command is called: that keeps `--help` and completion fast.
COMMANDS = (  # name, place below clippings/cli, the first sentence of its help as the command itself has it
    ("demo", "demo.demo", "Start the local servers, ingest the seeds, and ask the archive what it then knows."),
    ("up", "stack.up", "Start Elasticsearch and Prefect on this machine and wait until both are healthy."),
    ("down", "stack.down", "End the servers that `clippings up` started. Their data stay."),
    ("status", "stack.status", "Show the servers; exit status 1 when one that belongs on this machine is not healthy."),
    (
        "doctor",
        "stack.doctor",
        "Look at everything that the archive needs, and say what to do; exit status 1 where there is a problem.",
    ),
    (
        "ingest",
        "runs.ingest",
        "Bring files into the archive: capture, clean, enrich, index. What is known already is skipped.",
    ),
    (
        "reenrich",
        "runs.reenrich",
        "Enrich articles anew, in place: those that another version of a stage wrote, unless told otherwise.",
    ),
    (
        "link",
        "link.link",
        "Find the copies among the articles that were written since this was done last, as each ingest does.",
    ),
    ("retry", "runs.retry", "Try the dead letters again whose time has come."),
    ("audit", "runs.audit", "Check that the archive adds up: exit status 1 when it does not."),
    (
        "explain",
        "explain.explain",
        "Clean and enrich, show entities and who said what, store nothing; needs no server.",
    ),
    ("search", "search.search", "Search the articles: what holds all of the words first, then what holds some."),
    (
        "quotes",
        "search.quotes",
        "Search what was said, and by whom: what holds all of the words first, then what holds some or is near them.",
    ),
    ("who-said", "answers.who_said", "Who said exactly these words, how often, and when and where first."),
    ("speakers", "answers.speakers", "Who is quoted most, by the names as they are spelt."),
    (
        "timeline",
        "answers.timeline",
        "How many quotes there are in each month, or day, week or year; with --articles, how many articles.",
    ),
    (
        "save",
        "saved.save",
        "Save a question: each ingest then tells what has arrived for it.",
    ),
    ("saved", "saved.saved", "List the saved questions, how often each was answered, and where the answers go."),
    (
        "watch",
        "saved.watch",
        "Ask the saved questions of what has arrived since they were asked last, as each ingest does, and tell it.",
    ),
    (
        "pronouns",
        "pronouns.pronouns",
        "How many women and men are quoted, by how the articles speak of them, and of how many nothing tells it.",
    ),
    ("first", "answers.first", "When and where these words stand first: in an article, and in a quote."),
    ("people", "people.app", "The people of the archive."),
    (
        "together",
        "people.together",
        "Who is named with a person more than elsewhere, and not merely often: in three articles at least.",
    ),
    ("similar", "search.similar", "Articles that share with this one the words that tell it best from others."),
    (
        "facets",
        "stats.facets",
        "What the quotes that answer have, value by value, each counted without the option of its own name.",
    ),
    (
        "stats",
        "stats.stats",
        "What the archive holds: sources, collections, languages, kinds of quotes, versions, and what has no day.",
    ),
    (
        "sample",
        "sample.sample",
        "Draw quotes at random, as CSV with an empty column `mark`: write 1 where it is right, 0 where it is wrong.",
    ),
    (
        "accuracy",
        "sample.accuracy",
        "What share of a sample is right, and between what bounds the share of the whole lies, with 95 % certainty.",
    ),
    (
        "batch",
        "batch.batch",
        "Ask for each line of a file how many articles and quotes there are, and from when to when.",
    ),
    (
        "export",
        "export.export",
        "Write all quotes that answer to a file, or with --articles all articles, however many they are.",
    ),
    ("show", "search.show", "Show one article: its text, who is in it, and who said what."),
    ("open", "search.open_address", "Open an article where it was published, in the browser."),
    (
        "web",
        "web.web",
        "Serve the archive's pages to a browser until Ctrl-C: search, read, follow a person, see how the archive is.",
    ),
    (
        "forget",
        "forget.forget",
        "Remove articles with all that the archive holds of them, and keep them out: what comes again is rejected.",
    ),
    (
        "delete",
        "forget.delete",
        "Remove articles with all that the archive holds of them. From a file that still has them, they come again.",
    ),
    (
        "worker",
        "production.worker",
        "Run the deployments' flows as their schedules say, until ended. Several machines may have a worker each.",
    ),
    ("dead-letters", "dead_letters.app", "What could not become an article, why, and what to do."),
    (
        "models",
        "models.app",
        "The language models that find names and speakers: what is installed, and what a language would gain.",
    ),
    ("mappings", "mappings.app", "The indices of the archive: what differs from the files, and make it so."),
    ("kibana", "kibana.app", "Kibana's views, searches and dashboards of the archive."),
    ("setup", "production.setup", "One-off steps of a system in production; each may be repeated."),
)

SELDOM = 50_000  # new objects between two looks for garbage: modules make many and none is, and a look takes time


class Commands(TyperGroup):
    """Of a command that is not called, the name and the help are known: another command stands in for it."""

    def main(self, *given: Any, **named: Any) -> Any:
        quote_for_bash()
        return super().main(*given, **named)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, stand_in, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else stand_in, rest


def load(name: str) -> Any:
    """The command of this name, or the group of commands."""
    (place,) = (place for known, place, _ in COMMANDS if known == name)
    module, _, attribute = place.rpartition(".")
    found = getattr(import_module(f"{__name__}.{module}"), attribute)
    alone = typer.Typer(add_completion=False)
    if isinstance(found, typer.Typer):
        alone.add_typer(found, name=name)
    else:
        alone.command(name)(found)
    make_strict(alone)
    return typer.main.get_group(alone).commands[name]


def _stand_in() -> None:
    """Never called."""


app = typer.Typer(cls=Commands, no_args_is_help=True, pretty_exceptions_enable=False)
for command_name, _, sentence in COMMANDS:
    app.command(command_name, help=sentence)(_stand_in)


def _tell_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # takes as long as half of typer

        print(f"clippings {version('clippings')}")
        raise typer.Exit


@app.callback()
def begin(
    tell_version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_tell_version, help="Print the version, and end.")
    ] = False,
) -> None:
    """News text becomes a searchable archive: who said what."""


def main() -> None:
    """Expected failures say what is wrong and what to do, with status 1; wrong usage ends with 2, Ctrl-C with 130."""
    gc.set_threshold(SELDOM)
    try:
        _run()
    except Exception as error:
        from clippings.cli.failures import tell_failure  # brings the settings: what succeeds need not wait for them

        sys.exit(tell_failure(error))
    finally:
        gc.freeze()  # the process ends: Python would search all that was imported for garbage, for half a second


def _run() -> None:
    try:
        app()
    finally:
        if sys.stdout:  # None where it is closed
            sys.stdout.flush()  # what still waits to be written fails here, where it can be told
