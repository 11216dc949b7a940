"""Gives each name of an article one type, by votes of all the evidence."""

from collections.abc import Container, Iterable, Mapping, Sequence, Set

from clippings.documents import EntityType
from clippings.enrich.entities.aliases import vote_for_aliases
from clippings.enrich.entities.ballots import Ballot, add_vote, decide, name_of, weigh
from clippings.enrich.entities.context_votes import vote_by_context
from clippings.enrich.entities.context_weights import WHERE
from clippings.enrich.entities.games import PLURAL, vote_for_teams
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.entities.merge_people import without_generation
from clippings.enrich.entities.name_patterns import find_stated_type, joins_words
from clippings.enrich.entities.not_bodies import find_codes, find_topics
from clippings.enrich.text.tokens import Tokens
from clippings.languages.gazetteer import fold, load_gazetteer
from clippings.languages.given_names import GIVEN, GIVEN_OR_RARER
from clippings.languages.name_words import NameWords

_RARER = frozenset(map(fold, GIVEN_OR_RARER))  # newspapers leave out accents: "Zoltan"

# The weight of each vote, where a mention by the model counts 1.
REPEATED = 0.45  # exponent for the number of the model's mentions of one type: it repeats its mistakes
SHAPE = 3.0  # the form of the name, for each mention
WEAK_SHAPE = 2.0  # once for all mentions, if its last word is also a surname
GIVEN_NAME = 1.5  # the name begins with a given name
RARER_NAME = 1.1  # the same for a rarer one, and a name of two or three words
INITIALS = 1.0  # the name is only ever written in capitals
TIE = 0.1  # more than that if nothing shows a state or a thing: one mention by the model is not enough
JOINED = 1.5  # it has a capital inside: "PetroVint"
FULL = 0.3  # its last word alone is a person, for each vote for that
SURNAME = 1.5  # the same for words that the model does not take for a name
PART = 0.5  # the name is part of a full name, for each mention
ALONE = 1.5  # votes that a name needs if the model does not take it for one
TEAM = 2.5  # "Toronto Lakers"
TOWN = 0.7  # a town or state by the gazetteer, if at least "at" says that it is a place
LARGE = 50_000  # fewest people in such a town, or in one with such a team
CITY = 1.1  # a state or a large town without a namesake, if nothing else says so, and the name is no person's
CITY_SIZE = 100_000  # fewest people in such a town
PAIR = 1.5  # "X and Y", if Y is of the type; a share of it in longer lists


def decide_types(
    tokens: Tokens, mentions: Sequence[EntityMention], teams: Set[NameTokens], name_words: NameWords
) -> tuple[dict[NameTokens, EntityType], dict[NameTokens, Ballot]]:
    """The type of every name, and all votes; names without any vote have no type. `teams`: the sides in games."""
    votes, models = _hear_mentions(tokens, mentions, name_words)
    codes = find_codes(tokens, mentions, votes, models)
    topics = find_topics(tokens, mentions, votes, models, name_words)
    for name, model in models.items():
        for type_, count in model.items():
            add_vote(votes[name], type_, count**REPEATED)
    for name, ballot in votes.items():
        _vote_by_form(tokens, name, ballot, name in teams, name_words)
    _vote_for_cities(tokens, mentions, votes, name_words)
    vote_for_teams(votes, teams)
    _refuse_persons(votes)
    _vote_within_lists(tokens, mentions, votes, name_words)
    vote_for_aliases(tokens, mentions, votes, name_words)
    _vote_by_full_names(votes, models, name_words)
    bare_nouns = {name for name in votes if _is_common_noun(name, name_words)}
    for noun in bare_nouns:
        if noun[0].lower() not in name_words.ambiguous_last_words:
            add_vote(votes[noun], name_words.last_word_types[noun[0].lower().rstrip(".")], SHAPE)
    longer = [name for name in votes if len(name) > 1]
    parts = {word for name in longer for word in name if word.lower() not in tokens.forms}
    ends = parts.intersection(name[-1] for name in longer)  # "the State" is no place because of a State Department
    types = {
        name: decided
        for name, ballot in votes.items()
        if (decided := decide(ballot))
        and (name not in codes or decided == "product" or name[0].lower() in name_words.lone_word_types)
        and (name not in topics or decided != "organization")
        and (name not in bare_nouns or name[0] in (ends if decided == "place" else parts))
        and (name in models or ballot[decided] >= ALONE or " ".join(name).lower() in name_words.known_places)
    }
    families = _find_families(types)
    return {name: type_ for name, type_ in types.items() if name not in families}, votes


