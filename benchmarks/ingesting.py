"""Compares an ingest of 1,000 articles of 800 words under Prefect with the naive script and with model calls alone."""

import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter

from benchmarks.articles import write_articles
from benchmarks.enrich import LANGUAGE, call_models, to_windows
from benchmarks.figures import Figure
from benchmarks.running import WORKERS, Bench
from clippings.enrich.text.models import Models

ARTICLES, WORDS = 1_000, 800
ROUNDS = 2
BATCH = 64  # articles per call, as in the pipeline


def measure_ingest(bench: Bench, articles: int = ARTICLES) -> list[Figure]:
    """Measure all three in turns, and take the fastest round of each: a new server gets faster for minutes."""
    path = write_articles(bench.folder / "ingest.jsonl", articles, WORDS)
    ours, theirs, models = [], [], []
    for _ in range(ROUNDS):
        seconds, counts = bench.fresh().time_command("ingest", str(path))
        assert counts["new"] == articles, counts
        ours.append(seconds)
        own = bench.fresh().settings
        theirs.append(bench.time_module("benchmarks.naive", str(path), own.elasticsearch_url, own.prefix))
        began = perf_counter()
        call_models_in_processes(path)
        models.append(perf_counter() - began)
    rate = f"{articles * WORDS / min(ours):,.0f} words a second"
    stages = counts["seconds_by_stage"]
    share = ", ".join(f"{name} {seconds / sum(stages.values()):.0%}" for name, seconds in stages.items())
    both = f"{min(ours):.1f} s and {min(models):.1f} s"
    return [
        Figure("ingest, end to end", "the naive script", min(theirs) / min(ours), 1.2, 1.5, f"{rate}; {share}"),
        Figure("the same", "its model calls alone", min(models) / min(ours), 0.90, 0.95, both),
    ]


def call_models_in_processes(path: Path) -> None:
    """Run exactly the model calls of the ingest: the same texts, parts, batches and processes, including loading."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
    with ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_call, batches))


_models = Models()


def _call(texts: list[str]) -> None:
    _models.load(LANGUAGE)
    call_models([to_windows(text) for text in texts], _models)


def measure_start(bench: Bench) -> list[Figure]:
    """Measure from the start of the command to the first document that can be found, with the servers running."""
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
