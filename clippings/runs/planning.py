"""Plans an ingest: files with a known stamp are skipped unread, the rest is cut into slices, each of which becomes a
task.

A file is entered before it is read, and entered as read when all its parts have come back.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path

from clippings.capture import Part, SourceFile, find_files, split
from clippings.capture.bucket import Bucket
from clippings.capture.files import hash_bytes, printable
from clippings.documents import Counts, Rejected
from clippings.index.dead_letters import DeadLetter, list_dead_letters
from clippings.index.sources import (
    UNKNOWN_SIZE,
    SourceEntry,
    add_entries,
    containers,
    fetch_entries,
    source_id,
    unread,
    write_entries,
)
from clippings.runs.entered_files import Listed, find_again, is_as_entered
from clippings.runs.report import Ended, Tally
from clippings.runs.resources import Resources
from clippings.runs.store import VERSIONS, keep_dead_letters

PART_BYTES = 64 * 1024
FIRST_SLICE, LARGEST_SLICE = 64 * 1024, 4 * 1024 * 1024  # bytes: from a second to two minutes of one process
GROWTH = 1.5  # a slice to the next
SHARES = 2  # of what is in sight, a process gets one of so many at once
SLICE_FILES = 500
LOOKUP = 5_000  # files whose entries are asked for at once


@dataclass(frozen=True, slots=True)
class Slice:
    """What one task does: parts of files, and their size in bytes as a measure of progress."""

    parts: tuple[Part, ...]
    size: int


@dataclass(slots=True)
class _Reading:
    """A file on its way: how many of its parts are out, with the next one, and what came of those that are back."""

    source: SourceFile
    parts_out: int
    is_new: bool
    ended: Ended = field(default_factory=Ended)


@dataclass(slots=True)
class Ledger:
    """The files of a run: skipped, being read, read to their end."""

    tally: Tally = field(default_factory=Tally)
    entered: Counter[tuple[str, str]] = field(default_factory=Counter)  # (collection, root) -> files read to their end
    skipped: int = 0
    skipped_bytes: int = 0
    read: int = 0
    listed: Listed = field(default_factory=Listed)
    _reading: dict[str, _Reading] = field(default_factory=dict)
    _new: set[str] = field(default_factory=set)  # files without an entry whose turn is still to come

    def expect_new(self, source: SourceFile) -> None:
        """Nothing from this file is in the archive."""
        self._new.add(_make_key(source))

    def skip(self, entry: SourceEntry) -> None:
        """Count the file's records as they were: articles unchanged, dead letters rejected again."""
        counts = entry.counts
        self.skipped += 1
        self.skipped_bytes += entry.size
        self.entered[entry.collection, entry.root] += 1
        self.tally.counts += Counts(unchanged=counts.inputs - counts.rejected, rejected=counts.rejected)
        if counts.rejected:
            self.tally.reasons["as before"] += counts.rejected

    def plan(self, source: SourceFile) -> Iterator[Part]:
        """The parts of a file, each as soon as the next one is found, so that a large file need not be read to its end
        before the first part is processed.
        """
        key = _make_key(source)
        reading = self._reading[key] = _Reading(source, 1, key in self._new)  # 1: of the next one
        self._new.discard(key)
        parts = split(source, PART_BYTES)
        part = next(parts)
        for after in parts:
            reading.parts_out += 1
            yield part
            part = after
        yield part

    def close(self, piece: Slice, parts: Iterable[Ended]) -> list[SourceEntry]:
        """The entries of the files that this slice completes, given the results of its parts."""
        finished = [self._finish(part, one) for part, one in zip(piece.parts, parts, strict=True)]
        entries = [entry for entry in finished if entry]
        self.entered.update((entry.collection, entry.root) for entry in entries if entry.size != UNKNOWN_SIZE)
        return entries

    def reject(self, rejected: Sequence[Rejected]) -> None:
        self.tally.counts += Counts(rejected=len(rejected))
        for one in rejected:
            self.tally.note_rejected(one)

    def _finish(self, part: Part, ended: Ended) -> SourceEntry | None:
        reading = self._reading[_make_key(part.source)]
        reading.parts_out -= 1
        reading.ended += ended
        if reading.parts_out:
            return None
        del self._reading[_make_key(part.source)]
        self.read += 1
        return _make_entry(reading)


def plan_ingest(
    paths: Iterable[Path | Bucket],
    collection: str | None,
    resources: Resources,
    ledger: Ledger,
    *,
    json_map: str | None = None,
    verify: bool = False,
) -> Iterator[Slice]:
    """The slices to process; files that need no work are entered in the ledger at once.

    json_map: as `check_map` returns it; None: each file's own. verify: also compare the bytes of files whose stamp is
    known.
    """
    places = list(paths)
    ledger.listed.whole |= {printable(str(one)) for one in places if isinstance(one, Bucket) and not one.is_object}
    found = _look_up(find_files(places, collection), resources, ledger)
    return _cut(_find_changed_files(found, resources, ledger, json_map, verify), ledger, resources.settings.workers)


def plan_retry(resources: Resources, ledger: Ledger, due: datetime) -> Iterator[Slice]:
    """The whole files of dead letters that are due or that an older version gave up; what is known of them counts as
    unchanged.

    Letters that are not due stay as they are. A file that was never read to its end is left to the next ingest;
    attempts of its letters count here all the same, so that they come to an end.
    """
    letters = list(list_dead_letters(resources.archive, due=due, versions=VERSIONS))
    places = {
        letter.id: [source_id(letter.origin.collection, f) for f in containers(letter.origin.file)]
        for letter in letters
    }
    named = fetch_entries(resources.archive, sorted({id for ids in places.values() for id in ids}))
    entries = {id: entry for id, entry in named.items() if entry.read_at}
    found = {id: source for id, entry in entries.items() if (source := find_again(entry))}
    missing = [letter for letter in letters if not found.keys() & set(places[letter.id])]
    lost = [_reject_as_lost(letter, was_read=bool(entries.keys() & set(places[letter.id]))) for letter in missing]
    keep_dead_letters(resources, lost, again=due)
    ledger.reject(lost)
    return _cut(found.values(), ledger, resources.settings.workers)


