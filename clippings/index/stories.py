"""The stories of the archive: articles that are copies, exact or near, are linked to one another.

    linked = link_stories(archive, ids)                  # of what was written
    link_stories(archive, ids, without=set(ids))         # of what is about to be removed

`story` and `duplicate_of` of an article follow from what is stored alone. So only its neighborhood is looked at: the
articles that it is a copy of or was, by its earlier texts, and those that these are copies of.
"""

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from clippings.errors import ClippingsError
from clippings.index.archive import Archive
from clippings.index.articles import ATTEMPTS, Change, fetch, write
from clippings.index.fields import Json
from clippings.index.paging import PAGE, get_many, in_batches, read_page, refresh
from clippings.linking.near_copies import Shingles, cut, find_bands, measure_pairs
from clippings.linking.stories import Member, Pair, Story, group

log = logging.getLogger(__name__)

BATCH = 500  # articles that are looked at together
TERMS = 40_000  # bands in one query; a server takes 65,536
CROWDED = 200  # texts in one band: of more, only those with the smallest ids are read and compared
TEXTS = 100  # fetched in one request
KNOWN = ["id", "content_hash", "published_at", "story", "duplicate_of", "bands"]
WRITTEN = "enriched_at"


@dataclass(frozen=True, slots=True)
class Linked:
    articles: int = 0  # that were looked at, those that hang together with them not counted
    written: int = 0  # articles that got another story, or another article to follow
    left_out: int = 0  # copies of stories that have too many: each is a story by itself

    def __add__(self, other: "Linked") -> "Linked":
        numbers = self.articles + other.articles, self.written + other.written, self.left_out + other.left_out
        return Linked(*numbers)


def link_stories(archive: Archive, ids: Iterable[str], without: Collection[str] = frozenset()) -> Linked:
    """Set `story` and `duplicate_of` right, of these articles and of all that hang together with them.

    without: ids of articles that are about to be removed; nothing is linked to them.
    """
    linked, each, done = Linked(), iter(ids), set[str]()
    while batch := list(islice(each, BATCH)):
        wanted = [id for id in batch if id not in done]
        for _ in range(ATTEMPTS):  # again where another writer was faster
            refresh(archive, archive.alias("articles"))
            found = _Neighborhood(archive, frozenset(wanted), without)
            found.grow()
            wrong, left_out = found.find_wrong()
            behind = _write_links(archive, wrong)
            linked += Linked(written=len(wrong) - behind, left_out=left_out)
            if not behind:
                break
        else:
            raise ClippingsError("Copies cannot be linked: their articles keep changing.", "Run it again later.")
        linked += Linked(articles=len(batch))
        done |= found.articles.keys()
        done.difference_update(batch)  # these do not come again: of a large archive, only copies yet to come are kept
    return linked


def find_wrong_stories(archive: Archive, ids: Iterable[str], before: datetime) -> Iterator[str]:
    """Of these articles and all that hang together with them, those of which `story` or `duplicate_of` is not what
    follows from the articles. What hangs together with an article that was written since `before` is left out: a pass
    may not have looked at it yet.
    """
    for batch in in_batches(ids, BATCH):
        found = _Neighborhood(archive, frozenset(batch), ())
        found.grow()
        if wrong := found.find_wrong()[0]:
            yield from sorted(wrong.keys() - found.find_unsettled(before))


def read_member(source: Json) -> Member:
    """Of a source that holds at least id, content_hash and published_at."""
    published = source.get("published_at")
    return Member(source["id"], source["content_hash"], datetime.fromisoformat(published) if published else None)


