"""A separate Prefect server that may be killed, and a worker that runs deployments on it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import requests
import yaml

from clippings.local import process
from clippings.local.prefect_server import prefect_server as prefect_server_of
from clippings.local.prefect_server import worker as worker_of
from clippings.settings import ROOT, Settings
from tests.timing import patient
from tests.waiting import wait_until


@dataclass(frozen=True, slots=True)
class Stage:
    """The settings of a system, and the environment through which its commands find them."""

    settings: Settings
    environment: dict[str, str]
    server: process.Server
    worker: process.Server

    def deploy(self, deployments: list[dict[str, Any]], silence: int | None = None) -> None:
        """Deploy. `silence`: seconds after which the server crashes a silent run, if not the usual number."""
        file = self.settings.home / "deployments.yaml"
        file.write_text(yaml.safe_dump({"name": "tests", "deployments": deployments}))
        program = (
            "from datetime import timedelta; from pathlib import Path; from flows import deployments; "
            f"deployments.SILENCE = {f'timedelta(seconds={silence})' if silence else 'deployments.SILENCE'}; "
            f"deployments.deploy(Path({str(file)!r}))"
        )
        subprocess.run([sys.executable, "-c", program], env=self.environment, cwd=ROOT, check=True)

    def crash_orphans(self, worker: str) -> int:
        """Crash the runs that a worker of this name ends before it starts; return how many there were."""
        program = f"from flows.deployments import crash_orphans; print(crash_orphans({worker!r}))"
        done = subprocess.run(
            [sys.executable, "-c", program], env=self.environment, cwd=ROOT, check=True, stdout=subprocess.PIPE
        )
        return int(done.stdout)

    def runs(self, deployment: str, *states: str) -> list[str]:
        """The ids of a deployment's runs that are in one of these states."""
        names = {"any_": list(states)}
        query: dict[str, Any] = {
            "flow_runs": {"state": {"name": names}},
            "deployments": {"name": {"any_": [deployment]}},
        }
        answer = requests.post(f"{self.settings.prefect_url}/flow_runs/filter", json=query, timeout=patient(30))
        return [run["id"] for run in answer.json()]

    def wait_for_run(
        self, deployment: str, state: str, *, other_than: tuple[str, ...] = (), seconds: float = 90
    ) -> str:
        def found() -> str | None:
            return next((run for run in self.runs(deployment, state) if run not in other_than), None)

        return wait_until(found, seconds, f"a run of {deployment} that is {state}")

    def gave_sign_of_life(self, run: str) -> bool:
        sought: dict[str, Any] = {
            "event": {"name": ["prefect.flow-run.heartbeat"]},
            "resource": {"id": [f"prefect.flow-run.{run}"]},
        }
        answer = requests.post(
            f"{self.settings.prefect_url}/events/filter", json={"filter": sought}, timeout=patient(30)
        )
        return bool(answer.json()["events"])


@contextmanager
def open_stage(home: Path, elasticsearch: str, tables: Path, environment: Mapping[str, str]) -> Iterator[Stage]:
    """A Prefect server below `home`; this process's environment leads to it and to Elasticsearch."""
    settings = Settings(
        home=home,
        elasticsearch_url=elasticsearch,
        prefect_url=f"http://127.0.0.1:{process.free_port()}/api",
        prefix=f"system-{uuid4().hex[:8]}",
    )
    names = ("home", "elasticsearch_url", "prefect_url", "prefix")
    values = {f"CLIPPINGS_{name.upper()}": str(getattr(settings, name)) for name in names}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (values | {"PREFECT_WORKER_QUERY_SECONDS": "2"} | dict(environment)).items():
            patch.setenv(name, value)
        server, worker = prefect_server_of(settings), worker_of(settings)
        server.folder.mkdir(parents=True)
        shutil.copy(tables, server.folder)
        try:
            process.start(server)
            yield Stage(settings, os.environ | {"PREFECT_API_URL": settings.prefect_url}, server, worker)
        finally:
            process.stop(worker)
            process.stop(server)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, elasticsearch: str, prefect_tables: Path) -> Iterator[Stage]:
    with open_stage(tmp_path_factory.mktemp("system"), elasticsearch, prefect_tables, {}) as stage:
        yield stage


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder
