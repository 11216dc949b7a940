"""Checks that the memory of the web server stays constant over many requests."""

import os
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import psutil

from benchmarks.figures import Figure
from clippings.local.process import free_port
from tests.waiting import wait_until

REQUESTS = 10_000
LARGEST = 250  # MB
WARM = 500  # requests until everything that loads once has loaded


def measure_server(url: str, prefix: str, addresses: list[str], requests: int) -> list[Figure]:
    port = free_port()
    command = [str(Path(sys.executable).with_name("clippings")), "web", "--port", str(port)]
    own = {"CLIPPINGS_ELASTICSEARCH_URL": url, "CLIPPINGS_PREFIX": prefix}
    server = subprocess.Popen(command, env=os.environ | own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: _is_ready(port), 60, "the pages")
        first = last = 0.0
        connection = HTTPConnection("127.0.0.1", port)
        for number in range(requests):
            connection.request("GET", addresses[number % len(addresses)])
            answer = connection.getresponse()
            assert answer.status == 200, (answer.status, addresses[number % len(addresses)])
            answer.read()
            if number == WARM:
                first = _memory(server.pid)
        last = _memory(server.pid)
    finally:
        server.terminate()
        server.wait()
    shown = f"{first:.0f} MB after {WARM} requests, {last:.0f} MB after {requests:,}"
    return [
        Figure("memory of the pages' server", "the same after 500 requests", first / last, 0.9, 1.0, shown),
        Figure("the same", f"{LARGEST} MB", LARGEST / last, 1.0, 1.5, shown),
    ]


def _is_ready(port: int) -> bool:
    try:
        connection = HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/ready")
        return connection.getresponse().status == 200
    except OSError:
        return False


def _memory(pid: int) -> float:
    return float(psutil.Process(pid).memory_info().rss) / 2**20
