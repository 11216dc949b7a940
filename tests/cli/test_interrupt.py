"""Ctrl-C in the middle of an ingest, as a person presses it at a terminal."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.articles import write_articles
from clippings.runs.resources import Resources
from tests.archives import stored
from tests.cli.test_runs import resources  # noqa: F401
from tests.timing import patient
from tests.waiting import wait_until

pytestmark = pytest.mark.integration
ARTICLES = 3_000


def test_ctrl_c_says_what_is_stored_and_the_same_command_continues(
    resources: Resources,  # noqa: F811
    tmp_path: Path,
) -> None:
    (tmp_path / "in").mkdir()
    write_articles(tmp_path / "in/a.jsonl", ARTICLES, words=120)
    environment = {name: value for name, value in os.environ.items() if name != "PREFECT_LOGGING_LEVEL"}
    command = [sys.executable, "-m", "clippings", "ingest", "in"]
    run = subprocess.Popen(
        command, env=environment, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        wait_until(lambda: run.poll() is not None or stored(resources), 200, "the first articles")
        run.send_signal(signal.SIGINT)
        out, err = run.communicate(timeout=patient(100))
    finally:
        run.kill()
    said = " ".join(err.split())
    assert run.returncode == 130, (out, err)
    assert said.startswith("Interrupted. ")
    assert "new or changed articles of 0 files are stored. Run the same command again" in said
    assert 0 < len(stored(resources)) < ARTICLES
