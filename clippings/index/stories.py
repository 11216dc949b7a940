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
from datetime import UTC, datetime
from itertools import islice

from clippings.errors import ClippingsError
from clippings.index import holders
from clippings.index.archive import Archive
from clippings.index.articles import ATTEMPTS, Change, fetch, write
from clippings.index.fields import Json
from clippings.index.paging import in_batches, refresh
from clippings.index.serialize import StoredArticle
from clippings.linking.near_copies import Shingles, cut, measure_pairs
from clippings.linking.stories import Member, Pair, Story, group

log = logging.getLogger(__name__)

BATCH = 500  # articles that are looked at together
SLICE = 250  # articles that are written in one request


@dataclass(frozen=True, slots=True)
class StoriesLinked:
    articles: int = 0  # that were looked at, those that hang together with them not counted
    written: int = 0  # articles that got another story, or another article to follow
    left_out: int = 0  # copies of stories that have too many: each is a story by itself

    def __add__(self, other: "StoriesLinked") -> "StoriesLinked":
        numbers = self.articles + other.articles, self.written + other.written, self.left_out + other.left_out
        return StoriesLinked(*numbers)


def link_stories(
    archive: Archive, ids: Iterable[str], without: Collection[str] = frozenset(), began: datetime | None = None
) -> StoriesLinked:
    """Set `story` and `duplicate_of` right, of these articles and of all that hang together with them.

    ids: best in ascending order: what was looked at with others is remembered only until its turn has passed.
    without: ids of articles that are about to be removed; nothing is linked to them. began: when the pass began, which
    those that get another story say, so that their people are linked again, even if the pass is killed before; now.
    """
    began = began or datetime.now(UTC)
    linked, done, is_behind = StoriesLinked(), set[str](), True
    for batch in in_batches(ids, BATCH):
        wanted = [id for id in batch if id not in done]
        for _ in range(ATTEMPTS):  # again where another writer was faster
            if is_behind:  # the index, as it can be searched
                refresh(archive, archive.alias("articles"))
            found = _Neighborhood(archive, frozenset(wanted), without)
            found.grow()
            wrong, left_out = found.find_wrong()
            behind = _write_links(archive, wrong, began)
            linked += StoriesLinked(written=len(wrong) - behind, left_out=left_out)
            is_behind = bool(wrong)
            if not behind:
                break
        else:
            raise ClippingsError("Copies cannot be linked: their articles keep changing.", "Run it again later.")
        linked += StoriesLinked(articles=len(batch))
        done = {id for id in done | found.articles.keys() if id > batch[-1]}
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
    met: holders.Holders = field(init=False)
    articles: dict[str, Json] = field(default_factory=dict)  # by id, those whose neighbors are known
    shares: dict[Pair, float] = field(default_factory=dict)
    texts: dict[str, Shingles] = field(default_factory=dict)  # by content hash

    def __post_init__(self) -> None:
        self.met = holders.Holders(self.archive, self.ids.union(self.without))

    def grow(self) -> None:
        """Take in these articles, and all that are linked to them."""
        frontier = set(self.ids)
        while frontier:
            near = set[str]()
            for some in in_batches(sorted(frontier), BATCH):
                near |= self._take_in(some)
            frontier = near - self.articles.keys()

    def _take_in(self, ids: Sequence[str]) -> set[str]:
        """The ids of the articles that are linked to these."""
        self.met.meet(ids)
        fresh = {id: self.met.articles[id] for id in ids if id in self.met.articles}
        self.articles |= fresh
        own = [band for source in fresh.values() for band in source.get("bands", ())]
        former = self.met.find_former_bands(fresh)
        self.met.ask([*own, *former])
        near = set[str]().union(*map(self.met.holding, former))
        return near | self._compare(set(own), fresh) | self._find_displaced(former.union(own))

    def find_wrong(self) -> tuple[dict[str, Story], int]:
        """Article id -> its story, for those that say something else; and how many articles full stories left out."""
        members = [read_member(source) for id, source in self.articles.items() if id not in self.without]
        texts = {member.content_hash for member in members}
        grouped = group(
            members, {pair: share for pair, share in self.shares.items() if share and texts.issuperset(pair)}
        )
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
        found = {id for id, one in self.articles.items() if datetime.fromisoformat(one["enriched_at"]) >= before}
        while True:
            tied = set().union(*(ties[id] for id in found))
            more = {id for id, own in ties.items() if not own.isdisjoint(tied)}
            if more == found:
                return found
            found = more

    def _compare(self, bands: set[str], fresh: Mapping[str, Json]) -> set[str]:
        """The articles that have the text of a fresh one, or a near copy of it; the share of each two is noted. The
        copies of an article that is about to be removed are among them: they may follow it.
        """
        gone = fresh.keys() & self.without
        own = {source["content_hash"] for source in fresh.values()}
        ids: dict[str, set[str]] = defaultdict(set)
        pairs: set[Pair] = set()
        for together in {frozenset(self.met.shared[band]) for band in self.met.shared.keys() & bands}:
            texts = self.met.list_texts(together, self.without)
            for text, holding in texts.items():
                ids[text] |= holding
            compared = list(islice(texts, holders.CROWDED))
            looking = own.intersection(compared)
            for text, holding in self.met.list_texts(together & gone).items():
                ids[text] |= holding
                looking.add(text)
            pairs |= {(min(a, b), max(a, b)) for a in looking for b in compared if a != b}
        unknown = pairs - self.shares.keys()
        unread = {text for pair in unknown for text in pair} - self.texts.keys()
        for text, words in self.met.read_texts({text: ids[text] for text in unread}):
            self.texts[text] = cut(words)
        measured = measure_pairs(self.texts, sorted(pair for pair in unknown if self.texts.keys() >= {*pair}))
        self.shares |= dict.fromkeys(unknown, 0.0) | measured
        same = {text for pair in pairs if self.shares[pair] for text in pair} | own
        return {id for text in same for id in ids[text]}

    def _find_displaced(self, bands: set[str]) -> set[str]:
        """Of a crowded band, all that are or were compared, where one of the ids may have come or gone."""
        found: set[str] = set()
        for band in self.met.shared.keys() & bands:
            having = self.met.shared[band]
            if len(having) > holders.CROWDED and not self.ids.isdisjoint(having):
                moved = len(self.ids & having)
                compared = set[str]().union(*islice(self.met.list_texts(having).values(), holders.CROWDED + moved))
                if not self.ids.isdisjoint(compared):
                    found |= compared
        return found


def _said(source: Json) -> tuple[str, str | None]:
    story: str = source["story"]
    return story, source.get("duplicate_of")


def _write_links(archive: Archive, wrong: Mapping[str, Story], began: datetime) -> int:
    """How many were not written, because others wrote them at that moment or removed them."""
    behind = 0
    for some in in_batches(sorted(wrong), SLICE):
        changes = [Change(_follow(held.article, wrong[id], began), held) for id, held in fetch(archive, some).items()]
        behind += len(some) - sum(result.status == "written" for result in write(archive, changes))
    return behind


def _follow(article: StoredArticle, story: Story, began: datetime) -> StoredArticle:
    changed = article.story_changed_at if article.story == story.id else began
    leader = story.followed_by(article.document.article.id)
    return replace(article, story=story.id, duplicate_of=leader, story_changed_at=changed)
