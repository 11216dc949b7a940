"""E-mail: single messages, mailboxes, and pages that browsers save as one file, which have the form of messages too."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from functools import partial
from typing import BinaryIO

from clippings.addresses import canonical_url
from clippings.capture.json_keys import Reading
from clippings.capture.mail_text import choose_parts, is_attached, join_parts, list_parts, read_body
from clippings.capture.problem import Problem, reject
from clippings.capture.records import clean_string, make_document, short_id
from clippings.capture.starts import Found, Start
from clippings.documents import MAX_RECORD_BYTES, Declared, Origin, RawDocument
from clippings.sandbox import run_timed

_MAX_STATED = 10_000
_PAGES = ("text/html", "application/xhtml+xml")
_MAX_LINES = 1_000_000  # of a message: a parsed line takes 150 bytes more, and 64 MB of files have fewer
_FROM = b"From "  # begins a message of a mailbox, after a blank line


def read_mail(content: bytes, origin: Origin) -> Iterator[RawDocument]:
    """The document of a message: the sender's domain is the source, the date is its day. Raises Problem."""
    yield run_timed(lambda: _read_message(_parse(content), origin, True))


def read_mailbox(stream: BinaryIO, file: Origin, _: Reading, start: Start, stop: int | None) -> Iterator[Found]:
    """Every message of a mailbox from `start`, where the stream is, one after the other."""
    for number, (place, content) in enumerate(_split_mailbox(stream, start.place, stop), start=start.number):
        here, at = Start(place, number), Origin(file.collection, file.file, str(number))
        try:
            if len(content) > MAX_RECORD_BYTES:
                raise Problem("too_large", "The message is larger than 64 MB, the limit for a record.")
            yield here, run_timed(partial(_read_named, content, at))
        except Problem as problem:
            yield here, reject(at, problem.reason, problem.detail, content)
        except Exception as error:  # the parser fails in many ways: the other messages are read all the same
            yield here, reject(at, "failed", f"{type(error).__name__} while reading.", content)


def read_saved_page(content: bytes, origin: Origin) -> Iterator[RawDocument]:
    """The page that a browser saved with all that it shows (MHTML), at the address where it was. Raises Problem."""
    yield run_timed(partial(_read_saved_page, content, origin))


def _read_saved_page(content: bytes, origin: Origin) -> RawDocument:
    message = _parse(content)
    pages = [part for part in list_parts(message) if part.get_content_type() in _PAGES]
    start = message.get_param("start")  # names the part that is the page itself, where another one comes first
    page = next((part for part in pages if start and part.get("Content-ID") == start), pages[0] if pages else None)
    if page is None:
        raise Problem("bad_record", "The saved page contains no HTML.")
    body, charset = read_body(page)
    saved_from = canonical_url(str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or ""))
    return make_document(origin, body, f"text/html; charset={charset}", saved_from)


def _read_named(content: bytes, at: Origin) -> RawDocument:
    """A message of a mailbox, named by its own id if it has one."""
    message = _parse(content)
    own_id = _read_header(message, "Message-ID").strip("<>")
    named = Origin(at.collection, at.file, short_id(own_id)) if own_id else at
    return _read_message(message, named, bool(own_id))


def _read_message(message: EmailMessage, origin: Origin, named: bool) -> RawDocument:
    own, parts = choose_parts(message)
    if not own:
        raise Problem("bad_record", "The message has no text.")
    body, media_type = join_parts(own)
    if not body.strip():
        raise Problem("empty", "The message has no text.")
    _, address = parseaddr(_read_header(message, "From"))
    domain = address.rpartition("@")[2].lower()
    attached = sum(one not in own and is_attached(one) for one in parts)
    return make_document(
        origin,
        body,
        media_type,
        source=domain if "." in domain and domain.isprintable() else None,
        declared=Declared(
            title=_read_header(message, "Subject") or None, published=_read_header(message, "Date") or None
        ),
        named=named,
        remarks=(f"attachments not read: {attached}",) if attached else (),
    )


def _parse(content: bytes) -> EmailMessage:
    if content.count(b"\n") + content.count(b"\r") - content.count(b"\r\n") > _MAX_LINES:
        raise Problem("too_large", "The message has more than a million lines.")
    message = message_from_bytes(content.removeprefix(BOM_UTF8), policy=default)
    if not message.keys() or not isinstance(message, EmailMessage):
        raise Problem("bad_record", "The message has no headers.")
    return message


def _read_header(message: EmailMessage, name: str) -> str:
    """What a header says, on one line; nothing if it cannot be read."""
    try:
        return " ".join(clean_string(str(message.get(name) or "")).split())[:_MAX_STATED]
    except Exception:  # the parser meets broken headers with errors of many types
        return ""


def _split_mailbox(stream: BinaryIO, place: int, stop: int | None) -> Iterator[tuple[int, bytes]]:
    """The messages, without the lines that separate them, each with its place; of one that is too large, only enough to
    show that it is. `place`: where the stream is.
    """
    message = bytearray()  # a list of its lines would take thirty times as much
    blank, begun, here = True, False, place
    while line := stream.readline(MAX_RECORD_BYTES):
        if blank and line.startswith(_FROM):
            if begun:
                yield here, bytes(message)
            if stop is not None and place >= stop:
                return
            message, begun, here = bytearray(), True, place
        elif len(message) <= MAX_RECORD_BYTES:
            message += line[1:] if line.startswith(b">From ") else line
        blank = not line.strip()
        place += len(line)
    if message:
        yield here, bytes(message)
