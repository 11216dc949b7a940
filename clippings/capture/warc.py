"""WARC files of web archives: one record per page. Images, scripts, requests and redirects are left out."""

from __future__ import annotations  # BufferedReader is generic for type checkers alone

import re
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from typing import Any
from zlib import error as ZlibError

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from clippings.addresses import canonical_url
from clippings.capture.file_types import HEAD_BYTES, is_binary
from clippings.capture.json_keys import Reading
from clippings.capture.problem import Problem, reject
from clippings.capture.records import make_document, short_id
from clippings.capture.starts import Found, Start
from clippings.capture.unpack import FREE_BYTES, MAX_RATIO
from clippings.documents import MAX_RECORD_BYTES, Origin, RawDocument, Rejected

_MAX_HEADERS = 1024 * 1024  # bytes of one record
_BLOCK = 64 * 1024
_PAGES = {"text/html": "text/html", "application/xhtml+xml": "text/html", "text/plain": "text/plain"}
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)


def read_warc(stream: BufferedReader[Any], file: Origin, _: Reading, start: Start, stop: int | None) -> Iterator[Found]:
    """Every page of an uncompressed WARC file from `start`, where the stream is. Raises Problem if it is damaged."""
    budgeted = _Budgeted(stream)
    archive = ArchiveIterator(budgeted)
    archive.INC_RECORD = ""  # a warning that would print text of an article
    try:
        for record in archive:
            here = Start(start.place + archive.offset)
            if stop is not None and here.place >= stop:
                return
            budgeted.left = None
            page_type = _page_type(record)
            page = _read_page(record, page_type, file) if page_type else None
            while record.raw_stream.read(_BLOCK):
                pass
            if getattr(record.raw_stream, "limit", 0) > 0:
                raise Problem("unreadable", "The WARC file ends inside a record.")
            if page:
                yield here, page
            budgeted.left = _MAX_HEADERS
    except (Problem, OSError, ZlibError):
        raise
    except Exception as error:  # warcio meets broken headers with errors of many types
        raise Problem("unreadable", f"The WARC file is damaged ({type(error).__name__}).") from error


class _Budgeted(RawIOBase):
    """A stream of which only `left` more bytes may be read: headers are read whole, however long they are."""

    def __init__(self, stream: BufferedReader[Any]) -> None:
        self._stream = stream
        self.left: int | None = _MAX_HEADERS + _BLOCK  # no less than for others, of which some has been read before

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            block = self._stream.read1(len(buffer))
        except EOFError as error:  # which warcio takes for a regular end
            raise Problem("unreadable", "The compressed file is cut off.") from error
        if self.left is not None:
            self.left -= len(block)
            if self.left < 0:
                raise Problem("too_large", "The headers of a WARC record are larger than 1 MB.")
        buffer[: len(block)] = block
        return len(block)


def _page_type(record: ArcWarcRecord) -> str | None:
    """The media type, with its charset if the server stated one, of a page that was received in full."""
    headers = record.http_headers
    if record.rec_type == "response" and headers is not None:
        if headers.get_statuscode() != "200":
            return None
        stated = headers.get_header("Content-Type") or ""
    elif record.rec_type == "resource":
        stated = record.content_type or ""
    else:
        return None
    page = _PAGES.get(stated.partition(";")[0].strip().lower())
    charset = _CHARSET.search(stated)
    return f"{page}; charset={charset[1]}" if page and charset else page


def _read_page(record: ArcWarcRecord, media_type: str, file: Origin) -> RawDocument | Rejected:
    headers = record.rec_headers
    target = canonical_url((headers.get_header("WARC-Target-URI") or "").strip("<>"))
    own_id = headers.get_header("WARC-Record-ID") or ""
    origin = Origin(file.collection, file.file, short_id(own_id.strip("<>")) if own_id else "")
    problem = None
    content = record.content_stream().read(MAX_RECORD_BYTES + 1)
    if len(content) > FREE_BYTES and len(content) > MAX_RATIO * max(record.length or 0, 1):
        problem = Problem("bomb", f"The page is more than {MAX_RATIO} times the size of what was received.")
    elif len(content) > MAX_RECORD_BYTES:
        problem = Problem("too_large", "The page is larger than 64 MB, the limit for a record.")
    elif not content:
        problem = Problem("empty", "The page has no content.")
    elif is_binary(content[:HEAD_BYTES]):
        problem = Problem("not_text", "The page is binary, despite what the server said.")
    named = bool(own_id)
    if problem:
        return reject(origin, problem.reason, problem.detail, content, target, named=named)
    return make_document(origin, content, media_type, target, named=named)
