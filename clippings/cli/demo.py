"""clippings demo: the first minutes with the archive, with commands that anybody can type."""

import shlex
from pathlib import Path

from rich.console import Console
from rich.text import Text

from clippings.cli.called import as_called
from clippings.settings import ROOT, Settings


def demo() -> None:
    """Start the local servers, ingest the seeds, and run two example searches.

    Example: clippings demo
    """
    from clippings.cli import app  # which has this command, too

    console = Console(highlight=False, soft_wrap=True)
    for step in (
        ("up",),
        ("ingest", _shorten(ROOT / "seeds")),
        ("quotes", "--speaker", "Bechtol", "--size", "5"),
        ("search", "military cooperation", "--size", "3"),
    ):
        console.print(Text(as_called(f"$ `clippings {shlex.join(step)}`").replace("`", ""), style="dim"))
        app(step, standalone_mode=False)
    console.print(as_called("Read it in a browser: `clippings web` serves it at") + f" {Settings().web_url}")
    console.print(as_called("Next: `clippings --help`, or `clippings down` to stop the servers."))


def _shorten(path: Path) -> str:
    """The command as a person in this folder would type it."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
