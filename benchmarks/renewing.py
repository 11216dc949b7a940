"""Re-enrichment of the language stage alone, every article written: against langdetect alone, on two processes."""

import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter

from benchmarks.articles import write_articles
from benchmarks.figures import Figure
from benchmarks.running import FAKES, WORKERS, Bench
from clippings.enrich.language import detect_language

ARTICLES, WORDS = 8_000, 400
BATCH = 100


def measure_renewal(bench: Bench, articles: int = ARTICLES) -> list[Figure]:
    own = bench.fresh()
    path = write_articles(own.folder / "renew.jsonl", articles, WORDS)
    raised = {"PYTHONPATH": str(FAKES), "CLIPPINGS_TEST_LANGUAGE_VERSION": "raised"}
    own.time_command("ingest", str(path), PYTHONPATH=str(FAKES))
    renewed, counts = own.time_command("reenrich", "--stage", "language", **raised)
    assert counts["same"] == articles, counts
    nothing, _ = own.time_command("reenrich", "--stage", "language", **raised)
    ours = renewed - nothing
    theirs = detect_in_processes([json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()])
    absolute = f"{articles / ours:,.0f} articles a second"
    return [
        Figure("re-enrichment, language stage", "langdetect alone, two processes", theirs / ours, 0.7, 0.9, absolute)
    ]


def detect_in_processes(texts: list[str]) -> float:
    """Seconds, without the start of the processes."""
    batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
    with ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_detect, batches[:WORKERS]))
        began = perf_counter()
        list(pool.map(_detect, batches))
        return perf_counter() - began


def _detect(texts: list[str]) -> None:
    for text in texts:
        detect_language(text, None, None)
