"""What is wrong with an input: a Problem on its way to becoming a Rejected."""

from clippings.capture.identity import article_id
from clippings.documents import Origin, Reason, Rejected
from clippings.guard import Problem

__all__ = ["Problem", "reject"]


def reject(
    origin: Origin, reason: Reason, detail: str, content: bytes | None = None, url: str | None = None
) -> Rejected:
    """`content` and `url` as for article_id: what is mended later gets the same id."""
    return Rejected(article_id(origin, url, content), origin, "capture", reason, detail)
