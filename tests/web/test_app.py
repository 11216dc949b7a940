"""What applies to every page: how it is guarded, and what a browser may do with it."""

import time

import pytest
from elasticsearch import Elasticsearch
from pydantic import SecretStr
from starlette.testclient import TestClient

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.settings import Settings
from clippings.web import guards
from clippings.web.app import make_app
from clippings.web.serving import demand_password_for

ADDRESS = "http://127.0.0.1:4300"


def ask(settings: Settings, base_url: str = ADDRESS) -> TestClient:
    """The pages of an archive whose server does not answer."""
    return TestClient(make_app(Archive(Elasticsearch("http://127.0.0.1:9"), "none", 0), settings), base_url=base_url)


def test_pages_load_and_run_only_their_own_files() -> None:
    for path in ("/ready", "/search", "/nowhere", "/static/clippings.css"):
        headers = ask(Settings()).get(path).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'")
        assert "script-src" not in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("host", ["clippings.example.org", "127.0.0.1.example.org", "", "127.0.0.1@evil.example"])
def test_requests_under_an_unknown_host_name_get_nothing(host: str) -> None:
    assert ask(Settings()).get("/ready", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost:4300", "127.0.0.1", "[::1]:4300", "news.example.org"])
def test_requests_under_known_host_names_are_answered(host: str) -> None:
    client = ask(Settings(web_url="https://news.example.org"))
    assert client.get("/ready", headers={"Host": host}).json() == {"message": "OK"}


def test_an_address_that_others_can_reach_requires_a_password() -> None:
    for host in ("127.0.0.1", "::1", "localhost"):
        demand_password_for(host, Settings())
    for host in ("0.0.0.0", "::", "192.0.2.7", "news.example.org"):
        for settings in (Settings(), Settings(web_password=SecretStr(""))):
            with pytest.raises(InvalidInput, match="CLIPPINGS_WEB_PASSWORD"):
                demand_password_for(host, settings)
        demand_password_for(host, Settings(web_password=SecretStr("long enough")))


def test_with_a_password_set_nothing_is_shown_without_it() -> None:
    client = ask(Settings(web_password=SecretStr("schlüssel: 7")))
    for path in ("/", "/search", "/search.json", "/nowhere", "/static/clippings.css"):
        assert client.get(path).status_code == 401
        assert client.get(path, auth=("anyone", "another")).status_code == 401
        assert client.get(path, headers={"Authorization": "Basic ###"}).status_code == 401
    assert client.get("/static/clippings.css", auth=("anyone", "schlüssel: 7".encode())).status_code == 200
    assert client.get("/ready").status_code == 200


def test_the_size_of_a_question_is_limited() -> None:
    client = ask(Settings())
    assert client.get(f"/search?words={'a' * 9_000}").status_code == 414
    assert client.post("/search", content=b"a" * 70_000).status_code == 413
    assert client.post("/search", content=b"a").status_code == 405


def test_a_server_that_does_not_answer_is_reported_with_what_to_do() -> None:
    answer = ask(Settings()).get("/search")
    assert answer.status_code == 503
    assert "does not answer" in answer.text
    assert "<code>clippings up</code>" in answer.text


def test_a_question_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "SECONDS", 0.2)
    monkeypatch.setattr("clippings.web.article.get_article", lambda *_, **__: time.sleep(2))
    with ask(Settings()) as client:
        assert client.get("/article/a").status_code == 504


def test_a_fault_shows_no_text_to_the_reader_or_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the secret of the article")

    monkeypatch.setattr("clippings.web.article.get_article", fail)
    answer = ask(Settings()).get("/article/informant")
    assert answer.status_code == 500
    said = answer.text + caplog.text + "".join(capsys.readouterr())
    (record,) = caplog.records
    assert vars(record)["error"] == "RuntimeError"
    assert "test_app.py" in vars(record)["at"]
    logged = caplog.text + str(vars(record))
    assert "secret" not in said + logged
    assert "informant" not in logged
