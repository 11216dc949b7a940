"""A cluster whose workers, or whose scheduler, are killed: nothing is lost or stored twice."""

import pytest

from tests.faults.cluster import end, kill_in_work, open_cluster, write_files
from tests.faults.conftest import Row
from tests.faults.scene import Scene

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(3600)]


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
