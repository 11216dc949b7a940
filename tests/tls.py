"""A real TLS server on the loopback address that says hello as Elasticsearch does."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.serving import answering

Configure = Callable[[ssl.SSLContext], None]


class Handler(BaseHTTPRequestHandler):
    """Just enough of Elasticsearch to say hello; it records each request that got through."""

    def do_GET(self) -> None:
        self.server.seen.append(dict(self.headers))  # type: ignore[attr-defined]
        body = b'{"version": {"number": "9.2.2"}, "tagline": "You Know, for Search"}'
        self.send_response(200)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore clients that trust nobody and hang up: the test wants them to."""


@contextmanager
def serve(configure: Configure) -> Iterator[tuple[int, list[dict[str, str]]]]:
    """The port of a TLS server, and the headers of the requests that it received."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    configure(context)
    server = Server(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.seen = []  # type: ignore[attr-defined]
    with answering(server):
        yield server.server_port, server.seen  # type: ignore[attr-defined]
