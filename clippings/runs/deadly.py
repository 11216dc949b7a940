"""A slice that kills every worker that takes it: halving finds the deadly record, and the rest is processed.

Only a cluster can tell such a slice from one that was unlucky: see cluster.py. In the pool of one machine, a process
that dies takes its neighbors' slices with it, and the run ends with an error after some attempts.
"""

from datetime import datetime
from itertools import islice

from clippings.capture import Part
from clippings.capture.halves import halve, reject_part
from clippings.documents import Counts
from clippings.index import paging, stale
from clippings.index.dead_letters import dead_letter_id
from clippings.index.sources import sum_ids
from clippings.runs.cluster import TRIES, Cluster, KillsWorkers
from clippings.runs.ingest_slice import SliceOutcome, process
from clippings.runs.planning import Slice
from clippings.runs.pool import Pool
from clippings.runs.reenrich import Selection, reenrich_selected
from clippings.runs.report import Ended, Reenriched, Tally
from clippings.runs.resources import Resources
from clippings.runs.store import keep_dead_letters
from clippings.settings import Settings

Workers = Pool | Cluster

DETAIL = "Each worker process that read this was lost: it needs too much memory, or is built to crash programs."
DIGITS = "0123456789abcdef"


def open_workers(settings: Settings) -> Workers:
    """The workers of the cluster in the settings, or else processes of this machine."""
    return Cluster(settings) if settings.dask else Pool(settings)


def process_on(workers: Workers, piece: Slice, started: datetime, again: bool, tries: int = TRIES) -> SliceOutcome:
    """Like `process`, on one of the workers; a record that kills several of them becomes a dead letter."""
    if isinstance(workers, Pool):
        return workers.run(process, piece, started, again)
    try:
        return workers.run(process, piece, started, again, workers=tries)
    except KillsWorkers:
        return _process_apart(workers, piece, started, again)


def give_up(resources: Resources, part: Part, started: datetime, again: bool) -> SliceOutcome:
    """Turn the record, or file, into a dead letter. `again`: this was another attempt."""
    rejected = reject_part(part, DETAIL)
    keep_dead_letters(resources, [rejected], again=started if again else None)
    ended = Ended(Counts(rejected=1), sum_ids([dead_letter_id(rejected.origin)]))
    tally = Tally(counts=ended.counts)
    tally.note_rejected(rejected)
    return SliceOutcome((ended,), tally)


def list_selected(resources: Resources, selection: Selection, id_prefix: str) -> list[str]:
    """The ids of the selected articles that begin with this; no more than two are needed."""
    query = stale.join_queries(selection.query, {"prefix": {"id": id_prefix}})
    hits = paging.scan(resources.archive, resources.archive.alias("articles"), query, fields=False, page=2)
    return [hit["_id"] for hit in islice(hits, 2)]


def reenrich_on(workers: Workers, selection: Selection, id_prefix: str) -> Reenriched:
    """Like `reenrich_selected`, on one of the workers; an article that kills them all stays unchanged and is named."""
    if isinstance(workers, Pool):
        return workers.run(reenrich_selected, selection, id_prefix)
    try:
        return workers.run(reenrich_selected, selection, id_prefix)
    except KillsWorkers:
        found = workers.run(list_selected, selection, id_prefix)
        if len(found) == 1:
            return Reenriched(refused=1, refusals=((found[0], DETAIL),))
        return sum((reenrich_on(workers, selection, id_prefix + digit) for digit in DIGITS), Reenriched())


def _process_apart(workers: Cluster, piece: Slice, started: datetime, again: bool) -> SliceOutcome:
    """Process a slice that was lost with its workers in halves, down to the record.

    A part that can be halved is halved after one loss; a single record is given up only after as many losses as a whole
    slice.
    """
    halves = _halve(piece)
    if halves is None:
        return workers.run(give_up, piece.parts[0], started, again)
    outcomes = [process_on(workers, half, started, again, 1 if _halve(half) else TRIES) for half in halves]
    tally = Tally()
    for outcome in outcomes:
        tally.add(outcome.tally)
    ended = tuple(one for outcome in outcomes for one in outcome.parts)
    return SliceOutcome(ended if len(piece.parts) > 1 else (sum(ended, Ended()),), tally)


def _halve(piece: Slice) -> tuple[Slice, Slice] | None:
    """None if it cannot be halved. Sizes only show the progress of a run, so those of halves do not matter."""
    if (middle := len(piece.parts) // 2) > 0:
        return Slice(piece.parts[:middle], 0), Slice(piece.parts[middle:], 0)
    halves = halve(piece.parts[0])
    return (Slice(halves[:1], 0), Slice(halves[1:], 0)) if halves else None
