"""clippings mappings plan | apply | rollback: the indices of the archive, as mappings/*.json and the settings say."""

import json
from collections.abc import Sequence
from dataclasses import asdict

import typer
from rich.console import Console
from rich.text import Text

from clippings.cli.usage import AsJson
from clippings.index import mappings
from clippings.index.archive import Archive, open_archive
from clippings.index.connect import wait_for
from clippings.settings import Settings

app = typer.Typer(no_args_is_help=True, help="The indices of the archive: what differs from the files, and make it so.")


@app.command()
def plan(as_json: AsJson = False) -> None:
    """Show how the server differs from mappings/*.json and the settings; nothing is changed.

    Example: clippings mappings plan
    """
    settings = Settings()
    _show(mappings.plan(_open(settings), settings), as_json, "The server is as the files say.")


@app.command()
def apply(as_json: AsJson = False) -> None:
    """Make the server as mappings/*.json and the settings say. An index whose mapping changed is copied into a new one
    while others read and write it.

    Example: clippings mappings apply
    """
    settings = Settings()
    _show(mappings.apply(_open(settings), settings), as_json, "Nothing to do: the server is as the files say.")


@app.command()
def rollback() -> None:
    """Go back to the indices of before the last `apply` that copied some, with all that was written since.

    Then install the release that they belong to; `apply` of this one goes forward again.

    Example: clippings mappings rollback
    """
    indices = mappings.roll_back(_open(Settings()))
    for index in indices:
        print(f"{index} stands for the archive again")
    if not indices:
        print("There is nothing to go back to: no index was copied, or the one of before was deleted.")


def _open(settings: Settings) -> Archive:
    archive = open_archive(settings)
    wait_for(archive.es, settings.server_wait or 0)
    return archive


def _show(differences: Sequence[mappings.MappingDifference], as_json: bool, nothing: str) -> None:
    if as_json:
        print(json.dumps([asdict(difference) for difference in differences]))
        return
    console = Console()
    for difference in differences:
        console.print(Text(str(difference)))
    if not differences:
        console.print(nothing)
