"""Audits during commands that write, for minutes. The short form is tests/runs/test_audit_during_writes.py."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import count
from threading import Event
from time import monotonic

import pytest

from benchmarks.articles import write_articles
from clippings.index import dead_letters
from clippings.index.paging import scan
from clippings.index.sources import source_id
from clippings.runs import settling
from tests.archives import write_records
from tests.faults.conftest import Row
from tests.faults.scene import Scene

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(5400)]

SECONDS = 300


class Writers:
    """Commands that run one after another until they are told to stop."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.number, self.ended = scene, count(), Event()

    def ingest(self) -> None:
        seed = next(self.number)
        write_articles(self.scene.folder / f"in/{seed}.jsonl", 500, 60, seed=seed)
        write_records(self.scene.folder / f"in/broken-{seed}.jsonl", [{"id": "broken"}])
        self.scene.run_well("ingest", "in")

    def reenrich(self) -> None:
        version = f"raised {next(self.number)}"
        self.scene.with_variables(CLIPPINGS_TEST_LANGUAGE_VERSION=version).run_well("reenrich")

    def retry(self) -> None:
        archive = self.scene.archive
        dead_letters.make_due(archive, list(dead_letters.list_dead_letters(archive)), datetime.now(UTC))
        self.scene.run_well("retry")

    def go_on(self, act: Callable[[], None]) -> int:
        times = 0
        while not self.ended.is_set():
            act()
            times += 1
        return times


def test_audits_during_an_ingest_a_reenrichment_and_a_retry(
    scene: Scene, report: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "SETTLED", 10.0)
    for name in ("still", "in"):
        (scene.folder / name).mkdir()
    for number, name in enumerate("ab", start=1):
        write_articles(scene.folder / f"still/{name}.jsonl", 20, 60, seed=-number)
    scene.run_well("ingest", "still")
    writers = Writers(scene)
    with ThreadPoolExecutor() as threads:
        running = [threads.submit(writers.go_on, act) for act in (writers.ingest, writers.reenrich, writers.retry)]
        try:
            audits, until = 0, monotonic() + SECONDS
            while monotonic() < until:
                found = scene.audit()
                assert (found.difference, found.unaccounted, found.wrong_quotes) == (0, {}, ())
                audits += 1
            lost, held = plant_losses(scene)
            found = scene.audit()
        finally:
            writers.ended.set()
        times = [one.result() for one in running]
    assert found.unaccounted == {"still/a.jsonl": 1, "still/b.jsonl": 3}
    assert {held} <= set(found.wrong_quotes) <= {held, lost}
    assert min(times) > 0
    report(
        f"{audits} audits beside {times[0]} ingests, {times[1]} re-enrichments and {times[2]} retries",
        "no difference that is none; a lost quote, a lost article and a wrong count found among them",
    )


def plant_losses(scene: Scene) -> tuple[str, str]:
    """Plant an article, a quote of another, and an entry that claims three records too many; return the article ids."""
    archive = scene.archive
    of_still = {"bool": {"filter": [{"term": {"collection": "still"}}, {"range": {"quote_count": {"gt": 0}}}]}}
    ids = [
        hit["_id"] for hit in scan(archive, archive.alias("articles"), of_still) if hit["_source"]["file"] == "a.jsonl"
    ]
    lost, held = ids[:2]
    quote = next(scan(archive, archive.alias("quotes"), {"term": {"article_id": held}}))
    archive.es.delete(index=archive.write_alias("quotes"), id=quote["_id"])
    archive.es.delete(index=archive.write_alias("articles"), id=lost)
    alias, entry = archive.write_alias("sources"), source_id("still", "b.jsonl")
    archive.es.update(index=alias, id=entry, doc={"records": 23})
    return lost, held
