"""Servers for the tests: the real ones, started once a run on free ports, with their data in a temporary folder."""

import os
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.local.elasticsearch import start_elasticsearch
from clippings.settings import Settings

# Before anything imports prefect or builds settings: a run of the tests must not touch what the user has set up.
_prefect_home = TemporaryDirectory(prefix="clippings-prefect-")
for _name in [name for name in os.environ if name.startswith(("PREFECT_", "CLIPPINGS_"))]:
    if _name != "CLIPPINGS_GOLD":
        del os.environ[_name]
os.environ |= {"PREFECT_HOME": _prefect_home.name, "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"}
Settings.model_config["env_file"] = None


@pytest.fixture(scope="session")
def elasticsearch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a real Elasticsearch."""
    with start_elasticsearch(tmp_path_factory.mktemp("elasticsearch")) as url:
        yield url


@pytest.fixture(scope="session")
def es(elasticsearch: str) -> Iterator[Elasticsearch]:
    with Elasticsearch(elasticsearch, max_retries=0, request_timeout=60) as client:
        yield client


@pytest.fixture
def prefix(es: Elasticsearch) -> Iterator[str]:
    """The first part of index names that no other test uses; what is named so is removed afterwards."""
    name = f"test-{uuid4().hex[:12]}"
    yield name
    if indices := list(es.indices.get(index=f"{name}*", expand_wildcards="all")):
        es.indices.delete(index=indices)
    lenient = es.options(ignore_status=404)
    lenient.indices.delete_index_template(name=f"{name}*")
    lenient.cluster.delete_component_template(name=f"{name}*")


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[str]:
    """The URL of a Prefect server's API; flows that a test calls run on it."""
    from prefect.settings import get_current_settings
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=180):
        yield str(get_current_settings().api.url)
