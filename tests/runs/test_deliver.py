"""Alerts reach their channels: files, feeds and webhooks, each match once."""

import json
import ssl
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import feedparser
import pytest
import trustme

from clippings.errors import ClippingsError
from clippings.runs.deliver import append_lines, build_feed, drop_lines, post
from tests.serving import answering


def message(id: str, **article: Any) -> dict[str, Any]:
    stated = {
        "id": "a1",
        "title": "Dues rise",
        "url": "https://a.example/1",
        "source": "Courier",
        "published_day": None,
    }
    return {
        "id": id,
        "question": "dues",
        "found_at": "2026-05-01T08:00:00Z",
        "words": ["dues"],
        "article": stated | article,
    }


ONE, TWO = message("m1"), message("m2")


def ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text().splitlines()]


def test_a_file_gets_each_match_once(tmp_path: Path) -> None:
    path = tmp_path / "alerts/dues.jsonl"
    append_lines(path, [ONE])
    append_lines(path, [ONE, TWO])
    assert ids(path) == ["m1", "m2"]


def test_a_half_written_line_of_a_killed_run_is_completed(tmp_path: Path) -> None:
    path = tmp_path / "dues.jsonl"
    append_lines(path, [ONE, TWO])
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        append_lines(path, [ONE, TWO])
        assert path.read_bytes() == whole


def test_lines_that_others_wrote_in_the_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "dues.jsonl"
    path.write_text("a note")
    append_lines(path, [ONE])
    assert path.read_text().splitlines()[0] == "a note"
    drop_lines(path, {"m1"})
    assert path.read_text() == "a note\n"


def test_a_file_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ClippingsError, match="cannot be written"):
        append_lines(tmp_path, [ONE])


def test_feed_readers_can_read_a_feed_whatever_a_source_says() -> None:
    hostile = message("m3", title="<script>&\x00\ud800", url="javascript:alert(1)")
    quotes = {"quotes": [{"text": "Pay <b>up</b>", "speaker": None, "kind": "direct"}]}
    feed = feedparser.parse(build_feed("harbour & dues", [ONE, hostile | quotes]))
    assert not feed.bozo
    assert feed.feed.title == "harbour & dues"
    assert [entry.id for entry in feed.entries] == ["urn:clippings:match:m1", "urn:clippings:match:m3"]
    links = [[link.href for link in entry.get("links", ())] for entry in feed.entries]
    assert links == [["https://a.example/1"], []]
    assert "Found: dues" in feed.entries[0].summary


class Hook(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append(json.loads(body))  # type: ignore[attr-defined]
        self.send_response(self.server.status)  # type: ignore[attr-defined]
        self.send_header("Location", "https://elsewhere.example/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


class HookServer(ThreadingHTTPServer):
    got: list[Any]
    status = 200

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that does not trust the server hangs up."""


@pytest.fixture
def webhook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, HookServer]]:
    """An https address with a trusted authority, and the requests that it received."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server = HookServer(("127.0.0.1", 0), Hook)
    server.got = []
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    with answering(server):
        yield f"https://localhost:{server.server_port}/hooks/secret", server


def test_a_webhook_gets_the_message(webhook: tuple[str, HookServer]) -> None:
    address, server = webhook
    post(address, ONE)
    assert server.got == [ONE]


@pytest.mark.parametrize("status", [302, 404, 500])
def test_a_refusing_webhook_is_reported_without_its_secret(webhook: tuple[str, HookServer], status: int) -> None:
    address, server = webhook
    server.status = status
    with pytest.raises(ClippingsError, match=f"localhost answered {status}") as caught:
        post(address, ONE)
    assert "secret" not in str(caught.value)


def test_a_webhook_with_an_unknown_certificate_authority_gets_nothing(
    webhook: tuple[str, HookServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, server = webhook
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(ClippingsError, match="does not answer: ConnectError"):
        post(address, ONE)
    assert server.got == []
