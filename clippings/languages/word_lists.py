"""How the words of a language are written down."""

import re
from collections.abc import Iterable


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Phrases between bars."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


def match_any(found: Iterable[str]) -> str:
    """The pattern of a regular expression that matches any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(found, key=lambda word: (-len(word), word))))
