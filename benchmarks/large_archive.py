"""Measures a large archive: a long ingest with faked enrichment, with searches while it runs, then an audit.

python -m benchmarks.large_archive [ARTICLES] [WORDS]     default: 1,000,000 articles of some 100 words

Language, names and quotes are made up; all the rest is real. docs/operations.md uses these figures for planning. Exit
status 1 if memory or cost grows while files are read. Links are made after that; their memory has a row of its own.
"""

import json
import random
import re
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from benchmarks.articles import LAST, TOPICS, TOWNS, make_articles
from benchmarks.growth import ALLOWED_COST, ALLOWED_MEMORY, Run, watch_ingest
from benchmarks.many_articles import VOCABULARY
from benchmarks.running import FAKES, Bench, open_bench
from clippings.errors import ClippingsError
from clippings.index.archive import MID_RUN, Archive
from clippings.search.articles import search_articles
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import search_quotes

ARTICLES, WORDS = 1_000_000, 100
FILE = 10_000  # articles
PAUSE = 1.0  # seconds between questions
ENDINGS = VOCABULARY[:250]  # of surnames: 5,000 in all, so that none is in more than a few hundred articles
_PLAIN = re.compile(r"\b[a-z]+(?= )")
_SURNAME = re.compile(rf"\b({'|'.join(LAST)})\b")


class Asked(NamedTuple):
    at: float  # seconds since the ingest began
    seconds: float


def measure(bench: Bench, articles: int, words: int) -> tuple[list[tuple[str, str]], bool]:
    """The figures in words, and whether memory and cost stayed constant."""
    own = bench.fresh()
    folder = own.folder / "large"
    folder.mkdir()
    for number, start in enumerate(range(0, articles, FILE)):
        write_varied(folder / f"{number:05}.jsonl", min(FILE, articles - start), words, seed=number)
    with asking(Archive(own.es, own.settings.prefix, MID_RUN)) as asked:
        run = watch_ingest(own, "made up", folder, PYTHONPATH=str(FAKES), CLIPPINGS_TEST_ENRICHMENT="made up")
    seconds, found = own.time_command("audit")
    assert found["difference"] == 0, found
    first, last = articles // 10, articles * 9 // 10
    memory = run.memory_at(last) / run.memory_at(first) - 1
    cost = run.cost(first, last) / run.cost(first, (first + last) // 2) - 1
    rows = [
        ("articles", f"{articles:,} of about {words} words"),
        (
            "ingest",
            f"{run.samples[-1].seconds:,.0f} s, {1000 * run.cost(first, last):.1f} ms of a processor an article",
        ),
        ("memory", f"{memory:+.1%} from {first:,} articles on ({run.memory_at(last) / 1e6:,.0f} MB)"),
        ("memory while links are made", f"at most {max(sample.memory for sample in run.samples) / 1e6:,.0f} MB"),
        ("cost an article", f"{cost:+.1%} over the whole run against its first half"),
        ("heap of Elasticsearch", f"{run.heap / 1e6:,.0f} MB"),
        ("searches meanwhile", tell_searches(asked, run)),
        ("audit", f"{seconds:,.0f} s"),
        *disk_rows(own, articles),
    ]
    return rows, memory < ALLOWED_MEMORY and abs(cost) < ALLOWED_COST


def write_varied(path: Path, articles: int, words: int, seed: int) -> None:
    """Write articles that share runs of words as rarely as news does, and name as many people. Otherwise each would be
    compared with a share of all others, and the linking of a million would take hundreds of times as long.
    """
    rng = random.Random(seed)
    with path.open("w", encoding="utf-8") as file:
        for article in make_articles(articles, words // 3, seed):  # half of the words are added
            text = _SURNAME.sub(rf"\1{rng.choice(ENDINGS)}", article["text"])
            article["text"] = _PLAIN.sub(lambda word: f"{word[0]} {rng.choice(VOCABULARY)}", text)
            file.write(json.dumps(article, ensure_ascii=False) + "\n")


@contextmanager
def asking(archive: Archive) -> Iterator[list[Asked]]:
    """Ask two-word questions, one after the other, about articles and quotes in turn."""
    asked: list[Asked] = []
    ended, began = threading.Event(), perf_counter()

    def ask() -> None:
        number = 0
        while not ended.wait(PAUSE):
            words, at = f"{TOWNS[number % len(TOWNS)]} {TOPICS[number % len(TOPICS)]}", perf_counter()
            try:
                if number % 2:
                    search_quotes(archive, QuoteQuestion(words))
                else:
                    search_articles(archive, ArticleQuestion(words))
            except ClippingsError:
                continue  # the archive does not exist yet
            asked.append(Asked(at - began, perf_counter() - at))
            number += 1

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    try:
        yield asked
    finally:
        ended.set()
        thread.join()


def tell_searches(asked: Sequence[Asked], run: Run) -> str:
    """Describe the searches in the first and the second half of the run: a growing archive may answer more slowly."""
    middle = run.samples[-1].seconds / 2
    halves = ([one.seconds for one in asked if (one.at < middle) == is_first] for is_first in (True, False))
    first, second = (f"{1000 * _p95(half):,.0f} ms" if half else "none" for half in halves)
    return f"{len(asked):,}; 95 % within {first} in the first half, {second} in the second"


def _p95(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))]


def disk_rows(own: Bench, articles: int) -> list[tuple[str, str]]:
    stats = own.es.indices.stats(index=f"{own.settings.prefix}-*", metric="store")
    sizes: dict[str, int] = {}
    for name, found in stats["indices"].items():
        kind = name.removeprefix(f"{own.settings.prefix}-").partition("-v")[0]
        sizes[kind] = sizes.get(kind, 0) + found["primaries"]["store"]["size_in_bytes"]
    captured = sum(path.stat().st_size for path in Path(own.settings.captures).rglob("*") if path.is_file())
    told = ", ".join(f"{kind} {size / articles:,.0f}" for kind, size in sorted(sizes.items()) if size > articles)
    return [
        ("disk of the indices", f"{sum(sizes.values()) / articles:,.0f} bytes an article ({told})"),
        ("disk of the captures", f"{captured / articles:,.0f} bytes an article, before the blocks of the disk"),
    ]


def main(given: Sequence[str]) -> int:
    articles, words = [*map(int, given), *(ARTICLES, WORDS)[len(given) :]]
    with open_bench() as bench:
        rows, good = measure(bench, articles, words)
    print("| | measured |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
