"""Reported speech without quote marks: what a verb of speech reports, and what stands beside "according to"."""

from collections.abc import Collection
from dataclasses import dataclass

from clippings.enrich.cues import Cue
from clippings.enrich.languages import Grammar
from clippings.enrich.reading import Range, Reading

_MIN_WORDS = 2
_SIGNS = frozenset({",", ".", ";", ":", "—", "–", "--", "-", "―", "!", "?", "(", ")"})


@dataclass(frozen=True, slots=True)
class Reported:
    words: Range
    cue: Cue
    rule: str


def find_reported(reading: Reading, cues: list[Cue], said: Collection[int], grammar: Grammar) -> list[Reported]:
    """The reported clauses of a paragraph in order; none that holds quoted words of a speaker (`said`: such quotes)."""
    found: list[Reported] = []
    for cue in cues:
        words, rule = None, "reported"
        if cue.kind == "speech" and cue.subject:
            words = _clause(reading, cue, grammar)
        elif cue.kind == "source" and cue.subject:
            words, rule = _beside_source(reading, cue), "according"
        if words is None:
            continue
        words = _trim(reading, words, grammar)
        inside = any(first <= words[0] and words[1] <= last for first, last in (r.words for r in found))
        if words[1] - words[0] >= _MIN_WORDS and not inside and not _quotes_inside(reading, words, said):
            found.append(Reported(words, cue, rule))
    return sorted(found, key=lambda r: r.words)


def _clause(reading: Reading, cue: Cue, grammar: Grammar) -> Range | None:
    """The clause that hangs on the verb: after it, or before it and its subject."""
    labels, verb = grammar.labels, cue.word[0]
    if labels is None or not reading.heads:
        return None
    for child in reading.children[verb]:
        if reading.labels[child] not in labels.reported or not reading.outside(child):
            continue
        first, last = reading.edges[child]
        if child > verb:
            return max(first, verb + 1), last + 1
        if first < cue.first <= last:
            last = cue.first - 1
        return first, min(last + 1, cue.first)
    return None


def _beside_source(reading: Reading, cue: Cue) -> Range | None:
    """The rest of the sentence, before or after the source."""
    sentence = reading.sentence_around(cue.word[0])
    first, last = sentence.start, sentence.stop
    comma = next((i for i in range(cue.last, last) if reading.texts[i] == ","), last)
    if cue.first - first <= 2:
        return comma, last
    return first, cue.first


def _trim(reading: Reading, words: Range, grammar: Grammar) -> Range:
    first, last = words
    while first < last and (reading.texts[first] in _SIGNS or reading.lower[first] in grammar.that_only):
        first += 1
    while first < last and reading.texts[last - 1] in _SIGNS:
        last -= 1
    return first, last


def _quotes_inside(reading: Reading, words: Range, said: Collection[int]) -> bool:
    return any(reading.quotes[i] in said for i in range(*words))
