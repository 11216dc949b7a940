"""Splits a large file into parts that several processes can read."""

from __future__ import annotations  # BufferedReader is generic for type checkers alone

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from io import BufferedReader
from itertools import groupby
from operator import itemgetter
from typing import Any, BinaryIO, TypeVar
from zipfile import ZipFile

from clippings.capture.file_types import HEAD_BYTES, Kind, find_kind, may_be_cut, name_within
from clippings.capture.files import SourceFile, open_file
from clippings.capture.json_keys import read_by
from clippings.capture.own_ids import Known, OwnIds
from clippings.capture.starts import BEGINNING, Found, Range
from clippings.capture.streams import READERS
from clippings.capture.unpack import FIRST_INLET, Inlet, ShortReads, inflate
from clippings.documents import Origin, RawDocument, Rejected
from clippings.errors import BucketUnavailable

T = TypeVar("T")

_MEMBER_PARTS = 64  # of a zip file at most: each reads the list of all members
_SHARE = 16  # of what is inflated or skipped before a part, it is at least one of so many: see docs/performance.md


@dataclass(frozen=True, slots=True)
class Part:
    """A range of a file: of the bytes of JSON, a mailbox or a WARC file, compressed or not, where records start;
    of the rows of a table; of the members of a zip file.

    Any other file is one part, unless a record in it kills those who read it: see halves.py.
    """

    source: SourceFile
    start: int = 0
    stop: int | None = None  # None: to the end
    first_record: int = 1
    earlier: tuple[Known, ...] = ()  # of its records' own ids, those that are in the parts before
    size: int = 0  # bytes of the file that it takes
    records: tuple[int, int | None] = (0, None)  # which of the records of this range, by their order
    inlet: Inlet = FIRST_INLET  # where inflating begins


def split(source: SourceFile, max_bytes: int) -> Iterator[Part]:
    """The parts of a file, of at least `max_bytes` of its content each (except for the last).

    To find where records start, and which own ids occurred earlier, this reads all records once, which takes a small
    part of the time that cleaning takes. What is wrong with a file is told by the one who reads its last part.
    """
    part = Part(source, size=source.size)
    if source.size > max_bytes and may_be_cut(source.file):
        for rest in _until_damage(_cut(source, max_bytes)):
            if rest.start:
                yield replace(part, stop=rest.start, size=part.size - rest.size)
            part = rest
    yield part


def _until_damage(found: Iterator[T]) -> Iterator[T]:
    try:
        yield from found
    except BucketUnavailable:  # it would leave one file after the other in one part
        raise
    except Exception:
        return


def _cut(source: SourceFile, max_bytes: int) -> Iterator[Part]:
    """For each part, all that is left of the file where the part starts."""
    with open_file(source.path) as stream:
        kind = _find_kind(stream, source.file)
        if kind == "zip":
            yield from _cut_members(stream, source, max_bytes)
        elif kind == "compressed":
            content = inflate(stream)
            kind = _find_kind(content, name_within(source.file))
            if kind in READERS:
                yield from _cut_records(content, kind, source, max_bytes, stream)
        elif kind in READERS:
            yield from _cut_records(BufferedReader(Range(stream, source.size)), kind, source, max_bytes)


def _find_kind(stream: BufferedReader[Any], name: str) -> Kind:
    return find_kind(name, stream.peek(HEAD_BYTES)[:HEAD_BYTES])


def _cut_records(
    content: BufferedReader[Any], kind: Kind, source: SourceFile, max_bytes: int, packed: BinaryIO | None = None
) -> Iterator[Part]:
    """packed: the compressed file, if `content` is what it contains."""
    found = READERS[kind](content, Origin(source.collection, source.file), read_by(source.json_map), BEGINNING, None)
    assigned = _assign(_until_damage(found), content, kind == "table", source, max_bytes, packed)
    with closing(OwnIds()) as ids:
        for rest, group in groupby(assigned, key=itemgetter(0)):
            yield replace(rest, earlier=ids.list_known(record for _, record in group))


def _assign(
    found: Iterator[Found],
    content: BufferedReader[Any],
    is_table: bool,
    source: SourceFile,
    max_bytes: int,
    packed: BinaryIO | None,
) -> Iterator[tuple[Part, RawDocument | Rejected]]:
    """Each record with its part, which is here all that is left of the file."""
    rest, least = Part(source, size=source.size), max_bytes
    began = reached = 0  # where the part began in the content, and what has been read of it
    place = 0  # where the last record starts: several may start together
    taken = 0  # of the file: without the record that is at hand, which may be large and belongs to the next part
    for start, record in found:
        if reached - began >= least and start.place > place:
            inlet = content.raw.find_inlet(start.place) if packed and not is_table else FIRST_INLET
            left = max(0, source.size - taken)  # a compressed file may have grown meanwhile
            rest = Part(source, start.place, None, start.number, size=left, inlet=inlet)
            skipped = reached if is_table else start.place - inlet.content if packed else 0
            began, least = reached, max(max_bytes, skipped // _SHARE)
        yield rest, record
        place = start.place
        reached, taken = content.tell(), (packed or content).tell()


def _cut_members(stream: BufferedReader[Any], source: SourceFile, max_bytes: int) -> Iterator[Part]:
    """The parts of a zip file, each of some of its members, which can be opened without the others."""
    least, left, size = max(max_bytes, source.size // _MEMBER_PARTS), source.size, 0
    with ZipFile(ShortReads(stream)) as archive:
        members = archive.infolist()
    for number, member in enumerate(members[:-1], start=1):
        size += member.compress_size
        if size >= least:
            left, size = max(0, left - size), 0
            yield Part(source, number, size=left)
