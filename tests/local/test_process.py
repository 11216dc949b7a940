"""Any server as a background process; here a small one that answers at once."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from clippings.errors import ClippingsError, ServerUnavailable
from clippings.local.process import Server, find, free_port, is_healthy, start, stop
from tests.timing import patient

pytestmark = pytest.mark.slow

ANSWERS = """
import json, sys
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200), self.end_headers(), self.wfile.write(b"true")
HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""
WITH_CHILD = (
    "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n" + ANSWERS
)


def server_of(folder: Path, program: str = ANSWERS) -> Server:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = (sys.executable, "-c", program, str(port))
    return Server("Sample", folder, port, url, command, lambda answer: answer is True, "PORT=1")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = server_of(tmp_path)
    yield server
    stop(server)


def running(server: Server) -> psutil.Process:
    process = find(server)
    assert process is not None
    return process


def test_start_returns_when_the_server_is_healthy_and_starts_nothing_twice(server: Server) -> None:
    assert find(server) is None
    start(server)
    first = running(server)
    assert is_healthy(server)
    start(server)
    assert running(server).pid == first.pid


def test_a_killed_server_starts_again(server: Server) -> None:
    start(server)
    running(server).kill()
    start(server)
    assert is_healthy(server)


def test_another_process_with_the_old_pid_is_left_alone(server: Server) -> None:
    server.folder.mkdir(exist_ok=True)
    server.pid_file.write_text(str(os.getpid()))
    assert find(server) is None
    assert stop(server) is False  # and this process is still running
    server.pid_file.write_text(str(os.getpid()))
    start(server)
    assert running(server).pid != os.getpid()


@pytest.mark.parametrize("content", ["", "no number", "999999999"])
def test_a_useless_pid_file_does_no_harm(server: Server, content: str) -> None:
    server.pid_file.write_text(content)
    start(server)
    assert is_healthy(server)


def test_a_lost_pid_file_does_not_hide_a_running_server(server: Server) -> None:
    start(server)
    first = running(server)
    server.pid_file.unlink()
    assert running(server).pid == first.pid


def test_a_taken_port_is_named_with_its_process_and_a_remedy(tmp_path: Path, server: Server) -> None:
    start(server)
    other = replace(server, folder=tmp_path / "other")
    with pytest.raises(ClippingsError) as refusal:
        start(other)
    assert f"Port {server.port}" in refusal.value.message
    assert f"pid {running(server).pid}" in refusal.value.message
    assert "PORT=1" in refusal.value.remedy


def test_a_server_that_dies_is_reported_at_once_with_its_last_log_lines(tmp_path: Path) -> None:
    server = server_of(tmp_path, "raise ValueError('out of luck')")
    with pytest.raises(ServerUnavailable, match="out of luck") as failure:
        start(server, seconds=600)
    assert str(server.log) in failure.value.remedy


def test_a_server_that_never_becomes_healthy_is_given_up(tmp_path: Path) -> None:
    server = server_of(tmp_path, "import time; time.sleep(600)")
    try:
        with pytest.raises(ServerUnavailable, match="not healthy yet"):
            start(server, seconds=0.5)
    finally:
        assert stop(server)


def test_child_processes_of_a_killed_server_end_before_it_starts_again(tmp_path: Path) -> None:
    server = server_of(tmp_path, WITH_CHILD)
    start(server)
    children = running(server).children()
    running(server).kill()
    start(server)
    try:
        assert psutil.wait_procs(children, timeout=patient(10))[1] == []
    finally:
        stop(server)


def test_stop_also_ends_the_servers_child_processes(tmp_path: Path) -> None:
    server = server_of(tmp_path, WITH_CHILD)
    start(server)
    children = running(server).children()
    assert len(children) == 1
    assert stop(server)
    assert psutil.wait_procs(children, timeout=patient(10))[1] == []


def test_the_log_of_the_run_before_is_kept(server: Server) -> None:
    start(server)
    stop(server)
    server.log.write_text("what happened")
    start(server)
    assert server.log.with_suffix(".earlier.txt").read_text() == "what happened"
