"""Copies an index into a new one under a changed mapping while reading and writing continue; also the way back, even
if fields were only added in place.

The old index is copied, and then, again and again, what was written to it meanwhile, until little is left. Only then do
its writers wait, for seconds: the rest is copied, deletions are repeated, both indices are compared, and both aliases
move in one step. If the mapping says something new, everything that can be derived is derived again, so that new fields
are filled: articles through the document types, quotes from the articles.

After a kill at any point, the same call completes the work: it recognizes the unfinished index by its alias `...-next`.
The old index stays, closed for writing, under the alias `...-previous`; the alias `...-since` finds what was written
since. So `roll_back` does the same in the other direction. catch_up.py tells which documents are new.
"""

import gc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from clippings.errors import ClippingsError
from clippings.index.archive import Archive, IndexName
from clippings.index.bulk import Action
from clippings.index.catch_up import catch_up, find_last_writes, written_after
from clippings.index.fields import Json
from clippings.index.paging import EVERYTHING, ahead, count, get_many, read_pages, refresh
from clippings.index.rederive import SAID_BY, fit, rederive_articles, rederive_quotes
from clippings.index.unfinished import (
    allow_writes,
    drop_empty,
    drop_incomplete,
    fetch_mapping,
    hold_lease,
    list_physical,
    name_replaced,
    remove_way_back,
)
from clippings.index.writer import write_all

IDS = 5_000  # that are read at once
BATCH, QUOTES = 250, 500  # documents that are read and derived at once, and quotes, of which the articles are read
PATIENCE = 600.0  # seconds
UNSEARCHED: Json = {"index.refresh_interval": "-1"}  # until everything is copied, nobody searches the new index
DIGITS = "0123456789abcdef"
STAMP = ["content_hash", "enriched_at", "indexed_at", "revision", "article_id", "article_revision", "last_seen", "hash"]
ALIKE = "Run the same command again. If it fails again, `clippings audit` shows what is wrong."


@dataclass(frozen=True, slots=True)
class Move:
    """The documents of one index on their way from one physical index to another."""

    archive: Archive
    name: IndexName
    old: str
    new: str
    target: str  # the alias by which the new one is written
    mappings: tuple[Json, Json]  # of the old one and of the new one
    change: str  # of which it is a part; "" on the way back

    @property
    def back(self) -> bool:
        """Whether it goes to the mapping of before."""
        return not self.change

    @property
    def derives(self) -> bool:
        """Whether the new mapping says something new. If only settings differ, documents stay as they are."""
        old, new = (mapping | {"_meta": mapping.get("_meta", {}) | {"sha256": ""}} for mapping in self.mappings)
        return old != new and not self.back

    @property
    def same_bands(self) -> bool:
        old, new = (mapping.get("_meta", {}).get("bands") for mapping in self.mappings)
        return bool(old == new)

    @property
    def stamp(self) -> list[str]:
        """The fields by which documents of both indices are compared."""
        old, new = (mapping["properties"] for mapping in self.mappings)
        return [name for name in STAMP if name in old and old[name] == new.get(name)]


def rebuild(archive: Archive, name: IndexName, old: str, new: str, change: str) -> None:
    """Move documents from the physical index `old` to `new`, which its template shapes, as a part of the change.

    Raises LeaseHeld if another process is running, and ClippingsError if a document is refused or differs: the old
    index then takes writes again, and nothing has changed.
    """
    archive = raise_patience(archive)
    gc.freeze()  # as in the pool: else all that was imported is searched for garbage again and again
    with hold_lease(archive, name):
        target = f"{archive.alias(name)}-next"
        drop_incomplete(archive, name)
        allow_writes(archive, old)  # a call that was killed may have stopped them
        new = find_free_name(archive, new)
        create(archive, new, target, UNSEARCHED)
        mappings = fetch_mapping(archive, old), fetch_mapping(archive, new)
        move = Move(archive, name, old, new, target, mappings, change)
        seen = _copy(move, old, EVERYTHING)
        archive.retry(lambda: archive.es.indices.put_settings(index=new, settings={"index.refresh_interval": None}))
        _catch_up(move, seen)
        kept = list_physical(archive, f"{archive.alias(name)}-previous")
        _swap(move)
        drop_empty(archive, name, kept)


