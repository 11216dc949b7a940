"""Waits until the Kibana server is ready, and imports the objects."""

import time
from typing import Any
from urllib.parse import urlsplit

import requests

from clippings.errors import AccessRefused, ClippingsError, ServerUnavailable
from clippings.index.connect import authority, check_address
from clippings.settings import Settings

STATUS_TIMEOUT, IMPORT_TIMEOUT = 10.0, 120.0  # seconds
PAUSE = 2.0  # seconds between checks while Kibana is starting
MANUAL = "Start Kibana, or set CLIPPINGS_KIBANA_URL to its address; docs/kibana.md shows how."
LOGIN = (
    "Set CLIPPINGS_ELASTICSEARCH_API_KEY, or CLIPPINGS_ELASTICSEARCH_USER and CLIPPINGS_ELASTICSEARCH_PASSWORD, "
    "to a login that may manage Kibana's saved objects."
)
REFUSED = "Kibana 9.2 or newer is needed. Remove these objects under Stack Management > Saved Objects, then try again."


def import_objects(settings: Settings, ndjson: str, wait: float = 0.0) -> int:
    """Import the objects into Kibana, replacing those with the same ids; return how many. Waits up to `wait` seconds.

    Raises ServerUnavailable, AccessRefused, InvalidInput for an unencrypted address that is not this machine, and
    ClippingsError if Kibana does not take all objects: it answers 200 in that case, too.
    """
    check_address(settings.kibana_url, "CLIPPINGS_KIBANA_URL")
    with _open_session(settings) as session:
        _wait_until_available(session, settings, wait)
        answer = _answer(
            session,
            settings,
            "POST",
            "/api/saved_objects/_import",
            params={"overwrite": "true"},
            files={"file": ("clippings.ndjson", ndjson.encode(), "application/x-ndjson")},
            timeout=IMPORT_TIMEOUT,
        )
    if answer.get("success") is not True:
        refused = "".join(f"\n  {_describe(error)}" for error in answer.get("errors", ()))
        raise ClippingsError(f"Kibana rejected some objects:{refused or ' it does not say why.'}\n", REFUSED)
    return int(answer["successCount"])


def address(settings: Settings) -> str:
    """Kibana's address, without a login."""
    parts = urlsplit(settings.kibana_url.rstrip("/"))
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _open_session(settings: Settings) -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # no proxy and no .netrc, as with Elasticsearch
    session.headers["kbn-xsrf"] = "true"
    session.verify = authority(settings, settings.kibana_url) or True
    key, user, password = settings.elasticsearch_api_key, settings.elasticsearch_user, settings.elasticsearch_password
    if key:
        session.headers["Authorization"] = f"ApiKey {key.get_secret_value()}"
    elif user and password:
        session.auth = (user, password.get_secret_value())
    return session


def _wait_until_available(session: requests.Session, settings: Settings, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            status = _answer(session, settings, "GET", "/api/status", timeout=STATUS_TIMEOUT)
            level = status.get("status", {}).get("overall", {}).get("level", "unknown")
            if level == "available":
                return
            error = ServerUnavailable(f"Kibana at {address(settings)} is {level}.", "Wait until it has started.")
        except ServerUnavailable as failure:
            error = failure
        if time.monotonic() >= deadline:
            raise error
        time.sleep(min(PAUSE, max(0.0, deadline - time.monotonic())))


def _answer(session: requests.Session, settings: Settings, method: str, path: str, **request: Any) -> dict[str, Any]:
    """The JSON of an answer. No error contains any part of a login."""
    server = f"Kibana at {address(settings)}"
    try:
        response = session.request(method, settings.kibana_url.rstrip("/") + path, allow_redirects=False, **request)
        body = response.json()
    except requests.exceptions.SSLError as error:
        raise ServerUnavailable(
            f"{server} could not prove its identity.",
            "Set CLIPPINGS_ELASTICSEARCH_CA to the certificate of its authority, and check the host name.",
        ) from error
    except requests.exceptions.JSONDecodeError as error:
        raise ServerUnavailable(f"{server} answers {response.status_code}, but not as Kibana does.", MANUAL) from error
    except requests.RequestException as error:
        raise ServerUnavailable(f"{server} does not answer ({type(error).__name__}).", MANUAL) from error
    if response.status_code in (401, 403):
        raise AccessRefused(f"{server} refuses the login ({response.status_code}).", LOGIN)
    if response.status_code >= 500:
        raise ServerUnavailable(f"{server} answers {response.status_code}: {body.get('message', '')}", MANUAL)
    if not response.ok:
        raise ClippingsError(f"{server} answers {response.status_code}: {body.get('message', '')}", REFUSED)
    return body if isinstance(body, dict) else {}


def _describe(error: dict[str, Any]) -> str:
    cause = error.get("error", {})
    missing = ", ".join(f"{one['type']} {one['id']}" for one in cause.get("references", ()))
    return f"{error.get('type')} {error.get('id')}: {cause.get('type')} {cause.get('message', '')} {missing}".strip()
