"""The retry flow on a real Prefect and Elasticsearch: what is due is tried, once, and an article answers its letter."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clippings.capture import file_types
from clippings.documents import Counts
from clippings.index import dead_letters
from clippings.index.dead_letters import list_dead_letters
from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records
from tests.documents.scoring import HERE
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("prefect_server")]


def test_a_file_of_a_newly_supported_kind_is_read(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.retry import retry

    path = tmp_path / "in" / "ferry.docx"
    path.parent.mkdir()
    shutil.copy(HERE / "files" / "ferry-pandoc.docx", path)
    with monkeypatch.context() as patch:
        patch.delitem(file_types._KINDS_IN_ZIP, "docx")
        ingest(resources, path)
    (letter,) = list_dead_letters(resources.archive, reasons=["not_text"])
    dead_letters.make_due(resources.archive, [letter], datetime.now(UTC))
    assert retry().tally.counts == Counts(new=1)
    assert list(list_dead_letters(resources.archive)) == []
    assert [article["title"] for article in stored(resources).values()] == [
        "Island ferry returns after nine months in dock"
    ]


def test_due_dead_letters_are_retried(resources: Resources, tmp_path: Path) -> None:
    from flows.retry import retry

    path = write_records(tmp_path / "in/a.jsonl", [FIRST, {"id": "2"}, {"id": "3"}])
    ingest(resources, path)
    assert retry().tally.counts == Counts()  # nothing is due yet
    letters = list(list_dead_letters(resources.archive))
    dead_letters.make_due(resources.archive, letters, datetime.now(UTC))
    write_records(path, [FIRST, SECOND, {"id": "3"}])
    assert retry().tally.counts == Counts(new=1, unchanged=1, rejected=1)
    (letter,) = stored(resources, "dead-letters").values()
    assert (letter["record"], letter["attempts"], letter["state"]) == ("3", 1, "waiting")
    assert {article["record"] for article in stored(resources).values()} == {"1", "2"}
    assert retry().tally.counts == Counts()
