"""Connecting to Elasticsearch: which addresses and logins are accepted, and what a person is told if it fails."""

import time
from pathlib import Path

import pytest
from elastic_transport import ConnectionError
from elasticsearch import Elasticsearch

from clippings.errors import AccessRefused, ArchiveNotReady, InvalidInput, ServerUnavailable
from clippings.index.connect import connect, retry, wait_for
from clippings.settings import Settings
from tests.index.scripted import Server, error
from tests.timing import patient


def settings(url: str, **fields: object) -> Settings:
    return Settings(elasticsearch_url=url, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("http://search.example.org:9200", "not encrypted"),
        ("http://10.0.0.1:9200", "not encrypted"),
        ("ftp://127.0.0.1", "not the address"),
        ("127.0.0.1:9200", "not the address"),
        ("http://user:secret@search.example.org:9200", "search.example.org:9200 is not encrypted"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused(url: str, complaint: str) -> None:
    with pytest.raises(InvalidInput, match=complaint) as caught:
        connect(settings(url))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9200", "http://localhost:9200", "http://[::1]:9200", "http://127.1.2.3"]
)
def test_encryption_is_optional_on_this_machine(url: str) -> None:
    assert connect(settings(url))


def test_an_incomplete_login_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="incomplete"):
        connect(settings("https://localhost:9200", elasticsearch_user="writer"))
    with pytest.raises(InvalidInput, match="no file"):
        connect(settings("https://localhost:9200", elasticsearch_ca=tmp_path / "none.pem"))


def test_a_missing_server_is_reported_with_the_remedy_at_once() -> None:
    start = time.monotonic()
    with pytest.raises(ServerUnavailable, match=r"http://127\.0\.0\.1:1 does not answer.*clippings up"):
        wait_for(connect(settings("http://127.0.0.1:1")), 0)
    assert time.monotonic() - start < patient(5)


def test_a_server_that_comes_up_is_waited_for() -> None:
    server = Server([ConnectionError("refused"), error(503, "starting"), (200, {"version": {"number": "9.2.2"}})])
    wait_for(server.client(), 20)
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (error(401, "security_exception"), AccessRefused),
        (error(403, "security_exception"), AccessRefused),
        (error(404, "index_not_found_exception"), ArchiveNotReady),
        (error(404, "no such page"), ServerUnavailable),
        (error(301, "moved"), ServerUnavailable),
        (error(400, "media_type_header_exception"), ServerUnavailable),  # from a server of an earlier version
    ],
)
def test_errors_that_waiting_does_not_solve_are_reported_at_once(answer: object, expected: type[Exception]) -> None:
    server = Server([answer])
    es = server.client()
    with pytest.raises(expected):
        retry(lambda: es.search(index="made-up"), 60, es)
    assert len(server.requests) == 1


def test_a_password_is_never_shown() -> None:
    es: Elasticsearch = connect(
        settings("https://127.0.0.1:1", elasticsearch_user="writer", elasticsearch_password="canary")
    )
    with pytest.raises(ServerUnavailable) as caught:
        wait_for(es, 0)
    assert "canary" not in f"{caught.value!r} {es!r} {caught.value.__cause__!r}"