def _hear_mentions(
    tokens: Tokens, mentions: Sequence[EntityMention], name_words: NameWords
) -> tuple[dict[NameTokens, Ballot], dict[NameTokens, Ballot]]:
    """The votes of the words around each name, and how often the model gives it each type."""
    votes: dict[NameTokens, Ballot] = {}
    models: dict[NameTokens, Ballot] = {}
    for mention in mentions:
        name = name_of(tokens, mention)
        ballot = votes.setdefault(name, {})
        if mention.type:
            add_vote(models.setdefault(name, {}), mention.type, 1)
        for type_, weight in vote_by_context(tokens, mention, name_words):
            add_vote(ballot, type_, weight)
    return votes, models


def _find_families(types: Mapping[NameTokens, EntityType]) -> set[NameTokens]:
    """ "The Roes", if the article names a Roe: neither a single person nor a body."""
    surnames = {without_generation(name)[-1] for name, type_ in types.items() if type_ == "person" and len(name) > 1}
    plurals = (name for name in types if len(name) == 1 and PLURAL.search(name[0]))
    return {name for name in plurals if name[0] not in surnames and name[0][:-1] in surnames}


def measure_agreement(votes: Mapping[NameTokens, Ballot], names: Iterable[NameTokens], type_: EntityType) -> float:
    """The share of all votes on the names that are for the type; 1 if there are no votes."""
    ballots = [votes[name] for name in names if name in votes]
    total = sum(map(weigh, ballots))
    return sum(max(ballot.get(type_, 0), 0) for ballot in ballots) / total if total else 1.0


def _is_common_noun(name: NameTokens, name_words: NameWords) -> bool:
    """Whether a name is only a class: "the Institute"."""
    return (
        len(name) == 1
        and name[0].lower().rstrip(".") in name_words.last_word_types
        and name[0].lower() not in name_words.last_words_alone
    )


def _vote_by_form(tokens: Tokens, name: NameTokens, ballot: Ballot, team: bool, name_words: NameWords) -> None:
    stated = None if team else find_stated_type(list(name), name_words)  # "Kansas City beat Texas"
    weak = name[-1].lower() in name_words.ambiguous_last_words
    if stated:
        add_vote(ballot, stated, WEAK_SHAPE if weak else SHAPE * weigh(ballot) + 1)
    elif len(name) == 1 and joins_words(name[0]) and decide(ballot) != "product":
        add_vote(ballot, "organization", JOINED)
    elif len(name) == 1 and _is_initials(tokens, name[0]):
        add_vote(ballot, "organization", INITIALS + (TIE if _may_be_body(name[0], ballot, name_words) else 0))
    common = len(name) == 1 and name[0].lower() in tokens.forms
    if not stated and not common and ballot.get("place", 0) >= WHERE and _is_town(name):
        add_vote(ballot, "place", TOWN)
    if ballot.get("person", 0) <= 0 and not stated and _is_team(name):
        add_vote(ballot, "organization", TEAM)
    alone = not name[0].lower().partition("-")[2] or GIVEN.issuperset(name[0].lower().split("-"))  # not "Mercedes-Benz"
    if _is_given(name[0]) and (len(name) > 1 or (alone and not _may_be_town(name, ballot))) and (weak or not stated):
        add_vote(ballot, "person", GIVEN_NAME)
    elif not stated and _may_be_person(ballot) and _begins_with_rarer_name(tokens, name):
        add_vote(ballot, "person", RARER_NAME)


