"""Finds the teams in sentences on games, "Orla beat Vint 3-1": many are called by the name of their town."""

import re
from collections.abc import Mapping, Sequence, Set

from clippings.enrich.entities.ballots import Ballot, add_vote, name_of
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.entities.name_patterns import find_stated_type
from clippings.enrich.entities.results import find_type_of_side, is_town
from clippings.enrich.entities.scores import is_score
from clippings.enrich.text.tokens import Tokens
from clippings.languages.gazetteer import fold, load_gazetteer
from clippings.languages.given_names import GIVEN, GIVEN_OR_RARER
from clippings.languages.name_words import NameWords

GAME = 3.0  # weight of the games of a town: more than that of one which only the model finds
SIDE = 1.5  # the same for other names
SPORT = 2  # fewest words of sport in an article on games with a score
SPORT_ALONE = 3  # the same without a score
NEAR = 6  # most words between a verb and the score

PLURAL = re.compile(r"[^su]s\Z")  # "Lakers", but not "Congress" or "Campus"


def count_sport_words(tokens: Tokens, name_words: NameWords) -> int:
    """How many words of sport the article has, each counted once."""
    return len(name_words.sport_words.intersection(map(str.lower, tokens.forms))) if name_words.sport_words else 0


def find_teams(
    tokens: Tokens,
    mentions: Sequence[EntityMention],
    sides: Sequence[EntityMention],
    sport_words: int,
    name_words: NameWords,
) -> set[NameTokens]:
    """The names of teams in lists of results (`sides`) and in sentences on games; no countries and persons."""
    teams = {name_of(tokens, side) for side in sides if side.type == "organization"}
    if not teams and not _is_on_games(tokens, sport_words, name_words):
        return teams
    surnames = {tokens.texts[m.last - 1] for m in mentions if m.last > m.first + 1 and m.type in {"person", None}}
    players = {m.first for m in mentions if m.type == "person" and m.last > m.first + 1}
    for mention in mentions:
        name = name_of(tokens, mention)
        plays = mention.type != "group" and _plays(tokens, mention, players, name_words)
        plays = plays and (_is_home(name) or name[-1] not in surnames)
        named = plays or _is_plural(tokens, mention, name_words) or _is_club(tokens, mention)
        if named and _may_be_team(name, name_words):
            teams.add(name)
    return teams


def _is_on_games(tokens: Tokens, sport_words: int, name_words: NameWords) -> bool:
    """Whether the article has many words of sport, or a score and some, of which a verb near the score is one."""
    if not name_words.game_verbs:
        return False
    if any(word.isupper() and word.lower() in name_words.sports for word in tokens.texts[:2]):
        return True
    scores = [i for i, word in enumerate(tokens.texts) if is_score(word)]
    won = any(not name_words.game_verbs.isdisjoint(tokens.texts[max(i - NEAR, 0) : i]) for i in scores)
    return sport_words >= SPORT_ALONE or (bool(scores) and sport_words + won >= SPORT)


def _may_be_team(name: NameTokens, name_words: NameWords) -> bool:
    """Whether a name is not that of a country, person, or place other than a town."""
    if find_type_of_side(name, name_words) != "organization":
        return False
    return _is_home(name) or (name[0].lower() not in GIVEN and find_stated_type(list(name), name_words) != "place")


def vote_for_teams(votes: Mapping[NameTokens, Ballot], teams: Set[NameTokens]) -> None:
    for name in teams & votes.keys():
        add_vote(
            votes[name],
            "organization",
            GAME if _is_home(name[-1:]) or _is_home(name) or PLURAL.search(name[-1]) else SIDE,
        )


def _plays(tokens: Tokens, mention: EntityMention, players: Set[int], name_words: NameWords) -> bool:
    """Whether a game is won or lost by the name or against it: "Orla beat Vint", "won 3-1 at Vint"."""
    first, last = mention[:2]
    if tokens.possessive(last - 1):
        return last in players and _is_home(name_of(tokens, mention))  # "Orla's Ann Reed"
    if tokens.joined(last):
        verb = last + (tokens.texts[last] in name_words.auxiliaries)
        if verb < len(tokens.texts) and tokens.joined(verb) and tokens.texts[verb] in name_words.game_verbs:
            return True
    if first < 2 or not tokens.joined(first) or tokens.opens(first - 1):
        return False
    before = tokens.lower[first - 1]
    if before in name_words.game_verbs_with_objects:
        return True
    for i in range(first - 2, max(first - 2 - name_words.reach_of_games.get(before, 0), -1), -1):
        if is_score(tokens.texts[i]) or tokens.texts[i] in name_words.game_words:
            return True
        if tokens.opens(i):
            break
    return False


def _is_plural(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> bool:
    """Whether the name is a plural after an article, and not that of a people or party: "the Vints"."""
    first, last = mention[:2]
    word = tokens.lower[last - 1]
    after_article = last == first + 1 and tokens.joined(first) and tokens.lower[first - 1] in name_words.articles
    common = word in tokens.forms or word in name_words.last_word_types or word in name_words.known_groups
    return after_article and bool(PLURAL.search(word)) and not common and word[:-1] not in name_words.known_groups


def _is_club(tokens: Tokens, mention: EntityMention) -> bool:
    """Whether a name ends with a town, and is no person's: "Dynamo Orla"."""
    first, last = mention[:2]
    if last != first + 2 or mention.type is None or tokens.lower[first] in GIVEN_OR_RARER:
        return False
    if _is_home(name_of(tokens, mention)):
        return False
    return is_town(tokens.texts[last - 1])


def _is_home(name: Sequence[str]) -> bool:
    """Whether a team may be called by that name because it is its town or state."""
    gazetteer, home = load_gazetteer(), fold(" ".join(name))
    return home in gazetteer.areas or home in gazetteer.towns
