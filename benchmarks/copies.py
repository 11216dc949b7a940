"""Finds and links what an article copies in a large archive, compared with a bare `terms` query of the same bands.

python -m benchmarks.copies [ARTICLES]     default: 1,000,000, in about four minutes; `make bench` takes 20,000

*Finding* begins with the id, the bands and the content hash of an article. It ends with its candidates: their ids, how
many bands each shares, and all that is compared of them except texts (content hashes, dates, the stories they are in).
*Linking* is the whole pass: it also reads the article and the texts of what shares a band but not the content hash,
compares them, and finds what the copies are copies of. The articles contain only what linking reads, and their bands
are made up. The goal is the time of the query, and that is also what is needed. Linking contains such a query and more,
so it misses that. Two more figures show what is possible: how linking compares with the *least requests*, which read
the articles, the texts that must be compared, and two such queries (the copies may have other copies), and look at no
answer; and with one query for each of its articles, for what a pass gains.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from itertools import chain, islice
from statistics import median
from time import perf_counter

from benchmarks.figures import Figure, table
from benchmarks.running import Bench, open_bench
from clippings.index.archive import Archive
from clippings.index.bulk import Action
from clippings.index.fields import Json
from clippings.index.holders import FIELDS, TEXTS, Holders
from clippings.index.paging import PAGE, count, get_many, in_batches, refresh
from clippings.index.serialize import instant
from clippings.index.stories import BATCH, link_stories
from clippings.index.writer import write_all
from clippings.linking.near_copies import BANDS
from clippings.runs.resources import open_resources, prepare_archive

FEW, MANY = 20_000, 1_000_000
COPIES = 5  # every fifth article has this many copies, which come long after it
PASSAGES = 20  # keys of passages, which a text of more than 200 words has besides its bands
SHARED, OWN = 120, 10  # words of a text that its copies share, and words that only it has
NEEDED = 1.0  # no more time than the query of the bands alone
NEAR = 0.5  # of the least requests: answers must be read, and texts cut and compared
ASKED = 40  # articles that are looked up one by one
ROUNDS = 8
BEGUN = datetime(2020, 1, 1, tzinfo=UTC)

Group = Sequence[Json]  # sources with the bands of articles


@dataclass(frozen=True, slots=True)
class Drawn:
    """Articles that are looked up, and the others of their stories."""

    articles: Group
    others: Group


Work = Callable[[Drawn], None]


def measure_copies(bench: Bench, articles: int = FEW) -> list[Figure]:
    """Measure linked articles, so that nothing is written: one by one, and as many as a pass takes. Each is measured
    once, because a server keeps what it has answered.
    """
    resources = open_resources(bench.fresh().settings)
    prepare_archive(resources)
    archive = resources.archive
    fill(archive, articles)
    works: dict[str, Work] = {
        "asking": partial(_ask, archive),
        "finding": partial(_find, archive),
        "requests": partial(_ask_least, archive),
        "linking": partial(_link, archive),
    }
    each = iter(random.Random(5).sample(range(articles), len(works) * (1 + ROUNDS) * (ASKED + BATCH)))
    alone = _time_rounds(works, ASKED, lambda: _draw(archive, articles, islice(each, 1)))
    together = _time_rounds(works, 1, lambda: _draw(archive, articles, islice(each, BATCH)))
    return [
        *_compare(alone, f"one article among {articles:,}"),
        *_compare(together, f"{BATCH} articles among {articles:,}"),
        _compare_with_each(together["linking"], alone["asking"], articles),
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
    """The keys of a text, half of each kind shared by all texts with the same number `shared`."""
    draws = random.Random(f"shared {shared}"), random.Random(f"own {own}")
    bands = [f"{band:02x}{draws[band % 2].randbytes(4).hex()}" for band in range(BANDS)]
    return [*bands, *(f"{BANDS:02x}{draws[passage % 2].randbytes(5).hex()}" for passage in range(PASSAGES))]


def _write(seed: int, words: int) -> str:
    digits = random.Random(str(seed)).randbytes(2 * words).hex()
    return " ".join(f"w{digits[start : start + 4]}" for start in range(0, len(digits), 4))


def _draw(archive: Archive, articles: int, numbers: Iterator[int]) -> Drawn:
    ids = dict.fromkeys(numbers)
    originals = {number % (articles // COPIES) for number in ids}
    told = (range(one, articles, articles // COPIES) for one in originals if one % COPIES == 0)
    others = [number for number in chain.from_iterable(told) if number not in ids]
    return Drawn(_fetch(archive, [*ids]), _fetch(archive, others))


def _fetch(archive: Archive, numbers: Sequence[int]) -> Group:
    if not numbers:
        return []
    ids = [_name(number) for number in numbers]
    docs = get_many(archive, index=archive.alias("articles"), ids=ids, source_includes=FIELDS)
    return [doc["_source"] for doc in docs]


def _time_rounds(works: Mapping[str, Work], number: int, draw: Callable[[], Drawn]) -> Mapping[str, float]:
    """The median for each kind of work, which take turns, each time with other articles. The first round warms up."""
    rounds: list[dict[str, float]] = []
    for _ in range(1 + ROUNDS):
        seconds = dict.fromkeys(works, 0.0)
        for _ in range(number):
            for name, work in works.items():
                drawn = draw()
                began = perf_counter()
                work(drawn)
                seconds[name] += perf_counter() - began
        rounds.append(seconds)
    return {name: median(seconds[name] for seconds in rounds[1:]) / number for name in works}


def _compare(seconds: Mapping[str, float], what: str) -> Iterator[Figure]:
    """How finding and linking compare with the query alone, and linking with the least requests."""
    query, least = "a `terms` query of their bands", "the least requests, unread"
    rows = (
        ("finding", "asking", query, NEEDED),
        ("linking", "asking", query, NEEDED),
        ("linking", "requests", least, NEAR),
    )
    for name, other, baseline, needed in rows:
        absolute = f"{1000 * seconds[name]:,.1f} ms and {1000 * seconds[other]:,.1f} ms"
        yield Figure(f"{name} copies of {what}", baseline, seconds[other] / seconds[name], needed, NEEDED, absolute)


def _compare_with_each(linking: float, asking: float, articles: int) -> Figure:
    absolute = f"{1000 * linking:,.1f} ms and {BATCH} times {1000 * asking:,.1f} ms"
    what, baseline = f"linking copies of {BATCH} articles among {articles:,}", "a query for each of them"
    return Figure(what, baseline, BATCH * asking / linking, NEEDED, NEEDED, absolute)


def _ask(archive: Archive, drawn: Drawn) -> None:
    _query(archive, _list_bands(drawn.articles))


def _list_bands(group: Group) -> list[str]:
    return [band for one in group for band in one["bands"]]


def _query(archive: Archive, bands: Iterable[str]) -> None:
    for some in in_batches(bands, 40_000):
        query = {"constant_score": {"filter": {"terms": {"bands": some}}}}
        index = archive.alias("articles")
        archive.es.search(index=index, query=query, size=10 * PAGE, source=False, track_total_hits=False)


def _find(archive: Archive, drawn: Drawn) -> None:
    found, group = Holders(archive), drawn.articles
    for one in group:
        found.note(one["id"], one)
    found.ask(_list_bands(group))
    for one in group:
        shared = Counter(chain.from_iterable(found.shared[band] for band in found.shared.keys() & one["bands"]))
        assert len(shared) >= COPIES or "duplicate_of" not in one  # more: among a million, two draws may be the same


def _ask_least(archive: Archive, drawn: Drawn) -> None:
    index, others = archive.alias("articles"), {one["story"]: one for one in drawn.others}
    refresh(archive, index)
    archive.es.mget(index=index, ids=[one["id"] for one in drawn.articles], source_includes=FIELDS)
    bands = dict.fromkeys(_list_bands(drawn.articles))
    _query(archive, bands)
    told = [one["id"] for one in (*drawn.others, *(one for one in drawn.articles if one["story"] in others))]
    for some in in_batches(told, TEXTS):
        archive.es.mget(index=index, ids=some, source_includes=["content_hash", "text"])
    _query(archive, dict.fromkeys(band for band in _list_bands(drawn.others) if band not in bands))


def _link(archive: Archive, drawn: Drawn) -> None:
    assert link_stories(archive, [one["id"] for one in drawn.articles]).written == 0


def main(given: Sequence[str]) -> int:
    with open_bench() as bench:
        figures = measure_copies(bench, *map(int, given[:1]) if given else [MANY])
    print(table(figures))
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
