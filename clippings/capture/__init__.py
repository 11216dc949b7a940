"""RAW: reads files into documents as they were found. No input stops a run: each becomes a document or is rejected."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from io import BufferedReader
from itertools import islice
from lzma import LZMAError
from operator import itemgetter
from zipfile import BadZipFile
from zlib import error as ZlibError

from clippings.capture.book import read_book
from clippings.capture.feed import read_feed
from clippings.capture.file_types import HEAD_BYTES, Kind, find_kind, name_within
from clippings.capture.files import SourceFile, find_files, open_file, stamp_of
from clippings.capture.json_keys import Reading, read_by
from clippings.capture.json_lines import read_lines
from clippings.capture.mail import read_mail, read_saved_page
from clippings.capture.own_ids import tell_apart
from clippings.capture.parts import Part, split
from clippings.capture.problem import Problem, reject
from clippings.capture.records import read_content, read_whole
from clippings.capture.starts import BEGINNING, Found, Range, Start
from clippings.capture.streams import READERS
from clippings.capture.unpack import inflate, read_members, skip
from clippings.documents import MAX_RECORD_BYTES, Origin, RawDocument, Rejected
from clippings.errors import BucketUnavailable

__all__ = ["Part", "SourceFile", "find_files", "read", "split"]

Records = Iterator[RawDocument | Rejected]

_BLOCK = 1024 * 1024
_WHOLE: Mapping[Kind, Callable[[bytes, Origin], Records]] = {  # any other kind is one record: see MEDIA_TYPES
    "feed": read_feed,
    "book": read_book,
    "mail": read_mail,
    "saved-page": read_saved_page,
}


def read(part: Part) -> Records:
    """Every record of the part, one by one; a record or file that cannot be read is rejected with its reason. If a
    record's bytes could not be read, those of its file stand for them, so that a change of the file makes it another
    rejection.
    """
    file = Origin(part.source.collection, part.source.file)
    digest = cache(lambda: _digest(part.source))
    found = False
    for record in islice(_end_with_rejection(tell_apart(_read_part(part, file), part.earlier), file), *part.records):
        found = True
        if isinstance(record, Rejected) and record.capture is None:
            record = replace(record, capture=digest())
        yield record
    if not found and (part.start, part.stop, part.records) == (0, None, (0, None)):
        yield replace(reject(file, "empty", "The file holds no records."), capture=digest())


def _digest(source: SourceFile) -> str | None:
    """SHA-256 of the file, up to the size it had when it was found: it may keep growing. None if it is not a file."""
    digest, left = hashlib.sha256(), source.size
    try:
        with open_file(source.path) as stream:
            while block := stream.read(min(_BLOCK, left)):
                digest.update(block)
                left -= len(block)
    except (OSError, Problem):
        return None
    return digest.hexdigest()


def _end_with_rejection(records: Records, file: Origin) -> Records:
    """The records up to an error, if there is one, and then what is wrong with the rest of the file."""
    try:
        yield from records
    except BucketUnavailable:  # it would reject one file after the other
        raise
    except Problem as problem:
        yield reject(file, problem.reason, problem.detail)
    except (EOFError, BadZipFile, ZlibError, LZMAError, NotImplementedError) as error:
        yield reject(file, "unreadable", f"The compressed data is damaged: {error}.")
    except OSError as error:
        yield reject(file, "unreadable", f"This cannot be read: {error.strerror or error}.")
    except MemoryError:
        yield reject(file, "too_large", "Reading this needs more memory than there is.")
    except Exception as error:  # the run continues, no matter what a file holds
        yield reject(file, "failed", f"{type(error).__name__} while reading.")


def _read_part(part: Part, file: Origin) -> Records:
    source, reading = part.source, read_by(part.source.json_map)
    with open_file(source.path) as stream:
        before = stamp_of(source, stream)
        if before[0] < source.size:
            raise Problem("changing", "The file has become shorter since it was found.")
        kind = _find_kind(stream, file.file)
        if kind in READERS:
            yield from map(itemgetter(1), _read_range(stream, file, kind, reading, part))
            if kind in ("json", "table", "mailbox") and part.stop is None:
                _expect_unchanged(source, stream, (source.size, source.modified_ns) if part.start else before)
        elif kind == "compressed":
            yield from _read_compressed(stream, file, reading, part)
        elif kind == "zip":
            yield from _read_archive(stream, file, reading, part)
        elif before[0] > MAX_RECORD_BYTES:
            raise Problem("too_large", "The file is larger than 64 MB, the limit for a record.")
        else:
            records = list(_read_stream(stream, file, kind, reading))
            _expect_unchanged(source, stream, before)
            yield from records


def _expect_unchanged(source: SourceFile, stream: BufferedReader, before: tuple[int, int]) -> None:
    if stamp_of(source, stream) != before:
        raise Problem("changing", "The file changed while it was read.")


def _read_range(stream: BufferedReader, file: Origin, kind: Kind, reading: Reading, part: Part) -> Iterator[Found]:
    start, size = Start(part.start, part.first_record), part.source.size
    if kind == "warc":
        stream.seek(part.start)
        return READERS[kind](stream, file, reading, start, part.stop)
    if kind == "table":
        return READERS[kind](BufferedReader(Range(stream, size)), file, reading, start, part.stop)
    stream.seek(part.start)
    content = BufferedReader(Range(stream, size - part.start))
    if kind == "json-lines":
        return read_lines(content, file, reading, start, part.stop, stream)
    return READERS[kind](content, file, reading, start, part.stop)


def _read_compressed(stream: BufferedReader, file: Origin, reading: Reading, part: Part) -> Records:
    content = inflate(stream)
    kind = _find_kind(content, name_within(file.file))
    if part.start == 0 and part.stop is None:
        yield from _read_stream(content, file, kind, reading)
        return
    if kind != "table" and part.start:
        content = inflate(stream, part.inlet)
        skip(content, part.start - part.inlet.content)
    found = READERS[kind](content, file, reading, Start(part.start, part.first_record), part.stop)
    yield from map(itemgetter(1), found)


def _read_archive(stream: BufferedReader, file: Origin, reading: Reading, part: Part) -> Records:
    for member in read_members(stream, file, part.start, part.stop):
        if isinstance(member, Rejected):
            yield member
        else:
            origin, content = member
            yield from _end_with_rejection(_read_member(content, origin, reading), origin)


def _read_member(stream: BufferedReader, origin: Origin, reading: Reading) -> Records:
    found = False
    for record in _read_stream(stream, origin, _find_kind(stream, origin.file), reading):
        found = True
        yield record
    if not found:
        raise Problem("empty", "The file holds no records.")


def _read_stream(stream: BufferedReader, file: Origin, kind: Kind, reading: Reading) -> Records:
    if kind in ("compressed", "zip"):
        raise Problem("not_text", "This is an archive inside an archive, which is not opened.")
    if kind in READERS:
        yield from map(itemgetter(1), READERS[kind](stream, file, reading, BEGINNING, None))
    elif kind in _WHOLE:
        yield from _WHOLE[kind](read_content(stream), file)
    else:
        yield read_whole(stream, file, kind)


def _find_kind(stream: BufferedReader, name: str) -> Kind:
    head = stream.peek(HEAD_BYTES)[:HEAD_BYTES]
    if not head:
        raise Problem("empty", "The file has no content.")
    return find_kind(name, head)
