"""Records of a file: the file itself as one, or each line of JSON Lines."""

import codecs
import html
import json
import re
from collections.abc import Iterator
from functools import partial
from io import BufferedReader, RawIOBase
from typing import BinaryIO

from clippings.capture.file_types import Kind, looks_utf16
from clippings.capture.identity import article_id, canonical_url, domain_of
from clippings.capture.problem import Problem, reject
from clippings.documents import MAX_RECORD_BYTES, Declared, Origin, RawDocument, Rejected
from clippings.sandbox import run_guarded

_LOOK_BYTES = 256 * 1024  # a page states its address in its head
_MAX_ID = 400  # characters of a record's own id that are kept as they are
_MAX_STATED = 10_000  # characters of a title or another statement; more is no statement
_BLOCK = 1024 * 1024
_MAX_LINE = MAX_RECORD_BYTES + 2  # bytes, with its end
_RISKY_LINE = 16 * 1024 * 1024  # bytes; one character beyond U+FFFF makes the parsed line four times as large
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
    )


def read_whole(stream: BinaryIO, origin: Origin, kind: Kind) -> RawDocument:
    """The whole stream as one record. Raises Problem for one that is empty or over 64 MB."""
    content = read_content(stream)
    if kind == "html":
        return make_document(origin, content, "text/html", find_stated_url(content))
    return make_document(origin, content, "text/plain")


def read_content(stream: BinaryIO) -> bytes:
    """All bytes of the stream. Raises Problem for none, and for more than 64 MB."""
    content = stream.read(MAX_RECORD_BYTES + 1)
    if len(content) > MAX_RECORD_BYTES:
        raise Problem("too_large", "The file is larger than the 64 MB that a record may have.")
    if not content:
        raise Problem("empty", "The file has no content.")
    return content


def read_lines(
    stream: BufferedReader, file: Origin, first_record: int = 1, length: int | None = None
) -> Iterator[RawDocument | Rejected]:
    """The records of JSON Lines, numbered by their lines from `first_record`; blank lines are none.

    `length`: bytes to read. Where the last of them end within a line that goes on, the file has grown since it was
    found, and that line is rejected as changing.
    """
    lines = stream if length is None else BufferedReader(_Range(stream, length), buffer_size=_BLOCK)
    number = first_record - 1
    while line := lines.readline(_MAX_LINE):
        number += 1
        at = Origin(file.collection, file.file, str(number))
        if len(line) == _MAX_LINE and not line.endswith(b"\n"):
            while (rest := lines.readline(_BLOCK)) and not rest.endswith(b"\n"):
                pass
            yield reject(at, "too_large", "The line is larger than the 64 MB that a record may have.", line)
        elif length is not None and not line.endswith(b"\n") and stream.read(1):
            yield reject(file, "changing", "The file has grown within its last line since it was found.")
        elif line := (line.removeprefix(codecs.BOM_UTF8) if number == 1 else line).strip():
            yield _read_record(line, at)


class _Range(RawIOBase):
    """The next `left` bytes of a stream."""

    def __init__(self, stream: BinaryIO, left: int) -> None:
        self._stream = stream
        self._left = left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        block = self._stream.read(min(len(buffer), self._left))
        self._left -= len(block)
        buffer[: len(block)] = block
        return len(block)


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


def clean_string(value: str) -> str:
    """The string with lone surrogates replaced by U+FFFD: no store takes them."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _parse(line: bytes) -> dict[str, object]:
    """The JSON object of a line. Raises Problem."""
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise Problem("bad_record", "The line is not UTF-8.") from None
    except json.JSONDecodeError as error:
        raise Problem("bad_record", f"The line is no JSON: {error.msg}, at character {error.colno}.") from None
    except RecursionError:
        raise Problem("bad_record", "The line is nested too deep.") from None
    except ValueError:
        raise Problem("bad_record", "The line holds a number that is too long.") from None
    if not isinstance(record, dict):
        raise Problem("bad_record", "The line is no JSON object.")
    return record


def _read_record(line: bytes, at: Origin) -> RawDocument | Rejected:
    """The document of a line; one that may take too much memory is read where it can be ended."""
    try:
        if len(line) > _RISKY_LINE:
            return run_guarded(partial(_make_record, line, at))
        return _make_record(line, at)
    except Problem as problem:
        return reject(at, problem.reason, problem.detail, line)
    except MemoryError:
        return reject(at, "too_large", "Reading the line takes more memory than there is.", line)


def _make_record(line: bytes, at: Origin) -> RawDocument | Rejected:
    record = _parse(line)
    own_id = _string(record, "id")
    stated_url = _string(record, "url")
    url = canonical_url(stated_url) if stated_url else None
    origin = Origin(at.collection, at.file, short_id(own_id)) if own_id else at
    try:
        content, media_type = _find_content(record)
    except Problem as problem:
        return reject(origin, problem.reason, problem.detail, line, url, named=bool(own_id))
    return make_document(
        origin=origin,
        content=content,
        media_type=media_type,
        url=url,
        source=_string(record, "source"),
        declared=Declared(
            title=_string(record, "title"),
            published=_string(record, "published"),
            modified=_string(record, "modified"),
            byline=_string(record, "byline") or _string(record, "author"),
            language=_string(record, "language"),
        ),
        named=bool(own_id),
    )


def _find_content(record: dict[str, object]) -> tuple[bytes, str]:
    """The record's page, else its text, and the media type."""
    found = [(name, value) for name in ("html", "text") if isinstance(value := record.get(name), str)]
    if not found:
        raise Problem("bad_record", 'The record has neither "text" nor "html".')
    for name, value in found:
        if value.strip():
            return _to_utf8(value), f"text/{'html' if name == 'html' else 'plain'}; charset=utf-8"
    raise Problem("empty", "The record's text is blank.")


def _to_utf8(value: str) -> bytes:
    try:
        return value.encode("utf-8")
    except UnicodeEncodeError:
        return clean_string(value).encode("utf-8")


def _string(record: dict[str, object], name: str) -> str | None:
    """The stated value as a string: numbers as they are written, names in a list joined; None for anything else."""
    value = record.get(name)
    if isinstance(value, list):
        value = ", ".join(part for part in value if isinstance(part, str))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return clean_string(str(value)).strip()[:_MAX_STATED] or None
