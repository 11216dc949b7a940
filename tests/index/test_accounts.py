"""Roles, passwords, keys and the backup, against a stand-in for the security that the published jars do not have."""

import base64
import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from elasticsearch import Elasticsearch

from clippings.index.accounts import KEY_FILE, load_role, put_backup, put_keys, put_passwords, put_roles
from clippings.settings import Settings
from tests.serving import answering

DAY = 24 * 60 * 60 * 1000


class Security(ThreadingHTTPServer):
    """Remembers what is stored, and issues keys."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.put: dict[str, Any] = {}
        self.keys: dict[str, dict[str, Any]] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Security

    def do_PUT(self) -> None:
        body = self.body()
        if self.path != "/_security/api_key":
            self.server.put[self.path] = body
            self.answer({"created": True})
            return
        number = str(len(self.server.keys))
        life = int(body["expiration"].removesuffix("d")) * DAY
        key = {"id": number, "name": body["name"], "invalidated": False, "expiration": int(time.time() * 1000) + life}
        self.server.keys[number] = key | {"metadata": body["metadata"], "role_descriptors": body["role_descriptors"]}
        encoded = base64.b64encode(f"{number}:secret".encode()).decode()
        self.answer({"id": number, "name": body["name"], "api_key": "secret", "encoded": encoded})

    def do_GET(self) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        found = [key for key in self.server.keys.values() if all(key[name] == value for name, value in query.items())]
        self.answer({"api_keys": found})

    def do_DELETE(self) -> None:
        for number in self.body()["ids"]:
            self.server.keys[number]["invalidated"] = True
        self.answer({"invalidated_api_keys": []})

    def body(self) -> dict[str, Any]:
        text = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        found: dict[str, Any] = json.loads(text)
        return found

    def answer(self, content: dict[str, Any]) -> None:
        data = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def security() -> Iterator[Security]:
    server = Security()
    with answering(server):
        yield server


@pytest.fixture
def client(security: Security) -> Iterator[Elasticsearch]:
    with Elasticsearch(security.url) as client:
        yield client


SETTINGS = Settings(prefix="news")


def test_roles_and_passwords_are_stored_under_the_names_of_the_archive(
    security: Security, client: Elasticsearch
) -> None:
    put_roles(client, SETTINGS)
    put_passwords(client, SETTINGS, kibana="k" * 20, reader="r" * 20)
    assert security.put["/_security/role/news-writer"] == load_role("writer", "news")
    assert security.put["/_security/user/kibana_system/_password"] == {"password": "k" * 20}
    assert security.put["/_security/user/news-reader"]["roles"] == ["news-reader"]


def test_a_role_gives_access_only_to_its_own_prefix() -> None:
    for role in ("owner", "writer", "reader", "pages"):
        names = [name for entry in load_role(role, "news")["indices"] for name in entry["names"]]
        assert names
        assert all(name.startswith("news-") for name in names)


def test_keys_are_written_once_and_only_their_owner_can_read_them(
    security: Security, client: Elasticsearch, tmp_path: Path
) -> None:
    folders = {"owner": tmp_path / "owner", "writer": tmp_path / "writer"}
    written = put_keys(client, SETTINGS, folders)
    assert written == [tmp_path / "owner" / KEY_FILE, tmp_path / "writer" / KEY_FILE]
    assert all(path.stat().st_mode & 0o077 == 0 for path in written)
    assert security.keys["1"]["role_descriptors"] == {"writer": load_role("writer", "news")}
    assert put_keys(client, SETTINGS, folders) == []


@pytest.mark.parametrize(
    "change",
    [
        {"invalidated": True},
        {"expiration": 0},
        {"metadata": {"role": {"cluster": ["all"]}}},  # the role was different when the key was made
    ],
)
def test_an_invalid_key_is_replaced(
    security: Security, client: Elasticsearch, tmp_path: Path, change: dict[str, Any]
) -> None:
    (file,) = put_keys(client, SETTINGS, {"writer": tmp_path})
    first = file.read_text()
    security.keys["0"] |= change
    assert put_keys(client, SETTINGS, {"writer": tmp_path}) == [file]
    assert file.read_text() != first
    assert security.keys["0"]["invalidated"]
    assert not security.keys["1"]["invalidated"]


def test_the_settings_read_a_key_from_the_folder_of_secrets(client: Elasticsearch, tmp_path: Path) -> None:
    (file,) = put_keys(client, SETTINGS, {"writer": tmp_path})
    settings = Settings(_secrets_dir=tmp_path)
    assert settings.elasticsearch_api_key
    assert settings.elasticsearch_api_key.get_secret_value() == file.read_text()


def test_snapshots_of_the_archive_only_are_taken_every_night(security: Security, client: Elasticsearch) -> None:
    put_backup(client, SETTINGS, "/snapshots")
    assert security.put["/_snapshot/clippings"] == {"type": "fs", "settings": {"location": "/snapshots"}}
    policy = security.put["/_slm/policy/clippings"]
    assert policy["config"] == {"indices": ["news-*"], "include_global_state": False}
    assert policy["retention"]["expire_after"] == "30d"
