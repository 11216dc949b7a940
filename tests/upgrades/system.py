"""An archive and its commands, as a user calls them, but in this process, which saves seconds of starting time."""

import json
import os
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from clippings.cli import main


@dataclass(frozen=True, slots=True)
class System:
    """`home` contains captures and corrections.yaml; the commands start there."""

    home: Path
    elasticsearch_url: str
    prefect_url: str
    prefix: str

    def run(self, *command: str) -> str:
        """What the command prints. If it fails, the test fails with its output."""
        out, err = StringIO(), StringIO()
        with (
            patch.dict(os.environ, self._environment(), clear=True),
            patch.object(sys, "argv", ["clippings", *command]),
            chdir(self.home),
            redirect_stdout(out),
            redirect_stderr(err),
            pytest.raises(SystemExit) as end,
        ):
            main()
        assert not end.value.code, f"clippings {' '.join(command)}: {out.getvalue()}{err.getvalue()}"
        return out.getvalue()

    def ask(self, *command: str) -> Any:
        """The JSON that the command prints."""
        return json.loads(self.run(*command, "--json"))

    def _environment(self) -> dict[str, str]:
        """The environment, without what the user has set for a real archive."""
        others = {name: value for name, value in os.environ.items() if not name.startswith(("CLIPPINGS_", "PREFECT_"))}
        return others | {
            "CLIPPINGS_HOME": str(self.home),
            "CLIPPINGS_CORRECTIONS": str(self.home / "corrections.yaml"),
            "CLIPPINGS_ELASTICSEARCH_URL": self.elasticsearch_url,
            "CLIPPINGS_PREFECT_URL": self.prefect_url,
            "CLIPPINGS_PREFIX": self.prefix,
            "CLIPPINGS_WORKERS": "1",
        }
