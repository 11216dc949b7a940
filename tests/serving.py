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

MEMORY = Path("/dev/shm")  # of Linux: a file system in memory
ROOM = 4 << 30  # bytes that must be free there
DATA = "clippings-node-"  # then the pid of the owner


@contextmanager
def open_node(home: Path) -> Iterator[process.Server]:
    """A real Elasticsearch on a free port. It ends with this process at the latest."""
    install_elasticsearch(home)
    node = elasticsearch_server(home, process.free_port(), parent=os.getpid())
    with TemporaryDirectory(prefix=f"{DATA}{os.getpid()}-", dir=_choose_place()) as data:
        (home / "data").symlink_to(data)
        try:
            process.start(node, patient(process.START_SECONDS))
            yield node
        finally:
            if running := process.find(node):
                running.kill()  # what it would still write goes with its data
            process.stop(node)


def _choose_place() -> Path | None:
    """In memory, where there is room: the indices of an archive, which most tests make, are on a disk only after a
    second. None: the usual place of temporary files. What a run that was killed has left there goes.
    """
    for left in MEMORY.glob(f"{DATA}*"):
        if not psutil.pid_exists(int(left.name.removeprefix(DATA).partition("-")[0])):
            rmtree(left, ignore_errors=True)
    return MEMORY if MEMORY.is_dir() and disk_usage(MEMORY).free > ROOM else None


@contextmanager
def answering(server: HTTPServer) -> Iterator[None]:
    """It answers from a thread of its own, and closes with the block at once: left to itself it would look twice a
    second whether it has to end.
    """
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
