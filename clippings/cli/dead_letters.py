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

from clippings.cli.search import SHORT_ID
from clippings.cli.stack import AsJson
from clippings.cli.usage import EITHER
from clippings.errors import InvalidInput
from clippings.index import dead_letters, mappings
from clippings.index.archive import Archive, open_archive
from clippings.index.connect import wait_for
from clippings.index.dead_letters import DeadLetter, find_dead_letters, list_dead_letters
from clippings.search.queries import split_either
from clippings.settings import Settings

app = typer.Typer(no_args_is_help=True, help="What could not become an article, why, and what to do.")

Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids, or their beginnings, as `list` shows them.")]

REMEDIES = {
    "unreadable": "Mend or restore the file, then ingest it again.",
    "not_a_file": "Replace it by an ordinary file, or leave it out.",
    "outside_root": "Copy the file below the folder that is ingested.",
    "changing": "Ingest it again when nobody writes to it.",
    "not_text": "Convert it to text, HTML or JSON Lines first.",
    "bad_record": "Mend the record in its file, then ingest the file again.",
    "bomb": "Unpack it by hand, if it is to be trusted, and ingest what it holds.",
    "too_large": "Cut it into several documents.",
    "too_slow": "Save the page as text, and ingest that.",
    "empty": "Look at it with `clippings explain`: nothing of an article is left.",
    "refused": "Read the detail: Elasticsearch does not take the document as it is.",
    "failed": "This is a fault of Clippings: please report it with the detail.",
}


@app.command("list")
def list_(
    reason: Annotated[
        str | None, typer.Option(metavar=EITHER, help=f"Only those rejected as: {', '.join(REMEDIES)}; a|b: either.")
    ] = None,
    collection: Annotated[
        str | None, typer.Option(metavar=EITHER, help="Only those of this collection; a|b: either.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the dead letters.

    Example: clippings dead-letters list --reason bad_record
    """
    reasons = reason.split("|") if reason is not None else []
    if unknown := [one for one in reasons if one not in REMEDIES]:
        raise typer.BadParameter(f"There is no reason {unknown[0]}. Choose among {', '.join(REMEDIES)}.")
    archive = open_archive(Settings(), patience=0)  # a person waits: it is asked once
    letters = list(
        list_dead_letters(archive, reasons=reasons, collections=split_either(collection) if collection else [])
    )
    if as_json:
        print(json.dumps([asdict(letter) for letter in letters], default=str))
        return
    if not letters:
        print("There are no such dead letters." if reason or collection else "There are no dead letters.")
        return
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for name in ("Id", "Reason", "Where"):
        table.add_column(name, overflow="fold", no_wrap=name != "Where")
    for letter in letters:
        where = Text(f"{letter.origin}\n").append(letter.detail, style="dim")
        state = Text(f"{letter.reason}\n").append(letter.state.replace("_", " "), style="dim")
        table.add_row(letter.id[:SHORT_ID], state, where)
    Console(highlight=False).print(table)


@app.command()
def show(id: Annotated[str, typer.Argument(help="An id, or its beginning.")], as_json: AsJson = False) -> None:
    """Show one dead letter, and what to do.

    Example: clippings dead-letters show 3f2a9c
    """
    (letter,) = _find([id])
    if as_json:
        print(json.dumps(asdict(letter), default=str))
        return
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for name, value in asdict(letter).items():
        if name != "origin" and value not in (None, {}):
            table.add_row(name.replace("_", " "), Text(_shown(value)))
    table.add_row("where", Text(str(letter.origin)))
    table.add_row("what to do", REMEDIES[letter.reason], style="bold")
    Console(highlight=False).print(table)


@app.command()
def retry(ids: Ids) -> None:
    """Have dead letters tried again by the next `clippings retry`, with all their attempts before them.

    Example: clippings dead-letters retry 3f2a9c
    """
    archive = _open_to_write()
    number = dead_letters.make_due(archive, _find(ids), datetime.now(UTC))
    Console().print(f"Due now: {number}. Run `clippings retry`, or wait for its schedule.")


@app.command()
def drop(ids: Ids) -> None:
    """Try dead letters no more, as long as their content stays what it is.

    Example: clippings dead-letters drop 3f2a9c
    """
    archive = _open_to_write()
    number = dead_letters.drop(archive, _find(ids))
    Console().print(f"Dropped: {number}.")


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M %Z}"
    return ", ".join(f"{name} {version}" for name, version in value.items()) if isinstance(value, dict) else str(value)


def _open_to_write() -> Archive:
    """Raises ClippingsError where no server answers, or its mappings differ."""
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
            raise InvalidInput(f"{id[:40]!r} is no id of a dead letter.", "See `clippings dead-letters list`.")
        letters = find_dead_letters(archive, id)
        if len(letters) != 1:
            fits = "No dead letter has" if not letters else "Several dead letters have"
            raise InvalidInput(f"{fits} an id that begins with {id}.", "See `clippings dead-letters list`.")
        found[letters[0].id] = letters[0]
    return list(found.values())
