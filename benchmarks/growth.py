"""Measures memory and cost per document over a long ingest, by sampling all our processes from outside.

python -m benchmarks.growth          both runs; writes docs/growth.svg and prints the figures
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

import psutil
from matplotlib.figure import Figure as Plot

from benchmarks.articles import write_articles
from benchmarks.running import FAKES, Bench, environment, open_bench

PICTURE = Path(__file__).parent.parent / "docs" / "growth.svg"
INTERVAL = 0.5  # seconds
ALLOWED_MEMORY, ALLOWED_COST = 0.05, 0.10


@dataclass(frozen=True, slots=True)
class Sample:
    seconds: float
    documents: int
    memory: int  # resident bytes of all our processes; shared memory counts once
    cpu: float  # seconds for all our processes


@dataclass(frozen=True, slots=True)
class Run:
    name: str
    samples: Sequence[Sample]
    heap: int  # bytes of Elasticsearch's heap after garbage collection

    def memory_at(self, documents: int) -> float:
        near = [s.memory for s in self.samples if abs(s.documents - documents) <= 0.1 * documents]
        return median(near or [self._nearest(documents).memory])

    def cost(self, first: int, last: int) -> float:
        """Processor seconds per document, between two document numbers."""
        start, end = self._nearest(first), self._nearest(last)
        return (end.cpu - start.cpu) / max(1, end.documents - start.documents)

    def _nearest(self, documents: int) -> Sample:
        return min(self.samples, key=lambda s: abs(s.documents - documents))


def run_ingest(bench: Bench, name: str, documents: int, words: int, **variables: str) -> Run:
    own = bench.fresh()
    return watch_ingest(own, name, write_articles(own.folder / f"{name}.jsonl", documents, words), **variables)


def watch_ingest(own: Bench, name: str, path: Path, **variables: str) -> Run:
    """Run an ingest with these environment variables, and sample it."""
    command = [sys.executable, "-c", "from clippings.cli import main; main()", "ingest", str(path)]
    began = perf_counter()
    samples: list[Sample] = []
    with subprocess.Popen(
        command,
        env=os.environ | environment(own.settings) | variables,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        while process.poll() is None:
            sample = _sample(own, psutil.Process(process.pid), perf_counter() - began)
            if sample and (not samples or sample.cpu >= samples[-1].cpu):  # less: an ended process no longer counts
                samples.append(sample)
            sleep(INTERVAL)
    assert process.returncode == 0
    own.es.perform_request("POST", f"/{own.settings.prefix}-*/_forcemerge")
    stats = own.es.nodes.stats(metric="jvm")
    (node,) = stats["nodes"].values()
    return Run(name, samples, node["jvm"]["mem"]["heap_used_in_bytes"])


def _sample(bench: Bench, root: psutil.Process, seconds: float) -> Sample | None:
    try:
        tree = [root, *root.children(recursive=True)]
        memory = sum(process.memory_full_info().pss for process in tree)
        cpu = sum(sum(process.cpu_times()[:2]) for process in tree)
    except psutil.Error:
        return None
    stats = bench.es.indices.stats(index=f"{bench.settings.prefix}-articles*", metric="indexing")
    indexed = stats["_all"]["primaries"].get("indexing", {}).get("index_total", 0)
    return Sample(seconds, int(indexed), memory, cpu)


def draw(runs: Sequence[Run]) -> None:
    plot = Plot(figsize=(9, 3.6), layout="constrained")
    for axes, run in zip(plot.subplots(1, len(runs), squeeze=False)[0], runs, strict=True):
        documents = [sample.documents for sample in run.samples]
        axes.plot(documents, [sample.memory / 1e6 for sample in run.samples], color="#1f6f8b")
        axes.set(title=run.name, xlabel="documents", ylabel="memory of our processes, MB")
        axes.set_ylim(bottom=0)
        cost = axes.twinx()
        cost.plot(documents[1:], [1000 * s.cpu / max(1, s.documents) for s in run.samples[1:]], color="#c8553d")
        cost.set(ylabel="processor ms a document, so far")
        cost.set_ylim(bottom=0, top=4 * 1000 * run.samples[-1].cpu / run.samples[-1].documents)
    plot.savefig(PICTURE)


def main() -> int:
    with open_bench() as bench:
        faked = run_ingest(bench, "enrichment faked", 100_000, 60, PYTHONPATH=str(FAKES))
        real = run_ingest(bench, "enrichment real", 5_000, 200)
    draw([faked, real])
    good = True
    print("| | memory | cost a document | heap of Elasticsearch |\n|---|---|---|---|")
    for run, first, last in ((faked, 10_000, 100_000), (real, 500, 5_000)):
        memory = run.memory_at(last) / run.memory_at(first) - 1
        cost = run.cost(first, last) / run.cost(first, (first + last) // 2) - 1
        good = good and memory < ALLOWED_MEMORY and abs(cost) < ALLOWED_COST
        name, heap = f"{run.name}, {first:,} to {last:,}", f"{run.heap / 1e6:,.0f} MB"
        print(f"| {name} | {memory:+.1%} ({run.memory_at(last) / 1e6:,.0f} MB) | {cost:+.1%} | {heap} |")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
