"""Direct speech without quote marks: dialogue behind dashes, and transcripts."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from clippings.enrich.quotes.incises import CharacterRange, around_incise, names_speaker
from clippings.enrich.text.punctuation import LONG_DASHES
from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.languages.grammar import Grammar

LabelledPassage = tuple[QuotedPassage, CharacterRange | None]  # the words, and the label that names their speaker

_INNER_DASH = re.compile(rf"(?<=[\s,.!?…])[{LONG_DASHES}]\s?(?=\S)|(?<=\w)[{LONG_DASHES}](?=[.,;:\s])")
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_LABEL = re.compile(rf"({_CAPITALS}(?: {_CAPITALS}){{0,3}})(?: \([^)\n]{{1,40}}\))?:\s+(?=\S)")


def find_unmarked_speech(
    text: str,
    paragraphs: Sequence[CharacterRange],
    taken: Sequence[QuotedPassage],
    grammar: Grammar,
    surnames: Collection[str],
) -> list[LabelledPassage]:
    """Turns of speech in paragraphs without quoted passages (`taken`), in order. `surnames`: in lower case."""
    free = list(_without(paragraphs, taken))
    found: list[LabelledPassage] = []
    if grammar.dialogue_dash:
        found += [(m, None) for m in _find_dialogue(text, paragraphs, set(free), grammar)]
    found += _find_transcript(text, free, surnames)
    return sorted(found, key=lambda labelled: labelled[0].start)


def _without(paragraphs: Sequence[CharacterRange], taken: Sequence[QuotedPassage]) -> Iterator[CharacterRange]:
    i = 0
    for start, end in paragraphs:
        while i < len(taken) and taken[i].outer_end <= start:
            i += 1
        if i == len(taken) or taken[i].outer_start >= end:
            yield start, end


def _find_dialogue(
    text: str, paragraphs: Sequence[CharacterRange], free: set[CharacterRange], grammar: Grammar
) -> Iterator[QuotedPassage]:
    """Runs of paragraphs that begin with a dash; in one of them somebody must be said to speak, or it is a list."""
    run: list[tuple[list[QuotedPassage], bool]] = []
    for paragraph in (*paragraphs, (len(text), len(text))):
        if paragraph in free and text[paragraph[0]] in LONG_DASHES:
            run.append(_split_paragraph(text, *paragraph, grammar))
            continue
        if any(told for _, told in run):
            yield from (passage for passages, _ in run for passage in passages)
        run = []


def _split_paragraph(text: str, start: int, end: int, grammar: Grammar) -> tuple[list[QuotedPassage], bool]:
    """The spoken stretches of a dialogue paragraph, and whether others tell who speaks."""
    inner = [(m.start(), m.end()) for m in _INNER_DASH.finditer(text, start + 1, end)]
    edges = [(start, start + 1), *inner, (end, end)]
    spoken: list[QuotedPassage] = []
    told = narrating = False
    for (dash, first), (last, _) in pairwise(edges):
        if dash > start and not narrating and names_speaker(text, first, last, grammar):
            told = narrating = True
            continue
        narrating = False
        for a, b in [(first, last)] if inner else around_incise(text, first, last, grammar):
            spoken.append(_trim_passage(text, a, b, dash if a == first else a))
    told = told or len(spoken) > 1 or (bool(spoken) and spoken[-1].outer_end < end)
    return [m for m in spoken if m.start < m.end], told


def _trim_passage(text: str, first: int, last: int, outer: int) -> QuotedPassage:
    words = text[first:last]
    start = first + len(words) - len(words.lstrip(" \xa0.,"))
    return QuotedPassage(start, max(start, first + len(words.rstrip())), outer, last, in_dialogue=True)


def _find_transcript(text: str, free: Sequence[CharacterRange], surnames: Collection[str]) -> list[LabelledPassage]:
    """ "ROE: ..." in capitals: two different speakers at least, or one whom the article names."""
    found: list[LabelledPassage] = []
    for start, end in free:
        if label := _LABEL.match(text, start, end):
            passage = QuotedPassage(label.end(), end, label.end(), end, in_dialogue=True)
            found.append((passage, (label.start(1), label.end(1))))
    labels = {text[slice(*label)] for _, label in found if label}
    known = {label for label in labels if label.split()[-1].lower() in surnames}
    speakers = labels if len(labels) > 1 and len(found) > 2 else known
    return [(passage, label) for passage, label in found if label and text[slice(*label)] in speakers]
