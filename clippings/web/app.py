"""Builds the application: all pages of one archive."""

import secrets
from pathlib import Path
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from clippings.index.archive import Archive
from clippings.settings import LOOPBACK, Settings
from clippings.web import article, health, people, places, pronouns, quotes, search, sources
from clippings.web.answering import answer_error
from clippings.web.guards import demand_password, limit, secure

STATIC = Path(__file__).parent / "static"
UNGUARDED = "/ready"  # reveals only that the pages are running


def make_app(archive: Archive, settings: Settings, *, edit: bool = False) -> Starlette:
    """The pages of the archive. They only answer requests for a name of this machine or the host of `web_url`.

    This stops a page elsewhere from reading anything by pointing its own name here (DNS rebinding).
    """
    hosts = [*LOOPBACK, "[::1]", *filter(None, [urlsplit(settings.web_url).hostname])]
    password = settings.web_password.get_secret_value() if settings.web_password else ""
    app = Starlette(
        routes=_list_routes(),
        middleware=[
            Middleware(secure),
            Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
            Middleware(limit),
            *([Middleware(demand_password, password=password, unguarded=UNGUARDED)] if password else []),
        ],
        exception_handlers={HTTPException: answer_error},
    )
    app.state.archive, app.state.settings = archive, settings
    app.state.edit_token = secrets.token_urlsafe() if edit else ""  # valid for this run of the server
    return app


def _list_routes() -> list[BaseRoute]:
    return [
        Route("/", _lead_to_search),
        Route(UNGUARDED, _say_ready),
        *search.ROUTES,
        *quotes.ROUTES,
        *article.ROUTES,
        *people.ROUTES,
        *pronouns.ROUTES,
        *places.ROUTES,
        *sources.ROUTES,
        *health.ROUTES,
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


async def _lead_to_search(_: Request) -> Response:
    return RedirectResponse("/search")


async def _say_ready(_: Request) -> Response:
    return JSONResponse({"message": "OK"})
