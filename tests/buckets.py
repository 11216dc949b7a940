"""A real S3 server for tests, moto's, in a separate process. A proxy in front of it records and breaks requests."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from clippings.capture.bucket import connect
from tests.faults.proxy import FaultyProxy

SECRET = "canary-of-the-secret-key"
_SERVE = """
import sys
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
"""


@dataclass(frozen=True, slots=True)
class Store:
    """An empty bucket for each test."""

    name: str
    proxy: FaultyProxy

    def put(self, **contents: bytes | str) -> None:
        """Store objects under these keys."""
        for key, content in contents.items():
            connect().pipe_file(f"{self.name}/{key}", content.encode() if isinstance(content, str) else content)

    def remove(self, *keys: str) -> None:
        for key in keys:
            connect().rm_file(f"{self.name}/{key}")

    def take_requests(self) -> list[str]:
        """The requests since the last call: each with its method, and its path within the bucket."""
        seen = list(self.proxy.seen)
        self.proxy.seen.clear()
        return [request.replace(f" /{self.name}", " ").replace(" /", " ") for request in seen]


@contextmanager
def open_s3() -> Iterator[str]:
    """The URL of the server. Its process ends with this one at the latest, when its standard input is closed."""
    command = [sys.executable, "-c", _SERVE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        try:
            yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
        finally:
            server.stdin.close()


def login(url: str) -> dict[str, str]:
    """The variables that give a process access to the server."""
    return {
        "AWS_ENDPOINT_URL_S3": url,
        "AWS_ACCESS_KEY_ID": "tester",
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_DEFAULT_REGION": "us-east-1",
    }
