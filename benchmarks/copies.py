"""Finds what an article copies in a large archive, compared with a bare `terms` query of the same bands.

python -m benchmarks.copies [ARTICLES]     default: 1,000,000; `make bench` takes 20,000

The articles contain only what linking reads, and their bands are made up, so writing them takes minutes.
"""

import random
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from time import perf_counter

from benchmarks.figures import Figure, table
from benchmarks.running import Bench, open_bench
from clippings.index.archive import Archive
from clippings.index.bulk import Action
from clippings.index.fields import Json
from clippings.index.paging import PAGE, count, get_many, in_batches, refresh
from clippings.index.serialize import instant
from clippings.index.stories import BATCH, link_stories
from clippings.index.writer import write_all
from clippings.linking.near_copies import BANDS
from clippings.runs.resources import open_resources, prepare_archive

FEW, MANY = 20_000, 1_000_000
COPIES = 5  # every fifth article has this many copies, which come long after it
SHARED, OWN = 120, 10  # words of a text that its copies share, and words that only it has
ASKED = 40  # articles that are looked up one by one
ROUNDS = 5
NEEDED = 1.0  # no more time than the query of the bands alone
BEGUN = datetime(2020, 1, 1, tzinfo=UTC)


def measure_copies(bench: Bench, articles: int = FEW) -> list[Figure]:
    """Measure linked articles, so that nothing is written: one by one, and as many as a pass takes."""
    resources = open_resources(bench.fresh().settings)
    prepare_archive(resources)
    archive = resources.archive
    fill(archive, articles)
    draw = random.Random(5)
    ids = [_name(number) for number in draw.sample(range(articles), BATCH)]
    return [
        _compare(archive, f"copies of one article among {articles:,}", [[id] for id in ids[:ASKED]]),
        _compare(archive, f"copies of {BATCH} articles among {articles:,}", [ids]),
    ]


def fill(archive: Archive, articles: int) -> None:
    index = archive.alias("articles")
    archive.es.indices.put_settings(index=index, settings={"refresh_interval": "-1"})
    alias = archive.write_alias("articles")
    write_all(archive, (Action("index", alias, _name(n), make_source(n, articles)) for n in range(articles)))
    refresh(archive, index)
    assert count(archive, index, {"match_all": {}}) == articles


def make_source(number: int, articles: int) -> Json:
    """An article, or a copy of one of the first fifth, with half of that one's bands."""
    original = number % (articles // COPIES)
    is_copied = original % COPIES == 0
    is_copy = is_copied and number != original
    story = min(_name(n) for n in range(original, articles, articles // COPIES)) if is_copied else _name(number)
    text = f"{_write(original, SHARED)} {_write(-number, OWN)}" if is_copied else _write(-number, OWN)
    linked = {"duplicate_of": _name(original)} if is_copy else {}
    return {
        "id": _name(number),
        "text": text,
        "content_hash": sha256(text.encode()).hexdigest(),
        "published_at": instant(BEGUN + timedelta(minutes=number)),
        "story": story,
        "bands": _make_bands(original if is_copied else number, number),
        **linked,
    }


def _name(number: int) -> str:
    return f"{number * 2_654_435_761 % 2**32:08x}"  # not in order, like real ids


def _make_bands(shared: int, own: int) -> list[str]:
    """The bands of a text, half of them shared by all texts with the same number `shared`."""
    half = BANDS // 2
    digits = random.Random(shared).randbytes(4 * half).hex() + random.Random(~own).randbytes(4 * half).hex()
    return [f"{band:02x}{digits[8 * band : 8 * band + 8]}" for band in range(BANDS)]


def _write(seed: int, words: int) -> str:
    digits = random.Random(str(seed)).randbytes(2 * words).hex()
    return " ".join(f"w{digits[start : start + 4]}" for start in range(0, len(digits), 4))


def _compare(archive: Archive, what: str, groups: Sequence[Sequence[str]]) -> Figure:
    """The median of rounds in which both alternate."""
    bands = [_fetch_bands(archive, ids) for ids in groups]

    def ours() -> None:
        for ids in groups:
            assert link_stories(archive, ids).written == 0

    def theirs() -> None:
        for of_group in bands:
            _ask(archive, of_group)

    rounds = [(_time(ours), _time(theirs)) for _ in range(ROUNDS)]
    mine, bare = (sorted(seconds)[ROUNDS // 2] / len(groups) for seconds in zip(*rounds, strict=True))
    absolute = f"{1000 * mine:,.1f} ms and {1000 * bare:,.1f} ms"
    return Figure(what, "a `terms` query of their bands", bare / mine, NEEDED, NEEDED, absolute)


def _fetch_bands(archive: Archive, ids: Sequence[str]) -> list[str]:
    docs = get_many(archive, index=archive.alias("articles"), ids=ids, source_includes=["bands"])
    return [band for doc in docs for band in doc["_source"]["bands"]]


def _ask(archive: Archive, bands: Sequence[str]) -> None:
    for some in in_batches(bands, 40_000):
        query = {"constant_score": {"filter": {"terms": {"bands": some}}}}
        archive.es.search(index=archive.alias("articles"), query=query, size=10 * PAGE, source=False)


def _time(work: Callable[[], None]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def main(given: Sequence[str]) -> int:
    with open_bench() as bench:
        figures = measure_copies(bench, *map(int, given[:1]) if given else [MANY])
    print(table(figures))
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
