"""Reads the words after a name that say where it is: "Orla, New Mexico", "Orla, north of Vint"."""

from clippings.enrich.text.tokens import Tokens, straighten
from clippings.languages.name_words import NameWords

LONGEST_STATE = 4  # words


def precedes_state(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether word i begins the name of a state, and nothing else: "Orla, New Mexico"."""
    last = min(tokens.rows.get(i, i), i + LONGEST_STATE)
    state = straighten(tokens.text[tokens.starts[i] : tokens.ends[max(last - 1, i)]]).lower().rstrip(".")
    known = state in name_words.known_places or state in name_words.usual_names
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