def roll_back(archive: Archive, name: IndexName) -> str | None:
    """Go back to the previous index, with everything that was written since; return its name, or None if there is no
    earlier one. Raises what `rebuild` raises.
    """
    archive = raise_patience(archive)
    with hold_lease(archive, name):
        target, since = f"{archive.alias(name)}-previous", f"{archive.alias(name)}-since"
        earlier, present = list_physical(archive, target), list_physical(archive, archive.write_alias(name))
        if not earlier or not present or list_physical(archive, since) != present:
            return None
        (new,), (old,) = earlier, present
        mappings = fetch_mapping(archive, old), fetch_mapping(archive, new)
        move = Move(archive, name, old, new, target, mappings, change="")
        for index in (new, old):
            allow_writes(archive, index)
        _catch_up(move, _copy(move, since, EVERYTHING))
        _swap(move)
        return new


def raise_patience(archive: Archive) -> Archive:
    """After hours of copying, do not give up because a server does not answer for a minute."""
    return replace(archive, patience=max(archive.patience, PATIENCE))


def _catch_up(move: Move, seen: int) -> None:
    """Copy what was written after the write `seen`, until both indices hold the same and no write is in progress."""
    seen = catch_up(move.archive, move.old, seen, lambda query: _copy(move, move.old, query))
    _remove_deleted(move)
    _compare(move, seen)
    _block_writes(move.archive, move.old)
    try:
        _copy(move, move.old, written_after(seen))
        _remove_deleted(move)
        numbers = [count(move.archive, index, EVERYTHING) for index in (move.old, move.new)]
        if numbers[0] != numbers[1]:
            raise ClippingsError(f"{move.new} holds {numbers[1]:,} documents, {move.old} {numbers[0]:,}.", ALIKE)
    except BaseException:
        allow_writes(move.archive, move.old)
        raise


def _copy(move: Move, index: str, query: Json) -> int:
    """Copy what the query finds now; return the number up to which every write was found. While the server stores one
    batch, the next documents are read and prepared.
    """
    archive = move.archive
    seen = min(find_last_writes(archive, move.old))
    refresh(archive, move.old)
    read = {"values": SAID_BY, "page": QUOTES} if move.derives and move.name == "quotes" else {"page": BATCH}
    pages = ahead(_transform(move, index, hits) for hits in read_pages(archive, index, query, **read))
    write_all(archive, (Action("index", move.target, one["id"], one) for one in chain.from_iterable(pages)))
    refresh(archive, move.new)
    return seen


def _transform(move: Move, index: str, hits: list[Json]) -> list[Json]:
    """The documents as the mapping there wants them."""
    if move.derives and move.name == "quotes":
        return rederive_quotes(move.archive, index, hits)
    documents = [hit["_source"] for hit in hits]
    if move.back:
        return [fit(one, move.mappings[1]["properties"]) for one in documents]
    if move.derives and move.name == "articles":
        return rederive_articles(documents, same_bands=move.same_bands)
    return documents


def _remove_deleted(move: Move) -> None:
    write_all(move.archive, (Action("delete", move.target, id) for id in list(_find_deleted(move))))
    refresh(move.archive, move.new)


def _find_deleted(move: Move, prefix: str = "") -> Iterator[str]:
    """The ids that only the new index has. They are read only if the counts differ, since nothing that the old one has
    is missing there.
    """
    refresh(move.archive, move.old)
    old, new = (_count_below(move.archive, index, prefix) for index in (move.old, move.new))
    if old == new:
        return
    below = [prefix + digit for digit in DIGITS]
    if new > IDS and sum(_count_below(move.archive, move.new, one) for one in below) == new:
        for one in below:
            yield from _find_deleted(move, one)
        return
    kept = set(_list_ids(move.archive, move.old, prefix))
    yield from (id for id in _list_ids(move.archive, move.new, prefix) if id not in kept)


