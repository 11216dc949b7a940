"""Dead letters of records that are no longer in their files, on a real Elasticsearch."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from clippings.documents import Counts
from clippings.runs.audit import audit
from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

TEXT = "The ferry of Eastvale sails again since Sunday, and the harbour was full of people."


@pytest.mark.parametrize("mended", [[FIRST], [FIRST, SECOND]])
def test_letters_of_removed_records_go_when_their_file_is_read(
    resources: Resources, tmp_path: Path, mended: list[dict[str, str]]
) -> None:
    path = tmp_path / "in" / "a.jsonl"
    path.parent.mkdir()
    path.write_bytes(b"")
    assert ingest(resources, path).tally.counts == Counts(rejected=1)
    write_records(path, [FIRST, {"id": "broken"}, {"title": "neither text nor html"}])
    assert ingest(resources, path).tally.counts == Counts(new=1, rejected=2)
    assert {letter["record"] for letter in stored(resources, "dead-letters").values()} == {"broken", "3"}
    write_records(path, mended)
    ingest(resources, path)
    assert stored(resources, "dead-letters") == {}
    assert audit(resources).difference == 0


def test_letters_of_members_are_kept_while_they_apply(resources: Resources, tmp_path: Path) -> None:
    path = tmp_path / "in" / "b.zip"
    path.parent.mkdir()
    for members in (["c.txt", "d.txt"], ["d.txt"]):
        with ZipFile(path, "w") as zipped:
            zipped.writestr("a.txt", TEXT)
            for member in members:
                zipped.writestr(member, "")
        ingest(resources, path)
        assert sorted(letter["file"] for letter in stored(resources, "dead-letters").values()) == [
            f"b.zip/{member}" for member in members
        ]


def test_letters_written_in_this_run_are_kept(resources: Resources, tmp_path: Path) -> None:
    """Two files with one name: the second is rejected at the place of the first."""
    for name in ("one", "two"):
        write_records(tmp_path / name / "a.jsonl", [FIRST])
    began = datetime.now(UTC)
    ingest(resources, tmp_path / "one", tmp_path / "two", collection="both")
    (letter,) = stored(resources, "dead-letters").values()
    assert letter["reason"] == "refused"
    assert datetime.fromisoformat(letter["last_seen"]) > began - timedelta(seconds=1)
