"""How far a run is: a bar in a terminal, an artifact in the Prefect UI."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from uuid import UUID

from prefect.artifacts import create_progress_artifact, update_progress_artifact
from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

ARTIFACT_EVERY = 2.0  # seconds; each update is a request to the Prefect server


class RunProgress:
    """`advance` by what is done of `total`; an unknown total moves the bar without a percentage."""

    def __init__(self, bar: Progress, task: TaskID, artifact: UUID) -> None:
        self._bar, self._task, self._artifact = bar, task, artifact
        self._done, self._total = 0, 0
        self._shown = monotonic()

    def expect(self, total: int) -> None:
        self._total = total
        self._bar.update(self._task, total=total)

    def advance(self, done: int) -> None:
        self._done += done
        self._bar.update(self._task, completed=self._done)
        if self._total and monotonic() - self._shown > ARTIFACT_EVERY:
            self._shown = monotonic()
            update_progress_artifact(self._artifact, progress=min(100.0, 100 * self._done / self._total))

    def finish(self) -> None:
        self._bar.update(self._task, total=self._done, completed=self._done)
        update_progress_artifact(self._artifact, progress=100.0)


@contextmanager
def run_progress(what: str, unit: str) -> Iterator[RunProgress]:
    """Shows nothing in a terminal that is none, such as a log file."""
    artifact = create_progress_artifact(progress=0.0, description=f"{what}: {unit} done")
    assert isinstance(artifact, UUID)
    amount = DownloadColumn() if unit == "bytes" else MofNCompleteColumn()
    columns = (TextColumn("{task.description}"), BarColumn(), amount, TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        progress = RunProgress(bar, bar.add_task(what, total=None), artifact)
        yield progress
        progress.finish()
