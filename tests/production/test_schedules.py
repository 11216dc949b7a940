"""Deployments run by a real worker on a real Prefect server: dropped files are ingested, and crashes block nothing."""

import socket
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import psutil
import pytest
import yaml
from elasticsearch import Elasticsearch
from prefect.client.schemas.objects import FlowRun, State
from prefect.states import Running

from clippings.cli.production import worker
from clippings.errors import ClippingsError
from clippings.local import process
from clippings.settings import ROOT
from flows.deployments import SILENCE, is_orphan
from tests.faults.proxy import faulty_proxy
from tests.processes import descendants
from tests.production.conftest import Stage
from tests.timing import patient
from tests.waiting import wait_until

pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]
DEPLOYMENTS: dict[str, dict[str, Any]] = {
    entry["name"]: entry for entry in yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"]
}
# Never two at a time, and each tries as long as it may: the first keeps the place until it ends.
SLOW = {
    "name": "slow",
    "entrypoint": "tests/flows/samples.py:wait",
    "parameters": {"seconds": 600},
    "work_pool": {"name": "clippings"},
    "schedules": [{"interval": 10}],
    "concurrency_limit": {"limit": 1, "collision_strategy": "CANCEL_NEW"},
}


def running(server: process.Server) -> psutil.Process:
    found = process.find(server)
    assert found is not None
    return found


def test_every_schedule_states_its_time_zone_and_every_deployment_its_limit() -> None:
    assert set(DEPLOYMENTS) == {"ingest", "reenrich", "retry", "audit"}
    for deployment in DEPLOYMENTS.values():
        assert all(schedule["timezone"] for schedule in deployment["schedules"])
        assert deployment["concurrency_limit"]["limit"] == 1


def test_files_in_the_inbox_are_in_the_archive_after_an_interval(
    stage: Stage, es: Elasticsearch, elasticsearch: str, inbox: Path
) -> None:
    """Elasticsearch starts after the first run, which waits for it."""
    others = [DEPLOYMENTS[name] | {"schedules": []} for name in ("reenrich", "retry", "audit")]
    with faulty_proxy(elasticsearch) as proxy:
        proxy.is_down = True
        pool = {"name": "clippings", "job_variables": {"env": {"CLIPPINGS_ELASTICSEARCH_URL": proxy.url}}}
        ingest = DEPLOYMENTS["ingest"] | {"parameters": {"paths": [str(inbox)]}, "work_pool": pool}
        stage.deploy([ingest | {"schedules": [{"interval": 10}]}, *others])
        process.start(stage.worker)
        wait_until(lambda: proxy.refused >= 3, 120, "a run that asks again")
        assert len(stage.runs("ingest", "Running")) == 1
        proxy.is_down = False
        for number, name in enumerate(("first", "second"), start=1):
            (inbox / f"{name}.txt").write_text(
                f"The council met on the {name} day of the month and voted for the bridge.\n"
            )
            wait_until(partial(has_articles, stage, es, number), 120, f"{number} articles")
        stage.deploy([ingest | {"schedules": []}, *others])
        assert stage.runs("ingest", "Completed")
        assert stage.runs("ingest", "Failed", "Crashed") == []
        assert stage.runs("ingest", "Scheduled", "Late") == []  # a schedule removed from the file makes no runs


def has_articles(stage: Stage, es: Elasticsearch, count: int) -> bool:
    index = f"{stage.settings.prefix}-articles"
    lenient = es.options(ignore_status=(404, 503))  # it does not exist yet, or is just being created
    lenient.indices.refresh(index=index)
    return bool(lenient.count(index=index).body.get("count") == count)


def test_a_killed_worker_or_server_or_run_never_blocks_the_next_run(stage: Stage) -> None:
    stage.deploy([SLOW])
    process.start(stage.worker)
    first = stage.wait_for_run("slow", "Running")

    running(stage.worker).kill()
    process.start(stage.worker)
    second = stage.wait_for_run("slow", "Running", other_than=(first,))
    assert stage.runs("slow", "Crashed") == [first]

    assert stage.crash_orphans("elsewhere-8080") == 0  # a worker on another machine starts
    running(stage.server).kill()
    process.start(stage.server)
    assert stage.runs("slow", "Running") == [second]  # it has not noticed

    wait_until(lambda: len(_engines(stage)) == 1, 60, "the end of runs that were canceled at their start")
    _engines(stage)[0].kill()
    stage.wait_for_run("slow", "Running", other_than=(first, second))
    process.stop(stage.worker)


def test_a_run_without_a_living_worker_is_an_orphan() -> None:
    now = datetime.now(UTC)
    state: State[None] = Running(timestamp=now - 2 * SILENCE)
    ours, nameless = FlowRun(flow_id=uuid4(), state=state), FlowRun(flow_id=uuid4(), state=state)
    ours.labels = {"prefect.worker.name": "desk-8080"}
    assert not is_orphan(ours, {"desk-8080", "attic-8080"}, now)
    assert is_orphan(ours, {"attic-8080"}, now)
    assert is_orphan(nameless, {"desk-8080"}, now)
    assert not is_orphan(nameless, {"desk-8080"}, state.timestamp + SILENCE)  # a worker may be about to take it


def test_a_second_worker_on_one_port_is_refused_before_it_ends_any_run() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        with pytest.raises(ClippingsError, match="is taken, perhaps by another worker"):
            worker(health_port=other.getsockname()[1])


def _engines(stage: Stage) -> list[psutil.Process]:
    """The processes of flow runs under the worker."""
    return descendants(running(stage.worker).pid, "prefect.engine")


def test_the_server_marks_a_run_without_heartbeats_as_crashed(stage: Stage) -> None:
    """Nobody restarts a worker here: the server alone frees the place, soon after the first sign of life is late."""
    stage.deploy([SLOW], silence=int(patient(12)))
    process.start(stage.worker)
    run = stage.wait_for_run("slow", "Running")
    wait_until(lambda: stage.gave_sign_of_life(run), 60, "a sign of life")
    for one in (running(stage.worker), *_engines(stage)):  # the worker first, since it would report the end of a run
        one.kill()
    assert stage.runs("slow", "Running") == [run]
    wait_until(lambda: run in stage.runs("slow", "Crashed"), 300, "its end on paper")
