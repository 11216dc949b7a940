"""Adds fields to an index in place, while reading and writing continue.

The mapping gets the fields. If a field gets a further form, every document is indexed again as it is. If new fields can
be derived, as those of quotes from their articles, documents that get a value are written. All this only if nobody else
has written the document since; so what others write meanwhile is looked at afterward, until little is left. Then comes
the new `_meta`, by which programs recognize the mapping, and last the rest.

The way back is a copy, since no field can be taken out of a mapping. For that, an empty index with the mapping of
before is made first. It has the alias `...-previous`, and `...-since` finds all documents: `roll_back` sees an index to
which nothing has been copied yet.

After a kill at any point, the same call completes the work.
"""

import gc
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import Any

from clippings.errors import ClippingsError
from clippings.index.archive import Archive, IndexName
from clippings.index.articles import LIGHT, derive_quotes
from clippings.index.bulk import Action, Guard
from clippings.index.catch_up import catch_up, find_begun_writes, find_last_writes, written_after
from clippings.index.differences import adds_forms, list_new
from clippings.index.fields import DERIVED, Json
from clippings.index.index_file import IndexFile, name_physical, put_settings, put_template
from clippings.index.paging import EVERYTHING, ahead, get_many, in_batches, read_pages, refresh
from clippings.index.rebuild import create, find_free_name, raise_patience
from clippings.index.rederive import SAID_BY, rederive_articles
from clippings.index.unfinished import (
    allow_writes,
    drop_incomplete,
    fetch_mapping,
    hold_lease,
    list_physical,
    name_replaced,
    remove_way_back,
)
from clippings.index.writer import bulk_write, expect_written

BATCH = 250  # documents that are read and derived at once
KEPT_SETTINGS = ("analysis", "number_of_shards", "codec", "number_of_replicas", "query")


@dataclass(frozen=True, slots=True)
class Extension:
    """An index that gets more fields. What is derived comes from the documents of `source`: the articles, or itself."""

    archive: Archive
    name: IndexName
    index: str
    source: str
    new: frozenset[str]  # the paths of its new fields that can be derived
    contested: set[str] = field(default_factory=set)  # articles of which somebody else was just writing the quotes


def extend(archive: Archive, file: IndexFile, index: str, change: str) -> None:
    """Give the physical index the fields that only the file has, as a part of the change.

    Raises LeaseHeld if another process is running, and ClippingsError if a document is refused: call it again.
    """
    archive = raise_patience(archive)
    gc.freeze()  # as in the pool: else all that was imported is searched for garbage again and again
    with hold_lease(archive, file.name):
        allow_writes(archive, index)  # a call that was killed may have stopped them
        kept = find_kept(archive, file.name, index, change) or keep_mapping(archive, file, index, change)
        put_template(archive, file)
        put_settings(archive, file)
        earlier = fetch_mapping(archive, kept)
        put_fields(archive, index, file.mappings)
        source = list_physical(archive, archive.write_alias("articles"))[0] if file.name == "quotes" else index
        new = frozenset(list_new(file.mappings, earlier))
        extension = Extension(archive, file.name, index, source, new - find_stated(archive, file.name, new, change))
        if adds_forms(file.mappings, earlier):
            index_again(extension)
        seen = catch_up(archive, source, fill(extension, EVERYTHING), partial(fill, extension))
        put_meta(archive, index, file.mappings)
        fill(extension, written_after(seen))
        for ids in in_batches(sorted(extension.contested), BATCH):
            fill(extension, {"terms": {"id": ids}})
        refresh(archive, index)


def find_kept(archive: Archive, name: IndexName, index: str, change: str) -> str | None:
    """The empty index that an earlier call for this change has made."""
    alias = archive.alias(name)
    kept = {*list_physical(archive, f"{alias}-previous")} & {*list_physical(archive, name_replaced(archive, change))}
    return next(iter(kept), None) if list_physical(archive, f"{alias}-since") == [index] else None


def keep_mapping(archive: Archive, file: IndexFile, index: str, change: str) -> str:
    """Make an empty index with the present mapping, and the way back to it; return its name."""
    alias = archive.alias(file.name)
    drop_incomplete(archive, file.name)
    earlier = _read_file(archive, file, index)
    put_template(archive, earlier)  # it shapes every index of such a name, so for this moment it is the earlier one
    kept = find_free_name(archive, name_physical(archive, earlier))
    create(archive, kept, f"{alias}-next", settings={})
    if fetch_mapping(archive, kept) != earlier.mappings:
        raise ClippingsError(
            f"Another process has changed the template of {alias} at this moment.",
            "Wait for it to end, then run `clippings mappings apply` again.",
        )
    actions: list[Json] = [
        *remove_way_back(archive, file.name),
        {"remove": {"index": kept, "alias": f"{alias}-next"}},
        {"add": {"index": kept, "alias": name_replaced(archive, change)}},
        {"add": {"index": kept, "alias": f"{alias}-previous", "is_write_index": True}},
        {"add": {"index": index, "alias": f"{alias}-since"}},
    ]

    def add_aliases() -> None:
        if list_physical(archive, f"{alias}-previous") != [kept]:  # else the reply was lost
            archive.es.indices.update_aliases(actions=actions)

    archive.retry(add_aliases)
    return kept


