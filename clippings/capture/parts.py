"""Splits a large file into parts that several processes can read."""

from __future__ import annotations  # BufferedReader is generic for type checkers alone

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from io import BufferedReader
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from clippings.capture.file_types import HEAD_BYTES, find_kind, may_be_cut, name_within
from clippings.capture.files import SourceFile, open_file
from clippings.capture.json_keys import read_by
from clippings.capture.json_lines import Range, read_lines
from clippings.capture.own_ids import Known, OwnIds
from clippings.capture.problem import Problem
from clippings.capture.unpack import ShortReads, inflate
from clippings.documents import Origin

_BLOCK = 1024 * 1024
_MEMBER_PARTS = 64  # of a zip file at most: each reads the list of all members
_PACKED_BYTES = 4 * 1024 * 1024  # of compressed lines; reading a part inflates all that is before it,
_PACKED_SHARE = 32  # so a part is at least one of so many of that: this takes some percent of its cleaning at most


@dataclass(frozen=True, slots=True)
class Part:
    """A range of a file: of the bytes of JSON Lines, compressed or not, at line ends; of the members of a zip file.

    Any other file is one part, unless a record in it kills those who read it: see halves.py.
    """

    source: SourceFile
    start: int = 0
    stop: int | None = None  # None: to the end
    first_record: int = 1
    earlier: tuple[Known, ...] = ()  # of its records' own ids, those that are in the parts before
    size: int = 0  # bytes of the file that it takes
    records: tuple[int, int | None] = (0, None)  # which of the records of this range, by their order


def split(source: SourceFile, max_bytes: int) -> Iterator[Part]:
    """The parts of JSON Lines or of a zip file, of at least `max_bytes` each (except for the last); any other file is
    one part.

    To know which own ids occurred earlier, this reads the records of all parts once, which takes a small part of the
    time that cleaning takes.
    """
    rest = Part(source, size=source.size)
    if source.size > max_bytes and may_be_cut(source.file):
        try:
            with open_file(source.path) as stream, open_file(source.path) as twin:
                for part, after in _cut(stream, twin, rest, max_bytes):
                    rest = after
                    if part is not None:
                        yield part
        except (OSError, EOFError, Problem, BadZipFile, ZlibError, NotImplementedError, ValueError):
            pass  # what is wrong is told by the one who reads the rest
    yield rest


Cuts = Iterator[tuple[Part | None, Part]]  # each part, and what is left of the file after it; last the end alone


def _cut(stream: BufferedReader, twin: BufferedReader, whole: Part, max_bytes: int) -> Cuts:
    source, kind = whole.source, find_kind(whole.source.file, stream.peek(HEAD_BYTES)[:HEAD_BYTES])
    if kind == "zip":
        yield from _cut_members(stream, whole, max_bytes)
    elif kind == "json-lines":
        one, two = (BufferedReader(Range(file, source.size), buffer_size=_BLOCK) for file in (stream, twin))
        yield from _cut_lines(one, two, whole, max_bytes)
    elif kind == "compressed":
        lines = inflate(stream)
        name = name_within(source.file)
        if find_kind(name, lines.peek(HEAD_BYTES)[:HEAD_BYTES]) == "json-lines":
            yield from _cut_lines(lines, inflate(twin), whole, _PACKED_BYTES, stream)


def _cut_lines(
    ends: BufferedReader[Any], records: BufferedReader[Any], rest: Part, max_bytes: int, packed: BinaryIO | None = None
) -> Cuts:
    """The parts of JSON Lines, from two streams of the same lines: where parts end, and which records they have.
    packed: the compressed file that contains the lines.
    """
    source, file = rest.source, Origin(rest.source.collection, rest.source.file)
    with closing(OwnIds()) as ids:
        while True:
            least = max(max_bytes, rest.start // _PACKED_SHARE) if packed else max_bytes
            taken, lines = _end_of_part(ends, least)
            known = read_lines(records, file, read_by(source.json_map), rest.first_record, taken)
            rest = replace(rest, earlier=ids.list_known(known))
            if not ends.peek(1):
                yield None, rest
                return
            stop = rest.start + taken
            size = rest.size - (source.size - packed.tell()) if packed else taken
            part = replace(rest, stop=stop, size=size)
            rest = Part(source, stop, None, rest.first_record + lines, size=rest.size - size)
            yield part, rest


def _end_of_part(stream: BufferedReader[Any], least: int) -> tuple[int, int]:
    """How many bytes there are up to the end of the line that contains the byte `least`, and how many lines."""
    lines, taken, block = 0, 0, b""
    while taken < least and (block := stream.read(min(_BLOCK, least - taken))):
        lines += block.count(b"\n")
        taken += len(block)
    while block and not block.endswith(b"\n"):
        block = stream.readline(_BLOCK)
        lines += block.count(b"\n")
        taken += len(block)
    return taken, lines


def _cut_members(stream: BufferedReader, rest: Part, max_bytes: int) -> Cuts:
    """The parts of a zip file, each of some of its members, which can be opened without the others."""
    least, size = max(max_bytes, rest.size // _MEMBER_PARTS), 0
    with ZipFile(ShortReads(stream)) as archive:
        for number, member in enumerate(archive.infolist(), start=1):
            size += member.compress_size
            if size >= least and number < len(archive.infolist()):
                part = replace(rest, stop=number, size=size)
                rest, size = Part(rest.source, number, size=max(0, rest.size - size)), 0
                yield part, rest
