"""clippings ingest | reenrich | retry | audit: start the flows. There is no second path beside them."""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from clippings.cli.stack import AsJson
from clippings.errors import InvalidInput, ServerUnavailable
from clippings.local.prefect_server import prefect_environment, prefect_server
from clippings.local.process import is_healthy
from clippings.report import IngestReport, outcome_rows
from clippings.settings import Settings


def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Files and folders; folders are read with all below them.")],
    collection: Annotated[str | None, typer.Option(help="Name of the collection; default: the folder's.")] = None,
    prune: Annotated[bool, typer.Option("--prune", help="Remove the articles of files that are gone.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring files into the archive: capture, clean, enrich, index. What is known already is skipped.

    Example: clippings ingest inbox --collection courier
    """
    for path in paths:
        if not os.path.lexists(path):
            raise InvalidInput(f"There is no file or folder {path}.", "Check the path.")
    use_prefect(Settings())
    from flows.ingest import ingest as flow

    report = flow([str(path.absolute()) for path in paths], collection=collection, prune_deleted=prune)
    if as_json:
        print(json.dumps(_as_json(report)))
    else:
        _show(report)


def use_prefect(settings: Settings) -> None:
    """Before anything imports prefect: our server, our home, its log quiet. Raises ServerUnavailable."""
    os.environ |= prefect_environment(settings)
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "ERROR")
    if not is_healthy(prefect_server(settings)):
        raise ServerUnavailable(
            f"Prefect at {settings.prefect_url} does not answer.",
            "Start it with `clippings up`, or set CLIPPINGS_PREFECT_URL to a server elsewhere.",
        )


def _show(report: IngestReport) -> None:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    *outcomes, (name, total) = outcome_rows(report.tally)
    for outcome, number in outcomes:
        table.add_row(outcome, f"{number:,}", style="red" if number and outcome.startswith("rejected") else "")
    table.add_section()
    table.add_row(name, f"{total:,}", style="bold")
    console = Console()
    console.print(table)
    console.print(
        f"{report.files_read:,} files read, {report.files_skipped:,} skipped unread, in {report.seconds:.1f} s",
        style="dim",
    )
    if report.tally.counts.rejected:
        console.print("Why, and what to do: clippings dead-letters list", style="dim")
    if report.deleted:
        gone = (
            f"{len(report.deleted):,} files of the archive are gone from their folder: {', '.join(report.deleted[:3])}"
        )
        done = f"; {report.pruned:,} articles removed" if report.pruned else "; --prune removes their articles"
        console.print(gone + (", ..." if len(report.deleted) > 3 else "") + done, highlight=False)


def _as_json(report: IngestReport) -> dict[str, object]:
    tally = report.tally
    return {
        **asdict(tally.counts),
        "inputs": tally.counts.inputs,
        "reasons": dict(tally.reasons),
        "seconds_by_stage": {stage: round(seconds, 3) for stage, seconds in tally.seconds.items()},
        "files_read": report.files_read,
        "files_skipped": report.files_skipped,
        "deleted": list(report.deleted),
        "pruned": report.pruned,
        "seconds": round(report.seconds, 3),
    }
