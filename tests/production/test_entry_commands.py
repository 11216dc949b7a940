"""The commands of docker-compose.yml, run for real in this virtual environment with the file's own environment.

They run in a folder with exactly the contents of the image, and must not change it.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import yaml

from clippings.local import process
from clippings.local.process import Server
from clippings.settings import ROOT
from tests.production.image import assemble_app
from tests.timing import patient

pytestmark = [pytest.mark.integration, pytest.mark.timeout(600)]
SERVICES = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
SECRET = "secretofthetest"


def environment_of(service: str, **changes: str) -> dict[str, str]:
    """The environment as the engine would fill it in from a .env in which all passwords are SECRET, and nothing else.

    A variable without a value is passed on from there, so it is not set.
    """
    stated = SERVICES[service]["environment"]
    given = {name: str(value) for name, value in stated.items() if value is not None}
    filled = {name: re.sub(r"\$\{[A-Z_]+:\?[^}]*\}", SECRET, value) for name, value in given.items()}
    filled = {name: re.sub(r"\$\{[A-Z_]+:-([^}]*)\}", r"\1", value) for name, value in filled.items()}
    return os.environ | filled | changes


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("image") / "app"
    folder.mkdir()
    assemble_app(folder)
    before = sorted(folder.rglob("*"))
    yield folder
    assert sorted(folder.rglob("*")) == before  # user 1000 may not write there


def within(app: Path, environment: dict[str, str]) -> dict[str, str]:
    return environment | {"PYTHONPATH": str(app), "PYTHONDONTWRITEBYTECODE": "1"}  # the image contains its bytecode


def run(service: str, app: Path, *changed: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run the service's command; `changed` replaces its arguments."""
    arguments = list(changed) or [str(argument) for argument in SERVICES[service]["command"]]
    environment = environment_of(service, **changes) if "environment" in SERVICES[service] else dict(os.environ)
    command = [sys.executable, "-m", "clippings", *arguments]
    within_app, seconds = within(app, environment), patient(240)
    return subprocess.run(command, env=within_app, cwd=app, capture_output=True, text=True, timeout=seconds)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, prefect_tables: Path) -> Iterator[Server]:
    """The Prefect server started as in the compose file, but on a free port and without Postgres."""
    home, port = tmp_path_factory.mktemp("server"), process.free_port()
    command = [str(argument) for argument in SERVICES["prefect-server"]["command"]]
    command[command.index("--port") + 1] = str(port)
    database = f"sqlite+aiosqlite:///{shutil.copy(prefect_tables, home)}"
    changes = {"PREFECT_HOME": str(home), "PREFECT_SERVER_DATABASE_CONNECTION_URL": database}
    environment = environment_of("prefect-server", **changes, PREFECT_SERVER_UI_STATIC_DIRECTORY=str(home))
    health = f"http://127.0.0.1:{port}/api/health"
    server = Server(
        "Prefect", home, port, health, (sys.executable, "-m", "prefect", *command), lambda a: a is True, "", environment
    )
    try:
        process.start(server)
        yield server
    finally:
        process.stop(server)


def api(server: Server) -> str:
    return f"http://127.0.0.1:{server.port}/api"


def test_prepare_makes_the_certificates_of_the_file(app: Path, tmp_path: Path) -> None:
    command = [str(argument) for argument in SERVICES["prepare"]["command"]]
    command[command.index("--folder") + 1] = str(tmp_path)
    done = run("prepare", app, *command)
    assert done.returncode == 0, done.stderr
    mounted = {volume.split(":")[1].removeprefix("/tls/") for volume in SERVICES["prepare"]["volumes"]}
    assert {path.name for path in tmp_path.iterdir()} == mounted - {"/snapshots"}


def test_archive_init_makes_the_archive(app: Path, tmp_path: Path, elasticsearch: str, prefix: str) -> None:
    for _ in range(2):  # repeating it must be possible
        done = run(
            "archive-init",
            app,
            CLIPPINGS_ELASTICSEARCH_URL=elasticsearch,
            CLIPPINGS_HOME=str(tmp_path),
            CLIPPINGS_PREFIX=prefix,
            CLIPPINGS_INDEX_CODEC="default",  # the local node does not have any other
        )
        assert done.returncode == 0, done.stderr
    assert "Nothing to do" in done.stdout


