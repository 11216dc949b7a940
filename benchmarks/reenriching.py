"""Re-enrichment of the language stage alone, every article written: against langdetect alone, on two processes.

Twice: against what langdetect makes of the texts as they are, and against the judgements of samples that ours makes.
"""

import json
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter

from langdetect import detect_langs

from benchmarks.articles import write_articles
from benchmarks.figures import Figure
from benchmarks.running import FAKES, WORKERS, Bench
from clippings.enrich.text.language import detect_language

ARTICLES, WORDS = 4_000, 800
BATCH = 100


def measure_reenrichment(bench: Bench, articles: int = ARTICLES) -> list[Figure]:
    own = bench.fresh()
    path = write_articles(own.folder / "renew.jsonl", articles, WORDS)
    raised = {"PYTHONPATH": str(FAKES), "CLIPPINGS_TEST_LANGUAGE_VERSION": "raised"}
    own.time_command("ingest", str(path), PYTHONPATH=str(FAKES))
    reenriched, counts = own.time_command("reenrich", "--stage", "language", **raised)
    assert counts["same"] == articles, counts
    nothing, _ = own.time_command("reenrich", "--stage", "language", **raised)
    ours = reenriched - nothing
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    whole, samples = detect_in_processes(texts, _detect), detect_in_processes(texts, _detect_as_ours)
    absolute = f"{articles / ours:,.0f} articles a second"
    return [
        Figure("re-enrichment, language stage", "langdetect alone, two processes", whole / ours, 0.7, 0.9, absolute),
        Figure("the same", "its judgements of samples alone", samples / ours, 0.7, 0.9, absolute),
    ]


def detect_in_processes(texts: list[str], detect: Callable[[list[str]], None]) -> float:
    """Seconds, without the start of the processes."""
    batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
    with ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(detect, batches[:WORKERS]))
        began = perf_counter()
        list(pool.map(detect, batches))
        return perf_counter() - began


def _detect(texts: list[str]) -> None:
    for text in texts:
        detect_langs(text)


def _detect_as_ours(texts: list[str]) -> None:
    for text in texts:
        detect_language(text, None, None)
