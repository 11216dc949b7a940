"""Checks that stories add up: each article names the story that its text belongs to, and the article that leads it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from time import monotonic

from clippings.index import stories
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.lease import is_held
from clippings.index.paging import EVERYTHING, get_many, in_batches, refresh, scan
from clippings.runs.linking import OVERLAP
from clippings.runs.settling import wait_until_settled

BATCH = 1_000
FIELDS = ["id", "story", "duplicate_of"]

Link = tuple[str, str | None]  # the story of an article, and the article that it is a copy of


@dataclass(slots=True)
class Links:
    """Checks what articles say of their stories, as soon as there are enough for one request."""

    archive: Archive
    waiting: dict[str, Link] = field(default_factory=dict)  # by the ids of articles
    wrong: dict[str, object] = field(default_factory=dict)

    def add(self, source: Json) -> None:
        if link := _read_link(source):
            self.waiting[source["id"]] = link
        if len(self.waiting) >= BATCH:
            self.check()

    def check(self) -> None:
        self.wrong |= _find_wrong(self.archive, self.waiting)
        self.waiting.clear()


def find_wrong_stories(archive: Archive, links: Links, covered: datetime | None) -> tuple[str, ...]:
    """The ids of articles whose story or leader does not exist, or is not the one that follows from the articles.

    What others are changing is left to the next audit. links: of all articles. covered: everything written before then
    has been linked.
    """
    before = covered - OVERLAP if covered else None
    every = (hit["_id"] for hit in scan(archive, archive.alias("articles"), EVERYTHING, fields=False))
    links.check()
    wrong = links.wrong | _find_others(archive, every, before)
    stays, _ = wait_until_settled(wrong, partial(_look_again, archive, before))
    return tuple(stays)


def _read_link(source: Json) -> Link | None:
    """None for an article that leads its own story, with or without copies."""
    link = source["story"], source.get("duplicate_of")
    return None if link == (source["id"], None) else link


def _look_again(archive: Archive, before: datetime | None, ids: Sequence[str]) -> dict[str, object]:
    """While a pass writes, everything may still change."""
    refresh(archive, archive.alias("articles"))
    links = {id: link for id, source in _fetch(archive, ids).items() if (link := _read_link(source))}
    found = _find_wrong(archive, links) | _find_others(archive, ids, before)
    return (
        {id: monotonic() for id in found}
        if is_held(archive, "linking")
        else {id: found[id] for id in ids if id in found}
    )


def _find_others(archive: Archive, ids: Iterable[str], before: datetime | None) -> dict[str, object]:
    """Those whose texts belong to another story than they name, as far as a pass has looked at what they depend on."""
    return dict.fromkeys(stories.find_wrong_stories(archive, ids, before), "another story") if before else {}


def _find_wrong(archive: Archive, links: Mapping[str, Link]) -> dict[str, object]:
    wrong: dict[str, object] = {}
    for some in in_batches(links.items(), BATCH):
        held = _fetch(archive, sorted({id for _, link in some for id in link if id}))
        wrong |= {id: link for id, link in some if not _is_right(id, link, held)}
    return wrong


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
