"""A JSON file with an array of records, a single record, or several without commas: read one by one, with little
memory.

This module only finds, in the bytes, where a value begins and ends; each value is then read like a line of JSON Lines.
A value that is not valid JSON ends the file, because anything could follow.
"""

from __future__ import annotations  # BufferedReader is generic for type checkers alone

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BufferedReader
from typing import Any

from clippings.capture.json_keys import Reading
from clippings.capture.json_records import find_break, read_record
from clippings.capture.problem import Problem, reject
from clippings.capture.starts import Found, Start
from clippings.documents import MAX_RECORD_BYTES, Origin, RawDocument, Rejected

_BLOCK = 16 * 1024  # bytes: a file is cut where one ends, at best
_SPACE = re.compile(rb"[ \t\r\n]*+")
_WORD = re.compile(rb'[^ \t\r\n,"{}\[\]]*+')  # a number, true, false or null
_WITHIN = re.compile(rb'(?:[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+")*+', re.DOTALL)  # up to a bracket, or an unclosed string
_STRING = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)


def read_values(
    stream: BufferedReader[Any], file: Origin, reading: Reading, start: Start, stop: int | None
) -> Iterator[Found]:
    """The records from `start`, where the stream is, numbered from 1. Raises Problem if none begins, or if something
    between them is wrong.

    In an array, a record starts with the comma before it, so that a process that begins there can tell that it is one.
    """
    scan, number = _Scan(stream, start.place), start.number - 1
    if not start.place:
        scan.skip_mark()
    in_array = scan.peek() == (b"," if start.place else b"[")
    place = scan.position
    if in_array:
        scan.take_byte()
        if scan.peek() == b"]":
            _end_array(scan)
            return
    while in_array or scan.peek():
        if not in_array and scan.peek() != b",":
            place = scan.position
        if stop is not None and place >= stop:
            return
        number += 1
        record, is_json = _take_record(scan, Origin(file.collection, file.file, str(number)), reading)
        yield Start(place, number), record
        if not is_json:
            return
        if in_array:
            scan.peek()
            place = scan.position
            if not _goes_on(scan):
                _end_array(scan)
                return


def _take_record(scan: _Scan, at: Origin, reading: Reading) -> tuple[RawDocument | Rejected, bool]:
    """The record that begins here, and whether it is JSON, so that what follows can be read."""
    start = scan.position
    is_whole = scan.take_value()
    if is_whole and scan.size > MAX_RECORD_BYTES:
        detail = f"The record at byte {start} is larger than 64 MB, the limit for a record."
        return reject(at, "too_large", detail, bytes(scan.taken)), True
    return _read_value(bytes(scan.taken), start, is_whole, at, reading)


def _read_value(
    value: bytes, start: int, is_whole: bool, at: Origin, reading: Reading
) -> tuple[RawDocument | Rejected, bool]:
    """The record, and whether it is JSON, so that what follows can be read."""
    record = read_record(value, at, reading) if is_whole else reject(at, "bad_record", "", value)
    if not isinstance(record, Rejected) or record.reason != "bad_record":
        return record, True
    place = find_break(value) if len(value) <= MAX_RECORD_BYTES else 0
    if is_whole and place is None:
        return record, True
    what = "" if is_whole else f"The file ends inside the record that begins at byte {start}. "
    detail = f"{what}The file is not valid JSON from byte {start + (place or 0)} on. The rest is not read."
    return replace(record, detail=detail), False


def _goes_on(scan: _Scan) -> bool:
    """Whether another value follows in the array; if so, moves there. Raises Problem if there is no end either."""
    mark = scan.peek()
    if mark == b"]":
        return False
    if mark != b",":
        what = "a comma is missing" if mark else "the file ends"
        raise Problem("bad_record", f"The array is not closed: {what} at byte {scan.position}.")
    scan.take_byte()
    if scan.peek() in (b"", b"]"):
        raise Problem("bad_record", f"A record is missing after a comma, at byte {scan.position}.")
    return True


def _end_array(scan: _Scan) -> None:
    scan.take_byte()
    if scan.peek():
        raise Problem("bad_record", f"Something follows the end of the array, at byte {scan.position}; it is not read.")


class _Scan:
    """A place in a stream, and the bytes of the value that was taken last, of a huge one not all."""

    def __init__(self, stream: BufferedReader[Any], position: int) -> None:
        self._stream = stream
        self._block = b""
        self._at = 0
        self.position = position  # in the file, from 0
        self.taken = bytearray()
        self.size = 0  # of the value, in bytes

    def skip_mark(self) -> None:
        self._block = self._stream.read(len(codecs.BOM_UTF8))
        if self._block == codecs.BOM_UTF8:
            self._advance(len(codecs.BOM_UTF8))

    def peek(self) -> bytes:
        """The next byte that is not white space; empty at the end."""
        self._take(_SPACE)
        return self._next()

    def take_byte(self) -> None:
        if self._next():
            self._advance(self._at + 1)

    def take_value(self) -> bool:
        """Take what begins here, up to its end; return whether it ends before the stream does."""
        self.taken.clear()
        self.size, depth = 0, 0
        while True:
            mark = self._next()
            if mark == b'"':
                if not self._take_string():
                    return False
            elif mark in (b"{", b"["):
                depth += 1
                self.take_byte()
            elif mark in (b"}", b"]", b","):  # a comma only if no value is, which its reading finds
                depth -= 1
                self.take_byte()
            elif not mark:
                return False
            else:
                self._take(_WORD)
            if depth <= 0:
                return True
            self._take(_WITHIN)

    def _take_string(self) -> bool:
        self.take_byte()
        self._take(_STRING)
        while self._next() == b"\\":  # the block ended within an escape
            self.take_byte()
            self.take_byte()
            self._take(_STRING)
        is_closed = self._next() == b'"'
        self.take_byte()
        return is_closed

    def _take(self, pattern: re.Pattern[bytes]) -> None:
        """Take what the pattern matches, even if it continues in the next block."""
        while self._next():
            found = pattern.match(self._block, self._at)
            assert found  # each matches nothing as well
            self._advance(found.end())
            if self._at < len(self._block):
                return

    def _next(self) -> bytes:
        if self._at == len(self._block):
            self._fill()
        return self._block[self._at : self._at + 1]

    def _advance(self, end: int) -> None:
        self.position += end - self._at
        self.size += end - self._at
        room = MAX_RECORD_BYTES + 1 - len(self.taken)
        if room > 0:
            self.taken += self._block[self._at : min(end, self._at + room)]
        self._at = end

    def _fill(self) -> None:
        self._block, self._at = self._stream.read1(_BLOCK), 0
