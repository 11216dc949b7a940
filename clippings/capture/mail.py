"""E-mail: single messages, mailboxes, and pages that browsers save as one file, which have the form of messages too."""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr
from functools import lru_cache, partial
from typing import BinaryIO

from clippings.addresses import canonical_url
from clippings.capture.json_keys import Reading
from clippings.capture.mail_text import (
    choose_parts,
    has_text,
    is_attached,
    join_parts,
    list_collected,
    list_parts,
    read_body,
)
from clippings.capture.problem import Problem, reject
from clippings.capture.records import clean_string, make_document, short_id
from clippings.capture.starts import Found, Start
from clippings.documents import MAX_RECORD_BYTES, Declared, Origin, RawDocument, Rejected
from clippings.sandbox import run_timed

_MAX_STATED = 10_000
_PAGES = ("text/html", "application/xhtml+xml")
_MAX_LINES = 1_000_000  # of a message: a parsed line takes 150 bytes more, and 64 MB of files have fewer
_REMEMBERED = 512  # headers
_FROM = b"From "  # begins a message of a mailbox, after a blank line


def read_mail(content: bytes, origin: Origin) -> Iterator[RawDocument | Rejected]:
    """The document of a message: the sender's domain is the source, the date is its day. Those of the messages that it
    collects follow. Raises Problem.
    """
    yield from _read_all(partial(_parse, content), origin)


def read_mailbox(stream: BinaryIO, file: Origin, _: Reading, start: Start, stop: int | None) -> Iterator[Found]:
    """Every message of a mailbox from `start`, where the stream is, one after the other. Those that a message collects
    start where it does.
    """
    for number, (place, content) in enumerate(_split_mailbox(stream, start.place, stop), start=start.number):
        here, at = Start(place, number), Origin(file.collection, file.file, str(number))
        try:
            if len(content) > MAX_RECORD_BYTES:
                raise Problem("too_large", "The message is larger than 64 MB, the limit for a record.")
            for record in _read_all(partial(_parse, content), at):
                yield here, record
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


def _read_all(find: Callable[[], EmailMessage], at: Origin) -> Iterator[RawDocument | Rejected]:
    """A message and those that it collects, each as if it came alone, and in its own time."""
    own, collected = run_timed(lambda: _read_own(find(), at))
    yield from own
    number = f"{at.record}." if at.record else ""  # with which theirs begin
    for i, part in enumerate(collected, start=1):
        yield from _read_collected(part, Origin(at.collection, at.file, f"{number}{i}"))


def _read_own(message: EmailMessage, at: Origin) -> tuple[list[RawDocument], list[MIMEPart]]:
    """The document of a message, unless it has no text but that of the messages that it collects, and these."""
    named, has_id = _name(message, at) if at.record else (at, True)
    collected = list_collected(message)
    if collected and not has_text(message):
        return [], collected
    return [_read_message(message, named, has_id, collected)], collected


def _name(message: EmailMessage, at: Origin) -> tuple[Origin, bool]:
    """Where a message is, by its own id if it has one, and whether it has."""
    own_id = _read_header(message, "Message-ID").strip("<>")
    return (Origin(at.collection, at.file, short_id(own_id)), True) if own_id else (at, False)


def _read_collected(part: MIMEPart, at: Origin) -> Iterator[RawDocument | Rejected]:
    """One that cannot be read stops no other."""
    try:
        yield from _read_all(partial(_open, part), at)
    except Problem as problem:
        yield reject(at, problem.reason, problem.detail, _write_out(part, at))
    except Exception as error:  # the parser fails in many ways
        yield reject(at, "failed", f"{type(error).__name__} while reading.", _write_out(part, at))


def _open(part: MIMEPart) -> EmailMessage:
    """The message that a part holds."""
    message = part.get_payload(0) if part.is_multipart() else None
    if not isinstance(message, EmailMessage) or not message.keys():
        raise Problem("bad_record", "The message within a message has no headers.")
    return message


def _write_out(part: MIMEPart, at: Origin) -> bytes:
    """What tells a message that was rejected from others: its bytes, or its number if it cannot be written."""
    try:
        return bytes(part)
    except Exception:
        return at.record.encode()


def _read_message(message: EmailMessage, origin: Origin, named: bool, collected: Sequence[MIMEPart]) -> RawDocument:
    own, parts = choose_parts(message)
    if not own:
        raise Problem("bad_record", "The message has no text.")
    body, media_type = join_parts(own)
    if not body.strip():
        raise Problem("empty", "The message has no text.")
    _, address = parseaddr(_read_header(message, "From"))
    domain = address.rpartition("@")[2].lower()
    read = {*map(id, (*own, *collected))}
    attached = sum(id(one) not in read and is_attached(one) for one in parts)
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
    read_header = lru_cache(_REMEMBERED)(default.header_factory)  # as long as the message: the parser reads each often
    message = message_from_bytes(content.removeprefix(BOM_UTF8), policy=default.clone(header_factory=read_header))
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
