"""Compares a Dask cluster on this machine with the process pool: the cost per slice, and the gain from two workers.

Each is measured twice. Pauses instead of work show what handing out slices costs, no matter what else the machine does.
In an ingest, the scheduler, Elasticsearch and the workers share the processors, so it needs a quiet machine. There the
pool and the cluster take turns, and the fastest round of each counts. All of it takes five minutes.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import perf_counter, sleep

from distributed import Client

from benchmarks.articles import write_articles
from benchmarks.figures import Figure
from benchmarks.running import Bench, environment
from clippings.local.process import free_port
from clippings.runs.cluster import Cluster
from clippings.runs.pool import Pool
from clippings.runs.resources import Resources

PAUSES, SECONDS = 12, 1.0
ARTICLES, WORDS = 300, 400
ROUNDS = 2  # of ingests
WORKER = ("--nthreads", "1", "--memory-limit", "3GiB", "--no-dashboard", "--preload", "clippings.cli.dask_worker")


def pause(_resources: Resources, seconds: float) -> None:
    """Do nothing for this long, in place of a slice's work."""
    sleep(seconds)


def measure_cluster(bench: Bench) -> list[Figure]:
    path = str(write_articles(bench.folder / "cluster.jsonl", ARTICLES, WORDS))
    pool, cluster = _Seconds(), _Seconds()
    for turn in range(ROUNDS):
        for workers in (1, 2):
            _measure(pool, bench.fresh(), workers, path, pauses=turn == 0)
            own = bench.fresh()
            with open_cluster(own, workers) as address:
                _measure(cluster, own, workers, path, pauses=turn == 0, dask=address)
    alone = PAUSES * SECONDS / cluster.pauses[0]
    shown = _show(pool.pauses, cluster.pauses)
    ours, theirs = ([min(found.ingests[at::2]) for at in (0, 1)] for found in (cluster, pool))
    return [
        Figure("slices of a second on a cluster", "the seconds alone", alone, 0.95, 0.98, shown),
        Figure("a second worker", "in the pool", _compare(cluster.pauses, pool.pauses), 0.9, 1.0, shown),
        Figure("the same, of an ingest", "in the pool", _compare(ours, theirs), 0.9, 1.0, _show(theirs, ours)),
    ]


@dataclass(slots=True)
class _Seconds:
    """Seconds with one worker and with two, in turns."""

    pauses: list[float] = field(default_factory=list)
    ingests: list[float] = field(default_factory=list)


def _measure(found: _Seconds, own: Bench, workers: int, path: str, *, pauses: bool, dask: str | None = None) -> None:
    settings = own.settings.model_copy(update={"workers": workers, "dask": dask})
    if pauses:
        found.pauses.append(_time_pauses(Cluster(settings) if dask else Pool(settings), workers))
    variables = {"CLIPPINGS_DASK": dask} if dask else {}
    seconds, counts = replace(own, settings=settings).time_command("ingest", path, **variables)
    assert counts["new"] + counts["unchanged"] == ARTICLES, counts  # unchanged: stored by a slice that was lost
    found.ingests.append(seconds)


def _compare(ours: list[float], theirs: list[float]) -> float:
    return (ours[0] / ours[1]) / (theirs[0] / theirs[1])


def _show(pool: list[float], cluster: list[float]) -> str:
    return f"pool {pool[0]:.2f} s, {pool[1]:.2f} s; cluster {cluster[0]:.2f} s, {cluster[1]:.2f} s"


def _time_pauses(workers: Pool | Cluster, number: int) -> float:
    """The seconds for all pauses, after the processes have started."""
    with workers, ThreadPoolExecutor(number) as threads:
        list(threads.map(lambda _: workers.run(pause, 0.1), range(2 * number)))
        began = perf_counter()
        list(threads.map(lambda _: workers.run(pause, SECONDS), range(PAUSES)))
        return perf_counter() - began


@contextmanager
def open_cluster(bench: Bench, workers: int) -> Iterator[str]:
    """Open a cluster with the bench's settings, and yield its scheduler's address when its workers are ready."""
    address, log = f"tcp://127.0.0.1:{free_port()}", (bench.folder / "cluster.log").open("ab")
    scheduler = ("scheduler", "--host", "127.0.0.1", "--port", address.rpartition(":")[2], "--no-dashboard")
    commands = (scheduler, ("worker", address, "--nworkers", str(workers), *WORKER))
    variables = os.environ | environment(bench.settings)
    running = [
        subprocess.Popen([sys.executable, "-m", "dask", *command], env=variables, stdout=log, stderr=log)
        for command in commands
    ]
    try:
        with Client(address, timeout=120, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=120)
        yield address
    finally:
        for one in reversed(running):
            one.terminate()
            one.wait()