def _compare(move: Move, seen: int) -> None:
    """Raise ClippingsError if the copies differ from the originals. What has changed since is copied again anyway."""
    settled = _read_stamps(move, move.old, {"range": {"_seq_no": {"lte": seen}}})
    copies = _read_stamps(move, move.new, EVERYTHING)
    copied, differing = next(copies, None), dict[str, int]()
    for hit in settled:
        while copied and copied["sort"] < hit["sort"]:
            copied = next(copies, None)
        if not copied or (copied["sort"], copied.get("fields")) != (hit["sort"], hit.get("fields")):
            differing[hit["sort"][0]] = hit["_seq_no"]
    ids = iter(differing)
    while batch := list(islice(ids, IDS)):
        for now in get_many(move.archive, index=move.old, ids=batch, source=False):
            if now["found"] and now["_seq_no"] == differing[now["_id"]]:
                raise ClippingsError(f"{move.new} does not hold {now['_id']} as {move.old} does.", ALIKE)


def _read_stamps(move: Move, index: str, query: Json) -> Iterator[Json]:
    return chain.from_iterable(ahead(read_pages(move.archive, index, query, values=move.stamp, page=IDS)))


def _count_below(archive: Archive, index: str, prefix: str) -> int:
    return count(archive, index, {"prefix": {"id": prefix}} if prefix else EVERYTHING)


def _list_ids(archive: Archive, index: str, prefix: str) -> Iterator[str]:
    query: Json = {"prefix": {"id": prefix}} if prefix else EVERYTHING
    return (hit["sort"][0] for hits in read_pages(archive, index, query, values=(), page=IDS) for hit in hits)


def _block_writes(archive: Archive, index: str) -> None:
    """Return when the writes in progress have ended. A mere setting would let them change what is already copied."""
    archive.retry(lambda: archive.es.indices.add_block(index=index, block="write"))


def _swap(move: Move) -> None:
    """Move all aliases in one step, so that no reader sees neither index or both. The old one becomes `...-previous`,
    unless this is the way back.
    """
    archive, alias, write = move.archive, move.archive.alias(move.name), move.archive.write_alias(move.name)
    actions: list[Json] = [
        {"remove": {"index": move.new, "alias": move.target, "must_exist": True}},
        {"remove": {"index": move.old, "alias": alias, "must_exist": True}},
        {"remove": {"index": move.old, "alias": write, "must_exist": True}},
        *remove_way_back(archive, move.name, but=move.target),
        {"add": {"index": move.new, "alias": alias}},
        {"add": {"index": move.new, "alias": write, "is_write_index": True}},
    ]
    if move.back:
        actions.append({"remove": {"index": move.new, "alias": name_replaced(archive, "*"), "must_exist": False}})
    else:
        since = written_after(min(find_last_writes(archive, move.new)))
        actions += [
            {"add": {"index": move.old, "alias": name_replaced(archive, move.change)}},
            {"add": {"index": move.old, "alias": f"{alias}-previous", "is_write_index": True}},
            {"add": {"index": move.new, "alias": f"{alias}-since", "filter": since}},
        ]

    def move_aliases() -> None:
        if list_physical(archive, write) != [move.new]:  # else the reply was lost
            archive.es.indices.update_aliases(actions=actions)

    archive.retry(move_aliases)


def create(archive: Archive, index: str, target: str, settings: Json) -> None:
    aliases = {target: {"is_write_index": True}}

    def create() -> None:
        if not archive.es.indices.exists(index=index):  # else the reply was lost
            archive.es.indices.create(index=index, settings=settings, aliases=aliases)

    archive.retry(create)


def find_free_name(archive: Archive, name: str) -> str:
    """The name, with a number appended if an index of this minute already has it."""
    taken = set(archive.es.indices.get(index=f"{name}*"))
    return next(free for free in (name, *(f"{name}-{number}" for number in range(2, 100))) if free not in taken)
