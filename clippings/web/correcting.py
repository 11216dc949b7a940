"""Shows and accepts the forms for corrections, only under `clippings web --edit`.

A form counts only if it comes from a page of this server: it must carry the token, which no other site can read, and
its Origin must be the requested address.
"""

import hmac
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, get_args
from urllib.parse import parse_qsl, urlsplit

from anyio import from_thread
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from clippings.documents import EntityType, QuoteKind
from clippings.enrich.corrections.file import Alias, Block, QuoteCorrection, Retype
from clippings.enrich.corrections.writing import Correction, add_correction
from clippings.errors import InvalidInput
from clippings.index.serialize import StoredArticle
from clippings.search.article import get_article
from clippings.web.answering import archive_of
from clippings.web.reading import find_said

MAX_FIELDS = 20
MAX_NAME = 200  # characters of a name
KINDS: tuple[QuoteKind, ...] = get_args(QuoteKind)
TYPES: tuple[EntityType, ...] = get_args(EntityType)


def token_of(request: Request) -> str:
    """The token for a page's forms; empty if corrections are not accepted."""
    token: str = request.app.state.edit_token
    return token


def correct(request: Request) -> Response:
    """Write a correction to the file, and lead back to the place that was corrected."""
    form = _read_form(request)
    _demand_own_page(request, form)
    article = get_article(archive_of(request), request.path_params["id"])
    today = datetime.now().astimezone().date()
    add_correction(request.app.state.settings.corrections, read_correction(form, article, today))
    return RedirectResponse(f"/article/{article.document.article.id}?corrected=1", 303)


def read_correction(form: Mapping[str, str], article: StoredArticle, day: date) -> Correction:
    """The correction of an article that a form describes. Raises InvalidInput, with a message for the reader."""
    if any(len(form.get(field, "")) > MAX_NAME for field in ("by", "speaker", "name", "canonical")):
        raise InvalidInput("A name is too long.", f"Use at most {MAX_NAME} characters.")
    if not form.get("by", "").strip():
        raise InvalidInput("A correction needs your name.", "Go back and enter it.")
    shared: dict[str, Any] = {"by": form["by"], "day": day}
    if form.get("scope") != "all":
        shared["article"] = article.document.article.id
    try:
        if "quote" in form:
            return _read_quote(form, find_words_of(article, form["quote"]), shared)
        return _read_name(form, shared)
    except ValidationError as error:
        field = ".".join(map(str, error.errors()[0]["loc"]))
        raise InvalidInput(
            f"The correction is not complete: {field or 'nothing is corrected'}.", "Go back and fill it in."
        ) from error


def find_words_of(article: StoredArticle, anchor: str) -> str:
    """The words of the quote at this place in the article, on one line."""
    for said in find_said(article):
        if said.anchor == anchor:
            return " ".join(said.quote.text.split())
    raise InvalidInput("This quote is no longer in the article.", "Go back and reload the article.")


def _read_quote(form: Mapping[str, str], words: str, shared: Mapping[str, Any]) -> Correction:
    changes: dict[str, dict[str, Any]] = {
        "speaker": {"speaker": form.get("speaker", "")},
        "nobody": {"speaker": None},
        "kind": {"kind": form.get("kind")},
        "remove": {"remove": True},
    }
    return QuoteCorrection.model_validate({"words": words, **changes.get(form.get("change", ""), {}), **shared})


def _read_name(form: Mapping[str, str], shared: Mapping[str, Any]) -> Correction:
    stated = {"name": form.get("name", ""), **shared}
    match form.get("change"):
        case "alias":
            return Alias.model_validate({"canonical": form.get("canonical", ""), **stated})
        case "type":
            return Retype.model_validate({"type": form.get("type"), **stated})
        case "block":
            return Block.model_validate(stated)
    raise InvalidInput("Nothing is corrected.", "Go back and choose what is wrong.")


def _read_form(request: Request) -> dict[str, str]:
    body: bytes = from_thread.run(request.body)
    if request.headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
        raise HTTPException(415, "This is not a form.")
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="strict"))
    except ValueError:
        raise HTTPException(400, "The form cannot be read.") from None


def _demand_own_page(request: Request, form: Mapping[str, str]) -> None:
    token = token_of(request)
    if not token:
        raise HTTPException(403, "Only clippings web --edit accepts corrections.")
    origin = urlsplit(request.headers.get("origin", ""))
    if origin.netloc != request.headers.get("host") or not hmac.compare_digest(
        form.get("token", "").encode(), token.encode()
    ):
        raise HTTPException(403, "This form does not come from a page of this server. Reload the article.")
