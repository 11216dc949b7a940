"""Fault tests come in two forms: a short one in every run of the tests, and the long one of `make faults`."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from clippings.local import process
from clippings.local.elasticsearch import elasticsearch_server, install_elasticsearch
from tests.faults.scene import Scene, open_scene

Row = Callable[[str, str], None]

_rows: list[tuple[str, str]] = []


@pytest.fixture(scope="session")
def long() -> bool:
    """Whether this is the long form."""
    return os.environ.get("FAULTS") == "long"


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[process.Server]:
    """An Elasticsearch that may be killed; it ends with this process at the latest."""
    home = tmp_path_factory.mktemp("faults") / "elasticsearch"
    install_elasticsearch(home)
    node = elasticsearch_server(home, process.free_port(), parent=os.getpid())
    try:
        yield node
    finally:
        process.stop(node)


@pytest.fixture
def scene(tmp_path: Path, node: process.Server, prefect_server: str) -> Iterator[Scene]:
    process.start(node)  # the test before may have killed it
    with open_scene(tmp_path, node, prefect_server, f"faults-{uuid4().hex[:8]}") as scene:
        yield scene


@pytest.fixture(scope="session")
def report() -> Row:
    """report("what was done to it", "what held"): a row of the table that closes the run."""
    return lambda fault, result: _rows.append((fault, result))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _rows:
        terminalreporter.section("faults")
        terminalreporter.write_line("| fault | what held |\n|---|---|")
        for fault, result in _rows:
            terminalreporter.write_line(f"| {fault} | {result} |")