@dataclass(slots=True)
class _Neighborhood:
    """Articles with all that they are copies of, and what these are copies of."""

    archive: Archive
    ids: frozenset[str]  # of the articles that came, changed or go
    without: Collection[str]
    articles: dict[str, Json] = field(default_factory=dict)  # by id, those whose neighbors are known
    holders: dict[str, dict[str, Json]] = field(default_factory=lambda: defaultdict(dict))  # band -> articles by id
    shares: dict[Pair, float] = field(default_factory=dict)
    texts: dict[str, Shingles] = field(default_factory=dict)  # by content hash
    asked: set[str] = field(default_factory=set)  # bands

    def grow(self) -> None:
        """Take in these articles, and all that are linked to them."""
        frontier = set(self.ids)
        while frontier:
            fresh = dict(self._fetch(sorted(frontier)))
            self.articles |= fresh
            own = {band for source in fresh.values() for band in source.get("bands", ())}
            former = {band for source in fresh.values() for band in _former_bands(source)}
            for id, source in fresh.items():
                self._note(id, source, source.get("bands", ()))
            self._ask(own | former)
            near = {id for band in former for id in self.holders[band]}
            near |= self._compare(own, fresh) | self._find_displaced(own | former)
            frontier = near - self.articles.keys()

    def find_wrong(self) -> tuple[dict[str, Story], int]:
        """Article id -> its story, for those that say something else; and how many articles full stories left out."""
        members = [read_member(source) for id, source in self.articles.items() if id not in self.without]
        grouped = group(members, {pair: share for pair, share in self.shares.items() if share})
        if grouped.left_out:
            log.warning("stories have too many copies", extra={"left_out": grouped.left_out})
        wrong = {
            id: story
            for story in grouped.stories
            for id in story.members
            if _said(self.articles[id]) != (story.id, story.followed_by(id))
        }
        return wrong, grouped.left_out

    def find_unsettled(self, before: datetime) -> set[str]:
        """The ids of the articles that hang together with one that was written since then."""
        copies: dict[str, set[str]] = defaultdict(set)
        for one, other in (pair for pair, share in self.shares.items() if share):
            copies[one].add(other)
            copies[other].add(one)
        ties = {
            id: {*_said(source), source["content_hash"], id, *copies[source["content_hash"]]} - {None}
            for id, source in self.articles.items()
        }
        found = {id for id, one in self.articles.items() if datetime.fromisoformat(one[WRITTEN]) >= before}
        while True:
            tied = set().union(*(ties[id] for id in found))
            more = {id for id, own in ties.items() if not own.isdisjoint(tied)}
            if more == found:
                return found
            found = more

    def _fetch(self, ids: Sequence[str]) -> Iterator[tuple[str, Json]]:
        fields = [*KNOWN, WRITTEN, "earlier.text"]
        for some in in_batches(ids, TEXTS):
            for doc in get_many(self.archive, index=self.archive.alias("articles"), ids=some, source_includes=fields):
                if doc["found"]:
                    yield doc["_id"], doc["_source"]

    def _note(self, id: str, source: Json, bands: Iterable[str]) -> None:
        for band in bands:
            self.holders[band][id] = source

    def _ask(self, bands: Collection[str]) -> None:
        """Find the articles with these bands. Of a crowded band those are left out whose ids are larger than those of
        all that are compared: a form of words that is filled in each day is not read from its first day on each day.
        """
        wanted = sorted(set(bands) - self.asked)
        self.asked |= set(wanted)
        for some in in_batches(wanted, TERMS):
            self._read_holders(set(some))

    def _read_holders(self, bands: set[str]) -> None:
        """In the order of ids, the next page without the bands that are full by then."""
        index, last = self.archive.alias("articles"), None
        while bands:
            query = {"constant_score": {"filter": {"terms": {"bands": sorted(bands)}}}}
            hits = read_page(self.archive, index, query, fields={"includes": KNOWN}, page=PAGE, after=last)
            met = [bands.intersection(hit["_source"]["bands"]) for hit in hits]
            for hit, shared in zip(hits, met, strict=True):
                self._note(hit["_id"], hit["_source"], shared)
            if len(hits) < PAGE:
                return
            bands -= {band for band in set().union(*met) if self._is_full(band)}
            last = hits[-1]

    def _is_full(self, band: str) -> bool:
        """Whether all that are compared of a band are known, and all that were or will be."""
        holders = self.holders[band]
        if len(holders) < CROWDED:
            return False
        stay = (source for id, source in holders.items() if id not in self.ids and id not in self.without)
        return len({source["content_hash"] for source in stay}) >= CROWDED

    def _compare(self, bands: Collection[str], fresh: Mapping[str, Json]) -> set[str]:
        """The articles that have the text of a fresh one, or a near copy of it; the share of each two is noted."""
        own = {source["content_hash"] for source in fresh.values()}
        ids: dict[str, set[str]] = defaultdict(set)
        pairs: set[Pair] = set()
        for band in bands:
            if len(self.holders[band]) == 1:
                continue  # nobody else has it
            texts = self._list_texts(band, self.without)
            for text, holders in texts.items():
                ids[text] |= holders
            compared = list(islice(texts, CROWDED))
            pairs |= {(min(a, b), max(a, b)) for a in own.intersection(compared) for b in compared if a != b}
        unknown = sorted(pairs - self.shares.keys())
        self._read({text: min(ids[text]) for pair in unknown for text in pair})
        self.shares |= measure_pairs(self.texts, unknown)
        same = {text for pair in pairs if self.shares[pair] for text in pair} | own
        return {id for text in same for id in ids[text]}

    def _list_texts(self, band: str, without: Collection[str] = frozenset()) -> dict[str, set[str]]:
        """Content hash -> ids of the articles that hold the band; the text of the smallest id first."""
        texts: dict[str, set[str]] = {}
        for id, source in sorted(self.holders[band].items()):
            if id not in without:
                texts.setdefault(source["content_hash"], set()).add(id)
        return texts

    def _find_displaced(self, bands: Collection[str]) -> set[str]:
        """Of a crowded band, all that are or were compared, where one of the ids may have come or gone."""
        found: set[str] = set()
        for band in bands:
            holders = self.holders[band]
            if len(holders) > CROWDED and not self.ids.isdisjoint(holders):
                moved = len(self.ids & holders.keys())
                compared = set().union(*islice(self._list_texts(band).values(), CROWDED + moved))
                if not self.ids.isdisjoint(compared):
                    found |= compared
        return found

    def _read(self, ids: Mapping[str, str]) -> None:
        """Cut the texts with these content hashes, each read from the article with the id."""
        wanted = {id: text for text, id in ids.items() if text not in self.texts}
        for some in in_batches(sorted(wanted), TEXTS):
            index = self.archive.alias("articles")
            for doc in get_many(self.archive, index=index, ids=some, source_includes=["text"]):
                self.texts[wanted[doc["_id"]]] = cut(doc["_source"]["text"] if doc["found"] else "")


def _former_bands(source: Json) -> Iterator[str]:
    """Of the texts that the article had before: their copies may still be linked to it."""
    for earlier in source.get("earlier", ()):
        yield from find_bands(earlier.get("text", ""))


def _said(source: Json) -> tuple[str, str | None]:
    story: str = source["story"]
    return story, source.get("duplicate_of")


def _write_links(archive: Archive, wrong: Mapping[str, Story]) -> int:
    """How many were not written, because others wrote them at that moment or removed them."""
    behind = 0
    for some in in_batches(sorted(wrong), TEXTS):
        changes = [
            Change(replace(held.article, story=wrong[id].id, duplicate_of=wrong[id].followed_by(id)), held)
            for id, held in fetch(archive, some).items()
        ]
        behind += len(some) - sum(result.status == "written" for result in write(archive, changes))
    return behind
