"""Unpacks compressed input, and stops at decompression bombs."""

import re
import stat
import zipfile
from bisect import bisect_right
from bz2 import BZ2Decompressor
from collections.abc import Callable, Iterator
from functools import partial
from io import BufferedReader, BytesIO, RawIOBase
from lzma import FORMAT_XZ, LZMADecompressor, LZMAError
from operator import itemgetter
from typing import BinaryIO, NamedTuple
from zlib import MAX_WBITS, decompressobj
from zlib import error as ZlibError

from clippings.capture.files import printable
from clippings.capture.problem import Problem, reject
from clippings.documents import Origin, Rejected

MAX_RATIO = 100  # news compresses 3 to 20 times; what grows more is not news
FREE_BYTES = 1024 * 1024  # this much may come out of anything
MAX_MEMORY = 128 * 1024 * 1024  # bytes to inflate a file with; xz -9 takes half of it
_BLOCK = 1024 * 1024
_PIECE = 64 * 1024
_APART = 64 * 1024  # bytes of the content between places where inflating can begin: they are quickly skipped
_MAX_NAME = 1_000  # characters of a member's name
_MAX_DIRECTORY = 16 * 1024 * 1024  # bytes of a zip file's list of members: some 200,000 of them
_LEAVES = re.compile(r"^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)", re.IGNORECASE)


class Inlet(NamedTuple):
    """Where inflating can begin: a compressed file may consist of several streams, such as one for each record."""

    packed: int = 0  # bytes of the compressed file before it
    content: int = 0  # bytes of the content before it


FIRST_INLET = Inlet()


def inflate(packed: BinaryIO, inlet: Inlet = FIRST_INLET) -> BufferedReader:
    """The content of a gzip, bzip2 or xz file. Reading it raises Problem or EOFError."""
    return BufferedReader(Inflated(packed, inlet), buffer_size=_PIECE)


def skip(stream: BufferedReader, size: int) -> None:
    """Skip this many bytes of a stream that cannot seek."""
    while size > 0 and (block := stream.read(min(_BLOCK, size))):
        size -= len(block)


def read_members(
    packed: BinaryIO, file: Origin, start: int, stop: int | None
) -> Iterator[tuple[Origin, BufferedReader] | Rejected]:
    """The files in a zip file, each to be read before the next; nothing is ever written to a folder.

    start, stop: which of its members, by their place in its list; all are looked at, since they must not be too many
    or of one name.

    Names that start with a dot are left out, as below a folder. A member's `file` is the zip file's and its own name.
    Raises zipfile.BadZipFile for a damaged zip file; reading a member can raise what zlib, bz2 and lzma do.
    """
    with zipfile.ZipFile(ShortReads(packed)) as archive:
        size = packed.seek(0, 2)
        names: set[str] = set()
        grown = 0
        for number, member in enumerate(archive.infolist()):
            if member.is_dir() or _is_hidden(member.filename):
                continue
            path = "/".join(map(printable, member.filename.split("/")))
            origin = Origin(file.collection, f"{file.file}/{path[:_MAX_NAME]}")
            grown += member.file_size
            problem = _describe_fault(member, names) or _too_much(grown, size)
            names.add(member.filename)
            if number < start or (stop is not None and number >= stop):
                continue
            if problem:
                yield reject(origin, problem.reason, problem.detail)
                continue
            try:
                content = archive.open(member)
            except (zipfile.BadZipFile, NotImplementedError) as error:
                yield reject(origin, "unreadable", f"The member is damaged: {error}.")
                continue
            with content:
                yield origin, BufferedReader(content, buffer_size=_PIECE)  # type: ignore[arg-type]


def check_packed(content: bytes) -> None:
    """Raises Problem if a document that is a zip file inside cannot be opened safely."""
    try:
        with zipfile.ZipFile(ShortReads(BytesIO(content))) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise Problem("unreadable", f"The document is damaged: {error}.") from error
    if any(member.flag_bits & 1 for member in members):
        raise Problem("unreadable", "The document is encrypted.")
    if problem := _too_much(sum(member.file_size for member in members), len(content)):
        raise problem


