"""The audit flow on a real Prefect and Elasticsearch: a difference fails the run, and quotes can be repaired."""

import pickle
from pathlib import Path

import pytest

from clippings.index.paging import refresh
from clippings.index.run_ends import list_ends
from clippings.runs.audit import audit as count_everything
from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("prefect_server")]


@pytest.fixture
def source(resources: Resources, tmp_path: Path) -> Path:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND, FIRST, {"id": "broken"}])
    ingest(resources, path)
    return path


@pytest.mark.usefixtures("source")
def test_an_archive_that_adds_up(resources: Resources) -> None:
    from flows.audit import audit

    found = audit()
    assert (found.files, found.records, found.articles, found.dead_letters, found.copies) == (1, 4, 2, 1, 1)
    assert found.quotes == len(stored(resources, "quotes")) > 0
    assert set(found.stale.values()) == {0}
    assert found.difference == 0


def told_by_archive(resources: Resources) -> list[tuple[str, str]]:
    """How runs ended, as shown to pages that may not ask Prefect."""
    refresh(resources.archive, resources.archive.alias("leases"))
    return [(end.flow, end.state) for end in list_ends(resources.archive)]


@pytest.mark.usefixtures("source")
def test_quotes_that_differ_from_their_articles_are_repaired_when_asked(resources: Resources) -> None:
    from flows.audit import AuditFailed, audit

    before = {id: quote["text"] for id, quote in stored(resources, "quotes").items()}
    lost = next(iter(before))
    resources.archive.es.delete(index=resources.archive.write_alias("quotes"), id=lost)
    with pytest.raises(AuditFailed, match="difference is 1"):
        audit()
    assert told_by_archive(resources) == [("audit", "Failed")]
    assert audit(repair=True).difference == 0
    assert told_by_archive(resources) == [("audit", "Completed")]
    assert {id: quote["text"] for id, quote in stored(resources, "quotes").items()} == before


def test_a_lost_article_is_reported_until_its_file_is_read_again(resources: Resources, source: Path) -> None:
    from flows.audit import AuditFailed, audit

    (lost,) = (id for id, article in stored(resources).items() if article["record"] == "2")
    resources.archive.es.delete(index=resources.archive.write_alias("articles"), id=lost)
    with pytest.raises(AuditFailed) as failed:
        audit(repair=True)
    assert failed.value.found.unaccounted == {"in/a.jsonl": 1}
    source.touch()
    ingest(resources, source)
    assert audit().difference == 0


@pytest.mark.usefixtures("source")
def test_mappings_that_differ_from_the_files_fail_the_audit(resources: Resources) -> None:
    from flows.audit import AuditFailed, audit

    index = resources.archive.alias("articles")
    resources.archive.es.indices.put_mapping(index=index, properties={"stranger": {"type": "keyword"}})
    with pytest.raises(AuditFailed) as failed:
        audit()
    (difference,) = failed.value.found.drift
    assert "stranger" in difference


def test_a_failed_audit_can_be_sent_between_processes(resources: Resources) -> None:
    from flows.audit import AuditFailed

    failed = AuditFailed(count_everything(resources))
    copy = pickle.loads(pickle.dumps(failed))
    assert (str(copy), copy.remedy, copy.found) == (str(failed), failed.remedy, failed.found)
