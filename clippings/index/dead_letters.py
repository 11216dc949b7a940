"""Dead letters: what could not become an article, why, and when it is tried again.

A letter belongs to the record at one place. If the same content occurs again under the same versions, that is neither a
new attempt nor a write; other content or another version of the code is. The delays between attempts grow, and attempts
end.

For what was forgotten (the reason `forgotten`), a letter keeps only the file, so that its records add up, and the hash
of the bytes. It keeps neither the article's id nor the record's own id, which may be its address. It is never tried
again.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Literal

from clippings.documents import Origin, Reason, Rejected, Stage
from clippings.errors import AccessRefused, InvalidInput
from clippings.index.archive import Archive
from clippings.index.bulk import Action
from clippings.index.deserialize import deserialize_origin
from clippings.index.fields import Json
from clippings.index.paging import get_many, refresh, scan
from clippings.index.serialize import instant
from clippings.index.writer import write_all

State = Literal[
    "waiting",  # tried again at next_attempt
    "given_up",  # after the last attempt; a person, another content or another version of the code starts again
    "dropped",  # a person wants no more attempts
]
DELAYS = (timedelta(hours=1), timedelta(hours=6), timedelta(days=1), timedelta(days=3), timedelta(days=7))
BATCH = 1_000
FORGOTTEN = "It was forgotten on request and is refused from every source."


@dataclass(frozen=True, slots=True)
class DeadLetter:
    id: str
    article_id: str
    origin: Origin
    stage: Stage
    reason: Reason
    detail: str
    capture: str | None  # as in Rejected
    attempts: int
    first_seen: datetime
    last_seen: datetime  # when it was last attempted
    next_attempt: datetime | None
    versions: Mapping[str, str]  # of the code that tried it last
    state: State


def dead_letter_id(origin: Origin) -> str:
    """The id of a record's letter: there is one for each place."""
    place = f"{origin.collection}\0{origin.file}\0{origin.record}"
    return hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def fetch_dead_letters(archive: Archive, ids: Sequence[str]) -> dict[str, DeadLetter]:
    """The existing letters with the given ids (from `dead_letter_id`), by id."""
    found: dict[str, DeadLetter] = {}
    for start in range(0, len(ids), BATCH):
        batch = list(ids[start : start + BATCH])
        docs = get_many(archive, index=archive.alias("dead-letters"), ids=batch)
        found |= {doc["_id"]: _deserialize(doc["_source"]) for doc in docs if doc["found"]}
    return found


def is_known(letter: DeadLetter | None, capture: str | None, versions: Mapping[str, str]) -> bool:
    """Whether exactly this content was rejected by exactly this code, so that another attempt changes nothing. Never
    true for what was forgotten, because the list of refusals decides about that.
    """
    if letter is None or letter.reason == "forgotten":
        return False
    return letter.capture == capture and letter.versions == versions


def is_due(letter: DeadLetter, now: datetime) -> bool:
    """Whether the next attempt should have been made by now; never true for letters that were given up or dropped."""
    return letter.state == "waiting" and letter.next_attempt is not None and letter.next_attempt <= now


def write_dead_letters(
    archive: Archive,
    rejected: Iterable[Rejected],
    versions: Mapping[str, str],
    now: datetime,
    *,
    again: datetime | None = None,
) -> int:
    """Store what was rejected; return how many letters were written. Known letters stay as they are.

    versions: of the code that rejected it. again: when the run began that tried known letters again; each counts as an
    attempt, unless another run has tried it since. Raises ServerUnavailable past the patience; in that case, keep them
    with spool.keep.
    """
    newest = {dead_letter_id(r.origin): r for r in rejected}
    known = fetch_dead_letters(archive, list(newest))
    letters = (
        _make_letter(known.get(id), r, versions, now)
        for id, r in newest.items()
        if not _is_recorded(known.get(id), r, versions) or (again and known[id].last_seen < again)
    )
    return write_all(archive, (_action(archive, letter) for letter in letters))


def resolve(archive: Archive, ids: Iterable[str]) -> None:
    """Remove letters whose records have become articles."""
    write_all(archive, (Action("delete", archive.write_alias("dead-letters"), id) for id in ids))


def list_dead_letters(
    archive: Archive,
    *,
    reasons: Sequence[str] = (),
    collections: Sequence[str] = (),
    due: datetime | None = None,
    versions: Mapping[str, str] | None = None,
) -> Iterator[DeadLetter]:
    """The letters for which all given conditions hold, in the order of their ids. reasons, collections: any of these.

    due: letters whose next attempt is due by then. If the current `versions` are given, this includes letters that
    other code has given up.
    """
    conditions: list[Json] = [
        {"terms": {field: list(values)}}
        for field, values in (("reason", reasons), ("collection", collections))
        if values
    ]
    if due:
        waiting = [{"term": {"state": "waiting"}}, {"range": {"next_attempt": {"lte": instant(due)}}}]
        either: list[Json] = [{"bool": {"filter": waiting}}]
        if versions:
            same = [{"term": {f"versions.{stage}": version}} for stage, version in versions.items()]
            given_up = {"term": {"state": "given_up"}}
            either.append({"bool": {"filter": given_up, "must_not": {"bool": {"filter": same}}}})
        conditions.append({"bool": {"should": either}})
    _refresh(archive)
    hits = scan(archive, archive.alias("dead-letters"), {"bool": {"filter": conditions}})
    return (_deserialize(hit["_source"]) for hit in hits)


