"""A slice of an ingest: the path (clippings/pipeline.py) for what the archive does not know, then INDEXED.

`process` is what one task does. Every record of its slice ends as exactly one of indexed, unchanged, duplicate or
rejected, and only after Elasticsearch has acknowledged it; repeating a slice gives the same archive.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from time import time_ns

from clippings.capture import Part, read
from clippings.capture.files import has_changed
from clippings.capture.records import withdraw_claim
from clippings.clean import VERSION as CLEAN_VERSION
from clippings.documents import Capture, CleanDocument, Counts, EnrichedDocument, Origin, RawDocument, Rejected
from clippings.index import dead_letters
from clippings.index.articles import fetch_stamps, repair_quotes
from clippings.index.dead_letters import DeadLetter, dead_letter_id, fetch_dead_letters
from clippings.index.duplicates import list_later_copies
from clippings.index.outcomes import Stamp, decide, is_known, place
from clippings.index.sources import sum_ids
from clippings.pipeline import clean_all, enrich_all
from clippings.runs.claims import Record, find_unlike, read_claim, withdraw_known
from clippings.runs.planning import Slice
from clippings.runs.refuse import refuse_articles, refuse_records, refuse_stored
from clippings.runs.report import Ended, Tally
from clippings.runs.resources import Resources
from clippings.runs.store import VERSIONS, Ending, keep_dead_letters, store

log = logging.getLogger(__name__)

BATCH_RECORDS = 64
BATCH_BYTES = 8 * 1024 * 1024
ENRICHED = ("new", "changed", "replaces")


@dataclass(frozen=True, slots=True)
class SliceOutcome:
    parts: tuple[Ended, ...]  # each part of the slice, in order
    tally: Tally


@dataclass(slots=True)
class Work:
    """A slice in progress: when its run began, how its records ended so far, and which texts it contained."""

    parts: Sequence[Part]
    started: datetime
    since: datetime  # what is stored from one of its files since then was read in the same state of the file
    again: bool  # whether dead letters that are due are tried again
    endings: list[tuple[int, str, Ending]] = field(default_factory=list)  # index of the part, article id, ending
    hashes: set[str] = field(default_factory=set)
    met: set[tuple[str, Origin]] = field(default_factory=set)  # records that a file holds twice under one own id
    kept: set[str] = field(default_factory=set)  # ids of articles that a record has given, or has found as it is
    rejected: set[str] = field(default_factory=set)  # ids of dead letters
    tally: Tally = field(default_factory=Tally)


def process(resources: Resources, piece: Slice, started: datetime, again: bool = False) -> SliceOutcome:
    """Bring a slice through the whole path, in a run that started then. Raises ClippingsError if a server or the disk
    gives up; next time, what is already stored counts as unchanged.
    """
    work = Work(piece.parts, started, max(started, _find_last_change(piece)), again)
    for batch in _cut_batches(_read(piece, work.tally)):
        _process_batch(resources, batch, work)
    with work.tally.timed("index"):
        outcome = _settle(resources, len(piece.parts), work)
    log.info("slice done", extra={"bytes": piece.size, **asdict(outcome.tally.counts), **work.tally.rounded_seconds()})
    return outcome


def _process_batch(resources: Resources, batch: Sequence[tuple[int, Record]], work: Work) -> None:
    """Process records with different ids. What is known is not cleaned, and what has not changed is not enriched."""
    with work.tally.timed("index"):
        batch = withdraw_known(resources.archive, batch)
    raws = [record for _, record in batch if isinstance(record, RawDocument)]
    endings: dict[str, Ending] = {record.id: record for _, record in batch if isinstance(record, Rejected)}
    with work.tally.timed("index"):
        stamps = fetch_stamps(resources.archive, [raw.id for raw in raws])
        letters = _fetch_letters(resources, [record for _, record in batch])
    due = {id for id, letter in letters.items() if work.again and dead_letters.is_due(letter, work.started)}
    twins = {raw.id for raw in raws if (raw.id, place(raw.origin, raw.url)) in work.met}
    endings |= refuse_records(resources, raws)
    allowed = [raw for raw in raws if raw.id not in endings]
    endings |= {raw.id: ending for raw in allowed if (ending := _find_known(raw, stamps, letters, due))}
    fresh = [raw for raw in allowed if raw.id not in endings]
    with work.tally.timed("clean"):
        cleaned = list(clean_all(fresh))
    articles = _sort_out(resources, cleaned, stamps, endings)
    with work.tally.timed("capture"):
        _keep_captures(resources, allowed, stamps, endings)
    work.hashes |= {article.content_hash for article in articles}
    with work.tally.timed("enrich"):
        documents = _enrich(resources, articles, stamps, twins, work.since)
    with work.tally.timed("index"):
        find_outdated, contents = partial(_find_outdated, work.parts, batch), {raw.id: raw.content for raw in fresh}
        endings |= store(resources, documents, contents, work.started, work.since, twins, find_outdated)
        endings |= refuse_stored(resources, allowed, articles)
        endings |= {id: "duplicate" for id in _given_twice(raws, stamps, work) if endings[id] == "unchanged"}
        batch, contested = _part(batch, endings)
        _answer_letters(resources, [(record, endings[record.id]) for _, record in batch], letters, due, work)
    work.met |= {(raw.id, place(raw.origin, raw.url)) for raw in raws if endings[raw.id] != "contested"}
    work.kept |= {id for id, ending in endings.items() if ending in ("new", "changed", "unchanged")}
    work.endings += [(part, record.id, endings[record.id]) for part, record in batch]
    if contested:
        _process_batch(resources, contested, work)


def _part(
    batch: Sequence[tuple[int, Record]], endings: Mapping[str, Ending]
) -> tuple[list[tuple[int, Record]], list[tuple[int, Record]]]:
    """The records that have ended, and those to be processed again without the address that they claim."""
    ended = [one for one in batch if endings[one[1].id] != "contested"]
    claiming = [(part, one) for part, one in batch if isinstance(one, RawDocument) and endings[one.id] == "contested"]
    return ended, [(part, withdraw_claim(one)) for part, one in claiming]


def _sort_out(
    resources: Resources,
    cleaned: Sequence[CleanDocument | Rejected],
    stamps: Mapping[str, Stamp],
    endings: dict[str, Ending],
) -> list[CleanDocument]:
    """The articles among the cleaned records; notes the endings of the rest."""
    articles = [doc for doc in cleaned if isinstance(doc, CleanDocument)]
    unlike = find_unlike(resources.archive, stamps, articles)
    endings |= {doc.id: "contested" for doc in articles if read_claim(doc) and doc.id in unlike}
    endings |= {doc.id: doc for doc in cleaned if isinstance(doc, Rejected)}
    articles = [doc for doc in articles if doc.id not in endings]
    endings |= refuse_articles(resources, articles)
    return [article for article in articles if article.id not in endings]


def _keep_captures(
    resources: Resources, raws: Sequence[RawDocument], stamps: Mapping[str, Stamp], endings: Mapping[str, Ending]
) -> None:
    """Store the bytes of what cleaning rejected; those of articles are stored right before the documents that name
    them. So no bytes are kept that nothing names, and none at all of what was forgotten.
    """
    for raw in raws:
        ending = endings.get(raw.id)
        if isinstance(ending, Rejected) and ending.reason != "forgotten":
            resources.captures.put(raw.content)
    for raw in _find_lacking_captures(raws, stamps):
        if raw.id not in endings or endings[raw.id] == "unchanged":
            resources.captures.put(raw.content, again=True)


def _find_lacking_captures(raws: Sequence[RawDocument], stamps: Mapping[str, Stamp]) -> Iterator[RawDocument]:
    """Records whose captured bytes were found missing or damaged when they were cleaned again."""
    for raw in raws:
        stamp = stamps.get(raw.id)
        if stamp and "capture" in stamp.failed_stages and stamp.capture.hash == sha256(raw.content).hexdigest():
            yield raw


def _given_twice(raws: Sequence[RawDocument], stamps: Mapping[str, Stamp], work: Work) -> Iterator[str]:
    """The ids of articles that another record of this run has already given."""
    for raw in raws:
        stamp = stamps.get(raw.id)
        if raw.id in work.kept or (stamp and stamp.origin != raw.origin and stamp.indexed_at >= work.since):
            yield raw.id


def _find_outdated(parts: Sequence[Part], batch: Sequence[tuple[int, Record]]) -> set[str]:
    changed = {number for number in {number for number, _ in batch} if has_changed(parts[number].source)}
    return {record.id for number, record in batch if number in changed}


def _answer_letters(
    resources: Resources,
    ended: Sequence[tuple[Record, Ending]],
    letters: Mapping[str, DeadLetter],
    due: set[str],
    work: Work,
) -> None:
    """Store what was rejected; only what was due counts as an attempt. An article from the same place
    answers a letter.
    """
    rejected = {dead_letter_id(ending.origin): ending for _, ending in ended if isinstance(ending, Rejected)}
    keep_dead_letters(resources, [ending for id, ending in rejected.items() if id in due], again=work.started)
    keep_dead_letters(resources, [ending for id, ending in rejected.items() if id not in due])
    work.rejected |= set(rejected)
    well = {dead_letter_id(record.origin) for record, ending in ended if not isinstance(ending, Rejected)}
    answered = sorted((well & letters.keys()) - work.rejected)
    dead_letters.resolve(resources.archive, answered)


def _find_known(
    raw: RawDocument, stamps: Mapping[str, Stamp], letters: Mapping[str, DeadLetter], due: set[str]
) -> Ending | None:
    """The end of a record that needs no cleaning, because this version has stored or rejected exactly these bytes."""
    digest = sha256(raw.content).hexdigest()
    capture = Capture(digest, raw.media_type, raw.declared, raw.remarks)
    if is_known(stamps.get(raw.id), raw.origin, capture, CLEAN_VERSION):
        return "unchanged"
    letter = letters.get(dead_letter_id(raw.origin))
    if letter and letter.stage == "capture":  # of another record of this place: this one could be read
        return None
    if letter and letter.id not in due and dead_letters.is_known(letter, digest, VERSIONS):
        return Rejected(raw.id, raw.origin, letter.stage, letter.reason, letter.detail, digest)
    return None


def _enrich(
    resources: Resources,
    articles: Sequence[CleanDocument],
    stamps: Mapping[str, Stamp],
    twins: set[str],
    since: datetime,
) -> list[EnrichedDocument]:
    """Skips enrichment for what the archive already has, or has in a newer state."""
    documents = [EnrichedDocument(article, versions=VERSIONS) for article in articles]
    outcomes = [decide(stamps.get(article.id), article, twin=article.id in twins, since=since) for article in articles]
    wanted = [doc for doc, outcome in zip(documents, outcomes, strict=True) if outcome in ENRICHED]
    former = {id: stamp.former_ids for id, stamp in stamps.items()}
    languages, homes = resources.settings.source_languages, resources.settings.source_homes
    found = enrich_all(wanted, resources.models, languages, resources.corrections, former, homes)
    enriched = {doc.article.id: doc for doc in found}
    return [enriched.get(doc.article.id, doc) for doc in documents]


def _fetch_letters(resources: Resources, records: Sequence[Record]) -> dict[str, DeadLetter]:
    ids = [dead_letter_id(record.origin) for record in records]
    return fetch_dead_letters(resources.archive, ids)


def _settle(resources: Resources, parts: int, work: Work) -> SliceOutcome:
    """Repair what a killed run may have left, and count: an exact copy of an earlier article is a duplicate."""
    archive = resources.archive
    unchanged = [id for _, id, ending in work.endings if ending == "unchanged"]
    repair_quotes(archive, unchanged)
    copies = list_later_copies(archive, work.hashes)
    ended = [Ended()] * parts
    for part, id, ending in work.endings:
        if isinstance(ending, Rejected):
            work.tally.note_rejected(ending)
            ended[part] += Ended(Counts(rejected=1), sum_ids([dead_letter_id(ending.origin)]))
        elif id in copies and ending != "unchanged":
            ended[part] += Ended(Counts(duplicate=1), sum_ids([id]))
        else:
            ended[part] += Ended(Counts(**{ending: 1}), sum_ids([id]))
    for one in ended:
        work.tally.counts += one.counts
    return SliceOutcome(tuple(ended), work.tally)


def _find_last_change(piece: Slice) -> datetime:
    """The last change of the slice's files; times in the future are ignored."""
    changes = (part.source.modified_ns for part in piece.parts)
    return datetime.fromtimestamp(max((ns for ns in changes if 0 < ns <= time_ns()), default=0) / 1e9, UTC)


def _read(piece: Slice, tally: Tally) -> Iterator[tuple[int, Record]]:
    for number, part in enumerate(piece.parts):
        records = read(part)
        while True:
            with tally.timed("capture"):
                record = next(records, None)
            if record is None:
                break
            for key in record.unread if isinstance(record, RawDocument) else ():
                tally.note_unread(key, 1, f"{record.origin.collection}/{record.origin.file}")
            yield number, record


def _cut_batches(records: Iterator[tuple[int, Record]]) -> Iterator[list[tuple[int, Record]]]:
    """Cuts by number and by bytes, and before an id occurs again that a record has or may have."""
    batch: list[tuple[int, Record]] = []
    ids: set[str] = set()
    size = 0
    for number, record in records:
        weight = len(record.content) if isinstance(record, RawDocument) else 0
        if batch and (len(batch) == BATCH_RECORDS or size + weight > BATCH_BYTES or _list_ids(record) & ids):
            yield batch
            batch, ids, size = [], set(), 0
        batch.append((number, record))
        ids |= _list_ids(record)
        size += weight
    if batch:
        yield batch


def _list_ids(record: Record) -> set[str]:
    return {record.id, record.claim.own_id} if isinstance(record, RawDocument) and record.claim else {record.id}
