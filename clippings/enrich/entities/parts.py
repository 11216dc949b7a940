"""Parts what was taken for one name but is two, and joins what was taken for two but is one."""

from collections.abc import Sequence, Set

from clippings.documents import EntityType
from clippings.enrich.entities.mentions import EntityMention, NameTokens, is_small
from clippings.enrich.text.tokens import Tokens
from clippings.languages import NAME_FORMS
from clippings.languages.name_words import NameWords

PARTICLES = 3  # most of them between two parts of a name: "Vint de la Orla"


def part_known_names(tokens: Tokens, mentions: Sequence[EntityMention], name_words: NameWords) -> list[EntityMention]:
    """ "Ann Reed's House" and "Orla to Vint" split in two, if the article also has one of the names alone.

    An owner whose name has two words is always separated from what is owned.
    """
    known = {tuple(tokens.texts[mention.first : mention.last]) for mention in mentions}
    parted: list[EntityMention] = []
    for first, last, type_ in mentions:
        for i in range(first + 1, last):
            if tokens.possessive(i - 1) and _is_owner(tokens, first, i, known, name_words):
                parted.append(EntityMention(first, i, _find_type_of_owner(tokens, first, i, name_words)))
                first = i
            elif type_ != "work" and _may_part(tokens, first, i, name_words) and _joins(tokens, first, i, last, known):
                if first < i:  # the first small word
                    parted.append(EntityMention(first, i, type_))
                first = i + 1
        if any(tokens.capital[first:last]):
            parted.append(EntityMention(first, last, type_))
    return parted


def _is_owner(tokens: Tokens, first: int, last: int, known: Set[NameTokens], name_words: NameWords) -> bool:
    full_name = last > first + 1 and tokens.bare[first] not in name_words.saints
    inside = tokens.lower[last - 1] in name_words.owners_in_names
    return (full_name and not inside) or tuple(tokens.texts[first:last]) in known


def _find_type_of_owner(tokens: Tokens, first: int, last: int, name_words: NameWords) -> EntityType | None:
    """The type that the last word of an owner's name states: "Orla Institute" of "the Orla Institute's Center"."""
    word = tokens.bare[last - 1]
    states = last > first + 1 and word not in name_words.ambiguous_last_words
    return name_words.last_word_types.get(word) if states else None


def _joins(tokens: Tokens, first: int, i: int, last: int, known: Set[NameTokens]) -> bool:
    """Whether a separate name is before or after word i."""
    return tuple(tokens.texts[first:i]) in known or tuple(tokens.texts[i + 1 : last]) in known


def _may_part(tokens: Tokens, first: int, i: int, name_words: NameWords) -> bool:
    """Whether word i may be between two names, unlike "of", "&" and the "and" of "Center for Orla and Vint"."""
    word = tokens.texts[i]
    if word not in name_words.conjunctions:
        return is_small(word, name_words)
    links = NAME_FORMS.joining_links.isdisjoint(tokens.texts[first:i])
    return word != "&" and links and tokens.capital[i + 1 : i + 2] == [True]


def join_over_particles(
    tokens: Tokens, mentions: Sequence[EntityMention], name_words: NameWords
) -> list[EntityMention]:
    """The mentions in order, joined where only foreign particles separate them."""
    joined: list[EntityMention] = []
    for mention in mentions:
        if joined and _are_joined(tokens, joined[-1], mention, name_words):
            joined[-1] = _join(joined[-1], mention)
        else:
            joined.append(mention)
    return joined


def _are_joined(tokens: Tokens, one: EntityMention, other: EntityMention, name_words: NameWords) -> bool:
    between = range(one.last, other.first)
    return (
        0 < len(between) <= PARTICLES
        and all(tokens.texts[i] in name_words.foreign_particles and tokens.joined(i) for i in between)
        and tokens.joined(other.first)
    )


def _join(one: EntityMention, other: EntityMention) -> EntityMention:
    """Both as one name, which is a person's if either part is."""
    type_ = "person" if "person" in {one.type, other.type} else one.type or other.type
    return EntityMention(one.first, other.last, type_)
