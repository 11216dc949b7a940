"""A proxy in front of a server. It breaks a share of the requests in the ways that networks and servers do; in front of
Elasticsearch, a share of the bulk requests.
"""

import http.client
import random
import socket
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tests.serving import answering

FAULTS = ("429", "502", "503", "cut reply", "delay", "reply lost")
REPLIED = {"403": 403, "429": 429, "500": 500, "501": 501, "502": 502, "503": 503}
DELAY = 1.0  # seconds


@dataclass(slots=True)
class FaultyProxy:
    """A `share` of the requests whose path contains `broken` meet one of `faults`; `met` counts which."""

    url: str
    target: str
    share: float
    rng: random.Random
    faults: tuple[str, ...] = FAULTS
    broken: str = "_bulk"
    broken_header: str = ""  # only requests with this header are broken
    replied: bytes = b'{"error":"made by the proxy"}'
    seen: list[str] = field(default_factory=list)  # method and path of each request
    met: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)
    down_at: bytes | None = None  # from the first bulk request that contains this, the server is gone
    is_down: bool = False
    refused: int = 0  # requests during that time

    def choose(self, path: str, headers: Mapping[str, str], body: bytes) -> str | None:
        """Pick at random the requests that meet a fault; each fault gets its turn."""
        with self.lock:
            may_break = self.broken in path and (not self.broken_header or self.broken_header in headers)
            self.is_down = self.is_down or (may_break and self.down_at is not None and self.down_at in body)
            if self.is_down:
                self.refused += 1
                return "gone"
            if not may_break:
                return None
            faults = self.met.total() - self.met["none"]
            fault = self.faults[faults % len(self.faults)] if self.rng.random() < self.share else None
            self.met[fault or "none"] += 1
        return fault


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    proxy: FaultyProxy

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _handle(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.proxy.seen.append(f"{self.command} {self.path}")
        fault = self.proxy.choose(self.path, dict(self.headers), body)
        if fault == "gone":
            return self._hang_up()
        if fault in REPLIED:
            return self._reply(REPLIED[fault], {"Content-Type": "application/json"}, self.proxy.replied)
        if fault == "delay":
            threading.Event().wait(DELAY)
        status, headers, content = self._forward(body)
        if fault == "reply lost":
            return self._hang_up()
        if fault == "cut reply":
            self._send_head(status, headers, len(content))
            self.wfile.write(content[: len(content) // 2])
            return self._hang_up()
        self._reply(status, headers, content)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _handle

    def _forward(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        address = urlsplit(self.proxy.target)
        connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=60)
        try:
            headers = {
                k: v for k, v in self.headers.items() if k.lower() not in ("host", "connection", "accept-encoding")
            }
            connection.request(self.command, self.path, body, headers)
            response = connection.getresponse()
            dropped = ("transfer-encoding",) if self.command == "HEAD" else ("content-length", "transfer-encoding")
            kept = {k: v for k, v in response.getheaders() if k.lower() not in dropped}
            return response.status, kept, response.read()
        finally:
            connection.close()

    def _send_head(self, status: int, headers: dict[str, str], length: int) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if self.command != "HEAD":  # its reply states the length that another reply would have
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _reply(self, status: int, headers: dict[str, str], content: bytes) -> None:
        self._send_head(status, headers, len(content))
        if self.command != "HEAD":
            self.wfile.write(content)

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def faulty_proxy(
    target: str, *, share: float = 0, seed: int = 0, faults: tuple[str, ...] = FAULTS, port: int = 0
) -> Iterator[FaultyProxy]:
    """A running proxy for `target` (an address of Elasticsearch) on the loopback interface; port 0 means a free one."""
    proxy = FaultyProxy("", target, share, random.Random(seed), faults)
    handler = type("Handler", (_Handler,), {"proxy": proxy})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    proxy.url = f"http://127.0.0.1:{server.server_address[1]}"
    with answering(server):
        yield proxy
