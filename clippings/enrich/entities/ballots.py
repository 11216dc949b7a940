"""The votes on the type of a name."""

from clippings.documents import EntityType
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.text.tokens import Tokens

Ballot = dict[EntityType, float]


def name_of(tokens: Tokens, mention: EntityMention) -> NameTokens:
    return tuple(tokens.texts[mention.first : mention.last])


def add_vote(ballot: Ballot, type_: EntityType, weight: float) -> None:
    ballot[type_] = ballot.get(type_, 0) + weight


def weigh(ballot: Ballot) -> float:
    """The total weight of the votes."""
    return sum(weight for weight in ballot.values() if weight > 0)


def decide(ballot: Ballot) -> EntityType | None:
    """The type with the most votes; of equal ones, the first."""
    return max(ballot, key=ballot.__getitem__, default=None)
