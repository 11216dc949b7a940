"""Splits a paragraph that no parser has read into words: those of a sentence, its signs, and what is tied to them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from clippings.languages import NAME_FORMS

_WORD = re.compile(
    rf"""
    \b(?:{"|".join(sorted(NAME_FORMS.abbreviations))})\.  # "Mr."
    | \d+(?:[.,]\d+)+                                    # "1,200.50"
    | \w+(?:[.'’-]\w+)* (?:(?<=\b\w)(?<!['’]\w)\.)?      # "don't", "J.", not "c'è."
    | '' | `` | \.{{2,}} | \S                             # typed quotation marks, "...", or any other sign
    """,
    re.VERBOSE,
)
_HYPHEN = re.compile("-")


def split_words(
    text: str, start: int, end: int, elisions: frozenset[str], clitics: Sequence[str]
) -> list[tuple[int, int]]:
    """Where each word of text[start:end] starts and ends. `elisions`: those written together with the next:
    "dell'"(accordo). `clitics`: those tied to the word before, the longest first: (dit)"-il"."""
    spans: list[tuple[int, int]] = []
    for word in _WORD.finditer(text, start, end):
        at = word.start()
        while (edge := _find_elision(text, at, word.end(), elisions)) > at:
            spans.append((at, edge))
            at = edge
        tied = next((len(c) for c in clitics if word[0].lower().endswith(c) and at + len(c) < word.end()), 0)
        edges = [m.start() for m in _HYPHEN.finditer(text, word.end() - tied, word.end())]  # "a-t-elle"
        spans += pairwise([at, *edges, word.end()])
    return spans


def _find_elision(text: str, start: int, end: int, elisions: frozenset[str]) -> int:
    """The end of an elided word that a word begins with; its start if there is none."""
    edge = max(text.find("'", start, end - 1), text.find("’", start, end - 1)) + 1 if elisions else 0
    return edge if edge and text[start:edge].lower() in elisions else start
