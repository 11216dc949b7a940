"""Finds the files at and below the paths that were given."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader, FileIO
from itertools import chain
from pathlib import Path

from clippings.capture.bucket import (
    Bucket,
    StoredObject,
    connect,
    find_bucket,
    is_address,
    list_objects,
    look_up,
    open_object,
    parse_address,
)
from clippings.capture.identity import article_id
from clippings.capture.problem import Problem, reject
from clippings.documents import Origin, Rejected
from clippings.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read, with the stamp (size, time) it had when it was found."""

    path: Path | StoredObject  # where it is opened: links are followed already
    collection: str
    file: str  # below the collection's root, printable, with "/" between its parts
    size: int  # bytes
    modified_ns: int
    root: str  # the collection's root, printable: where a missing file is missed
    json_map: str = ""  # which keys of its JSON are read in addition to those of the table, as `check_map` returns it


@dataclass(frozen=True, slots=True)
class _Root:
    path: Path  # the folder, real
    collection: str


def find_place(given: str) -> Path | Bucket:
    """The places where a run looks: the address of a bucket begins with s3://, anything else is a path."""
    return find_bucket(given) if is_address(given) else Path(given)


def state_place(given: str, may_be_gone: bool) -> str:
    """The full place, as another process finds it. Raises ClippingsError if nothing can be found there."""
    if is_address(given):
        parse_address(given)
        connect()
        return given
    if not may_be_gone and not os.path.lexists(given):
        raise InvalidInput(f"There is no file or folder {given}.", "Check the path.")
    return str(Path(given).absolute())


def find_files(paths: Iterable[Path | Bucket], collection: str | None) -> Iterator[SourceFile | Rejected]:
    """The files at and below the paths, sorted within each folder; what cannot be read as a file is rejected.

    Names that start with a dot are left out below a folder. Links are followed to files within the folder; links to
    folders are not, since these are read under their own names. A file that is given twice is found once; another
    file under the same name in the same collection is rejected. Raises InvalidInput if a path does not exist.
    """
    given = list(paths)
    for path in given:
        if isinstance(path, Path) and not os.path.lexists(path):
            raise InvalidInput(f"There is no file or folder {printable(str(path))}.", "Check the path.")
    return _find_once([_find(path, collection) for path in given])


def has_changed(source: SourceFile) -> bool:
    """Whether the file has changed since it was found, or is gone."""
    if isinstance(source.path, StoredObject):
        now = look_up(source.path.bucket, source.path.key)
        return now is None or now.etag != source.path.etag
    try:
        status = os.stat(source.path, follow_symlinks=False)
    except OSError:
        return True
    return (status.st_size, status.st_mtime_ns) != (source.size, source.modified_ns)


def hash_bytes(source: SourceFile) -> str:
    """SHA-256 of the file's bytes; "" if the file has been replaced since it was found, or cannot be read. For an
    object, the ETag, so that its bytes need not be read again.
    """
    if isinstance(source.path, StoredObject):
        return "" if has_changed(source) else source.path.etag
    try:
        with open_file(source.path) as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            status = os.fstat(stream.fileno())
    except (OSError, Problem):  # Problem: a pipe or a device is in its place
        return ""
    return digest if (status.st_size, status.st_mtime_ns) == (source.size, source.modified_ns) else ""


def stamp_of(source: SourceFile, stream: BufferedReader) -> tuple[int, int]:
    """Size and time of an open file. An object has only those it was found with: reading it in another state fails."""
    if isinstance(source.path, StoredObject):
        return source.size, source.modified_ns
    status = os.fstat(stream.fileno())
    return status.st_size, status.st_mtime_ns


def open_file(path: Path | StoredObject) -> BufferedReader:
    """The file, open for reading. Raises OSError, and Problem if it is not (or no longer) a regular file."""
    if isinstance(path, StoredObject):
        return open_object(path)
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)  # a FIFO must not block
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Problem("not_a_file", "This is not a regular file.")
    return BufferedReader(FileIO(descriptor), buffer_size=64 * 1024)


def printable(name: str) -> str:
    """A name as text that can be shown and stored; different names stay different.

    Backslashes are doubled; bytes that are not UTF-8 become \\xNN, other characters that cannot be shown \\uNNNN.
    """
    if name.isprintable() and "\\" not in name:
        return name
    return "".join(map(_escape_character, name))


def _escape_character(character: str) -> str:
    code = ord(character)
    if character == "\\":
        return "\\\\"
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    if character.isprintable():
        return character
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _find_once(places: list[Iterator[SourceFile | Rejected]]) -> Iterator[SourceFile | Rejected]:
    seen: dict[tuple[str, str], Path | StoredObject] = {}
    for place in places:
        for found in place:
            if isinstance(found, SourceFile) and len(places) > 1:
                earlier = seen.setdefault((found.collection, found.file), found.path)
                if earlier is not found.path:
                    if earlier != found.path:
                        yield _reject_name(found)
                    continue
            yield found


