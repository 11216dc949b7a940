"""Checks that the archive adds up: sources against articles and dead letters, articles against quotes, mappings against
files.

Every record of a file that was read to its end is an article, a dead letter, or a copy of an article that is there as
well. The difference must be zero. Others may write meanwhile: what differs is looked at again (see settling.py).
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from heapq import merge
from itertools import groupby
from operator import itemgetter

from clippings.enrich import STAGES, current_versions
from clippings.index import mappings, paging, stale
from clippings.index.archive import Archive
from clippings.index.articles import list_said
from clippings.index.fields import Json
from clippings.index.sources import containers, fetch_entries, list_entries, source_id, sum_ids
from clippings.runs.audit_file import FileLook, look_at_file
from clippings.runs.audit_people import Told, find_linked_until, find_wrong_people
from clippings.runs.audit_stories import Links, find_wrong_stories
from clippings.runs.resources import Resources
from clippings.runs.settling import wait_until_settled
from clippings.runs.store import VERSIONS

BATCH = 500  # articles whose quotes are looked at again
PAGE = 1_000  # quotes

Place = tuple[str, str]  # collection and file
Doubt = FileLook | str  # a file that does not add up, or what an article and the quotes index say of its quotes


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
    wrong_stories: tuple[
        str, ...
    ]  # ids of articles whose story is not there, or not the one that follows from the texts
    wrong_people: tuple[str, ...]  # ids of people who are not as articles say, and of articles that are not linked
    drift: tuple[str, ...]  # differences of the server's mappings from the files
    stale: Mapping[str, int]  # stage -> articles that another version wrote
    moving: int = 0  # files and articles that others changed whenever they were looked at: the next audit's
    vanished_below: Mapping[str, int] = field(default_factory=dict)  # folder that was given -> of the vanished

    @property
    def difference(self) -> int:
        wrong = (self.wrong_quotes, self.wrong_stories, self.wrong_people, self.drift)
        return sum(self.unaccounted.values()) + sum(map(len, wrong))


@dataclass(slots=True)
class _Held:
    """What the archive holds of each file, directly or through its members: a number, and the sum of the ids."""

    links: Links
    told: Told
    documents: int = 0
    numbers: Counter[Place] = field(default_factory=Counter)
    sums: Counter[Place] = field(default_factory=Counter)

    def add(self, source: Json) -> None:
        self.documents += 1
        for file in containers(source["file"]):
            place = (source["collection"], file)
            self.numbers[place] += 1
            self.sums[place] += sum_ids([source["id"]])


@dataclass(slots=True)
class _Files:
    """Adds up the files that were read to their end."""

    files: int = 0
    records: int = 0
    held: int = 0
    copies: int = 0
    unaccounted: dict[str, int] = field(default_factory=dict)
    vanished_below: Counter[str] = field(default_factory=Counter)

    def add(self, found: FileLook) -> None:
        entry = found.entry
        self.files, self.records = self.files + 1, self.records + entry.records
        self.held, self.copies = self.held + found.held, self.copies + found.copies
        if found.absent:
            self.unaccounted[f"{entry.collection}/{entry.file}"] = found.absent
        if vanished := found.held + found.copies + found.absent - entry.records:
            self.vanished_below[entry.root] += vanished


def audit(resources: Resources) -> Audit:
    """Count everything. Reads a file again only if the archive holds something other than was entered for it."""
    archive = resources.archive
    drift = tuple(
        map(str, mappings.plan(archive, resources.settings))
    )  # first: raises where two indices are behind an alias
    paging.refresh(archive, *map(archive.alias, mappings.NAMES))
    held, files = _Held(Links(archive), Told(find_linked_until(resources))), _Files()
    doubts: dict[str, Doubt] = dict(_find_wrong_quotes(resources, held))
    articles = held.documents
    for hit in paging.scan(
        archive, archive.alias("dead-letters"), paging.EVERYTHING, fields={"includes": ["id", "collection", "file"]}
    ):
        held.add(hit["_source"])
    doubts |= _find_short_files(resources, held, files)
    seen = {id: doubt for id, doubt in doubts.items() if isinstance(doubt, FileLook)}
    stays, moving = wait_until_settled(doubts, partial(_look_again, resources, doubts, seen))
    for id, found in seen.items():
        if id not in moving:
            files.add(found)
    vanished = sum(files.vanished_below.values())
    return Audit(
        files=files.files,
        records=files.records,
        unfinished=max(0, held.documents - files.held),
        vanished=vanished,
        articles=articles,
        dead_letters=held.documents - articles,
        copies=files.copies,
        quotes=paging.count(archive, archive.alias("quotes"), paging.EVERYTHING),
        unaccounted=files.unaccounted,
        wrong_quotes=tuple(id for id, doubt in stays.items() if isinstance(doubt, str)),
        wrong_stories=find_wrong_stories(archive, held.links, held.told.covered),
        wrong_people=find_wrong_people(resources, held.told),
        drift=drift,
        stale=count_stale(archive),
        moving=len(moving),
        vanished_below=dict(files.vanished_below),
    )


def _find_short_files(resources: Resources, held: _Held, files: _Files) -> Iterator[tuple[str, FileLook]]:
    """The files that seem to have lost records; the others are added up."""
    for entry in (entry for entry in list_entries(resources.archive) if entry.read_at):
        place = (entry.collection, entry.file)
        found: FileLook | None = FileLook(entry, entry.records)
        if (f"{held.sums[place]:x}", held.numbers[place]) != (entry.checksum, entry.records):
            found = look_at_file(resources, entry)
        if found and found.absent:
            yield source_id(*place), found
        elif found:
            files.add(found)


def _look_again(
    resources: Resources, doubts: Mapping[str, Doubt], seen: dict[str, FileLook], ids: Sequence[str]
) -> dict[str, Doubt]:
    """What is still in doubt among these; `seen` keeps the last state of the files among them."""
    archive = resources.archive
    paging.refresh(archive, *map(archive.alias, mappings.NAMES))
    of_files = [id for id in ids if isinstance(doubts[id], FileLook)]
    entries = fetch_entries(archive, of_files)
    found: dict[str, Doubt] = {}
    for id in of_files:
        seen.pop(id)
        look = look_at_file(resources, entries[id]) if id in entries and entries[id].read_at else None
        if look:
            seen[id] = look
            if look.absent:
                found[id] = look
    of_quotes = [id for id in ids if not isinstance(doubts[id], FileLook)]
    for start in range(0, len(of_quotes), BATCH):
        held = _Held(Links(archive), Told())
        found |= _find_wrong_quotes(resources, held, of_quotes[start : start + BATCH])
    return found


def _find_wrong_quotes(
    resources: Resources, held: _Held, ids: Sequence[str] | None = None
) -> Iterator[tuple[str, str]]:
    """Articles whose quotes differ from those in the quotes index, and quotes that belong to no article, each with a
    digest of both. Notes each article in `held`. `ids`: only these.
    """
    archive = resources.archive
    of_articles, of_quotes = ({field: ids} for field in ("id", "article_id"))

    def list_articles() -> Iterator[tuple[str, str, Json]]:
        for source, quotes in list_said(archive, {"terms": of_articles} if ids else paging.EVERYTHING):
            held.add(source)
            held.told.add(source)
            held.links.add(source)
            yield from ((source["id"], "said", quote) for quote in quotes.values())

    def list_stored() -> Iterator[tuple[str, str, Json]]:
        query = {"terms": of_quotes} if ids else paging.EVERYTHING
        pages = paging.ahead(paging.read_pages(archive, archive.alias("quotes"), query, page=PAGE))
        quotes = (_leave_out_context(hit["_source"]) for hits in pages for hit in hits)
        stored = ((quote["article_id"], "stored", quote) for quote in quotes)
        # A quote's id begins with that of its article, unless it is damaged; these are few.
        yield from sorted(stored, key=itemgetter(0)) if ids else stored

    for id, group in groupby(merge(list_articles(), list_stored(), key=itemgetter(0)), key=itemgetter(0)):
        quotes: dict[str, list[Json]] = {"said": [], "stored": []}
        for _, kind, quote in group:
            quotes[kind].append(quote)
        said, found = (sorted(quotes[kind], key=itemgetter("id")) for kind in ("said", "stored"))
        if said != found:
            yield id, sha256(json.dumps([said, found], sort_keys=True).encode()).hexdigest()


def _leave_out_context(quote: Json) -> Json:
    """The server sends the context anyway: leaving it out there costs more."""
    return {name: value for name, value in quote.items() if not name.startswith("context")}


def count_stale(archive: Archive) -> dict[str, int]:
    """For each stage, the number of articles that another version wrote: `clippings reenrich` updates them."""

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
        ("of records that are no longer in their file", found.vanished),
        ("records whose article another record gave", found.copies),
        ("quotes, with copies and unattributed words", found.quotes),
        ("still changing when they were checked", found.moving),
        *((f"stale: {stage}", number) for stage, number in found.stale.items()),
        ("records unaccounted for", sum(found.unaccounted.values())),
        ("articles with wrong quotes", len(found.wrong_quotes)),
        ("articles with a wrong story", len(found.wrong_stories)),
        ("people that differ from the articles", len(found.wrong_people)),
        ("differences in the mappings", len(found.drift)),
        ("difference", found.difference),
    ]
