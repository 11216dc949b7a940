"""Twenty people read at once while an ingest runs: nobody gets an error, and the new articles are found at its end."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

import pytest
import requests

from benchmarks.articles import write_articles
from clippings.local.process import free_port
from clippings.runs.resources import Resources
from tests.archives import ingest, stored
from tests.cli.test_web import answers
from tests.waiting import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.slow]

READERS, EACH = 20, 4  # fewest pages for each of them
PATHS = [
    *("/search", "/search?words=council&sort=newest", "/search.json?words=harbour", "/search/export.csv"),
    *("/quotes", "/quotes.json?kind=direct", "/quotes.atom", "/quotes/timeline.json?split=speaker"),
    *("/people", "/people.json", "/pronouns", "/places", "/sources", "/collections.json", "/health"),
]


@pytest.fixture
def address(resources: Resources) -> Iterator[str]:
    """The address of the pages, in a separate process as `clippings web` starts it."""
    port, settings = free_port(), resources.settings
    own = {"CLIPPINGS_PREFECT_URL": "http://127.0.0.1:9/api", "CLIPPINGS_HOME": str(settings.home)}
    own |= {"CLIPPINGS_ELASTICSEARCH_URL": settings.elasticsearch_url, "CLIPPINGS_PREFIX": settings.prefix}
    command = [sys.executable, "-m", "clippings", "web", "--port", str(port)]
    server = subprocess.Popen(command, env=os.environ | own, stdout=subprocess.DEVNULL)
    try:
        wait_until(lambda: answers(port), 60, "the pages")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.kill()
        server.wait()


def test_twenty_readers_get_no_error_while_an_ingest_runs(resources: Resources, address: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write_articles(folder / "a.jsonl", 4, words=120, seed=1)
    ingest(resources, folder)
    paths = [*PATHS, *(f"/article/{id}" for id in stored(resources))]
    ended = threading.Event()

    def read(reader: int) -> list[tuple[str, int]]:
        """The pages that this reader got until the ingest ended; each reader starts at a different page."""
        got: list[tuple[str, int]] = []
        with requests.Session() as session:
            for path in islice(cycle(paths), reader, None):
                if ended.is_set() and len(got) >= EACH:
                    break
                got.append((path, session.get(address + path, timeout=120).status_code))
        return got

    with ThreadPoolExecutor(READERS) as readers:
        reading = [readers.submit(read, reader) for reader in range(READERS)]
        write_articles(folder / "a.jsonl", 4, words=130, seed=1)  # changed while readers read them
        write_articles(folder / "b.jsonl", 20, words=120, seed=2)
        try:
            ingest(resources, folder)
        finally:
            ended.set()
        got = [one for reader in reading for one in reader.result()]
    assert {one for one in got if one[1] != 200} == set()
    assert {path for path, _ in got} == set(paths)
    found = requests.get(f"{address}/search.json", timeout=60).json()
    assert found["articles"] == len(stored(resources)) == 24
