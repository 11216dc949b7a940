"""One type for each name of an article, by the votes of all that speaks of it."""

from collections.abc import Container, Sequence

from clippings.documents import EntityType
from clippings.enrich.entities.context_votes import hear_context
from clippings.enrich.entities.mentions import Mention
from clippings.enrich.entities.merge_people import bare
from clippings.enrich.entities.name_patterns import read_class
from clippings.enrich.text.tokens import Words
from clippings.languages.given_names import GIVEN
from clippings.languages.name_words import NameWords

Name = tuple[str, ...]
Ballot = dict[EntityType, float]

# What each voice weighs, in mentions of the model.
REPEATED = 0.45  # power of the model's mentions of one type: it repeats its mistakes
SHAPE = 3.0  # the form of the name, for each mention
WEAK_SHAPE = 2.0  # once for all, where its last word is a surname as well
GIVEN_NAME = 1.5  # the name begins with a given name
INITIALS = 1.0  # the name is written in capitals alone
FULL = 0.3  # its last word alone is a person, for each vote of that
SURNAME = 1.5  # the same, of a name that the model takes for none
PART = 0.5  # the name is part of a full name, for each mention
ALONE = 1.5  # what a name needs that the model takes for none
PAIR = 1.5  # "X and Y", Y being of the type; of longer lists the share


def vote(words: Words, mentions: Sequence[Mention], naming: NameWords) -> dict[Name, EntityType]:
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
        _hear_form(words, name, ballot, naming)
    _refuse_persons(votes)
    _hear_lists(words, mentions, votes, naming)
    _hear_full_names(votes, models, naming)
    bare_nouns = {name for name in votes if _common_noun(name, naming)}
    for noun in bare_nouns:
        if noun[0].lower() not in naming.weak:
            add(votes[noun], naming.last[noun[0].lower().rstrip(".")], SHAPE)
    longer = {word for name in votes if len(name) > 1 for word in name}
    return {
        name: decided
        for name, ballot in votes.items()
        if (name not in bare_nouns or name[0] in longer)
        and (decided := decide(ballot))
        and (name in models or ballot[decided] >= ALONE)
    }


def name_of(words: Words, mention: Mention) -> Name:
    return tuple(words.texts[mention.first : mention.last])


def add(ballot: Ballot, type_: EntityType, weight: float) -> None:
    ballot[type_] = ballot.get(type_, 0) + weight


def weigh(ballot: Ballot) -> float:
    """How much was said for some type."""
    return sum(weight for weight in ballot.values() if weight > 0)


def decide(ballot: Ballot) -> EntityType | None:
    """The type with the most votes; the first named of equals."""
    return max(ballot, key=ballot.__getitem__, default=None)


def _common_noun(name: Name, naming: NameWords) -> bool:
    """Whether a name is but a class: "the Institute"."""
    return len(name) == 1 and name[0].lower().rstrip(".") in naming.last and name[0].lower() not in naming.proper


def _hear_form(words: Words, name: Name, ballot: Ballot, naming: NameWords) -> None:
    stated = read_class(list(name), naming)
    weak = name[-1].lower() in naming.weak
    if stated:
        add(ballot, stated, WEAK_SHAPE if weak else SHAPE * weigh(ballot) + 1)
    elif len(name) == 1 and _is_initials(words, name[0]):
        add(ballot, "organization", INITIALS)
    if _is_given(name[0]) and (len(name) > 1 or "place" not in ballot) and (weak or not stated):
        add(ballot, "person", GIVEN_NAME)


def _refuse_persons(votes: dict[Name, Ballot]) -> None:
    """Who is no person ("the Bears lost"), though nobody says what else, is an organization."""
    for ballot in votes.values():
        if ballot and max(ballot.values()) <= 0:
            add(ballot, "organization", 1)


def _is_given(word: str) -> bool:
    """Whether a word is a given name, a double one such as "Jean-Marie" or an initial."""
    return word.lower().split("-")[0] in GIVEN or (len(word) == 2 and word.endswith("."))


def _is_initials(words: Words, word: str) -> bool:
    """Whether a word is written in capitals alone here, and nowhere otherwise."""
    return word.isupper() and len(word) > 1 and word.capitalize() not in words.forms


def _hear_lists(words: Words, mentions: Sequence[Mention], votes: dict[Name, Ballot], naming: NameWords) -> None:
    """ "X and Y", "X, Y and Z" are of one type, where nothing speaks louder."""
    row: list[Mention] = []
    for mention in [*mentions, None]:
        if mention is None or (row and not _listed(words, row[-1], mention, naming)):
            if len(row) > 2 or (len(row) == 2 and words.gaps[row[1].first] != ", "):
                _hear_row(words, row, votes)
            row = []
        if mention:
            row.append(mention)


def _listed(words: Words, one: Mention, other: Mention, naming: NameWords) -> bool:
    """Whether nothing but a comma or "and" stands between two names."""
    if other.first == one.last:
        return words.gaps[other.first] == ", "
    return other.first == one.last + 1 and words.texts[one.last] in naming.and_ and words.gaps[one.last] in {" ", ", "}


def _hear_row(words: Words, row: Sequence[Mention], votes: dict[Name, Ballot]) -> None:
    """Each name of a list hears the types of the others."""
    names = [name_of(words, mention) for mention in row]
    types = [decide(votes[name]) for name in names]
    total: Ballot = {}
    for own in types:
        if own:
            add(total, own, 1)
    for name, own in zip(names, types, strict=True):
        for type_, count in total.items():
            add(votes[name], type_, PAIR * (count - (type_ == own)) / (len(row) - 1))


def _hear_full_names(votes: dict[Name, Ballot], models: Container[Name], naming: NameWords) -> None:
    """A word of a person's full name alone is that person; else the first word of an organization's name is that.

    And who is called a person by one name is one by the full name that ends with it.
    """
    known = {bare(name)[-1] for name in votes if len(name) > 1 and name in models}
    for name, ballot in votes.items():
        single = votes.get((bare(name)[-1],)) if len(name) > 1 else None
        if single and decide(single) == "person" and read_class(list(name), naming) is None:
            if name in models:
                add(ballot, "person", FULL * single["person"])
            elif name[-1] not in known:
                add(ballot, "person", SURNAME)
    types = {name: decide(ballot) for name, ballot in votes.items() if len(name) > 1}
    persons = {word for name, type_ in types.items() if type_ == "person" for word in (name[0], bare(name)[-1])}
    organizations = {name[0] for name, type_ in types.items() if type_ == "organization"}
    for name, ballot in votes.items():
        if len(name) == 1 and name[0] in persons:
            add(ballot, "person", PART * weigh(ballot) + 1)
        elif len(name) == 1 and name[0] in organizations and decide(ballot) == "person":
            add(ballot, "organization", PART * weigh(ballot) + 1)
