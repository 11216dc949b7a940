"""JSON Lines: one record per line."""

import codecs
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from typing import BinaryIO

from clippings.capture.json_keys import Reading
from clippings.capture.json_records import read_record
from clippings.capture.problem import reject
from clippings.documents import MAX_RECORD_BYTES, Origin, RawDocument, Rejected

_BLOCK = 1024 * 1024
_MAX_LINE = MAX_RECORD_BYTES + 2  # bytes, with its end


def read_lines(
    stream: BufferedReader, file: Origin, reading: Reading, first_record: int = 1, length: int | None = None
) -> Iterator[RawDocument | Rejected]:
    """The records of JSON Lines, numbered by their lines from `first_record`; blank lines do not count as records.

    `length`: bytes to read. If they end within a line that continues, the file has grown since it was found, and that
    line is rejected as changing.
    """
    lines = stream if length is None else BufferedReader(Range(stream, length), buffer_size=_BLOCK)
    number = first_record - 1
    while line := lines.readline(_MAX_LINE):
        number += 1
        at = Origin(file.collection, file.file, str(number))
        if len(line) == _MAX_LINE and not line.endswith(b"\n"):
            while (rest := lines.readline(_BLOCK)) and not rest.endswith(b"\n"):
                pass
            yield reject(at, "too_large", "The line is larger than 64 MB, the limit for a record.", line)
        elif length is not None and not line.endswith(b"\n") and stream.read(1):
            yield reject(file, "changing", "The last line of the file has grown since the file was found.")
        elif line := (line.removeprefix(codecs.BOM_UTF8) if number == 1 else line).strip():
            yield read_record(line, at, reading)


class Range(RawIOBase):
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
