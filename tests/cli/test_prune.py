"""clippings ingest --prune, as a person calls it: articles of missing files are removed or followed, and audited."""

from pathlib import Path

import pytest

from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records
from tests.cli.conftest import Run
from tests.cli.test_runs import resources, run
from tests.runs.test_ingest_slice import FIRST, SECOND

__all__ = ["resources", "run"]  # fixtures

pytestmark = pytest.mark.integration


def test_ingest_with_prune_removes_what_is_gone(resources: Resources, run: Run, tmp_path: Path) -> None:
    path = write_records(tmp_path / "old/a.jsonl", [SECOND | {"url": None}, FIRST])
    ingest(resources, tmp_path / "old")
    (before,) = (id for id, article in stored(resources).items() if "url" not in article)
    path.parent.rename(tmp_path / "new")
    assert "There is no file or folder old" in run("ingest", "old").stderr
    told = " ".join(run("ingest", "old", "new", "--prune").stdout.split())
    assert "1 article moved or renamed along with files" in told  # the other has an address
    assert SECOND["title"] in run("show", before).stdout
    write_records(tmp_path / "new/a.jsonl", [FIRST])
    ingest(resources, tmp_path / "new")
    place = (tmp_path / "new").resolve()
    told = " ".join(run("audit").stdout.split())
    assert f"{place}: 1 record no longer in the files" in told
    assert f"clippings ingest --prune {place}" in told
    assert "1 article removed: their records" in run("ingest", "--prune", str(place)).stdout
    lost = run("ingest", "nowhere", "--prune")
    assert lost.status == 1
    assert "the archive holds nothing that was read there" in " ".join(lost.stderr.split())
