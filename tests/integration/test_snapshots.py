"""The rehearsal of docs/operations.md, Backup and restore: an archive is lost, and comes back as it was."""

from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from clippings.index import mappings
from clippings.index.archive import MID_RUN, Archive
from clippings.runs.audit import audit
from clippings.runs.forget import apply_refusals, find_articles, remove_all
from clippings.settings import Settings
from tests.archives import ingest, make_resources, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration


def test_a_lost_archive_is_restored_completely(es: Elasticsearch, prefix: str) -> None:
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
    assert mappings.plan(archive, settings) == []  # aliases and mappings are restored as well
    mappings.check(archive, settings)
    assert es.get(index=archive.alias("dead-letters"), id="1")["_source"] == letter
    assert es.indices.get(index=indices).body.keys() == before.keys()
    es.snapshot.delete(repository=prefix, snapshot="first")
    es.snapshot.delete_repository(name=prefix)


def test_a_snapshot_can_be_restored_next_to_the_old_archive(es: Elasticsearch, prefix: str) -> None:
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
    mappings.check(archive, settings)  # it is not part of the archive
    es.snapshot.delete_repository(name=prefix)


def test_articles_forgotten_after_a_snapshot_are_removed_again_after_its_restore(
    es: Elasticsearch, elasticsearch: str, prefix: str, tmp_path: Path
) -> None:
    resources = make_resources(elasticsearch, prefix, tmp_path / "home")
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    es.snapshot.create_repository(name=prefix, repository={"type": "fs", "settings": {"location": prefix}})
    es.snapshot.create(repository=prefix, snapshot="first", indices=f"{prefix}-*", wait_for_completion=True)
    remove_all(resources, find_articles(resources, [str(FIRST["url"])], None), who="mara")
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}-*")))
    es.snapshot.restore(repository=prefix, snapshot="first", indices=f"{prefix}-*", wait_for_completion=True)
    assert {article["url"] for article in stored(resources).values()} == {FIRST["url"], SECOND["url"]}

    assert len(apply_refusals(resources).held) == 1
    assert {article["url"] for article in stored(resources).values()} == {SECOND["url"]}
    assert {quote["url"] for quote in stored(resources, "quotes").values()} == {SECOND["url"]}
    assert ingest(resources, path).tally.reasons == {"forgotten": 1}
    assert audit(resources).difference == 0
    es.snapshot.delete(repository=prefix, snapshot="first")
    es.snapshot.delete_repository(name=prefix)
