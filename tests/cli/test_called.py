"""Hints can be typed as they are, whatever way the command was called."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from clippings.cli.called import as_called

SCRIPT = Path(sys.executable).with_name("clippings")
HINT = "Start it with `clippings up`; clippings are kept."


def told(monkeypatch: pytest.MonkeyPatch, program: str, path: Path) -> str:
    monkeypatch.setattr("sys.argv", [program, "status"])
    monkeypatch.setenv("PATH", str(path))
    return as_called(HINT).split("`")[1]


def test_a_hint_repeats_the_command_as_it_was_called(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert told(monkeypatch, str(SCRIPT), SCRIPT.parent) == "clippings up"  # found in the path
    assert told(monkeypatch, str(SCRIPT), tmp_path) == f"{SCRIPT} up"
    monkeypatch.chdir(SCRIPT.parents[2])
    assert told(monkeypatch, ".venv/bin/clippings", tmp_path) == ".venv/bin/clippings up"
    assert told(monkeypatch, "/anywhere/clippings/__main__.py", tmp_path) == "python -m clippings up"
    assert told(monkeypatch, "-c", tmp_path) == "clippings up"


def call(*command: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/bin:/bin", "CLIPPINGS_ELASTICSEARCH_URL": "http://127.0.0.1:9", "COLUMNS": "300"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_an_error_repeats_it_in_the_same_way(tmp_path: Path) -> None:
    script = tmp_path / "clippings"
    script.write_text(f"#!{sys.executable}\nfrom clippings.cli import main\nmain()\n")
    script.chmod(0o755)
    done = call(script, "search", "ferry")
    assert done.returncode == 1
    assert f"Start it with `{script} up`" in done.stderr


def test_the_version_is_printed() -> None:
    done = call(sys.executable, "-m", "clippings", "--version")
    assert (done.returncode, done.stdout) == (0, f"clippings {version('clippings')}\n")
