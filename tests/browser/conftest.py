"""Pages as readers see them: Debian's Chromium, one server and a small archive."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which
from typing import Any, TypeAlias

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from elasticsearch import Elasticsearch
from playwright.sync_api import Browser, Page, sync_playwright

from clippings.settings import Settings
from clippings.web.app import make_app
from tests.browser.newsroom import open_newsroom
from tests.waiting import wait_until

CHROMIUM = which("chromium")
MISSING = "There is no chromium: apt-get install chromium fonts-noto-core fonts-noto-cjk"
WIDE, PHONE = (1280, 900), (390, 844)

Open: TypeAlias = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.integration)
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def corrections(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("corrections") / "corrections.yaml"


@pytest.fixture(scope="session")
def address(es: Elasticsearch, corrections: Path) -> Iterator[str]:
    """The address of the pages, which accept corrections."""
    with open_newsroom(es) as archive:
        app = make_app(archive, Settings(corrections=corrections), edit=True)
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, access_log=False))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        wait_until(lambda: server.started, 60, "the pages")
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        server.should_exit = True
        thread.join(30)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for the tests of a file: Playwright keeps its event loop running, and other tests have loops too."""
    if not CHROMIUM:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Open a path in a separate context. The test fails if the page's policy blocks anything, or anything fails."""
    contexts, troubles = [], list[str]()

    def open_(path: str, size: tuple[int, int] = WIDE, theme: Any = "light", **options: Any) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, color_scheme=theme, reduced_motion="reduce", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text) if is_trouble(message.text) else None)
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert troubles == []


def is_trouble(message: str) -> bool:
    """Whether the message is trouble: for a missing page, the console reports an error as well."""
    return "Failed to load resource" not in message


def find_violations(page: Page) -> list[str]:
    """The problems that axe-core finds with the page for people who listen to it or have poor eyesight."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary'][:300]}" for one in found for node in one["nodes"]
    ]
