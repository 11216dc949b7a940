"""The doctor finds what is wrong and says what to do; it leaves alone what works."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import pytest
from elasticsearch import Elasticsearch

from clippings.index import mappings
from clippings.index.archive import open_archive
from clippings.local import certificates, doctor, process
from clippings.local.certificates import RENEWAL, ensure_certificates
from clippings.local.doctor import Finding, examine
from clippings.local.pages import pages as local_pages
from clippings.local.prefect_server import worker as local_worker
from clippings.local.stack import status
from clippings.settings import Settings
from tests.disks import full_disk
from tests.serving import answering
from tests.tls import serve
from tests.waiting import wait_until

pytestmark = pytest.mark.integration
NOWHERE = "http://127.0.0.1:9"
NAMES = ("ingest", "reenrich", "retry", "audit")


@pytest.fixture
def settings(elasticsearch: str, prefix: str, tmp_path: Path) -> Settings:
    return Settings(
        home=tmp_path,
        elasticsearch_url=elasticsearch,
        prefect_url=NOWHERE,
        prefix=prefix,
        corrections=tmp_path / "corrections.yaml",
    )


def found(settings: Settings, subject: str) -> list[Finding]:
    return [finding for finding in examine(settings) if finding.subject == subject]


def states(settings: Settings, subject: str) -> set[str]:
    return {finding.state for finding in found(settings, subject)}


@contextmanager
def prefect(deployments: list[dict[str, Any]], workers: list[dict[str, Any]]) -> Iterator[str]:
    """The address of a stand-in for Prefect's API with only these deployments and workers."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            answers: dict[str, Any] = {"/api/health": True, "/api/deployments/filter": deployments}
            body = json.dumps(answers.get(self.path, workers)).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = answer

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    with answering(server):
        yield f"http://127.0.0.1:{server.server_port}/api"


def deployment(name: str, *, active: bool = True) -> dict[str, Any]:
    return {"name": name, "paused": False, "schedules": [{"active": active}]}


def worker(age: timedelta) -> dict[str, Any]:
    return {"last_heartbeat_time": (datetime.now(UTC) - age).isoformat()}


def test_every_problem_names_its_remedy(settings: Settings) -> None:
    findings = list(examine(settings.model_copy(update={"elasticsearch_url": NOWHERE})))
    assert {finding.subject for finding in findings if finding.state == "problem"} == {"Elasticsearch", "Prefect"}
    assert all(finding.remedy for finding in findings if finding.state != "ok")


def test_corrections_and_a_server_that_several_checks_need_are_reported_once(settings: Settings) -> None:
    mappings.apply(open_archive(settings), settings)
    settings.corrections.write_text("people: [1, 2")
    (finding,) = (finding for finding in examine(settings) if str(settings.corrections) in finding.detail)
    assert (finding.subject, finding.state) == ("corrections", "problem")
    away = settings.model_copy(update={"elasticsearch_url": NOWHERE.replace("http:", "https:")})
    problems = {finding.subject for finding in examine(away) if finding.state == "problem"}
    assert problems == {"corrections", "Elasticsearch", "Prefect"}


