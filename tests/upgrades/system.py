"""An archive and its commands, as a user calls them, but in this process."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.commands import call


@dataclass(frozen=True, slots=True)
class System:
    """`home` contains captures and corrections.yaml; the commands start there."""

    home: Path
    elasticsearch_url: str
    prefect_url: str
    prefix: str

    def run(self, *command: str) -> str:
        """What the command prints. If it fails, the test fails with its output."""
        done = call(self.home, self._environment(), *command)
        assert done.returncode == 0, f"clippings {' '.join(command)}: {done.stdout}{done.stderr}"
        return done.stdout

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
