"""Fault tests have two forms: a short one in every run of the tests, and the long one of `make faults`."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from clippings.local import process
from tests.faults.scene import Scene, open_scene

LONG = os.environ.get("FAULTS") == "long"

# Short forms: tests/runs/test_audit_during_writes.py and test_deadly.py, test_cluster.py and test_rebuilds.py.
collect_ignore = [] if LONG else ["test_audits.py", "test_cluster_long.py", "test_rebuilds_long.py"]

Row = Callable[[str, str], None]


@pytest.fixture(scope="session")
def long() -> bool:
    """Whether to run the long forms of the tests."""
    return LONG


@pytest.fixture
def scene(tmp_path: Path, node: process.Server, prefect_server: str) -> Iterator[Scene]:
    process.start(node)  # the previous test may have killed it
    with open_scene(tmp_path, node, prefect_server, f"faults-{uuid4().hex[:8]}") as scene:
        yield scene


@pytest.fixture
def report(record_property: Callable[[str, object], None]) -> Row:
    """report("what was done to it", "what held"): add a row to the table at the end of the run."""
    return lambda fault, result: record_property("fault", f"{fault} | {result}")
