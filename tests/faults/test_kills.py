"""SIGKILL at random moments: nothing is lost, nothing is there twice, and the same command completes the work."""

import subprocess

import pytest

from benchmarks.articles import write_articles
from tests.faults.conftest import Row
from tests.faults.scene import Scene, kill_group, wait_until

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(5400)]

WORDS = 60


def kill_in_work(scene: Scene, command: tuple[str, ...], name: str) -> bool:
    """Start the command and kill it within two seconds after it has begun to write; False where it ended before."""
    before = _writes(scene, name)
    running = scene.start(*command)
    if not wait_until(lambda: _writes(scene, name) > before, running):
        running.communicate()
        return False
    try:
        running.wait(timeout=scene.rng.uniform(0, 2))
    except subprocess.TimeoutExpired:
        kill_group(running)
        return True
    running.communicate()
    return False


def _writes(scene: Scene, name: str) -> int:
    """Operations that the index has seen."""
    stats = scene.es.indices.stats(index=f"{scene.prefix}-{name}*", metric="indexing")
    return int(stats["_all"]["primaries"].get("indexing", {}).get("index_total", 0))


def test_ingest_killed_at_random_moments(scene: Scene, long: bool, report: Row) -> None:
    documents, kills = (20_000, 50) if long else (1_500, 3)
    write_articles(scene.folder / "articles.jsonl", documents, WORDS)
    killed = sum(kill_in_work(scene, ("ingest", "articles.jsonl"), "articles") for _ in range(kills))
    closing = scene.run_well("ingest", "articles.jsonl")
    assert closing["inputs"] == documents
    assert closing["new"] + closing["unchanged"] == documents
    assert scene.count("articles") == documents
    assert scene.run_well("audit")["difference"] == 0
    assert killed >= kills // 2
    report(f"ingest of {documents:,} documents killed {killed} times", "0 lost, 0 twice, the sum is zero")
