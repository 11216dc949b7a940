"""Direct speech without quote marks: dialogue behind dashes, and transcripts."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from clippings.enrich.text.punctuation import LONG_DASHES
from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import ABBREVIATED_TITLES

CharacterRange = tuple[int, int]
LabelledPassage = tuple[QuotedPassage, CharacterRange | None]  # the words, and the label that names their speaker

_INNER_DASH = re.compile(rf"(?<=[\s,.!?…])[{LONG_DASHES}]\s?(?=\S)|(?<=\w)[{LONG_DASHES}](?=[.,;:\s])")
_WORD = re.compile(r"[^\W\d_]+")
_INCISE = re.compile(r"(?<=[,!?…])\s")
_NO_TITLE = "".join(rf"(?<!\b{title})" for title in sorted(ABBREVIATED_TITLES))
_END = re.compile(rf"{_NO_TITLE}[.!?…](?=\s|$)")
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_LABEL = re.compile(rf"({_CAPITALS}(?: {_CAPITALS}){{0,3}})(?: \([^)\n]{{1,40}}\))?:\s+(?=\S)")
_MAX_INCISE = 80  # characters
_REACH = 5  # words into a stretch in which its verb of speech stands


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
        if dash > start and not narrating and _names_speaker(text, first, last, grammar):
            told = narrating = True
            continue
        narrating = False
        for a, b in [(first, last)] if inner else _around_incise(text, first, last, grammar):
            spoken.append(_trim_passage(text, a, b, dash if a == first else a))
    told = told or len(spoken) > 1 or (bool(spoken) and spoken[-1].outer_end < end)
    return [m for m in spoken if m.start < m.end], told


def split_incises(text: str, passages: Sequence[QuotedPassage], grammar: Grammar) -> Iterator[QuotedPassage]:
    """Quotes inside whose marks somebody is said to speak, as two: « Nous irons, dit-il, jusqu'au bout. »"""
    for passage in passages:
        wanted = grammar.dialogue_dash or not passage.closed
        pieces = _around_incise(text, passage.start, passage.end, grammar) if wanted else []
        if pieces and not passage.closed and pieces[0][1] < passage.end:
            yield replace(passage, end=pieces[0][1], outer_end=pieces[0][1], closed=True)  # a forgotten closing mark
            continue
        if len(pieces) < 2 or pieces[1][0] >= passage.end:
            yield passage
            continue
        (_, stop), (again, _) = pieces
        start = again + len(text[again : passage.end]) - len(text[again : passage.end].lstrip())
        yield replace(passage, end=stop, outer_end=stop, closed=True)
        yield replace(passage, start=start, outer_start=start)


def _names_speaker(text: str, first: int, last: int, grammar: Grammar) -> bool:
    """Whether a stretch begins by saying who speaks: "said the minister", "a-t-elle dit"."""
    words = [m.group() for _, m in zip(range(_REACH), _WORD.finditer(text, first, last), strict=False)]
    if not words or not words[0].islower():
        return False
    return any(
        word in grammar.speech_verbs
        and all(w in grammar.auxiliaries_and_adverbs or w in grammar.pronouns for w in words[:i])
        for i, word in enumerate(words)
    )


def _around_incise(text: str, first: int, last: int, grammar: Grammar) -> list[CharacterRange]:
    """The words before and after a clause between commas that names the speaker: "Bonjour, dit-il. Tout va bien." """
    for gap in _INCISE.finditer(text, first, last):
        if _names_speaker(text, gap.end(), last, grammar):
            stop = _END.search(text, gap.end(), last)
            comma = text.find(",", gap.end(), stop.start() if stop else last)
            after = comma + 1 if comma >= 0 else (stop.end() if stop else last)
            if after - gap.end() > _MAX_INCISE:
                continue
            return [(first, gap.start()), (after, last)] if text[after:last].strip() else [(first, gap.start())]
    return [(first, last)]


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