def test_the_prefect_server_requires_a_password(server: Server) -> None:
    deployments = f"{api(server)}/deployments/filter"
    assert requests.post(deployments, json={}, timeout=patient(30)).status_code == 401
    assert requests.post(deployments, json={}, auth=("clippings", SECRET), timeout=patient(30)).json() == []


def test_the_prefect_server_shows_its_pages_without_writing_next_to_its_code(server: Server) -> None:
    assert "PREFECT_SERVER_UI_STATIC_DIRECTORY" in SERVICES["prefect-server"]["environment"]
    page = requests.get(f"http://127.0.0.1:{server.port}/", timeout=patient(30))
    assert page.ok
    assert "<html" in page.text
    assert list(server.folder.glob("v*/index.html"))


def test_the_image_contains_everything_that_its_commands_read(app: Path, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("The council met. \u201cWe will build the bridge,\u201d said Maren Holt.\n")
    explained = run("worker", app, "explain", "--json", str(file))
    assert explained.returncode == 0, explained.stderr
    assert "Maren Holt" in explained.stdout
    exported = run("kibana-import", app, "kibana", "export")
    assert len(exported.stdout.splitlines()) > 30, exported.stderr
    program = "import sys; from clippings.index.accounts import load_role; load_role(sys.argv[1], 'news')"
    for role in ("owner", "writer", "reader", "pages"):
        subprocess.run([sys.executable, "-c", program, role], env=within(app, dict(os.environ)), cwd=app, check=True)


def test_deployments_registers_them_with_that_password_and_may_be_repeated(
    app: Path, server: Server, tmp_path: Path
) -> None:
    changes = {"CLIPPINGS_PREFECT_URL": api(server), "CLIPPINGS_HOME": str(tmp_path)}
    for _ in range(2):
        done = run("deployments", app, **changes)
        assert done.returncode == 0, done.stderr
    known = requests.post(
        f"{api(server)}/deployments/filter", json={}, auth=("clippings", SECRET), timeout=patient(30)
    ).json()
    assert sorted(entry["name"] for entry in known) == ["audit", "ingest", "reenrich", "retry"]
    assert all(len(entry["schedules"]) == 1 and entry["schedules"][0]["active"] for entry in known)
    wrong = run("deployments", app, **changes, PREFECT_API_AUTH_STRING="clippings:wrong")
    assert wrong.returncode == 1
    assert "Traceback" not in wrong.stderr


def test_the_pages_become_healthy_and_require_a_password(app: Path, tmp_path: Path, elasticsearch: str) -> None:
    port = process.free_port()
    changes = {"CLIPPINGS_ELASTICSEARCH_URL": elasticsearch, "CLIPPINGS_HOME": str(tmp_path)}
    environment = within(app, environment_of("web", **changes))
    command = (sys.executable, "-m", "clippings", *SERVICES["web"]["command"][:-1], str(port))
    address = f"http://127.0.0.1:{port}"
    pages = Server("Pages", tmp_path / "web", port, f"{address}/ready", command, lambda a: bool(a), "", environment)
    try:
        process.start(pages)
        seconds, stranger = patient(30), {"Host": "elsewhere.example"}
        assert requests.get(f"{address}/search", timeout=seconds).status_code == 401
        assert requests.get(f"{address}/nowhere", auth=("me", SECRET), timeout=seconds).status_code == 404
        assert requests.get(f"{address}/ready", headers=stranger, timeout=seconds).status_code == 400
        assert "4300/ready" in str(SERVICES["web"]["healthcheck"]["test"])
    finally:
        process.stop(pages)


def test_the_worker_becomes_healthy_with_that_password(app: Path, server: Server, tmp_path: Path) -> None:
    port = process.free_port()
    changes = {"CLIPPINGS_PREFECT_URL": api(server), "CLIPPINGS_HOME": str(tmp_path)}
    environment = within(app, environment_of("worker", **changes))
    command = (sys.executable, "-m", "clippings", *SERVICES["worker"]["command"], "--health-port", str(port))
    health = f"http://127.0.0.1:{port}/health"
    worker = Server("Worker", tmp_path / "worker", port, health, command, lambda a: bool(a), "", environment)
    try:
        process.start(worker)
        assert process.is_healthy(worker)
        assert "8080/health" in str(SERVICES["worker"]["healthcheck"]["test"])
    finally:
        process.stop(worker)
