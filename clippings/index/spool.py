"""Rejections kept on disk while Elasticsearch accepts no dead letters: one file of JSON lines for each batch."""

import json
import os
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from time import time
from uuid import uuid4

from clippings.documents import Origin, Rejected
from clippings.errors import ClippingsError
from clippings.index.archive import Archive
from clippings.index.dead_letters import write_dead_letters

ABANDONED = 24 * 60 * 60.0  # seconds since the last write to an unfinished file; writing one takes seconds


def keep(folder: Path, rejected: Sequence[Rejected], versions: Mapping[str, str]) -> Path:
    """Write rejections into a new file of the folder and return it; the file is complete or does not exist.

    Raises ClippingsError if the disk is full.
    """
    name = f"{datetime.now(UTC):%Y%m%dt%H%M%S}-{uuid4().hex[:8]}"
    path, unfinished = folder / f"{name}.ndjson", folder / f"{name}.unfinished"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with unfinished.open("w", encoding="utf-8") as file:
            for one in rejected:
                file.write(json.dumps({"rejected": asdict(one), "versions": dict(versions)}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise ClippingsError(
            f"Dead letters cannot be kept in {folder}: {error.strerror}.",
            "Free disk space there, then run the same command again.",
        ) from error
    return path


def replay(archive: Archive, folder: Path) -> int:
    """Store what waits in the folder, oldest first; return how many rejections there were.

    A file is removed once all of it is stored, so after a kill at most one file is repeated, without effect. The same
    applies if two runs that waited for the same server replay at once. Old unfinished files that a kill left are
    removed: their records are read again, because their run did not end. Raises ClippingsError for a damaged file.
    """
    number = 0
    _drop_abandoned(folder)
    for path in sorted(folder.glob("*.ndjson")):
        try:
            seen = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            versions, rejected = _read(path)
        except FileNotFoundError:  # the other run was faster
            continue
        write_dead_letters(archive, rejected, versions, seen)
        number += len(rejected)
        path.unlink(missing_ok=True)
    return number


def count(folder: Path, ids: Collection[str]) -> int:
    """How many rejections wait there for articles with these ids."""
    return sum(one.id in ids for path in folder.glob("*.ndjson") for one in _read(path)[1])


def drop(folder: Path, ids: Collection[str]) -> None:
    """Remove the rejections of articles with these ids, also from unfinished files, whose records are read again."""
    for path in sorted(folder.glob("*.ndjson")):
        with suppress(FileNotFoundError):  # a run that replays it was faster: they are dead letters then
            versions, rejected = _read(path)
            stay = [one for one in rejected if one.id not in ids]
            if len(stay) < len(rejected):
                if stay:
                    keep(folder, stay, versions)
                path.unlink()
    for path in folder.glob("*.unfinished"):
        with suppress(OSError):
            text = path.read_text(encoding="utf-8", errors="replace")
            if any(id in text for id in ids):
                path.unlink()


def _drop_abandoned(folder: Path) -> None:
    for path in folder.glob("*.unfinished"):
        with suppress(OSError):  # another run was faster; and nothing depends on it
            if time() - path.stat().st_mtime > ABANDONED:
                path.unlink()


def _read(path: Path) -> tuple[dict[str, str], list[Rejected]]:
    """The rejections of a file; all lines of a file have the same versions."""
    try:
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        return (lines[0]["versions"] if lines else {}), [_rejected(line["rejected"]) for line in lines]
    except (ValueError, LookupError, TypeError) as error:
        raise ClippingsError(
            f"The dead letters in {path} cannot be read: {type(error).__name__}.",
            "Remove the file, then ingest again. The next run will find these dead letters again.",
        ) from error


def _rejected(fields: dict[str, object]) -> Rejected:
    origin = fields.pop("origin")
    assert isinstance(origin, dict)
    return Rejected(origin=Origin(**origin), **fields)  # type: ignore[arg-type]
