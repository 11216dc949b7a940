"""Creates our own certificate authority and a server certificate, and renews them before they expire."""

import ipaddress
import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY_LIFE = timedelta(days=3650)
SERVER_LIFE = timedelta(days=397)
RENEWAL = timedelta(days=30)  # before they expire
Key = ec.EllipticCurvePrivateKey


def ensure_certificates(folder: Path, hosts: Sequence[str]) -> list[Path]:
    """Write every file that is missing, expires within 30 days or names other hosts; return the files written.

    folder/authority/  ca.crt ca.key                  only this function needs these
    folder/server/     ca.crt server.crt server.key   for Elasticsearch
    folder/trust/      ca.crt                         for everybody who connects
    """
    written: list[Path] = []
    authority = folder / "authority"
    if _expires_soon(authority / "ca.crt"):
        key = ec.generate_private_key(ec.SECP256R1())
        written += [_write_key(authority / "ca.key", key), _write(authority / "ca.crt", _make_authority(key))]
    ca_key, ca = _read_key(authority / "ca.key"), _read(authority / "ca.crt")
    server = folder / "server" / "server.crt"
    if _expires_soon(server) or not _fits(server, ca, hosts):
        key = ec.generate_private_key(ec.SECP256R1())
        written += [
            _write_key(server.with_suffix(".key"), key),
            _write(server, _make_server_certificate(key, ca_key, ca, hosts)),
        ]
    for copy in (folder / "server" / "ca.crt", folder / "trust" / "ca.crt"):
        if not copy.exists() or _read(copy) != ca:
            written.append(_write(copy, ca))
    return written


def expiry(path: Path) -> datetime:
    """When the first certificate of a PEM file expires."""
    return _read(path).not_valid_after_utc


def _make_authority(key: Key) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Clippings authority")])
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    return (
        _make_builder(name, name, key, AUTHORITY_LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )


def _make_server_certificate(key: Key, ca_key: Key, ca: x509.Certificate, hosts: Sequence[str]) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hosts[0])])
    return (
        _make_builder(name, ca.subject, key, SERVER_LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([_name(host) for host in hosts]), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key()), critical=False)
        .sign(ca_key, hashes.SHA256())
    )


def _make_builder(subject: x509.Name, issuer: x509.Name, key: Key, life: timedelta) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))  # clocks differ
        .not_valid_after(now + life)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _name(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _expires_soon(path: Path) -> bool:
    return not path.exists() or expiry(path) - datetime.now(UTC) < RENEWAL


def _fits(path: Path, ca: x509.Certificate, hosts: Sequence[str]) -> bool:
    certificate = _read(path)
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    try:
        certificate.verify_directly_issued_by(ca)
    except Exception:  # the kind of error depends on what differs, such as another authority than the present one
        return False
    return list(names) == [_name(host) for host in hosts]


def _read(path: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(path.read_bytes())


def _read_key(path: Path) -> Key:
    key = serialization.load_pem_private_key(path.read_bytes(), None)
    assert isinstance(key, Key)
    return key


def _write(path: Path, certificate: x509.Certificate) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return path


def _write_key(path: Path, key: Key) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    encoding, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(key.private_bytes(encoding, form, serialization.NoEncryption()))
    return path
