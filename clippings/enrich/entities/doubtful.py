"""Drops what has capitals but is probably no name: common words, and the words of headings."""

from collections.abc import Mapping, Sequence, Set

from clippings.documents import EntityType
from clippings.enrich.entities.ballots import Ballot, name_of
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.entities.name_patterns import find_stated_type
from clippings.enrich.text.tokens import Tokens
from clippings.languages.given_names import GIVEN_OR_RARER
from clippings.languages.name_words import NameWords


def drop_common_phrases(tokens: Tokens, types: dict[NameTokens, EntityType], name_words: NameWords) -> None:
    """Remove what was taken for a body if each of its words also occurs in the text without a capital."""
    for name in [name for name, type_ in types.items() if type_ == "organization" and len(name) > 1]:
        common = all(word[0].isupper() and word.lower() in tokens.forms for word in name)
        if common and find_stated_type(list(name), name_words) is None:
            del types[name]


def drop_common_words(tokens: Tokens, types: dict[NameTokens, EntityType], votes: Mapping[NameTokens, Ballot]) -> None:
    """Remove single words that the text also writes without a capital, and that a single vote calls a name."""
    for name in [name for name, type_ in types.items() if type_ in {"organization", "person"} and len(name) == 1]:
        common = name[0].istitle() and name[0].lower() in tokens.forms
        if common and name in votes and votes[name].get(types[name], 0) <= 1:
            del types[name]


def drop_ghosts(
    tokens: Tokens, candidates: Sequence[EntityMention], certain: Set[int], types: dict[NameTokens, EntityType]
) -> None:
    """Remove the names that are doubtful in all their places, except for short ones in headings.

    Of those, remove the ones that join a name of the text and other words: "Vint Probe", "Denounces Vint".
    """
    plain = {name_of(tokens, m) for m in candidates if m.first in certain or not _is_doubtful(tokens, m)}
    surnames = {name[-1] for name in plain if len(name) > 1 and types.get(name) == "person"}
    for name in types.keys() & {name_of(tokens, mention) for mention in candidates} - plain:
        short = 1 < len(name) <= 3 and types[name] in {"person", "place", "group"}
        joined = name[0] in surnames or (name[-1] in surnames and name[0].lower() not in GIVEN_OR_RARER)
        joined = joined or (len(name) > 2 and not plain.isdisjoint({name[:-1], name[1:]}))
        if not short or joined:
            del types[name]


def _is_doubtful(tokens: Tokens, mention: EntityMention) -> bool:
    """Whether the capitals may mean nothing, as in a heading, or in a common word that opens a sentence."""
    if mention.last - mention.first > 1:
        return mention.first in tokens.headings
    return tokens.opens(mention.first) and tokens.lower[mention.first] in tokens.forms
