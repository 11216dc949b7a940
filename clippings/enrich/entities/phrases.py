"""Finds the phrases of a word list next to a word: "such as" before it, "and other" from it on."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from clippings.enrich.text.tokens import Tokens

_Phrases = dict[str, list[list[str]]]  # a word -> the phrases that begin or end with it, the longest first


def list_starts(tokens: Tokens, end: int, phrases: frozenset[str]) -> list[int]:
    """Where those of the phrases begin that end before word `end`."""
    known = _sort_by_last_word(phrases).get(tokens.lower[end - 1], ()) if end else ()
    return [end - len(words) for words in known if _stands(tokens, end - len(words), words)]


def list_ends(tokens: Tokens, start: int, phrases: frozenset[str]) -> list[int]:
    """Where those of the phrases end that begin with word `start`."""
    known = _sort_by_first_word(phrases).get(tokens.lower[start], ())
    return [start + len(words) for words in known if _stands(tokens, start, words)]


def _stands(tokens: Tokens, start: int, words: Sequence[str]) -> bool:
    return start >= 0 and tokens.lower[start : start + len(words)] == words


@cache
def _sort_by_first_word(phrases: frozenset[str]) -> _Phrases:
    return _sort_by_word(phrases, 0)


@cache
def _sort_by_last_word(phrases: frozenset[str]) -> _Phrases:
    return _sort_by_word(phrases, -1)


def _sort_by_word(phrases: frozenset[str], place: int) -> _Phrases:
    found = defaultdict[str, list[list[str]]](list)
    for words in sorted((phrase.split() for phrase in phrases), key=lambda words: (-len(words), words)):
        found[words[place]].append(words)
    return dict(found)
