"""Servers must prove who they are: a real TLS server on the loopback address, with right and wrong certificates."""

from pathlib import Path

import pytest
import trustme
from pydantic import SecretStr

from clippings.errors import InvalidInput, ServerUnavailable
from clippings.index.connect import connect, wait_for
from clippings.local.certificates import ensure_certificates
from clippings.settings import Settings
from tests.tls import Configure, serve

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path) -> Path:
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    return tmp_path / "ca.pem"


def papers(authority: trustme.CA, name: str) -> Configure:
    return authority.issue_cert(name).configure_cert


def settings(port: int, ca: Path | None, host: str = "localhost") -> Settings:
    return Settings(
        elasticsearch_url=f"https://{host}:{port}", elasticsearch_ca=ca, elasticsearch_api_key=SecretStr("canary-key")
    )


def test_the_right_authority_and_host_are_accepted(authority: trustme.CA, trusted: Path) -> None:
    with serve(papers(authority, "localhost")) as (port, seen):
        wait_for(connect(settings(port, trusted)), 0)
    assert seen[0]["authorization"] == "ApiKey canary-key"


def test_the_certificates_that_we_make_are_valid(tmp_path: Path) -> None:
    ensure_certificates(tmp_path, ["elasticsearch", "localhost", "127.0.0.1"])
    server, ca = tmp_path / "server", tmp_path / "trust" / "ca.crt"
    with serve(lambda context: context.load_cert_chain(server / "server.crt", server / "server.key")) as (port, seen):
        for host in ("localhost", "127.0.0.1"):
            wait_for(connect(settings(port, ca, host)), 0)
    assert len(seen) == 2


def test_an_unknown_authority_is_refused_before_anything_is_sent(authority: trustme.CA) -> None:
    with (
        serve(papers(authority, "localhost")) as (port, seen),
        pytest.raises(ServerUnavailable, match="prove its identity") as refusal,
    ):
        wait_for(connect(settings(port, None)), 0)
    assert "CLIPPINGS_ELASTICSEARCH_CA" in refusal.value.remedy
    assert seen == []


def test_another_authority_is_refused_before_anything_is_sent(trusted: Path) -> None:
    with (
        serve(papers(trustme.CA(), "localhost")) as (port, seen),
        pytest.raises(ServerUnavailable, match="prove its identity"),
    ):
        wait_for(connect(settings(port, trusted)), 0)
    assert seen == []


def test_another_host_is_refused_before_anything_is_sent(authority: trustme.CA, trusted: Path) -> None:
    with (
        serve(papers(authority, "elsewhere.example.org")) as (port, seen),
        pytest.raises(ServerUnavailable, match="prove its identity"),
    ):
        wait_for(connect(settings(port, trusted)), 0)
    assert seen == []


def test_a_refused_certificate_is_not_retried(authority: trustme.CA) -> None:
    with (
        serve(papers(authority, "localhost")) as (port, _),
        pytest.raises(ServerUnavailable, match="prove its identity"),
    ):
        wait_for(connect(settings(port, None)), 3600)


@pytest.mark.parametrize("host", ["192.0.2.1", "search.example.org", "127.0.0.1.example.org", "0.0.0.0"])
def test_nothing_goes_unencrypted_to_another_machine(host: str) -> None:
    with pytest.raises(InvalidInput, match="not encrypted"):
        connect(Settings(elasticsearch_url=f"http://{host}:9200"))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_this_machine_may_be_reached_without_encryption(host: str) -> None:
    connect(Settings(elasticsearch_url=f"http://{host}:9200")).close()


def test_an_error_about_an_address_does_not_repeat_its_password() -> None:
    with pytest.raises(InvalidInput) as refusal:
        connect(Settings(elasticsearch_url="http://me:canary@search.example.org:9200"))
    assert "canary" not in str(refusal.value)