def _is_town(name: NameTokens) -> bool:
    """Whether a name is that of a state or of a town with a good many people."""
    gazetteer, home = load_gazetteer(), fold(" ".join(name))
    return home in gazetteer.areas or any(town.population > LARGE for town in gazetteer.towns.get(home, ()))


def _may_be_town(name: NameTokens, ballot: Ballot) -> bool:
    """Whether a given name may be that of a place: there is one, or not only the model says so, once."""
    gazetteer, home = load_gazetteer(), fold(" ".join(name))
    known = home in gazetteer.areas or home in gazetteer.towns or "-" in name[0]
    return "place" in ballot and (known or ballot["place"] != 1)


def _is_city(name: NameTokens) -> bool:
    """Whether a name is that of a state or of one large town, and of no other town."""
    gazetteer, home = load_gazetteer(), fold(" ".join(name))
    towns = gazetteer.towns.get(home, ())
    return home in gazetteer.areas or (len(towns) == 1 and towns[0].population > CITY_SIZE)


def _vote_for_cities(
    tokens: Tokens, mentions: Sequence[EntityMention], votes: Mapping[NameTokens, Ballot], name_words: NameWords
) -> None:
    """Count the name of a state or of one large town as a place, unless the article shows that it is something else.

    A name with an article, or that ends another name, may be anything: "the Lincoln", "Ann Lincoln".
    """
    described = {name_of(tokens, m) for m in mentions if m.first and tokens.lower[m.first - 1] in name_words.articles}
    ends = {name[-1] for name in votes if len(name) > 1}
    for name, ballot in votes.items():
        undecided = ballot.get("place", 0) < 1 and 0 <= ballot.get("person", 0) <= 1
        plain = not name[0].isupper() and name[0].lower() not in tokens.forms and not _is_given(name[0])
        alone = name not in described and name[-1] not in ends
        if undecided and plain and alone and _is_city(name) and not find_stated_type(list(name), name_words):
            add_vote(ballot, "place", CITY)


def _is_team(name: NameTokens) -> bool:
    """Whether a name is a town or state and a plural, as team names are: "Toronto Lakers"."""
    return len(name) > 1 and not _is_given(name[0]) and bool(PLURAL.search(name[-1])) and _is_town(name[:-1])


def _find_companies(types: Mapping[NameTokens, EntityType | None], name_words: NameWords) -> set[NameTokens]:
    """The names that the article also has with the form of a company: "Orla" of "Orla Inc."."""
    bodies = [name for name, type_ in types.items() if type_ == "organization"]
    return {name[:-1] for name in bodies if name[-1].lower().rstrip(".") in name_words.company_forms}


def _refuse_persons(votes: dict[NameTokens, Ballot]) -> None:
    """Count a name that is not a person ("the Bears lost") as an organization if no vote says what it is."""
    for ballot in votes.values():
        if ballot and max(ballot.values()) <= 0:
            add_vote(ballot, "organization", 1)


def _is_given(word: str) -> bool:
    """Whether a word is a given name, a double one such as "Jean-Marie" or an initial."""
    return word.lower().split("-")[0] in GIVEN or (len(word) == 2 and word.endswith("."))


def _may_be_person(ballot: Ballot) -> bool:
    """Whether there is no vote against a person: an article before the name, or a mention as that of a group."""
    return ballot.get("person", 1) > 0 and "group" not in ballot


def _begins_with_rarer_name(tokens: Tokens, name: NameTokens) -> bool:
    """Whether a name is like that of a person with a rarer given name, and not that of a town or of common words."""
    if len(name) not in {2, 3} or (given := fold(name[0])) not in _RARER:
        return False
    gazetteer = load_gazetteer()
    place = given in gazetteer.areas or fold(" ".join(name)) in gazetteer.towns  # "Alberta Energy", "Milton Keynes"
    return not place and all(word.istitle() and word.lower() not in tokens.forms for word in name[1:])


