"""Files that are read again, on a real Elasticsearch: records that moved, come twice, or were left by a killed run."""

import json
from pathlib import Path
from typing import Any

import pytest

from clippings.documents import Counts
from clippings.runs.audit import audit
from clippings.runs.reenrich import reenrich_selected, select_articles
from clippings.runs.resources import Resources
from clippings.runs.store import Ending, store
from tests.archives import ingest, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration


def test_lines_added_or_removed_before_records_without_an_id_change_nothing(
    resources: Resources, tmp_path: Path
) -> None:
    """Their numbers are positions, and not part of what they are."""
    lines = [{"text": f"Ferry {number} sails again since Sunday, and the harbour was full."} for number in range(12)]
    path = write_records(tmp_path / "in/a.jsonl", lines)
    ingest(resources, path)
    before = stored(resources)
    write_records(path, [SECOND, *lines])
    assert ingest(resources, path).tally.counts == Counts(new=1, unchanged=12)
    write_records(path, lines[1:])
    assert ingest(resources, path).tally.counts == Counts(unchanged=11)
    assert {id: stored(resources)[id] for id in before} == before
    assert audit(resources).difference == 0


@pytest.mark.parametrize("part_bytes", [1, 1_000_000])
def test_a_line_that_is_twice_in_a_file_is_one_article_and_a_duplicate(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part_bytes: int
) -> None:
    for name in ("PART_BYTES", "FIRST_SLICE"):
        monkeypatch.setattr(f"clippings.runs.planning.{name}", part_bytes)
    path = write_records(tmp_path / "in/a.jsonl", [{"text": FIRST["text"]}] * 2)
    assert ingest(resources, path).tally.counts == Counts(new=1, duplicate=1)
    assert audit(resources).difference == 0


def test_links_left_by_a_killed_run_are_repaired_by_the_next(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [{"id": "1", "published": "2026-01-01", "text": FIRST["text"]}])
    write_records(tmp_path / "in/b.jsonl", [{"id": "2", "published": "2026-01-02", "text": FIRST["text"]}])
    ingest(resources, tmp_path / "in")
    assert any("duplicate_of" in article for article in stored(resources).values())
    write_records(path, [{"id": "1", "published": "2026-01-01", "text": SECOND["text"]}])

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as killed:
        killed.setattr("clippings.runs.linking.link_stories", die)
        with pytest.raises(KeyboardInterrupt):
            ingest(resources, tmp_path / "in")
    ingest(resources, tmp_path / "in")
    assert not any("duplicate_of" in article for article in stored(resources).values())


def test_an_array_half_read_by_a_killed_run_is_finished_by_the_next(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "in/a.json"
    path.parent.mkdir()
    path.write_text(json.dumps([{"id": str(n), "text": f"Ferry {n} sails again since Sunday."} for n in range(10)]))
    monkeypatch.setattr("clippings.runs.ingest_slice.BATCH_RECORDS", 3)
    batches = iter(range(3))

    def store_or_die(*given: Any, **more: Any) -> dict[str, Ending]:
        if next(batches, None) is None:
            raise KeyboardInterrupt
        return store(*given, **more)

    with monkeypatch.context() as killed:
        killed.setattr("clippings.runs.ingest_slice.store", store_or_die)
        with pytest.raises(KeyboardInterrupt):
            ingest(resources, path)
    before = stored(resources)
    assert len(before) == 9
    assert ingest(resources, path, last=False).tally.counts == Counts(new=1, unchanged=9)
    assert {id: stored(resources)[id] for id in before} == before
    assert audit(resources).difference == 0


@pytest.mark.parametrize("part_bytes", [1, 1_000_000])
def test_articles_that_share_an_own_id_are_all_stored_however_they_are_read(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part_bytes: int
) -> None:
    for name in ("PART_BYTES", "FIRST_SLICE"):
        monkeypatch.setattr(f"clippings.runs.planning.{name}", part_bytes)
    shared = {"id": "1", "published": "2026-03-01", "text": FIRST["text"]}
    records = [{**shared, "title": title} for title in ("Bridge", "School", "Harbour")]
    later = {**shared, "title": "School", "published": "2026-03-02", "text": SECOND["text"]}
    path = write_records(tmp_path / "in/a.jsonl", [*records, later])
    assert ingest(resources, path).tally.counts == Counts(new=3, duplicate=1)
    articles = stored(resources)
    assert sorted(article["title"] for article in articles.values()) == ["Bridge", "Harbour", "School"]
    assert sum("own id shared" in str(article.get("remarks")) for article in articles.values()) == 2
    path.touch()
    assert ingest(resources, path).tally.counts == Counts(unchanged=3, duplicate=1)
    assert stored(resources) == articles
    assert audit(resources).difference == 0
    reenrich_selected(resources, select_articles(resources, [], {}, force=True, reclean=True), "")
    assert {id: article["remarks"] for id, article in stored(resources).items() if "remarks" in article} == {
        id: article["remarks"] for id, article in articles.items() if "remarks" in article
    }
