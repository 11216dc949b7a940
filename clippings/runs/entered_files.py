"""A file that was read earlier: found again in its folder or bucket, and compared with its entry."""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from clippings.capture.bucket import StoredObject, is_address, look_up, parse_address
from clippings.capture.files import SourceFile
from clippings.index.sources import SourceEntry


@dataclass(slots=True)
class Listed:
    """The objects that a run has found in buckets. They show what is gone, so no bucket is asked again. `whole`: the
    places whose objects have all been found, once the run has planned its last slice.
    """

    whole: set[str] = field(default_factory=set)
    _roots: set[str] = field(default_factory=set)
    _objects: set[int] = field(default_factory=set)  # hashes of their addresses: of millions, these take the least

    def add(self, source: SourceFile) -> None:
        if source.root in self.whole:
            self._roots.add(source.root)
            self._objects.add(hash(f"{source.root}/{source.file}"))

    def lacks(self, entry: SourceEntry) -> bool:
        """Whether the object is missing, although others were found below its root. If nothing at all was found, nobody
        knows.
        """
        return entry.root in self._roots and hash(f"{entry.root}/{entry.file}") not in self._objects


def find_again(entry: SourceEntry) -> SourceFile | None:
    """The file of an entry as it is now; None if no file can be read there, or its name cannot be looked up.

    Anything may have taken its place since: as elsewhere, a link that leaves the folder is not followed.
    """
    if is_address(entry.root):
        return _find_object(entry)
    try:
        root = Path(entry.root).resolve(strict=True)
        path = (root / entry.file).resolve(strict=True)  # files are opened without following links
        status = path.stat()
    except (OSError, RuntimeError):  # RuntimeError: links that point to each other
        return None
    if not (path.is_relative_to(root) and stat.S_ISREG(status.st_mode) and os.access(path, os.R_OK)):
        return None
    return SourceFile(
        path, entry.collection, entry.file, status.st_size, status.st_mtime_ns, entry.root, entry.json_map
    )


def is_as_entered(source: SourceFile, entry: SourceEntry) -> bool:
    """Whether a file has the stamp that it was entered with: size and time, or the ETag of an object."""
    if isinstance(source.path, StoredObject):
        return source.path.etag == entry.hash
    return (source.size, source.modified_ns) == (entry.size, entry.modified_ns)


def is_there(root: str, file: str) -> bool:
    """Whether anything with this name exists below the root, even a link that leads nowhere."""
    place = f"{root}/{file}"
    return _look_up(place) is not None if is_address(root) else os.path.lexists(place)


def _find_object(entry: SourceEntry) -> SourceFile | None:
    found = _look_up(f"{entry.root}/{entry.file}")
    if found is None:
        return None
    return SourceFile(found, entry.collection, entry.file, found.size, found.modified_ns, entry.root, entry.json_map)


def _look_up(address: str) -> StoredObject | None:
    """None also if the key was escaped, because the original key is not known."""
    place = parse_address(address)
    return None if "\\" in place.key else look_up(place.name, place.key)
