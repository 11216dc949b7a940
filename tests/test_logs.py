"""Logs: one line per slice, with its fields, as text or as JSON; never the text of an article."""

import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.articles import write_articles
from clippings.local.prefect_server import prefect_environment
from clippings.logs import set_up_logs
from clippings.settings import Settings
from tests.archives import ingest, make_resources


def test_log_lines_are_json_when_the_setting_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs(Settings(log_json=True))
    logging.getLogger("clippings.runs.ingest_slice").info("slice done", extra={"new": 3})
    line = json.loads(capsys.readouterr().err)
    assert (line["message"], line["levelname"], line["new"]) == ("slice done", "INFO", 3)


def test_log_lines_are_text_with_their_fields_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs(Settings())
    logging.getLogger("clippings.runs.ingest_slice").info("slice done", extra={"new": 3})
    logging.getLogger("clippings.index").warning("writes are repeated", extra={"waiting": 3})
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert re.search(r"WARNING clippings\.index writes are repeated waiting=3$", line)


def test_prefects_log_lines_are_json_too_when_the_setting_says_so(tmp_path: Path) -> None:
    said = "from prefect.logging import configuration, get_logger as g; configuration.setup_logging(); "
    program = said + "g('tests').info('A run begins')"
    environment = (
        os.environ | prefect_environment(Settings(home=tmp_path, log_json=True)) | {"PREFECT_LOGGING_LEVEL": "INFO"}
    )
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert json.loads(done.stderr)["msg"] == "A run begins"


def test_a_lost_connection_is_logged_once() -> None:
    set_up_logs(Settings())
    transport = logging.getLogger("elastic_transport.node_pool")
    assert not transport.isEnabledFor(logging.WARNING)
    assert transport.isEnabledFor(logging.ERROR)


@pytest.mark.integration
def test_a_slice_and_its_links_are_logged_on_a_line_each_without_any_text(
    elasticsearch: str, prefix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logs(Settings(log_json=True))
    ingest(make_resources(elasticsearch, prefix, tmp_path / "home"), write_articles(tmp_path / "a.jsonl", 5, words=60))
    told = capsys.readouterr().err
    done, linked = map(json.loads, told.strip().splitlines())
    assert (done["message"], done["new"], done["rejected"]) == ("slice done", 5, 0)
    assert done["seconds_enrich"] > 0
    assert (linked["message"], linked["articles"], linked["left_out"]) == ("linked", 5, 0)
    assert "case" not in told
