"""Tells which words name a place, and which say where one is: "Orla, New Mexico", "Orla, north of Vint"."""

from clippings.enrich.text.tokens import Tokens, straighten
from clippings.languages.gazetteer import fold, load_gazetteer
from clippings.languages.name_words import NameWords

LONGEST_STATE = 4  # words


def is_state(name: str, name_words: NameWords) -> bool:
    """Whether a name is that of a country or state, also in a usual abbreviation: "Ohio", "Va."."""
    short = straighten(name).lower().rstrip(".")
    return short in name_words.known_places or short in name_words.usual_names


def is_state_or_town(name: str, name_words: NameWords) -> bool:
    """The same, or a town of the gazetteer."""
    return is_state(name, name_words) or fold(name) in load_gazetteer().towns


def precedes_state(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether word i begins the name of a state, and nothing else: "Orla, New Mexico"."""
    last = min(tokens.rows.get(i, i), i + LONGEST_STATE)
    known = is_state(tokens.text[tokens.starts[i] : tokens.ends[max(last - 1, i)]], name_words)
    if last > i + 1:
        return known and not tokens.joined(last)  # unlike "In the first Test, South Africa led"
    return known and not _continues_with_capital(tokens, last)


def _continues_with_capital(tokens: Tokens, i: int) -> bool:
    return tokens.joined(i) and tokens.capital[i]


def follows_town(tokens: Tokens, first: int, last: int, name_words: NameWords) -> bool:
    """Whether a word is the abbreviation of a state after a capitalized word: "Orla, Va."."""
    beside = first > 0 and tokens.gaps[first] == ", " and tokens.capital[first - 1]
    short = tokens.bare[first] in name_words.usual_names and tokens.bare[first] not in name_words.known_bodies
    return beside and last == first + 1 and short  # unlike "In Orla, EU leaders"


def lies_beside_place(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether word i begins words that say where a place is: "north of Orla"."""
    linked = i + 2 < len(tokens.texts) and tokens.joined(i + 1) and tokens.lower[i + 1] in name_words.head_links
    return linked and tokens.texts[i] in name_words.directions and tokens.joined(i + 2) and tokens.capital[i + 2]
