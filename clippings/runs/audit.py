"""Does the archive add up? Sources against articles and dead letters, articles against quotes, mappings against files.

Every record of a file that was read to its end is an article, a dead letter, or a copy of an article that another file
gives as well. The difference must be zero.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import merge
from itertools import groupby
from pathlib import Path

from clippings.capture import Part, SourceFile, read
from clippings.documents import MAX_QUOTES, Origin, Rejected
from clippings.enrich import STAGES, current_versions
from clippings.index import archive, mappings, paging, stale
from clippings.index.actions import Json
from clippings.index.connect import persist
from clippings.index.sources import SourceEntry, containers, count_by_file, list_entries
from clippings.storing import VERSIONS
from clippings.tools import Tools

PAGE = 1_000


@dataclass(frozen=True, slots=True)
class Audit:
    """What was counted. `unaccounted` and `wrong_quotes` hold what does not add up: both must be empty."""

    files: int
    records: int  # of the files that were read to their end
    articles: int
    dead_letters: int
    copies: int  # records whose article another file holds
    quotes: int
    unaccounted: Mapping[str, int]  # file -> records that are nowhere
    wrong_quotes: tuple[str, ...]  # ids of articles whose quotes are not those of the quotes index
    drift: tuple[str, ...]  # differences of the server's mappings from the files
    stale: Mapping[str, int]  # stage -> articles that another version wrote

    @property
    def difference(self) -> int:
        return sum(self.unaccounted.values()) + len(self.wrong_quotes) + len(self.drift)


def audit(tools: Tools) -> Audit:
    """Count everything. Reads again only those files of which records seem to be missing."""
    es, prefix = tools.es, tools.settings.prefix
    for name in ("articles", "quotes", "sources", "dead-letters"):
        paging.refresh(es, f"{prefix}-{name}")
    articles, letters = (count_by_file(es, prefix, name) for name in ("articles", "dead-letters"))
    unaccounted: dict[str, int] = {}
    files = records = copies = 0
    for entry in list_entries(es, prefix):
        place = (entry.collection, entry.file)
        files, records = files + 1, records + entry.records
        missing = entry.records - articles[place] - letters[place]
        if missing > 0:
            elsewhere = _count_elsewhere(tools, entry, missing)
            copies += elsewhere
            if missing > elsewhere:
                unaccounted[f"{entry.collection}/{entry.file}"] = missing - elsewhere
    return Audit(
        files=files,
        records=records,
        articles=paging.count(es, f"{prefix}-articles", {"match_all": {}}),
        dead_letters=paging.count(es, f"{prefix}-dead-letters", {"match_all": {}}),
        copies=copies,
        quotes=paging.count(es, f"{prefix}-quotes", {"match_all": {}}),
        unaccounted=unaccounted,
        wrong_quotes=tuple(_find_wrong_quotes(tools)),
        drift=tuple(map(str, mappings.plan(es, tools.settings))),
        stale=_count_stale(tools),
    )


def mend_quotes(tools: Tools, ids: Sequence[str]) -> None:
    """Make the quotes of these articles what the articles say."""
    archive.repair_quotes(tools.es, tools.settings.prefix, ids)


def _count_elsewhere(tools: Tools, entry: SourceEntry, most: int) -> int:
    """Records of the file whose articles were read in another file; at most as many as are missing here."""
    path = Path(entry.root, entry.file)
    if not path.is_file():
        return 0
    source = SourceFile(path, entry.collection, entry.file, entry.size, entry.modified_ns, entry.root)
    places: dict[str, Origin] = {}
    articles: set[str] = set()
    number = 0
    for record in read(Part(source)):
        number += 1
        places[record.id] = record.origin
        if not isinstance(record, Rejected):
            articles.add(record.id)
    stamps = archive.fetch_stamps(tools.es, tools.settings.prefix, sorted(articles))
    held = [id for id, stamp in stamps.items() if not _is_here(stamp.origin, entry)]
    twice = number - len(set(places.values()))  # a record that the file holds twice is one article, or one dead letter
    return min(most, len(held) + twice)


def _is_here(origin: Origin, entry: SourceEntry) -> bool:
    return origin.collection == entry.collection and entry.file in containers(origin.file)


def _find_wrong_quotes(tools: Tools) -> Iterator[str]:
    """Articles of which the quotes index has another number of quotes than they hold, and quotes of no article."""
    es, prefix = tools.es, tools.settings.prefix
    said = (
        (hit["_id"], "article", min(hit["_source"].get("quote_count", 0), MAX_QUOTES))
        for hit in paging.scan(
            es, f"{prefix}-articles", {"match_all": {}}, fields={"includes": ["quote_count"]}, page=PAGE
        )
    )
    stored = ((id, "quotes", number) for id, number in _count_quotes(tools))
    for id, group in groupby(merge(said, stored), key=lambda one: one[0]):
        numbers = {kind: number for _, kind, number in group}
        if numbers.get("article", 0) != numbers.get("quotes", 0):
            yield id


def _count_quotes(tools: Tools) -> Iterator[tuple[str, int]]:
    """Article id -> number of quotes in the quotes index, in the order of the ids."""
    after: Json = {}
    while True:
        articles: Json = {"sources": [{"id": {"terms": {"field": "article_id"}}}], "size": PAGE}
        aggs = {"articles": {"composite": articles | ({"after": after} if after else {})}}
        answer = persist(
            partial(tools.es.search, index=f"{tools.settings.prefix}-quotes", size=0, aggs=aggs), es=tools.es
        )
        found = answer["aggregations"]["articles"]
        yield from ((bucket["key"]["id"], bucket["doc_count"]) for bucket in found["buckets"])
        if "after_key" not in found:
            return
        after = found["after_key"]


def _count_stale(tools: Tools) -> dict[str, int]:
    es, prefix = tools.es, tools.settings.prefix

    def wanted(code: str, stage: str) -> dict[str, str]:
        return {stage: (current_versions(code) | VERSIONS)[stage]}

    queries = {stage: stale.stale_query(es, prefix, partial(wanted, stage=stage)) for stage in ("clean", *STAGES)}
    return {stage: paging.count(es, f"{prefix}-articles", query) for stage, query in queries.items()}


def audit_rows(found: Audit) -> list[tuple[str, int]]:
    """The table of an audit; its last row must be zero."""
    return [
        ("files read to their end", found.files),
        ("records in them", found.records),
        ("articles", found.articles),
        ("dead letters", found.dead_letters),
        ("records whose article another file holds", found.copies),
        ("quotes", found.quotes),
        *((f"stale: {stage}", number) for stage, number in found.stale.items()),
        ("records unaccounted for", sum(found.unaccounted.values())),
        ("articles with wrong quotes", len(found.wrong_quotes)),
        ("differences of the mappings", len(found.drift)),
        ("difference", found.difference),
    ]
