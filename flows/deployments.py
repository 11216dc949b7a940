"""The deployments of prefect.yaml on the Prefect server, and how their places become free after a crash."""

import socket
import subprocess
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml
from httpx import TransportError
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterState,
    FlowRunFilterStateType,
    WorkPoolFilter,
    WorkPoolFilterName,
)
from prefect.client.schemas.objects import FlowRun, StateType, WorkerStatus
from prefect.events.actions import ChangeFlowRunState
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
from prefect.events.schemas.events import ResourceSpecification
from prefect.exceptions import ObjectNotFound, PrefectHTTPStatusError
from prefect.states import Crashed
from prefect.workers.process import ProcessWorker

from clippings.errors import AccessRefused, ClippingsError, ServerUnavailable
from clippings.settings import ROOT

POOL = "clippings"
HEARTBEAT = 30  # seconds between the signs of life of a run
SILENCE = timedelta(seconds=3 * HEARTBEAT)
ENDED = ("Completed", "Failed", "Cancelled", "Crashed")
UNDER_WAY = [StateType.PENDING, StateType.RUNNING, StateType.CANCELLING]


def deploy(prefect_file: Path = ROOT / "prefect.yaml", folder: Path = ROOT) -> None:
    """Makes the server's work pool, deployments and automation what the file says; their runs work in `folder`.

    Raises ServerUnavailable, AccessRefused, and ClippingsError for a file that Prefect refuses.
    """
    with _connect() as client:
        _ensure_pool(client)
        _ensure_automation(client)
    command: Sequence[str] = (sys.executable, "-m", "prefect", "--no-prompt", "deploy", "--all")
    done = subprocess.run(
        (*command, "--prefect-file", str(prefect_file)), cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise ClippingsError(
            f"Prefect refused the deployments of {prefect_file}: {(done.stderr or done.stdout).strip()[-500:]}",
            "Correct the file, or start the Prefect server with `clippings up`.",
        )
    with _connect() as client:
        _drop_schedules(client, prefect_file)


def name_worker(health_port: int) -> str:
    """Of a worker on this machine: no two can hold one port, so what bears the name of one that starts is over."""
    return f"{socket.gethostname()}-{health_port}"


def crash_orphans(worker: str) -> int:
    """Marks as ended the runs that vanished workers left unfinished, and returns their number.

    Called before the worker of that name starts. Each such run would keep its place under the deployment's limit, and
    no later run would start.
    """
    with _connect() as client:
        under_way = client.read_flow_runs(
            flow_run_filter=FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=UNDER_WAY))),
            work_pool_filter=WorkPoolFilter(name=WorkPoolFilterName(any_=[POOL])),
        )
        workers = client.read_workers_for_work_pool(POOL) if under_way else []
        alive = {one.name for one in workers if one.status == WorkerStatus.ONLINE} - {worker}
        orphans = [run for run in under_way if is_orphan(run, alive, datetime.now(UTC))]
        for run in orphans:
            client.set_flow_run_state(run.id, Crashed(message="Its worker ended before it."), force=True)
    return len(orphans)


def is_orphan(run: FlowRun, alive: Collection[str], now: datetime) -> bool:
    """Whether no living worker runs it. One that takes a run up tells the server its own name a moment later."""
    worker = run.labels.get("prefect.worker.name")
    if worker is None:
        return run.state is not None and now - run.state.timestamp > SILENCE
    return worker not in alive


@contextmanager
def _connect() -> Iterator[SyncPrefectClient]:
    try:
        with get_client(sync_client=True) as client:
            yield client
    except PrefectHTTPStatusError as error:
        if error.response.status_code not in (401, 403):
            raise
        raise AccessRefused(
            "The Prefect server refuses the login.", "Set PREFECT_API_AUTH_STRING to user:password."
        ) from error
    except TransportError as error:
        raise ServerUnavailable(
            f"The Prefect server does not answer ({type(error).__name__}).",
            "Start it with `clippings up`, or set CLIPPINGS_PREFECT_URL.",
        ) from error


def _ensure_pool(client: SyncPrefectClient) -> None:
    try:
        client.read_work_pool(POOL)
    except ObjectNotFound:
        template = ProcessWorker.get_default_base_job_template()
        client.create_work_pool(WorkPoolCreate(name=POOL, type="process", base_job_template=template))


def _drop_schedules(client: SyncPrefectClient, prefect_file: Path) -> None:
    """Those that the file has no more, with the runs that they planned: `prefect deploy` leaves them where they are."""
    entries = yaml.safe_load(prefect_file.read_text(encoding="utf-8"))["deployments"]
    kept = {entry["name"]: {one.get("slug") for one in entry.get("schedules") or ()} for entry in entries}
    pool = WorkPoolFilter(name=WorkPoolFilterName(any_=[POOL]))
    for deployment in client.read_deployments(work_pool_filter=pool):
        for schedule in client.read_deployment_schedules(deployment.id):
            if schedule.slug not in kept.get(deployment.name, {schedule.slug}):
                client.delete_deployment_schedule(deployment.id, schedule.id)


def _ensure_automation(client: SyncPrefectClient) -> None:
    """The server marks a run without a sign of life as crashed, so that its place is free again."""
    name = "Crash silent runs"
    automation = AutomationCore(
        name=name,
        trigger=EventTrigger(
            # The first sign comes as a run starts. The server may handle changes of state a quarter of an hour late.
            after={"prefect.flow-run.heartbeat"},
            expect={f"prefect.flow-run.{state}" for state in ("heartbeat", *ENDED)},
            match=ResourceSpecification({"prefect.resource.id": ["prefect.flow-run.*"]}),
            # Only runs of deployments: one that a person started may give no signs of life.
            match_related=ResourceSpecification({"prefect.resource.role": "deployment"}),
            for_each={"prefect.resource.id"},
            posture=Posture.Proactive,
            threshold=1,
            within=SILENCE,
        ),
        actions=[ChangeFlowRunState(state=StateType.CRASHED, message="No sign of life: its process is gone.")],
    )
    found = client.read_automations_by_name(name)
    for old in found[1:]:
        client.delete_automation(old.id)
    if found:
        client.update_automation(found[0].id, automation)
    else:
        client.create_automation(automation)
