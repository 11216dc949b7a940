"""Runs the archive's pages as a server on this machine, for this machine only."""

import os
import sys
from collections.abc import Mapping

from clippings.local.process import Server
from clippings.settings import Settings


def pages(settings: Settings) -> Server:
    return Server(
        "Pages",
        settings.home.absolute() / "web",
        settings.web_port,
        f"http://127.0.0.1:{settings.web_port}/ready",
        (sys.executable, "-m", "clippings", "web", "--port", str(settings.web_port)),
        lambda answer: isinstance(answer, Mapping) and answer.get("message") == "OK",
        f"CLIPPINGS_WEB_URL=http://127.0.0.1:{settings.web_port + 10}",
        os.environ | settings.as_environment(),
    )
