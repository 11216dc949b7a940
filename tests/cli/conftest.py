"""Runs commands on the archive that tests of the reading side share, or on any other."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from clippings.cli import main
from clippings.index.archive import Archive


class Done(NamedTuple):
    status: int
    stdout: str
    stderr: str

    @property
    def answer(self) -> dict[str, Any]:
        """The JSON that the command printed."""
        found: dict[str, Any] = json.loads(self.stdout)
        return found


Run = Callable[..., Done]


@pytest.fixture
def run_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process, with its settings in the environment."""

    def run(*args: str) -> Done:
        monkeypatch.setattr("sys.argv", ["clippings", *args])
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main()
        printed = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return Done(end.value.code, printed.out, printed.err)

    return run


@pytest.fixture
def clippings(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command on the archive at this URL with this prefix."""

    def run(url: str, prefix: str, *args: str) -> Done:
        monkeypatch.setenv("CLIPPINGS_ELASTICSEARCH_URL", url)
        monkeypatch.setenv("CLIPPINGS_PREFIX", prefix)
        monkeypatch.setenv("COLUMNS", "80")
        return run_command(*args)

    return run


@pytest.fixture
def run(clippings: Run, elasticsearch: str, library: Archive) -> Run:
    return lambda *args: clippings(elasticsearch, library.prefix, *args)
