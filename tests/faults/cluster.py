"""A test's Dask cluster: scheduler and workers as separate processes, as in production."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

import psutil
from distributed import Client

from benchmarks.articles import write_articles
from clippings.local.process import free_port
from tests.faults.scene import Scene
from tests.faults.scene import wait_until as wait_while_running
from tests.processes import descendants
from tests.timing import patient
from tests.waiting import wait_until

WORDS = 60
WORKER = ("--nthreads", "1", "--memory-limit", "2GiB", "--no-dashboard", "--preload", "clippings.cli.dask_worker")


@dataclass(slots=True)
class TestCluster:
    __test__ = False

    scene: Scene  # the scene whose commands use the cluster
    port: int
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)  # the scheduler, then groups of workers

    def add(self, workers: int, name: str, **variables: str) -> None:
        """Add workers; if one dies, its nanny starts it again."""
        command = ("worker", f"tcp://127.0.0.1:{self.port}", "--nworkers", str(workers), "--name", name, *WORKER)
        self._start(*command, environment=self.scene.environment | variables)

    def workers(self) -> list[psutil.Process]:
        return [one for group in self.running[1:] for one in descendants(group.pid, "dask worker [")]

    def kill_one(self) -> None:
        """SIGKILL a random worker as soon as one exists."""
        workers = wait_until(self.workers, 60, "a worker")
        self.scene.rng.choice(workers).kill()

    def kill_scheduler(self) -> None:
        self.running[0].kill()
        self.running[0].wait()

    def _start(self, *command: str, environment: dict[str, str]) -> None:
        log = (self.scene.folder / "cluster.log").open("ab")
        self.running.append(
            subprocess.Popen(
                [sys.executable, "-m", "dask", *command],
                env=environment,
                cwd=self.scene.folder,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        )

    def start(self, workers: int) -> None:
        address = ("--host", "127.0.0.1", "--port", str(self.port), "--no-dashboard")
        self._start("scheduler", *address, environment=self.scene.environment)
        self.add(workers, "first")

    def stop(self) -> None:
        for one in self.running:
            if one.poll() is None:
                os.killpg(one.pid, signal.SIGKILL)
                one.wait()
        self.running.clear()


@contextmanager
def open_cluster(scene: Scene, workers: int = 2) -> Iterator[TestCluster]:
    port = free_port()
    cluster = TestCluster(scene.with_variables(CLIPPINGS_DASK=f"tcp://127.0.0.1:{port}"), port)
    try:
        cluster.start(workers)
        with Client(f"tcp://127.0.0.1:{port}", timeout=patient(60), set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=patient(60))  # or a run might find only one that is refused
        yield cluster
    finally:
        cluster.stop()


def write_files(scene: Scene, documents: int) -> None:
    (scene.folder / "in").mkdir()
    for number in range(documents // 50):
        write_articles(scene.folder / "in" / f"{number:03d}.jsonl", 50, WORDS, seed=number)


def kill_in_work(cluster: TestCluster, running: "subprocess.Popen[str]", kills: int, documents: int) -> int:
    """Kill workers at even intervals while the command writes this many documents; a new one joins each time. Return
    how many were killed.
    """
    begun = cluster.scene.writes("articles")
    for killed in range(kills):
        reached = begun + killed * documents // (kills + 1)
        if not wait_while_running(partial(_has_written_more, cluster.scene, reached), running):
            return killed
        cluster.kill_one()
        if killed == kills // 2:
            cluster.add(1, "joined")
    return kills


def _has_written_more(scene: Scene, operations: int) -> bool:
    return scene.writes("articles") > operations


def end(running: "subprocess.Popen[str]") -> tuple[dict[str, int], str]:
    out, error = running.communicate(timeout=patient(900))
    assert running.returncode == 0, error
    return json.loads(out), error
