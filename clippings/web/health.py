"""/health: whether the archive adds up, what could not be processed, and what ran last."""

from starlette.routing import Route

ROUTES: list[Route] = []
