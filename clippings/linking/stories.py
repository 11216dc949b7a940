"""Groups articles that are copies of one another into stories (pure).

The stories depend only on the set of articles. Pairs are taken by falling share, and ties by id. A text joins a story
only if it is a copy of the leading text, so that no chain of copies of copies drifts away.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

MAX_COPIES = 500  # articles per story

Pair = tuple[str, str]  # content hashes of two texts, the smaller one first


@dataclass(frozen=True, slots=True)
class Member:
    id: str
    content_hash: str
    published: datetime | None


@dataclass(frozen=True, slots=True)
class Story:
    id: str  # the smallest of its articles' ids
    leader: str  # the id of its earliest article
    members: tuple[str, ...]  # ids, including the leader's

    def followed_by(self, id: str) -> str | None:
        """The id of the article that this member is a copy of; None for the leader."""
        return None if id == self.leader else self.leader


@dataclass(frozen=True, slots=True)
class Grouped:
    stories: tuple[Story, ...]
    left_out: int  # articles that copy a story with too many members: each becomes a story by itself


def group(members: Collection[Member], shares: Mapping[Pair, float], limit: int = MAX_COPIES) -> Grouped:
    """The stories; each member belongs to one. shares: the shared share of each pair of texts that are near copies."""
    texts: dict[str, list[Member]] = {}
    for member in sorted(members, key=lambda one: one.id):
        texts.setdefault(member.content_hash, []).append(member)
    stories, left_out = [], 0
    for together in _join(texts, shares):
        own = sorted((member for text in together for member in texts[text]), key=lambda one: one.id)
        leader = min(own, key=age)
        kept = [leader, *(member for member in own if member is not leader)][:limit]
        stories += [_make_story(kept), *(_make_story([member]) for member in own if member not in kept)]
        left_out += len(own) - len(kept)
    return Grouped(tuple(stories), left_out)


def age(member: Member) -> tuple[bool, datetime | None, str]:
    """A sort key that puts the earliest first, and members without a date last."""
    return member.published is None, member.published, member.id


def _join(texts: Mapping[str, Sequence[Member]], shares: Mapping[Pair, float]) -> list[list[str]]:
    """The texts grouped by story."""
    story_of = {text: [text] for text in texts}
    leads = {text: min(map(age, members)) for text, members in texts.items()}
    first = {text: members[0].id for text, members in texts.items()}
    for one, other in sorted(shares, key=lambda pair: (-shares[pair], *sorted((first[pair[0]], first[pair[1]])))):
        if story_of[one] is not story_of[other]:
            together = story_of[one] + story_of[other]
            leader = min(together, key=leads.__getitem__)
            if all(text == leader or (min(text, leader), max(text, leader)) in shares for text in together):
                story_of |= dict.fromkeys(together, together)
    return list({id(story): story for story in story_of.values()}.values())


def _make_story(members: Sequence[Member]) -> Story:
    ids = sorted(member.id for member in members)
    return Story(ids[0], min(members, key=age).id, tuple(ids))
