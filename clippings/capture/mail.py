"""E-mail: single messages, mailboxes, and pages that browsers save as one file, which have the form of messages too."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr
from functools import partial
from typing import BinaryIO

from clippings.addresses import canonical_url
from clippings.capture.problem import Problem, reject
from clippings.capture.records import clean_string, make_document, short_id
from clippings.documents import MAX_RECORD_BYTES, Declared, Origin, RawDocument, Rejected
from clippings.sandbox import run_timed

_MAX_STATED = 10_000
_PAGES = ("text/html", "application/xhtml+xml")
_FROM = b"From "  # begins a message of a mailbox, after a blank line
_TAG = re.compile(r"<(?:style|script|title)\b.*?</|<[^<>]*>", re.IGNORECASE | re.DOTALL)


def read_mail(content: bytes, origin: Origin) -> Iterator[RawDocument]:
    """The document of a message: the sender's domain is the source, the date is its day. Raises Problem."""
    yield run_timed(partial(_read_mail, content, origin, True))


def read_mailbox(stream: BinaryIO, file: Origin) -> Iterator[RawDocument | Rejected]:
    """Every message of a mailbox, one after the other."""
    for number, content in enumerate(_split_mailbox(stream), start=1):
        at = Origin(file.collection, file.file, str(number))
        try:
            if len(content) > MAX_RECORD_BYTES:
                raise Problem("too_large", "The message is larger than 64 MB, the limit for a record.")
            own_id = run_timed(partial(_find_id, content))
            named = Origin(file.collection, file.file, short_id(own_id)) if own_id else at
            yield run_timed(partial(_read_mail, content, named, bool(own_id)))
        except Problem as problem:
            yield reject(at, problem.reason, problem.detail, content)
        except Exception as error:  # the parser fails in many ways: the other messages are read all the same
            yield reject(at, "failed", f"{type(error).__name__} while reading.", content)


def read_saved_page(content: bytes, origin: Origin) -> Iterator[RawDocument]:
    """The page that a browser saved with all that it shows (MHTML), at the address where it was. Raises Problem."""
    yield run_timed(partial(_read_saved_page, content, origin))


def _read_saved_page(content: bytes, origin: Origin) -> RawDocument:
    message = _parse(content)
    pages = [part for part in _list_parts(message) if part.get_content_type() in _PAGES]
    start = message.get_param("start")  # names the part that is the page itself, where another one comes first
    page = next((part for part in pages if start and part.get("Content-ID") == start), pages[0] if pages else None)
    if page is None:
        raise Problem("bad_record", "The saved page contains no HTML.")
    body, charset = _read_body(page)
    saved_from = canonical_url(str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or ""))
    return make_document(origin, body, f"text/html; charset={charset}", saved_from)


def _read_mail(content: bytes, origin: Origin, named: bool) -> RawDocument:
    message = _parse(content)
    parts = _list_parts(message)
    part = _choose_body(parts) or _choose_body(parts := _list_parts(message, opened=True))
    if part is None:
        raise Problem("bad_record", "The message has no text.")
    body, charset = _read_body(part)
    if part.get_param("format") == "flowed":
        body = _unflow(body, part.get_param("delsp") == "yes")
    if not body.strip():
        raise Problem("empty", "The message has no text.")
    _, address = parseaddr(_read_header(message, "From"))
    domain = address.rpartition("@")[2].lower()
    attached = sum(1 for one in parts if one.is_multipart() or one.get_content_disposition() == "attachment")
    return make_document(
        origin,
        body,
        f"{part.get_content_type()}; charset={charset}",
        source=domain if "." in domain and domain.isprintable() else None,
        declared=Declared(
            title=_read_header(message, "Subject") or None, published=_read_header(message, "Date") or None
        ),
        named=named,
        remarks=(f"attachments not read: {attached}",) if attached else (),
    )


def _parse(content: bytes) -> EmailMessage:
    message = message_from_bytes(content.removeprefix(BOM_UTF8), policy=default)
    if not message.keys() or not isinstance(message, EmailMessage):
        raise Problem("bad_record", "The message has no headers.")
    return message


def _find_id(content: bytes) -> str:
    return _read_header(_parse(content), "Message-ID").strip("<>")


def _choose_body(parts: list[MIMEPart]) -> MIMEPart | None:
    """The text, or the page if the text is only a stub for it."""
    found: dict[str, MIMEPart] = {
        part.get_content_type(): part
        for part in reversed(parts)
        if part.get_content_type() in ("text/plain", "text/html") and part.get_content_disposition() != "attachment"
    }
    text, page = found.get("text/plain"), found.get("text/html")
    if text is not None and page is not None:
        return page if _count_letters(page) > 2 * _count_letters(text) else text
    return page if text is None else text


def _count_letters(part: MIMEPart) -> int:
    return len("".join(_TAG.sub(" ", _read_body(part)[0].decode("utf-8", "replace")).split()))


def _list_parts(message: MIMEPart, opened: bool = False) -> list[MIMEPart]:
    """The parts that hold no others. A message that is attached is one part, unless it is to be `opened`."""
    if not message.is_multipart() or (message.get_content_maintype() == "message" and not opened):
        return [message]
    return [part for one in message.iter_parts() for part in _list_parts(one, opened)]


def _read_body(part: MIMEPart) -> tuple[bytes, str]:
    """The bytes of a part as they were before they were encoded, and their charset as it is stated."""
    payload = part.get_payload(decode=True)
    charset = re.sub(r"[^\w.:-]", "", part.get_content_charset("utf-8"))[:40]
    return (payload if isinstance(payload, bytes) else b""), charset


def _unflow(body: bytes, ends_within_words: bool) -> bytes:
    """The text with its paragraphs rejoined: a space at the end of a line says that the next line continues it (RFC
    3676).
    """
    whole = bytearray()
    for line in body.splitlines():
        text = line.removeprefix(b" ")
        goes_on = text.endswith(b" ") and text != b"-- " and not text.startswith(b">")
        whole += text[:-1] if goes_on and ends_within_words else text
        whole += b"" if goes_on else b"\n"
    return bytes(whole)


def _read_header(message: EmailMessage, name: str) -> str:
    """What a header says, on one line; nothing if it cannot be read."""
    try:
        return " ".join(clean_string(str(message.get(name) or "")).split())[:_MAX_STATED]
    except Exception:  # the parser meets broken headers with errors of many types
        return ""


def _split_mailbox(stream: BinaryIO) -> Iterator[bytes]:
    """The messages, without the lines that separate them; of one that is too large, only enough to show that it is."""
    lines: list[bytes] = []
    size, blank, begun = 0, True, False
    while line := stream.readline(MAX_RECORD_BYTES):
        if blank and line.startswith(_FROM):
            if begun:
                yield b"".join(lines)
            lines, size, begun = [], 0, True
        elif size <= MAX_RECORD_BYTES:
            lines.append(line[1:] if line.startswith(b">From ") else line)
            size += len(line)
        blank = not line.strip()
    if lines:
        yield b"".join(lines)
