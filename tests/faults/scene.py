"""What a fault test breaks: commands as processes, with their own Elasticsearch and Prefect server."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import psutil
from elasticsearch import Elasticsearch

from clippings.index.archive import MID_RUN, Archive
from clippings.local import process
from clippings.runs.audit import Audit, audit
from clippings.runs.resources import open_resources
from clippings.settings import Settings
from tests.processes import pool_processes
from tests.timing import patient

FAKES = Path(__file__).with_name("fakes")
LONGEST = 900  # seconds for one command


@dataclass(frozen=True, slots=True)
class Scene:
    """`node` is the Elasticsearch that may be killed. `environment` is for the commands, which start in `folder`."""

    folder: Path
    node: process.Server
    environment: dict[str, str]
    prefix: str
    rng: random.Random = field(default_factory=lambda: random.Random(20261124))

    @property
    def es(self) -> Elasticsearch:
        return Elasticsearch(f"http://127.0.0.1:{self.node.port}", max_retries=0, request_timeout=patient(60))

    @property
    def archive(self) -> Archive:
        return Archive(self.es, self.prefix, MID_RUN)

    def with_variables(self, **variables: str) -> "Scene":
        return replace(self, environment=self.environment | variables)

    def start(self, *command: str) -> "subprocess.Popen[str]":
        """Start a command in its own process group."""
        return subprocess.Popen(
            [sys.executable, "-c", "from clippings.cli import main; main()", *command],
            env=self.environment,
            cwd=self.folder,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        running = self.start(*command)
        out, err = running.communicate(timeout=patient(LONGEST))
        return subprocess.CompletedProcess(command, running.returncode, out, err)

    def run_well(self, *command: str) -> dict[str, Any]:
        """The JSON that the command prints. If it fails, the test fails with its output."""
        done = self.run(*command, "--json")
        assert done.returncode == 0, done.stdout + done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def audit(self) -> Audit:
        """What `clippings audit` counts, without the seconds that starting a command takes."""
        names = ("elasticsearch_url", "home", "corrections", "prefix")
        given = {name: self.environment[f"CLIPPINGS_{name.upper()}"] for name in names}
        return audit(open_resources(Settings.model_validate(given)))

    def kill_node(self) -> None:
        kill(self.node)

    def start_node(self) -> None:
        process.start(self.node)

    def writes(self, name: str) -> int:
        """The number of operations on an index so far; 0 if it does not exist yet."""
        stats = self.es.indices.stats(index=f"{self.prefix}-{name}*", metric="indexing")
        return int(stats["_all"]["primaries"].get("indexing", {}).get("index_total", 0))

    def count(self, name: str) -> int:
        """The number of documents in an index; 0 if it does not exist yet or is just being created."""
        es = self.es.options(ignore_status=(404, 503))
        es.indices.refresh(index=f"{self.prefix}-{name}")
        return int(es.count(index=f"{self.prefix}-{name}").body.get("count", 0))


@contextmanager
def open_scene(folder: Path, node: process.Server, prefect_url: str, prefix: str) -> Iterator[Scene]:
    """A scene on a running node; what it stored is removed at the end."""
    environment = dict(os.environ) | {
        "CLIPPINGS_ELASTICSEARCH_URL": f"http://127.0.0.1:{node.port}",
        "CLIPPINGS_PREFECT_URL": prefect_url,
        "CLIPPINGS_HOME": str(folder / "home"),
        "CLIPPINGS_CORRECTIONS": str(folder / "corrections.yaml"),
        "CLIPPINGS_PREFIX": prefix,
        "CLIPPINGS_WORKERS": "2",
        "PYTHONPATH": str(FAKES),
    }
    scene = Scene(folder, node, environment, prefix)
    yield scene
    process.start(node)
    if indices := list(scene.es.indices.get(index=f"{prefix}-*")):
        scene.es.indices.delete(index=indices)
    scene.es.options(ignore_status=404).indices.delete_index_template(name=f"{prefix}-*")


def kill(server: process.Server) -> None:
    """SIGKILL a server; return when it is gone."""
    running = process.find(server)
    assert running is not None
    running.kill()
    running.wait()


def kill_group(running: "subprocess.Popen[str]") -> None:
    """SIGKILL the command and everything that it started; return when all are gone."""
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()


def left_behind(running: "subprocess.Popen[str]") -> list[psutil.Process]:
    """Processes of an ended command's group that are still there after the time that its workers take to end."""
    group = [one for one in psutil.process_iter() if _group_of(one.pid) == running.pid]
    return psutil.wait_procs(group, timeout=patient(10))[1]


def _group_of(pid: int) -> int | None:
    try:
        return os.getpgid(pid)
    except ProcessLookupError:
        return None


def watch_memory(running: "subprocess.Popen[str]") -> int:
    """The most memory, in bytes, that any process of the command used at one time, measured until it ended."""
    most = 0
    while running.poll() is None:
        for one in [psutil.Process(running.pid), *pool_processes(running.pid)]:
            with suppress(psutil.NoSuchProcess):
                most = max(most, one.memory_info().rss)
        sleep(0.05)
    return most


def wait_until(condition: Callable[[], bool], running: "subprocess.Popen[str]", seconds: float = 300.0) -> bool:
    """Whether the condition became true while the command ran."""
    began = monotonic()
    while not condition():
        if running.poll() is not None:
            return False
        waited = monotonic() - began
        assert waited < seconds or waited < patient(seconds), "the condition never came true"
        sleep(0.05)
    return True
