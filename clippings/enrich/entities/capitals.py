"""Finds the names in lines that are written in capitals, "ORLA BEATS VINT", where capitals show nothing.

They are names that the text also has in usual spelling, and places that are known.
"""

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from clippings.documents import EntityType
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.entities.overlaps import drop_overlapping
from clippings.enrich.text.tokens import Tokens
from clippings.languages.gazetteer import fold, load_gazetteer
from clippings.languages.name_words import NameWords

SHORTEST = 3  # words of such a line
RUN = 4  # the same where the line goes on in usual spelling
SHORT = 4  # fewest letters of a name there: "US" may be the pronoun


def find_words_in_capitals(tokens: Tokens, certain: Sequence[EntityMention]) -> frozenset[int]:
    """The words of lines in capitals that are in no certain name; none if most of the text is written so."""
    starts = [i for i, gap in enumerate(tokens.gaps[:-1]) if i == 0 or "\n" in gap]
    found: list[int] = []
    for first, last in pairwise([*starts, len(tokens.texts)]):
        end = next((i for i in range(first, last) if not _is_in_capitals(tokens.texts[i])), last)
        words = [word for word in tokens.texts[first:end] if not word[0].isdigit()]
        if len(words) >= (SHORTEST if end == last else RUN):
            found += range(first, end)
    if len(found) > len(tokens.texts) / 2:
        return frozenset()
    return frozenset(found).difference(*(range(mention.first, mention.last) for mention in certain))


def _is_in_capitals(word: str) -> bool:
    return word.isupper() or word[0].isdigit()


def read_capitals(
    tokens: Tokens, mentions: Sequence[EntityMention], shouted: Set[int], name_words: NameWords
) -> list[EntityMention]:
    """The mentions, where words in such lines are names only if a list knows them as places."""
    if not shouted:
        return list(mentions)
    kept = [m for m in mentions if m.first not in shouted or _is_known(tokens, m, name_words)]
    words = [i for i in shouted if len(tokens.texts[i]) >= SHORT and tokens.lower[i] in name_words.known_places]
    states = drop_overlapping([EntityMention(i, i + 1, "place") for i in words], kept)
    return sorted([*kept, *states], key=lambda mention: mention[:2])


def _is_known(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> bool:
    """Whether a name in capitals is a known state, or what the model takes for a place is one of the gazetteer."""
    full = " ".join(tokens.lower[mention.first : mention.last])
    gazetteer, home = load_gazetteer(), fold(full)
    found = mention.type == "place" and (home in gazetteer.towns or home in gazetteer.areas)
    return len(full) >= SHORT and (found or full in name_words.known_places)


def spell_in_capitals(
    tokens: Tokens, types: Mapping[NameTokens, EntityType], shouted: Set[int]
) -> dict[NameTokens, EntityType]:
    """The names as such lines have them, with their types; not those that are also common words."""
    spelled: dict[NameTokens, EntityType] = {}
    for name, type_ in types.items() if shouted else ():
        upper = tuple(map(str.upper, name))
        common = len(name) == 1 and (name[0].lower() in tokens.forms or len(name[0]) < SHORT)
        if upper not in types and upper[0] in tokens.forms and not common:
            spelled[upper] = type_
    return spelled
