"""Serves the pages at an address of this machine, until stopped."""

import ipaddress
import socket

import uvicorn

from clippings.errors import ClippingsError, InvalidInput
from clippings.index.archive import Archive
from clippings.settings import Settings
from clippings.web.app import make_app

READERS = 100  # simultaneous requests; any more are told to try again
REQUEST_SECONDS = 20.0  # for one answer of Elasticsearch


def serve(archive: Archive, settings: Settings, host: str, port: int, *, edit: bool = False) -> None:
    """Serve until stopped; with `edit`, write readers' corrections to the file.

    Raises InvalidInput for an address that other machines reach, if no password is set.
    """
    demand_password_for(host, settings)
    patient = Archive(archive.es.options(request_timeout=REQUEST_SECONDS), archive.prefix, archive.patience)
    config = uvicorn.Config(
        make_app(patient, settings, edit=edit),
        access_log=False,  # addresses contain what people search for
        log_config=None,
        server_header=False,
        limit_concurrency=READERS,
        timeout_graceful_shutdown=5,
    )
    with _listen(host, port) as listener:
        uvicorn.Server(config).run(sockets=[listener])


def demand_password_for(host: str, settings: Settings) -> None:
    password = settings.web_password.get_secret_value() if settings.web_password else ""
    if not _is_loopback(host) and not password:
        raise InvalidInput(
            f"Others could read the archive at {host} without a password.",
            "Set CLIPPINGS_WEB_PASSWORD, or leave out --host so that only this machine can read it.",
        )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise ClippingsError(
            f"The pages cannot be served at {host}:{port}: {error.strerror or error}.",
            "Choose another --port, or set CLIPPINGS_WEB_URL=http://127.0.0.1:4310",
        ) from None


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