def test_yellow_is_explained(es: Elasticsearch, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    health = {"status": "yellow", "unassigned_shards": 3, "number_of_data_nodes": 1}
    monkeypatch.setattr(type(es.cluster), "health", lambda _: health)
    told = {finding.detail: finding for finding in found(settings, "Elasticsearch")}
    single = told["Its state is yellow, as with any single node: 3 shards lack their second copy, but none is lost."]
    assert single.state == "ok"
    health["number_of_data_nodes"] = 2
    (lost,) = (finding for finding in found(settings, "Elasticsearch") if "yellow" in finding.detail)
    assert lost.state == "warning"
    assert "3 shards" in lost.detail
    assert lost.remedy


def test_a_local_worker_that_has_ended_is_noticed_at_once(settings: Settings) -> None:
    with prefect([deployment(name) for name in NAMES], [worker(timedelta())]) as url:
        settings = settings.model_copy(update={"prefect_url": url})
        assert states(settings, "worker") == {"ok"}
        pid_file = local_worker(settings).pid_file
        pid_file.parent.mkdir(parents=True)
        pid_file.write_text("999999999")  # no such process
        assert "stopped" in {server.state for server in status(settings) if server.name == "Worker"}
        (finding,) = found(settings, "worker")
    assert finding.state == "problem"
    assert "process is gone" in finding.detail


def test_served_pages_are_recognized_and_so_is_their_ended_process(
    settings: Settings,
) -> None:
    settings = settings.model_copy(update={"web_url": f"http://127.0.0.1:{process.free_port()}"})
    server = local_pages(settings)
    assert states(settings, "pages") == {"ok"}
    try:
        process.start(server)
        assert ("Pages", "healthy") in {(one.name, one.state) for one in status(settings)}
        assert states(settings, "pages") == {"ok"}
        process.find(server).kill()  # type: ignore[union-attr]
        wait_until(lambda: process.find(server) is None, 30, "the pages' end")
        (finding,) = found(settings, "pages")
    finally:
        process.stop(server)
    assert (finding.state, "process is gone" in finding.detail) == ("problem", True)


def test_a_server_that_does_not_answer_can_be_started(settings: Settings) -> None:
    (finding,) = found(settings.model_copy(update={"elasticsearch_url": NOWHERE}), "Elasticsearch")
    assert "clippings up" in finding.remedy


def test_an_archive_that_does_not_exist_yet_is_no_problem_but_a_changed_mapping_is(
    es: Elasticsearch, settings: Settings
) -> None:
    assert states(settings, "archive") == {"warning"}
    mappings.apply(open_archive(settings), settings)
    assert states(settings, "archive") == {"ok"}
    es.indices.put_mapping(index=f"{settings.prefix}-articles", properties={"strange": {"type": "keyword"}})
    es.indices.put_mapping(index=f"{settings.prefix}-quotes", properties={"stranger": {"type": "keyword"}})
    (finding,) = found(settings, "archive")
    assert finding.state == "problem"
    assert all(f"{name}: rebuild" in finding.detail for name in ("articles", "quotes"))


def test_fields_that_a_killed_change_has_added_but_not_filled_are_a_problem(
    es: Elasticsearch, settings: Settings
) -> None:
    mappings.apply(open_archive(settings), settings)
    (present,) = es.indices.get_mapping(index=f"{settings.prefix}-articles").values()
    es.indices.put_mapping(
        index=f"{settings.prefix}-articles", meta=present["mappings"]["_meta"] | {"sha256": "of the release before"}
    )
    (finding,) = found(settings, "archive")
    assert finding.state == "problem"
    assert finding.detail.startswith("articles: extend\n  its fields are there, but documents may lack their values\n")
    assert "mappings apply" in finding.remedy
    mappings.apply(open_archive(settings), settings)
    assert states(settings, "archive") == {"ok"}


@pytest.mark.parametrize(
    ("deployments", "ages", "expected"),
    [
        ([], [], {"schedules": {"warning"}}),
        ([deployment(n) for n in NAMES], [timedelta()], {"schedules": {"ok"}, "worker": {"ok"}}),
        ([deployment(n) for n in NAMES], [], {"schedules": {"ok"}, "worker": {"problem"}}),
        ([deployment(n) for n in NAMES], [timedelta(hours=1)], {"worker": {"problem"}}),
        ([deployment(n, active=n != "audit") for n in NAMES], [timedelta()], {"schedules": {"warning"}}),
    ],
)
def test_schedules_and_worker(
    settings: Settings, deployments: list[Any], ages: list[timedelta], expected: dict[str, set[str]]
) -> None:
    with prefect(deployments, [worker(age) for age in ages]) as url:
        settings = settings.model_copy(update={"prefect_url": url})
        assert {subject: states(settings, subject) for subject in expected} == expected


def test_a_certificate_that_expires_soon_is_reported(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(certificates, "SERVER_LIFE", RENEWAL - timedelta(hours=1))
        ensure_certificates(tmp_path, ["localhost"])
    server = tmp_path / "server"
    with serve(lambda context: context.load_cert_chain(server / "server.crt", server / "server.key")) as (port, _):
        ca = {"elasticsearch_url": f"https://localhost:{port}", "elasticsearch_ca": tmp_path / "trust" / "ca.crt"}
        findings = found(settings.model_copy(update=ca), "certificate")
    assert [finding.state for finding in findings] == ["warning", "ok"]
    assert findings[0].remedy


def test_a_nearly_full_disk_is_reported(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=int(1e11), free=int(1e9)))
    assert states(settings, "disk") == {"warning"}


def test_a_disk_that_home_and_elasticsearch_share_is_reported_once(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "FULL", -1.0)  # now every disk is too full
    (node,) = Elasticsearch(settings.elasticsearch_url).nodes.stats(metric="fs")["nodes"].values()
    told: dict[str, set[str]] = {}
    with TemporaryDirectory(dir=node["fs"]["data"][0]["path"]) as home:
        at_home = settings.model_copy(update={"home": Path(home)})
        for free in (1e9, 20e9):
            usage = SimpleNamespace(total=int(1e11), free=int(free))
            monkeypatch.setattr(shutil, "disk_usage", lambda _, usage=usage: usage)
            told[f"{free:.0e}"] = {
                finding.subject
                for finding in examine(at_home)
                if "disk" in finding.detail + finding.subject and finding.state == "warning"
            }
    assert told == {"1e+09": {"disk"}, "2e+10": {"Elasticsearch"}}


def test_a_package_from_another_publisher_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = SimpleNamespace(name="quotes-by-a-stranger", version="999.9.9")
    monkeypatch.setattr(doctor, "distributions", lambda: [stranger])
    (finding,) = found(settings, "packages")
    assert finding.state == "problem"
    assert "quotes-by-a-stranger" in finding.remedy


def test_corrections_that_cannot_be_read_are_a_problem(settings: Settings) -> None:
    settings.corrections.write_text("people: [1, 2")
    assert states(settings, "corrections") == {"problem"}


def test_corrections_of_articles_that_the_archive_lacks_are_named(es: Elasticsearch, settings: Settings) -> None:
    settings.corrections.write_text(
        "quotes: [{article: here, words: a, remove: true}, {article: gone, words: b, remove: true}]\n"
        "entities: {blocks: [{name: c, article: lost}, {name: d}]}\n"
    )
    assert states(settings, "corrections") == {"ok"}  # there is no archive yet
    mappings.apply(open_archive(settings), settings)
    es.index(index=f"{settings.prefix}-articles-write", id="here", document={}, require_alias=True)
    (finding,) = (finding for finding in found(settings, "corrections") if finding.state != "ok")
    assert finding.state == "warning"
    assert finding.detail.endswith("lacks: gone, lost.")
    assert finding.remedy
    settings.corrections.write_text("quotes: [{article: here, words: a, remove: true}]\n")
    assert states(settings, "corrections") == {"ok"}


def test_an_index_block_left_by_a_full_disk_is_a_problem(es: Elasticsearch, settings: Settings) -> None:
    mappings.apply(open_archive(settings), settings)
    with full_disk(es, f"{settings.prefix}-quotes"):
        (finding,) = (finding for finding in found(settings, "archive") if finding.state != "ok")
    assert finding.state == "problem"
    assert f"{settings.prefix}-quotes-v" in finding.detail
    assert f"{settings.prefix}-articles-v" not in finding.detail
    assert states(settings, "archive") == {"ok"}


def test_a_failing_check_does_not_stop_the_others(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(shutil, "disk_usage", fail)
    (finding,) = found(settings, "disk")
    assert "unforeseen" in finding.detail
    assert found(settings, "Prefect")