def find_stated(archive: Archive, name: IndexName, new: Collection[str], change: str) -> set[str]:
    """The new fields that cannot be derived: those that an article states, and those that it states of a quote if it
    gets them by the same change.
    """
    if name != "quotes":
        return {path for path in new if name != "articles" or path not in DERIVED}
    (index,) = list_physical(archive, archive.write_alias("articles"))
    earlier = find_kept(archive, "articles", index, change)
    added = {*list_new(fetch_mapping(archive, index), fetch_mapping(archive, earlier or index))}
    return {path for path in new if f"quotes.{path}" in added}


def put_fields(archive: Archive, index: str, mapping: Json) -> None:
    fields = mapping["properties"]
    archive.retry(lambda: archive.es.indices.put_mapping(index=index, properties=fields))


def put_meta(archive: Archive, index: str, mapping: Json) -> None:
    """State that the index has all that the mapping says."""
    archive.retry(lambda: archive.es.indices.put_mapping(index=index, meta=mapping["_meta"]))


def index_again(extension: Extension) -> None:
    """Write every document as it is. What others write from now on has the new forms anyway."""
    refresh(extension.archive, extension.index)
    pages = read_pages(extension.archive, extension.index, EVERYTHING, page=BATCH)
    _write(extension, (_list_again(extension, hits) for hits in pages))


def fill(extension: Extension, query: Json) -> int:
    """Write the documents that get values in new fields, of what the query finds in the source; return the number up to
    which every write there was found.
    """
    archive, source = extension.archive, extension.source
    before = find_last_writes(archive, source)
    if not extension.new:
        return max(before)
    refresh(archive, source)
    derive = _list_quotes if extension.name == "quotes" else _list_articles
    written = _write(extension, (derive(extension, hits) for hits in read_pages(archive, source, query, page=BATCH)))
    begun = find_begun_writes(archive, source)  # of a write that is still in progress, nobody knows whose it is
    own = written if source == extension.index else 0
    return min(begun) if sum(begun) - sum(before) == own else min(before)  # whether nobody else has written


def _write(extension: Extension, pages: Iterator[list[Action]]) -> int:
    """Write what nobody else has written since; return how much that is. While the server stores one batch, the next
    documents are read and derived.
    """
    written = 0
    for result in bulk_write(extension.archive, chain.from_iterable(ahead(pages))):
        if result.status == "refused":
            expect_written(result)
        if result.status == "conflict" and extension.name == "quotes":
            extension.contested.add((result.action.source or {})["article_id"])
        written += result.status == "written"
    return written


def _list_again(extension: Extension, hits: list[Json]) -> list[Action]:
    return [_replace(extension, hit, hit["_source"]) for hit in hits]


def _list_articles(extension: Extension, hits: list[Json]) -> list[Action]:
    derived = rederive_articles((hit["_source"] for hit in hits), same_bands=True)
    return [
        _replace(extension, hit, article)
        for hit, article in zip(hits, derived, strict=True)
        if article != hit["_source"]
    ]


def _list_quotes(extension: Extension, hits: list[Json]) -> list[Action]:
    """Only what has a new field is read, and what its article says by now as another quote stays as it is."""
    names = {path.split(".")[0] for path in extension.new}
    quotes = (quote for hit in hits for quote in derive_quotes(hit["_source"]).values())
    said = {quote["id"]: quote for quote in quotes if not names.isdisjoint(quote)}
    actions = []
    for ids in in_batches(said, LIGHT):
        for found in get_many(extension.archive, index=extension.index, ids=ids):
            stored = found.get("_source", {})
            same = all(stored.get(name) == said[found["_id"]][name] for name in SAID_BY)
            if not same:
                extension.contested.add(said[found["_id"]]["article_id"])
            elif stored != said[found["_id"]]:
                actions.append(_replace(extension, found, said[found["_id"]]))
    return actions


def _replace(extension: Extension, stored: Json, document: Json) -> Action:
    guard = Guard(stored["_seq_no"], stored["_primary_term"])
    return Action("index", extension.archive.write_alias(extension.name), stored["_id"], document, guard)


def _read_file(archive: Archive, file: IndexFile, index: str) -> IndexFile:
    """The index as the file says that has shaped it."""
    body: Any = archive.retry(lambda: archive.es.indices.get(index=index))[index]
    settings = {name: value for name, value in body["settings"]["index"].items() if name in KEPT_SETTINGS}
    version = body["mappings"].get("_meta", {}).get("version", file.version)
    return replace(file, version=version, settings={"index": settings}, mappings=body["mappings"])
