"""clippings export: writes all matches to a file."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from clippings.cli import questions as options
from clippings.search.export import export as write_export
from clippings.search.plain import write_count
from clippings.search.questions import Question


@options.asks(Question)
def export(
    question: Question,
    file: Annotated[Path, typer.Option("--to", help="The file to write. Its name must end with .csv or .jsonl.")],
) -> None:
    """Write all matching quotes to a file, however many; with --articles, all matching articles.

    A manifest is written next to the file: the question, when you asked it, and the number of rows. If the export is
    cut off, run the same command within an hour and it continues where it stopped.

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
    resumed = f" ({done.resumed_at:,} of them from an earlier run that was cut off)" if done.resumed_at else ""
    print(f"{write_count(done.rows, 'row')} in {done.path}{resumed}")
