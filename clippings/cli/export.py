"""clippings export: everything that answers, in a file."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from clippings.cli import questions as options
from clippings.search.export import export as write_export
from clippings.search.questions import Question


@options.asks(Question)
def export(
    question: Question,
    file: Annotated[Path, typer.Option("--to", help="The file to write; its name ends with .csv or .jsonl.")],
) -> None:
    """Write all quotes that answer to a file, or with --articles all articles, however many they are.

    Beside it stands a manifest: the question, when it was asked, and how many rows there are. Cut off, the same command
    goes on where it was for an hour.

    Example: clippings export inflation --since 2026 --to inflation.csv
    """
    columns = (TextColumn("Writing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("rows", total=None)
        done = write_export(
            options.open_to_read(),
            question,
            file,
            lambda rows, total: progress.update(task, completed=rows, total=total),
        )
    resumed = f" ({done.resumed_at:,} of them were there from a run that was cut off)" if done.resumed_at else ""
    print(f"{done.rows:,} rows in {done.path}{resumed}")
