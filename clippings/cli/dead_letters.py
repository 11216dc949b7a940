"""clippings dead-letters list | show | retry | drop: what could not become an article, why, and what to do."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli.called import as_called
from clippings.cli.draw_hits import SHORT_ID
from clippings.cli.usage import EITHER, AsJson
from clippings.documents import Reason
from clippings.errors import InvalidInput
from clippings.index import dead_letters, mappings
from clippings.index.archive import Archive, open_archive
from clippings.index.connect import wait_for
from clippings.index.dead_letters import DeadLetter, find_dead_letters, list_dead_letters
from clippings.index.remedies import HOPELESS, REMEDIES, write_state
from clippings.search.queries import split_either
from clippings.settings import Settings

app = typer.Typer(no_args_is_help=True, help="Inputs that could not become articles: why, and what to do.")

Ids = Annotated[
    list[str], typer.Argument(metavar="ID...", help="Ids as `list` shows them; the first characters are enough.")
]


@app.command("list")
def list_(
    reason: Annotated[
        str | None,
        typer.Option(metavar=EITHER, help=f"Only those rejected for this reason: {', '.join(REMEDIES)}; a|b: either."),
    ] = None,
    collection: Annotated[
        str | None, typer.Option(metavar=EITHER, help="Only those of this collection; a|b: either.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the dead letters by reason, newest first. Those that no retry can help come last.

    Example: clippings dead-letters list --reason bad_record
    """
    reasons = _read_reasons(reason)
    archive = open_archive(Settings(), patience=0)  # a person waits: it is asked once
    collections = split_either(collection) if collection else []
    letters = list(list_dead_letters(archive, reasons=reasons, collections=collections))
    letters.sort(key=lambda letter: letter.last_seen, reverse=True)
    if as_json:
        print(json.dumps([asdict(letter) for letter in letters], default=str))
        return
    if not letters:
        print("There are no such dead letters." if reason or collection else "There are no dead letters.")
        return
    console = Console(highlight=False)
    for heading, groups in _group(letters).items():
        if groups:
            console.print(Text(heading, style="bold"))
        for name, group in groups.items():
            console.print(Text(as_called(f"\n{name}: {len(group):,}. {REMEDIES[name]}")))
            console.print(_draw_table(group))
            console.print()


Groups = dict[Reason, list[DeadLetter]]
HOPEFUL, NO_HOPE = "A retry may help:", "No retry can help as long as the file does not change:"
KEPT_OUT = "Kept out of the archive:"


def _group(letters: Iterable[DeadLetter]) -> dict[str, Groups]:
    """The letters by heading and reason, in order."""
    groups: dict[str, Groups] = {HOPEFUL: {}, NO_HOPE: {}, KEPT_OUT: {}}
    for letter in letters:
        heading = KEPT_OUT if letter.reason == "forgotten" else NO_HOPE if letter.reason in HOPELESS else HOPEFUL
        groups[heading].setdefault(letter.reason, []).append(letter)
    return groups


def _draw_table(letters: Iterable[DeadLetter]) -> Table:
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for name in ("Id", "Last tried", "Where"):
        table.add_column(name, overflow="fold", no_wrap=name != "Where")
    for letter in letters:
        where = Text(f"{letter.origin}\n").append(letter.detail, style="dim")
        when = Text(f"{letter.last_seen:%Y-%m-%d %H:%M}\n").append(write_state(letter), style="dim")
        table.add_row(letter.id[:SHORT_ID], when, where)
    return table


@app.command()
def show(
    id: Annotated[str, typer.Argument(help="An id; its first characters are enough.")], as_json: AsJson = False
) -> None:
    """Show one dead letter and what to do about it.

    Example: clippings dead-letters show 3f2a9c
    """
    (letter,) = _find([id])
    if as_json:
        print(json.dumps(asdict(letter), default=str))
        return
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for name, value in asdict(letter).items():
        if name != "origin" and value not in (None, {}):
            table.add_row(name.replace("_", " "), Text(write_state(letter) if name == "state" else _write_value(value)))
    table.add_row("where", Text(str(letter.origin)))
    table.add_row("what to do", as_called(REMEDIES[letter.reason]), style="bold")
    Console(highlight=False).print(table)


@app.command()
def retry(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID...]", help="Ids; the first characters are enough.")
    ] = None,
    reason: Annotated[
        str | None,
        typer.Option(
            metavar=EITHER,
            help="All with this reason, such as not_text after an upgrade that reads more kinds of files; a|b: either.",
        ),
    ] = None,
) -> None:
    """Let the next `clippings retry` try these dead letters again. Their attempts are counted from zero.

    Example: clippings dead-letters retry --reason not_text
    """
    if bool(ids) == bool(reason):
        raise typer.BadParameter("Give ids of dead letters, or a --reason, not both.")
    reasons = _read_reasons(reason)
    archive = _open_to_write()
    found = list_dead_letters(archive, reasons=reasons) if reasons else ()
    letters = [letter for letter in found if letter.state != "dropped"] or _find(ids or [])
    number = dead_letters.make_due(archive, letters, datetime.now(UTC))
    Console().print(as_called(f"Due now: {number}. Run `clippings retry`, or wait for its schedule."))


@app.command()
def drop(ids: Ids) -> None:
    """Stop trying dead letters as long as their content does not change.

    Example: clippings dead-letters drop 3f2a9c
    """
    archive = _open_to_write()
    number = dead_letters.drop(archive, _find(ids))
    Console().print(f"Dropped: {number}.")


def _read_reasons(value: str | None) -> list[str]:
    """The reasons in `a|b`. Raises BadParameter if there is no such reason."""
    reasons = [one.strip() for one in value.split("|")] if value is not None else []
    if unknown := [one for one in reasons if one not in REMEDIES]:
        raise typer.BadParameter(f"There is no reason {unknown[0]}. Choose from {', '.join(REMEDIES)}.")
    return reasons


def _write_value(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M %Z}"
    return ", ".join(f"{name} {version}" for name, version in value.items()) if isinstance(value, dict) else str(value)


def _open_to_write() -> Archive:
    """Raises ClippingsError if no server answers, or its mappings differ."""
    settings = Settings()
    archive = open_archive(settings)
    wait_for(archive.es, settings.server_wait or 0)
    mappings.check(archive, settings)
    return archive


def _find(ids: Iterable[str]) -> list[DeadLetter]:
    """Exactly one letter for each id, and each letter once. Raises InvalidInput."""
    archive = open_archive(Settings(), patience=0)
    found = {}
    for id in ids:
        if not re.fullmatch("[0-9a-f]{1,40}", id):
            raise InvalidInput(f"{id[:40]!r} is not the id of a dead letter.", "See `clippings dead-letters list`.")
        letters = find_dead_letters(archive, id)
        if len(letters) != 1:
            fits = "No dead letter has" if not letters else "Several dead letters have"
            raise InvalidInput(f"{fits} an id that begins with {id}.", "See `clippings dead-letters list`.")
        found[letters[0].id] = letters[0]
    return list(found.values())
