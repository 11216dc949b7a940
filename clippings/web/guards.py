"""Guards every page: headers that forbid what no page needs, limits, and the password."""

import asyncio
import base64
import binascii
import hmac

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_QUERY = 8_192  # bytes after the ? of an address
MAX_BODY = 65_536  # bytes of a form
SECONDS = 30.0  # for one answer; Elasticsearch has a shorter limit
LONG = "/export."  # part of the paths whose answers may take as long as they need

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # a publication must not learn what somebody searched for
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def secure(app: ASGIApp) -> ASGIApp:
    """Add the headers to every answer, including errors."""

    async def secured(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "private, no-cache")
            await send(message)

        await app(scope, receive, send_with_headers)

    return secured


def limit(app: ASGIApp) -> ASGIApp:
    """Limit the size of requests and the time of answers."""

    async def limited(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
        elif len(scope["query_string"]) > MAX_QUERY:
            await PlainTextResponse("The question is too long.", 414)(scope, receive, send)
        elif not _is_small(Headers(scope=scope)):
            await PlainTextResponse("The form is too large.", 413)(scope, receive, send)
        elif LONG in scope["path"]:
            await app(scope, receive, send)
        else:
            await _run_in_time(app, scope, receive, send)

    return limited


async def _run_in_time(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    try:
        async with asyncio.timeout(SECONDS):
            await app(scope, receive, send)
    except TimeoutError:
        await PlainTextResponse("This took too long. Ask for less.", 504)(scope, receive, send)


def demand_password(app: ASGIApp, password: str, unguarded: str) -> ASGIApp:
    """Ask for the password of the pages, with any user name, in the way that browsers support."""

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] == unguarded or _knows(Headers(scope=scope), password):
            await app(scope, receive, send)
            return
        ask = {"WWW-Authenticate": 'Basic realm="Clippings", charset="UTF-8"'}
        await PlainTextResponse("A password is needed.", 401, ask)(scope, receive, send)

    return guarded


def _is_small(headers: Headers) -> bool:
    """Whether the body is small enough. A body that does not state its size is not."""
    size = headers.get("content-length", "0")
    return "transfer-encoding" not in headers and size.isascii() and size.isdigit() and int(size) <= MAX_BODY


def _knows(headers: Headers, password: str) -> bool:
    scheme, _, login = headers.get("authorization", "").partition(" ")
    try:
        given = base64.b64decode(login, validate=True).partition(b":")[2]
    except binascii.Error:
        return False
    return scheme.lower() == "basic" and hmac.compare_digest(given, password.encode())
