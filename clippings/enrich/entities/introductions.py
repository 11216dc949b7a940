"""Words with a capital before a person's name that are no part of it: "Keeper Ann Reed", "Vints QB Ann Reed"."""

from clippings.enrich.text.tokens import Tokens
from clippings.languages.given_names import GIVEN, GIVEN_OR_RARER
from clippings.languages.name_words import NameWords


def introduces_person(tokens: Tokens, i: int, last: int, name_words: NameWords) -> bool:
    """Whether word i says what a person is or does, and a full name that begins with a given name ends at `last`.

    Other such words may be between them: "Former Keeper Ann Reed".
    """
    if not is_introduction(tokens, i, last, name_words):
        return False
    return tokens.lower[i + 1].partition("-")[0] in GIVEN_OR_RARER or introduces_person(tokens, i + 1, last, name_words)


def is_introduction(tokens: Tokens, i: int, last: int, name_words: NameWords) -> bool:
    """Whether word i, which at least two words follow, may say what a person is or does."""
    word = tokens.bare[i]
    if last - i < 3 or not tokens.joined(i + 1) or word in GIVEN or tokens.possessive(i):
        return False
    if not tokens.capital[i]:
        return False
    if word in name_words.introductions or word in name_words.known_groups:
        return True
    describes = word in name_words.portfolios or word in name_words.apposition_openers  # "Defense Lawyer Ann Reed"
    is_person = "person" in {name_words.noun_types.get(word), name_words.plural_noun_types.get(word)}
    return is_person or (describes and is_introduction(tokens, i + 1, last, name_words))


def is_introduced_name(tokens: Tokens, i: int, last: int, name_words: NameWords) -> bool:
    """Whether word i, which is also a title, is a given name because of what is before it: "Keeper Dean Reed"."""
    named = tokens.lower[i] in GIVEN and last - i == 2 and i > 0 and tokens.joined(i)
    return named and is_introduction(tokens, i - 1, last, name_words)


def is_position(tokens: Tokens, i: int, last: int, name_words: NameWords) -> bool:
    """Whether word i is a player's position in capitals, and a full name follows: "QB" of "Vints QB Ann Reed".

    A single letter may also be an initial, so a team must be before it: a plural, or another word before a given name.
    """
    word = tokens.texts[i]
    if last - i < 3 or not word.isupper() or word.lower() not in name_words.positions or tokens.texts[i + 1].isupper():
        return False
    given = tokens.lower[i + 1] in GIVEN_OR_RARER and _follows_capital(tokens, i)
    return tokens.joined(i + 1) and (len(word) > 1 or given or _follows_team(tokens, i))


def find_player(tokens: Tokens, first: int, last: int, name_words: NameWords) -> int | None:
    """The word where a player's name begins in the row first:last, after a team and a position; None without them.

    The position may be the word before the row, since "2B" does not begin with a capital.
    """
    positions = range(max(first - 1, last - 4, 0), last - 2)
    return next(
        (i + 1 for i in positions if is_position(tokens, i, last, name_words) and _follows_team(tokens, i)), None
    )


def _follows_team(tokens: Tokens, i: int) -> bool:
    """Whether a capitalized plural that is no given name is before word i: "Vints"."""
    return _follows_capital(tokens, i) and tokens.lower[i - 1].endswith("s")


def _follows_capital(tokens: Tokens, i: int) -> bool:
    """Whether a capitalized word that is neither a given name nor an initial is before word i."""
    if i == 0 or not tokens.joined(i) or not tokens.capital[i - 1]:
        return False
    return len(tokens.bare[i - 1]) > 2 and tokens.lower[i - 1] not in GIVEN_OR_RARER
