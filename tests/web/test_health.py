"""The contents of the archive and its condition, on a real archive."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from clippings.documents import Origin
from clippings.enrich import STAGES
from clippings.index.archive import Archive
from clippings.index.dead_letters import DeadLetter
from clippings.index.paging import refresh
from clippings.index.run_ends import RunEnd, write_end
from clippings.local import prefect_api
from clippings.settings import Settings
from clippings.web.app import make_app
from clippings.web.health import group_by_reason
from tests.archives import ingest, make_resources
from tests.web.conftest import ADDRESS
from tests.web.test_search import links

pytestmark = pytest.mark.integration


def test_sources_languages_and_collections_are_counted(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/sources").text
    assert links(page, "Upland Post") == ["/search?source=Upland+Post"]
    assert links(page, "French") == ["/search?language=fr"]
    assert links(page, "Show all") == []  # all of them are there
    rows = list(csv.DictReader(io.StringIO(shelf_pages.get("/sources.csv").text)))
    assert {row["source"]: row["articles"] for row in rows}["Upland Post"] == "6"
    assert links(shelf_pages.get("/collections").text, "made-up") == ["/search?collection=made-up"]
    assert shelf_pages.get("/collections.json").json()["collections"] == [{"name": "made-up", "count": 8}]


@pytest.fixture
def ailing(elasticsearch: str, prefix: str, tmp_path: Path) -> Iterator[TestClient]:
    """The pages of an archive with one article, and a file that could not be read."""
    settings = {"prefect_url": "http://127.0.0.1:9/api"}
    resources = make_resources(elasticsearch, prefix, tmp_path, **settings)
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "story.txt").write_text("The bridge opened on Monday.\n\n“It holds,” said Ada Brook, the engineer.\n")
    (folder / "broken <b>.html").write_bytes(b"\x00\x01\x02")
    ingest(resources, folder)
    with TestClient(make_app(resources.archive, resources.settings), base_url=ADDRESS) as client:
        yield client


def test_dead_letters_are_listed_with_what_to_do(ailing: TestClient) -> None:
    page = ailing.get("/health").text
    assert "not text: 1" in page
    assert "Convert it to text, HTML or JSON Lines first." in page
    assert "<code>clippings audit</code>" in page
    assert "broken &lt;b&gt;.html" in page
    assert "<td>not read</td>" in page, "as in the terminal: it waits for no retry"
    assert "All articles were cleaned and enriched by the current versions" in page
    assert "these pages have no login for it" in page
    assert f"The last article arrived at {datetime.now(UTC):%Y-%m-%d}" in page, "what the archive tells without Prefect"
    found = ailing.get("/health.json").json()
    assert [(one["reason"], one["may_retry"]) for one in found["rejections"]] == [("not_text", False)]
    assert found["runs"] is None


def test_stale_articles_are_counted(ailing: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clippings.runs.audit.current_versions", lambda _: dict.fromkeys(STAGES, "x"))
    assert ailing.get("/health.json").json()["stale"]["entities"] == 1
    assert "clippings reenrich" in ailing.get("/health").text


def test_the_last_runs_and_the_last_audit_are_shown(ailing: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(name: str, state: str, message: str) -> dict[str, object]:
        began = "2026-11-28T14:00:00+00:00"
        return {"name": name, "state": {"name": state, "message": message}, "start_time": began, "total_run_time": 3.2}

    runs = [run("ingest inbox", "Completed", "All states"), run("audit 2026-11-28", "Failed", "The difference is 3.")]
    asked: list[str] = []

    def ask(_: Settings, __: str, ___: str, body: dict[str, Any]) -> list[dict[str, object]]:
        """The audit is older than the runs in the list."""
        asked.append(body.get("flows", {}).get("name", {}).get("any_", [""])[0])
        return runs[1:] if asked[-1] == "audit" else runs[:1]

    monkeypatch.setattr(prefect_api, "ask_prefect", ask)
    page = ailing.get("/health").text
    assert "ingest inbox" in page
    assert "✗ Failed" in page
    assert "The difference is 3." in page
    assert "2026-11-28 14:00 UTC" in page
    assert asked == ["", "audit"]


def test_without_prefect_the_archive_shows_how_the_last_run_of_each_flow_ended(ailing: TestClient) -> None:
    archive: Archive = ailing.app.state.archive  # type: ignore[attr-defined]
    began = datetime(2026, 11, 28, 14, tzinfo=UTC)
    for number, (flow, state) in enumerate([("audit", "Completed"), ("ingest", "Completed"), ("audit", "Failed")]):
        write_end(archive, RunEnd(flow, state, began, began + timedelta(seconds=5 + number)))  # type: ignore[arg-type]
    refresh(archive, archive.alias("leases"))
    found = ailing.get("/health.json").json()
    assert [(run["name"], run["state"], run["seconds"]) for run in found["runs"]] == [
        ("audit", "Failed", 7.0),
        ("ingest", "Completed", 6.0),
    ]
    assert found["audit"]["state"] == "Failed"
    assert "✗ Failed" in ailing.get("/health").text


def test_the_page_says_that_no_audit_has_run(ailing: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "No audit has run yet" not in ailing.get("/health").text, "without Prefect nobody knows"
    monkeypatch.setattr(prefect_api, "ask_prefect", lambda *_: [])
    page = ailing.get("/health").text
    assert "never" in page
    assert "No audit has run yet. <code>clippings audit</code> checks" in page


def letter(reason: str, day: int) -> DeadLetter:
    seen = datetime(2026, 5, day, tzinfo=UTC)
    origin = Origin("news", f"{day}.txt", "")
    return DeadLetter("1", "2", origin, "capture", reason, "", None, 1, seen, seen, None, {}, "waiting")  # type: ignore[arg-type]


def test_retryable_dead_letters_come_first_and_the_newest_of_them() -> None:
    groups = group_by_reason([letter("bomb", 9), letter("failed", 1), letter("failed", 3)])
    assert [(one.reason, one.may_retry) for one in groups] == [("failed", True), ("bomb", False)]
    assert [one.last_seen.day for one in groups[0].letters] == [3, 1]
