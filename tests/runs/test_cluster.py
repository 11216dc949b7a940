"""Which workers of a real Dask cluster a run takes, and how long it waits for them."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from distributed import Client

from clippings.errors import ClippingsError
from clippings.local.process import free_port
from clippings.runs import cluster as cluster_module
from clippings.runs.cluster import Cluster, run_in
from clippings.runs.pool import WorkerLost
from clippings.runs.worker import describe_work
from clippings.settings import Settings
from tests.timing import patient
from tests.waiting import wait_until

pytestmark = pytest.mark.integration

OURS = ("--preload", "clippings.cli.dask_worker")


@dataclass(slots=True)
class Processes:
    """The scheduler of a cluster and its workers."""

    folder: Path
    settings: Settings
    worker_port: int = field(default_factory=free_port)  # of every worker, one after the other
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def start(self, *command: str) -> "subprocess.Popen[bytes]":
        given = {"CLIPPINGS_HOME": str(self.settings.home), "CLIPPINGS_CORRECTIONS": str(self.settings.corrections)}
        with (self.folder / "log").open("ab") as log:
            started = subprocess.Popen(
                [sys.executable, "-m", "dask", *command, "--no-dashboard"],
                cwd=self.folder,
                env=os.environ | given,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.running.append(started)
        return started

    def add_worker(self, name: str, *options: str) -> "subprocess.Popen[bytes]":
        port = ("--worker-port", str(self.worker_port))
        return self.start("worker", str(self.settings.dask), "--nthreads", "1", "--name", name, *port, *options)

    def end(self, one: "subprocess.Popen[bytes]") -> None:
        os.killpg(one.pid, signal.SIGKILL)
        one.wait()
        self.running.remove(one)


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    port = free_port()
    dask = f"tcp://127.0.0.1:{port}"
    settings = Settings(home=tmp_path / "home", corrections=tmp_path / "none.yaml", dask=dask)
    processes = Processes(tmp_path, settings)
    processes.start("scheduler", "--host", "127.0.0.1", "--port", str(port))
    try:
        yield processes
    finally:
        for one in list(processes.running):
            processes.end(one)


def test_a_run_waits_some_time_if_the_first_worker_is_refused(
    processes: Processes, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It also takes a worker at an address where another process was refused before."""
    caplog.set_level(logging.WARNING)
    stranger = processes.add_worker("stranger")
    with ThreadPoolExecutor(1) as thread, wait_for_cluster(processes.settings) as cluster:  # closed first, so it ends
        monkeypatch.setattr(cluster_module, "ALL_REFUSED", 0.0)
        with pytest.raises(
            ClippingsError, match=r"Every worker of the cluster .* is refused.\nstranger: it cannot say"
        ):
            cluster.run(describe_work)
        monkeypatch.setattr(cluster_module, "ALL_REFUSED", patient(120))
        waiting = thread.submit(cluster.run, describe_work)
        processes.end(stranger)
        processes.add_worker("fit", *OURS)
        assert waiting.result(patient(120))["prefix of the indices"] == processes.settings.prefix
    assert caplog.text.count("The worker stranger is refused") == 1


def test_a_worker_that_was_replaced_at_its_address_is_looked_at_again(
    processes: Processes, caplog: pytest.LogCaptureFixture
) -> None:
    fit = processes.add_worker("fit", *OURS)
    with ThreadPoolExecutor(1) as thread, wait_for_cluster(processes.settings) as cluster:  # closed first, so it ends
        assert cluster.run(describe_work)["prefix of the indices"] == processes.settings.prefix
        processes.end(fit)
        stranger = processes.add_worker("stranger")
        waiting = thread.submit(cluster.run, describe_work)
        wait_until(lambda: "worker stranger is refused" in caplog.text, 60, "the refusal")
        processes.end(stranger)
        processes.add_worker("another", *OURS)
        assert waiting.result(patient(120))["prefix of the indices"] == processes.settings.prefix


def test_work_is_not_done_by_a_process_that_took_the_address_of_the_worker_that_was_meant(processes: Processes) -> None:
    processes.add_worker("stranger")
    with wait_for_cluster(processes.settings), Client(str(processes.settings.dask), set_as_default=False) as client:
        client.wait_for_workers(1, timeout=patient(60))
        with pytest.raises(WorkerLost, match="Another process"):
            client.submit(run_in, "the folder of another", divmod, 7, 2, pure=False).result(timeout=patient(60))
        (folder,) = (one["local_directory"] for one in client.scheduler_info()["workers"].values())
        assert client.submit(run_in, folder, divmod, 7, 2, pure=False).result(timeout=patient(60)) == (3, 1)


def wait_for_cluster(settings: Settings) -> Cluster:
    """Connect as soon as the scheduler answers."""

    def connect() -> Cluster | None:
        try:
            return Cluster(settings)
        except ClippingsError:
            return None

    return wait_until(connect, 60, "the scheduler")
