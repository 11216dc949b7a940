"""The audit of the locked requirements, by the real tool against advisory databases on this machine."""

import json
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from clippings.settings import ROOT
from security.audit_dependencies import LISTS, NOT_CHECKED, SOUND, VULNERABLE, main
from tests.serving import answering
from tests.timing import patient

pytestmark = pytest.mark.slow

Json = dict[str, Any]
NOWHERE = "http://127.0.0.1:9/v1/query"
HASH = f"--hash=sha256:{'0' * 64}"


@contextmanager
def database(answer: Callable[[Json], Json | None], status: int = 200) -> Iterator[tuple[str, list[Json]]]:
    """An advisory database, and the questions that it received. If `answer` gives None, it is silent until closed."""
    asked: list[Json] = []
    closing = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append(question)
            if (found := answer(question)) is None:
                closing.wait()
                return
            body = json.dumps(found).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    with answering(server):
        try:
            yield f"http://127.0.0.1:{server.server_port}/v1/query", asked
        finally:
            closing.set()


@pytest.fixture
def lists(tmp_path: Path) -> list[Path]:
    """One package in two lists, like those for users and for developers."""
    (tmp_path / "users.txt").write_text(f"example==1.0 {HASH}\n")
    (tmp_path / "developers.txt").write_text(f"example==1.0 {HASH}\nother==2.5 {HASH}\n")
    return [tmp_path / "users.txt", tmp_path / "developers.txt"]


def example_has_one(question: Json) -> Json:
    if question["package"]["name"] != "example" or question["version"] != "1.0":
        return {}
    fixed = {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}
    affected = {"package": {"name": "example", "ecosystem": "PyPI"}, "ranges": [fixed]}
    return {"vulns": [{"id": "GHSA-xxxx", "aliases": ["CVE-2026-1"], "affected": [affected]}]}


def test_a_known_vulnerability_is_named_and_fails(lists: list[Path], capfd: pytest.CaptureFixture[str]) -> None:
    with database(example_has_one) as (url, _):
        assert main(["--database", url], lists) == VULNERABLE
    shown = capfd.readouterr()
    assert shown.err == "example 1.0: CVE-2026-1, GHSA-xxxx; mended in 1.1\n"
    assert "2 packages compared" in shown.out
    assert "1 known to be vulnerable" in shown.out


def test_every_locked_package_is_looked_up_by_the_command_of_make() -> None:
    with database(lambda _: {}) as (url, asked):
        command = [sys.executable, str(ROOT / "security" / "audit_dependencies.py"), "--database", url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=patient(240))
    assert done.returncode == SOUND, done.stderr
    assert done.stderr == ""
    looked_up = {(question["package"]["name"], question["version"]) for question in asked}
    assert f"{len(looked_up)} packages compared" in done.stdout
    unconditional = re.findall(r"^([a-z0-9-]+)==([^ ;]+) \\$", LISTS[0].read_text(), flags=re.MULTILINE)
    assert len(unconditional) > 100
    assert {(name, version) for name, version in unconditional} <= looked_up


@pytest.mark.parametrize("status", [404, 503])
def test_a_database_that_refuses_is_reported_in_one_line(
    status: int, lists: list[Path], capfd: pytest.CaptureFixture[str]
) -> None:
    with database(lambda _: {}, status) as (url, _):
        assert main(["--database", url], lists) == NOT_CHECKED
    assert_not_checked(capfd)


def test_an_unreachable_database_is_reported_in_one_line(lists: list[Path], capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", NOWHERE], lists) == NOT_CHECKED
    assert_not_checked(capfd)


def test_a_database_that_never_answers_ends_with_the_time_limit(
    lists: list[Path], capfd: pytest.CaptureFixture[str]
) -> None:
    with database(lambda _: None) as (url, _):
        assert main(["--database", url], lists, limit=3) == NOT_CHECKED
    assert_not_checked(capfd)


def test_a_package_that_cannot_be_looked_up_is_never_skipped(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "odd.txt").write_text(f"https://example.org/odd-1.0.tar.gz {HASH}\n")
    with database(lambda _: {}) as (url, _):
        assert main(["--database", url], [tmp_path / "odd.txt"]) == NOT_CHECKED
    assert_not_checked(capfd)


def assert_not_checked(capfd: pytest.CaptureFixture[str]) -> None:
    shown = capfd.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("NOT CHECKED: ")
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize("file", LISTS, ids=lambda path: path.name)
def test_every_requirement_is_an_exact_version_with_hashes_and_no_address(file: Path) -> None:
    text = file.read_text()
    assert "://" not in text
    requirements = re.findall(r"^\S.*(?:\n    --hash.*)*", text, flags=re.MULTILINE)
    assert len(requirements) > 100
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==[^ ;]+( ; .*)? \\\n    --hash=sha256:[0-9a-f]{64}", requirement), requirement
