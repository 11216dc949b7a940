"""An audit during writes, on a real Elasticsearch: no false difference, and every true one."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from benchmarks.articles import make_article
from clippings.enrich.corrections import Corrections
from clippings.index import dead_letters, paging, sources
from clippings.index.archive import Archive, IndexName
from clippings.index.articles import list_said
from clippings.index.sources import SourceEntry
from clippings.runs import audit as auditing
from clippings.runs import settling
from clippings.runs.audit import audit, audit_rows
from clippings.runs.planning import Ledger, plan_retry
from clippings.runs.reenrich import reenrich_selected, select_articles
from clippings.runs.resources import Resources
from clippings.runs.settling import wait_until_settled
from tests.archives import ingest, read_slices, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration


def test_a_file_recorded_during_the_audit_is_not_a_loss(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its articles arrived after they were counted, and its entry before the entries were read."""
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))

    def ingest_first(archive: Archive) -> Iterator[SourceEntry]:
        ingest(resources, write_records(tmp_path / "in/b.jsonl", [SECOND, {"id": "broken"}]))
        paging.refresh(archive, archive.alias("sources"))
        return sources.list_entries(archive)

    monkeypatch.setattr(auditing, "list_entries", ingest_first)
    found = audit(resources)
    assert (found.difference, found.moving, found.files, found.records) == (0, 0, 2, 3)


def change_between(resources: Resources, path: Path, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Change articles and their quotes, this many times, after the audit has read the articles but not the quotes."""
    changes = count()

    def list_and_change(archive: Archive, query: Mapping[str, Any]) -> Iterator[Any]:
        said = list(list_said(archive, query))
        if (change := next(changes)) < times:
            ingest(resources, write_records(path, [FIRST | {"title": f"The title of change {change}"}]))
            paging.refresh(archive, archive.alias("quotes"))
        yield from said

    monkeypatch.setattr(auditing, "list_said", list_and_change)


def test_an_article_that_changes_during_the_audit_is_not_reported_for_its_quotes(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST])
    ingest(resources, path)
    change_between(resources, path, monkeypatch, times=2)
    found = audit(resources)
    assert (found.wrong_quotes, found.moving) == ((), 0)


def test_constant_changes_are_reported_and_are_not_a_difference(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST])
    ingest(resources, path)
    change_between(resources, path, monkeypatch, times=1_000)
    monkeypatch.setattr(settling, "LONGEST", 0.3)
    found = audit(resources)
    assert (found.difference, found.moving) == (0, 1)
    assert ("still changing when they were checked", 1) in audit_rows(found)


def test_only_what_stays_the_same_counts_as_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter([{"a": 1, "b": 3, "c": 5}, {"b": 3, "c": 6}, {"c": 7}])
    monkeypatch.setattr(settling, "SETTLED", 0.0)
    monkeypatch.setattr(settling, "LONGEST", 1.0)
    clock = iter([0.0, 0.4, 0.8, 1.2])
    monkeypatch.setattr(settling, "monotonic", lambda: next(clock))
    asked: list[list[str]] = []

    def look(keys: Any) -> dict[str, int]:
        asked.append(keys)
        return next(looks)

    stays, moving = wait_until_settled({"a": 1, "b": 2, "c": 4, "d": 1}, look)
    assert (stays, moving) == ({"a": 1, "b": 3}, {"c": 7})
    assert asked == [["a", "b", "c", "d"], ["b", "c"], ["c"]]


def lose(resources: Resources, name: IndexName, id: str) -> None:
    """Remove a document, as a damaged disk would."""
    resources.archive.es.delete(index=resources.archive.write_alias(name), id=id)


class Writers:
    """An ingest, a re-enrichment and a retry that continue until they are told to stop."""

    def __init__(self, resources: Resources, folder: Path) -> None:
        self.resources, self.folder = resources, folder
        self.number, self.ended = count(), Event()

    def ingest(self) -> None:
        records = [make_article(next(self.number), 60) for _ in range(20)]
        path = self.folder / f"{records[0]['id']}.jsonl"
        ingest(self.resources, write_records(path, [*records, {"id": "broken"}]))

    def reenrich(self) -> None:
        blocks = [{"name": f"Nobody {next(self.number)}"}]
        corrected = replace(self.resources, corrections=Corrections.model_validate({"entities": {"blocks": blocks}}))
        reenrich_selected(corrected, select_articles(corrected, [], {}), "")

    def retry(self) -> None:
        now, ledger = datetime.now(UTC), Ledger()
        letters = list(dead_letters.list_dead_letters(self.resources.archive))
        dead_letters.make_due(self.resources.archive, letters, now)
        read_slices(self.resources, ledger, plan_retry(self.resources, ledger, now), now, again=True)

    def go_on(self, act: Callable[[], None]) -> int:
        times = 0
        while not self.ended.is_set():
            act()
            times += 1
        return times


def test_losses_are_found_during_an_ingest_a_reenrichment_and_a_retry(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_records(tmp_path / "still/a.jsonl", [FIRST, SECOND])
    write_records(tmp_path / "still/b.jsonl", [make_article(0, 60, seed=1)])
    ingest(resources, tmp_path / "still")
    lost, held = sorted(id for id, one in stored(resources).items() if one["file"] == "a.jsonl")
    quote = next(id for id, one in stored(resources, "quotes").items() if one["article_id"] == held)
    monkeypatch.setattr(settling, "SETTLED", 1.5)
    with ThreadPoolExecutor() as threads:
        writers = Writers(resources, tmp_path / "in")
        acts = (writers.ingest, writers.reenrich, writers.retry)
        running = [threads.submit(writers.go_on, act) for act in acts]
        try:
            assert audit(resources).difference == 0
            lose(resources, "quotes", quote)
            lose(resources, "articles", lost)
            entry, alias = sources.source_id("still", "b.jsonl"), resources.archive.write_alias("sources")
            resources.archive.es.update(index=alias, id=entry, doc={"records": 4})
            found = audit(resources)
        finally:
            writers.ended.set()
        assert all(one.result() > 0 for one in running)
    assert found.unaccounted == {"still/a.jsonl": 1, "still/b.jsonl": 3}
    assert set(found.wrong_quotes) == {held, lost}  # the lost article still has quotes
