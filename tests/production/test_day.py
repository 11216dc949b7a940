"""A day of the program, watched: where it connects to, what it asks Elasticsearch for, and where its secrets turn up.

The commands run against real servers, in one process that is watched as well as all that they start.
"""

import ipaddress
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
import requests
from elasticsearch import Elasticsearch
from starlette.testclient import TestClient

from clippings.index.accounts import load_role
from clippings.index.archive import open_archive
from clippings.local import process
from clippings.settings import ROOT, Settings
from clippings.web.app import make_app
from tests.production.conftest import Stage, open_stage
from tests.production.recorder import Recorder, record
from tests.timing import patient

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]
KEY = "Y2FuYXJ5OnNlY3JldC1jYW5hcnktb2YtdGhlLWtleQ"  # a secret that no search would find elsewhere by chance
PASSWORD = "canary-of-the-password"
Calls = set[tuple[str, str]]

# Privileges that a call needs, from the first matching (method, path): Elasticsearch 9's security privileges.
NEEDS = (
    (r"(GET|HEAD) /", "cluster", "monitor"),
    (r"GET /(_cluster/health|_nodes/stats|_index_template).*", "cluster", "monitor"),
    (r"PUT /_index_template/.*", "cluster", "manage_index_templates"),
    (r"PUT /(_bulk|[^/]+/_bulk)", "indices", "index"),
    (r"BULK (index|create|update)", "indices", "index"),
    (r"BULK delete", "indices", "delete"),
    (r"(GET|POST) /.*(_search|_msearch|_count|_mget|_pit|_doc/[^/]+|_source/[^/]+)", "indices", "read"),
    (r"DELETE /_pit", "indices", "read"),
    (r"(GET|POST) /[^/]+/_refresh", "indices", "maintenance"),
    (r"GET /[^/]+/_stats", "indices", "monitor"),
    (r"(GET|HEAD) /([^_/][^/]*|_alias.*|[^/]+/(_alias|_mapping|_settings)(/.*)?)", "indices", "view_index_metadata"),
    (r"PUT /[^_/][^/]*", "indices", "create_index"),
    (r"(PUT|POST|DELETE) .*", "indices", "manage"),
)


@dataclass(frozen=True, slots=True)
class Day:
    stage: Stage
    calls: dict[str, Calls]  # by role
    output: str
    connections: list[str]
    recorder: Recorder


class Commands:
    """Runs commands in a watched process, and keeps what they print and which requests they send."""

    def __init__(self, stage: Stage, recorder: Recorder, running: "subprocess.Popen[str]") -> None:
        self.stage, self.recorder, self.running = stage, recorder, running
        self.calls: dict[str, Calls] = {"owner": set(), "writer": set(), "reader": set(), "pages": set()}
        self.output: list[str] = []

    def run(self, role: str, *arguments: str, status: int = 0, **environment: str) -> str:
        assert self.running.stdin
        assert self.running.stdout
        print(json.dumps([arguments, environment]), file=self.running.stdin, flush=True)
        ended, printed = json.loads(self.running.stdout.readline() or f'[null, "{arguments} ended the process"]')
        self.calls[role] |= self.recorder.take()
        self.output.append(printed)
        assert ended == status, f"{arguments}: {printed}"
        return str(printed)


@contextmanager
def open_commands(stage: Stage, recorder: Recorder) -> Iterator[Commands]:
    log = stage.settings.home / "errors.txt"
    command = [sys.executable, "-m", "tests.production.one_process"]
    with (
        log.open("w") as errors,
        subprocess.Popen(
            command,
            cwd=stage.settings.home,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as running,
    ):
        try:
            yield Commands(stage, recorder, running)
        except AssertionError as error:
            error.add_note(log.read_text())
            raise


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory, elasticsearch: str, prefect_tables: Path) -> Iterator[Day]:
    home, log = tmp_path_factory.mktemp("day"), tmp_path_factory.mktemp("watch") / "connections.txt"
    environment = {
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).with_name("watching")), str(ROOT)]),
        "WATCHED_CONNECTIONS": str(log),
        "CLIPPINGS_ELASTICSEARCH_API_KEY": KEY,
        "CLIPPINGS_ELASTICSEARCH_USER": "somebody",
        "CLIPPINGS_ELASTICSEARCH_PASSWORD": PASSWORD,
        "CLIPPINGS_LOG_JSON": "true",
        "CLIPPINGS_WORKERS": "1",
    }
    environment |= dict.fromkeys(("CI", "DO_NOT_TRACK"), "")  # the program must refuse tracking by itself
    with record(elasticsearch) as recorder, open_stage(home, recorder.url, prefect_tables, environment) as stage:
        with open_commands(stage, recorder) as commands:
            live_through(commands)
        browse(stage)
        printed = "\n".join([*commands.output, (home / "errors.txt").read_text()])
        yield Day(stage, commands.calls, printed, log.read_text().splitlines(), recorder)
        clean_up(Elasticsearch(elasticsearch), stage.settings.prefix)


