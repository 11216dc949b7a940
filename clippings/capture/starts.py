"""Where a record starts in its file, so that a process can begin to read there."""

from dataclasses import dataclass
from io import RawIOBase
from typing import BinaryIO

from clippings.documents import RawDocument, Rejected


@dataclass(frozen=True, slots=True)
class Start:
    place: int = 0  # bytes of the content before the record; of a table, rows
    number: int = 1  # by which the record is shown to people


BEGINNING = Start()
Found = tuple[Start, RawDocument | Rejected]


class Range(RawIOBase):
    """The next `left` bytes of a stream."""

    def __init__(self, stream: BinaryIO, left: int) -> None:
        self._stream = stream
        self._left = left
        self._taken = 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._taken

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        block = self._stream.read(min(len(buffer), self._left))
        self._left -= len(block)
        self._taken += len(block)
        buffer[: len(block)] = block
        return len(block)
