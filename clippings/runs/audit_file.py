"""Looks for the lost records of a file for which the archive holds something other than was entered."""

from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from clippings.capture import Part, SourceFile, read
from clippings.capture.identity import list_former_ids
from clippings.documents import Claim, Origin, RawDocument, Rejected
from clippings.index.articles import fetch_stamps
from clippings.index.dead_letters import dead_letter_id, fetch_dead_letters
from clippings.index.sources import SourceEntry, adds_up, containers, list_held, sum_ids
from clippings.runs.entered_files import find_again, is_as_entered
from clippings.runs.resources import Resources

BATCH = 500  # records of a file


@dataclass(frozen=True, slots=True)
class FileLook:
    """How a file was found: two looks at the same loss are equal."""

    entry: SourceEntry
    held: int  # articles and dead letters that were read in it
    absent: int = 0  # records that are nowhere
    copies: int = 0  # records that are there for another record
    ids: int = 0  # the sum of the ids of those that are nowhere, as far as they are known


@dataclass(frozen=True, slots=True)
class _Record:
    ids: tuple[
        str, ...
    ]  # that its article may have: by its address, by one that it claims, until `clippings readdress`
    letter: str  # the id of the dead letter of its place
    capture: str | None
    is_document: bool


@dataclass(frozen=True, slots=True)
class _Search:
    """What became of the records of a file: how many are lost, and how many exist as another record."""

    absent: int
    copies: int
    ids: int = 0


def look_at_file(resources: Resources, entry: SourceEntry) -> FileLook:
    """Compare what is searchable with the entry, and read the file if they differ."""
    ids = list(list_held(resources.archive, entry))
    held = len(ids)
    if adds_up(entry, ids):
        return FileLook(entry, held)
    found = _search(resources, entry, held)
    # What an entry claims and neither the archive nor the file holds is nowhere as well.
    absent = max(found.absent, entry.records - held - found.copies)
    return FileLook(entry, held, absent, found.copies, found.ids)


def _search(resources: Resources, entry: SourceEntry, held: int) -> _Search:
    """Look for each record of the file. If the file is gone or has changed since it was entered, the number of stored
    documents must show what is missing.
    """
    short = max(0, entry.records - held)
    source = find_again(entry)
    if source is None:
        return _Search(short, 0)
    found = _look_for_records(resources, source, entry)
    if is_as_entered(source, entry):
        return found
    copies = min(short, found.copies)
    return _Search(short - copies, copies)


def _look_for_records(resources: Resources, source: SourceFile, entry: SourceEntry) -> _Search:
    """Whether a record has become an article, or the dead letter of its place with its own bytes."""
    archive = resources.archive
    absent = copies = ids = 0
    met: set[str] = set()
    records = map(_shorten, read(Part(source)))
    while batch := list(islice(records, BATCH)):
        stamps = fetch_stamps(archive, [id for record in batch if record.is_document for id in record.ids])
        letters = fetch_dead_letters(archive, [record.letter for record in batch])
        for record in batch:
            there = [id for id in record.ids if id in stamps]
            there.sort(key=lambda id: (not _is_own(id, stamps[id].claim), not _is_here(stamps[id].origin, entry)))
            letter, id = letters.get(record.letter), next(iter(there), None)
            if letter and letter.capture == record.capture:
                key, here = letter.id, True
            elif id and record.is_document:
                key, here = id, _is_here(stamps[id].origin, entry)
            else:
                absent, ids = absent + 1, ids + sum_ids([record.letter])
                continue
            copies += key in met or not here
            met.add(key)
    return _Search(absent, copies, ids)


def _shorten(record: RawDocument | Rejected) -> _Record:
    """Only what the search needs of a record, because records are large."""
    letter = dead_letter_id(record.origin)
    if isinstance(record, Rejected):
        return _Record((record.id,), letter, record.capture, False)
    ids = [record.id, *(list_former_ids(record.url) if record.url else ())]
    if record.claim:
        ids.append(record.claim.own_id)
    return _Record(tuple(ids), letter, sha256(record.content).hexdigest(), True)


def _is_own(id: str, claim: Claim | None) -> bool:
    """Whether an article keeps its own address, and not the one that it claims."""
    return claim is not None and claim.own_id == id


def _is_here(origin: Origin, entry: SourceEntry) -> bool:
    return origin.collection == entry.collection and entry.file in containers(origin.file)
