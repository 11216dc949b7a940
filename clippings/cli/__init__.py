"""The command `clippings`."""

import gc
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from clippings.cli.completion import quote_for_bash
from clippings.cli.usage import make_strict

# The panels of `--help`, in its order. A module is imported when its command is called: that keeps `--help` and
# completion fast.
PANELS = {  # of each command its name, place below clippings/cli, and the first sentence of its help
    "Start": (
        ("demo", "demo.demo", "Start the local servers, ingest the seeds, and run two example searches."),
        ("up", "stack.up", "Start Elasticsearch and Prefect on this machine and wait until both are healthy."),
        ("down", "stack.down", "Stop the servers that `clippings up` started. Their data stays."),
        ("status", "stack.status", "Show the servers. Exits with 1 if one on this machine is not healthy."),
        (
            "doctor",
            "stack.doctor",
            "Check everything that the archive needs, and say how to fix it. Exits with 1 if there is a problem.",
        ),
    ),
    "Add news": (
        (
            "ingest",
            "runs.ingest",
            "Bring files into the archive: capture, clean, enrich, index. Skips what the archive already knows.",
        ),
        (
            "explain",
            "explain.explain",
            "Clean and enrich files, and show entities and who said what. Stores nothing and needs no server.",
        ),
        ("dead-letters", "dead_letters.app", "Inputs that could not become articles: why, and what to do."),
        ("retry", "runs.retry", "Retry the dead letters that are due."),
    ),
    "Search and read": (
        ("search", "search.search", "Search the articles: first those with all of the words, then those with some."),
        (
            "quotes",
            "search.quotes",
            "Search quotes: first those with all of the words, then those with some, or with the words nearby.",
        ),
        ("who-said", "answers.who_said", "Show who said exactly these words, how often, and when and where first."),
        ("first", "answers.first", "Show when and where these words first appear, in an article and in a quote."),
        ("similar", "article.similar", "Find articles that share the most distinctive words of this one."),
        ("show", "article.show", "Show one article: its text, who is in it, and who said what."),
        ("open", "article.open_address", "Open an article's original page in the browser."),
        (
            "web",
            "web.web",
            "Serve the archive's web pages until you press Ctrl-C: search, read, follow a person, check the archive.",
        ),
    ),
    "Count and export": (
        ("speakers", "answers.speakers", "List who is quoted most. Each person counts once, under any spelling."),
        ("timeline", "answers.timeline", "Count quotes by day, week, month or year; with --articles, count articles."),
        (
            "pronouns",
            "pronouns.pronouns",
            "Count the women and men who are quoted, by how the articles refer to them, and those who stay unknown.",
        ),
        (
            "together",
            "people.together",
            "Show who is named unusually often together with a person, in at least three articles.",
        ),
        (
            "facets",
            "stats.facets",
            "Count the values of each field in the matching quotes. An option does not narrow its own field.",
        ),
        (
            "stats",
            "stats.stats",
            "Show what the archive holds: sources, collections, languages, kinds of quotes, versions, missing dates.",
        ),
        ("batch", "batch.batch", "Count articles and quotes for each line of a file, with their first and last day."),
        (
            "sample",
            "sample.sample",
            "Draw quotes at random, as CSV. Write 1 (right) or 0 (wrong) into the empty column `mark`.",
        ),
        (
            "accuracy",
            "sample.accuracy",
            "Compute the share of a sample that is right, and the 95% confidence interval for the whole.",
        ),
        (
            "export",
            "export.export",
            "Write all matching quotes to a file, however many; with --articles, all matching articles.",
        ),
    ),
    "Get alerts": (
        ("save", "saved.save", "Save a question. Each ingest then reports what is new for it."),
        ("saved", "saved.saved", "List the saved questions, how many matches each has had, and where the matches go."),
        (
            "watch",
            "saved.watch",
            "Check what has arrived against the saved questions, as each ingest does, and report the matches.",
        ),
    ),
    "People and corrections": (
        ("people", "people.app", "The people in the archive."),
        (
            "correct",
            "correct.correct",
            "Open the quotes and names of an article in $EDITOR, and record your changes as corrections.",
        ),
        (
            "reenrich",
            "runs.reenrich",
            "Enrich articles again, in place. By default, only those that another version of a stage wrote.",
        ),
    ),
    "Run and maintain": (
        ("audit", "runs.audit", "Check that the archive adds up. Exits with 1 if it does not."),
        ("link", "link.link", "Find copies and people in what was written since the last run, as each ingest does."),
        (
            "readdress",
            "readdress.readdress",
            "Give articles of earlier releases the ids of their folded addresses, and keep the old ids working.",
        ),
        (
            "worker",
            "production.worker",
            "Run the flows of the deployments on schedule, until stopped. Several machines can each run a worker.",
        ),
        ("mappings", "mappings.app", "The indices of the archive: compare them with the files and update them."),
        (
            "models",
            "models.app",
            "The language models that find names and speakers: which are installed, and what others would add.",
        ),
        ("kibana", "kibana.app", "Kibana's views, searches and dashboards for the archive."),
        ("setup", "production.setup", "One-off steps for a system in production. You can repeat each of them."),
    ),
    "Remove": (
        (
            "forget",
            "forget.forget",
            "Remove articles with everything stored about them. Later ingests reject them.",
        ),
        (
            "delete",
            "forget.delete",
            "Remove articles with everything stored about them. An ingest brings back those still in a file.",
        ),
    ),
}
COMMANDS = tuple(row for rows in PANELS.values() for row in rows)

SELDOM = 50_000  # new objects between two looks for garbage: modules make many and none is, and a look takes time


class Commands(TyperGroup):
    """Imports only the called command; the others are stand-ins with their names and help texts."""

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
for panel, rows in PANELS.items():
    for command_name, _, sentence in rows:
        app.command(command_name, help=sentence, rich_help_panel=panel)(_stand_in)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # takes as long as half of typer

        print(f"clippings {version('clippings')}")
        raise typer.Exit


@app.callback()
def begin(
    tell_version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version and exit.")
    ] = False,
) -> None:
    """Turn news text into a searchable archive of who said what."""


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
        if sys.stdout:  # None if it is closed
            sys.stdout.flush()  # what is still to be written fails here, where it can be reported
