"""The keys that a person maps apply to a file as long as it is in the archive, on a real Elasticsearch."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clippings.documents import Counts
from clippings.runs.audit import audit
from clippings.runs.planning import Ledger, plan_ingest, plan_retry
from clippings.runs.resources import Resources
from tests.archives import ingest, read_slices, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

FOREIGN = [{"nr": "1", "inhalt": FIRST["text"], "kopf": "Gesperrt"}, {"nr": "2", "inhalt": SECOND["text"]}]
MAP = "id=nr,text=inhalt,title=kopf"


def maps(resources: Resources) -> dict[str, str]:
    return {entry["file"]: entry["json_map"] for entry in stored(resources, "sources").values()}


def test_a_mapped_file_keeps_its_map_when_it_is_read_again(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [*FOREIGN, {"nr": "3"}])
    assert ingest(resources, path, json_map=MAP).tally.counts == Counts(new=2, rejected=1)
    assert {article["record"]: article.get("title") for article in stored(resources).values()} == {
        "1": "Gesperrt",
        "2": None,
    }
    assert audit(resources).difference == 0
    before = stored(resources)
    ledger, now = Ledger(), datetime.now(UTC) + timedelta(hours=2)
    read_slices(resources, ledger, plan_retry(resources, ledger, now), now, again=True)
    assert ledger.tally.counts == Counts(unchanged=2, rejected=1)
    path.touch()
    assert ingest(resources, path).tally.counts == Counts(unchanged=2, rejected=1)
    write_records(path, FOREIGN)
    assert ingest(resources, tmp_path / "in").tally.counts == Counts(unchanged=2)
    assert (stored(resources), stored(resources, "dead-letters"), maps(resources)) == (before, {}, {"a.jsonl": MAP})
    assert audit(resources).difference == 0


def test_another_map_reads_the_file_again_and_an_empty_one_removes_the_map(
    resources: Resources, tmp_path: Path
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", FOREIGN)
    assert ingest(resources, path).tally.counts == Counts(rejected=2)
    assert ingest(resources, path, json_map=MAP).tally.counts == Counts(new=2)
    assert stored(resources, "dead-letters") == {}
    assert ingest(resources, path, json_map=MAP).skipped == 1
    assert ingest(resources, path, json_map="").tally.counts == Counts(rejected=2)
    assert maps(resources) == {"a.jsonl": ""}


def test_a_run_that_was_killed_leaves_its_map_to_the_next(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", FOREIGN)
    write_records(tmp_path / "in/b.jsonl", FOREIGN)
    ingest(resources, path)
    next(plan_ingest([tmp_path / "in"], None, resources, Ledger(), json_map=MAP))  # planned, but nothing is read
    assert maps(resources) == {"a.jsonl": MAP, "b.jsonl": MAP}
    assert ingest(resources, tmp_path / "in").tally.counts == Counts(new=2, duplicate=2)


def test_a_change_with_the_same_size_and_time_is_found_when_asked(resources: Resources, tmp_path: Path) -> None:
    paths = [write_records(tmp_path / f"in/{name}.jsonl", [record]) for name, record in (("a", FIRST), ("b", SECOND))]
    ingest(resources, tmp_path / "in")
    status = paths[0].stat()
    write_records(paths[0], [FIRST | {"text": FIRST["text"].replace("Monday", "Friday")}])
    os.utime(paths[0], ns=(status.st_atime_ns, status.st_mtime_ns))
    assert paths[0].stat().st_size == status.st_size
    assert ingest(resources, tmp_path / "in").skipped == 2
    verified = ingest(resources, tmp_path / "in", verify=True)
    assert (verified.tally.counts, verified.skipped) == (Counts(changed=1, unchanged=1), 1)
    assert any("Friday" in article["text"] for article in stored(resources).values())
    assert ingest(resources, tmp_path / "in", verify=True).skipped == 2
    assert audit(resources).difference == 0
