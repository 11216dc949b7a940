"""What an audit counts, on a real Elasticsearch: a loss is never hidden by something else."""

from pathlib import Path
from typing import Any

import pytest

from clippings.errors import ArchiveNotReady
from clippings.index.archive import IndexName
from clippings.runs.audit import Audit, audit
from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

THIRD = {"id": "3", "text": "The ferry of Eastvale sails again since Sunday, and the harbour was full of people."}
BROKEN = {"id": "broken"}


@pytest.fixture
def path(resources: Resources, tmp_path: Path) -> Path:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND, BROKEN])
    ingest(resources, path)
    return path


def lose(resources: Resources, record: str, name: IndexName = "articles") -> None:
    """Remove what a record became, as a damaged disk would."""
    (lost,) = (id for id, one in stored(resources, name).items() if one["record"] == record)
    resources.archive.es.delete(index=resources.archive.write_alias(name), id=lost)


def add_up(found: Audit) -> None:
    """Check that the rows of the table add up, no matter what is missing."""
    held = found.articles + found.dead_letters + found.copies + sum(found.unaccounted.values())
    assert found.records + found.unfinished + found.vanished == held


@pytest.mark.parametrize("now", [[SECOND, BROKEN], [THIRD, SECOND, BROKEN], [THIRD, SECOND, SECOND]])
def test_vanished_records_do_not_hide_a_lost_one(resources: Resources, path: Path, now: list[dict[str, str]]) -> None:
    write_records(path, now)
    ingest(resources, path)
    found = audit(resources)
    add_up(found)
    assert (found.difference, found.vanished) == (0, 1)
    lose(resources, "2")
    found = audit(resources)
    add_up(found)
    assert found.unaccounted == {"in/a.jsonl": now.count(SECOND)}


@pytest.mark.usefixtures("path")
def test_an_alias_with_two_indices_is_reported_before_anything_is_counted(
    resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second has the contents of the first, like a restored snapshot: single documents cannot be fetched then."""
    alias = resources.archive.alias("articles")
    second, copies = f"{alias}-v1-restored", stored(resources)
    resources.archive.es.indices.create(index=second)
    for id, copy in copies.items():
        del copy["_seq_no"]
        resources.archive.es.index(index=second, id=id, document=copy)
    resources.archive.es.indices.put_alias(index=second, name=alias)
    monkeypatch.setattr("time.sleep", lambda seconds: pytest.fail("nothing is waited for"))
    with pytest.raises(ArchiveNotReady, match=rf"aliases of {alias} do not point to one index.*{second}.*_aliases"):
        audit(resources)


@pytest.mark.usefixtures("path")
def test_a_lost_dead_letter_is_noticed(resources: Resources) -> None:
    lose(resources, "broken", "dead-letters")
    assert audit(resources).unaccounted == {"in/a.jsonl": 1}


def test_an_article_in_two_files_counts_for_both_and_is_missed_by_both(resources: Resources, path: Path) -> None:
    write_records(path.with_name("b.jsonl"), [FIRST, THIRD])
    ingest(resources, path.parent)
    found = audit(resources)
    add_up(found)
    assert (found.copies, found.difference) == (1, 0)
    lose(resources, "1")
    assert audit(resources).unaccounted == {"in/a.jsonl": 1, "in/b.jsonl": 1}


def test_losses_of_a_file_that_has_changed_since_are_counted(resources: Resources, path: Path) -> None:
    """What it contained when it was entered can no longer be read; the next ingest reads what it contains now."""
    write_records(path, [FIRST, SECOND, BROKEN, THIRD])
    assert audit(resources).difference == 0
    lose(resources, "2")
    assert audit(resources).unaccounted == {"in/a.jsonl": 1}
    path.unlink()
    assert audit(resources).unaccounted == {"in/a.jsonl": 1}


@pytest.mark.usefixtures("path")
@pytest.mark.parametrize("change", [{"speaker": "Somebody Else"}, {"article_revision": 7}, {"article_id": "0" * 40}])
def test_different_quotes_in_the_same_number_are_noticed(resources: Resources, change: dict[str, Any]) -> None:
    assert audit(resources).wrong_quotes == ()
    id, quote = next(iter(stored(resources, "quotes").items()))
    resources.archive.es.update(index=resources.archive.alias("quotes"), id=id, doc=change)
    found = audit(resources)
    assert set(found.wrong_quotes) == {quote["article_id"], change.get("article_id", quote["article_id"])}


def test_a_file_that_was_not_read_to_its_end_is_reported(resources: Resources, path: Path) -> None:
    (entry,) = stored(resources, "sources")
    resources.archive.es.delete(index=resources.archive.write_alias("sources"), id=entry)
    found = audit(resources)
    add_up(found)
    assert (found.files, found.unfinished, found.difference) == (0, 3, 0)
    ingest(resources, path)
    assert audit(resources).unfinished == 0


@pytest.mark.usefixtures("path")
def test_an_entry_that_claims_too_many_records_is_reported(resources: Resources) -> None:
    (entry,) = stored(resources, "sources")
    resources.archive.es.update(index=resources.archive.write_alias("sources"), id=entry, doc={"records": 5})
    found = audit(resources)
    add_up(found)
    assert (found.unaccounted, found.vanished) == ({"in/a.jsonl": 2}, 0)
