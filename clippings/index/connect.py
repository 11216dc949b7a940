"""Elasticsearch's client, waiting for the server, and turning its errors into ones that a person can act on.

The client itself never retries, because it would repeat whole requests and knows nothing of single documents. Reading
goes through `retry`, writing through writer.py.
"""

import ipaddress
import math
import random
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from clippings.errors import AccessRefused, ArchiveNotReady, ClippingsError, InvalidInput, ServerUnavailable
from clippings.index import client
from clippings.settings import Settings

if TYPE_CHECKING:
    from clippings.index.client import ApiError, Elasticsearch

T = TypeVar("T")

REQUEST_TIMEOUT = 30.0
OVERLOADED = frozenset({429, 502, 503, 504})
APPLY = "Run `clippings mappings apply`."
OPEN = "Open the index (POST INDEX/_open) or point the alias to one index (POST _aliases), then retry."


def connect(settings: Settings) -> "Elasticsearch":
    """A client; sends nothing yet. Certificates are verified, and passwords never leave this machine unencrypted.
    Raises InvalidInput for an unencrypted address of another machine, or for half a login.
    """
    url = settings.elasticsearch_url
    check_address(url, "CLIPPINGS_ELASTICSEARCH_URL")
    parts = urlsplit(url)
    key, user, password = settings.elasticsearch_api_key, settings.elasticsearch_user, settings.elasticsearch_password
    if not key and bool(user) != bool(password):
        raise InvalidInput(
            "The login for Elasticsearch is incomplete.",
            "Set both CLIPPINGS_ELASTICSEARCH_USER and CLIPPINGS_ELASTICSEARCH_PASSWORD, or an API key.",
        )
    return client.Elasticsearch(
        url if parts.port else f"{url}:{443 if parts.scheme == 'https' else 9200}",
        api_key=key.get_secret_value() if key else None,
        basic_auth=(user, password.get_secret_value()) if user and password and not key else None,
        ca_certs=authority(settings, url) or client.DEFAULT,
        request_timeout=REQUEST_TIMEOUT,
        max_retries=0,
        retry_on_timeout=False,
    )


