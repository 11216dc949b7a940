"""The long form of test_cluster.py: re-enrichment, a deadly record and the scheduler, with real workers."""

import json

import pytest

from benchmarks.articles import make_article
from tests.archives import write_records
from tests.faults.cluster import WORDS, end, kill_in_work, open_cluster, write_files
from tests.faults.conftest import Row
from tests.faults.scene import Scene, wait_until
from tests.timing import patient

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(3600)]

DEADLY = "zzdeadly"


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


def test_a_record_that_ends_every_worker(scene: Scene, report: Row) -> None:
    write_files(scene, 100)
    deadly = make_article(0, WORDS, seed=99) | {"id": "deadly", "title": "A word too many"}
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
        assert [one["origin"] for one in letters] == [{"collection": "in", "file": "middle.jsonl", "record": "deadly"}]
        assert scene.audit().difference == 0
        scene.run_well("retry")  # not due, so nothing is read
        (scene.folder / "in" / "middle.jsonl").touch()
        scene.run_well("ingest", "in")  # without the cluster, if it does not kill
        assert (scene.count("articles"), scene.count("dead-letters")) == (107, 0)
        visited = cluster.scene.run_well("reenrich", "--force")
        assert (visited["refused"], visited["untouched"]) == (1, 106)
    report("a record that ends every worker", "a dead letter that names its file and line, all others indexed")


def test_the_scheduler_killed_during_a_run(scene: Scene, report: Row) -> None:
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
