"""Checks that stories add up: each article names a story that exists, and the article that leads it."""

from collections.abc import Mapping, Sequence
from functools import partial

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.paging import get_many
from clippings.runs.settling import settle

BATCH = 1_000
FIELDS = ["id", "story", "duplicate_of"]

Link = tuple[str, str | None]  # the story of an article, and the article that it is a copy of


def read_link(source: Json) -> Link | None:
    """None for an article that leads its own story, with or without copies."""
    link = source["story"], source.get("duplicate_of")
    return None if link == (source["id"], None) else link


def find_wrong_stories(archive: Archive, links: Mapping[str, Link]) -> tuple[str, ...]:
    """The ids of articles whose story or whose leader is not there, or belongs to another story. What others change
    meanwhile is left to the next audit.
    """
    stays, _ = settle(_find_wrong(archive, links), partial(_look_again, archive))
    return tuple(stays)


def _look_again(archive: Archive, ids: Sequence[str]) -> dict[str, Link]:
    return _find_wrong(
        archive, {id: link for id, source in _fetch(archive, ids).items() if (link := read_link(source))}
    )


def _find_wrong(archive: Archive, links: Mapping[str, Link]) -> dict[str, Link]:
    named = {id for link in links.values() for id in link if id}
    held = _fetch(archive, sorted(named))
    return {id: link for id, link in links.items() if not _is_right(id, link, held)}


def _is_right(id: str, link: Link, held: Mapping[str, Json]) -> bool:
    story, leader = link
    named = [held.get(one) for one in (story, leader) if one]
    is_led = leader is None or (leader in held and "duplicate_of" not in held[leader])
    return story <= id and is_led and all(one is not None and one["story"] == story for one in named)


def _fetch(archive: Archive, ids: Sequence[str]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for start in range(0, len(ids), BATCH):
        some = list(ids[start : start + BATCH])
        docs = get_many(archive, index=archive.alias("articles"), ids=some, source_includes=FIELDS)
        found |= {doc["_id"]: doc["_source"] for doc in docs if doc["found"]}
    return found
