"""From a large file to parts that several processes can read."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from io import BufferedReader
from typing import BinaryIO

from clippings.capture.file_types import HEAD_BYTES, find_kind
from clippings.capture.files import SourceFile, open_file
from clippings.capture.json_keys import read_by
from clippings.capture.json_lines import read_lines
from clippings.capture.own_ids import Known, OwnIds
from clippings.capture.problem import Problem, reject
from clippings.documents import Origin, Rejected

_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Part:
    """A range of bytes of an uncompressed JSON Lines file, at line ends; else the whole file."""

    source: SourceFile
    start: int = 0
    stop: int | None = None  # None: to the end
    first_record: int = 1
    earlier: tuple[Known, ...] = ()  # of its records' own ids, those that stand in the parts before


def split(source: SourceFile, max_bytes: int) -> Iterator[Part]:
    """The parts of at least `max_bytes` (but for the last) of an uncompressed JSON Lines file; else one part.

    To know which own ids were there before, the records of all parts are read here once; that takes a small part of
    the time that their cleaning takes.
    """
    rest = Part(source)
    if source.size > max_bytes:
        try:
            with open_file(source.path) as stream, closing(OwnIds()) as ids:
                if find_kind(source.file, stream.peek(HEAD_BYTES)[:HEAD_BYTES]) == "json-lines":
                    while rest.start + max_bytes < source.size:
                        stop, lines = _end_of_part(stream, rest.start, max_bytes)
                        stop = min(stop, source.size)
                        yield replace(rest, stop=stop, earlier=_list_known(stream, rest, stop, ids))
                        rest = Part(source, stop, None, rest.first_record + lines)
                    rest = replace(rest, earlier=_list_known(stream, rest, source.size, ids))
        except (OSError, Problem):
            pass  # what is wrong is told by the one who reads the rest
    if rest.start < source.size or rest.start == 0:
        yield rest


def halve(part: Part) -> tuple[Part, Part] | None:
    """Both halves of a part, by its lines; None where it is one line, or a file that is read as a whole."""
    source, stop = part.source, part.source.size if part.stop is None else part.stop
    try:
        with open_file(source.path) as stream, closing(OwnIds(part.earlier)) as ids:
            if find_kind(source.file, stream.peek(HEAD_BYTES)[:HEAD_BYTES]) != "json-lines":
                return None
            for size in ((stop - part.start) // 2, 1):  # where one long line is the second half, cut before it
                stream.seek(part.start)
                middle, lines = _end_of_part(stream, part.start, max(1, size))
                if middle < stop:
                    _list_known(stream, part, middle, ids)
                    rest = Part(source, middle, stop, part.first_record + lines)
                    return replace(part, stop=middle), replace(rest, earlier=_list_known(stream, rest, stop, ids))
    except (OSError, Problem):
        pass  # who reads it tells what is wrong
    return None


def reject_part(part: Part, detail: str) -> Rejected:
    """A part that cannot be halved, as one rejection."""
    source = part.source
    is_line = part.start > 0 or part.stop is not None
    origin = Origin(source.collection, source.file, str(part.first_record) if is_line else "")
    return reject(origin, "failed", detail)


def _list_known(stream: BufferedReader, part: Part, stop: int, ids: OwnIds) -> tuple[Known, ...]:
    source = part.source
    stream.seek(part.start)
    file = Origin(source.collection, source.file)
    return ids.list_known(read_lines(stream, file, read_by(source.json_map), part.first_record, stop - part.start))


def _end_of_part(stream: BinaryIO, start: int, max_bytes: int) -> tuple[int, int]:
    """Where the line ends in which the byte start + max_bytes - 1 stands, and the number of lines up to there."""
    stream.seek(start)
    lines, missing, block = 0, max_bytes, b""
    while missing and (block := stream.read(min(_BLOCK, missing))):
        lines += block.count(b"\n")
        missing -= len(block)
    while block and not block.endswith(b"\n"):
        block = stream.readline(_BLOCK)
        lines += block.count(b"\n")
    return stream.tell(), lines
