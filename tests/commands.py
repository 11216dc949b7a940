"""All commands of the program, each loaded as when it is called, and calls of them in this process."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import typer

from clippings.cli import app, load, main


@cache
def load_commands() -> Any:
    group: Any = typer.main.get_command(app)
    group.commands = {name: load(name) for name in group.commands}
    return group


def call(folder: Path, environment: Mapping[str, str], *command: str) -> "subprocess.CompletedProcess[str]":
    """Call a command as a user does, but in this process, which saves the seconds that it takes to start."""
    out, err = StringIO(), StringIO()
    with (
        patch.dict(os.environ, environment, clear=True),
        patch.object(sys, "argv", ["clippings", *command]),
        chdir(folder),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as end,
    ):
        main()
    assert end.value.code is None or isinstance(end.value.code, int), end.value.code
    return subprocess.CompletedProcess(command, end.value.code or 0, out.getvalue(), err.getvalue())
