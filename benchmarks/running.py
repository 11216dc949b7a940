"""Starts servers and commands for a benchmark: all real, in a temporary folder, on free ports."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any
from uuid import uuid4

from elasticsearch import Elasticsearch

from clippings.local import process
from clippings.local.elasticsearch import start_elasticsearch
from clippings.local.prefect_server import prefect_server
from clippings.settings import Settings

WORKERS = 2
FAKES = Path(__file__).parent.parent / "tests" / "faults" / "fakes"  # no model, and a version that can be raised


@dataclass(frozen=True, slots=True)
class Bench:
    """Where a benchmark runs. `settings` are those of the commands that it starts."""

    folder: Path
    settings: Settings

    @property
    def es(self) -> Elasticsearch:
        return Elasticsearch(self.settings.elasticsearch_url, max_retries=0, request_timeout=120)

    def fresh(self) -> "Bench":
        """The same servers, but with a separate archive and captures."""
        name = f"bench-{uuid4().hex[:8]}"
        own = {"prefix": name, "captures": str(self.folder / name)}
        return replace(self, settings=self.settings.model_copy(update=own))

    def time_command(self, *command: str, **variables: str) -> tuple[float, dict[str, Any]]:
        """The seconds of a whole `clippings` process, and the JSON that it prints."""
        line = [sys.executable, "-c", "from clippings.cli import main; main()", *command, "--json"]
        return _time(line, environment(self.settings) | variables)

    def time_module(self, module: str, *arguments: str) -> float:
        """The seconds of a whole `python -m` process."""
        return _time([sys.executable, "-m", module, *arguments], environment(self.settings))[0]


@contextmanager
def open_bench() -> Iterator[Bench]:
    with TemporaryDirectory(prefix="clippings-bench-") as name:
        folder = Path(name)
        with start_elasticsearch(folder / "elasticsearch") as url:
            settings = Settings(
                home=folder,
                elasticsearch_url=url,
                prefect_url=f"http://127.0.0.1:{process.free_port()}/api",
                captures=str(folder / "captures"),
                corrections=folder / "corrections.yaml",
                workers=WORKERS,
            )
            server = prefect_server(settings)
            process.start(server)
            try:
                yield Bench(folder, settings)
            finally:
                process.stop(server)


def environment(settings: Settings) -> dict[str, str]:
    """The settings as environment variables of a process."""
    names = ("home", "elasticsearch_url", "prefect_url", "captures", "corrections", "prefix", "workers")
    return {f"CLIPPINGS_{name.upper()}": str(getattr(settings, name)) for name in names}


def _time(command: list[str], variables: dict[str, str]) -> tuple[float, dict[str, Any]]:
    began = perf_counter()
    done = subprocess.run(command, env=os.environ | variables, check=True, stdout=subprocess.PIPE, text=True)
    seconds = perf_counter() - began
    return seconds, json.loads(done.stdout) if done.stdout.startswith("{") else {}
