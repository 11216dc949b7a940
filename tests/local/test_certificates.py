"""Our own certificates on a real TLS server."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clippings.local import certificates
from clippings.local.certificates import RENEWAL, ensure_certificates, expiry

HOSTS = ("elasticsearch", "localhost", "127.0.0.1")


def test_certificates_are_made_once(tmp_path: Path) -> None:
    assert len(ensure_certificates(tmp_path, HOSTS)) == 6
    assert ensure_certificates(tmp_path, HOSTS) == []


def test_only_the_owner_can_read_keys_and_they_stay_out_of_shared_folders(tmp_path: Path) -> None:
    ensure_certificates(tmp_path, HOSTS)
    keys = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if b"PRIVATE" in read(path))
    assert keys == ["authority/ca.key", "server/server.key"]
    assert all((tmp_path / key).stat().st_mode & 0o077 == 0 for key in keys)


def read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def test_other_hosts_need_another_certificate_of_the_same_authority(tmp_path: Path) -> None:
    ensure_certificates(tmp_path, HOSTS)
    trusted = read(tmp_path / "trust" / "ca.crt")
    written = {path.name for path in ensure_certificates(tmp_path, ("search",))}
    assert written == {"server.key", "server.crt"}
    assert read(tmp_path / "trust" / "ca.crt") == trusted


def test_a_certificate_that_expires_soon_is_renewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(certificates, "SERVER_LIFE", RENEWAL - timedelta(hours=1))
        ensure_certificates(tmp_path, HOSTS)
    assert {path.name for path in ensure_certificates(tmp_path, HOSTS)} == {"server.key", "server.crt"}
    assert expiry(tmp_path / "server" / "server.crt") > datetime.now(UTC) + timedelta(days=365)


def test_a_new_authority_brings_a_new_certificate_and_is_given_to_every_client(tmp_path: Path) -> None:
    ensure_certificates(tmp_path, HOSTS)
    (tmp_path / "authority" / "ca.crt").unlink()
    assert len(ensure_certificates(tmp_path, HOSTS)) == 6
