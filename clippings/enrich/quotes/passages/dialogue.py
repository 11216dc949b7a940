"""Finds direct speech without quotation marks: dialogue after dashes."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clippings.enrich.quotes.passages.incises import CharacterRange, around_incise, names_speaker
from clippings.enrich.text.punctuation import LONG_DASHES
from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.languages.grammar import Grammar

_MAX_NAME = 3  # words
# A dash within a turn, with a space on one side at least: "— I know. — She paused."
_INNER_DASH = re.compile(rf"(?<=[\s,.!?…])[{LONG_DASHES}]\s?(?=\S)|(?<=\w)[{LONG_DASHES}](?=[.,;:\s])")


def find_dialogue(
    text: str, paragraphs: Sequence[CharacterRange], free: set[CharacterRange], grammar: Grammar
) -> Iterator[QuotedPassage]:
    """Turns in runs of paragraphs that begin with a dash; if none of them says that somebody speaks, it is a list."""
    run: list[tuple[list[QuotedPassage], bool]] = []
    for paragraph in (*paragraphs, (len(text), len(text))):
        if paragraph in free and text[paragraph[0]] in LONG_DASHES:
            run.append(_split_paragraph(text, *paragraph, grammar))
            continue
        if any(told for _, told in run):
            yield from (passage for passages, _ in run for passage in passages)
        run = []


def drop_names_in_turns(
    text: str, paragraphs: Sequence[CharacterRange], passages: Sequence[QuotedPassage]
) -> list[QuotedPassage]:
    """The quoted passages without the names in turns: "— We lost, said the coach of «Wave»." """
    starts = [start for start, _ in paragraphs]
    named: dict[int, bool] = {}
    homes = [bisect_right(starts, m.start) - 1 for m in passages]
    for home, m in zip(homes, passages, strict=True):
        turn = home >= 0 and text[starts[home]] in LONG_DASHES
        name = turn and m.start < paragraphs[home][1] and _is_name(text, m)
        named[home] = named.get(home, True) and name
    return [m for home, m in zip(homes, passages, strict=True) if not named[home]]


def _is_name(text: str, passage: QuotedPassage) -> bool:
    """Whether a few words that begin with a capital are between marks, and no sign ends them."""
    words = text[passage.start : passage.end]
    return words[:1].isupper() and len(words.split()) <= _MAX_NAME and words[-1].isalnum()


def _split_paragraph(text: str, start: int, end: int, grammar: Grammar) -> tuple[list[QuotedPassage], bool]:
    """The spoken stretches of a dialogue paragraph, and whether the other stretches say who speaks."""
    inner = [(m.start(), m.end()) for m in _INNER_DASH.finditer(text, start + 1, end)]
    edges = [(start, start + 1), *inner, (end, end)]
    spoken: list[QuotedPassage] = []
    told = narrating = False
    for (dash, first), (last, _) in pairwise(edges):
        if dash > start and not narrating and names_speaker(text, first, last, grammar):
            told = narrating = True
            continue
        narrating = False
        pieces = [(first, last)] if inner else around_incise(text, first, last, grammar)
        spoken += [_trim_passage(text, a, b, dash if a == first else a) for a, b in pieces]
        told = told or pieces != [(first, last)]
    return [m for m in spoken if m.start < m.end], told


def _trim_passage(text: str, first: int, last: int, outer: int) -> QuotedPassage:
    words = text[first:last]
    start = first + len(words) - len(words.lstrip(" \xa0.,"))
    return QuotedPassage(start, max(start, first + len(words.rstrip())), outer, last, in_dialogue=True)
