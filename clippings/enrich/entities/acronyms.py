"""Joins initials with the name that they stand for."""

import re
from collections.abc import Iterator, Sequence

from clippings.enrich.entities.ballots import name_of
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.text.tokens import Tokens
from clippings.languages.name_words import NameWords

SHORTEST, LONGEST = 2, 8  # letters of initials
_BRACKET = re.compile(r" \(([^\s()]{2,16})\)")  # "Orla Trade Union (OTU)"


def find_acronyms(
    tokens: Tokens, mentions: Sequence[EntityMention], name_words: NameWords
) -> dict[NameTokens, NameTokens]:
    """Initials -> full name, if they follow it in brackets or fit only one name of the article."""
    found: dict[NameTokens, NameTokens] = {}
    owners: dict[str, set[NameTokens]] = {}
    names = {name_of(tokens, mention): mention for mention in reversed(mentions)}
    for name in names:
        if len(name) > 2:
            for letters in _list_initials(name, name_words):
                owners.setdefault(letters, set()).add(name)
    for letters, full in owners.items():
        if len(letters) >= SHORTEST + 1 and len(full) == 1:
            found[(letters,)] = next(iter(full))
    for mention in mentions:
        beside = _find_word_in_brackets(tokens, mention)
        if beside is not None:
            name, letters = name_of(tokens, mention), tokens.texts[beside].replace(".", "")
            if letters in _list_initials(name, name_words):
                found[(tokens.texts[beside],)] = name
    return found


def find_expansions(tokens: Tokens, name_words: NameWords) -> Iterator[EntityMention]:
    """The names whose initials are in brackets after them: "European Maritime Safety Agency (EMSA)"."""
    for bracket in _BRACKET.finditer(tokens.text):
        i, end = tokens.within(*bracket.span(1))
        letters = bracket[1].replace(".", "").upper()
        if end != i + 1 or not tokens.capital[i] or not SHORTEST + 1 <= len(letters) <= LONGEST:
            continue
        if _is_of_no_body(tokens, i, name_words):
            continue
        for first in range(i - 2, max(i - 2 * LONGEST, -1), -1):
            if tokens.gaps[first + 1] not in {" ", ""}:
                break
            head = tokens.capital[first] or _is_small_head(tokens, first, name_words)
            if head and letters in _list_initials(tuple(tokens.texts[first:i]), name_words):
                yield EntityMention(first, i, "organization")
                break


def find_plain_abbreviations(tokens: Tokens, name_words: NameWords) -> set[NameTokens]:
    """The initials of common nouns, which are not names: "graphical user interface (GUI)".

    Not those of bodies whose names are in lower case: "chambre de commerce et d'industrie (CCI)".
    """
    found: set[NameTokens] = set()
    for bracket in _BRACKET.finditer(tokens.text):
        i, end = tokens.within(*bracket.span(1))
        letters = bracket[1].removesuffix("s")
        if end == i + 1 and letters.isupper() and len(letters) <= LONGEST:
            if _is_of_no_body(tokens, i, name_words) or _is_of_common_noun(tokens, i, name_words):
                found |= {(letters,), (bracket[1],)}
            for first in range(max(i - 2 * LONGEST, 0), i - 1):
                initials = _list_initials(tuple(tokens.texts[first:i]), name_words)
                if letters in initials and _is_plain_phrase(tokens, first, i, name_words):
                    found |= {(letters,), (bracket[1],)}
    return found


def _is_plain_phrase(tokens: Tokens, first: int, last: int, name_words: NameWords) -> bool:
    """Whether the words first:last are common nouns, which begin neither with an article nor with a body's head."""
    if tokens.lower[first] in name_words.articles or _is_small_head(tokens, first, name_words):
        return False
    small = not any(tokens.capital[first + 1 : last]) and (not tokens.capital[first] or tokens.opens(first))
    return small and tokens.unbroken(first, last)


def _is_of_no_body(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether initials at word i stand for a disease or the like, but not for a "Department of Motor Vehicles"."""
    linked = not name_words.head_links.isdisjoint(tokens.texts[max(i - LONGEST, 0) : i])
    return i > 0 and tokens.lower[i - 1] in name_words.no_bodies and not linked


def _is_of_common_noun(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether initials at word i begin or end with the letter of the common noun before them: "tuberculosis (TB)"."""
    if i < SHORTEST or name_words.heads_written_small or any(tokens.capital[i - 2 : i]):
        return False
    letter = tokens.texts[i - 1][0].upper()
    plain = tokens.joined(i - 1) and tokens.lower[i - 2] not in name_words.articles
    return plain and letter in {tokens.texts[i][0], tokens.texts[i].removesuffix("s")[-1]}


def _is_small_head(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether a name may begin with word i although it is in lower case: "université"."""
    return name_words.heads_written_small and tokens.texts[i] in name_words.head_types


def _find_word_in_brackets(tokens: Tokens, mention: EntityMention) -> int | None:
    """The word that is alone in brackets after the name."""
    i = mention.last
    if i < len(tokens.texts) and tokens.gaps[i] == " (" and tokens.text.startswith(")", tokens.ends[i]):
        return i
    return None


def _list_initials(name: NameTokens, name_words: NameWords) -> set[str]:
    """The possible initials of a name, with and without those of its small words."""
    parts = [part for word in name for part in word.split("-")]
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    every = "".join(part[0].upper() for part in parts)
    long = "".join(part[0].upper() for part in parts if part.lower() not in name_words.linking_words)
    return {letters for letters in (capitals, every, long) if SHORTEST <= len(letters) <= LONGEST}
