"""The pool of processes: what a killed worker does to a run, and what stays behind when a run is killed."""

import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from clippings.pool import Pool, WorkerLost, early_pool, open_pool
from clippings.settings import Settings
from clippings.tools import Tools


def pid(tools: Tools) -> int:
    return os.getpid()


def die(tools: Tools) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail(tools: Tools) -> None:
    raise RuntimeError("made by the test")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, workers=1, corrections=tmp_path / "corrections.yaml")


def test_the_pool_is_whole_again_after_a_worker_was_killed(settings: Settings) -> None:
    with Pool(settings) as pool:
        first = pool.run(pid)
        assert pool.run(pid) == first != os.getpid()
        with pytest.raises(WorkerLost, match="CLIPPINGS_WORKERS"):
            pool.run(die)
        assert pool.run(pid) != first


def test_processes_that_start_early_are_those_of_the_next_pool(settings: Settings) -> None:
    """On a machine of one core none starts early."""
    with early_pool(settings):
        early = {process.pid for process in multiprocessing.active_children()}
        with open_pool(settings) as pool:
            assert len(early) == min(1, (os.cpu_count() or 1) - 1)
            assert pool.run(pid) in early or not early
    assert multiprocessing.active_children() == []


def test_processes_that_started_early_for_nothing_are_ended_at_once(settings: Settings) -> None:
    with pytest.raises(RuntimeError, match="made by the test"), early_pool(settings):
        raise RuntimeError("made by the test")
    assert multiprocessing.active_children() == []
    with open_pool(settings) as pool:
        assert pool.run(pid) != os.getpid()


def test_an_error_of_the_work_is_told_as_it_is(settings: Settings) -> None:
    with Pool(settings) as pool, pytest.raises(RuntimeError, match="made by the test"):
        pool.run(fail)
