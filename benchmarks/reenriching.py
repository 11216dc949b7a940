"""Compares re-enrichment of the language stage, with every article written, with two baselines on two processes each.

One is the time that langdetect takes for the texts. The other is a script that reads each article from the server,
judges its sample like ours, and writes it back. Without reading and writing, the comparison would mean nothing: the
server alone takes longer to replace an article than the judgment takes.
"""

import json
import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from time import perf_counter
from typing import Any, TypeVar

from elasticsearch import Elasticsearch, helpers
from langdetect import detect_langs

from benchmarks.articles import write_articles
from benchmarks.figures import Figure
from benchmarks.running import FAKES, WORKERS, Bench
from clippings.enrich.text.language import detect_language

T = TypeVar("T")

ARTICLES, WORDS = 4_000, 800
BATCH = 100


def measure_reenrichment(bench: Bench, articles: int = ARTICLES) -> list[Figure]:
    own = bench.fresh()
    path = write_articles(own.folder / "renew.jsonl", articles, WORDS)
    own.time_command("ingest", str(path), PYTHONPATH=str(FAKES))
    all_of_them, counts = _reenrich(own, "raised")
    assert counts["same"] == articles, counts
    one_of_them, counts = _reenrich(own, "raised again", "--query", '"case 1"')
    assert counts["same"] == 1, counts
    ours = all_of_them - one_of_them  # the processes start for one as for all, and the baselines exclude this time
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    whole = detect_in_processes(texts)
    script = rewrite_in_processes(own.settings.elasticsearch_url, f"{own.settings.prefix}-articles")
    absolute = f"{articles / ours:,.0f} articles a second"
    return [
        Figure("re-enrichment, language stage", "langdetect alone, two processes", whole / ours, 0.7, 0.9, absolute),
        Figure("the same", "a script that reads, judges and writes", script / ours, 0.7, 0.9, absolute),
    ]


def _reenrich(own: Bench, version: str, *selected: str) -> tuple[float, dict[str, Any]]:
    variables = {"PYTHONPATH": str(FAKES), "CLIPPINGS_TEST_LANGUAGE_VERSION": version}
    return own.time_command("reenrich", "--stage", "language", *selected, **variables)


def detect_in_processes(texts: list[str]) -> float:
    batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
    return _time(_detect, batches)


def rewrite_in_processes(url: str, index: str) -> float:
    return _time(partial(_rewrite, url, index), range(WORKERS))


def _time(work: Callable[[T], None], shares: Sequence[T]) -> float:
    """The seconds for all shares of the work, without starting the processes."""
    with ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_detect, [["A line in English."]] * WORKERS))
        began = perf_counter()
        list(pool.map(work, shares))
        return perf_counter() - began


def _detect(texts: list[str]) -> None:
    for text in texts:
        detect_langs(text)


def _rewrite(url: str, index: str, share: int) -> None:
    with Elasticsearch(url, request_timeout=120) as es:
        query = {"slice": {"id": share, "max": WORKERS}}
        hits = helpers.scan(es, query=query, index=index, size=BATCH)
        helpers.bulk(es, map(_judge_again, hits), chunk_size=BATCH)


def _judge_again(hit: dict[str, Any]) -> dict[str, Any]:
    found = detect_language(hit["_source"]["text"], None, None)
    code = {"language": found.code} if found else {}
    return {"_index": hit["_index"], "_id": hit["_id"], "_source": hit["_source"] | code}
