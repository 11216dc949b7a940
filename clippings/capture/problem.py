"""What is wrong with an input: a Problem becomes a Rejected."""

import hashlib

from clippings.capture.identity import article_id
from clippings.documents import Origin, Reason, Rejected
from clippings.sandbox import Problem

__all__ = ["Problem", "reject"]


def reject(
    origin: Origin,
    reason: Reason,
    detail: str,
    content: bytes | None = None,
    url: str | None = None,
    named: bool = False,
) -> Rejected:
    """`content`: the record's bytes, as far as they were read. `url` and `named` as for make_document, so that the
    record has the same id once it is repaired.
    """
    capture = None if content is None else hashlib.sha256(content).hexdigest()
    id = article_id(origin, url, None if named else content)
    return Rejected(id, origin, "capture", reason, detail, capture)
