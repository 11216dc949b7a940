"""Servers for the tests: the real ones, started once per run on free ports, with their data in a temporary folder."""

import gc
import os
import sqlite3
import sys
from collections.abc import Generator, Iterator
from contextlib import closing, nullcontext
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch
from hypothesis import settings

from clippings.capture.bucket import connect
from clippings.enrich.text import models
from clippings.errors import ClippingsError
from clippings.local import process
from clippings.runs import pool, settling
from clippings.runs.resources import Resources
from clippings.settings import Settings
from tests.archives import make_resources
from tests.buckets import Store, login, open_s3
from tests.faults.proxy import faulty_proxy
from tests.library import library, shelf  # noqa: F401  # fixtures of many folders
from tests.serving import open_node
from tests.timing import patient

# Must come before anything imports prefect or builds settings: tests must not touch what the user has set up.
_prefect_home = TemporaryDirectory(prefix="clippings-prefect-")
for _name in [name for name in os.environ if name.startswith(("PREFECT_", "CLIPPINGS_"))]:
    if _name != "CLIPPINGS_GOLD":
        del os.environ[_name]
os.environ |= {"PREFECT_HOME": _prefect_home.name, "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"}
Settings.model_config["env_file"] = None
# Keep compiled code, no matter what the user has set. Otherwise each run rewrites the assertions of all tests, and
# each of the many commands that tests start compiles the code again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# An example may take long on a busy machine; if something must be fast, a test says so.
settings.register_profile("clippings", settings.default, deadline=None)
settings.load_profile("clippings")


SERVERS = {"elasticsearch", "_prefect", "s3"}  # fixtures that start a server
LONGEST = ("production", "quality", "faults", "upgrades")  # folders whose files take minutes


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the longest files first, so that no process waits at the end for one that another has started late.

    A test that uses a server is an integration test, even if it is not marked.
    """
    for item in items:
        if not SERVERS.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.integration)
    items.sort(key=lambda item: item.path.parent.name not in LONGEST)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Keep all that is imported and collected until the end: searching it for garbage takes a fifth of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


_load_once = cache(models._load)


@pytest.fixture(scope="session", autouse=True)
def _load_models_once() -> Iterator[None]:
    """Give any test that opens resources the pipeline that is loaded already."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(models, "_load", _load_once)
        yield


@pytest.fixture(scope="session", autouse=True)
def _expect_errors_that_help() -> Iterator[None]:
    """Check that every error in any test says what is wrong and what to do, as users need it."""
    begin = ClippingsError.__init__

    def begin_told(error: ClippingsError, message: str, remedy: str = "") -> None:
        meets_people = type(error).__module__ == ClippingsError.__module__  # others pass between our own processes
        assert isinstance(message, str), f"an error that says nothing: {message!r}"
        assert message
        assert isinstance(remedy, str), f"what to do? {message}"
        assert remedy or not meets_people, f"what to do? {message}"
        begin(error, message, remedy)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ClippingsError, "__init__", begin_told)
        yield


@pytest.fixture(scope="session", autouse=True)
def _settle_soon() -> Iterator[None]:
    """When a test plants a loss, nobody is writing, so the audit need not wait to rule out a write in progress."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settling, "SETTLED", 0.1)
        yield


@pytest.fixture(autouse=True)
def _keep_the_logging_of_prefect() -> Iterator[None]:
    """Restore Prefect's logging: a command that a test calls in this process sets it in the environment."""
    before = {name: value for name, value in os.environ.items() if name.startswith("PREFECT_LOGGING")}
    yield
    for name in [name for name in os.environ if name.startswith("PREFECT_LOGGING")]:
        del os.environ[name]
    os.environ.update(before)


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[process.Server]:
    """A real Elasticsearch; a test that kills it starts it again."""
    with open_node(tmp_path_factory.mktemp("elasticsearch")) as node:
        yield node


