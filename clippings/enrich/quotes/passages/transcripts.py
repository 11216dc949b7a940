"""Finds direct speech without quotation marks: transcripts, with the speaker before each line, and interviews."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clippings.documents import Entity
from clippings.enrich.coreference.people_without_model import spot_people
from clippings.enrich.quotes.passages.incises import CharacterRange
from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.languages.grammar import Grammar

LabeledPassage = tuple[QuotedPassage, CharacterRange]  # the words, and where their speaker is named

_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁ"
_CAPITALS = rf"[{_CAPITAL}][{_CAPITAL}.'’-]+"
_NAME = rf"[{_CAPITAL}](?=[^\W\d_]*[a-zß-ÿа-яё])[^\W\d_]*+"  # its end is the end of the word, never tried elsewhere
_LABEL = re.compile(
    rf"""
    ( {_CAPITALS}(?:[ ]{_CAPITALS}){{0,3}} | {_NAME}(?:[ -]{_NAME}){{0,2}} | [{_CAPITAL}] )  # MOOR, Ada Moor, Q
    (?: [ ]\([^)\n]{{1,40}}\) )?                                                             # (laughs)
    (?: [ \xa0\u202f]?: | \. ) \s+ (?=\S)
    """,
    re.VERBOSE,
)
_ASKED, _ANSWERED = frozenset({"q"}), frozenset({"a"})  # in lower case, in addition to those of the language
_FINAL = frozenset(".?!…:;—–-")  # signs that may end what somebody says
_CLOSING = " \t\"”’')]»"
_TURNS = 3  # with this many labeled lines, two speakers are a conversation


@dataclass(frozen=True, slots=True)
class _Turn:
    passage: QuotedPassage
    label: str
    place: CharacterRange
    colon: bool


def find_transcript(
    text: str, free: Sequence[CharacterRange], entities: Sequence[Entity], grammar: Grammar
) -> list[LabeledPassage]:
    """The lines of a transcript or interview among the paragraphs `free`, each with the place that names who speaks."""
    asked, answered = _ASKED | grammar.asking_labels, _ANSWERED | grammar.answering_labels
    turns = [t for t in _read_turns(text, free) if t.colon or t.label.casefold() in asked | answered]
    labels = {turn.label.casefold() for turn in turns}
    if not turns:
        return []
    people = entities or spot_people(text, (), grammar)
    if not labels.isdisjoint(asked) and not labels.isdisjoint(answered):
        answers = _find_interviewed(people, turns[0].place[0]) or _find_interviewed(people, len(text))
        return [
            (turn.passage, answers if answers and turn.label.casefold() in answered else turn.place)
            for turn in turns
            if turn.label.casefold() in asked | answered
        ]
    turns = [turn for turn in turns if turn.colon and len(turn.label) > 1]
    names = [e.name.casefold().split() for e in people if e.type == "person"]
    known = {word for name in names for word in (name[0], name[-1])}  # "Doe: ...", and "Jane: ..." in an interview
    speakers = _find_speakers(text, turns, known) or _find_answering(text, turns, known)
    return [(turn.passage, turn.place) for turn in turns if turn.label.casefold() in speakers]


def part_labels(text: str, passages: Sequence[QuotedPassage]) -> Iterator[tuple[QuotedPassage, CharacterRange | None]]:
    """The quotes, those of a transcript in marks ("DOE: Why?") without their labels, which name who speaks.

    A quote without a label goes on with the one before if its marks were left open.
    """
    found = [_LABEL.match(text, passage.start, passage.end) for passage in passages]
    loud = [m for m in found if m and m[1].isupper() and len(m[1]) > 1 and ":" in m[0]]
    several = len(loud) >= _TURNS and len({m[1] for m in loud}) > 1
    last: CharacterRange | None = None
    for i, (passage, label) in enumerate(zip(passages, found, strict=True)):
        if not several:
            yield passage, None
        elif label is not None and label in loud:
            last = label.span(1)
            yield replace(passage, start=label.end()), last
        else:
            last = last if i and not passages[i - 1].closed else None
            noted = text.startswith("(", passage.start)  # "(Applause.)"
            yield passage, None if noted else last


def _read_turns(text: str, free: Sequence[CharacterRange]) -> Iterator[_Turn]:
    for start, end in free:
        if label := _LABEL.match(text, start, end):
            passage = QuotedPassage(label.end(), end, label.end(), end, in_dialogue=True)
            yield _Turn(passage, label[1], label.span(1), ":" in label[0])


def _find_speakers(text: str, turns: Sequence[_Turn], names: set[str]) -> set[str]:
    """The labels that name speakers, in one case: at least two, or one that the article names.

    Labels in capitals are better evidence. Others may be the keys of a list: one of them must occur again, one must be
    the name of a person in the article, and most of what is said must be sentences.
    """
    counts = Counter(turn.label.casefold() for turn in turns)
    loud = {turn.label.casefold() for turn in turns if turn.label.isupper()}
    known = {label for label in counts if label.split()[-1] in names}
    again = {label for label in counts if counts[label] > 1}
    whole = sum(text[turn.passage.start : turn.passage.end].rstrip(_CLOSING)[-1:] in _FINAL for turn in turns)
    if len(turns) >= _TURNS and len(counts) > 1 and known and again and 2 * whole >= len(turns):
        return known | again | loud
    several = len(loud) > 1 and sum(counts[label] for label in loud) >= _TURNS
    return loud if several else known & loud


def _find_answering(text: str, turns: Sequence[_Turn], names: set[str]) -> set[str]:
    """The label of the only person who answers, if each of several answers follows a question without a label."""
    labels = {turn.label.casefold() for turn in turns}
    asked = all(text[max(0, turn.place[0] - 4) : turn.place[0]].rstrip().endswith("?") for turn in turns)
    known = len(labels) == 1 and next(iter(labels)).split()[-1] in names
    return labels if known and asked and len(turns) > 1 else set()


def _find_interviewed(entities: Sequence[Entity], stop: int) -> CharacterRange | None:
    """The person named most often before the first question; nobody if two are named equally often."""
    named: Mapping[int, list[CharacterRange]] = {
        i: [(span.start, span.end) for span in entity.spans if span.end <= stop]
        for i, entity in enumerate(entities)
        if entity.type == "person"
    }
    ranked = sorted(named.values(), key=len, reverse=True)
    if not ranked or not ranked[0] or (len(ranked) > 1 and len(ranked[0]) == len(ranked[1])):
        return None
    return ranked[0][-1]
