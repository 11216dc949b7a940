"""What a run did: how its inputs ended and where the time went, added up over slices and shown as a table."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import perf_counter

from clippings.documents import Counts, Rejected

MAX_KEYS = 100  # that are told apart; data can stand where keys should
OTHER_KEYS = "(others)"
TOLD = 20  # articles or rejections at most that are told one by one; many mostly have one reason


@dataclass(frozen=True, slots=True)
class Unread:
    """A key of JSON that nothing was read from."""

    records: int  # that have it
    file: str  # the first of them


@dataclass(frozen=True, slots=True)
class Rejection:
    """A rejection for reports: never text from an article."""

    place: str
    reason: str
    detail: str


@dataclass(slots=True)
class Tally:
    """Collected during a slice or a run; tallies can be added."""

    counts: Counts = field(default_factory=Counts)
    reasons: Counter[str] = field(default_factory=Counter)  # of the rejected
    rejections: list[Rejection] = field(default_factory=list)  # the first of them
    seconds: dict[str, float] = field(default_factory=dict)  # stage -> seconds, summed over processes
    unread: dict[str, Unread] = field(default_factory=dict)  # key -> how often, in the order of the files

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        start = perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + perf_counter() - start

    def rounded_seconds(self) -> dict[str, float]:
        """Field names and values for a log line or a table."""
        return {f"seconds_{stage}": round(seconds, 3) for stage, seconds in self.seconds.items()}

    def note_rejected(self, rejected: Rejected) -> None:
        self.reasons[rejected.reason] += 1
        if len(self.rejections) < TOLD:
            # The own id of a record is often its address: of what was forgotten it is told nowhere.
            own = "" if rejected.reason == "forgotten" else rejected.origin.record
            place = replace(rejected.origin, record=own)
            self.rejections.append(Rejection(str(place), rejected.reason, rejected.detail))

    def note_unread(self, key: str, records: int, file: str) -> None:
        key = key if key in self.unread or len(self.unread) < MAX_KEYS else OTHER_KEYS
        known = self.unread.get(key, Unread(0, file))
        self.unread[key] = Unread(known.records + records, known.file)

    def add(self, other: "Tally") -> None:
        for key, unread in other.unread.items():
            self.note_unread(key, unread.records, unread.file)
        self.counts += other.counts
        self.reasons.update(other.reasons)
        self.rejections = (self.rejections + other.rejections)[:TOLD]
        for stage, seconds in other.seconds.items():
            self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds


@dataclass(frozen=True, slots=True)
class Ended:
    """How the records of a file, or of a part of it, ended, and the sum of the ids of what they became."""

    counts: Counts = field(default_factory=Counts)
    sum_of_ids: int = 0

    def __add__(self, other: "Ended") -> "Ended":
        return Ended(self.counts + other.counts, self.sum_of_ids + other.sum_of_ids)


@dataclass(frozen=True, slots=True)
class AlertReport:
    """What became of one saved question."""

    question: str
    new: int  # matches that were not known
    failed: tuple[str, ...]  # channels that did not take everything, and why
    is_for_terminal: bool  # its matches go nowhere else: `clippings watch` prints them


@dataclass(frozen=True, slots=True)
class IngestReport:
    """A whole ingest. `deleted`: files of the archive that are gone from their folder, as collection/file."""

    tally: Tally
    files_read: int
    files_skipped: int  # unread, since their stamp is known
    deleted: tuple[str, ...]
    pruned: int  # articles removed with their deleted files
    seconds: float
    kept: int = 0  # deleted files whose articles were to be removed, but whose folder holds nothing at all
    moved: int = 0  # articles of files that are gone and were met again in files of the same bytes
    told: tuple[AlertReport, ...] = ()  # the saved questions
    unasked: str = ""  # why they were not asked


@dataclass(frozen=True, slots=True)
class Reenriched:
    """The outcomes of the articles that a re-enrichment visited; only `failed` counts them a second time."""

    changed: int = 0
    same: int = 0  # the output is what it was: only the versions were written
    untouched: int = 0  # nothing to write: current already, perhaps by another run
    forgotten: int = 0  # removed: cleaned again, they have words or an address that somebody had forgotten
    refused: int = 0  # Elasticsearch does not take the new state; the old one stays
    failed: int = 0  # of the visited: those with a stage that failed
    refusals: tuple[tuple[str, str], ...] = ()  # of the refused, the first: the article's id, and the server's reason

    @property
    def visited(self) -> int:
        return self.changed + self.same + self.untouched + self.forgotten + self.refused

    def __add__(self, other: "Reenriched") -> "Reenriched":
        return Reenriched(
            self.changed + other.changed,
            self.same + other.same,
            self.untouched + other.untouched,
            self.forgotten + other.forgotten,
            self.refused + other.refused,
            self.failed + other.failed,
            (self.refusals + other.refusals)[:TOLD],
        )


@dataclass(frozen=True, slots=True)
class ReenrichReport:
    reenriched: Reenriched
    remaining: int  # of the selected articles: those that are still stale
    visited_before: (
        int  # of the selected articles: those that were left to an interrupted run, which this one continued
    )
    seconds: float


def reenrich_rows(report: ReenrichReport) -> list[tuple[str, int]]:
    """The closing table of a re-enrichment: all rows but the last two add up to the row `visited`."""
    reenriched = report.reenriched
    return [
        ("changed", reenriched.changed),
        ("same output, new versions", reenriched.same),
        ("nothing to write", reenriched.untouched),
        *([("forgotten", reenriched.forgotten)] if reenriched.forgotten else []),
        ("refused", reenriched.refused),
        ("visited", reenriched.visited),
        ("with a failed stage", reenriched.failed),
    ]


def unread_rows(tally: Tally) -> list[tuple[str, int]]:
    """The keys of JSON that nothing was read from, each with the number of records that have it."""
    return [(f"{key} (first in {one.file})", one.records) for key, one in tally.unread.items()]


def outcome_rows(tally: Tally) -> list[tuple[str, int]]:
    """The closing table of an ingest: all rows but the last add up to the last."""
    counts = tally.counts
    return [
        ("indexed, new", counts.new),
        ("indexed, changed", counts.changed),
        ("unchanged", counts.unchanged),
        ("duplicate", counts.duplicate),
        *((f"rejected: {reason}", number) for reason, number in sorted(tally.reasons.items())),
        ("inputs", counts.inputs),
    ]