def plan_again(entries: Iterable[SourceEntry], resources: Resources, ledger: Ledger) -> Iterator[Slice]:
    """The complete files of these entries."""
    return _cut((source for entry in entries if (source := find_again(entry))), ledger, resources.settings.workers)


def _reject_as_lost(letter: DeadLetter, was_read: bool) -> Rejected:
    """An attempt on something that cannot be found. If it never was a file to read, it keeps its reason, because only
    an ingest finds it.
    """
    if not was_read:
        return Rejected(letter.article_id, letter.origin, letter.stage, letter.reason, letter.detail, letter.capture)
    detail = "The file is gone, cannot be opened, or its name cannot be looked up."
    return Rejected(letter.article_id, letter.origin, "capture", "unreadable", detail, letter.capture)


def _cut(sources: Iterable[SourceFile], ledger: Ledger, workers: int) -> Iterator[Slice]:
    """Slices that begin with a second's work and grow, so that huge runs have few tasks, and shrink toward the end, so
    that all processes end together (guided self-scheduling, Polychronopoulos and Kuck 1987).
    """
    parts = (part for source in sources for part in ledger.plan(source))
    ahead: deque[Part] = deque()
    limit, left, shares = float(FIRST_SLICE), 0, SHARES * workers
    while True:
        while left < limit * shares and len(ahead) < SLICE_FILES * shares and (part := next(parts, None)):
            ahead.append(part)
            left += part.size
        if not ahead:
            return
        piece = _take(ahead, min(limit, max(FIRST_SLICE, left / shares)))
        yield piece
        left -= piece.size
        limit = min(limit * GROWTH, LARGEST_SLICE)


def _take(ahead: deque[Part], limit: float) -> Slice:
    parts: list[Part] = []
    size = 0
    while ahead and size < limit and len(parts) < SLICE_FILES:
        part = ahead.popleft()
        parts.append(part)
        size += part.size
    return Slice(tuple(parts), size)


def _find_changed_files(
    found: Iterable[tuple[dict[str, SourceFile], dict[str, SourceEntry]]],
    resources: Resources,
    ledger: Ledger,
    json_map: str | None,
    verify: bool,
) -> Iterator[SourceFile]:
    archive = resources.archive
    for batch, entries in found:
        own = {key: entry.json_map for key, entry in entries.items()}
        sources = {
            key: replace(source, json_map=own.get(key, "") if json_map is None else json_map)
            for key, source in batch.items()
        }
        begun = {key: unread(one.collection, one.root, one.file, one.json_map) for key, one in sources.items()}
        add_entries(archive, (begun[key] for key in sources if key not in entries))
        remapped = {key for key in entries if sources[key].json_map != own[key]}  # known before the first is read so
        write_entries(archive, (begun[key] for key in sources if key in remapped))
        for key, source in sources.items():
            entry = entries.get(key)
            if entry is None:
                ledger.expect_new(source)
            if entry and key not in remapped and _is_as_entered(source, entry, verify):
                ledger.skip(entry)
            else:
                yield source


def _is_as_entered(source: SourceFile, entry: SourceEntry, verify: bool) -> bool:
    """Whether the stamp is the same; with `verify`, also the bytes, since a file can change without a change of size or
    time.
    """
    if entry.root != source.root or not is_as_entered(source, entry):
        return False
    return not verify or hash_bytes(source) == entry.hash


def _look_up(
    found: Iterator[SourceFile | Rejected], resources: Resources, ledger: Ledger
) -> Iterator[tuple[dict[str, SourceFile], dict[str, SourceEntry]]]:
    """Batches of files with their entries; while the server looks up one batch, the next files are found."""
    with ThreadPoolExecutor(1) as thread:
        waiting: deque[tuple[dict[str, SourceFile], Future[dict[str, SourceEntry]]]] = deque()
        while batch := list(islice(found, LOOKUP)):
            rejected = [one for one in batch if isinstance(one, Rejected)]
            keep_dead_letters(resources, rejected)
            ledger.reject(rejected)
            sources = {_make_key(source): source for source in batch if isinstance(source, SourceFile)}
            for source in sources.values():
                ledger.listed.add(source)
            ask = partial(fetch_entries, resources.archive, list(sources))
            waiting.append((sources, thread.submit(ask)))
            if len(waiting) > 1:
                sources, entries = waiting.popleft()
                yield sources, entries.result()
        for sources, entries in waiting:
            yield sources, entries.result()


def _make_entry(reading: _Reading) -> SourceEntry:
    """The entry of a file that has been read. If the file has changed meanwhile or is gone, its stamp matches no file,
    so that the next run reads it again or reports it as missing.
    """
    source, ended = reading.source, reading.ended
    digest = hash_bytes(source)
    size, modified_ns = (source.size, source.modified_ns) if digest else (UNKNOWN_SIZE, 0)
    return SourceEntry(
        collection=source.collection,
        root=source.root,
        file=source.file,
        size=size,
        modified_ns=modified_ns,
        hash=digest,
        counts=ended.counts,
        records=ended.counts.inputs,
        checksum=f"{ended.sum_of_ids:x}",
        read_at=datetime.now(UTC),
        json_map=source.json_map,
        unpruned=not reading.is_new,
    )


def _make_key(source: SourceFile) -> str:
    return source_id(source.collection, source.file)
