"""ENRICHED -> INDEXED: decides by what is stored, writes under guard, decides again if another writer was faster."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal

from clippings.clean import VERSION as CLEAN_VERSION
from clippings.documents import EnrichedDocument, Rejected
from clippings.errors import ClippingsError, ServerUnavailable
from clippings.index import spool
from clippings.index.articles import ATTEMPTS, Change, fetch, fetch_stamps, write
from clippings.index.bulk import Result
from clippings.index.dead_letters import write_dead_letters
from clippings.index.outcomes import Outcome, Stamp, decide, succeed
from clippings.runs.claims import find_unlike, make_room, read_claim
from clippings.runs.resources import Resources

Ending = Literal["new", "changed", "unchanged", "duplicate", "contested"] | Rejected

VERSIONS = {"clean": CLEAN_VERSION}  # of a document that is not enriched yet, and of the code that rejects


def store(
    resources: Resources,
    documents: Sequence[EnrichedDocument],
    contents: Mapping[str, bytes],
    started: datetime,
    since: datetime,
    twins: Collection[str],
    find_outdated: Callable[[], Collection[str]],
) -> dict[str, Ending]:
    """Write articles, no two with the same id; return how each ended, by id.

    `contents`: the bytes of each, stored as captures first. `started`: when the run began. `since`: as for decide.
    `twins`: ids whose place gave another record. `find_outdated`: those whose file has changed. Contested articles are
    not stored: see claims.py. Raises ClippingsError if the server gives up, or others keep changing an article.
    """
    endings: dict[str, Ending] = {}
    pending = {doc.article.id: doc for doc in documents}
    for _ in range(ATTEMPTS):
        stamps = fetch_stamps(resources.archive, list(pending))
        # After the stamps, which guard the writes: what another run stores later is in conflict.
        now, outdated = datetime.now(UTC), find_outdated()
        contested, displaced = _split_by_address(resources, pending, stamps)
        endings |= dict.fromkeys(contested, "contested")
        pending = {id: doc for id, doc in pending.items() if id not in contested}
        stamps = {id: stamp for id, stamp in stamps.items() if id not in displaced}
        outcomes = _decide_all(pending, stamps, since, twins, outdated)
        for id, outcome in outcomes.items():
            if outcome in ("unchanged", "duplicate"):
                endings[id] = _choose_ending(outcome, stamps.get(id), started)
                del pending[id]
        # What is outdated has the time of its reading: for another run, it is an earlier state than what that one read.
        times = {id: since if id in outdated else now for id in pending}
        for result in _write(resources, pending, contents, outcomes, times, displaced):
            if result.status != "conflict":
                id = result.action.id
                doc, written = pending.pop(id), _choose_ending(outcomes[id], stamps.get(id), started)
                endings[id] = _make_refusal(doc, result) if result.status == "refused" else written
        if not pending:
            return endings
    raise ClippingsError(f"{len(pending)} articles keep changing.", "Run the same command again.")


def _split_by_address(
    resources: Resources, pending: Mapping[str, EnrichedDocument], stamps: Mapping[str, Stamp]
) -> tuple[set[str], set[str]]:
    """The ids of those that claim an address of another text, and of those whose address another text claims."""
    unlike = find_unlike(resources.archive, stamps, [doc.article for doc in pending.values()])
    contested = {id for id in unlike if read_claim(pending[id].article)}
    return contested, unlike - contested


def _decide_all(
    pending: Mapping[str, EnrichedDocument],
    stamps: Mapping[str, Stamp],
    since: datetime,
    twins: Collection[str],
    outdated: Collection[str],
) -> dict[str, Outcome]:
    return {
        id: decide(stamps.get(id), doc.article, twin=id in twins, since=since, outdated=id in outdated)
        for id, doc in pending.items()
    }


def _write(
    resources: Resources,
    pending: Mapping[str, EnrichedDocument],
    contents: Mapping[str, bytes],
    outcomes: Mapping[str, Outcome],
    times: Mapping[str, datetime],
    displaced: Collection[str],
) -> list[Result]:
    """Write them as read at these times, by id. If others have changed an article since the decision, its guard is
    older and it ends in conflict. `displaced`: ids that other pages claim; these articles continue under their own.
    """
    for id in pending:
        resources.captures.put(contents[id])
    held = fetch(resources.archive, [id for id in pending if outcomes[id] != "new"])
    room = make_room(resources.archive, displaced) if displaced else {}
    changes = []
    for id, doc in pending.items():
        before = held.get(id)
        following = succeed(before.article if before else None, doc, outcomes[id], times[id])
        changes.append(Change(following, before or room.get(id)))
    return write(resources.archive, changes) if changes else []


def _choose_ending(outcome: Outcome, stamp: Stamp | None, started: datetime) -> Ending:
    """Of several records with one URL in one run, one counts as indexed and the others as duplicates."""
    if outcome == "replaces":
        return "duplicate" if stamp and stamp.indexed_at >= started else "changed"
    return "duplicate" if outcome == "earlier" else outcome


def _make_refusal(doc: EnrichedDocument, result: Result) -> Rejected:
    article = doc.article
    return Rejected(article.id, article.origin, "index", "refused", result.detail, article.capture.hash)


def keep_dead_letters(resources: Resources, rejected: Sequence[Rejected], again: datetime | None = None) -> None:
    """Store dead letters, or put them on disk if Elasticsearch has just gone away. `again`: as for
    write_dead_letters.
    """
    try:
        write_dead_letters(resources.archive, rejected, VERSIONS, datetime.now(UTC), again=again)
    except ServerUnavailable:
        spool.keep(resources.settings.spool, rejected, VERSIONS)
        raise
