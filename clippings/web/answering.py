"""Turns a request into an answer: in its own thread, within its time, as a page or in a format for programs."""

import hashlib
import logging
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from anyio import to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from clippings.errors import AccessRefused, ArchiveNotReady, ClippingsError, InvalidInput, ServerUnavailable
from clippings.index.archive import Archive
from clippings.web.drawing import draw
from clippings.web.forms import MEDIA_TYPES, write_csv, write_json

HTML = "text/html; charset=utf-8"
UNSEEN = "The page could not be made. This is a bug in Clippings."
REPORT = "Go back, and please report what you asked for."

Answer = Callable[[Request], Response]

logger = logging.getLogger(__name__)


def route(path: str, answer: Answer, methods: Sequence[str] = ("GET",)) -> Route:
    """A route that answers requests for this path. The answer may block; expected errors tell the reader what to do."""
    return Route(path, partial(_run_in_thread, answer), methods=list(methods))


def archive_of(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive


def answer_page(request: Request, template: str, status: int = 200, **shown: Any) -> Response:
    return answer(request, draw(template, request=request, **shown).encode(), HTML, status)


def answer_json(request: Request, value: Any, status: int = 200) -> Response:
    return answer(request, write_json(value).encode(), MEDIA_TYPES["json"], status)


def answer_csv(request: Request, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Response:
    return answer(request, write_csv(columns, rows).encode(), MEDIA_TYPES["csv"])


def answer_in_form(request: Request, value: Any, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Response:
    """A value as JSON, or its rows as CSV, as the address says. Raises HTTPException (404) for another form."""
    form = request.path_params["form"]
    if form == "json":
        return answer_json(request, value)
    if form == "csv":
        return answer_csv(request, columns, rows)
    raise HTTPException(404)


def answer(request: Request, body: bytes, media_type: str, status: int = 200, links: str = "") -> Response:
    """A response with the body and its ETag; only the ETag if the client already has the same body."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"} | ({"Link": links} if links else {})
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if status == 200 and request.method in ("GET", "HEAD") and (tag in known or "*" in known):
        return Response(status_code=304, headers=headers)
    return Response(body, status, headers, media_type)


async def answer_error(request: Request, error: Exception) -> Response:
    """Answer a request for an unknown address, or with a method that the address does not allow."""
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return _answer_error(request, 404, "There is no such page.", "Start with a search.")
    return _answer_error(request, error.status_code, error.detail, "")


async def _run_in_thread(answer: Answer, request: Request) -> Response:
    """Run the answer in a thread. Give up the request when its time is over, even if the thread is still busy."""
    return await to_thread.run_sync(partial(_answer_safely, answer, request), abandon_on_cancel=True)


def _answer_safely(answer: Answer, request: Request) -> Response:
    try:
        return answer(request)
    except HTTPException:
        raise
    except ClippingsError as error:
        return _answer_error(request, _choose_status(error), error.message, error.remedy)
    except Exception as error:  # its message may contain what somebody searched for, or the text of an article
        place = traceback.extract_tb(error.__traceback__)[-1]
        told = {"error": type(error).__name__, "at": f"{place.filename}:{place.lineno}"}
    # Outside the except block, the error is gone: a log that fails to write would otherwise print its details.
    logger.error("a page failed", extra=told)
    return _answer_error(request, 500, UNSEEN, REPORT)


def _choose_status(error: ClippingsError) -> int:
    known = {InvalidInput: 400, ServerUnavailable: 503, ArchiveNotReady: 503, AccessRefused: 502}
    return next((status for kind, status in known.items() if isinstance(error, kind)), 500)


def _answer_error(request: Request, status: int, message: str, remedy: str) -> Response:
    form = request.path_params.get("form") or request.url.path.rpartition(".")[2]
    if form in ("json", "jsonl", "csv", "atom"):
        return answer_json(request, {"error": message, "remedy": remedy}, status)
    return answer_page(request, "error.html", status, message=message, remedy=remedy)