class Inflated(RawIOBase):
    """The content of a compressed file, of all its streams; reading raises Problem if it grows beyond the ratio.

    All reads end at multiples of a piece, so that a damaged file gives the same bytes wherever inflating begins.
    """

    def __init__(self, packed: BinaryIO, inlet: Inlet) -> None:
        self._packed = packed
        packed.seek(inlet.packed)
        self._open = _OPENERS.get(packed.read(1), _GzipStream)
        packed.seek(inlet.packed)
        self._stream = self._open()
        self._grown = inlet.content
        self._inlets = [inlet]

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._grown

    def find_inlet(self, place: int) -> Inlet:
        """The last one before this place of the content, or at it. Those before that are not asked for again."""
        del self._inlets[: bisect_right(self._inlets, place, key=itemgetter(1)) - 1]
        return self._inlets[0]

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        allowed = max(FREE_BYTES, MAX_RATIO * self._packed.tell()) - self._grown
        block = self._read(min(len(buffer), _PIECE - self._grown % _PIECE, max(allowed, 1)))
        self._grown += len(block)
        if problem := _too_much(self._grown, self._packed.tell()):
            raise problem
        buffer[: len(block)] = block
        return len(block)

    def _read(self, size: int) -> bytes:
        """At most so many bytes; none at the end. Raises Problem for damaged data, EOFError if it is cut off."""
        while True:
            piece = b""
            if self._stream.eof:
                piece = self._stream.unused_data.lstrip(b"\0")  # streams may have zeros between them
                while not piece and (more := self._read_piece()):
                    piece = more.lstrip(b"\0")
                if not piece:
                    return b""
                self._stream = self._open()
                if self._grown >= self._inlets[-1].content + _APART:
                    self._inlets.append(Inlet(self._packed.tell() - len(piece), self._grown))
            elif self._stream.needs_input and not (piece := self._read_piece()):
                raise EOFError("it is cut off")
            if block := self._inflate(piece, size):
                return block

    def _read_piece(self) -> bytes:
        return self._packed.read(_PIECE - self._packed.tell() % _PIECE)

    def _inflate(self, piece: bytes, size: int) -> bytes:
        try:
            return self._stream.decompress(piece, size)
        except (OSError, LZMAError, ZlibError) as error:
            if "emory usage limit" in str(error):
                detail = "To inflate this takes more than 128 MB of memory: compress it again, with xz -9 or less."
                raise Problem("too_large", detail) from error
            raise Problem("unreadable", f"The compressed data is damaged: {error}.") from error


class _GzipStream:
    """One stream of a gzip file, with the methods that streams of bzip2 and xz have."""

    def __init__(self) -> None:
        self._stream = decompressobj(16 + MAX_WBITS)  # 16: with the header and the checksum of gzip
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._stream.eof

    @property
    def unused_data(self) -> bytes:
        return self._stream.unused_data

    def decompress(self, piece: bytes, size: int) -> bytes:
        block = self._stream.decompress(self._stream.unconsumed_tail + piece, size)
        self.needs_input = not self._stream.unconsumed_tail and len(block) < size
        return block


_Stream = _GzipStream | BZ2Decompressor | LZMADecompressor
_OPENERS: dict[bytes, Callable[[], _Stream]] = {  # by the first byte
    b"\x1f": _GzipStream,
    b"B": BZ2Decompressor,
    b"\xfd": partial(LZMADecompressor, FORMAT_XZ, memlimit=MAX_MEMORY),
}


class ShortReads(RawIOBase):
    """A file that refuses to be read in huge pieces: zipfile reads the whole list of members at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        if size > _MAX_DIRECTORY:
            raise Problem("too_large", "The zip file's list of members is too long.")
        return self._file.read(size)

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()


def _too_much(grown: int, packed: int) -> Problem | None:
    if grown <= FREE_BYTES or grown <= MAX_RATIO * packed:
        return None
    return Problem("bomb", f"The content is more than {MAX_RATIO} times the size of the compressed file.")


def _describe_fault(member: zipfile.ZipInfo, names: set[str]) -> Problem | None:
    name = member.filename
    if _LEAVES.search(name):
        return Problem("outside_root", "The member's name points outside the archive.")
    if len(name) > _MAX_NAME:
        return Problem("bad_record", "The member's name is too long.")
    if name in names:
        return Problem("bad_record", "The archive has another member with this name.")
    if member.create_system == 3 and stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG):
        return Problem("not_a_file", "The member is a link or a device.")  # 3: Unix, which alone marks them
    if member.flag_bits & 1:
        return Problem("unreadable", "The member is encrypted.")
    if member.header_offset < 0:  # going there would fail as if nothing of the zip file could be read
        return Problem("unreadable", "The member is damaged: a part of the zip file before it is missing.")
    return _too_much(member.file_size, member.compress_size)


def _is_hidden(name: str) -> bool:
    return any(re.match(r"\.[^.]|__MACOSX$", part) for part in name.split("/"))
