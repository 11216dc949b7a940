"""Gives another name of a thing the type of its first: "Orla, formerly known as Vint"."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

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
    phrases = [(alias, _find_phrase(tokens, alias.first, name_words)) for alias in mentions]
    told = [(alias, start) for alias, start in phrases if start is not None]
    opening = [i for i, mention in enumerate(mentions) if tokens.opens(mention.first)] if told else []
    ending = {mention.last: i for i, mention in reversed(list(enumerate(mentions)))} if told else {}
    for alias, start in told:
        other = _find_first_name(tokens, mentions, start, opening, ending)
        type_ = decide(votes[name_of(tokens, other)]) if other else None
        if type_:
            add_vote(votes[name_of(tokens, alias)], type_, ALIAS)


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
