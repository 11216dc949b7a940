"""Halves a part of a file until nothing can be halved: this isolates a record that kills each process that reads it."""

from dataclasses import replace
from zipfile import BadZipFile, ZipFile

from clippings.capture import read
from clippings.capture.file_types import HEAD_BYTES, find_kind
from clippings.capture.files import open_file
from clippings.capture.parts import Part
from clippings.capture.problem import Problem, reject
from clippings.capture.unpack import ShortReads
from clippings.documents import Origin, Rejected


def halve(part: Part) -> tuple[Part, Part] | None:
    """Both halves of a part, by the members of a zip file, or else by its records; None for a single record."""
    halves = _halve_members(part) if part.records == (0, None) else None
    return halves or _halve_records(part)


def reject_part(part: Part, detail: str) -> Rejected:
    """A part that cannot be halved, as one rejection."""
    record = next(read(part), None)
    origin = record.origin if record else Origin(part.source.collection, part.source.file)
    return reject(origin, "failed", detail)


def _halve_members(part: Part) -> tuple[Part, Part] | None:
    """None if the part is not of a zip file, or has one member; who reads a damaged file tells what is wrong."""
    try:
        with open_file(part.source.path) as stream:
            if find_kind(part.source.file, stream.peek(HEAD_BYTES)[:HEAD_BYTES]) != "zip":
                return None
            with ZipFile(ShortReads(stream)) as archive:
                stop = len(archive.infolist()) if part.stop is None else part.stop
    except (OSError, Problem, BadZipFile, NotImplementedError, ValueError):
        return None
    middle = (part.start + stop) // 2
    return (replace(part, stop=middle), replace(part, start=middle)) if middle > part.start else None


def _halve_records(part: Part) -> tuple[Part, Part] | None:
    """To read a half, all of the part that is before it is read, too, but not processed."""
    number, (start, stop) = sum(1 for _ in read(part)), part.records
    middle = start + number // 2
    return (replace(part, records=(start, middle)), replace(part, records=(middle, stop))) if number > 1 else None
