"""The rehearsal of docs/operations.md, Backup and restore: an archive is lost, and comes back as it was."""

import pytest
from elasticsearch import Elasticsearch

from clippings.index import mappings
from clippings.index.archive import MID_RUN, Archive
from clippings.settings import Settings

pytestmark = pytest.mark.integration


def test_an_archive_that_was_lost_comes_back_as_it_was(es: Elasticsearch, prefix: str) -> None:
    settings, archive = Settings(prefix=prefix), Archive(es, prefix, MID_RUN)
    mappings.apply(archive, settings)
    letter = {"collection": "inbox", "file": "broken.html", "stage": "capture", "reason": "not_text"}
    es.index(index=archive.write_alias("dead-letters"), id="1", document=letter, refresh=True, require_alias=True)
    before = es.indices.get(index=f"{prefix}-*").body

    es.snapshot.create_repository(name=prefix, repository={"type": "fs", "settings": {"location": prefix}})
    indices = f"{prefix}-*"
    taken = es.snapshot.create(
        repository=prefix, snapshot="first", indices=indices, include_global_state=False, wait_for_completion=True
    )
    assert taken["snapshot"]["state"] == "SUCCESS"
    es.indices.delete(index=list(before))
    assert mappings.plan(archive, settings) != []

    es.snapshot.restore(
        repository=prefix, snapshot="first", indices=indices, include_global_state=False, wait_for_completion=True
    )
    assert mappings.plan(archive, settings) == []  # aliases and mappings too
    mappings.check(archive, settings)
    assert es.get(index=archive.alias("dead-letters"), id="1")["_source"] == letter
    assert es.indices.get(index=indices).body.keys() == before.keys()
    es.snapshot.delete(repository=prefix, snapshot="first")
    es.snapshot.delete_repository(name=prefix)


def test_a_snapshot_beside_the_old_archive_can_be_looked_into(es: Elasticsearch, prefix: str) -> None:
    settings, archive = Settings(prefix=prefix), Archive(es, prefix, MID_RUN)
    mappings.apply(archive, settings)
    letter = {"collection": "inbox", "file": "a.txt", "stage": "capture", "reason": "not_text"}
    es.index(index=archive.write_alias("dead-letters"), id="1", document=letter, refresh=True)
    es.snapshot.create_repository(name=prefix, repository={"type": "fs", "settings": {"location": prefix}})
    es.snapshot.create(repository=prefix, snapshot="first", indices=f"{prefix}-*", wait_for_completion=True)
    es.delete(index=archive.write_alias("dead-letters"), id="1", refresh=True)
    es.snapshot.restore(
        repository=prefix,
        snapshot="first",
        indices=f"{prefix}-*",
        include_aliases=False,
        rename_pattern="(.+)",
        rename_replacement="$1-old",
        wait_for_completion=True,
    )
    assert es.count(index=archive.alias("dead-letters"))["count"] == 0
    assert es.count(index=f"{prefix}-dead-letters-v*-old")["count"] == 1
    mappings.check(archive, settings)  # it does not take part in the archive
    es.snapshot.delete_repository(name=prefix)
