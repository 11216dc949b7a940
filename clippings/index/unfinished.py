"""What changes of mappings leave on the server: what a killed one did not finish, and the way back from earlier ones.

All indices that one change has replaced have the alias `<prefix>-before-<change>`. It shows whether another call
belongs to the same change, which it completes after a kill, or begins another one: there is only one way back, to
before the last change.
"""

from collections.abc import Collection, Iterable
from contextlib import nullcontext
from typing import Any

from clippings.index.archive import Archive, IndexName
from clippings.index.differences import only_adds
from clippings.index.fields import Json
from clippings.index.lease import hold, this_process
from clippings.index.paging import EVERYTHING, count


def list_physical(archive: Archive, alias: str) -> list[str]:
    return list(archive.retry(lambda: archive.es.indices.get(index=alias, ignore_unavailable=True)))


def hold_lease(archive: Archive, name: IndexName) -> Any:
    return nullcontext() if name == "leases" else hold(archive, "mappings", this_process())


def name_replaced(archive: Archive, change: str) -> str:
    """The alias of all indices that the change has replaced; `*` stands for every change."""
    return f"{archive.prefix}-before-{change}"


def end_ways_back(archive: Archive, names: Iterable[IndexName], change: str) -> None:
    """Remove the aliases by which these indices could go back to before a change that is not this one, and the empty
    indices that were only kept for that. This is one step: after a kill, all can go back or none.
    """

    def end() -> None:  # looks again if the reply was lost
        if actions := [action for name in names for action in _end_way_back(archive, name, change)]:
            archive.es.indices.update_aliases(actions=actions)

    archive.retry(end)


def _end_way_back(archive: Archive, name: IndexName, change: str) -> list[Json]:
    """If the other change was killed while it added fields in place, nobody has used its mapping: this change then
    takes its place.
    """
    alias, replaced = archive.alias(name), name_replaced(archive, change)
    previous, since = (list_physical(archive, f"{alias}-{what}") for what in ("previous", "since"))
    if set(previous) <= set(list_physical(archive, replaced)):
        return []
    if [_is_half_extended(archive, index, kept) for index in since for kept in previous] == [True]:
        other = {"remove": {"index": previous[0], "alias": name_replaced(archive, "*")}}
        return [other, {"add": {"index": previous[0], "alias": replaced}}]
    empty = [index for index in previous if count(archive, index, EVERYTHING) == 0]
    ended = [action for action in remove_way_back(archive, name) if action["remove"]["index"] not in empty]
    return ended + [{"remove_index": {"index": index}} for index in empty]


def remove_way_back(archive: Archive, name: IndexName, but: str = "") -> list[Json]:
    """The actions that remove the aliases of a way back, except for one of them."""
    aliases = [f"{archive.alias(name)}-{what}" for what in ("previous", "since")]
    return [
        {"remove": {"index": index, "alias": alias}}
        for alias in aliases
        if alias != but
        for index in list_physical(archive, alias)
    ]


def drop_empty(archive: Archive, name: IndexName, kept: Collection[str]) -> None:
    """Remove the empty indices that were only kept for a way back, and no longer are."""
    left = set(kept) - set(list_physical(archive, f"{archive.alias(name)}-previous"))
    if empty := [index for index in left if count(archive, index, EVERYTHING) == 0]:
        archive.retry(lambda: archive.es.indices.delete(index=empty, ignore_unavailable=True))


def fetch_mapping(archive: Archive, index: str) -> Json:
    mapping: Json = archive.retry(lambda: archive.es.indices.get_mapping(index=index))[index]["mappings"]
    return mapping


def _is_half_extended(archive: Archive, index: str, kept: str) -> bool:
    """Whether fields were added to the index, but not the `_meta` that belongs to them."""
    now, before = (fetch_mapping(archive, one) for one in (index, kept))
    return now != before and now.get("_meta") == before.get("_meta") and only_adds(now, before)


def describe_unfinished(archive: Archive, name: IndexName) -> tuple[str, ...]:
    """What a change has left that was killed, or is still running."""
    index = archive.write_alias(name)
    found = archive.retry(lambda: archive.es.indices.get_settings(index=index, name="index.blocks.write"))
    stopped = tuple(f"writes are stopped to {index}" for index, body in found.items() if _is_stopped(body["settings"]))
    return stopped + tuple(f"{index} is incomplete" for index in list_physical(archive, f"{archive.alias(name)}-next"))


def clear_up(archive: Archive, name: IndexName) -> None:
    """Remove what a change has left that was killed. Raises LeaseHeld if it is still running."""
    with hold_lease(archive, name):
        drop_incomplete(archive, name)
        for index in list_physical(archive, archive.write_alias(name)):
            allow_writes(archive, index)


def drop_incomplete(archive: Archive, name: IndexName) -> None:
    """Remove the new index of a change that was killed, which may have yet another mapping."""
    if incomplete := list_physical(archive, f"{archive.alias(name)}-next"):
        archive.retry(lambda: archive.es.indices.delete(index=incomplete, ignore_unavailable=True))


def allow_writes(archive: Archive, index: str) -> None:
    archive.retry(lambda: archive.es.indices.put_settings(index=index, settings={"index.blocks.write": False}))


def _is_stopped(settings: Any) -> bool:
    return str(settings.get("index", {}).get("blocks", {}).get("write")) == "true"
