"""How any command fails: settings that cannot be used, errors as JSON, and output that cannot be written."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clippings.cli import main

# A table from rich, a lot of text at once, and a line that is only written at the very end.
PRINTING = (["--help"], ["kibana", "export"], ["status", "--json"])


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("CLIPPINGS_WORKERS", "many", "a valid integer"),
        ("CLIPPINGS_SOURCE_LANGUAGES", "lemonde.fr=fr", "not valid JSON"),
        ("CLIPPINGS_SOURCE_HOMES", "lemonde.fr=France", "not valid JSON"),
        ("CLIPPINGS_INDEX_CODEC", "zip", "'default' or 'best_compression'"),
        ("CLIPPINGS_ELASTICSEARCH_URL", "http://reader:secret@127.0.0.1:port", "not a number"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_without_its_value(
    name: str, value: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.argv", ["clippings", "status"])
    with pytest.raises(SystemExit) as end:
        main()
    said = capsys.readouterr().err
    assert end.value.code == 1
    assert f"{name}: " in said
    assert told in said
    assert "docs/settings.md" in " ".join(said.split())
    assert value not in said


@pytest.mark.parametrize("at_a_terminal", [False, True])
def test_an_error_is_a_json_object_if_json_is_set(
    at_a_terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLIPPINGS_LOG_JSON", "true")
    monkeypatch.setattr("sys.argv", ["clippings", "ingest", "nowhere"])
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("sys.stderr.isatty", lambda: at_a_terminal)
    with pytest.raises(SystemExit) as end:
        main()
    said = capsys.readouterr().err
    assert end.value.code == 1
    if at_a_terminal:
        assert said == "There is no file or folder nowhere.\nCheck the path.\n"
    else:
        line = json.loads(said)
        assert (line["levelname"], line["message"], line["remedy"]) == (
            "ERROR",
            "There is no file or folder nowhere.",
            "Check the path.",
        )


def call(arguments: list[str], home: Path, stdout: int) -> tuple[int, str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-m", "clippings", *arguments]
    environment["CLIPPINGS_HOME"] = str(home)
    done = subprocess.run(command, env=environment, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
def test_an_output_that_cannot_be_written_is_reported(arguments: list[str], tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        status, said = call(arguments, tmp_path, full.fileno())
    assert status == 1
    assert "output of this command cannot be written: No space left on device. Free up space" in " ".join(said.split())
    assert "Traceback" not in said
    assert "ignored" not in said


@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
def test_an_output_that_is_no_longer_read_ends_quietly(arguments: list[str], tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        assert call(arguments, tmp_path, write) == (1, "")
    finally:
        os.close(write)
