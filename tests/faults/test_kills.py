"""SIGKILL at random moments: nothing is lost, nothing is there twice, and the same command completes the work."""

import json
import subprocess
from pathlib import Path

import pytest

from benchmarks.articles import write_articles
from clippings.index.paging import scan
from tests.faults.conftest import Row
from tests.faults.scene import Scene, kill_group, wait_until

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(5400)]

WORDS = 60
ADDED = "The council has since confirmed the decision, and the work will begin in the spring of next year."


def kill_in_work(scene: Scene, command: tuple[str, ...], name: str) -> bool:
    """Start the command and kill it within half a second after it has begun to write; False where it ended before."""
    before = scene.writes(name)
    running = scene.start(*command)
    if not wait_until(lambda: scene.writes(name) > before, running):
        running.communicate()
        return False
    try:
        running.wait(timeout=scene.rng.uniform(0, 0.5))
    except subprocess.TimeoutExpired:
        kill_group(running)
        return True
    running.communicate()
    return False


def test_ingest_killed_at_random_moments(scene: Scene, long: bool, report: Row) -> None:
    documents, kills = (20_000, 50) if long else (3_000, 3)
    write_articles(scene.folder / "articles.jsonl", documents, WORDS)
    killed = sum(kill_in_work(scene, ("ingest", "articles.jsonl"), "articles") for _ in range(kills))
    closing = scene.run_well("ingest", "articles.jsonl")
    assert closing["inputs"] == documents
    assert closing["new"] + closing["unchanged"] == documents
    assert scene.count("articles") == documents
    assert scene.run_well("audit")["difference"] == 0
    assert killed >= kills // 2
    report(f"ingest of {documents:,} documents killed {killed} times", "0 lost, 0 twice, the sum is zero")


def test_reenrichment_killed_while_articles_are_updated(scene: Scene, long: bool, report: Row) -> None:
    """The version of a stage is raised, and re-enrichment killed again and again, while an ingest changes articles."""
    documents, updates, kills = (6_000, 2_000, 30) if long else (1_000, 200, 2)
    path = write_articles(scene.folder / "articles.jsonl", documents, WORDS)
    scene.run_well("ingest", "articles.jsonl")
    raised = scene.with_variables(CLIPPINGS_TEST_LANGUAGE_VERSION="raised")
    update_articles(path, updates)
    updating = scene.start("ingest", "articles.jsonl")
    killed = sum(kill_in_work(raised, ("reenrich",), "articles") for _ in range(kills))
    output = updating.communicate()
    assert updating.returncode == 0, output
    closing = raised.run_well("reenrich")
    assert closing["remaining"] == 0
    audited = raised.run_well("audit")
    assert audited["difference"] == 0
    assert set(audited["stale"].values()) == {0}
    assert scene.count("articles") == documents
    hits = scan(scene.es, f"{scene.prefix}-articles", {"match_all": {}})
    assert sum(hit["_source"]["text"].endswith(ADDED) for hit in hits) == updates
    report(f"re-enrichment of {documents:,} killed {killed} times, {updates:,} updated", "newest text, target versions")


def update_articles(path: Path, number: int) -> None:
    """Add a paragraph to the first articles of the file."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for record in records[:number]:
        record["text"] += f"\n\n{ADDED}"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
