"""Reads word lists, and holds the few words that names have in every language."""

import re
from collections.abc import Iterable


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases in a text, separated by bars."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


# Small words within names in texts of any language. Some that the folders know are missing, since words such as "des"
# and "du" are articles elsewhere.
NAME_PARTICLES = words("von van der den zu de del della di da do dos la bin ibn al el ten ter af")


def match_any(found: Iterable[str]) -> str:
    """The pattern of a regular expression that matches any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(found, key=lambda word: (-len(word), word))))
