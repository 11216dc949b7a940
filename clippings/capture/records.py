"""Makes documents from bytes: a whole file as one record, and what every kind of record needs."""

from dataclasses import replace
from typing import BinaryIO

from clippings.addresses import domain_of
from clippings.capture.file_types import Kind
from clippings.capture.identity import address_id, article_id
from clippings.capture.problem import Problem
from clippings.capture.stated_address import find_stated_url
from clippings.capture.unpack import check_packed
from clippings.documents import MAX_RECORD_BYTES, Claim, Declared, Origin, RawDocument

MEDIA_TYPES: dict[Kind, str] = {  # of the kinds of file that are one record each
    "text": "text/plain",
    "markdown": "text/markdown",
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "rtf": "application/rtf",
}
_MAX_SHOWN = 200  # characters of an address that is refused
_MAX_ID = 400  # characters of a record's own id that are kept as they are


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
    """A record as a document, with the address that its page states as its own. `url`: where it was found, canonical;
    `named`: whether its origin alone distinguishes it from all others.
    """
    is_page = media_type.startswith("text/html")
    stated, refused = find_stated_url(content, url) if is_page else (None, ())
    own_id = article_id(origin, url, None if named else content)
    address = stated or url
    id = address_id(address) if address else own_id
    return RawDocument(
        id=id,
        origin=origin,
        source=source or (address and domain_of(address)) or origin.collection,
        url=address,
        media_type=media_type,
        content=content,
        declared=declared or Declared(),
        unread=unread,
        remarks=(*remarks, *refused),
        claim=Claim(stated, own_id, url) if stated and id != own_id else None,
    )


def withdraw_claim(raw: RawDocument) -> RawDocument:
    """The record without the address that it claims."""
    assert raw.claim
    return replace(raw, id=raw.claim.own_id, url=raw.claim.own_url)


def read_whole(stream: BinaryIO, origin: Origin, kind: Kind) -> RawDocument:
    """The whole stream as one record. Raises Problem for one that is empty or over 64 MB."""
    content = read_content(stream)
    if kind == "docx":
        check_packed(content)
    return make_document(origin, content, MEDIA_TYPES[kind])


def read_content(stream: BinaryIO) -> bytes:
    """All bytes of the stream. Raises Problem if there are none, or more than 64 MB."""
    content = stream.read(MAX_RECORD_BYTES + 1)
    if len(content) > MAX_RECORD_BYTES:
        raise Problem("too_large", "The file is larger than 64 MB, the limit for a record.")
    if not content:
        raise Problem("empty", "The file has no content.")
    return content


def short_id(value: str) -> str:
    """A record's own id in the form to store: printable, and cut if it is too long, but still distinct from others."""
    text = clean_string(value)
    if len(text) <= _MAX_ID and text.isprintable():
        return text
    digest = article_id(Origin("", "", text), None, None)
    return "".join(c if c.isprintable() else " " for c in text[:_MAX_ID]) + "~" + digest[:16]


def remark_address(stated: str | None, url: str | None) -> tuple[str, ...]:
    """A remark if an address was stated that cannot be made canonical."""
    if not stated or url:
        return ()
    shown = "".join(c if c.isprintable() else " " for c in clean_string(stated)[:_MAX_SHOWN])
    cut = "..." if len(stated) > _MAX_SHOWN else ""
    return (f"address refused: {shown}{cut} is not the address of a web page, or is too long",)


def clean_string(value: str) -> str:
    """The string with lone surrogates replaced by U+FFFD, since no store accepts them."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