def check_address(url: str, setting: str) -> None:
    """Raise InvalidInput if this is not a server's address, or is an unencrypted one of another machine."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidInput(f"{_redacted(url)} is not the address of a server.", f"Set {setting} to https://host:port.")
    if parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise InvalidInput(
            f"{_redacted(url)} is not encrypted, and leads to another machine.",
            "Use an https address, with CLIPPINGS_ELASTICSEARCH_CA if you run your own authority.",
        )


def authority(settings: Settings, url: str) -> str | None:
    """The certificate of the authority for an https address, if the settings name one."""
    ca = settings.elasticsearch_ca if urlsplit(url).scheme == "https" else None
    if ca and not ca.is_file():
        raise InvalidInput(f"There is no file {ca}.", "Set CLIPPINGS_ELASTICSEARCH_CA to the authority's certificate.")
    return str(ca) if ca else None


def wait_for(es: "Elasticsearch", seconds: float) -> None:
    """Return when the server answers. Raises ServerUnavailable if it does not within `seconds` (0: one try),
    AccessRefused if it refuses the login.
    """
    retry(lambda: es.options(request_timeout=5).info(), seconds, es)


def retry(request: Callable[[], T], patience: float, es: "Elasticsearch | None" = None) -> T:
    """The answer of a request that may be repeated, tried again for `patience` seconds while the server cannot answer.

    patience: from the first try that failed, so that an answer for which one waited in vain is asked for again.
    Raises ServerUnavailable after that; AccessRefused and ArchiveNotReady at once; a request that is wrong as it is.
    """
    deadline, attempt = math.inf, 0
    while True:
        try:
            return request()
        except (client.ApiError, client.TransportError) as error:
            deadline = min(deadline, time.monotonic() + patience)
            left = deadline - time.monotonic()
            if not is_temporary(error) or left <= 0:
                raise explain_error(error, es) from error
        time.sleep(min(backoff(attempt), left))
        attempt += 1


def backoff(attempt: int) -> float:
    """Seconds to wait before the next attempt, with full jitter, so that many writers do not all come back at once."""
    return random.uniform(0, min(5.0, 0.1 * 2.0**attempt))


def is_temporary(error: Exception) -> bool:
    """Whether the same request may succeed later without anybody changing it."""
    if isinstance(error, client.ApiError):
        return error.status_code in OVERLOADED or (error.status_code == 403 and "cluster_block" in error_text(error))
    return isinstance(error, client.TransportError) and not isinstance(error, client.TlsError)


def explain_error(error: Exception, es: "Elasticsearch | None") -> Exception:
    """The error as one that names its remedy if it is expected, or else the error itself."""
    server = f"Elasticsearch at {address(es)}" if es else "Elasticsearch"
    if isinstance(error, client.TlsError):
        return ServerUnavailable(
            f"{server} could not prove its identity: {error.message}.",
            "Set CLIPPINGS_ELASTICSEARCH_CA to the certificate of its authority, and check the host name.",
        )
    if is_temporary(error):
        return unavailable(server, error_text(error))
    if isinstance(error, client.ApiError):
        if error.status_code == 401:
            return refused_login(server)
        if error.status_code == 403:
            return refused_privilege(server, error_text(error))
        if error.status_code == 404 and "index_not_found" in error_text(error):
            return missing_index(server, error)
        if error.status_code == 400 and "index_closed_exception" in error_text(error):
            return ArchiveNotReady(f"{server} has closed an index of the archive: {error_text(error)}.", OPEN)
        if error.status_code != 400 or "media_type_header_exception" in error_text(error):
            return ServerUnavailable(
                f"{server} does not answer as Elasticsearch 9 does ({error_text(error)}).",
                "Check CLIPPINGS_ELASTICSEARCH_URL, any proxy in between, and the server's log.",
            )
    return error


def missing_index(server: str, error: "ApiError") -> ArchiveNotReady:
    body = error.body if isinstance(error.body, dict) else {}
    name = str(body.get("error", {}).get("index", "")).rstrip() or "such index"
    return ArchiveNotReady(
        f"The archive does not exist yet, or a part is missing: {server} has no {name}.",
        "The first `clippings ingest PATH` creates it. If a part went missing later, run `clippings mappings apply`.",
    )


def unavailable(server: str, detail: str) -> ServerUnavailable:
    if detail.startswith("429"):
        return ServerUnavailable(
            f"{server} is too busy to accept more ({detail}).",
            "Wait for other work there to end, or give it more memory, then run the same command again.",
        )
    return ServerUnavailable(
        f"{server} does not answer ({detail}).",
        "Start it with `clippings up`, or set CLIPPINGS_ELASTICSEARCH_URL to a server elsewhere.",
    )


def refused_login(server: str) -> ClippingsError:
    return AccessRefused(
        f"{server} refuses the login.",
        "Check CLIPPINGS_ELASTICSEARCH_API_KEY, or CLIPPINGS_ELASTICSEARCH_USER and CLIPPINGS_ELASTICSEARCH_PASSWORD.",
    )


def refused_privilege(server: str, detail: str) -> ClippingsError:
    return AccessRefused(f"{server} refuses an action: {detail}.", "Give the login the writer role of the archive.")


def error_text(error: Exception) -> str:
    """What the server says about its error, on one short line and without any document."""
    if type(error) is client.TransportError:  # one of our own: the client raises its subclasses
        return str(error.message)
    if not isinstance(error, client.ApiError):
        return type(error).__name__
    body = error.body if isinstance(error.body, dict) else {}
    cause = body.get("error")
    if isinstance(cause, dict):
        return f"{error.status_code} {cause.get('type', '')}: {cause.get('reason', '')}"[:500]
    return f"{error.status_code} {error.message}"[:200].replace("\n", " ")


def address(es: "Elasticsearch") -> str:
    """The server's address, without any login."""
    return next(iter(es.transport.node_pool.all())).base_url


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _redacted(url: str) -> str:
    return url.rsplit("@", 1)[-1]
