"""Documents from bytes: a whole file as one record, and what every kind of record needs."""

import html
import re
from typing import BinaryIO

from clippings.capture.file_types import Kind, looks_utf16
from clippings.capture.identity import article_id, canonical_url, domain_of
from clippings.capture.problem import Problem
from clippings.capture.unpack import check_packed
from clippings.documents import MAX_RECORD_BYTES, Declared, Origin, RawDocument

MEDIA_TYPES: dict[Kind, str] = {  # of the kinds of file that are one record each
    "text": "text/plain",
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "rtf": "application/rtf",
}
_LOOK_BYTES = 256 * 1024  # a page states its address in its head
_MAX_SHOWN = 200  # characters of an address that is refused
_MAX_ID = 400  # characters of a record's own id that are kept as they are
_TAG = re.compile(r"<(link|meta)\b([^<>]{1,4096})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-z:-]{1,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


def make_document(
    origin: Origin,
    content: bytes,
    media_type: str,
    url: str | None = None,
    source: str | None = None,
    declared: Declared | None = None,
    named: bool = True,
    unread: tuple[str, ...] = (),
    remarks: tuple[str, ...] = (),
) -> RawDocument:
    """A record as a document. `url` is canonical; `named` says whether its origin alone tells it from every other."""
    return RawDocument(
        id=article_id(origin, url, None if named else content),
        origin=origin,
        source=source or (url and domain_of(url)) or origin.collection,
        url=url,
        media_type=media_type,
        content=content,
        declared=declared or Declared(),
        unread=unread,
        remarks=remarks,
    )


def read_whole(stream: BinaryIO, origin: Origin, kind: Kind) -> RawDocument:
    """The whole stream as one record. Raises Problem for one that is empty or over 64 MB."""
    content = read_content(stream)
    if kind == "docx":
        check_packed(content)
    return make_document(origin, content, MEDIA_TYPES[kind], find_stated_url(content) if kind == "html" else None)


def read_content(stream: BinaryIO) -> bytes:
    """All bytes of the stream. Raises Problem for none, and for more than 64 MB."""
    content = stream.read(MAX_RECORD_BYTES + 1)
    if len(content) > MAX_RECORD_BYTES:
        raise Problem("too_large", "The file is larger than 64 MB, the limit for a record.")
    if not content:
        raise Problem("empty", "The file has no content.")
    return content


def find_stated_url(content: bytes) -> str | None:
    """The URL that a page states in its head, by <link rel=canonical> or og:url; no address of a whole site."""
    head = content[:_LOOK_BYTES]
    text = (head.replace(b"\0", b"") if looks_utf16(head[:1024]) else head).decode("utf-8", "replace")
    stated: dict[str, str] = {}
    for tag in _TAG.finditer(text):
        values = {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag[2])}
        if "canonical" in values.get("rel", "").lower().split():
            stated.setdefault("canonical", values.get("href", ""))
        elif "og:url" in (values.get("property"), values.get("name")):
            stated.setdefault("og:url", values.get("content", ""))
    for name in ("canonical", "og:url"):
        url = canonical_url(stated.get(name, ""))
        if url is not None and url.count("/") == 3 and url.endswith("/"):
            continue  # every page of some sites states the site's own address
        if url is not None:
            return url
    return None


def short_id(value: str) -> str:
    """A record's own id as it can be stored: printable, and cut where it is too long, still telling it from others."""
    text = clean_string(value)
    if len(text) <= _MAX_ID and text.isprintable():
        return text
    digest = article_id(Origin("", "", text), None, None)
    return "".join(c if c.isprintable() else " " for c in text[:_MAX_ID]) + "~" + digest[:16]


def remark_address(stated: str | None, url: str | None) -> tuple[str, ...]:
    """That an address was stated from which no canonical one could be made, if so."""
    if not stated or url:
        return ()
    shown = "".join(c if c.isprintable() else " " for c in clean_string(stated)[:_MAX_SHOWN])
    cut = "..." if len(stated) > _MAX_SHOWN else ""
    return (f"address refused: {shown}{cut} is none of a page on the web, or longer than any",)


def clean_string(value: str) -> str:
    """The string with lone surrogates replaced by U+FFFD: no store takes them."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
