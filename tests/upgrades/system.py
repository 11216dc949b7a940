"""An archive and its commands, each a process of its own, as a user calls it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elasticsearch import Elasticsearch

LONGEST = 240  # seconds of one command


@dataclass(frozen=True, slots=True)
class System:
    """`home` holds captures and corrections.yaml; the commands start there."""

    home: Path
    elasticsearch_url: str
    prefect_url: str
    prefix: str

    def run(self, *command: str) -> str:
        """What the command prints. Fails with what it said where it failed."""
        done = subprocess.run(
            [sys.executable, "-m", "clippings", *command],
            env=self._environment(),
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=LONGEST,
        )
        assert done.returncode == 0, f"clippings {' '.join(command)}: {done.stdout}{done.stderr}"
        return done.stdout

    def ask(self, *command: str) -> Any:
        """The JSON that the command prints."""
        return json.loads(self.run(*command, "--json"))

    @contextmanager
    def connect(self) -> Iterator[Elasticsearch]:
        with Elasticsearch(self.elasticsearch_url, request_timeout=60) as es:
            yield es

    def _environment(self) -> dict[str, str]:
        """Without what the user has set for an archive of his own."""
        others = {name: value for name, value in os.environ.items() if not name.startswith(("CLIPPINGS_", "PREFECT_"))}
        return others | {
            "CLIPPINGS_HOME": str(self.home),
            "CLIPPINGS_CORRECTIONS": str(self.home / "corrections.yaml"),
            "CLIPPINGS_ELASTICSEARCH_URL": self.elasticsearch_url,
            "CLIPPINGS_PREFECT_URL": self.prefect_url,
            "CLIPPINGS_PREFIX": self.prefix,
            "CLIPPINGS_WORKERS": "2",
        }
