"""Finds the names in lists of results: "Orla 2 Vint 1", "Orla 5 4 1 0 12", "1. Ann Reed (Norway) 4:02.11"."""

import re
from collections.abc import Iterator, Sequence

from clippings.documents import EntityType
from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.text.tokens import CAPITAL, Tokens
from clippings.languages.gazetteer import fold, load_gazetteer
from clippings.languages.given_names import GIVEN
from clippings.languages.name_words import NameWords

VERSUS = ("v", "vs")
LINES = 2  # fewest lines in a list of results, unless the article has a word of sport

# Every part has a longest form, so that the time grows only with the length of the text.
_LETTERS = r"[^\W\d_]"
_WORD = rf"(?:(?:[{CAPITAL}]\.){{1,3}}|St\.|[{CAPITAL}]{_LETTERS}{{0,30}}(?:['’-]{_LETTERS}{{1,30}}){{0,3}})"
_NAME = rf"({_WORD}(?:[ ]{_WORD}){{0,3}})"
_POINTS = r"[ ]{1,9}\d{1,3}"
_SCORERS = r"(?:[ ]?\(([^()\n]{3,120})\))?"
_BEGINS = r"(?:^|(?<=[:;.][ ]))"
_RESULT = re.compile(
    rf"{_BEGINS}{_NAME}{_POINTS}{_SCORERS},?[ ]{{1,9}}{_NAME}{_POINTS}{_SCORERS}(?=[ ]?(?:$|[.;,(]))", re.MULTILINE
)
_ROWS = (
    re.compile(rf"^{_NAME}(?:[ ]{{1,9}}[.\d][\d.,]{{0,9}}){{3,20}}(?:[ ]-)?[ ]?$", re.MULTILINE),  # "Orla 5 4 1 0 12"
    re.compile(rf"^{_NAME}[ ](?:at|AT|vs?\.?|V)[ ]{_NAME}[ ]?$", re.MULTILINE),  # "Orla at Vint"
)
_SCORER = re.compile(rf"((?:\b[a-z]{{2,3}}[ ])?{_WORD}(?:[ ]{_WORD}){{0,2}})(?=[ ]\d)")  # "Reed 12, van Vint 70"
_BEFORE = re.compile(rf"(?:(\d[.)]?[ ](?:-[ ])?)|\b){_NAME}\Z")  # "1. Ann Reed", right before a bracket
_REACH = 130  # most characters of such a name
_COUNTRY = re.compile(rf"[ ]\({_NAME}[^()\n]{{0,30}}\)(?:,?[ ](\d|[a-z]{{1,20}}))?")  # "(Norway) 65", "(Norway) beat"
_TIME = re.compile(r"[ ]\(\d{1,3}(?:st|nd|rd|th|[ ]min)")  # "(31st)"


def find_results(tokens: Tokens, sport_words: int, name_words: NameWords) -> list[EntityMention]:
    """The names in lines of results, tables and fixtures, in order, without overlaps."""
    found: list[EntityMention] = []
    end = 0
    for mention in sorted(_read_lines(tokens, sport_words, name_words)) if name_words.game_verbs else ():
        if mention.first >= end and name_words.not_names.isdisjoint(tokens.bare[mention.first : mention.last]):
            found.append(mention)
            end = mention.last
    return found


def _read_lines(tokens: Tokens, sport_words: int, name_words: NameWords) -> Iterator[EntityMention]:
    results = list(_RESULT.finditer(tokens.text))
    if sport_words or len(results) >= LINES:
        for line in results:
            yield from (_find_side(tokens, line.span(group), name_words) for group in (1, 3))
            for group in (2, 4):
                for scorer in _SCORER.finditer(tokens.text, *line.span(group)) if line[group] else ():
                    yield EntityMention(*tokens.within(*scorer.span(1)), "person")
    for pattern in _ROWS:
        lines = list(pattern.finditer(tokens.text))
        if len(lines) >= LINES:
            for line in lines:
                groups = range(1, pattern.groups + 1)
                yield from (_find_side(tokens, line.span(group), name_words) for group in groups)
    yield from _read_countries(tokens, name_words)
    for time in _TIME.finditer(tokens.text) if sport_words else ():
        if scored := _BEFORE.search(tokens.text, max(time.start() - _REACH, 0), time.start()):
            yield EntityMention(*tokens.within(*scored.span(2)), "person")


def _read_countries(tokens: Tokens, name_words: NameWords) -> Iterator[EntityMention]:
    """Those who are placed in a race, play each other or are drawn, with their countries: "1. Ann Reed (Norway) 65"."""
    for bracket in _COUNTRY.finditer(tokens.text):
        placed = _BEFORE.search(tokens.text, max(bracket.start() - _REACH, 0), bracket.start())
        country = _find_side(tokens, bracket.span(1), name_words)
        if placed is None or country.type != "place":
            continue
        first, last = tokens.within(*placed.span(2))
        before, after = tokens.lower[first - 1] if first else "", bracket[2] or ""
        drawn = after in VERSUS or before in VERSUS
        played = after.isdigit() or after in name_words.game_verbs or before in name_words.game_verbs_with_objects
        if drawn or ((placed[1] or played) and last > first + 1):
            team = drawn and (last == first + 1 or any(map(is_town, tokens.texts[first:last])))
            yield from (EntityMention(first, last, "organization" if team else "person"), country)


def is_town(word: str) -> bool:
    return fold(word) in load_gazetteer().towns


def _find_side(tokens: Tokens, span: tuple[int, int], name_words: NameWords) -> EntityMention:
    first, last = tokens.within(*span)
    return EntityMention(first, last, find_type_of_side(tokens.texts[first:last], name_words))


def find_type_of_side(name: Sequence[str], name_words: NameWords) -> EntityType:
    """The type of a side: a country is a place, other names are a person, by given name or initial, or a team."""
    full = " ".join(name)
    area = load_gazetteer().areas.get(fold(full))
    if not area.region if area else full.lower().rstrip(".") in name_words.known_places:
        return "place"
    person = len(name) > 1 and (name[0].lower() in GIVEN or (len(name[0]) == 2 and name[0].endswith(".")))
    return "person" if person else "organization"
