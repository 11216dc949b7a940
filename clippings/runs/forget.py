"""Removes articles with everything that is stored about them; a forgotten article is also refused from then on.

    ids = find_articles(resources, keys, query)
    traces = trace(resources, ids)                         # what would go: nothing is written
    removed = remove_all(resources, ids, who="mara")       # who=None: deleted, and not refused

What is refused is noted first and the article itself goes last, so that the same command, after a kill anywhere, finds
the article still and ends the work. A run that reads the same article at that moment looks at the list again after it
has stored it (runs/refuse.py), and once more after it has entered the file (`enter_files`).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Any

from clippings.errors import ClippingsError, InvalidInput
from clippings.index import alerts, dead_letters, paging, spool
from clippings.index.articles import ATTEMPTS, Held, fetch, remove
from clippings.index.dead_letters import dead_letter_id
from clippings.index.fields import Json
from clippings.index.refusals import Fingerprint, fingerprint_address, fingerprint_capture, fingerprint_words
from clippings.index.serialize import captures_of, serialize_quotes
from clippings.index.sources import SourceEntry, remove_entries, source_id, unread, write_entries
from clippings.runs.alerts import forget_matches
from clippings.runs.linking import removing
from clippings.runs.resources import Resources
from clippings.runs.traces import (
    find_copies,
    find_entries,
    find_letters,
    find_old_indices,
    find_users,
    is_left_without_anything,
    list_ids,
)
from clippings.search.article import MAX_KEY, ways_to_name
from clippings.search.queries import selection_query

BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Traces:
    """What the archive holds about some articles and is removed with them."""

    held: Mapping[str, Held]
    copies: Mapping[str, Json]  # exact copies under other ids, which stay: their ids, titles, sources
    letters: Mapping[str, Json]  # dead letters
    files: tuple[SourceEntry, ...]  # read again from then on: their entries count the articles
    captures: frozenset[str]  # names of captured bytes that nothing else uses
    shared: frozenset[str]  # of those that something else uses, and that stay
    spooled: int  # rejections that wait on disk
    alerts: frozenset[str]  # matches of saved questions
    old_indices: tuple[str, ...]  # left by `mappings apply` or restored next to the archive; a person deletes them

    @property
    def quotes(self) -> int:
        return sum(len(serialize_quotes(one.article)) for one in self.held.values())

    @property
    def revisions(self) -> int:
        return sum(len(one.article.earlier) for one in self.held.values())


def find_articles(resources: Resources, keys: Sequence[str], query: str | None) -> list[str]:
    """The ids of the articles with these ids (or beginnings) or whole addresses, and of all that the query finds.

    Raises InvalidInput if a key names none or several, or if nothing is given.
    """
    if not keys and query is None:
        raise InvalidInput("You named no article.", "Give an id or an address, or --query.")
    paging.refresh(resources.archive, resources.archive.alias("articles"))
    ids = [_find_one(resources, key) for key in keys]
    if query is not None:
        ids += [hit["_id"] for hit in _scan_articles(resources, selection_query(query=query), ["id"])]
    return list(dict.fromkeys(ids))


def trace(resources: Resources, ids: Collection[str], copies: bool = False, bytes_too: Collection[str] = ()) -> Traces:
    """Everything that the archive holds about these articles, including their exact copies if `copies`. bytes_too:
    names of captured bytes that must go completely, even if other articles use them.
    """
    archive = resources.archive
    paging.refresh(
        archive,
        archive.alias("articles"),
        archive.alias("dead-letters"),
        archive.alias("sources"),
        archive.alias("alerts"),
    )
    held = fetch(archive, list(ids))
    same = find_copies(archive, {_read_content_hash(one) for one in held.values()}, held.keys())
    if copies and same:
        held |= fetch(archive, list(same))
        same = {}
    letters = find_letters(archive, held, bytes_too)
    captures = {name for one in held.values() for name in captures_of(one.article)} | {*bytes_too}
    captures |= {letter["capture"] for letter in letters.values() if letter["capture"]}
    shared = find_users(archive, captures, held.keys(), letters.keys())
    origins = [one.article.document.article.origin for one in held.values()]
    places = {(origin.collection, origin.file) for origin in origins}
    places |= {(letter["collection"], letter["file"]) for letter in letters.values()}
    with_url = any(one.article.document.article.url for one in held.values())
    return Traces(
        held=held,
        copies=same,
        letters=letters,
        files=tuple(find_entries(archive, places, with_url)),
        captures=frozenset(name for name in captures - shared if resources.captures.has(name)),
        shared=frozenset(shared),
        spooled=spool.count(resources.settings.spool, list_ids(held)),
        alerts=frozenset(alerts.find_matches(archive, list_ids(held))),
        old_indices=tuple(find_old_indices(archive, list_ids(held))),
    )


def remove_all(resources: Resources, ids: Collection[str], copies: bool = False, who: str | None = None) -> Traces:
    """Remove these articles with all their traces, and return what was removed. If `who` names who asked, they are
    refused from now on.

    An article that a run writes meanwhile is checked again.
    """
    first: Traces | None = None
    for _ in range(ATTEMPTS):
        traces = trace(resources, ids, copies)
        first = first or traces
        if not traces.held:
            return replace(first, old_indices=tuple(find_old_indices(resources.archive, list_ids(first.held))))
        if who is not None:
            resources.refusals.append(who, chain.from_iterable(map(_list_fingerprints, traces.held.values())))
            resources.refusals.append(who, _list_letter_fingerprints(traces))
        _remove(resources, traces)
        ids = [*ids, *(id for id in traces.held if id not in ids)]
    raise ClippingsError("These articles keep changing while they are removed.", "Run the same command again.")


def find_refused(resources: Resources) -> list[str]:
    """The ids of stored articles whose bytes or address the list refuses: a snapshot has brought them back."""
    resources.refusals.has_grown()
    names = sorted(resources.refusals.captures())
    found: dict[str, None] = {}
    paging.refresh(resources.archive, resources.archive.alias("articles"))
    for batch in paging.in_batches(names, BATCH):
        found |= {hit["_id"]: None for hit in _scan_articles(resources, {"terms": {"capture.hash": batch}}, ["id"])}
    if resources.refusals.lists_addresses():
        for hit in _scan_articles(resources, {"exists": {"field": "domain"}}, ["url", "capture.hash"]):
            if resources.refusals.names(hit["_source"]["capture"]["hash"], hit["_source"]["url"]):
                found[hit["_id"]] = None
    return list(found)


def trace_refused(resources: Resources) -> Traces:
    """What `apply_refusals` would remove."""
    return trace(resources, find_refused(resources), bytes_too=resources.refusals.captures())


def apply_refusals(resources: Resources) -> Traces:
    """Remove what the list refuses by its bytes or address: after a restore of indices, captures or the spool."""
    traces = trace_refused(resources)
    _remove(resources, traces)
    remove_all(resources, traces.held.keys())  # what a run has written meanwhile
    return traces


def enter_files(resources: Resources, entries: Sequence[SourceEntry], mark: object) -> None:
    """Enter files as read to their end; as unread where anything was refused since `mark`, before the run began.

    What was forgotten while they were read is counted in their entries. This looks at the list after it has written,
    and forgetting changes the entries after writing the list: one of the two comes last.
    """
    write_entries(resources.archive, entries)
    if resources.refusals.mark() != mark:
        write_entries(resources.archive, map(_as_unread, entries))


def _remove(resources: Resources, traces: Traces) -> None:
    archive = resources.archive
    spool.drop(resources.settings.spool, list_ids(traces.held))
    dead_letters.resolve(archive, traces.letters)
    gone = [entry for entry in traces.files if is_left_without_anything(archive, entry, traces.held.keys())]
    remove_entries(archive, [source_id(entry.collection, entry.file) for entry in gone])
    write_entries(archive, [_as_unread(entry) for entry in traces.files if entry not in gone])
    forget_matches(resources, traces.alerts)
    for name in traces.captures:
        resources.captures.remove(name)
    held = iter(traces.held.items())
    with removing(resources, traces.held.keys()):
        while batch := dict(islice(held, BATCH)):
            remove(archive, {id: one.guard for id, one in batch.items()})


def _as_unread(entry: SourceEntry) -> SourceEntry:
    return unread(entry.collection, entry.root, entry.file, entry.json_map)


def _find_one(resources: Resources, key: str) -> str:
    """An address must be complete, because another article's address may begin with it."""
    if not key.strip() or len(key) > MAX_KEY:
        raise InvalidInput("This is neither an id nor an address.", "Use an id from `clippings search`.")
    for query in islice(ways_to_name(key.strip()), 4):
        found = list(islice(_scan_articles(resources, query, ["id"]), 2))
        if len(found) > 1:
            raise InvalidInput(f"More than one article begins with {key}.", "Give more characters of the id.")
        if found:
            id: str = found[0]["_id"]
            return id
    raise InvalidInput(
        f"There is no article {key}.", "Find its id with `clippings search`. Addresses must be complete."
    )


def _scan_articles(resources: Resources, query: Mapping[str, Any], fields: Sequence[str]) -> Iterator[Json]:
    return paging.scan(resources.archive, resources.archive.alias("articles"), query, fields={"includes": [*fields]})


def _list_fingerprints(held: Held) -> Iterator[Fingerprint]:
    """The hashes of all states of an article: its bytes and words, those of its earlier texts, its address."""
    article = held.article.document.article
    yield from map(fingerprint_capture, captures_of(held.article))
    for text in (article.text, *(earlier.text for earlier in held.article.earlier)):
        if text is not None:
            yield fingerprint_words(text)
    if article.url:
        yield fingerprint_address(article.url)


def _list_letter_fingerprints(traces: Traces) -> Iterator[Fingerprint]:
    """The same for other states of the articles that were rejected."""
    places = {dead_letter_id(one.article.document.article.origin) for one in traces.held.values()}
    ids = {*list_ids(traces.held)}
    for id, letter in traces.letters.items():
        if letter["capture"] and (letter["article_id"] in ids or id in places) and letter["stage"] != "capture":
            yield fingerprint_capture(letter["capture"])


def _read_content_hash(held: Held) -> str:
    return held.article.document.article.content_hash
