"""One type for each name of an article, by the votes of all that speaks of it."""

from collections.abc import Iterable

from clippings.documents import EntityType
from clippings.enrich.mentions import Mention
from clippings.enrich.naming import Naming
from clippings.enrich.shapes import read_class
from clippings.enrich.words import Words

Name = tuple[str, ...]
Ballot = dict[EntityType, float]

SHAPE = 3.0
TITLE = 2.0
PART = 1.0


def vote(words: Words, mentions: Iterable[Mention], naming: Naming) -> dict[Name, EntityType]:
    votes: dict[Name, Ballot] = {}
    for mention in mentions:
        name = tuple(words.texts[mention.first : mention.last])
        ballot = votes.setdefault(name, {})
        if mention.type:
            add(ballot, mention.type, 1)
        if _titled(words, mention.first, naming):
            add(ballot, "person", TITLE)
    for name, ballot in votes.items():
        if stated := read_class(list(name), naming):
            add(ballot, stated, SHAPE * sum(ballot.values()) + 1)
    persons = {name for name, ballot in votes.items() if len(name) > 1 and decide(ballot) == "person"}
    parts = {name[-1] for name in persons} | {name[0] for name in persons}
    for name, ballot in votes.items():
        if len(name) == 1 and name[0] in parts:
            add(ballot, "person", PART * sum(ballot.values()) + 1)
    return {name: decided for name, ballot in votes.items() if (decided := decide(ballot))}


def add(ballot: Ballot, type_: EntityType, weight: float) -> None:
    ballot[type_] = ballot.get(type_, 0) + weight


def decide(ballot: Ballot) -> EntityType | None:
    """The type with the most votes; the first named of equals."""
    return max(ballot, key=lambda type_: ballot[type_], default=None)


def _titled(words: Words, first: int, naming: Naming) -> bool:
    if not words.joined(first):
        return False
    before = words.texts[first - 1]
    return before.rstrip(".").lower() in (naming.titles if before[0].isupper() else naming.roles)
