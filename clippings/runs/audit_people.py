"""Checks that people add up: each is what the linked articles say, and each name is linked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from time import monotonic

from clippings.index import paging
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.lease import find_covered, is_held
from clippings.index.sources import sum_ids
from clippings.linking.names import fold_name
from clippings.linking.sightings import key_of
from clippings.runs.linking import OVERLAP, name_rules
from clippings.runs.resources import Resources
from clippings.runs.settling import settle

BATCH = 500  # people
FIELDS = ["id", "former_ids", "person_links", "enriched_at"]

Sum = tuple[int, int]  # of one person: articles, and the sum of the keys
NOBODY: Sum = (0, 0)


@dataclass(slots=True)
class Named:
    """What the articles say of people, and which of them should have been linked by now and say nothing."""

    covered: datetime | None = None  # when the last pass began
    sums: dict[str, Sum] = field(default_factory=dict)  # by the ids of people
    unlinked: list[str] = field(default_factory=list)  # ids of articles
    pending: set[str] = field(default_factory=set)  # ids of people the next pass looks at

    def add(self, source: Json) -> None:
        links = source.get("person_links", ())
        for id, keys in _list_keys([source["id"], *source.get("former_ids", ())], links):
            articles, total = self.sums.get(id, NOBODY)
            self.sums[id] = articles + 1, total + sum_ids(keys)
        written, linked = datetime.fromisoformat(source["enriched_at"]), {link["name"] for link in links}
        if self.covered is None or written >= self.covered:
            self.pending |= {link["id"] for link in links}
        elif written < self.covered - OVERLAP and any(map(fold_name, {*source.get("people", ())} - linked)):
            self.unlinked.append(source["id"])


def begin(resources: Resources) -> Named:
    return Named(find_covered(resources.archive, "linking", name_rules(resources.corrections)))


def find_wrong_people(resources: Resources, named: Named) -> tuple[str, ...]:
    """The ids of people who are not as the articles say, and of articles that are not linked. What others change
    meanwhile is left to the next audit.
    """
    wrong = _find_wrong(named, _sum_people(resources.archive, paging.EVERYTHING))
    stays, _ = settle(wrong, partial(_look_again, resources))
    return (*stays, *named.unlinked)


def _look_again(resources: Resources, ids: Sequence[str]) -> dict[str, object]:
    """While a pass writes, nothing stays as it is."""
    archive = resources.archive
    paging.refresh(archive, archive.alias("articles"), archive.alias("people"))
    found: dict[str, object] = {}
    for start in range(0, len(ids), BATCH):
        some = list(ids[start : start + BATCH])
        named = begin(resources)
        query = {"terms": {"people_ids": some}}
        for hit in paging.scan(archive, archive.alias("articles"), query, fields={"includes": FIELDS}):
            named.add(hit["_source"])
        wrong = _find_wrong(named, _sum_people(archive, {"terms": {"id": some}}))
        found |= {id: sums for id, sums in wrong.items() if id in some}
    return {id: monotonic() for id in found} if is_held(archive, "linking") else found


def _find_wrong(named: Named, stored: Mapping[str, Sum]) -> dict[str, object]:
    ids = (named.sums.keys() | stored.keys()) - named.pending
    sums = {id: (named.sums.get(id, NOBODY), stored.get(id, NOBODY)) for id in ids}
    return {id: pair for id, pair in sums.items() if pair[0] != pair[1]}


def _sum_people(archive: Archive, query: Json) -> dict[str, Sum]:
    hits = paging.scan(archive, archive.alias("people"), query, fields={"includes": ["articles", "keys"]})
    return {hit["_id"]: (hit["_source"]["articles"], sum_ids(hit["_source"]["keys"])) for hit in hits}


def _list_keys(ids: Sequence[str], links: Iterable[Json]) -> Iterator[tuple[str, set[str]]]:
    """The people of an article, each with the keys that lead to him from there, by all ids that it has or had."""
    keys: dict[str, set[str]] = {}
    for link in links:
        own = keys.setdefault(link["id"], set())
        if not link["probable"]:
            own.update(key_of(id, fold_name(link["name"])) for id in ids)
    yield from keys.items()
