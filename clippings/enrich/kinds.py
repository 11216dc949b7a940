"""One type for each name of an article, by the votes of all that speaks of it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from clippings.documents import EntityType
from clippings.enrich.mentions import Mention
from clippings.enrich.naming import Naming
from clippings.enrich.naming.given import GIVEN
from clippings.enrich.shapes import read_class
from clippings.enrich.words import Words

Name = tuple[str, ...]
Ballot = dict[EntityType, float]

# What each voice weighs, in mentions of the model.
REPEATED = 0.6  # power of the model's mentions of one type: it repeats its mistakes
SHAPE = 3.0  # the form of the name, for each mention
WEAK_SHAPE = 0.6  # the same where the word is a surname as well
TITLE = 2.0  # "President X"
NOUN = 1.5  # "the lawyer X", "X is a village"
STATE = 1.5  # "X, Ohio"
WHERE = 0.5  # "in X"
SPEECH = 1.0  # "said X", "X, who"
KIN = 1.5  # "X's wife"
PRONOUN = 0.5  # "X ... he" before the next name
GIVEN_NAME = 1.0  # the name begins with a given name
PART = 1.0  # the name is part of a person's name, for each mention
PAIR = 0.5  # "X and Y", Y being of the type


def vote(words: Words, mentions: Sequence[Mention], naming: Naming) -> dict[Name, EntityType]:
    """The type of every name; names on whose type nobody has a say are left out."""
    votes: dict[Name, Ballot] = {}
    models: dict[Name, Ballot] = {}
    for mention in mentions:
        name = name_of(words, mention)
        ballot = votes.setdefault(name, {})
        if mention.type:
            model = models.setdefault(name, {})
            add(model, mention.type, 1)
        for type_, weight in hear_context(words, mention, naming):
            add(ballot, type_, weight)
    for name, model in models.items():
        for type_, count in model.items():
            add(votes[name], type_, count**REPEATED)
    for name, ballot in votes.items():
        _hear_form(name, ballot, naming)
    _hear_pairs(words, mentions, votes, naming)
    _hear_full_names(votes)
    return {name: decided for name, ballot in votes.items() if (decided := decide(ballot))}


def name_of(words: Words, mention: Mention) -> Name:
    return tuple(words.texts[mention.first : mention.last])


def add(ballot: Ballot, type_: EntityType, weight: float) -> None:
    ballot[type_] = ballot.get(type_, 0) + weight


def decide(ballot: Ballot) -> EntityType | None:
    """The type with the most votes; the first named of equals."""
    return max(ballot, key=lambda type_: ballot[type_], default=None)


def _hear_form(name: Name, ballot: Ballot, naming: Naming) -> None:
    stated = read_class(list(name), naming)
    if stated:
        weak = name[-1].lower() in naming.weak
        add(ballot, stated, (WEAK_SHAPE if weak else SHAPE) * sum(ballot.values()) + 1)
    if name[0].lower() in GIVEN and (len(name) > 1 or "place" not in ballot) and stated is None:
        add(ballot, "person", GIVEN_NAME)


def _hear_pairs(words: Words, mentions: Sequence[Mention], votes: dict[Name, Ballot], naming: Naming) -> None:
    """ "X and Y" are of one type, where nothing speaks louder."""
    for one, other in pairwise(mentions):
        if other.first == one.last + 1 and words.texts[one.last] in naming.and_ and words.joined(one.last):
            ballots = votes[name_of(words, one)], votes[name_of(words, other)]
            types = decide(ballots[0]), decide(ballots[1])
            for ballot, type_ in zip(ballots, reversed(types), strict=True):
                if type_:
                    add(ballot, type_, PAIR)


def _hear_full_names(votes: dict[Name, Ballot]) -> None:
    """A word of a person's full name alone is that person."""
    persons = {name for name, ballot in votes.items() if len(name) > 1 and decide(ballot) == "person"}
    parts = {name[-1] for name in persons} | {name[0] for name in persons}
    for name, ballot in votes.items():
        if len(name) == 1 and name[0] in parts:
            add(ballot, "person", PART * sum(ballot.values()) + 1)


def hear_context(words: Words, mention: Mention, naming: Naming) -> Iterator[tuple[EntityType, float]]:
    """The votes of the words around a mention."""
    yield from _before(words, mention.first, naming)
    yield from _after(words, mention.last, naming)


def _before(words: Words, first: int, naming: Naming) -> Iterator[tuple[EntityType, float]]:
    if first > 1 and words.texts[first - 1] == "The" and words.joined(first):
        first -= 1
    if first == 0 or words.gap(first).strip(" \"“'‘«("):
        return
    before = words.texts[first - 1].rstrip(".")
    lower = before.lower()
    if before[0].isupper() and lower in naming.titles:
        yield "person", TITLE
    elif before == lower:
        if noun := naming.nouns.get(lower):
            yield noun, NOUN
        elif lower in naming.of and first > 1 and naming.nouns.get(words.texts[first - 2]) == "place":
            yield "place", NOUN
        elif lower in naming.where:
            yield "place", WHERE
        elif lower in naming.speech:
            yield "person", SPEECH


def _after(words: Words, last: int, naming: Naming) -> Iterator[tuple[EntityType, float]]:
    if last >= len(words.texts):
        return
    gap, word = words.gap(last), words.texts[last]
    if (gap == " " and word in naming.speech) or (gap in {" ", ", "} and word in naming.who):
        yield "person", SPEECH
    elif (gap == " " and word in naming.copulas) or (gap == ", " and word in naming.articles):
        if noun := _predicate(words, last + 1, naming):
            yield noun, NOUN
    elif gap == ", " and word.lower().rstrip(".") in naming.places and not _goes_on(words, last + 1):
        yield "place", STATE
    elif gap in {"'s ", "’s "} and word in naming.kin:
        yield "person", KIN
    if gap == " " and word.islower() and _pronoun_follows(words, last, naming):
        yield "person", PRONOUN


def _goes_on(words: Words, i: int) -> bool:
    return words.joined(i) and words.capital[i]


def _predicate(words: Words, i: int, naming: Naming) -> EntityType | None:
    """The type of the head of the noun phrase at word i: "a small French village" -> place."""
    found = None
    for j in range(i, min(i + 8, len(words.texts))):
        word = words.texts[j]
        if word in naming.ends or (j > i and words.gap(j) != " "):
            break
        found = naming.nouns.get(word, found)
    return found


def _pronoun_follows(words: Words, last: int, naming: Naming) -> bool:
    """Whether "he" or "her" comes within ten words of the same clause, before any other name."""
    for j in range(last, min(last + 10, len(words.texts))):
        if words.capital[j] or words.gap(j).strip(" ,"):
            return False
        if words.texts[j] in naming.personal:
            return True
    return False
