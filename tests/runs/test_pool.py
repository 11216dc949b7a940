"""The process pool: what a killed worker does to a run, and what remains when a run is killed."""

import multiprocessing
import os
import signal
import sys
from pathlib import Path

import pytest

from clippings.runs.pool import Pool, WorkerLost, prepare_processes
from clippings.runs.resources import Resources
from clippings.settings import Settings


def pid(resources: Resources) -> int:
    return os.getpid()


def die(resources: Resources) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail(resources: Resources) -> None:
    raise RuntimeError("made by the test")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, workers=1, corrections=tmp_path / "corrections.yaml")


def test_the_pool_is_complete_again_after_a_worker_was_killed(settings: Settings) -> None:
    with Pool(settings) as pool:
        first = pool.run(pid)
        assert pool.run(pid) == first != os.getpid()
        with pytest.raises(WorkerLost, match="CLIPPINGS_WORKERS"):
            pool.run(die)
        assert pool.run(pid) != first


def imports(resources: Resources) -> tuple[int, bool]:
    return os.getppid(), "spacy" in sys.modules


def test_workers_are_forked_from_a_process_with_all_their_imports(settings: Settings) -> None:
    prepare_processes()
    with Pool(settings) as pool:
        origin, imported = pool.run(imports)
        assert imported
        assert origin != os.getpid()
        with pytest.raises(WorkerLost):
            pool.run(die)
        assert pool.run(imports) == (origin, True)
    assert multiprocessing.active_children() == []


def test_an_error_in_the_work_is_passed_on_unchanged(settings: Settings) -> None:
    with Pool(settings) as pool, pytest.raises(RuntimeError, match="made by the test"):
        pool.run(fail)
