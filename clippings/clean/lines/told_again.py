"""Measures the words that a line shares with the article, which repeats its headline but not a menu."""

from collections.abc import Iterable

from clippings.clean.text.line import TOKEN_WORDS, MeasuredLine, tokenize

SHARED_LETTERS = 4  # fewest letters of a word that counts
LOOK = 600  # first characters of a paragraph that are looked at


def gather_words(lines: Iterable[MeasuredLine]) -> set[str]:
    return {word for line in lines for word in tokenize(line.text[:LOOK]) if len(word) >= SHARED_LETTERS}


def measure_share(line: MeasuredLine, words: set[str]) -> float:
    """Return the share of the longer words of a short line that are among `words`."""
    tokens = [word for word in line.tokens if len(word) >= SHARED_LETTERS] if line.words <= TOKEN_WORDS else []
    return sum(word in words for word in tokens) / len(tokens) if tokens else 0.0
