"""A Prefect server on this machine with its home, data and log below the settings' home."""

import sys

from clippings.local.process import Server
from clippings.settings import Settings


def prefect_environment(settings: Settings) -> dict[str, str]:
    """What a process that uses this Prefect has in its environment before it imports prefect."""
    return {
        "DO_NOT_TRACK": "1",
        "PREFECT_HOME": str(settings.home.absolute() / "prefect"),
        "PREFECT_API_URL": settings.prefect_url,
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    }


def prefect_server(settings: Settings) -> Server:
    """The local server at the settings' address, which is one of this machine."""
    url = settings.prefect_url
    port = url.removesuffix("/api").rpartition(":")[2]
    return Server(
        "Prefect",
        settings.home.absolute() / "prefect",
        url,
        f"{url}/health",
        (sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", port),
        lambda answer: answer is True,
        prefect_environment(settings)
        | {
            "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
            "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
        },
    )
