"""clippings mappings plan | apply | rollback: the indices of the archive, as mappings/*.json and the settings say."""

import json
from collections.abc import Sequence
from dataclasses import asdict

import typer
from rich.console import Console
from rich.text import Text

from clippings.cli.called import as_called
from clippings.cli.usage import AsJson
from clippings.index import mappings
from clippings.index.archive import Archive, open_archive
from clippings.index.connect import wait_for
from clippings.settings import Settings

PLANNED = "Nothing has changed yet. `clippings mappings apply` does this."
APPLIED = "Done: the server now matches the files."
ROLLED_BACK = "Next: install the release that these mappings belong to, and run its `clippings mappings apply`."

app = typer.Typer(no_args_is_help=True, help="The indices of the archive: compare them with the files and update them.")


@app.command()
def plan(as_json: AsJson = False) -> None:
    """Show how the server differs from mappings/*.json and the settings, and what `apply` would do. Changes nothing.

    "extend" adds fields in place; "rebuild" copies the index into a new one; "settings" and "template" take no time.

    Example: clippings mappings plan
    """
    settings = Settings()
    _show(mappings.plan(_open(settings), settings), as_json, "The server matches the files.", PLANNED)


@app.command()
def apply(as_json: AsJson = False) -> None:
    """Bring the server in line with mappings/*.json and the settings. New fields are added in place, and filled where
    their values can be derived. For any other change of a mapping, the index is copied into a new one. Others keep
    reading and writing meanwhile.

    Example: clippings mappings apply
    """
    settings = Settings()
    _show(mappings.apply(_open(settings), settings), as_json, "Nothing to do: the server matches the files.", APPLIED)


@app.command()
def rollback() -> None:
    """Go back to the mappings from before the last `apply` that changed any. Keeps everything written since.

    An index that was copied is used again; one that got fields in place is copied into an index without them. Then
    install the release that the mappings belong to. To go forward again, run `apply` of this release.

    Example: clippings mappings rollback
    """
    indices = mappings.roll_back(_open(Settings()))
    for index in indices:
        print(f"the archive now uses {index}")
    if indices:
        print(as_called(ROLLED_BACK))
    else:
        print("There is nothing to go back to: no mapping was changed, or the earlier index was deleted.")


def _open(settings: Settings) -> Archive:
    archive = open_archive(settings)
    wait_for(archive.es, settings.server_wait or 0)
    return archive


def _show(differences: Sequence[mappings.MappingDifference], as_json: bool, nothing: str, then: str) -> None:
    if as_json:
        print(json.dumps([asdict(difference) for difference in differences]))
        return
    console = Console()
    for difference in differences:
        console.print(Text(str(difference)))
    console.print(Text(as_called(then), style="dim") if differences else nothing)
