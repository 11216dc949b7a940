"""Servers for the duration of a block: a small one that answers HTTP, and a real Elasticsearch."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import HTTPServer
from pathlib import Path
from shutil import disk_usage, rmtree
from tempfile import TemporaryDirectory

import psutil

from clippings.local import process
from clippings.local.elasticsearch import elasticsearch_server, install_elasticsearch
from tests.timing import patient

MEMORY = Path("/dev/shm")  # Linux: a file system in memory
ROOM = 4 << 30  # bytes that must be free there
DATA = "clippings-node-"  # followed by the pid of the owner


@contextmanager
def open_node(home: Path) -> Iterator[process.Server]:
    """A real Elasticsearch on a free port, which ends with this process at the latest."""
    install_elasticsearch(home)
    node = elasticsearch_server(home, process.free_port(), parent=os.getpid())
    with TemporaryDirectory(prefix=f"{DATA}{os.getpid()}-", dir=_choose_place()) as data:
        (home / "data").symlink_to(data)
        try:
            process.start(node, patient(process.START_SECONDS))
            yield node
        finally:
            if running := process.find(node):
                running.kill()  # anything that it would still write is deleted with its data
            process.stop(node)


def _choose_place() -> Path | None:
    """A folder in memory if there is room: creating an archive's indices, as most tests do, takes a second on disk.
    None: the usual place for temporary files. Data that a killed run left in memory are removed.
    """
    for left in MEMORY.glob(f"{DATA}*"):
        if not psutil.pid_exists(int(left.name.removeprefix(DATA).partition("-")[0])):
            rmtree(left, ignore_errors=True)
    return MEMORY if MEMORY.is_dir() and disk_usage(MEMORY).free > ROOM else None


@contextmanager
def answering(server: HTTPServer) -> Iterator[None]:
    """The server answers from its own thread and closes with the block at once; its default loop would check only twice
    a second whether to end.
    """
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
