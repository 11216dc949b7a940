"""Initials of a name, joined with the name that they stand for."""

import re
from collections.abc import Iterator, Sequence

from clippings.enrich.entities.mentions import Mention
from clippings.enrich.entities.types import Name, name_of
from clippings.enrich.text.tokens import Words
from clippings.languages.name_words import NameWords

SHORTEST, LONGEST = 2, 8  # letters of initials
_BRACKET = re.compile(r" \(([^\s()]{2,16})\)")


def find_acronyms(words: Words, mentions: Sequence[Mention], naming: NameWords) -> dict[Name, Name]:
    """Initials -> full name: where they stand beside it in brackets, or are those of one name of the article alone."""
    found: dict[Name, Name] = {}
    owners: dict[str, set[Name]] = {}
    names = {name_of(words, mention): mention for mention in reversed(mentions)}
    for name in names:
        if len(name) > 2:
            for letters in _initials(name, naming):
                owners.setdefault(letters, set()).add(name)
    for letters, full in owners.items():
        if len(letters) >= SHORTEST + 1 and len(full) == 1:
            found[(letters,)] = next(iter(full))
    for mention in mentions:
        beside = _in_brackets(words, mention)
        if beside is not None:
            name, letters = name_of(words, mention), words.texts[beside].replace(".", "")
            if letters in _initials(name, naming):
                found[(words.texts[beside],)] = name
    return found


def find_expansions(words: Words, naming: NameWords) -> Iterator[Mention]:
    """The names whose initials stand in brackets behind them: "European Maritime Safety Agency (EMSA)"."""
    for bracket in _BRACKET.finditer(words.text):
        i, end = words.within(*bracket.span(1))
        letters = bracket[1].replace(".", "").upper()
        if end != i + 1 or not words.capital[i] or not SHORTEST + 1 <= len(letters) <= LONGEST:
            continue
        for first in range(i - 2, max(i - 2 * LONGEST, -1), -1):
            if words.gaps[first + 1] not in {" ", ""}:
                break
            head = words.capital[first] or (naming.small_heads and words.texts[first] in naming.heads)
            if head and letters in _initials(tuple(words.texts[first:i]), naming):
                yield Mention(first, i, "organization")
                break


def _in_brackets(words: Words, mention: Mention) -> int | None:
    """The word that alone stands in brackets after the name."""
    i = mention.last
    if i < len(words.texts) and words.gaps[i] in {" (", " (the "} and words.text.startswith(")", words.ends[i]):
        return i
    return None


def _initials(name: Name, naming: NameWords) -> set[str]:
    """The initials that a name can have: with and without those of its small words."""
    parts = [part for word in name for part in word.split("-")]
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    every = "".join(part[0].upper() for part in parts)
    long = "".join(part[0].upper() for part in parts if part.lower() not in naming.links)
    return {letters for letters in (capitals, every, long) if SHORTEST <= len(letters) <= LONGEST}
