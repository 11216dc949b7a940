"""`clippings web` as a user calls it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from clippings.local.process import free_port
from tests.timing import patient
from tests.waiting import wait_until

pytestmark = pytest.mark.slow
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def port() -> int:
    return free_port()


def call(home: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = os.environ | {"CLIPPINGS_HOME": str(home), "CLIPPINGS_ELASTICSEARCH_URL": NOWHERE}
    command = [sys.executable, "-m", "clippings", "web", *arguments]
    return subprocess.Popen(
        command, env=environment, cwd=home, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.fixture
def served(tmp_path: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = call(tmp_path, "--port", str(port))
    try:
        wait_until(lambda: answers(port), 60, "the pages")
        yield process
    finally:
        process.kill()
        process.communicate()


def answers(port: int) -> bool:
    try:
        return requests.get(f"http://127.0.0.1:{port}/ready", timeout=5).ok
    except requests.ConnectionError:
        return False


def test_the_address_is_printed_and_ctrl_c_ends_the_server_without_logging_questions(
    served: subprocess.Popen[str], port: int
) -> None:
    assert requests.get(f"http://127.0.0.1:{port}/search?words=informant", timeout=patient(30)).status_code == 503
    served.send_signal(signal.SIGINT)
    out, err = served.communicate(timeout=patient(30))
    assert out.startswith(f"The archive's pages: http://127.0.0.1:{port} ")
    assert served.returncode == 130
    assert "Traceback" not in err
    assert "informant" not in out + err


def test_a_port_that_is_taken_is_reported(served: subprocess.Popen[str], tmp_path: Path, port: int) -> None:
    second = call(tmp_path, "--port", str(port))
    _, err = second.communicate(timeout=patient(60))
    assert second.returncode == 1
    assert "Address already in use" in err
    assert "--port" in err


def test_an_address_that_others_can_reach_is_refused_without_a_password(tmp_path: Path, port: int) -> None:
    process = call(tmp_path, "--host", "0.0.0.0", "--port", str(port))
    _, err = process.communicate(timeout=patient(60))
    assert process.returncode == 1
    assert "CLIPPINGS_WEB_PASSWORD" in err
