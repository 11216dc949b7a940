"""What an incoming article means for the one stored under its id, and what is stored afterward (pure).

One id stands for one article. If a different article comes from the place where it was read before (collection, file
and record), it is a change. From another place it competes, and also if its file holds both. The later one by modified
or published date stays (then by content hash, then by place), so the order in which copies arrive makes no difference.
A text that was replaced is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal

from clippings.documents import Capture, Claim, CleanDocument, Dated, EnrichedDocument, Origin
from clippings.index.bulk import Guard
from clippings.index.dated import deserialize_dated
from clippings.index.deserialize import deserialize_capture, deserialize_claim, deserialize_origin
from clippings.index.serialize import Earlier, StoredArticle, captures_of

Outcome = Literal[
    "new",  # nothing is stored under this id
    "changed",  # its source has changed
    "replaces",  # a later copy from another place takes the stored one's place
    "earlier",  # an older copy from another place, of a text not known yet: kept among the earlier texts
    "duplicate",  # an older or equal copy from another place, with nothing new
    "unchanged",
]
MAX_EARLIER_CHARACTERS = 2_000_000  # of all earlier texts together; beyond, the oldest keep only their capture
LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
STAMP_FIELDS = [
    "id",
    "collection",
    "file",
    "record",
    "source",
    "url",
    "byline",
    "published",
    "modified",
    "declared_language",
    "content_hash",
    "capture",
    "claim",
    "versions",
    "revision",
    "earlier.content_hash",
    "former_ids",
    "failed_stages",
    "indexed_at",
]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What must be known about a stored article to decide about an incoming one: everything except its texts and what
    is in them.
    """

    origin: Origin
    source: str
    url: str | None
    byline: tuple[str, ...]
    published: Dated | None
    modified: Dated | None
    declared_language: str | None
    content_hash: str
    capture: Capture
    claim: Claim | None
    versions: Mapping[str, str]
    revision: int
    earlier_hashes: frozenset[str]
    former_ids: tuple[str, ...]
    failed_stages: frozenset[str]
    indexed_at: datetime
    guard: Guard


def deserialize_stamp(source: Mapping[str, Any], guard: Guard) -> Stamp:
    """The stamp in a `_source` that holds at least STAMP_FIELDS."""
    return Stamp(
        origin=deserialize_origin(source),
        source=source["source"],
        url=source.get("url"),
        byline=tuple(source.get("byline", ())),
        published=deserialize_dated(source.get("published")),
        modified=deserialize_dated(source.get("modified")),
        declared_language=source.get("declared_language"),
        content_hash=source["content_hash"],
        capture=deserialize_capture(source["capture"]),
        claim=deserialize_claim(source.get("claim")),
        versions=source["versions"],
        revision=source["revision"],
        earlier_hashes=frozenset(e["content_hash"] for e in source.get("earlier", ())),
        former_ids=tuple(source.get("former_ids", ())),
        failed_stages=frozenset(source.get("failed_stages", ())),
        indexed_at=datetime.fromisoformat(source["indexed_at"]),
        guard=guard,
    )


def place(origin: Origin, url: str | None) -> Origin:
    """Where the records of one id come from. Without a URL, all records of a file that share their id count as one: if
    the line number is not part of the id, lines above it have come or gone.
    """
    return origin if url else replace(origin, record="")


def is_known(stamp: Stamp | None, origin: Origin, capture: Capture, clean_version: str) -> bool:
    """Whether a record is exactly the stored one, so that it is unchanged without being cleaned."""
    return (
        stamp is not None
        and place(stamp.origin, stamp.url) == place(origin, stamp.url)
        and stamp.capture == capture
        and stamp.versions.get("clean") == clean_version
    )