def _reject_name(source: SourceFile) -> Rejected:
    detail = (
        "Another file in this run has the same name in this collection. Ingest each folder with its own --collection."
    )
    origin = Origin(source.collection, source.file)
    return Rejected(article_id(origin, None, os.fsencode(str(source.path))), origin, "capture", "refused", detail)


def _find(path: Path | Bucket, collection: str | None) -> Iterator[SourceFile | Rejected]:
    return _find_objects(path, collection) if isinstance(path, Bucket) else _find_below(path, collection)


def _find_objects(place: Bucket, collection: str | None) -> Iterator[SourceFile]:
    """Requests the first one at once, so that a run on a missing or empty bucket ends before anything is read."""
    root = place
    objects: Iterator[StoredObject] = iter(())
    if not place.is_object:
        objects = list_objects(place)
    elif found := look_up(place.name, place.key):
        root, objects = Bucket(place.name, place.key.rpartition("/")[0]), iter([found])
    first = next(objects, None)
    if first is None:
        raise InvalidInput(f"There is no object at or below {printable(str(place))}.", "Check the address.")
    name = collection or printable(root.key.rpartition("/")[2] or root.name)
    return (_describe(found, root, name) for found in chain([first], objects) if _is_file(found, root, place.is_object))


def _is_file(found: StoredObject, root: Bucket, given: bool) -> bool:
    """Whether it is neither hidden (unless it was given itself) nor an object that programs create in place of a
    folder.
    """
    hidden = any(part.startswith(".") for part in found.key[len(root.key) :].split("/"))
    return (given or not hidden) and not (found.key.endswith("/") and found.size == 0)


def _describe(found: StoredObject, root: Bucket, collection: str) -> SourceFile:
    file = found.key[len(root.key) + 1 :] if root.key else found.key
    name = "/".join(map(printable, file.split("/")))
    return SourceFile(found, collection, name, found.size, found.modified_ns, printable(str(root)))


def _find_below(path: Path, collection: str | None) -> Iterator[SourceFile | Rejected]:
    absolute = path.resolve() if ".." in path.parts else path.absolute()
    if path.is_dir():
        root = _Root(path.resolve(), collection or printable(absolute.name) or "files")
        yield from _walk(root)
    else:
        root = _Root(path.parent.resolve(), collection or printable(absolute.parent.name) or "files")
        yield _examine(root, path, absolute.name, stays_inside=False)


def _walk(root: _Root) -> Iterator[SourceFile | Rejected]:
    """Depth first without recursion: folders may be nested deeper than the stack."""
    pending: list[tuple[os.DirEntry[str], str]] = []
    yield from _open_folder(root, str(root.path), "", pending)
    while pending:
        entry, name = pending.pop()
        try:
            if entry.is_symlink():
                if found := _examine_link(root, Path(entry.path), name):
                    yield found
            elif entry.is_dir(follow_symlinks=False):
                yield from _open_folder(root, entry.path, f"{name}/", pending)
            else:
                yield _examine(root, Path(entry.path), name)
        except OSError as error:
            yield reject(_make_origin(root, name), "unreadable", f"This cannot be read: {error.strerror}.")


def _open_folder(
    root: _Root, path: str, prefix: str, pending: list[tuple[os.DirEntry[str], str]]
) -> Iterator[Rejected]:
    """Put the contents of a folder on the stack, the first on top; a folder that cannot be listed is rejected."""
    try:
        with os.scandir(path) as entries:
            seen = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        yield reject(
            _make_origin(root, prefix.removesuffix("/") or "."), "unreadable", f"This cannot be read: {error.strerror}."
        )
        return
    seen.sort(key=lambda entry: os.fsencode(entry.name), reverse=True)
    pending.extend((entry, f"{prefix}{entry.name}") for entry in seen)


def _examine_link(root: _Root, link: Path, name: str) -> SourceFile | Rejected | None:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: links that point to each other
        return reject(_make_origin(root, name), "not_a_file", "The link is broken or loops.")
    if not target.is_relative_to(root.path):
        return reject(_make_origin(root, name), "outside_root", "The link leads out of the folder that you gave.")
    if not target.is_dir():
        return _examine(root, target, name)
    if link.is_relative_to(target):
        return reject(_make_origin(root, name), "not_a_file", "The link loops: it leads to a folder that contains it.")
    return None


def _examine(root: _Root, path: Path, name: str, stays_inside: bool = True) -> SourceFile | Rejected:
    origin = _make_origin(root, name)
    try:
        real = path if stays_inside else path.resolve(strict=True)
        status = os.stat(real, follow_symlinks=False)
    except (OSError, RuntimeError) as error:
        if path.is_symlink():
            return reject(origin, "not_a_file", "The link is broken or loops.")
        return reject(origin, "unreadable", f"This cannot be read: {error}.")
    if not stat.S_ISREG(status.st_mode):
        return reject(origin, "not_a_file", "This is a device, a pipe or a socket.")
    return SourceFile(real, root.collection, origin.file, status.st_size, status.st_mtime_ns, printable(str(root.path)))


def _make_origin(root: _Root, name: str) -> Origin:
    return Origin(root.collection, "/".join(map(printable, name.split("/"))))
