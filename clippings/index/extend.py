"""Adds fields to an index in place, while reading and writing continue.

The mapping gets the fields. Everything that can be derived is derived again, and documents that become others are
written, each only if nobody else has written it since; so what others write meanwhile is looked at afterward, until
little is left. The new `_meta`, by which programs recognize the mapping, comes last but for that rest.

The way back is a copy, since no field can be taken out of a mapping. For that, an empty index with the mapping of
before is made first. It has the alias `...-previous`, and `...-since` finds all documents: `roll_back` sees an index to
which nothing has been copied yet.

After a kill at any point, the same call completes the work.
"""

import gc
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from clippings.index.archive import Archive, IndexName
from clippings.index.bulk import Action, Guard
from clippings.index.catch_up import catch_up, find_last_writes, written_after
from clippings.index.differences import adds_forms
from clippings.index.fields import Json
from clippings.index.index_file import IndexFile, name_physical, put_settings, put_template
from clippings.index.paging import EVERYTHING, ahead, read_pages, refresh
from clippings.index.rebuild import create, find_free_name, raise_patience
from clippings.index.rederive import rederive_articles, rederive_said
from clippings.index.unfinished import (
    allow_writes,
    drop_incomplete,
    fetch_mapping,
    hold_lease,
    list_physical,
    name_replaced,
)
from clippings.index.writer import bulk_write, expect_written

BATCH = 250  # documents that are read and derived at once
KEPT_SETTINGS = ("analysis", "number_of_shards", "codec", "number_of_replicas", "query")


@dataclass(frozen=True, slots=True)
class Extension:
    """An index that gets more fields."""

    archive: Archive
    name: IndexName
    index: str
    forms: bool  # whether fields get further forms, for which every document must be indexed again

    @property
    def derives(self) -> bool:
        """Whether its documents have anything that can be derived."""
        return self.name in ("articles", "quotes")


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
        forms = adds_forms(file.mappings, fetch_mapping(archive, kept))
        put_fields(archive, index, file.mappings)
        extension = Extension(archive, file.name, index, forms)
        seen = fill(extension, EVERYTHING, forms=forms)
        if extension.derives:
            seen = catch_up(archive, index, seen, lambda query: fill(extension, query))
        put_meta(archive, index, file.mappings)
        fill(extension, written_after(seen))


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
    actions: list[Json] = [
        *(
            {"remove": {"index": one, "alias": f"{alias}-{what}"}}
            for what in ("previous", "since")
            for one in list_physical(archive, f"{alias}-{what}")
        ),
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


def put_fields(archive: Archive, index: str, mapping: Json) -> None:
    fields = mapping["properties"]
    archive.retry(lambda: archive.es.indices.put_mapping(index=index, properties=fields))


def put_meta(archive: Archive, index: str, mapping: Json) -> None:
    """State that the index has all that the mapping says."""
    archive.retry(lambda: archive.es.indices.put_mapping(index=index, meta=mapping["_meta"]))


def fill(extension: Extension, query: Json, *, forms: bool = False) -> int:
    """Write the documents of the query that become others (`forms`: all of them); return the number up to which every
    write was found. While the server stores one batch, the next documents are read and derived.
    """
    archive, index = extension.archive, extension.index
    before = find_last_writes(archive, index)
    if not (extension.derives or forms):
        return min(before)
    refresh(archive, index)
    pages = ahead(_list_actions(extension, hits, forms) for hits in read_pages(archive, index, query, page=BATCH))
    written = 0
    for result in bulk_write(archive, chain.from_iterable(pages)):
        if result.status == "refused":
            expect_written(result)
        written += result.status == "written"  # else somebody else has written it, and it is looked at again
    after = find_last_writes(archive, index)
    return min(after) if sum(after) - sum(before) == written else min(before)  # whether nobody else has written


def _list_actions(extension: Extension, hits: list[Json], forms: bool) -> list[Action]:
    alias = extension.archive.write_alias(extension.name)
    return [
        Action("index", alias, hit["_id"], document, Guard(hit["_seq_no"], hit["_primary_term"]))
        for hit, document in zip(hits, _derive(extension, [hit["_source"] for hit in hits]), strict=True)
        if forms or document != hit["_source"]
    ]


def _derive(extension: Extension, documents: list[Json]) -> list[Json]:
    if extension.name == "articles":
        return rederive_articles(documents, same_bands=True)
    if extension.name == "quotes":
        return rederive_said(extension.archive, documents)
    return documents


def _read_file(archive: Archive, file: IndexFile, index: str) -> IndexFile:
    """The index as the file says that has shaped it."""
    body: Any = archive.retry(lambda: archive.es.indices.get(index=index))[index]
    settings = {name: value for name, value in body["settings"]["index"].items() if name in KEPT_SETTINGS}
    version = body["mappings"].get("_meta", {}).get("version", file.version)
    return replace(file, version=version, settings={"index": settings}, mappings=body["mappings"])
