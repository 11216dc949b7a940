"""A server fails during a run: the run waits and completes, or ends with a clear error and can be repeated."""

import json
import shutil
import subprocess
from functools import partial
from pathlib import Path
from time import monotonic

import psutil
import pytest

from benchmarks.articles import write_articles
from clippings.local import process
from clippings.local.prefect_server import prefect_server
from clippings.settings import Settings
from tests.disks import full_disk
from tests.faults.conftest import LONG, Row
from tests.faults.proxy import FAULTS, faulty_proxy
from tests.faults.scene import Scene, kill, left_behind, wait_until
from tests.processes import pool_processes
from tests.timing import patient

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(1800)]

WORDS = 60


def test_elasticsearch_killed_and_not_started_before_the_next_runs(scene: Scene, long: bool, report: Row) -> None:
    """The long form waits as long as a person's run would."""
    write_articles(scene.folder / "articles.jsonl", 1_000, WORDS)
    waiting = scene if long else scene.with_variables(CLIPPINGS_SERVER_WAIT="5")
    running = waiting.start("ingest", "articles.jsonl")
    assert wait_until(lambda: scene.writes("articles") > 0, running)
    scene.kill_node()
    killed = monotonic()
    _, error = running.communicate(timeout=patient(120))
    assert running.returncode == 1
    assert "clippings up" in error
    seconds = monotonic() - killed
    assert seconds < patient(60)
    refused = scene.run("ingest", "articles.jsonl")
    assert refused.returncode == 1
    assert "clippings up" in refused.stderr
    deployed = scene.with_variables(CLIPPINGS_SERVER_WAIT="300").start("ingest", "articles.jsonl", "--json")
    scene.start_node()
    output, error = deployed.communicate(timeout=patient(300))
    assert deployed.returncode == 0, error
    assert json.loads(output)["inputs"] == scene.count("articles") == 1_000
    report(
        "Elasticsearch killed in mid-run, and gone",
        f"an error with its remedy after {seconds:.0f} s; then complete",
    )
    report(
        "Elasticsearch absent at the start", "a person is told at once; with server_wait the run waits, then completes"
    )


def test_elasticsearch_killed_and_restarted_during_a_run(scene: Scene, long: bool, report: Row) -> None:
    documents, kills = (10_000, 5) if long else (1_000, 1)
    write_articles(scene.folder / "articles.jsonl", documents, WORDS)
    running = scene.start("ingest", "articles.jsonl", "--json")
    for number in range(1, kills + 1):
        reached = number * documents // (kills + 1)
        assert wait_until(partial(_holds, scene, reached), running)
        scene.kill_node()
        scene.start_node()
    output, error = running.communicate(timeout=patient(600))
    assert running.returncode == 0, error
    assert f'"new": {documents}' in output
    assert scene.count("articles") == documents
    assert scene.audit().difference == 0
    report(f"Elasticsearch killed and restarted {kills} times in a run", "the run waited and completed")


def _holds(scene: Scene, articles: int) -> bool:
    return scene.count("articles") > articles


def test_every_way_that_a_bulk_request_fails(scene: Scene, long: bool, report: Row) -> None:
    documents = 10_000 if long else 1_500
    write_articles(scene.folder / "articles.jsonl", documents, WORDS)
    with faulty_proxy(f"http://127.0.0.1:{scene.node.port}", share=0.3, seed=7) as proxy:
        behind = scene.with_variables(CLIPPINGS_ELASTICSEARCH_URL=proxy.url)
        closing = behind.run_well("ingest", "articles.jsonl")
    assert closing["new"] == documents == closing["inputs"]
    assert scene.count("articles") == documents
    assert scene.audit().difference == 0
    assert set(FAULTS) < set(proxy.met)
    assert proxy.met["none"] < 0.8 * proxy.met.total()
    met = ", ".join(f"{fault} {number}" for fault, number in sorted(proxy.met.items()))
    report(f"30 % of the bulk requests fail ({met})", "0 lost, 0 twice")


