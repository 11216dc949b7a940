"""Direct speech without quote marks: dialogue behind dashes, and transcripts."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from clippings.enrich.text.quote_marks import Marked
from clippings.languages.grammar import Grammar

Place = tuple[int, int]
Turn = tuple[Marked, Place | None]  # the words, and the label that names their speaker

_DASHES = "—–―"
_INNER_DASH = re.compile(rf"(?<=[\s,.!?…])[{_DASHES}]\s?(?=\S)|(?<=\w)[{_DASHES}](?=[.,;:\s])")
_WORD = re.compile(r"[^\W\d_]+")
_INCISE = re.compile(r"(?<=[,!?…])\s")
_END = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bDr)(?<!\bPr)[.!?…](?=\s|$)")
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_LABEL = re.compile(rf"({_CAPITALS}(?: {_CAPITALS}){{0,3}})(?: \([^)\n]{{1,40}}\))?:\s+(?=\S)")
_MAX_INCISE = 80  # characters
_REACH = 5  # words into a stretch in which its verb of speech stands


def find_turns(
    text: str, paragraphs: Sequence[Place], taken: Sequence[Marked], grammar: Grammar, surnames: Collection[str]
) -> list[Turn]:
    """Turns of speech in paragraphs without quoted passages (`taken`), in order. `surnames`: in lower case."""
    free = list(_without(paragraphs, taken))
    turns: list[Turn] = []
    if grammar.dialogue_dash:
        turns += [(m, None) for m in _find_dialogue(text, paragraphs, set(free), grammar)]
    turns += _find_transcript(text, free, surnames)
    return sorted(turns, key=lambda turn: turn[0].start)


def _without(paragraphs: Sequence[Place], taken: Sequence[Marked]) -> Iterator[Place]:
    i = 0
    for start, end in paragraphs:
        while i < len(taken) and taken[i].outer_end <= start:
            i += 1
        if i == len(taken) or taken[i].outer_start >= end:
            yield start, end


def _find_dialogue(text: str, paragraphs: Sequence[Place], free: set[Place], grammar: Grammar) -> Iterator[Marked]:
    """Runs of paragraphs that begin with a dash; in one of them somebody must be said to speak, or it is a list."""
    run: list[tuple[list[Marked], bool]] = []
    for place in (*paragraphs, (len(text), len(text))):
        if place in free and text[place[0]] in _DASHES:
            run.append(_split(text, *place, grammar))
            continue
        if any(told for _, told in run):
            yield from (mark for marks, _ in run for mark in marks)
        run = []


def _split(text: str, start: int, end: int, grammar: Grammar) -> tuple[list[Marked], bool]:
    """The spoken stretches of a dialogue paragraph, and whether others tell who speaks."""
    inner = [(m.start(), m.end()) for m in _INNER_DASH.finditer(text, start + 1, end)]
    edges = [(start, start + 1), *inner, (end, end)]
    spoken: list[Marked] = []
    told = narrating = False
    for (dash, first), (last, _) in pairwise(edges):
        if dash > start and not narrating and _tells(text, first, last, grammar):
            told = narrating = True
            continue
        narrating = False
        for a, b in [(first, last)] if inner else _around_incise(text, first, last, grammar):
            spoken.append(_marked(text, a, b, dash if a == first else a))
    told = told or len(spoken) > 1 or (bool(spoken) and spoken[-1].outer_end < end)
    return [m for m in spoken if m.start < m.end], told


def split_incises(text: str, marked: Sequence[Marked], grammar: Grammar) -> Iterator[Marked]:
    """Quotes inside whose marks somebody is said to speak, as two: « Nous irons, dit-il, jusqu'au bout. »"""
    for mark in marked:
        wanted = grammar.dialogue_dash or not mark.closed
        pieces = _around_incise(text, mark.start, mark.end, grammar) if wanted else []
        if pieces and not mark.closed and pieces[0][1] < mark.end:
            yield replace(mark, end=pieces[0][1], outer_end=pieces[0][1], closed=True)  # a forgotten closing mark
            continue
        if len(pieces) < 2 or pieces[1][0] >= mark.end:
            yield mark
            continue
        (_, stop), (again, _) = pieces
        start = again + len(text[again : mark.end]) - len(text[again : mark.end].lstrip())
        yield replace(mark, end=stop, outer_end=stop, closed=True)
        yield replace(mark, start=start, outer_start=start)


def _tells(text: str, first: int, last: int, grammar: Grammar) -> bool:
    """Whether a stretch begins by saying who speaks: "said the minister", "a-t-elle dit"."""
    words = [m.group() for _, m in zip(range(_REACH), _WORD.finditer(text, first, last), strict=False)]
    if not words or not words[0].islower():
        return False
    return any(
        word in grammar.speech and all(w in grammar.auxiliaries or w in grammar.pronouns for w in words[:i])
        for i, word in enumerate(words)
    )


def _around_incise(text: str, first: int, last: int, grammar: Grammar) -> list[Place]:
    """The words before and after a clause between commas that names the speaker: "Bonjour, dit-il. Tout va bien." """
    for gap in _INCISE.finditer(text, first, last):
        if _tells(text, gap.end(), last, grammar):
            stop = _END.search(text, gap.end(), last)
            comma = text.find(",", gap.end(), stop.start() if stop else last)
            after = comma + 1 if comma >= 0 else (stop.end() if stop else last)
            if after - gap.end() > _MAX_INCISE:
                continue
            return [(first, gap.start()), (after, last)] if text[after:last].strip() else [(first, gap.start())]
    return [(first, last)]


def _marked(text: str, first: int, last: int, outer: int) -> Marked:
    words = text[first:last]
    start = first + len(words) - len(words.lstrip(" \xa0.,"))
    return Marked(start, max(start, first + len(words.rstrip())), outer, last, turn=True)


def _find_transcript(text: str, free: Sequence[Place], surnames: Collection[str]) -> list[Turn]:
    """ "ROE: ..." in capitals: two different speakers at least, or one whom the article names."""
    found: list[Turn] = []
    for start, end in free:
        label = _LABEL.match(text, start, end)
        if label:
            found.append((Marked(label.end(), end, label.end(), end, turn=True), (label.start(1), label.end(1))))
    labels = {text[slice(*place)] for _, place in found if place}
    known = {label for label in labels if label.split()[-1].lower() in surnames}
    speakers = labels if len(labels) > 1 and len(found) > 2 else known
    return [(mark, place) for mark, place in found if place and text[slice(*place)] in speakers]