def live_through(commands: Commands) -> None:
    run, home = commands.run, commands.stage.settings.home
    story = home / "inbox" / "story.txt"
    story.parent.mkdir()
    story.write_text(
        'The bridge opened on Monday.\n\n"It holds," said Ada Brook, the engineer. "It will last," she added.\n'
    )
    (home / "inbox" / "broken.html").write_bytes(b"\x00\x01\x02")
    run("owner", "mappings", "apply")
    run("writer", "ingest", "inbox")
    story.write_text('The bridge opened on Monday.\n\n"It holds," said Ada Brook, the engineer.\n')
    run("writer", "ingest", "inbox", "--prune")
    run("writer", "reenrich", "--force")
    run("writer", "retry")
    run("writer", "audit")
    run("writer", "dead-letters", "list")
    run("reader", "search", "bridge")
    run("reader", "quotes", "--speaker", "Brook")
    found = json.loads(run("reader", "search", "bridge", "--json"))
    run("reader", "show", found["hits"][0]["id"])
    read_pages(commands, found["hits"][0]["id"])
    run("writer", "doctor")
    run("writer", "setup", "deployments")
    process.start(commands.stage.worker)
    process.stop(commands.stage.worker)
    run("owner", "mappings", "apply", CLIPPINGS_INDEX_SHARDS="2")
    story.write_text("The bridge opened on Monday.\n\nIt holds, as Ada Brook has seen.\n")
    run("writer", "ingest", "inbox", CLIPPINGS_INDEX_SHARDS="2")  # removes a quote that the previous index still has
    run("owner", "mappings", "rollback", CLIPPINGS_INDEX_SHARDS="2")
    run("writer", "ingest", "inbox", status=1, CLIPPINGS_ELASTICSEARCH_URL="http://127.0.0.1:9")


def read_pages(commands: Commands, article: str) -> None:
    """Visit the pages of the archive as a reader does, with the requests that follow."""
    settings = commands.stage.settings
    lists = [f"/{name}{form}" for name in ("search", "quotes") for form in ("?words=bridge", ".atom", "/export.csv")]
    others = ["/people", "/people/Ada%20Brook", "/people?find=brook", "/sources", "/collections", "/health"]
    values = ["/search/values/person?find=br", "/quotes/timeline.json", "/search?words=nothing&person=Broke"]
    with TestClient(make_app(open_archive(settings, 0), settings), base_url=settings.web_url) as client:
        for path in (*lists, *others, *values, f"/article/{article}"):
            assert client.get(path).status_code == 200, path
    commands.calls["pages"] |= commands.recorder.take()


def browse(stage: Stage) -> None:
    """Visit the Prefect UI as a browser does, so that its server does what follows."""
    views = f"{stage.settings.prefect_url}/collections/views"
    assert requests.get(f"{views}/aggregate-worker-metadata", timeout=patient(60)).ok  # the server ships a copy of it
    requests.get(f"{views}/aggregate-block-metadata", timeout=patient(60))


def clean_up(es: Elasticsearch, prefix: str) -> None:
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}-*")))
    es.options(ignore_status=404).indices.delete_index_template(name=f"{prefix}-*")


def test_no_connection_leaves_the_machine(day: Day) -> None:
    hosts = {line.split()[1] for line in day.connections if not line.split()[1].startswith("/")}
    assert "127.0.0.1" in hosts  # proves that the watch works
    assert {host for host in hosts if not is_here(host)} == set()


def is_here(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host in ("localhost", "None")
    return address.is_loopback or address.is_unspecified


def test_the_local_elasticsearch_makes_no_outside_connection(elasticsearch: str) -> None:
    port = int(elasticsearch.rpartition(":")[2])
    found = psutil.net_connections("inet")
    pid = next(c.pid for c in found if c.status == psutil.CONN_LISTEN and c.laddr[1:] == (port,))
    others = {c.raddr[0].removeprefix("::ffff:") for c in found if c.pid == pid and c.raddr}
    assert {other for other in others if not is_here(other)} == set()


@pytest.mark.parametrize("role", ["owner", "writer", "reader", "pages"])
def test_a_role_allows_exactly_what_the_program_needs(day: Day, role: str) -> None:
    privileges = load_role(role, day.stage.settings.prefix)
    allowed = {("cluster", name) for name in privileges["cluster"]}
    allowed |= {("indices", name) for entry in privileges["indices"] for name in entry["privileges"]}
    needed = {need(call) for call in day.calls[role]}
    if ("indices", "manage") in allowed:
        needed -= WITHIN_MANAGE
    needed -= DONE_WITHOUT.get(role, set())
    assert needed - allowed == set()
    assert allowed - needed == UNSEEN[role]


WITHIN_MANAGE = {("indices", name) for name in ("create_index", "maintenance", "monitor", "view_index_metadata")}
# Calls that are made, but can be refused without harm.
DONE_WITHOUT = {"pages": {("indices", "maintenance")}}  # a refresh, which finds the latest writes
# Privileges that no call of the day needs, and the reason for each.
UNSEEN = {
    "owner": set(),
    "writer": set(),
    "reader": {("indices", "view_index_metadata")},  # Kibana asks for the fields
    "pages": set(),
}


def need(call: tuple[str, str]) -> tuple[str, str]:
    name = " ".join(call)
    return next((scope, privilege) for pattern, scope, privilege in NEEDS if re.fullmatch(pattern, name))


@pytest.mark.parametrize("secret", [KEY, PASSWORD])
def test_secrets_appear_nowhere(day: Day, secret: str) -> None:
    assert secret not in day.output
    assert not [body for body in day.recorder.bodies if secret.encode() in body]
    process.stop(day.stage.server)  # afterward, its database is complete on disk
    files = [path for path in day.stage.settings.home.rglob("*") if path.is_file()]
    assert any(path.name == "prefect.db" for path in files)
    assert [path for path in files if secret.encode() in path.read_bytes()] == []


def test_settings_do_not_show_their_secrets() -> None:
    settings = Settings.model_validate({"elasticsearch_api_key": KEY, "elasticsearch_password": PASSWORD})
    for shown in (repr(settings), str(settings), str(settings.model_dump()), settings.model_dump_json()):
        assert KEY not in shown
        assert PASSWORD not in shown
