"""RAW: from files to documents as they were found. Nothing that is read stops a run: it is a document or rejected."""

import gzip
import os
import zlib
from collections.abc import Iterator
from io import BufferedReader

from clippings.capture.files import Part, SourceFile, find_files, open_file, split
from clippings.capture.kinds import HEAD_BYTES, Kind, find_kind
from clippings.capture.problem import Problem, reject
from clippings.capture.records import read_lines, read_whole
from clippings.capture.unpack import inflate
from clippings.documents import Origin, RawDocument, Rejected

__all__ = ["Part", "SourceFile", "find_files", "read", "split"]


def read(part: Part) -> Iterator[RawDocument | Rejected]:
    """Every record of the part, one by one; a record or file that cannot be read is rejected with its reason."""
    file = Origin(part.source.collection, part.source.file)
    try:
        yield from _read_file(part, file)
    except Problem as problem:
        yield reject(file, problem.reason, problem.detail)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield reject(file, "unreadable", f"The compressed data are damaged: {error}.")
    except OSError as error:
        yield reject(file, "unreadable", f"The file cannot be read: {error.strerror or error}.")
    except MemoryError:
        yield reject(file, "too_large", "Reading takes more memory than there is.")
    except Exception as error:  # whatever a file holds, the run goes on
        yield reject(file, "failed", f"{type(error).__name__} while reading.")


def _read_file(part: Part, file: Origin) -> Iterator[RawDocument | Rejected]:
    source = part.source
    with open_file(source.path) as stream:
        before = os.fstat(stream.fileno())
        kind = find_kind(file.file, stream.peek(HEAD_BYTES)[:HEAD_BYTES])
        if before.st_size < source.size:
            raise Problem("changing", "The file has shrunk since it was found.")
        if kind == "json-lines" and source.size > 0:
            stream.seek(part.start)
            stop = source.size if part.stop is None else part.stop
            yield from read_lines(stream, file, part.first_record, stop - part.start)
        elif kind == "gzip":
            inflated = inflate(stream)
            name = file.file.removesuffix(".gz")
            yield from _read_records(inflated, file, find_kind(name, inflated.peek(HEAD_BYTES)[:HEAD_BYTES]))
        else:
            document = read_whole(stream, file, kind)
            after = os.fstat(stream.fileno())
            if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
                raise Problem("changing", "The file changed while it was read.")
            yield document


def _read_records(stream: BufferedReader, file: Origin, kind: Kind) -> Iterator[RawDocument | Rejected]:
    """The records of what was found within a compressed file."""
    if kind == "json-lines":
        yield from read_lines(stream, file)
    elif kind == "gzip":
        raise Problem("not_text", "This is compressed twice.")
    else:
        yield read_whole(stream, file, kind)
