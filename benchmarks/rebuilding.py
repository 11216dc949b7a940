"""Compares a change of mappings, which copies indices or adds fields in place, with a plain copy of the same indices:
only scan and bulk.
"""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from elasticsearch import helpers

from benchmarks.figures import Figure
from benchmarks.running import Bench
from benchmarks.writing import make_stored
from clippings.index.archive import Archive, IndexName
from clippings.index.articles import Change, write
from clippings.index.extend import extend
from clippings.index.fields import Json
from clippings.index.mappings import load_mappings
from clippings.index.paging import refresh
from clippings.index.rebuild import rebuild
from clippings.runs.resources import open_resources, prepare_archive
from clippings.settings import Settings

ARTICLES = 3_000
BATCH = 256
PAGE = 500  # documents per request, as in our code
ROUNDS = 3
CHANGES = (
    ("a change of mappings", 0.9, 1.0),
    ("a change of fixed settings alone", 0.9, 1.0),
    ("a field of quotes added in place", 2.0, 4.0),
    ("the same, if quotes could derive it from their articles", 2.0, 4.0),
    ("a form of a field added in place", 0.9, 1.0),
)
INDICES: tuple[IndexName, ...] = ("articles", "quotes")


def measure_rebuilding(bench: Bench, articles: int = ARTICLES) -> list[Figure]:
    settings = bench.fresh().settings
    resources = open_resources(settings)
    prepare_archive(resources)
    archive = resources.archive
    _fill(archive, articles)
    _copy(archive, 0)  # a warm-up: a new server would slow down whichever comes first
    rounds = [
        (
            _rebuild(archive, number, field=f"field_{number}"),
            _rebuild(archive, number),
            _extend(archive, settings, f"stated_{number}", _add_stated),
            _extend(archive, settings, f"derived_{number}", _add_derived),
            _extend(archive, settings, f"form_{number}", _add_form),
            _copy(archive, number),
        )
        for number in range(1, ROUNDS + 1)
    ]
    *changes, plain = (min(seconds) for seconds in zip(*rounds, strict=True))
    return [
        Figure(
            what,
            "scan and bulk of the same indices",
            plain / ours,
            needed,
            wanted,
            f"{articles / ours:,.0f} articles with their quotes a second; {ours:.1f} s and {plain:.1f} s",
        )
        for (what, needed, wanted), ours in zip(CHANGES, changes, strict=True)
    ]


def _fill(archive: Archive, articles: int) -> None:
    """Write articles, and keep none of them in memory: `mappings apply` is a process without any."""
    stored = make_stored(articles)
    for start in range(0, len(stored), BATCH):
        write(archive, [Change(one, None) for one in stored[start : start + BATCH]])
    refresh(archive, *map(archive.alias, INDICES))


def _rebuild(archive: Archive, number: int, field: str = "") -> float:
    """Rebuild both indices, with one more field if it is named: in that case, each document is derived again."""
    for name in INDICES if field else ():
        _add_field(archive, name, field)
    began = perf_counter()
    for name in INDICES:
        rebuild(archive, name, _present(archive, name), f"{archive.alias(name)}-v1-rebuilt-{number}{field}", "bench")
    return perf_counter() - began


def _add_stated(fields: Json, name: IndexName, field: str) -> None:
    """What articles state of their quotes, and these have too: no quote has it before its article is written again."""
    place = fields["quotes"]["properties"] if name == "articles" else fields
    place[field] = {"type": "keyword"}


def _add_derived(fields: Json, name: IndexName, field: str) -> None:
    """What quotes alone have: it has to be found out that no article gives it to them."""
    fields[field] = {"type": "keyword"}


def _add_form(fields: Json, name: IndexName, field: str) -> None:
    fields["id"].setdefault("fields", {})[field] = {"type": "keyword"}


def _extend(archive: Archive, settings: Settings, field: str, add: Callable[[Json, IndexName, str], None]) -> float:
    """Add a field, or a form of a field, to both indices in place."""
    began = perf_counter()
    for name in INDICES:
        index, file = _present(archive, name), load_mappings(settings)[name]
        mapping = archive.es.indices.get_mapping(index=index)[index]["mappings"]
        add(mapping["properties"], name, field)
        extend(archive, replace(file, mappings=mapping), index, field)
    return perf_counter() - began


def _add_field(archive: Archive, name: IndexName, field: str) -> None:
    found = archive.es.indices.get_index_template(name=archive.alias(name))["index_templates"][0]["index_template"]
    found["template"]["mappings"]["properties"][field] = {"type": "keyword"}
    body = {key: found[key] for key in ("index_patterns", "priority", "template")}
    archive.es.indices.put_index_template(name=archive.alias(name), **body)


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
