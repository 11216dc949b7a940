"""The bar of a run: what it says, and that its estimate does not jump."""

import threading
from collections.abc import Iterator
from itertools import pairwise
from uuid import uuid4

import pytest
from rich.progress import Progress

from flows.progress import STEADY, RunProgress, count_ahead
from tests.timing import patient
from tests.waiting import wait_until


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shown(clock: Clock) -> Progress:
    return Progress(disable=True, speed_estimate_period=STEADY, get_time=clock)


@pytest.fixture
def progress(shown: Progress, monkeypatch: pytest.MonkeyPatch) -> RunProgress:
    """Progress without a Prefect server."""
    monkeypatch.setattr("flows.progress.update_progress_artifact", lambda *_, **__: None)
    return RunProgress(shown, shown.add_task("Ingesting", total=None, told=""), uuid4(), "Ingesting")


def test_skipped_files_do_not_make_the_estimate_too_short(shown: Progress, progress: RunProgress) -> None:
    progress.expect(1_000, 10)
    progress.skip(600)
    progress.advance(100, "12 articles, 7 of 10 files")
    (task,) = shown.tasks
    assert (task.completed, task.total) == (100, 400)
    assert task.fields["told"] == "12 articles, 7 of 10 files"


def test_a_slow_slice_does_not_upset_the_estimate(shown: Progress, progress: RunProgress, clock: Clock) -> None:
    progress.expect(10_000, 100)
    estimates = []
    for seconds in [10] * 20 + [120] + [10] * 20:
        clock.now += seconds
        progress.advance(100, "")
        estimates.append(shown.tasks[0].time_remaining or 0)
    assert all(before / 2 < after < 2 * before for before, after in pairwise(estimates[5:]))


def test_the_total_is_counted_during_the_work(shown: Progress, progress: RunProgress) -> None:
    with count_ahead(progress, [40, 60]):
        wait_until(lambda: shown.tasks[0].total == 100, 30, "the total")
    assert progress.files == 2


def test_counting_ends_with_the_run(progress: RunProgress) -> None:
    at_work = threading.Event()

    def sizes() -> Iterator[int]:
        while True:
            at_work.set()
            yield 1

    with count_ahead(progress, sizes()):
        at_work.wait(patient(30))
    assert progress.files == 0
