"""Ingest of 1,000 articles of 800 words under Prefect: against the naive script, and against the model calls alone."""

import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter

from benchmarks.articles import write_articles
from benchmarks.enrich import LANGUAGE, call_models, to_windows
from benchmarks.figures import Figure
from benchmarks.running import WORKERS, Bench
from clippings.enrich.models import Models

ARTICLES, WORDS = 1_000, 800
WARM = 100  # articles ingested before anything is timed: who is first must not pay for a server that just started
BATCH = 64  # articles of one call, as in the pipeline


def measure_ingest(bench: Bench, articles: int = ARTICLES) -> list[Figure]:
    path = write_articles(bench.folder / "ingest.jsonl", articles, WORDS)
    bench.fresh().time_command("ingest", str(write_articles(bench.folder / "warm.jsonl", WARM, WORDS)))
    ours, counts = bench.fresh().time_command("ingest", str(path))
    assert counts["new"] == articles, counts
    naive = bench.fresh()
    theirs = naive.time_module("benchmarks.naive", str(path), naive.settings.elasticsearch_url, naive.settings.prefix)
    began = perf_counter()
    call_models_in_processes(path)
    models = perf_counter() - began
    rate = f"{articles * WORDS / ours:,.0f} words a second"
    stages = {name: seconds for name, seconds in counts["seconds_by_stage"].items()}
    share = ", ".join(f"{name} {seconds / sum(stages.values()):.0%}" for name, seconds in stages.items())
    return [
        Figure("ingest, end to end", "the naive script", theirs / ours, 1.2, 1.5, f"{rate}; {share}"),
        Figure("the same", "its model calls alone", models / ours, 0.90, 0.95, f"{ours:.1f} s and {models:.1f} s"),
    ]


def call_models_in_processes(path: Path) -> None:
    """Exactly the model calls of the ingest: the same texts, parts, batches and processes, loading included."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
    with ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_call, batches))


_models = Models()


def _call(texts: list[str]) -> None:
    _models.load(LANGUAGE)
    call_models([to_windows(text) for text in texts], _models)


def measure_start(bench: Bench) -> list[Figure]:
    """From the start of the command to the first document that can be found, with the servers up."""
    path = write_articles(bench.folder / "one.jsonl", 1, 200)
    bare = min(bench.time_module("benchmarks.bare") for _ in range(3))
    ours = min(bench.fresh().time_command("ingest", str(path))[0] for _ in range(3))
    return [
        Figure(
            "start to first document",
            "a bare flow of one task",
            ours - bare,
            4.0,
            2.0,
            f"{ours:.1f} s and {bare:.1f} s",
            "+ s",
        )
    ]
