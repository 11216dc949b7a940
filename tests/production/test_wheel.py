"""The wheel, installed in a fresh environment and used in an empty folder: it contains all that a checkout has."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
import requests
from elasticsearch import Elasticsearch

from clippings.local import process
from clippings.settings import ROOT
from tests.timing import patient
from tests.waiting import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.timeout(600)]
BUNDLED = ("flows", "mappings", "kibana", "seeds", "security/roles")
TEXT = "The harbour council met on Monday.\n\n\u201cWe will build the bridge,\u201d said Maren Holt.\n" * 3


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build from a copy, since a build leaves folders in its source. A build without warnings is what readers see."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in ("clippings", "flows", "mappings", "kibana", "seeds", "security"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "prefect.yaml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    left = source / "build" / "lib" / "clippings" / "removed_since.py"  # by an earlier build there
    left.parent.mkdir(parents=True)
    left.write_text("")
    options = ("--verbose", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(built))
    command = [sys.executable, "-m", "pip", "wheel", *options, str(source)]
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    assert [line for line in (said.stdout + said.stderr).splitlines() if "warning" in line.lower()] == []
    (found,) = built.iterdir()
    return found


def list_files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in found}


def test_the_wheel_contains_every_file_of_the_package_and_of_the_folders_next_to_it(wheel: Path) -> None:
    beside = set().union(*(list_files(ROOT / name) for name in BUNDLED)) | {"prefect.yaml"}
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == list_files(ROOT / "clippings") | {f"clippings/bundled/{name}" for name in beside}


@pytest.fixture(scope="module")
def clippings(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, in an environment with the suite's libraries, but without the checkout."""
    fresh = tmp_path_factory.mktemp("fresh")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(fresh)], check=True)
    python = fresh / "bin" / "python"
    options = ("--quiet", "--no-deps", "--no-index", "--no-compile")
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), "install", *options, str(wheel)], check=True)
    (packages,) = fresh.glob("lib/python*/site-packages")
    (packages / "suite.pth").write_text(sysconfig.get_path("purelib"))  # last: else pip takes ours for installed
    return fresh / "bin" / "clippings"


@pytest.fixture
def environment(elasticsearch: str, prefix: str, tmp_path: Path, prefect_tables: Path) -> dict[str, str]:
    """The environment of a user with Elasticsearch elsewhere, to save time. It has a login, which the node ignores."""
    (tmp_path / "data" / "clippings" / "prefect").mkdir(parents=True)
    shutil.copy(prefect_tables, tmp_path / "data" / "clippings" / "prefect")
    port = process.free_port()
    return {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "PYTHON"))} | {
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "CLIPPINGS_ELASTICSEARCH_URL": elasticsearch,
        "CLIPPINGS_ELASTICSEARCH_USER": "reader",
        "CLIPPINGS_ELASTICSEARCH_PASSWORD": "of-the-test",
        "CLIPPINGS_PREFECT_URL": f"http://127.0.0.1:{port}/api",
        "CLIPPINGS_WEB_URL": f"http://127.0.0.1:{process.free_port()}",
        "CLIPPINGS_PREFIX": prefix,
        "PREFECT_WORKER_QUERY_SECONDS": "1",
    }


def test_demo_pages_and_schedules_work_in_an_empty_folder(
    clippings: Path, environment: dict[str, str], es: Elasticsearch, prefix: str, tmp_path: Path
) -> None:
    empty, home = tmp_path / "empty", tmp_path / "data" / "clippings"
    empty.mkdir()

    def run(*arguments: str) -> str:
        command, seconds = [str(clippings), *arguments], patient(240)
        done = subprocess.run(command, cwd=empty, env=environment, capture_output=True, text=True, timeout=seconds)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def count() -> int:
        es.indices.refresh(index=f"{prefix}-articles")
        return int(es.count(index=f"{prefix}-articles")["count"])

    try:
        assert "Bruce Bechtol Jr." in run("demo")
        before = count()
        run("up", "--all")
        assert requests.get(environment["CLIPPINGS_WEB_URL"], timeout=patient(30)).ok
        (home / "inbox" / "bridge.txt").write_text(TEXT, encoding="utf-8")
        start_deployment(environment["CLIPPINGS_PREFECT_URL"], "ingest")
        wait_until(lambda: count() == before + 1, 120, "the article of the inbox")
    finally:
        run("down")
    assert list(empty.iterdir()) == []
    assert find_written(clippings) == []


def start_deployment(api: str, name: str) -> None:
    found = requests.get(f"{api}/deployments/name/{name}/{name}", timeout=patient(30)).json()

    def start() -> bool:
        answer = requests.post(f"{api}/deployments/{found['id']}/create_flow_run", json={}, timeout=patient(30))
        if answer.status_code == 503:  # its database is locked; Prefect's own client also tries again
            return False
        answer.raise_for_status()
        return True

    wait_until(start, 30, "Prefect to take the run")


def find_written(clippings: Path) -> list[Path]:
    """Files in the installed package that were not installed, except Python's own bytecode."""
    (packages,) = clippings.parent.parent.glob("lib/python*/site-packages")
    (record,) = packages.glob("clippings-*.dist-info/RECORD")
    installed = {packages / line.split(",")[0] for line in record.read_text().splitlines()}
    found = (path for path in (packages / "clippings").rglob("*") if path.is_file() and path.suffix != ".pyc")
    return sorted(set(found) - installed)
