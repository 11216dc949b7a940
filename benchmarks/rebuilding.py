"""A change of mappings, which copies indices, against a plain copy of the same indices: scan and bulk, no more."""

from time import perf_counter

from elasticsearch import helpers

from benchmarks.figures import Figure
from benchmarks.running import Bench
from benchmarks.writing import make_stored
from clippings.index.archive import Archive, IndexName
from clippings.index.articles import Change, write
from clippings.index.paging import refresh
from clippings.index.rebuild import rebuild
from clippings.runs.resources import open_resources, prepare_archive

ARTICLES = 3_000
BATCH = 256
PAGE = 500  # documents of a request, as ours has them
ROUNDS = 3
INDICES: tuple[IndexName, ...] = ("articles", "quotes")


def measure_rebuilding(bench: Bench, articles: int = ARTICLES) -> list[Figure]:
    resources = open_resources(bench.fresh().settings)
    prepare_archive(resources)
    archive, stored = resources.archive, make_stored(articles)
    for start in range(0, len(stored), BATCH):
        write(archive, [Change(one, None) for one in stored[start : start + BATCH]])
    refresh(archive, *map(archive.alias, INDICES))
    _copy(archive, 0)  # a server that has just started is slower for the one that comes first
    rounds = [(_rebuild(archive, number), _copy(archive, number)) for number in range(1, ROUNDS + 1)]
    ours, theirs = (min(seconds) for seconds in zip(*rounds, strict=True))
    rate = f"{articles / ours:,.0f} articles with their quotes a second; {ours:.1f} s and {theirs:.1f} s"
    return [Figure("a change of mappings", "scan and bulk of the same indices", theirs / ours, 0.9, 1.0, rate)]


def _rebuild(archive: Archive, number: int) -> float:
    began = perf_counter()
    for name in INDICES:
        rebuild(archive, name, _present(archive, name), f"{archive.alias(name)}-v1-rebuilt-{number}")
    return perf_counter() - began


def _copy(archive: Archive, number: int) -> float:
    began = perf_counter()
    for name in INDICES:
        index = f"{archive.alias(name)}-v1-copied-{number}"
        archive.es.indices.create(index=index)
        hits = helpers.scan(archive.es, index=_present(archive, name), size=PAGE)
        actions = ({"_index": index, "_id": hit["_id"], "_source": hit["_source"]} for hit in hits)
        helpers.bulk(archive.es, actions, chunk_size=PAGE)
        archive.es.indices.refresh(index=index)
    return perf_counter() - began


def _present(archive: Archive, name: IndexName) -> str:
    (index,) = archive.es.indices.get_alias(name=archive.alias(name))
    return str(index)
