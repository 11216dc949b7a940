"""Gives another name of a thing the type of its first: "Orla, formerly known as Vint"."""

from collections.abc import Sequence
from itertools import pairwise

from clippings.enrich.entities.ballots import Ballot, add_vote, decide, name_of
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.text.tokens import Tokens
from clippings.languages.name_words import NameWords

ALIAS = 1.5  # weight of the vote of the first name


def vote_for_aliases(
    tokens: Tokens, mentions: Sequence[EntityMention], votes: dict[NameTokens, Ballot], name_words: NameWords
) -> None:
    """Let what is "formerly known as" a name vote for the type of that name."""
    for one, short in pairwise(mentions):
        if _is_short_form(tokens, one, short) and (type_ := decide(votes[name_of(tokens, one)])):
            add_vote(votes[name_of(tokens, short)], type_, ALIAS)
    for alias in mentions:
        start = _find_phrase(tokens, alias.first, name_words)
        other = _find_first_name(tokens, mentions, start) if start is not None else None
        type_ = decide(votes[name_of(tokens, other)]) if other else None
        if type_:
            add_vote(votes[name_of(tokens, alias)], type_, ALIAS)


def _is_short_form(tokens: Tokens, one: EntityMention, short: EntityMention) -> bool:
    """Whether a word alone in brackets shortens the name before it: "Orla Vint Power (Orvipo)"."""
    first, last = short[:2]
    bracket = last == first + 1 and first == one.last > one.first + 1 and tokens.gaps[first] == " ("
    closed = bracket and tokens.text.startswith(")", tokens.ends[first])
    return closed and len(tokens.texts[first]) > 2 and tokens.texts[first][0] == tokens.texts[one.first][0]


def _find_phrase(tokens: Tokens, first: int, name_words: NameWords) -> int | None:
    """The first word of the words before a name that say it is another name: "also known as"."""
    for phrase in name_words.alias_phrases:
        start = first - len(phrase.split())
        if start > 0 and " ".join(tokens.lower[start:first]) == phrase and tokens.unbroken(start, first + 1):
            return start
    return None


def _find_first_name(tokens: Tokens, mentions: Sequence[EntityMention], start: int) -> EntityMention | None:
    """The name right before word `start`, over a comma or bracket, else the one that opens the sentence."""
    for mention in mentions:
        if mention.last == start and tokens.gaps[start] in {" (", ", "}:
            return mention
        if mention.last < start and tokens.opens(mention.first) and tokens.unbroken(mention.first, start):
            return mention
    return None
