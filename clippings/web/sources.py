"""/sources and /collections: what the archive holds, and from where."""

from starlette.routing import Route

ROUTES: list[Route] = []
