"""The list of ingested files, on a real Elasticsearch."""

from dataclasses import replace

import pytest

from clippings.documents import Counts
from clippings.index.archive import Archive
from clippings.index.sources import (
    SourceEntry,
    add_entries,
    fetch_entries,
    list_entries,
    remove_entries,
    source_id,
    unread,
    write_entries,
)
from tests.index.articles import NOW

pytestmark = pytest.mark.integration


def entry(file: str, collection: str = "made-up") -> SourceEntry:
    counts = Counts(new=2, rejected=1)
    return SourceEntry(
        collection, "/news", file, 1234, 1_700_000_000_123_456_789, "a hash", counts, 3, "5a", NOW, "text=body"
    )


def test_entries_are_read_back_unchanged(archive: Archive) -> None:
    entries = [entry(f"folder/{number}.txt") for number in range(12_000)]
    write_entries(archive, entries)
    ids = [source_id(one.collection, one.file) for one in entries]
    assert fetch_entries(archive, [*ids, "not there"]) == dict(zip(ids, entries, strict=True))


def test_the_newest_entry_of_a_file_counts(archive: Archive) -> None:
    write_entries(archive, [entry("grown.txt")])
    grown = replace(entry("grown.txt"), size=9999)
    write_entries(archive, [grown])
    assert fetch_entries(archive, [source_id("made-up", "grown.txt")]).popitem()[1] == grown


def test_starting_a_file_again_keeps_its_last_complete_entry(archive: Archive) -> None:
    write_entries(archive, [entry("read.txt")])
    begun = [unread("made-up", "/news", file, "text=body") for file in ("read.txt", "begun.txt")]
    add_entries(archive, begun)
    ids = [source_id("made-up", one.file) for one in begun]
    assert fetch_entries(archive, ids) == dict(zip(ids, [entry("read.txt"), begun[1]], strict=True))


def test_entries_are_listed_by_collection_and_removed(archive: Archive) -> None:
    write_entries(archive, [entry("a.txt", "listed"), entry("b.txt", "listed")])
    archive.es.indices.refresh(index=archive.alias("sources"))
    assert {one.file for one in list_entries(archive, "listed")} == {"a.txt", "b.txt"}
    remove_entries(archive, [source_id("listed", "a.txt"), "not there"])
    archive.es.indices.refresh(index=archive.alias("sources"))
    assert [one.file for one in list_entries(archive, "listed")] == ["b.txt"]


def test_no_two_places_share_an_id() -> None:
    assert len({source_id("a", "b/c"), source_id("a/b", "c"), source_id("a", "b")}) == 3
