"""Finds the names that the model takes for bodies, places or persons, but that are codes, diseases or other things."""

import re
from collections.abc import Mapping, Sequence

from clippings.enrich.entities.ballots import Ballot, name_of
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.entities.name_patterns import find_stated_type
from clippings.enrich.text.tokens import POSSESSIVE_GAPS, Tokens
from clippings.languages.name_words import NameWords

_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"[A-Z]{2,5}\d")  # "MI6", "BBC2"
_BODIES = frozenset({"organization", "place"})  # types of the nouns that end the names of bodies


def find_codes(
    tokens: Tokens,
    mentions: Sequence[EntityMention],
    heard: Mapping[NameTokens, Ballot],
    models: Mapping[NameTokens, Ballot],
) -> set[NameTokens]:
    """The single words with a digit ("H5N1") that nothing in the article takes for a person or body.

    Initials in brackets after a name are not among them: "Group of Seven (G-7)".
    """
    codes: set[NameTokens] = {name for name in heard if len(name) == 1 and _DIGIT.search(name[0])}
    bodies = {name for name in codes if "organization" in models.get(name, ()) and _NUMBERED.fullmatch(name[0])}
    agents = {name for name in codes if max(heard[name].get("organization", 0), heard[name].get("person", 0)) > 0}
    beside = {name_of(tokens, m) for m in mentions if tokens.gaps[m.first] == " (" and tokens.capital[m.first - 1]}
    return codes - agents - bodies - beside


def find_topics(
    tokens: Tokens,
    mentions: Sequence[EntityMention],
    heard: Mapping[NameTokens, Ballot],
    models: Mapping[NameTokens, Ballot],
    name_words: NameWords,
) -> set[NameTokens]:
    """The names of several words that only the model takes for a body, once, and whose head is a common noun here.

    "The Orla Rule" in an article about rules. What begins with another name of the article may be a part of that body.
    """
    if name_words.heads_written_small or not name_words.noun_types:
        return set()  # the last word of a name is not its head, or what it means is not known
    starts = {name[0] for name in heard if len(name) == 1} | name_words.last_words_alone
    abbreviated = _find_abbreviated(tokens, mentions)
    return {
        name
        for name, model in models.items()
        if len(name) > 1
        and model == {"organization": 1}
        and max(heard[name].values(), default=0) <= 0
        and name[0] not in starts
        and (head := _find_head(name)).istitle()
        and ((head := head.lower()) in name_words.concepts or (head in tokens.forms and name not in abbreviated))
        and {name_words.noun_types.get(head), name_words.plural_noun_types.get(head)}.isdisjoint(_BODIES)
        and find_stated_type(list(name), name_words) is None
    }


def find_roles(tokens: Tokens, mentions: Sequence[EntityMention], name_words: NameWords) -> set[NameTokens]:
    """The nouns for persons in the plural or after an article, which no longer name ends with: "the Treasurer"."""
    ends = {tokens.texts[mention.last - 1] for mention in mentions if mention.last > mention.first + 1}
    roles: set[NameTokens] = set()
    others: set[NameTokens] = set()
    for mention in mentions:
        name = name_of(tokens, mention)
        if len(name) == 1 and name[0] not in ends:
            (roles if _is_role(tokens, mention.first, name_words) else others).add(name)
    return roles - others


def _is_role(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether word i is a noun for persons, not the name of one."""
    if name_words.plural_noun_types.get(tokens.lower[i]) == "person":
        return True
    single = name_words.noun_types.get(tokens.lower[i]) == "person" or tokens.lower[i] in name_words.titles
    return single and tokens.joined(i) and tokens.lower[i - 1] in name_words.articles


def find_eponyms(tokens: Tokens, mentions: Sequence[EntityMention], name_words: NameWords) -> set[NameTokens]:
    """The names that the article only has before what is named after them: "the Vint virus", "Vint's disease"."""
    found: set[NameTokens] = set()
    others: set[NameTokens] = set()
    for mention in mentions:
        (found if _names_something_else(tokens, mention, name_words) else others).add(name_of(tokens, mention))
    return {name for name in found - others if find_stated_type(list(name), name_words) is None}


def _names_something_else(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> bool:
    """Whether the name is a disease, or a noun follows that is no property of a person, body or place."""
    if tokens.lower[mention.last - 1] in name_words.diseases:
        return True
    if mention.last == len(tokens.texts):
        return False
    gap, word = tokens.gaps[mention.last], tokens.texts[mention.last]
    if gap in POSSESSIVE_GAPS:
        return mention.last == mention.first + 1 and word in name_words.diseases
    return gap == " " and (word in name_words.diseases or word in name_words.nouns_after_eponyms)


def _find_abbreviated(tokens: Tokens, mentions: Sequence[EntityMention]) -> set[NameTokens]:
    """The names with a word in capitals in brackets after them."""
    ends = {m.last: name_of(tokens, m) for m in mentions if m.last < len(tokens.texts)}
    return {name for i, name in ends.items() if tokens.gaps[i] == " (" and tokens.texts[i].isupper()}


def _find_head(name: NameTokens) -> str:
    """The word that says what the name is: the last one, or the one before a small word: "Project for Orla"."""
    return name[next((i for i in range(1, len(name)) if name[i].islower()), len(name)) - 1]
