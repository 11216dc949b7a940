"""The pages of archives with a few made-up articles, requested as a browser does."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from clippings.index.archive import Archive
from clippings.settings import Settings
from clippings.web.app import make_app

ADDRESS = "http://127.0.0.1:4300"


@pytest.fixture
def pages(library: Archive) -> Iterator[TestClient]:
    with TestClient(make_app(library, Settings()), base_url=ADDRESS) as client:
        yield client


@pytest.fixture
def shelf_pages(shelf: Archive) -> Iterator[TestClient]:
    with TestClient(make_app(shelf, Settings()), base_url=ADDRESS) as client:
        yield client
