"""A cluster whose workers, or whose scheduler, are killed: nothing is lost, nothing is there twice."""

import json
import subprocess
from functools import partial

import pytest

from benchmarks.articles import make_article, write_articles
from tests.archives import write_records
from tests.faults.cluster import TestCluster, open_cluster
from tests.faults.conftest import Row
from tests.faults.scene import Scene, wait_until
from tests.timing import patient

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(3600)]

WORDS = 60
DEADLY = "zzdeadly"


@pytest.fixture
def only_long(long: bool) -> None:
    """Its short form is in tests/runs/test_deadly.py, or is the ingest here."""
    if not long:
        pytest.skip("only in the long form")


def write_files(scene: Scene, documents: int) -> None:
    (scene.folder / "in").mkdir()
    for number in range(documents // 50):
        write_articles(scene.folder / "in" / f"{number:03d}.jsonl", 50, WORDS, seed=number)


def kill_in_work(cluster: TestCluster, running: "subprocess.Popen[str]", kills: int, documents: int) -> int:
    """How many workers were killed while the command wrote so many documents, evenly spread; a new one joins."""
    begun = cluster.scene.writes("articles")
    for killed in range(kills):
        reached = begun + killed * documents // (kills + 1)
        if not wait_until(partial(_has_written_more, cluster.scene, reached), running):
            return killed
        cluster.kill_one()
        if killed == kills // 2:
            cluster.add(1, "joined")
    return kills


def _has_written_more(scene: Scene, operations: int) -> bool:
    return scene.writes("articles") > operations


def end(running: "subprocess.Popen[str]") -> tuple[dict[str, int], str]:
    out, error = running.communicate(timeout=patient(900))
    assert running.returncode == 0, error
    return json.loads(out), error


def test_ingest_while_workers_are_killed_and_another_joins(scene: Scene, long: bool, report: Row) -> None:
    documents, kills = (5_000, 20) if long else (400, 2)
    write_files(scene, documents)
    with open_cluster(scene) as cluster:
        cluster.add(1, "stranger", CLIPPINGS_PREFIX="another")
        running = cluster.scene.start("ingest", "in", "--json")
        killed = kill_in_work(cluster, running, kills, documents)
        closing, error = end(running)
    assert killed == kills
    assert "The worker stranger is refused: prefix of the indices: another there" in error
    assert closing["inputs"] == closing["new"] + closing["unchanged"] == documents
    assert scene.count("articles") == documents
    found = scene.audit()
    assert (found.difference, found.records, found.unfinished, found.copies) == (0, documents, 0, 0)
    report(
        f"ingest of {documents:,} documents on a cluster, {killed} workers killed at random and one joining in mid-run",
        "0 lost, 0 twice, the sum is zero; a worker with other settings refused by name",
    )


@pytest.mark.usefixtures("only_long")
def test_reenrichment_while_workers_are_killed_and_another_joins(scene: Scene, report: Row) -> None:
    documents, kills = 5_000, 20
    write_files(scene, documents)
    scene.run_well("ingest", "in")
    with open_cluster(scene.with_variables(CLIPPINGS_TEST_LANGUAGE_VERSION="raised")) as cluster:
        running = cluster.scene.start("reenrich", "--json")
        killed = kill_in_work(cluster, running, kills, documents)
        closing, _ = end(running)
        assert closing["remaining"] == 0
    assert killed == kills
    current = {"term": {"versions.language": "raised"}}
    scene.count("articles")
    assert scene.es.count(index=f"{scene.prefix}-articles", query=current)["count"] == documents
    assert scene.audit().difference == 0
    report(
        f"re-enrichment of {documents:,} articles on a cluster, {killed} workers killed at random and one joining",
        "every article has the target versions, the sum is zero",
    )


@pytest.mark.usefixtures("only_long")
def test_a_record_that_ends_every_worker(scene: Scene, report: Row) -> None:
    write_files(scene, 100)
    deadly = make_article(0, WORDS, seed=99) | {"title": "A word too many"}
    deadly["text"] = f"{deadly['text']}\n\nThe council said {DEADLY} on Monday.\n"
    records = [make_article(number, WORDS, seed=100) for number in range(6)]
    write_records(scene.folder / "in" / "middle.jsonl", [*records[:3], deadly, *records[3:]])
    with open_cluster(scene) as cluster:
        cluster.stop()
        cluster.scene = cluster.scene.with_variables(CLIPPINGS_TEST_DEADLY=DEADLY)
        cluster.start(2)
        closing = cluster.scene.run_well("ingest", "in")
        letters = json.loads(cluster.scene.run("dead-letters", "list", "--json").stdout)
        assert (closing["new"] + closing["unchanged"], closing["rejected"]) == (106, 1)
        assert [one["origin"] for one in letters] == [{"collection": "in", "file": "middle.jsonl", "record": "4"}]
        assert scene.audit().difference == 0
        scene.run_well("retry")  # not due: nothing is read
        (scene.folder / "in" / "middle.jsonl").touch()
        scene.run_well("ingest", "in")  # without the cluster, where it does not kill
        assert (scene.count("articles"), scene.count("dead-letters")) == (107, 0)
        visited = cluster.scene.run_well("reenrich", "--force")
        assert (visited["refused"], visited["untouched"]) == (1, 106)
    report("a record that ends every worker", "a dead letter that names its file and line, all others indexed")


@pytest.mark.usefixtures("only_long")
def test_the_scheduler_killed_in_mid_run(scene: Scene, report: Row) -> None:
    documents = 2_000
    write_files(scene, documents)
    with open_cluster(scene) as cluster:
        running = cluster.scene.start("ingest", "in")
        assert wait_until(lambda: scene.writes("articles") > 0, running)
        cluster.kill_scheduler()
        _, error = running.communicate(timeout=patient(120))
        assert running.returncode == 1
        assert "The Dask scheduler at" in error
        assert "run the same command again" in " ".join(error.split())
        cluster.stop()
        cluster.start(2)
        assert cluster.scene.run_well("ingest", "in")["inputs"] == documents
    assert scene.count("articles") == documents
    assert scene.audit().difference == 0
    report("the scheduler of a cluster killed in mid-run", "an error with its remedy; the same command completes")
