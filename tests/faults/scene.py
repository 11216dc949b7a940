"""What a fault test breaks: commands as processes, with an Elasticsearch of their own and a Prefect server."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from elasticsearch import Elasticsearch

from clippings.local import process
from clippings.local.elasticsearch import elasticsearch_server, install_elasticsearch

FAKES = Path(__file__).with_name("fakes")
LONGEST = 900  # seconds of one command


@dataclass(frozen=True, slots=True)
class Scene:
    """`node`: the Elasticsearch that may be killed. `environment`: of the commands."""

    folder: Path
    node: process.Server
    environment: dict[str, str]
    prefix: str
    rng: random.Random = field(default_factory=lambda: random.Random(20261124))

    @property
    def es(self) -> Elasticsearch:
        return Elasticsearch(f"http://127.0.0.1:{self.node.port}", max_retries=0, request_timeout=60)

    def with_variables(self, **variables: str) -> "Scene":
        return replace(self, environment=self.environment | variables)

    def start(self, *command: str) -> "subprocess.Popen[str]":
        """A command in a process group of its own."""
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
        out, err = running.communicate(timeout=LONGEST)
        return subprocess.CompletedProcess(command, running.returncode, out, err)

    def run_well(self, *command: str) -> dict[str, Any]:
        """The JSON that the command prints. Fails with what it said where it failed."""
        done = self.run(*command, "--json")
        assert done.returncode == 0, done.stdout + done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def kill_node(self) -> None:
        kill(self.node)

    def start_node(self) -> None:
        process.start(self.node)

    def writes(self, name: str) -> int:
        """Operations that an index has seen; 0 where there is none yet."""
        stats = self.es.indices.stats(index=f"{self.prefix}-{name}*", metric="indexing")
        return int(stats["_all"]["primaries"].get("indexing", {}).get("index_total", 0))

    def count(self, name: str) -> int:
        """Documents of an index; 0 where there is none yet."""
        es = self.es.options(ignore_status=404)
        es.indices.refresh(index=f"{self.prefix}-{name}")
        return int(es.count(index=f"{self.prefix}-{name}").body.get("count", 0))


@contextmanager
def open_scene(folder: Path, prefect_url: str, prefix: str) -> Iterator[Scene]:
    """A running scene; its node ends with this process at the latest."""
    node_home = folder / "elasticsearch"
    install_elasticsearch(node_home)
    node = elasticsearch_server(node_home, process.free_port(), parent=os.getpid())
    process.start(node)
    environment = dict(os.environ) | {
        "CLIPPINGS_ELASTICSEARCH_URL": f"http://127.0.0.1:{node.port}",
        "CLIPPINGS_PREFECT_URL": prefect_url,
        "CLIPPINGS_HOME": str(folder / "home"),
        "CLIPPINGS_CORRECTIONS": str(folder / "corrections.yaml"),
        "CLIPPINGS_PREFIX": prefix,
        "CLIPPINGS_WORKERS": "2",
        "PYTHONPATH": str(FAKES),
    }
    try:
        yield Scene(folder, node, environment, prefix)
    finally:
        process.stop(node)


def kill(server: process.Server) -> None:
    """SIGKILL to a server; returns when it is gone."""
    running = process.find(server)
    assert running is not None
    running.kill()
    running.wait()


def kill_group(running: "subprocess.Popen[str]") -> None:
    """SIGKILL to the command and all that it started; returns when they are gone."""
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()


def wait_until(condition: Callable[[], bool], running: "subprocess.Popen[str]", seconds: float = 120.0) -> bool:
    """Whether the condition came true while the command ran."""
    deadline = monotonic() + seconds
    while not condition():
        if running.poll() is not None:
            return False
        assert monotonic() < deadline, "the condition never came true"
        sleep(0.05)
    return True
