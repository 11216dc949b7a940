"""Finds the name that a text defines first: "Orla Vint (born 1950) was a painter", "The Vint Rovers are a club"."""

import re

from clippings.documents import EntityType
from clippings.enrich.entities.class_votes import find_predicate
from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.text.tokens import Tokens
from clippings.languages.name_words import NameWords

LONGEST = 8  # most words of the name
TITLES = 4  # most words before it
ASIDES = 2  # most asides between it and the verb
ALONE: tuple[EntityType, ...] = ("person", "organization", "place")  # single words: "Marriage is a game"
# "Vint (born 1950) was", "Vint, known as Orla, was", "Vint, who"
_ASIDE = re.compile(r"[ ]\([^()\n]{1,200}\)[ ,]*|,[ ][^,.;:\n]{1,120},[ ]|,[ ](?=[a-z])")


def find_defined(tokens: Tokens, name_words: NameWords) -> EntityMention | None:
    """The whole name, if the first sentence states its type."""
    before = name_words.articles | name_words.titles
    first = next((i for i, word in enumerate(tokens.bare[:TITLES]) if word not in before), 0)
    last = _find_end(tokens, first, name_words)
    verb = _skip_asides(tokens, last)
    if last == first or verb + 1 >= len(tokens.texts) or tokens.texts[verb] not in name_words.copulas:
        return None
    type_ = name_words.participle_types.get(tokens.texts[verb + 1])
    if tokens.texts[verb + 1] in name_words.articles:
        type_ = find_predicate(tokens, verb + 1, name_words)
    if name_words.not_names.issuperset(tokens.bare[first:last]):
        return None
    if last == first + 1 and (tokens.lower[first] in tokens.forms or type_ not in ALONE):
        return None
    return EntityMention(first, last, type_) if type_ else None


def _find_end(tokens: Tokens, first: int, name_words: NameWords) -> int:
    """The end of a row of capitalized words and numbers, with the small words that a name may have inside."""
    last = end = first
    small = name_words.linking_words | name_words.place_prepositions | name_words.loose_prepositions
    while last < min(first + LONGEST, len(tokens.texts)) and (last == first or tokens.joined(last)):
        if tokens.capital[last] or tokens.texts[last][0].isdigit():
            end = last + 1
        elif tokens.texts[last] not in small:
            break
        last += 1
    return end


def _skip_asides(tokens: Tokens, i: int) -> int:
    """The first word after brackets and after asides between commas: "Vint (born 1950), known as Orla, was"."""
    for _ in range(ASIDES):
        aside = _ASIDE.match(tokens.text, tokens.ends[i - 1]) if i else None
        if aside is None:
            break
        i = tokens.within(aside.end(), aside.end() + 1)[0]
    return i
