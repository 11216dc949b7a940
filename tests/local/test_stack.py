"""`clippings up`, `down` and `status` as a user calls them."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from elasticsearch import Elasticsearch

from clippings.local import stack
from clippings.local.pages import pages
from clippings.local.prefect_server import prefect_server, worker
from clippings.local.process import free_port
from clippings.settings import Settings
from tests.timing import patient

pytestmark = pytest.mark.integration
CLIPPINGS = str(Path(sys.executable).with_name("clippings"))


def run(settings: Settings, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "CLIPPINGS_HOME": str(settings.home),
        "CLIPPINGS_ELASTICSEARCH_URL": settings.elasticsearch_url,
        "CLIPPINGS_PREFECT_URL": settings.prefect_url,
    }
    command, folder, seconds = [CLIPPINGS, *arguments], settings.home.parent, patient(180)
    return subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, timeout=seconds)


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    settings = Settings(
        home=tmp_path / "home",
        elasticsearch_url=f"http://127.0.0.1:{free_port()}",
        prefect_url=f"http://127.0.0.1:{free_port()}/api",
    )
    yield settings
    stack.down(settings)


def pids(output: str) -> list[int]:
    return [server["pid"] for server in json.loads(output)]


def test_a_day_of_the_stack(settings: Settings) -> None:
    assert run(settings, "status").returncode == 1

    first = run(settings, "up", "--json")
    assert first.returncode == 0, first.stderr
    assert [server["state"] for server in json.loads(first.stdout)] == ["healthy", "healthy"]
    client = Elasticsearch(settings.elasticsearch_url)
    client.indices.create(index="kept")
    client.index(index="kept", id="1", document={"text": "here"})

    again = run(settings, "up", "--json")
    assert pids(again.stdout) == pids(first.stdout)
    assert run(settings, "status").returncode == 0

    psutil.Process(pids(first.stdout)[0]).kill()  # the node dies
    revived = run(settings, "up", "--json")
    assert pids(revived.stdout)[0] != pids(first.stdout)[0]
    assert pids(revived.stdout)[1] == pids(first.stdout)[1]

    ended = run(settings, "down", "--json")
    assert [server["state"] for server in json.loads(ended.stdout)] == ["stopped", "stopped"]
    assert not any(psutil.pid_exists(pid) for pid in pids(revived.stdout))

    assert run(settings, "up").returncode == 0
    assert client.get(index="kept", id="1")["_source"] == {"text": "here"}
    assert not list(settings.home.parent.glob(".prefect"))


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"elasticsearch_url": "https://search.example.org:9200", "prefect_url": "https://flows.example.org/api"},
        {"elasticsearch_api_key": "secret", "prefect_url": "http://192.0.2.1:4200/api"},
    ],
)
def test_remote_servers_are_not_started(tmp_path: Path, elsewhere: dict[str, str]) -> None:
    settings = Settings.model_validate({"home": tmp_path / "home"} | elsewhere)
    assert [server.state for server in stack.up(settings)] == ["elsewhere", "elsewhere"]
    assert not (tmp_path / "home" / "elasticsearch").exists()


def test_down_names_everything_that_was_started(tmp_path: Path) -> None:
    elsewhere = {"elasticsearch_url": "https://search.example.org:9200", "prefect_url": "https://flows.example.org/api"}
    settings = Settings.model_validate({"home": tmp_path / "home"} | elsewhere)
    for server in (worker(settings), pages(settings)):
        server.pid_file.parent.mkdir(parents=True)
        server.pid_file.write_text("0")  # of a process that has ended
    started = [(server.name, server.state) for server in stack.down(settings)[2:]]
    assert started == [("Worker", "stopped"), ("Pages", "stopped")]
    assert len(stack.status(settings)) == 2


def test_the_users_own_prefect_settings_are_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_SERVER_DATABASE_CONNECTION_URL", "postgresql+asyncpg://elsewhere")
    server = prefect_server(Settings(home=tmp_path))
    assert "PREFECT_SERVER_DATABASE_CONNECTION_URL" not in server.environment
    assert server.environment["PREFECT_HOME"] == str(tmp_path / "prefect")


def test_a_taken_port_of_the_pages_is_reported_before_anything_starts(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", free_port())) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv("CLIPPINGS_WEB_URL", f"http://127.0.0.1:{port}")
        refused = run(settings, "up", "--all")
    assert refused.returncode == 1
    assert f"Port {port}, which Pages needs, is taken by" in refused.stderr
    assert f"CLIPPINGS_WEB_URL=http://127.0.0.1:{port + 10}" in refused.stderr
    assert [server["state"] for server in json.loads(run(settings, "status", "--json").stdout)] == [
        "stopped",
        "stopped",
    ]
