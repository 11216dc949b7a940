"""A proxy in front of Elasticsearch that records every call and passes it on."""

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tests.serving import answering

PASSED_ON = ("content-type", "accept", "x-elastic-product")


@dataclass(slots=True)
class Recorder:
    url: str
    target: str
    calls: list[tuple[str, str]] = field(default_factory=list)  # method and path; for a bulk, also each action
    bodies: list[bytes] = field(default_factory=list)

    def take(self) -> set[tuple[str, str]]:
        """The calls since the last time this was asked."""
        taken, self.calls = set(self.calls), []
        return taken

    def note(self, method: str, path: str, body: bytes) -> None:
        self.calls.append((method, path))
        self.bodies.append(body)
        if path.endswith("_bulk"):
            actions = (next(iter(line)) for line in map(json.loads, body.splitlines()) if is_action(line))
            self.calls.extend(("BULK", action) for action in actions)


def is_action(line: dict[str, object]) -> bool:
    return len(line) == 1 and next(iter(line)) in ("index", "create", "update", "delete")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    recorder: Recorder

    def _handle(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.recorder.note(self.command, urlsplit(self.path).path, body)
        headers = {name: value for name, value in self.headers.items() if name.lower() in PASSED_ON}
        connection = http.client.HTTPConnection(urlsplit(self.recorder.target).netloc, timeout=120)
        connection.request(self.command, self.path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() in PASSED_ON:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _handle

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def record(target: str) -> Iterator[Recorder]:
    recorder = Recorder("", target)
    handler = type("Handler", (_Handler,), {"recorder": recorder})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    recorder.url = f"http://127.0.0.1:{server.server_port}"
    with answering(server):
        yield recorder