def test_an_index_blocked_during_a_run(scene: Scene, report: Row) -> None:
    write_articles(scene.folder / "articles.jsonl", 1_000, WORDS)
    running = scene.start("ingest", "articles.jsonl", "--json")
    assert wait_until(lambda: scene.writes("articles") > 0, running)
    with full_disk(scene.es, f"{scene.prefix}-*"), pytest.raises(subprocess.TimeoutExpired):
        running.wait(timeout=5)
    output, error = running.communicate(timeout=patient(300))
    assert running.returncode == 0, error
    assert '"new": 1000' in output
    assert scene.count("articles") == 1_000
    report("read_only_allow_delete block for 5 s in mid-run", "the run waited and completed")


def test_a_pool_worker_killed(scene: Scene, report: Row) -> None:
    write_articles(scene.folder / "articles.jsonl", 1_000, WORDS)
    running = scene.start("ingest", "articles.jsonl", "--json")
    assert wait_until(lambda: scene.writes("articles") > 0, running)
    workers = pool_processes(running.pid)
    workers[0].kill()
    output, error = running.communicate(timeout=patient(300))
    assert running.returncode == 0, error
    assert scene.count("articles") == 1_000
    assert json.loads(output)["inputs"] == 1_000
    assert left_behind(running) == []
    assert scene.audit().difference == 0
    report("a worker of the pool killed", "its slice was done again, the run completed")


def test_the_process_killed_that_the_pool_is_forked_from(scene: Scene, report: Row) -> None:
    """It kills one of the forked processes as well, so that a replacement has to come from somewhere."""
    write_articles(scene.folder / "articles.jsonl", 1_000, WORDS)
    running = scene.start("ingest", "articles.jsonl", "--json")
    assert wait_until(lambda: scene.writes("articles") > 0, running)
    worker = pool_processes(running.pid)[0]
    for one in (psutil.Process(worker.ppid()), worker):
        one.kill()
    output, error = running.communicate(timeout=patient(300))
    assert running.returncode == 0, error
    assert json.loads(output)["inputs"] == scene.count("articles") == 1_000
    assert left_behind(running) == []
    report("the process killed that all of the pool are forked from", "another took its place, the run completed")


def test_no_process_is_left_running(scene: Scene, report: Row) -> None:
    """Only the command is killed, not its group: its workers must end by themselves."""
    write_articles(scene.folder / "articles.jsonl", 1_000, WORDS)
    running = scene.start("ingest", "articles.jsonl")
    assert wait_until(lambda: scene.writes("articles") > 0, running)
    workers = pool_processes(running.pid)
    running.kill()
    running.communicate()
    gone, alive = psutil.wait_procs(workers, timeout=patient(30))
    assert gone
    assert alive == []
    assert left_behind(running) == []
    report("the command killed alone", f"its {len(gone)} workers ended by themselves")


# Only the long form tests that it never comes back: the run waits as long as for one that does.
@pytest.mark.parametrize("again", [True, *([False] if LONG else [])], ids=lambda again: "back" if again else "gone")
def test_prefect_killed_during_a_run(scene: Scene, prefect_tables: Path, report: Row, again: bool) -> None:
    """A separate server is killed while the run continues; the next run completes what this one did not."""
    settings = Settings(home=scene.folder / "own", prefect_url=f"http://127.0.0.1:{process.free_port()}/api")
    server = prefect_server(settings)
    server.folder.mkdir(parents=True)
    shutil.copy(prefect_tables, server.folder)
    process.start(server)
    try:
        own = scene.with_variables(CLIPPINGS_PREFECT_URL=settings.prefect_url)
        if not again:  # no need for a long wait
            own = own.with_variables(PREFECT_CLIENT_MAX_RETRIES="1")
        write_articles(scene.folder / "articles.jsonl", 1_000, WORDS)
        running = own.start("ingest", "articles.jsonl")
        assert wait_until(lambda: scene.writes("articles") > 0, running)
        kill(server)
        if again:
            process.start(server)
        running.communicate(timeout=patient(600))
    finally:
        process.stop(server)
    assert left_behind(running) == []
    closing = scene.run_well("ingest", "articles.jsonl")
    assert closing["inputs"] == 1_000
    assert scene.count("articles") == 1_000
    assert scene.audit().difference == 0
    word = "completed" if running.returncode == 0 else "ended with an error"
    done = "killed and restarted" if again else "killed"
    report(f"the Prefect server {done} in mid-run", f"the run {word}; the next one left nothing out")
