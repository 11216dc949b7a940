"""Tells whether a file and an object contain the same bytes, although their hashes are of different kinds."""

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from clippings.capture.bucket import StoredObject
from clippings.capture.files import SourceFile, open_file
from clippings.capture.problem import Problem

_MB = 1024 * 1024
_PARTS = (5, 8, 10, 15, 16, 50, 64, 100)  # MB: in these, programs upload what is large


def holds_bytes(source: SourceFile, known: str) -> bool:
    """`known`: for an object, the SHA-256 of the file that it may equal; for a file, the ETag of the object.

    An ETag is the MD5 of the bytes or, for an upload in parts, the MD5 of the parts' MD5s. Some stores use other ETags
    for what they encrypt: these equal nothing. Nor does anything that cannot be read.
    """
    try:
        if isinstance(source.path, StoredObject):
            with open_file(source.path) as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest() == known
        digest, _, parts = known.partition("-")
        if not parts:
            with open_file(source.path) as stream:
                return hashlib.file_digest(stream, "md5").hexdigest() == digest
        return any(_digest_parts(source, size * _MB) == digest for size in _PARTS if _fits(source.size, size, parts))
    except (OSError, Problem):
        return False


def _fits(size: int, megabytes: int, parts: str) -> bool:
    return parts.isdecimal() and -(-size // (megabytes * _MB)) == int(parts)


def _digest_parts(source: SourceFile, size: int) -> str:
    with open_file(source.path) as stream:
        return hashlib.md5(b"".join(_digest_each(stream, size)), usedforsecurity=False).hexdigest()


def _digest_each(stream: BinaryIO, size: int) -> Iterator[bytes]:
    while block := stream.read(size):
        yield hashlib.md5(block, usedforsecurity=False).digest()
