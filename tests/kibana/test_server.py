"""The import, against a server on this machine that answers as Kibana does."""

import json
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import trustme
from pydantic import SecretStr
from typer.testing import CliRunner

from clippings.cli import app, main
from clippings.errors import AccessRefused, ClippingsError, InvalidInput, ServerUnavailable
from clippings.kibana import server as kibana
from clippings.kibana.objects import to_ndjson
from clippings.kibana.server import import_objects
from clippings.settings import Settings
from tests.kibana.saved import OBJECTS
from tests.serving import answering

Json = dict[str, Any]
Answer = tuple[int, Json | str]

AVAILABLE: Answer = (200, {"status": {"overall": {"level": "available"}}})
STARTING: Answer = (503, {"status": {"overall": {"level": "unavailable"}}})
TAKEN: Answer = (200, {"success": True, "successCount": len(OBJECTS)})


@dataclass(slots=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class Kibana:
    """Gives the answers for a path in order, and repeats the last one."""

    url: str
    status: list[Answer] = field(default_factory=lambda: [AVAILABLE])
    imports: list[Answer] = field(default_factory=lambda: [TAKEN])
    requests: list[Request] = field(default_factory=list)

    def answer(self, path: str) -> Answer:
        answers = self.status if path == "/api/status" else self.imports
        return answers.pop(0) if len(answers) > 1 else answers[0]


@contextmanager
def serve(context: ssl.SSLContext | None = None) -> Iterator[Kibana]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            kept.requests.append(Request(self.command, self.path, dict(self.headers.items()), body))
            status, answer = kept.answer(self.path)
            self.send_response(status)
            self.end_headers()
            self.wfile.write((answer if isinstance(answer, str) else json.dumps(answer)).encode())

        do_POST = do_GET

        def log_message(self, format: str, *args: Any) -> None:
            """Log nothing: the test reads the requests."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if context:
        http.socket = context.wrap_socket(http.socket, server_side=True)
    kept = Kibana(f"{'https' if context else 'http'}://127.0.0.1:{http.server_address[1]}")
    with answering(http):
        yield kept


@pytest.fixture
def fake() -> Iterator[Kibana]:
    with serve() as fake:
        yield fake


def settings_for(fake: Kibana, **more: Any) -> Settings:
    return Settings(kibana_url=fake.url, **more)


def sent_file(request: Request) -> str:
    """The file of a multipart request."""
    message = message_from_bytes(f"Content-Type: {request.headers['Content-Type']}\n\n".encode() + request.body)
    parts = list(message.walk())[1:]
    assert len(parts) == 1
    part = parts[0]
    assert part.get_param("name", header="content-disposition") == "file"
    return bytes(part.get_payload(decode=True)).decode()


def test_the_objects_arrive_unchanged(fake: Kibana) -> None:
    assert import_objects(settings_for(fake), to_ndjson(OBJECTS)) == len(OBJECTS)
    status, request = fake.requests
    assert (status.method, status.path) == ("GET", "/api/status")
    assert (request.method, request.path) == ("POST", "/api/saved_objects/_import?overwrite=true")
    assert request.headers["kbn-xsrf"] == "true"
    assert "Authorization" not in request.headers
    assert sent_file(request) == to_ndjson(OBJECTS)


def test_the_login_is_that_of_elasticsearch(fake: Kibana) -> None:
    import_objects(settings_for(fake, elasticsearch_api_key=SecretStr("a2V5")), "{}")
    assert fake.requests[-1].headers["Authorization"] == "ApiKey a2V5"
    login = {"elasticsearch_user": "ada", "elasticsearch_password": SecretStr("secret")}
    import_objects(settings_for(fake, **login), "{}")
    assert fake.requests[-1].headers["Authorization"] == "Basic YWRhOnNlY3JldA=="


def test_success_depends_on_the_body_of_the_answer(fake: Kibana) -> None:
    missing = {"type": "missing_references", "references": [{"type": "index-pattern", "id": "clippings-quotes"}]}
    refused = [
        {"type": "lens", "id": "clippings-languages", "error": missing},
        {"type": "search", "id": "clippings-newest-quotes", "error": {"type": "unknown", "message": "too new"}},
    ]
    fake.imports = [(200, {"success": False, "successCount": 3, "errors": refused})]
    with pytest.raises(ClippingsError) as caught:
        import_objects(settings_for(fake), "{}")
    assert "lens clippings-languages: missing_references" in caught.value.message
    assert "index-pattern clippings-quotes" in caught.value.message
    assert "search clippings-newest-quotes: unknown too new" in caught.value.message
    assert "Saved Objects" in caught.value.remedy


def test_a_kibana_that_is_starting_is_waited_for(fake: Kibana, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kibana, "PAUSE", 0.01)
    fake.status = [STARTING, (200, {"status": {"overall": {"level": "degraded"}}}), AVAILABLE]
    assert import_objects(settings_for(fake), "{}", wait=30) == len(OBJECTS)
    assert [request.path for request in fake.requests].count("/api/status") == 3


def test_a_kibana_that_is_starting_is_an_error_without_waiting(fake: Kibana) -> None:
    fake.status = [(200, {"status": {"overall": {"level": "degraded"}}})]
    with pytest.raises(ServerUnavailable, match="degraded"):
        import_objects(settings_for(fake), "{}")
    assert [request.method for request in fake.requests] == ["GET"]


@pytest.mark.parametrize(
    ("answer", "error", "words"),
    [
        ((401, {"message": "no"}), AccessRefused, "CLIPPINGS_ELASTICSEARCH_API_KEY"),
        ((403, {"message": "no"}), AccessRefused, "may manage Kibana's saved objects"),
        ((413, {"message": "Payload is too large"}), ClippingsError, "too large"),
        ((500, {"message": "formBased"}), ServerUnavailable, "formBased"),
        ((302, ""), ServerUnavailable, "CLIPPINGS_KIBANA_URL"),
        ((200, "<html>Somebody else</html>"), ServerUnavailable, "not as Kibana does"),
        ((200, {"successCount": 1}), ClippingsError, "does not say why"),
    ],
)
def test_a_refusal_names_its_remedy(fake: Kibana, answer: Answer, error: type[ClippingsError], words: str) -> None:
    fake.imports = [answer]
    with pytest.raises(error, match=words) as caught:
        import_objects(settings_for(fake, elasticsearch_api_key=SecretStr("canary")), "{}")
    assert caught.value.remedy
    assert "canary" not in str(caught.value)


def test_a_missing_kibana_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ServerUnavailable, match=r"127\.0\.0\.1:1 does not answer.*CLIPPINGS_KIBANA_URL"):
        import_objects(Settings(kibana_url="http://127.0.0.1:1"), "{}")


@pytest.mark.parametrize("url", ["http://kibana.example:5601", "kibana:5601", "file:///etc"])
def test_an_address_without_encryption_elsewhere_is_refused(url: str) -> None:
    with pytest.raises(InvalidInput):
        import_objects(Settings(kibana_url=url), "{}")


@pytest.fixture
def authority(tmp_path: Path) -> Callable[[str], tuple[ssl.SSLContext, Path]]:
    """The server side of TLS for a host name, and the file of the authority that vouches for it."""

    def make(host: str) -> tuple[ssl.SSLContext, Path]:
        made = trustme.CA()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.issue_cert(host).configure_cert(context)
        path = tmp_path / f"{host}.pem"
        made.cert_pem.write_to_path(str(path))
        return context, path

    return make


def test_a_server_must_prove_who_it_is(authority: Callable[[str], tuple[ssl.SSLContext, Path]]) -> None:
    context, own = authority("127.0.0.1")
    _, other = authority("localhost")
    with serve(context) as fake:
        assert import_objects(settings_for(fake, elasticsearch_ca=own), "{}") == len(OBJECTS)
        for settings in (settings_for(fake, elasticsearch_ca=other), settings_for(fake)):
            with pytest.raises(ServerUnavailable, match="prove its identity"):
                import_objects(settings, "{}")


def test_a_certificate_authority_that_is_not_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"no file .*ca\.pem.*CLIPPINGS_ELASTICSEARCH_CA"):
        import_objects(Settings(kibana_url="https://127.0.0.1:1", elasticsearch_ca=tmp_path / "ca.pem"), "{}")


def test_a_login_in_the_address_is_never_shown(fake: Kibana) -> None:
    settings = Settings(kibana_url=fake.url.replace("//", "//ada:canary@"))
    assert kibana.address(settings) == fake.url
    fake.imports = [(500, {"message": "broken"})]
    with pytest.raises(ServerUnavailable, match="broken") as caught:
        import_objects(settings, "{}")
    assert "canary" not in str(caught.value)


def test_a_certificate_for_another_host_is_refused(authority: Callable[[str], tuple[ssl.SSLContext, Path]]) -> None:
    context, own = authority("elsewhere.example")
    with serve(context) as fake, pytest.raises(ServerUnavailable, match="prove its identity"):
        import_objects(settings_for(fake, elasticsearch_ca=own), "{}")


def test_both_commands_send_and_print_the_same(fake: Kibana, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPPINGS_KIBANA_URL", fake.url)
    monkeypatch.setenv("CLIPPINGS_PREFIX", "paper")
    printed = CliRunner().invoke(app, ["kibana", "export"]).stdout
    assert '"title": "paper-quotes"' in printed
    result = CliRunner().invoke(app, ["kibana", "import", "--json"])
    assert json.loads(result.stdout) == {"imported": len(OBJECTS), "kibana": fake.url}
    assert sent_file(fake.requests[-1]) == printed
    assert f"{len(OBJECTS)} objects imported" in CliRunner().invoke(app, ["kibana", "import"]).stdout


def test_the_command_fails_with_status_1_and_a_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLIPPINGS_KIBANA_URL", "http://127.0.0.1:1")
    monkeypatch.setattr("sys.argv", ["clippings", "kibana", "import"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert "CLIPPINGS_KIBANA_URL" in capsys.readouterr().err
