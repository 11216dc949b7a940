"""Chooses between names that overlap."""

from collections.abc import Iterable, Sequence, Set

from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.text.tokens import Tokens


def drop_overlapping(mentions: Iterable[EntityMention], certain: Sequence[EntityMention]) -> list[EntityMention]:
    """The mentions that do not overlap any of the certain ones."""
    if not certain:
        return list(mentions)
    taken = {i for mention in certain for i in range(mention.first, mention.last)}
    return [mention for mention in mentions if taken.isdisjoint(range(mention.first, mention.last))]


def leave_out_opening(tokens: Tokens, shape: EntityMention, starts: Set[int]) -> EntityMention:
    """The shape without the word that opens its sentence, if the model's name begins after it: "Attended Orla High"."""
    opening = tokens.opens(shape.first) and shape.first + 1 in starts and shape.last > shape.first + 2
    return shape._replace(first=shape.first + 1) if opening else shape


def reconcile(mentions: Sequence[EntityMention], shapes: Sequence[EntityMention]) -> list[EntityMention]:
    """The mentions and shapes; of two over the same words the longer one, and the mention if they are equal."""
    covering = {i: shape for shape in shapes for i in range(shape.first, shape.last)}
    kept: list[EntityMention] = []
    beaten: set[EntityMention] = set()
    for mention in mentions:
        rivals = {covering[i] for i in range(mention.first, mention.last) if i in covering}
        if all(mention.first <= rival.first and rival.last <= mention.last for rival in rivals):
            kept.append(mention)
            beaten |= rivals
    return sorted([*kept, *(shape for shape in shapes if shape not in beaten)])
