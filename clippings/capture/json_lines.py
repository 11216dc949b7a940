"""JSON Lines: one record per line."""

from __future__ import annotations  # BufferedReader is generic for type checkers alone

import codecs
from collections.abc import Iterator
from io import BufferedReader
from typing import Any, BinaryIO

from clippings.capture.json_keys import Reading
from clippings.capture.json_records import read_record
from clippings.capture.problem import reject
from clippings.capture.starts import Found, Start
from clippings.documents import MAX_RECORD_BYTES, Origin

_BLOCK = 1024 * 1024
_MAX_LINE = MAX_RECORD_BYTES + 2  # bytes, with its end


def read_lines(
    stream: BufferedReader[Any],
    file: Origin,
    reading: Reading,
    start: Start,
    stop: int | None,
    rest: BinaryIO | None = None,
) -> Iterator[Found]:
    """The records of JSON Lines from `start`, where the stream is, numbered by their lines; blank lines do not count as
    records.

    `rest`: what the file has after the stream. If the last line continues there, the file has grown since it was found,
    and that line is rejected as changing.
    """
    place, number = start.place, start.number - 1
    while (stop is None or place < stop) and (line := stream.readline(_MAX_LINE)):
        number += 1
        here, at = Start(place, number), Origin(file.collection, file.file, str(number))
        place += len(line)
        if len(line) == _MAX_LINE and not line.endswith(b"\n"):
            while (more := stream.readline(_BLOCK)) and not more.endswith(b"\n"):
                place += len(more)
            place += len(more)
            yield here, reject(at, "too_large", "The line is larger than 64 MB, the limit for a record.", line)
        elif rest and not line.endswith(b"\n") and rest.read(1):
            yield here, reject(file, "changing", "The last line of the file has grown since the file was found.")
        elif line := (line.removeprefix(codecs.BOM_UTF8) if number == 1 else line).strip():
            yield here, read_record(line, at, reading)
