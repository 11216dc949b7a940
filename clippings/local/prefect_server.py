"""Runs a Prefect server and a worker on this machine, with home, data and logs below the settings' home."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import urlsplit

from clippings.local.process import Server
from clippings.settings import ROOT, Settings


def prefect_environment(settings: Settings) -> dict[str, str]:
    """The environment variables that a process needs before it imports prefect to use this server."""
    log = {"PREFECT_LOGGING_HANDLERS_CONSOLE_FORMATTER": "json"} if settings.log_json else {}
    return log | {
        "DO_NOT_TRACK": "1",
        "PREFECT_HOME": str(settings.home.absolute() / "prefect"),
        "PREFECT_API_URL": settings.prefect_url,
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PYTHONPATH": _find_flows(),
    }


def _find_flows() -> str:
    """PYTHONPATH with the folder of flows/ first; no installation puts `flows` among the user's top-level modules."""
    others = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return os.pathsep.join([str(ROOT), *(place for place in others if place and place != str(ROOT))])


def set_up_prefect(settings: Settings) -> None:
    """Point this process at our server, and Prefect at a home; call this before anything imports prefect."""
    with suppress(OSError):  # Prefect itself warns about this, and works without it
        settings.home.mkdir(parents=True, exist_ok=True)
    os.environ |= prefect_environment(settings)
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))  # for `import flows`, here and in forked processes


def prefect_server(settings: Settings) -> Server:
    """The local server at the address of the settings, which must be on this machine."""
    port = _read_port(settings)
    return Server(
        "Prefect",
        settings.home.absolute() / "prefect",
        port,
        f"{settings.prefect_url}/health",
        (sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)),
        lambda answer: answer is True,
        _suggest_port(settings),
        _make_environment() | prefect_environment(settings) | SERVER_ONLY,
    )


def worker(settings: Settings) -> Server:
    """The worker that runs the deployments; the port after the server's answers health checks."""
    port = _read_port(settings) + 1
    return Server(
        "Worker",
        settings.home.absolute() / "worker",
        port,
        f"http://127.0.0.1:{port}/health",
        (sys.executable, "-m", "clippings", "worker", "--health-port", str(port)),
        lambda answer: isinstance(answer, Mapping) and answer.get("message") == "OK",
        _suggest_port(settings),
        os.environ | settings.as_environment(),
    )


# The server would ask the internet for its catalog of integrations. Without access, it takes the copy that it ships.
_NO_WAY_OUT = dict.fromkeys(("HTTPS_PROXY", "https_proxy"), "http://127.0.0.1:9")
SERVER_ONLY = {
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    **_NO_WAY_OUT,
}


def _make_environment() -> dict[str, str]:
    """The environment without the settings of the user's own Prefect, which may name a database elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}


def _read_port(settings: Settings) -> int:
    return urlsplit(settings.prefect_url).port or 4200


def _suggest_port(settings: Settings) -> str:
    return f"CLIPPINGS_PREFECT_URL=http://127.0.0.1:{_read_port(settings) + 10}/api"
