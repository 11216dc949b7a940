"""Halves a part of a file until nothing can be halved: this isolates a record that kills each process that reads it."""

from contextlib import closing
from dataclasses import replace
from io import BufferedReader
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from clippings.capture import read
from clippings.capture.file_types import HEAD_BYTES, find_kind, name_within
from clippings.capture.files import open_file
from clippings.capture.json_keys import read_by
from clippings.capture.json_lines import Range, read_lines
from clippings.capture.own_ids import OwnIds
from clippings.capture.parts import Part
from clippings.capture.problem import Problem, reject
from clippings.capture.unpack import ShortReads, inflate, skip
from clippings.documents import Origin, Rejected

_BLOCK = 1024 * 1024
_UNREADABLE = (OSError, EOFError, Problem, BadZipFile, ZlibError, NotImplementedError, ValueError)


def halve(part: Part) -> tuple[Part, Part] | None:
    """Both halves of a part, by its lines or members, or else by its records; None for a single record."""
    try:
        halves = None
        if part.records == (0, None):
            halves = _halve_members(part) if _find_kind(part) == "zip" else _halve_lines(part)
        return halves or _halve_records(part)
    except _UNREADABLE:
        return None  # who reads it tells what is wrong


def reject_part(part: Part, detail: str) -> Rejected:
    """A part that cannot be halved, as one rejection."""
    source = part.source
    if part.records != (0, None):
        return reject(next(read(part)).origin, "failed", detail)
    try:
        is_line = _find_kind(part) != "zip" and (part.start > 0 or part.stop is not None)
    except _UNREADABLE:
        is_line = False
    return reject(Origin(source.collection, source.file, str(part.first_record) if is_line else ""), "failed", detail)


def _find_kind(part: Part) -> str:
    with open_file(part.source.path) as stream:
        return find_kind(part.source.file, stream.peek(HEAD_BYTES)[:HEAD_BYTES])


def _halve_members(part: Part) -> tuple[Part, Part] | None:
    with open_file(part.source.path) as stream, ZipFile(ShortReads(stream)) as archive:
        stop = len(archive.infolist()) if part.stop is None else part.stop
    middle = (part.start + stop) // 2
    return (replace(part, stop=middle), replace(part, start=middle)) if middle > part.start else None


def _halve_records(part: Part) -> tuple[Part, Part] | None:
    """For a table, a mailbox and so on: to read a half, all that is before it is read, too, but not processed."""
    number, (start, stop) = sum(1 for _ in read(part)), part.records
    middle = start + number // 2
    return (replace(part, records=(start, middle)), replace(part, records=(middle, stop))) if number > 1 else None


def _halve_lines(part: Part) -> tuple[Part, Part] | None:
    with open_file(part.source.path) as stream:
        lines = _open_lines(stream, part)
        number = _take_lines(lines, None)[0] if lines else 0
    if number < 2:
        return None
    with open_file(part.source.path) as stream:
        lines = _open_lines(stream, part)
        assert lines is not None  # as it was a moment ago
        taken, size = _take_lines(lines, number // 2)
    reading, file = read_by(part.source.json_map), Origin(part.source.collection, part.source.file)
    with open_file(part.source.path) as stream, closing(OwnIds(part.earlier)) as ids:
        lines = _open_lines(stream, part)
        assert lines is not None
        ids.list_known(read_lines(lines, file, reading, part.first_record, size))
        second = replace(part, start=part.start + size, first_record=part.first_record + taken)
        earlier = ids.list_known(read_lines(lines, file, reading, second.first_record))
    return replace(part, stop=part.start + size), replace(second, earlier=earlier)


def _open_lines(stream: BufferedReader, part: Part) -> BufferedReader | None:
    """The lines of a part of JSON Lines, compressed or not; None for any other file."""
    name, head = part.source.file, stream.peek(HEAD_BYTES)[:HEAD_BYTES]
    if find_kind(name, head) == "json-lines":
        stream.seek(part.start)
        stop = part.source.size if part.stop is None else part.stop
        return BufferedReader(Range(stream, stop - part.start), buffer_size=_BLOCK)
    if find_kind(name, head) != "compressed":
        return None
    lines = inflate(stream)
    if find_kind(name_within(name), lines.peek(HEAD_BYTES)[:HEAD_BYTES]) != "json-lines":
        return None
    skip(lines, part.start)
    return lines if part.stop is None else BufferedReader(Range(lines, part.stop - part.start), buffer_size=_BLOCK)


def _take_lines(lines: BufferedReader, number: int | None) -> tuple[int, int]:
    """Read this many lines, or all; return how many there were, and their bytes."""
    taken = size = 0
    while taken != number and (piece := lines.readline(_BLOCK)):
        size += len(piece)
        taken += piece.endswith(b"\n")
        ended = piece.endswith(b"\n")
    return taken + (size > 0 and not ended), size