def decide(
    stamp: Stamp | None,
    incoming: CleanDocument,
    *,
    twin: bool = False,
    since: datetime | None = None,
    outdated: bool = False,
) -> Outcome:
    """What the incoming article means for the stored one.

    twin: another record of the same place occurred in this reading. since: everything stored from this place since then
    was part of this reading, or of another run's later one if the file has changed since it was found (`outdated`).

    In the counts of a run, `earlier` is a duplicate, and so is `replaces` if this run wrote the replaced one
    (`stamp.indexed_at`); otherwise `replaces` is a change.
    """
    if stamp is None:
        return "new"
    if place(stamp.origin, stamp.url) == place(incoming.origin, incoming.url):
        if _facts(stamp) == _facts(incoming):
            return "unchanged"
        if outdated and not twin and since is not None and stamp.indexed_at >= since:
            return "duplicate"  # not of this reading
        if not (twin or _hold_both(stamp, incoming, since)):
            return "changed"
    if _stays(incoming, stamp):
        return "replaces"
    known = incoming.content_hash == stamp.content_hash or incoming.content_hash in stamp.earlier_hashes
    takes_over = incoming.claim is None and stamp.claim is not None and stamp.claim.own_id != incoming.id
    return "duplicate" if known and not takes_over else "earlier"


def succeed(stored: StoredArticle | None, document: EnrichedDocument, outcome: Outcome, now: datetime) -> StoredArticle:
    """What the archive holds after a document with the outcome new, changed, replaces or earlier. For `earlier`, the
    enrichment of `document` is ignored. `story` and `duplicate_of` are left to stories.py.
    """
    if stored is None:
        return StoredArticle(document, now, now, first_seen=now, source_changed_at=now, story=document.article.id)
    old = stored.document.article
    document = replace(document, article=_share_claim(document.article, old))
    if outcome == "earlier":
        return _keep_earlier(stored, document.article, now)
    current = document.article.content_hash
    new_text = old.content_hash != current
    new_bytes = old.capture.hash != document.article.capture.hash  # else another release has cleaned the same bytes
    following = StoredArticle(
        document,
        indexed_at=now,
        enriched_at=now,
        first_seen=stored.first_seen,
        source_changed_at=now if new_bytes else stored.source_changed_at,
        story=old.id if new_text else stored.story,
        revision=stored.revision + 1 if new_text or outcome == "changed" else stored.revision,
        earlier=_keep(stored.earlier, old, current, now) if new_text else stored.earlier,
        duplicate_of=None if new_text else stored.duplicate_of,
        former_ids=stored.former_ids,
        story_changed_at=stored.story_changed_at,
        people=stored.people,  # as long as no pass has looked at the new text
    )
    return _keep_captures(stored, following)


def join(one: StoredArticle, other: StoredArticle) -> StoredArticle:
    """What the archive holds of two articles that have the same id from now on, in any order.

    If both come from one place, the one that was stored later stays, and the text of the other becomes an earlier one.
    """
    first, second = one.document.article, other.document.article
    if place(first.origin, first.url) == place(second.origin, second.url):
        stays, left = (one, other) if one.indexed_at >= other.indexed_at else (other, one)
    else:
        stays, left = (one, other) if _stays(first, second) else (other, one)
    current, text = stays.document.article, left.document.article
    hashes = {current.content_hash, *(earlier.content_hash for earlier in stays.earlier)}
    joined = replace(
        stays,
        document=replace(stays.document, article=_share_claim(current, text)),
        first_seen=min(one.first_seen, other.first_seen),
        revision=max(one.revision, other.revision) + (text.content_hash not in hashes),
        earlier=_keep((*left.earlier, *stays.earlier), text, current.content_hash, stays.indexed_at),
        former_ids=tuple(sorted({*one.former_ids, *other.former_ids} - {current.id})),
    )
    named = {*captures_of(one), *captures_of(other)} - {current.capture.hash, *(e.capture for e in joined.earlier)}
    return replace(joined, former_captures=tuple(sorted(named)))


