"""Runs servers as background processes: recognizes them by a mark, watches them start, and stops them completely."""

import json
import os
import secrets
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import psutil

from clippings.errors import ClippingsError, ServerUnavailable

MARK = "CLIPPINGS_SERVER"  # environment variable with the server's folder: a process without it is not ours
START_SECONDS = 300  # long enough for a busy machine; a server that ends while it starts is reported at once
STOP_SECONDS = 30
RELEASE_SECONDS = 2  # a process that was just killed still holds its port

_open = build_opener(ProxyHandler({})).open  # never use a proxy between this machine and itself


@dataclass(frozen=True, slots=True)
class Server:
    """A server to run. `folder` holds its pid and its log; `healthy` judges the JSON that `health_url` answers."""

    name: str
    folder: Path
    port: int
    health_url: str
    command: Sequence[str]
    healthy: Callable[[object], bool]
    way_out: str  # the setting that changes its port
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)

    @property
    def log(self) -> Path:
        return self.folder / "log.txt"

    @property
    def pid_file(self) -> Path:
        return self.folder / "pid"


def find(server: Server) -> psutil.Process | None:
    """The running process of this server, no matter who started it, but never another process that has its old pid."""
    try:
        pid = int(server.pid_file.read_text())
    except (OSError, ValueError):
        pid = _find_leader(_find_listener(server.port))  # the pid file was lost, but the server may still listen
    return psutil.Process(pid) if pid and _is_ours(pid, server) else None


def is_healthy(server: Server) -> bool:
    try:
        with _open(server.health_url, timeout=5) as answer:
            return server.healthy(json.load(answer))
    except (OSError, ValueError):
        return False


def start(server: Server, seconds: float = START_SECONDS) -> None:
    """Start the server, unless it is running, and wait until it is healthy. Raises ClippingsError."""
    deadline = time.monotonic() + seconds
    found = find(server)
    if found and _become_healthy(server, found, deadline):
        return
    if not _become_healthy(server, _spawn(server), deadline):
        raise ServerUnavailable(f"{server.name} ended while it started: {_read_last_log(server)}", _name_remedy(server))


def require_startable(server: Server) -> None:
    """Raise ClippingsError if the server is not running and another process has its port."""
    if find(server) is None:
        _require_port(server)


def stop(server: Server) -> bool:
    """End the server and everything that it started; return False if it was not running."""
    process = find(server)
    if process is not None:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(STOP_SECONDS)
    _end_leftovers(server)
    server.pid_file.unlink(missing_ok=True)
    return process is not None


def free_port() -> int:
    """A port of 127.0.0.1 on which nothing listens now, from a range that outgoing connections do not use."""
    while not is_free(port := 20_000 + secrets.randbelow(12_000)):
        continue
    return port


def _become_healthy(server: Server, process: psutil.Process, deadline: float) -> bool:
    """Wait until the server is healthy; return False if the process ends first."""
    while not is_healthy(server):
        if not _is_alive(process):
            return False
        if time.monotonic() > deadline:
            raise ServerUnavailable(f"{server.name} is not healthy yet.", _name_remedy(server))
        time.sleep(0.1)
    return True


def _spawn(server: Server) -> psutil.Process:
    _end_leftovers(server)
    _require_port(server)
    server.folder.mkdir(parents=True, exist_ok=True)
    if server.log.exists():
        server.log.replace(server.log.with_suffix(".earlier.txt"))
    with server.log.open("wb") as log:
        process = psutil.Popen(
            list(server.command),
            cwd=server.folder,
            env=dict(server.environment) | {MARK: str(server.folder)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that it continues if the command is interrupted
        )
    server.pid_file.write_text(str(process.pid))
    return process


def _require_port(server: Server) -> None:
    deadline = time.monotonic() + RELEASE_SECONDS
    while not is_free(server.port):
        if time.monotonic() > deadline:
            raise ClippingsError(
                f"Port {server.port}, which {server.name} needs, is taken by {_describe(_find_listener(server.port))}.",
                f"Stop it, or set another port, for example {server.way_out}",
            )
        time.sleep(0.05)


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _is_ours(pid: int, server: Server) -> bool:
    try:
        process = psutil.Process(pid)
        return _is_alive(process) and process.environ().get(MARK) == str(server.folder)
    except psutil.Error:
        return False


def _is_alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _find_listener(port: int) -> int | None:
    """The pid of the process that listens on `port`, if this user may see it."""
    try:
        connections = psutil.net_connections("tcp")
    except psutil.AccessDenied:
        return None
    return next((c.pid for c in connections if c.status == psutil.CONN_LISTEN and c.laddr[1:] == (port,)), None)


def _find_leader(pid: int | None) -> int:
    """The process that `_spawn` started, which leads the session of everything it started; 0 if there is none."""
    try:
        return os.getsid(pid) if pid else 0
    except OSError:
        return 0


def _describe(pid: int | None) -> str:
    try:
        return f"{psutil.Process(pid).name()} (pid {pid})" if pid else "another program"
    except psutil.Error:
        return "another program"


def _end_leftovers(server: Server) -> None:
    """End what the server started: these processes have its mark, and may continue when the server is killed."""
    left = [process for process in psutil.process_iter() if _is_ours(process.pid, server)]
    for process in left:
        process.kill()
    psutil.wait_procs(left, STOP_SECONDS)


def _read_last_log(server: Server) -> str:
    lines = [line.strip() for line in server.log.read_text(errors="replace").splitlines() if line.strip()]
    telling = [line for line in lines if "rror" in line or "xception" in line]
    return (telling or lines or ["its log is empty."])[-1][:300]


def _name_remedy(server: Server) -> str:
    return f"Read {server.log}, then run `clippings down` and `clippings up`."
