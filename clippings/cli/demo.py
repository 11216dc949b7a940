"""clippings demo: the first minutes with the archive, as the commands that anybody would type."""

from rich.console import Console

from clippings.cli.called import as_called
from clippings.settings import ROOT, Settings

STEPS = (
    ("up",),
    ("ingest", str(ROOT / "seeds")),
    ("quotes", "--speaker", "Bechtol", "--size", "5"),
    ("search", "military cooperation", "--size", "3"),
)


def demo() -> None:
    """Start the local servers, ingest the seeds, and run two example searches.

    Example: clippings demo
    """
    from clippings.cli import app  # which has this command, too

    for step in STEPS:
        app(step, standalone_mode=False)
    console = Console(highlight=False, soft_wrap=True)
    console.print(as_called(f"Read it in a browser: `clippings web` serves it at {Settings().web_url}"))
    console.print(as_called("Next: `clippings --help`, or `clippings down` to stop the servers."))
