"""Gives another name of a thing the type of its first: "Orla, formerly known as Vint"."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from clippings.enrich.entities.ballots import Ballot, add_vote, decide, name_of
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.entities.phrases import list_starts
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
    phrases = [(alias, _find_phrase(tokens, alias.first, name_words)) for alias in mentions]
    told = [(alias, start) for alias, start in phrases if start is not None]
    opening = [i for i, mention in enumerate(mentions) if tokens.opens(mention.first)] if told else []
    ending = {mention.last: i for i, mention in reversed(list(enumerate(mentions)))} if told else {}
    for alias, start in told:
        other = _find_first_name(tokens, mentions, start, opening, ending)
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
    starts = list_starts(tokens, first, name_words.alias_phrases)
    return next((start for start in starts if start > 0 and tokens.unbroken(start, first + 1)), None)


def _find_first_name(
    tokens: Tokens, mentions: Sequence[EntityMention], start: int, opening: Sequence[int], ending: Mapping[int, int]
) -> EntityMention | None:
    """The name right before word `start`, over a comma or bracket, else the one that opens the sentence.

    `opening`: the numbers of the names that open a sentence; `ending`: those of the names that end before a word.
    """
    run = bisect_left(opening, tokens.run_starts[start - 1], key=lambda i: mentions[i].first)
    found = [i for i in opening[run : run + 1] if mentions[i].last < start]
    found += [ending[start]] if start in ending and tokens.gaps[start] in {" (", ", "} else []
    return mentions[min(found)] if found else None
