"""Runs the local stack: Elasticsearch and Prefect on this machine, if you have no servers elsewhere."""

import fcntl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from clippings.local import process
from clippings.local.elasticsearch import elasticsearch_server, install_elasticsearch
from clippings.local.pages import pages
from clippings.local.prefect_server import prefect_server, worker
from clippings.settings import LOOPBACK, Settings

State = Literal["healthy", "not healthy", "stopped", "elsewhere"]


@dataclass(frozen=True, slots=True)
class ServerStatus:
    name: str
    url: str
    state: State
    pid: int | None = None


def up(settings: Settings) -> list[ServerStatus]:
    """Start the servers that the settings expect on this machine and that are not running; return when all are healthy.

    Raises ClippingsError if a port is taken, packages are unavailable, Java cannot start, or a server ends early.
    """
    servers = _list_servers(settings)
    with _one_at_a_time(settings):
        if any(server.name == "Elasticsearch" for server in servers):
            install_elasticsearch(settings.home.absolute() / "elasticsearch")
        with ThreadPoolExecutor() as threads:
            list(threads.map(process.start, servers))
    return status(settings)


def require_ports_of_worker_and_pages(settings: Settings) -> None:
    """Raise ClippingsError if another process has a port that they need, before minutes are spent on the rest."""
    for server in (worker(settings), pages(settings)):
        process.require_startable(server)


def start_worker_and_pages(settings: Settings) -> list[ServerStatus]:
    """Start the worker that runs the deployments, and the pages, unless they are running. Raises ClippingsError."""
    with _one_at_a_time(settings), ThreadPoolExecutor() as threads:
        list(threads.map(process.start, (worker(settings), pages(settings))))
    return status(settings)


def down(settings: Settings) -> list[ServerStatus]:
    """End the servers that `up` and `start_worker_and_pages` started. Their data stays."""
    with _one_at_a_time(settings), ThreadPoolExecutor() as threads:
        started = _list_started(settings)
        list(threads.map(process.stop, (worker(settings), pages(settings))))  # first, since they talk to the others
        list(threads.map(process.stop, _list_servers(settings)))
    return [*status(settings), *(ServerStatus(server.name, url, "stopped") for server, url in started)]


def status(settings: Settings) -> list[ServerStatus]:
    """The status of Elasticsearch and Prefect, and of the worker and the pages if they were started."""
    local = {server.name: server for server in _list_servers(settings)}
    addresses = {"Elasticsearch": settings.elasticsearch_url, "Prefect": settings.prefect_url}
    statuses = [
        _find_status(local[name], url) if name in local else ServerStatus(name, url, "elsewhere")
        for name, url in addresses.items()
    ]
    return [*statuses, *(_find_status(server, url) for server, url in _list_started(settings))]


def _list_started(settings: Settings) -> list[tuple[process.Server, str]]:
    """The worker and the pages, if they were started here, with their addresses."""
    both = [(worker(settings), worker(settings).health_url), (pages(settings), settings.web_url)]
    return [(server, url) for server, url in both if server.pid_file.exists()]


def _find_status(server: process.Server, url: str) -> ServerStatus:
    running = process.find(server)
    if running is None:
        return ServerStatus(server.name, url, "stopped")
    state: State = "healthy" if process.is_healthy(server) else "not healthy"
    return ServerStatus(server.name, url, state, running.pid)


def _list_servers(settings: Settings) -> list[process.Server]:
    """The servers that the settings expect on this machine."""
    servers = []
    credentials = settings.elasticsearch_api_key or settings.elasticsearch_user
    if (
        _is_local(settings.elasticsearch_url) and not credentials
    ):  # our node has no security, so one with a login is not ours
        port = urlsplit(settings.elasticsearch_url).port or 9200
        servers.append(elasticsearch_server(settings.home.absolute() / "elasticsearch", port))
    if _is_local(settings.prefect_url):
        servers.append(prefect_server(settings))
    return servers


def _is_local(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "http" and parts.hostname in LOOPBACK


@contextmanager
def _one_at_a_time(settings: Settings) -> Iterator[None]:
    """Let only one command run at a time: two at once would start everything twice."""
    settings.home.mkdir(parents=True, exist_ok=True)
    with (settings.home / "stack.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