def _may_be_body(word: str, ballot: Ballot, name_words: NameWords) -> bool:
    """Whether initials may be those of a body: neither a state's, "N.H.", nor, by the other votes, those of a thing."""
    state = word.lower().rstrip(".") in name_words.usual_names
    return not state and decide(ballot) in {None, "person", "place", "organization", "group"}


def _is_initials(tokens: Tokens, word: str) -> bool:
    """Whether a word is in capitals here, and is never written otherwise."""
    return word.isupper() and len(word) > 1 and word.capitalize() not in tokens.forms


def _vote_within_lists(
    tokens: Tokens, mentions: Sequence[EntityMention], votes: dict[NameTokens, Ballot], name_words: NameWords
) -> None:
    """ "X and Y", "X, Y and Z" vote for each other's type, so that they agree unless stronger votes differ."""
    row: list[EntityMention] = []
    for mention in [*mentions, None]:
        if mention is None or (row and not _are_listed_together(tokens, row[-1], mention, name_words)):
            if len(row) > 2 or (len(row) == 2 and tokens.gaps[row[1].first] != ", "):
                _vote_within_row(tokens, row, votes)
            row = []
        if mention:
            row.append(mention)


def _are_listed_together(tokens: Tokens, one: EntityMention, other: EntityMention, name_words: NameWords) -> bool:
    """Whether only a comma or "and" separates two names."""
    if other.last < len(tokens.texts) and tokens.gaps[other.last] == "-":
        return False  # "X and Ohio-based Y"
    if other.first == one.last:
        return tokens.gaps[other.first] == ", "
    return (
        other.first == one.last + 1
        and tokens.texts[one.last] in name_words.conjunctions | name_words.alternatives
        and tokens.gaps[one.last] in {" ", ", "}
    )


def _vote_within_row(tokens: Tokens, row: Sequence[EntityMention], votes: dict[NameTokens, Ballot]) -> None:
    """Let the types of the other names in a list vote for each name, but not what is as doubtful as itself."""
    names = [name_of(tokens, mention) for mention in row]
    types = [decide(votes[name]) for name in names]
    strengths = [(votes[name][own] if own else 0, len(name)) for name, own in zip(names, types, strict=True)]
    total: Ballot = {}
    for own in types:
        if own:
            add_vote(total, own, 1)
    for name, own, strength in zip(names, types, strengths, strict=True):
        for type_, count in total.items():
            if len(row) > 2 or max(strengths) > strength:
                add_vote(votes[name], type_, PAIR * (count - (type_ == own)) / (len(row) - 1))


def _vote_by_full_names(votes: dict[NameTokens, Ballot], models: Container[NameTokens], name_words: NameWords) -> None:
    """Let full names vote on single words: a person's first name or surname is that person, the first word of an
    organization's name is that organization.

    A name that is a person's also votes for every full name that ends with it.
    """
    known = {without_generation(name)[-1] for name in votes if len(name) > 1 and name in models}
    for name, ballot in votes.items():
        single = votes.get((without_generation(name)[-1],)) if len(name) > 1 else None
        if single and decide(single) == "person" and find_stated_type(list(name), name_words) is None:
            if name in models:
                add_vote(ballot, "person", FULL * single["person"])
            elif name[-1] not in known:
                add_vote(ballot, "person", SURNAME)
    types = {name: decide(ballot) for name, ballot in votes.items() if len(name) > 1}
    full_names = [name for name, type_ in types.items() if type_ == "person"]
    persons = {word for name in full_names for word in (name[0], without_generation(name)[-1])}
    organizations = {name[0] for name, type_ in types.items() if type_ == "organization"}
    teams = {name[-1] for name, type_ in types.items() if type_ == "organization" and _is_team(name)}
    companies = _find_companies(types, name_words)
    for name, ballot in votes.items():
        if name in companies:
            add_vote(ballot, "organization", weigh(ballot) + 1)
        elif len(name) == 1 and name[0] in persons:
            add_vote(ballot, "person", PART * weigh(ballot) + 1)
        elif len(name) == 1 and (name[0] in teams or (name[0] in organizations and decide(ballot) == "person")):
            add_vote(ballot, "organization", PART * weigh(ballot) + 1)