@pytest.fixture(scope="session")
def elasticsearch(request: pytest.FixtureRequest) -> str:
    """Its URL; many short test runs can pass the URL of one that is running already (tests/mutants.py)."""
    if given := os.environ.get("TESTS_ELASTICSEARCH"):
        return given
    node: process.Server = request.getfixturevalue("node")
    return f"http://127.0.0.1:{node.port}"


@pytest.fixture(scope="session")
def es(elasticsearch: str) -> Iterator[Elasticsearch]:
    with Elasticsearch(elasticsearch, max_retries=0, request_timeout=patient(60)) as client:
        yield client


@pytest.fixture
def prefix(es: Elasticsearch) -> Iterator[str]:
    """A prefix for index names that no other test uses; everything with it is removed afterward."""
    name = f"test-{uuid4().hex[:12]}"
    yield name
    if indices := list(es.indices.get(index=f"{name}*", expand_wildcards="all")):
        es.indices.delete(index=indices)
    lenient = es.options(ignore_status=404)
    lenient.indices.delete_index_template(name=f"{name}*")
    lenient.cluster.delete_component_template(name=f"{name}*")


@pytest.fixture
def resources(elasticsearch: str, prefix: str, tmp_path: Path) -> Resources:
    """An empty archive that is ready to be written to, and its home."""
    return make_resources(elasticsearch, prefix, tmp_path / "home")


@pytest.fixture(scope="session")
def _prefect(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A Prefect server, and a copy of its database before its first run. The flows on it load no models: the processes
    of their pools come from one that has loaded them.
    """
    from prefect.settings import get_current_settings
    from prefect.testing.utilities import prefect_test_harness

    tables = tmp_path_factory.mktemp("prefect") / "prefect.db"
    with pytest.MonkeyPatch.context() as patch, prefect_test_harness(server_startup_timeout=int(patient(180))):
        patch.setattr(pool, "SLOW", [*pool.SLOW, "tests.warm"])
        settings = get_current_settings()
        url = settings.server.database.connection_url
        assert url is not None
        with (
            closing(sqlite3.connect(url.get_secret_value().partition("///")[2])) as live,
            closing(sqlite3.connect(tables)) as copy,
        ):
            live.backup(copy)
        yield str(settings.api.url), tables


@pytest.fixture(scope="session")
def prefect_server(_prefect: tuple[str, Path]) -> str:
    """The URL of a Prefect server's API, on which the flows run that a test calls."""
    return _prefect[0]


@pytest.fixture(scope="session")
def prefect_tables(_prefect: tuple[str, Path]) -> Path:
    """An empty database: another server starts in half the time with a copy, since it does not create tables."""
    return _prefect[1]


@pytest.hookimpl(tryfirst=True)
def pytest_timeout_set_timer(item: pytest.Item, settings: Any) -> object:
    """Give the test its time limit for a quiet machine, stretched on a busy one."""
    plugin: Any = item.config.pluginmanager.getplugin("timeout")
    return plugin.pytest_timeout_set_timer(item, settings._replace(timeout=patient(settings.timeout)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table of faults; its rows came with the test reports, from any process."""
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.getreports(outcome)]
    properties = [one for report in reports if report.when == "call" for one in report.user_properties]
    if rows := [row for name, row in properties if name == "fault"]:
        terminalreporter.section("faults")
        terminalreporter.write_line("| fault | what held |\n|---|---|")
        for row in rows:
            terminalreporter.write_line(f"| {row} |")


@pytest.fixture(scope="session")
def s3() -> Iterator[str]:
    """The URL of a real S3 server; many short test runs can pass the URL of one that is running already."""
    with nullcontext(given) if (given := os.environ.get("TESTS_S3")) else open_s3() as url:
        yield url


@pytest.fixture
def store(s3: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An empty bucket; this process has its login."""
    with faulty_proxy(s3) as proxy:
        for name, value in login(proxy.url).items():
            monkeypatch.setenv(name, value)
        connect.cache_clear()
        store = Store(f"news-{uuid4().hex[:8]}", proxy)
        proxy.broken = f"/{store.name}"
        connect().mkdir(store.name)
        proxy.seen.clear()
        yield store
        connect.cache_clear()
