"""Settles, after an ingest, who has the addresses that pages claim: the result is the same for any order of arrival.

    to_read = settle_claims(resources)    # the files whose records may now have another id and must be read

If no page was found at an address, all pages that claim it share it if all their texts are alike, and none of them gets
it if any two are not. If a page was found there, the address belongs to that page and to those that are like it.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from clippings.capture.identity import SCHEME
from clippings.index import paging
from clippings.index.articles import Held, fetch
from clippings.index.contested import list_claimants, list_contested
from clippings.index.lease import find_covered, hold_when_free
from clippings.index.sources import SourceEntry, containers, fetch_entries, source_id, unread, write_entries
from clippings.runs.claims import are_alike, list_texts, read_claim
from clippings.runs.entered_files import find_again
from clippings.runs.linking import OVERLAP, name_rules
from clippings.runs.new_ids import Readdressed, batch_moves, move
from clippings.runs.pruning import begin_short
from clippings.runs.resources import Resources

BATCH, FEW = 100, 10  # whole articles


def settle_claims(resources: Resources) -> list[SourceEntry]:
    """The entries of the files to read. Raises LeaseHeld if another run holds the lease for more than a minute."""
    archive = resources.archive
    paging.refresh(archive, archive.alias("articles"))
    if not any(list_contested(archive)):
        return []
    covered = find_covered(archive, "linking", name_rules(resources.corrections))
    with hold_when_free(archive, "readdress", selection=SCHEME):
        return settle(resources, covered - OVERLAP if covered else None)[1]


def settle(resources: Resources, since: datetime | None) -> tuple[Readdressed, list[SourceEntry]]:
    """Of the pages found at an address, only those stored since then are compared with the pages that claim it.

    The files of what moves, and of what may stand for several records, are entered as unread first, so that no kill
    loses a record.
    """
    archive, done = resources.archive, Readdressed()
    paging.refresh(archive, archive.alias("articles"))
    moves = dict(_list_moves(resources, since))
    if not moves:
        return done, []
    to_read = begin_short(resources, []) | _begin_files(resources, moves)
    for batch in batch_moves(moves.items()):
        done += move(resources, batch)
    paging.refresh(archive, archive.alias("articles"))  # before the files are read
    return done, list(to_read.values())


def _list_moves(resources: Resources, since: datetime | None) -> Iterator[tuple[str, str]]:
    """The id that an article has and the one that it should have."""
    for ids in list_contested(resources.archive):
        held = fetch(resources.archive, ids)
        for id in ids:
            yield from _judge(resources, id, held.get(id), since)


def _judge(resources: Resources, id: str, there: Held | None, since: datetime | None) -> Iterator[tuple[str, str]]:
    claim = read_claim(there.article.document.article) if there else None
    if there and claim is None:
        if since is None or there.article.indexed_at >= since:  # else each that came was compared with it
            yield from ((one, id) for one in _list_alike(resources, id, there))
        return
    claimants = list_claimants(resources.archive, id)
    if _are_one(resources, claimants, there):
        yield from ((one, id) for one in claimants)
    elif claim:
        yield id, claim.own_id


def _list_alike(resources: Resources, id: str, there: Held) -> Iterator[str]:
    """The articles that claim an address and are like the one that was found there."""
    texts = list(list_texts(there.article))
    for some in paging.in_batches(list_claimants(resources.archive, id), BATCH):
        for one, held in fetch(resources.archive, some).items():
            if all(are_alike([text, held.article.document.article.text]) for text in texts):
                yield one


def _are_one(resources: Resources, claimants: list[str], there: Held | None) -> bool:
    """Whether all texts of these articles are alike; if there are many and they are not, a few are enough to tell."""
    if len(claimants) + bool(there) == 1:
        return True
    for some in (claimants[:FEW], claimants):
        held = [*fetch(resources.archive, some).values(), *([there] if there else [])]
        if not are_alike([text for one in held for text in list_texts(one.article)]):
            return False
    return True


def _begin_files(resources: Resources, moves: Mapping[str, str]) -> dict[str, SourceEntry]:
    """Enter as unread those existing files that count the former ids."""
    archive = resources.archive
    origins = [held.article.document.article.origin for held in fetch(archive, list(moves)).values()]
    ids = {source_id(origin.collection, file) for origin in origins for file in containers(origin.file)}
    entries = {id: one for id, one in fetch_entries(archive, sorted(ids)).items() if one.read_at and find_again(one)}
    write_entries(archive, [unread(one.collection, one.root, one.file, one.json_map) for one in entries.values()])
    return entries
