"""The identity of an article: its folded address, or else its place in a collection. An id changes only with `clippings
readdress`, so nothing here may come from a library that could change.
"""

import hashlib
import json

from clippings.addresses import fold_address, fold_as_in_0_4_0
from clippings.documents import Origin

SCHEME = "ids 4"  # raised with whatever gives an article another id


def address_id(url: str) -> str:
    """The id of an article with this address."""
    return id_before_folding(fold_address(url))


def article_id(origin: Origin, url: str | None, content: bytes | None) -> str:
    """40 hexadecimal digits that name an article forever: from the folded address if the record states one; else from
    collection, file and the record's own id.

    `content` is given only for one of many records in a file if it has no id of its own, and then takes its place.
    """
    if url is not None:
        return address_id(url)
    if content is None:
        key = ["record", origin.collection, origin.file, origin.record]
    else:
        key = ["content", origin.collection, origin.file, hashlib.sha256(content).hexdigest()]
    return _digest(key)


def id_before_folding(url: str) -> str:
    """The id that an article with this address had before addresses were folded."""
    return _digest(["url", url])


def list_former_ids(url: str) -> tuple[str, str]:
    """The ids that earlier releases made from this address: the one from before folding, and the one of 0.4.0."""
    return id_before_folding(url), id_before_folding(fold_as_in_0_4_0(url))


def id_after_readdress(id: str, url: str | None) -> str:
    """The present id of an article; it differs if the old one was made as earlier releases made it."""
    if url is None or id not in list_former_ids(url):
        return id
    return address_id(url)


def id_after_move(id: str, origin: Origin, moved: Origin, digest: str) -> str:
    """The id of a record without an address after its file has moved to another place. `digest`: of its content."""
    if id == article_id(origin, None, None):
        return article_id(moved, None, None)
    return _digest(["content", moved.collection, moved.file, digest])


def _digest(key: list[str]) -> str:
    return hashlib.sha256(json.dumps(key).encode()).hexdigest()[:40]
