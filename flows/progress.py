"""The progress of a run: a bar in a terminal, an artifact in the Prefect UI."""

import sys
import threading
from collections.abc import Iterable, Iterator
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
STEADY = 600.0  # seconds whose speed the estimate goes by: slices differ much in what there is to do


class RunProgress:
    """`advance` by what is done of `total`; an unknown total moves the bar without a percentage."""

    def __init__(self, bar: Progress, task: TaskID, artifact: UUID, what: str) -> None:
        self._bar, self._task, self._artifact, self._what = bar, task, artifact, what
        self._done, self._total, self._skipped = 0, 0, 0
        self._shown = monotonic()
        self.files = 0  # that there are in all, once they are counted

    def expect(self, total: int, files: int = 0) -> None:
        """Set the total, including what is skipped."""
        self._total, self.files = total, files
        self._show()

    def skip(self, skipped: int) -> None:
        """Leave out what needs no work, because it would make the rest seem as fast."""
        self._skipped = skipped

    def advance(self, done: int, told: str) -> None:
        """`told`: what there is to say of it in words."""
        self._done += done
        self._bar.update(self._task, told=told)
        self._show()
        if self._total and monotonic() - self._shown > ARTIFACT_EVERY:
            self._shown = monotonic()
            percent = 100 * self._done / max(1, self._left_over())
            update_progress_artifact(self._artifact, min(100.0, percent), description=f"{self._what}: {told}")

    def finish(self) -> None:
        self._bar.update(self._task, total=self._done, completed=self._done)
        told = self._bar.tasks[self._task].fields["told"] or "there was nothing to do"
        update_progress_artifact(self._artifact, progress=100.0, description=f"{self._what}: {told}")

    def _show(self) -> None:
        self._bar.update(self._task, completed=self._done, total=self._left_over() if self._total else None)

    def _left_over(self) -> int:
        return max(self._done, self._total - self._skipped)


@contextmanager
def run_progress(what: str, unit: str) -> Iterator[RunProgress]:
    """Shows nothing if the output is not a terminal, such as a log file."""
    artifact = create_progress_artifact(progress=0.0, description=f"{what}: {unit} done")
    assert isinstance(artifact, UUID)
    amount = DownloadColumn() if unit == "bytes" else MofNCompleteColumn()
    words = TextColumn("{task.fields[told]}")
    columns = (TextColumn("{task.description}"), BarColumn(), amount, words, TimeElapsedColumn(), TimeRemainingColumn())
    quiet = not sys.stderr.isatty()
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=quiet, speed_estimate_period=STEADY) as bar:
        progress = RunProgress(bar, bar.add_task(what, total=None, told=""), artifact, what)
        yield progress
        progress.finish()


@contextmanager
def count_ahead(progress: RunProgress, sizes: Iterable[int]) -> Iterator[None]:
    """During the work, count the files and add up their sizes: planning takes longer than that."""
    ended = threading.Event()

    def count() -> None:
        total = files = 0
        for size in sizes:
            if ended.is_set():
                return
            total, files = total + size, files + 1
        progress.expect(total, files)

    thread = threading.Thread(target=count, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
