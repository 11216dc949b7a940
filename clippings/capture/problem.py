"""What is wrong with an input, on its way to becoming a Rejected."""

from clippings.capture.identity import article_id
from clippings.documents import Origin, Reason, Rejected


class Problem(Exception):
    """Raised inside this folder only; `detail` is for people and never holds text of an article."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason: Reason = reason
        self.detail = detail


def reject(origin: Origin, reason: Reason, detail: str, content: bytes | None = None) -> Rejected:
    """`content`: the bytes of a record that has no id of its own, as for article_id."""
    return Rejected(article_id(origin, None, content), origin, "capture", reason, detail)
