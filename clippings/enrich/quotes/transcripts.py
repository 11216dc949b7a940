"""Direct speech without quote marks: transcripts, whose lines begin with who speaks, and interviews of Q and A."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clippings.documents import Entity
from clippings.enrich.quotes.incises import CharacterRange
from clippings.enrich.text.quote_marks import QuotedPassage

LabelledPassage = tuple[QuotedPassage, CharacterRange]  # the words, and where their speaker is named

_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_NAME = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*[a-zß-ÿ][^\W\d_]*"
_LABEL = re.compile(
    rf"({_CAPITALS}(?: {_CAPITALS}){{0,3}}|{_NAME}(?:[ -]{_NAME}){{0,2}}|[QA])(?: \([^)\n]{{1,40}}\))?[:.]\s+(?=\S)"
)
_ASKED, _ANSWERED = "Q", "A"
_TURNS = 3  # lines with labels from which two of them are a conversation


@dataclass(frozen=True, slots=True)
class _Turn:
    passage: QuotedPassage
    label: str
    place: CharacterRange
    colon: bool


def find_transcript(text: str, free: Sequence[CharacterRange], entities: Sequence[Entity]) -> list[LabelledPassage]:
    """The lines of a transcript or interview among the paragraphs `free`, each with the place that names who speaks."""
    turns = list(_read_turns(text, free))
    interview = {turn.label for turn in turns} >= {_ASKED, _ANSWERED}
    if interview:
        answers = _find_interviewed(entities, turns[0].place[0]) or _find_interviewed(entities, len(text))
        return [
            (turn.passage, answers if answers and turn.label == _ANSWERED else turn.place)
            for turn in turns
            if turn.label in {_ASKED, _ANSWERED}
        ]
    turns = [turn for turn in turns if turn.colon and turn.label not in {_ASKED, _ANSWERED}]
    speakers = _find_speakers(turns, {e.name.split()[-1].casefold() for e in entities if e.type == "person"})
    return [(turn.passage, turn.place) for turn in turns if turn.label.casefold() in speakers]


def _read_turns(text: str, free: Sequence[CharacterRange]) -> Iterator[_Turn]:
    for start, end in free:
        if label := _LABEL.match(text, start, end):
            passage = QuotedPassage(label.end(), end, label.end(), end, in_dialogue=True)
            colon = ":" in label[0]
            if colon or label[1] in {_ASKED, _ANSWERED}:
                yield _Turn(passage, label[1], label.span(1), colon)


def _find_speakers(turns: Sequence[_Turn], surnames: set[str]) -> set[str]:
    """The labels, without their case, that name speakers: two at least, or one whom the article names.

    Labels in capitals say more than others, which may be the keys of a list: of those one must come again, and one must
    be the name of a person of the article.
    """
    counts = Counter(turn.label.casefold() for turn in turns)
    loud = {turn.label.casefold() for turn in turns if turn.label.isupper()}
    known = {label for label in counts if label.split()[-1] in surnames}
    again = {label for label in counts if counts[label] > 1}
    if len(turns) >= _TURNS and len(counts) > 1 and known and again:
        return known | again | loud
    several = len(loud) > 1 and sum(counts[label] for label in loud) >= _TURNS
    return loud if several else known & loud


def _find_interviewed(entities: Sequence[Entity], stop: int) -> CharacterRange | None:
    """Who is named most often before the first question; nobody where two are named as often."""
    named: Mapping[int, list[CharacterRange]] = {
        i: [(span.start, span.end) for span in entity.spans if span.end <= stop]
        for i, entity in enumerate(entities)
        if entity.type == "person"
    }
    ranked = sorted(named.values(), key=len, reverse=True)
    if not ranked or not ranked[0] or (len(ranked) > 1 and len(ranked[0]) == len(ranked[1])):
        return None
    return ranked[0][-1]