def find_dead_letters(archive: Archive, start: str) -> list[DeadLetter]:
    """The letters (at most ten) whose own id or article's id begins with `start`. Asks once, since a person waits."""
    _refresh(archive)
    either = [{"prefix": {"id": start}}, {"prefix": {"article_id": start}}]
    search = partial(
        archive.es.search, index=archive.alias("dead-letters"), query={"bool": {"should": either}}, size=10
    )
    answer = archive.retry(partial(search, allow_partial_search_results=False))
    return [_deserialize(hit["_source"]) for hit in answer["hits"]["hits"]]


def make_due(archive: Archive, letters: Iterable[DeadLetter], now: datetime) -> int:
    """Have letters tried as soon as possible, with all attempts still to come; return how many.

    Raises InvalidInput for what was forgotten.
    """
    letters = list(letters)
    if any(letter.reason == "forgotten" for letter in letters):
        raise InvalidInput("Forgotten articles are not tried again.", "Leave out ids with the reason `forgotten`.")
    return _write_fields(archive, letters, {"state": "waiting", "attempts": 0, "next_attempt": instant(now)})


def readdress(archive: Archive, ids: Mapping[str, str]) -> int:
    """Give letters that name articles by former ids the present ids; return how many."""
    _refresh(archive)
    hits = scan(archive, archive.alias("dead-letters"), {"terms": {"article_id": sorted(ids)}})
    letters = [_deserialize(hit["_source"]) for hit in hits]
    return write_all(archive, (_action(archive, replace(one, article_id=ids[one.article_id])) for one in letters))


def drop(archive: Archive, letters: Iterable[DeadLetter]) -> int:
    """Stop trying letters as long as their content does not change; return how many."""
    return _write_fields(archive, letters, {"state": "dropped", "next_attempt": None})


def _refresh(archive: Archive) -> None:
    """A login that may only read cannot refresh, and misses what was written in the last second."""
    with suppress(AccessRefused):
        refresh(archive, archive.alias("dead-letters"))


def _is_recorded(known: DeadLetter | None, rejected: Rejected, versions: Mapping[str, str]) -> bool:
    """Whether the letter already says this."""
    if known and rejected.reason == known.reason == "forgotten":
        return known.capture == rejected.capture
    return rejected.reason != "forgotten" and is_known(known, rejected.capture, versions)


def _make_letter(
    known: DeadLetter | None, rejected: Rejected, versions: Mapping[str, str], now: datetime
) -> DeadLetter:
    """The letter after an attempt. Other content or other code restarts the count; a dropped letter stays dropped."""
    if rejected.reason == "forgotten":
        return _make_forgotten(known, rejected, versions, now)
    same = known if is_known(known, rejected.capture, versions) else None
    attempts = same.attempts + 1 if same else 1
    last = attempts > len(DELAYS)
    by_hand = known if known and known.state == "dropped" and known.reason != "forgotten" else None
    dropped = by_hand is not None and by_hand.capture == rejected.capture
    return DeadLetter(
        id=dead_letter_id(rejected.origin),
        article_id=rejected.id,
        origin=rejected.origin,
        stage=rejected.stage,
        reason=rejected.reason,
        detail=rejected.detail,
        capture=rejected.capture,
        attempts=attempts,
        first_seen=known.first_seen if known else now,
        last_seen=now,
        next_attempt=None if last or dropped else now + DELAYS[attempts - 1],
        versions=versions,
        state="dropped" if dropped else "given_up" if last else "waiting",
    )


def _make_forgotten(
    known: DeadLetter | None, rejected: Rejected, versions: Mapping[str, str], now: datetime
) -> DeadLetter:
    return DeadLetter(
        id=dead_letter_id(rejected.origin),
        article_id="",
        origin=replace(rejected.origin, record=""),
        stage=rejected.stage,
        reason=rejected.reason,
        detail=FORGOTTEN,
        capture=rejected.capture,
        attempts=1,
        first_seen=known.first_seen if known else now,
        last_seen=now,
        next_attempt=None,
        versions=versions,
        state="dropped",
    )


def _write_fields(archive: Archive, letters: Iterable[DeadLetter], fields: Json) -> int:
    alias = archive.write_alias("dead-letters")
    return write_all(archive, (Action("index", alias, letter.id, _serialize(letter) | fields) for letter in letters))


def _action(archive: Archive, letter: DeadLetter) -> Action:
    return Action("index", archive.write_alias("dead-letters"), letter.id, _serialize(letter))


def _serialize(letter: DeadLetter) -> Json:
    return {
        "id": letter.id,
        "article_id": letter.article_id,
        "collection": letter.origin.collection,
        "file": letter.origin.file,
        "record": letter.origin.record,
        "stage": letter.stage,
        "reason": letter.reason,
        "detail": letter.detail,
        "capture": letter.capture,
        "attempts": letter.attempts,
        "first_seen": instant(letter.first_seen),
        "last_seen": instant(letter.last_seen),
        "next_attempt": instant(letter.next_attempt) if letter.next_attempt else None,
        "versions": dict(letter.versions),
        "state": letter.state,
    }


def _deserialize(source: Json) -> DeadLetter:
    next_attempt = source["next_attempt"]
    return DeadLetter(
        id=source["id"],
        article_id=source["article_id"],
        origin=deserialize_origin(source),
        stage=source["stage"],
        reason=source["reason"],
        detail=source["detail"],
        capture=source["capture"],
        attempts=source["attempts"],
        first_seen=datetime.fromisoformat(source["first_seen"]),
        last_seen=datetime.fromisoformat(source["last_seen"]),
        next_attempt=datetime.fromisoformat(next_attempt) if next_attempt else None,
        versions=source["versions"],
        state=source["state"],
    )
