"""Files that are gone and exist elsewhere, byte for byte: their articles keep everything under their new ids.

Nothing is removed here. Every step can be repeated without effect.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from clippings.capture.bucket import SCHEME, is_address
from clippings.capture.identity import id_after_move
from clippings.capture.same_bytes import holds_bytes
from clippings.documents import Origin
from clippings.enrich.corrections import apply_corrections, is_current
from clippings.errors import ClippingsError
from clippings.index import paging
from clippings.index.articles import ATTEMPTS, Change, fetch, write
from clippings.index.fields import Json
from clippings.index.serialize import StoredArticle
from clippings.index.sources import UNKNOWN_SIZE, SourceEntry, containers, read_in, select_entries, source_id
from clippings.runs.entered_files import find_again, is_as_entered
from clippings.runs.resources import Resources

BATCH = 100  # whole articles
FILES = 500  # in one query


def find_twins(
    resources: Resources, gone: Sequence[SourceEntry], roots: Collection[str] | None = None
) -> Iterator[tuple[SourceEntry, SourceEntry]]:
    """Each vanished file with an existing one of the same bytes, if there is one; below `roots`, if given. Between a
    folder and a bucket, the name must be the same too, because the hashes are of different kinds.
    """
    archive, ids = resources.archive, {source_id(entry.collection, entry.file) for entry in gone}
    read: list[Json] = [{"range": {"size": {"gt": UNKNOWN_SIZE}}}, {"exists": {"field": "read_at"}}]
    below: list[Json] = [] if roots is None else [{"terms": {"root": sorted(roots)}}]
    for start in range(0, len(gone), FILES):
        batch = [entry for entry in gone[start : start + FILES] if entry.hash]
        same: Json = {"terms": {"hash": sorted({entry.hash for entry in batch})}}
        found: dict[str, list[SourceEntry]] = {}
        for entry in select_entries(archive, {"bool": {"filter": [*read, *below, same]}}):
            if source_id(entry.collection, entry.file) not in ids and _is_as_read(entry):
                found.setdefault(entry.hash, []).append(entry)
        across = list_across(resources, batch, [*read, *below])
        for entry in batch:
            twins = found.get(entry.hash) or [twin for twin in across if is_same_elsewhere(entry, twin)]
            if twins:
                yield entry, min(twins, key=lambda twin: (twin.file != entry.file, twin.collection, twin.file))


def list_across(resources: Resources, entries: Sequence[SourceEntry], conditions: Sequence[Json]) -> list[SourceEntry]:
    """Under these conditions, the entries of objects that are as large as one of these files, and of files that are as
    large as one of these objects.
    """
    archive, found = resources.archive, list[SourceEntry]()
    for of_objects in (True, False):
        sizes = sorted({entry.size for entry in entries if is_address(entry.root) != of_objects})
        objects: Json = {"prefix": {"root": SCHEME}}
        kind: Json = {"bool": {"filter": objects} if of_objects else {"must_not": objects}}
        if sizes and paging.count(archive, archive.alias("sources"), kind):
            found += select_entries(archive, {"bool": {"filter": [*conditions, kind, {"terms": {"size": sizes}}]}})
    return found


def is_same_elsewhere(gone: SourceEntry, now: SourceEntry) -> bool:
    """Whether it is the same file, once in a folder and once in a bucket: same name, same size and same bytes."""
    if is_address(gone.root) == is_address(now.root) or gone.size != now.size:
        return False
    if gone.file.rpartition("/")[2] != now.file.rpartition("/")[2]:
        return False
    source = find_again(now)
    return source is not None and is_as_entered(source, now) and holds_bytes(source, gone.hash)


@dataclass(frozen=True, slots=True)
class Followed:
    heirs: frozenset[str]  # ids of articles that others stand for now, and that can be removed
    moved: int  # articles that moved themselves


def follow(resources: Resources, gone: SourceEntry, twin: SourceEntry) -> Followed:
    """Transfer what is known about the articles of a vanished file to those from its twin. An article with an address
    keeps its id and moves as it is.
    """
    archive = resources.archive
    paging.refresh(archive, archive.alias("articles"))
    hits = paging.scan(archive, archive.alias("articles"), read_in(gone), fields=False)
    heirs: set[str] = set()
    moved: set[str] = set()
    while batch := [hit["_id"] for hit in islice(hits, BATCH)]:
        for _ in range(ATTEMPTS):
            found = _follow_some(resources, batch, gone, twin)
            batch = [id for id, (_, written) in found.items() if not written]
            heirs |= {id for id, (heir, written) in found.items() if written and heir != id}
            moved |= {id for id, (heir, written) in found.items() if written and heir == id}
            if not batch:
                break
        else:
            raise ClippingsError(f"The articles of {twin.file} keep changing.", "Run the same command again.")
    return Followed(frozenset(heirs), len(moved))


def _follow_some(
    resources: Resources, ids: Sequence[str], gone: SourceEntry, twin: SourceEntry
) -> dict[str, tuple[str, bool]]:
    """For those of these articles that occur again: the id that each has now, and whether it was stored or another
    writer was faster.
    """
    archive = resources.archive
    old = {id: one for id, one in fetch(archive, ids).items() if _was_read_in(one.article, gone)}
    heirs = {id: _make_id(one.article, gone, twin) for id, one in old.items()}
    held = fetch(archive, sorted(set(heirs.values()) - old.keys())) | old
    now = {id: one.article for id, one in held.items()}
    met: dict[str, str] = {}
    for id, one in old.items():
        heir = heirs[id]
        if id == heir:
            met[id], now[id] = id, _move_article(one.article, gone, twin)
        elif heir in now and _is_same_record(one.article, now[heir], twin):
            met[id], now[heir] = heir, _inherit(resources, one.article, now[heir])
    results = write(archive, [Change(now[id], one) for id, one in held.items() if now[id] != one.article])
    behind = {result.action.id for result in results if result.status != "written"}
    return {id: (heir, heir not in behind) for id, heir in met.items()}


def _make_id(article: StoredArticle, gone: SourceEntry, twin: SourceEntry) -> str:
    clean = article.document.article
    if clean.url:
        return clean.id
    return id_after_move(clean.id, clean.origin, _make_origin(clean.origin, gone, twin), clean.capture.hash)


def _make_origin(origin: Origin, gone: SourceEntry, twin: SourceEntry) -> Origin:
    return Origin(twin.collection, twin.file + origin.file.removeprefix(gone.file), origin.record)


def _move_article(article: StoredArticle, gone: SourceEntry, twin: SourceEntry) -> StoredArticle:
    clean = article.document.article
    origin, claim = _make_origin(clean.origin, gone, twin), clean.claim
    if claim and claim.own_url is None:
        claim = replace(claim, own_id=id_after_move(claim.own_id, clean.origin, origin, clean.capture.hash))
    moved = replace(clean, origin=origin, claim=claim)
    return replace(article, document=replace(article.document, article=moved))


def _was_read_in(article: StoredArticle, entry: SourceEntry) -> bool:
    origin = article.document.article.origin
    return origin.collection == entry.collection and entry.file in containers(origin.file)


def _is_same_record(old: StoredArticle, new: StoredArticle, twin: SourceEntry) -> bool:
    return _was_read_in(new, twin) and old.document.article.capture.hash == new.document.article.capture.hash


def _inherit(resources: Resources, old: StoredArticle, new: StoredArticle) -> StoredArticle:
    """The new article with the ids and earlier texts of the old one, and with people's corrections of it."""
    clean, corrections = new.document.article, resources.corrections
    ids = [*new.former_ids, old.document.article.id, *old.former_ids]
    former = tuple(dict.fromkeys(id for id in ids if id != clean.id))
    each = {one.content_hash: one for one in (*old.earlier, *new.earlier) if one.content_hash != clean.content_hash}
    document = new.document
    if corrections.articles & {*former} and is_current(document, corrections):
        document = apply_corrections(document, corrections, former)
    return replace(
        new,
        document=document,
        first_seen=min(old.first_seen, new.first_seen),
        source_changed_at=old.source_changed_at,
        former_ids=former,
        earlier=tuple(each.values()),
        former_captures=tuple(dict.fromkeys([*new.former_captures, *old.former_captures])),
        revision=max(old.revision, new.revision),
    )


def _is_as_read(entry: SourceEntry) -> bool:
    source = find_again(entry)
    return source is not None and is_as_entered(source, entry)
