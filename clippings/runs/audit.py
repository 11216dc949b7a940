"""Does the archive add up? Sources against articles and dead letters, articles against quotes, mappings against files.

Every record of a file that was read to its end is an article, a dead letter, or a copy of an article that is there as
well. The difference must be zero.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter

from clippings.capture import Part, SourceFile, read
from clippings.documents import Origin, RawDocument, Rejected
from clippings.enrich import STAGES, current_versions
from clippings.index import mappings, paging, stale
from clippings.index.articles import fetch_stamps, list_said
from clippings.index.dead_letters import dead_letter_id, fetch_dead_letters
from clippings.index.serialize import Json
from clippings.index.sources import SourceEntry, containers, list_entries, sum_ids
from clippings.runs.planning import find_again
from clippings.runs.resources import Resources
from clippings.runs.store import VERSIONS

BATCH = 500  # records of a file
PAGE = 1_000  # quotes

Place = tuple[str, str]  # collection and file


@dataclass(frozen=True, slots=True)
class Audit:
    """What was counted. `unaccounted` and `wrong_quotes` hold what does not add up: both must be empty."""

    files: int
    records: int  # of the files that were read to their end
    unfinished: int  # articles and dead letters of other files: the next ingest reads these to their end
    vanished: int  # articles and dead letters of records that are no longer in their files
    articles: int
    dead_letters: int
    copies: int  # records whose article is there for another record: of another file, or of the same
    quotes: int
    unaccounted: Mapping[str, int]  # file -> records that are nowhere
    wrong_quotes: tuple[str, ...]  # ids of articles whose quotes are not those of the quotes index
    drift: tuple[str, ...]  # differences of the server's mappings from the files
    stale: Mapping[str, int]  # stage -> articles that another version wrote

    @property
    def difference(self) -> int:
        return sum(self.unaccounted.values()) + len(self.wrong_quotes) + len(self.drift)


@dataclass(slots=True)
class _Held:
    """What the archive holds of each file, as itself or as a member of it: a number, and the sum of the ids."""

    numbers: Counter[Place] = field(default_factory=Counter)
    sums: Counter[Place] = field(default_factory=Counter)

    def add(self, source: Json) -> None:
        for file in containers(source["file"]):
            place = (source["collection"], file)
            self.numbers[place] += 1
            self.sums[place] += sum_ids([source["id"]])


@dataclass(frozen=True, slots=True)
class _Record:
    id: str
    letter: str  # the id of the dead letter of its place
    capture: str | None
    is_document: bool


@dataclass(frozen=True, slots=True)
class _Search:
    """What became of the records of a file: how many are nowhere, and how many are there for another record."""

    absent: int
    copies: int


def audit(resources: Resources) -> Audit:
    """Count everything. Reads again only those files of which the archive holds something else than was entered."""
    archive = resources.archive
    drift = tuple(
        map(str, mappings.plan(archive, resources.settings))
    )  # first: raises where two indices are behind an alias
    paging.refresh(archive, *map(archive.alias, mappings.NAMES))
    held = _Held()
    wrong_quotes = tuple(_find_wrong_quotes(resources, held))
    articles = paging.count(archive, archive.alias("articles"), paging.EVERYTHING)
    for hit in paging.scan(
        archive, archive.alias("dead-letters"), paging.EVERYTHING, fields={"includes": ["id", "collection", "file"]}
    ):
        held.add(hit["_source"])
    letters = paging.count(archive, archive.alias("dead-letters"), paging.EVERYTHING)
    unaccounted: dict[str, int] = {}
    files = records = copies = entered = 0
    for entry in (entry for entry in list_entries(archive) if entry.read_at):
        place = (entry.collection, entry.file)
        files, records, entered = files + 1, records + entry.records, entered + held.numbers[place]
        if (f"{held.sums[place]:x}", held.numbers[place]) != (entry.checksum, entry.records):
            found = _search(resources, entry, held.numbers[place])
            copies += found.copies
            # What an entry claims and neither the archive nor the file holds is nowhere as well.
            if absent := max(found.absent, entry.records - held.numbers[place] - found.copies):
                unaccounted[f"{entry.collection}/{entry.file}"] = absent
    return Audit(
        files=files,
        records=records,
        unfinished=articles + letters - entered,
        vanished=entered + copies + sum(unaccounted.values()) - records,
        articles=articles,
        dead_letters=letters,
        copies=copies,
        quotes=paging.count(archive, archive.alias("quotes"), paging.EVERYTHING),
        unaccounted=unaccounted,
        wrong_quotes=wrong_quotes,
        drift=drift,
        stale=_count_stale(resources),
    )


def _search(resources: Resources, entry: SourceEntry, held: int) -> _Search:
    """Look for each record of the file. Of one that has changed since it was entered, or is gone, the number of what
    is held has to say what is missing.
    """
    short = max(0, entry.records - held)
    source = find_again(entry)
    if source is None:
        return _Search(short, 0)
    found = _look_for_records(resources, source, entry)
    if (source.size, source.modified_ns) == (entry.size, entry.modified_ns):
        return found
    copies = min(short, found.copies)
    return _Search(short - copies, copies)


def _look_for_records(resources: Resources, source: SourceFile, entry: SourceEntry) -> _Search:
    """A record has become an article, or the dead letter of its place that holds its own bytes."""
    archive = resources.archive
    absent = copies = 0
    met: set[str] = set()
    records = map(_brief, read(Part(source)))
    while batch := list(islice(records, BATCH)):
        stamps = fetch_stamps(archive, [record.id for record in batch if record.is_document])
        letters = fetch_dead_letters(archive, [record.letter for record in batch])
        for record in batch:
            letter, stamp = letters.get(record.letter), stamps.get(record.id)
            if letter and letter.capture == record.capture:
                key, here = letter.id, True
            elif stamp and record.is_document:
                key, here = record.id, _is_here(stamp.origin, entry)
            else:
                absent += 1
                continue
            copies += key in met or not here
            met.add(key)
    return _Search(absent, copies)


def _brief(record: RawDocument | Rejected) -> _Record:
    """What the search needs of a record: records are large."""
    letter = dead_letter_id(record.origin)
    if isinstance(record, Rejected):
        return _Record(record.id, letter, record.capture, False)
    return _Record(record.id, letter, sha256(record.content).hexdigest(), True)


def _is_here(origin: Origin, entry: SourceEntry) -> bool:
    return origin.collection == entry.collection and entry.file in containers(origin.file)


def _find_wrong_quotes(resources: Resources, held: _Held) -> Iterator[str]:
    """Articles of which the quotes index holds other quotes than they say, and quotes of no article. On the way each
    article is noted in `held`.
    """
    archive = resources.archive

    def list_articles() -> Iterator[tuple[str, str, Json]]:
        for source, quotes in list_said(archive):
            held.add(source)
            yield from ((source["id"], "said", quote) for quote in quotes.values())

    hits = paging.scan(archive, archive.alias("quotes"), paging.EVERYTHING, page=PAGE)
    stored = ((hit["_source"]["article_id"], "stored", hit["_source"]) for hit in hits)
    for id, group in groupby(merge(list_articles(), stored, key=itemgetter(0)), key=itemgetter(0)):
        quotes: dict[str, list[Json]] = {"said": [], "stored": []}
        for _, kind, quote in group:
            quotes[kind].append(quote)
        if sorted(quotes["said"], key=itemgetter("id")) != sorted(quotes["stored"], key=itemgetter("id")):
            yield id


def _count_stale(resources: Resources) -> dict[str, int]:
    archive = resources.archive

    def wanted(code: str, stage: str) -> dict[str, str]:
        return {stage: (current_versions(code) | VERSIONS)[stage]}

    queries = {stage: stale.stale_query(archive, partial(wanted, stage=stage)) for stage in ("clean", *STAGES)}
    return {stage: paging.count(archive, archive.alias("articles"), query) for stage, query in queries.items()}


def audit_rows(found: Audit) -> list[tuple[str, int]]:
    """The table of an audit; its last row must be zero."""
    return [
        ("files read to their end", found.files),
        ("records in them", found.records),
        ("articles", found.articles),
        ("dead letters", found.dead_letters),
        ("of files that were not read to their end", found.unfinished),
        ("of no record in their file any more", found.vanished),
        ("records whose article another record gave", found.copies),
        ("quotes", found.quotes),
        *((f"stale: {stage}", number) for stage, number in found.stale.items()),
        ("records unaccounted for", sum(found.unaccounted.values())),
        ("articles with wrong quotes", len(found.wrong_quotes)),
        ("differences of the mappings", len(found.drift)),
        ("difference", found.difference),
    ]