def holds(stored: StoredArticle, other: StoredArticle) -> bool:
    """Whether another article, as it is, was already joined to the stored one."""
    texts = {stored.document.article.content_hash, *(earlier.content_hash for earlier in stored.earlier)}
    return other.document.article.id in stored.former_ids and other.document.article.content_hash in texts


def _keep_earlier(stored: StoredArticle, text: CleanDocument, now: datetime) -> StoredArticle:
    article = _share_claim(stored.document.article, text)
    kept = _keep(stored.earlier, text, article.content_hash, now)
    is_new = len(kept) > len(stored.earlier)
    if not is_new:
        stored = replace(stored, former_captures=(*stored.former_captures, text.capture.hash))
    document = replace(stored.document, article=article)
    following = replace(stored, document=document, earlier=kept, revision=stored.revision + is_new)
    return _keep_captures(stored, following)


def _share_claim(article: CleanDocument, other: CleanDocument) -> CleanDocument:
    """An article that stands for both: if one was found at the address, the other no longer claims it. Addresses that
    either claims but does not have are still named.
    """
    if place(article.origin, article.url) == place(other.origin, other.url):
        return article
    claims = [one.claim for one in (article, other) if one.claim]
    named = [claim for claim in claims if claim.own_id == article.id]
    return replace(article, claim=named[0] if named else claims[0] if len(claims) == 2 else None)


def _keep_captures(stored: StoredArticle, following: StoredArticle) -> StoredArticle:
    """Keep also the names of bytes that no text refers to any more, so that removing the article finds them."""
    named = {following.document.article.capture.hash, *(e.capture for e in following.earlier)}
    former = dict.fromkeys(name for name in captures_of(stored) if name not in named)
    return replace(following, former_captures=tuple(former))


def _facts(article: Stamp | CleanDocument) -> tuple[object, ...]:
    """What makes a difference to readers; other bytes that clean to the same article do not."""
    return (
        article.content_hash,
        article.source,
        article.url,
        article.byline,
        article.published,
        article.modified,
        article.declared_language,
    )


def _stays(one: Stamp | CleanDocument, other: Stamp | CleanDocument) -> bool:
    """Which of two copies stays: the later one, then by hash, then the first place by name; of one place, any rule."""
    rank = (_date(one) or LONG_AGO, one.content_hash)
    other_rank = (_date(other) or LONG_AGO, other.content_hash)
    if rank != other_rank:
        return rank > other_rank
    return (str(one.origin), repr(_facts(one))) < (str(other.origin), repr(_facts(other)))


def _hold_both(stamp: Stamp, incoming: CleanDocument, since: datetime | None) -> bool:
    """Whether the source holds both records of one place: they were read together, or an older state occurs again."""
    if since is not None and stamp.indexed_at >= since:
        return True
    stored_date, date = _date(stamp), _date(incoming)
    is_older = stored_date is not None and date is not None and date < stored_date
    return is_older and incoming.content_hash in stamp.earlier_hashes


def _date(article: Stamp | CleanDocument) -> datetime | None:
    dated = article.modified or article.published
    return dated.value if dated else None


def _keep(earlier: tuple[Earlier, ...], text: CleanDocument, current: str, now: datetime) -> tuple[Earlier, ...]:
    """The earlier texts with one more, oldest first, each once; beyond the limit, the oldest lose their texts. current:
    the content hash of the article's new text, which is not an earlier one.
    """
    entry = Earlier(text.title, text.text, text.content_hash, text.capture.hash, _date(text), replaced_at=now)
    each = {one.content_hash: one for one in (*earlier, entry) if one.content_hash != current}
    kept: list[Earlier] = []
    room = MAX_EARLIER_CHARACTERS
    for one in sorted(each.values(), key=lambda e: (e.dated or LONG_AGO, e.content_hash), reverse=True):
        room -= len(one.text or "")
        kept.append(one if room >= 0 else replace(one, text=None))
    return tuple(reversed(kept))
