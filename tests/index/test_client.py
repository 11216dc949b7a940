"""The client comes when it is needed, and without the ways to speak HTTP that it does not need."""

import subprocess
import sys

import pytest

from clippings.index import client


def run(script: str) -> str:
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout


def test_the_client_is_imported_at_its_first_use_and_without_its_async_transports() -> None:
    tell = "print('elasticsearch' in sys.modules, 'httpx' in sys.modules)\n"
    script = f"import sys\nfrom clippings.index import archive, client, connect\n{tell}client.Elasticsearch\n{tell}"
    assert run(script).split() == ["False", "False", "True", "False"]


def test_modules_that_the_client_skips_can_be_imported_by_others() -> None:
    script = (
        "from clippings.index import client\nclient.Elasticsearch\nimport httpx, requests\nprint(httpx.get.__name__)"
    )
    assert run(script) == "get\n"


@pytest.mark.parametrize("name", client.MODULES)
def test_every_listed_name_exists(name: str) -> None:
    assert getattr(client, name) is not None


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'AsyncElasticsearch'"):
        _ = client.AsyncElasticsearch
