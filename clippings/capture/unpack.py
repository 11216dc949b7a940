"""Compressed input, without the bombs."""

import gzip
from io import BufferedReader, RawIOBase
from typing import BinaryIO

from clippings.capture.problem import Problem

MAX_RATIO = 100  # news compresses 3 to 20 times; what grows more is no news
FREE_BYTES = 1024 * 1024  # this much may come out of anything


class _Inflated(RawIOBase):
    """The content of a gzip file; reading raises Problem where it grows beyond the ratio."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._content = gzip.GzipFile(fileobj=packed, mode="rb")
        self._grown = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        block = self._content.read1(len(buffer))
        self._grown += len(block)
        if self._grown > FREE_BYTES and self._grown > MAX_RATIO * self._packed.tell():
            raise Problem("bomb", f"The compressed file grows to more than {MAX_RATIO} times its size.")
        buffer[: len(block)] = block
        return len(block)


def inflate(packed: BinaryIO) -> BufferedReader:
    """The content of a gzip file as a stream. Reading it raises Problem, OSError, EOFError or zlib.error."""
    return BufferedReader(_Inflated(packed), buffer_size=64 * 1024)
