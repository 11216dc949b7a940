"""Finds headlines, and quotes that are section headings: short paragraphs in quotation marks, in title case or repeated
below, or in single marks where people are quoted in double ones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clippings.enrich.quotes.attribution import UNSURE, Attribution
from clippings.enrich.quotes.passages.incises import CharacterRange
from clippings.enrich.text.dateline import DATELINE
from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.languages.grammar import Grammar

_MAX_WORDS = 8
_MAX_NAME = 4  # most words of a name
_MIN_WORDS = 3  # fewest words of a title whose capitals mean something
_LONG = 4  # letters of the words that have capitals in titles
_FINAL = " .,!?…"
_HEADLINE = 20  # most words of a headline
_SINGLE, _DOUBLE = frozenset("'‘‚‹"), frozenset('"“„«»')


def find_headings(
    text: str, passages: Sequence[QuotedPassage], paragraphs: Sequence[CharacterRange], grammar: Grammar
) -> Iterator[int]:
    """The numbers of the quotes that are headings, not speech."""
    whole = set(paragraphs)
    said = [_normalize_passage(text, passage) for passage in passages]
    marks = [text[passage.outer_start] for passage in passages]
    doubled = sum(mark in _DOUBLE for mark in marks) > sum(mark in _SINGLE for mark in marks)
    for i, passage in enumerate(passages):
        words = text[passage.start : passage.end].split()
        if (passage.outer_start, passage.outer_end) in whole and passage.closed and len(words) <= _MAX_WORDS:
            again = len(words) >= _MIN_WORDS and any(said[i] in other for other in (*said[:i], *said[i + 1 :]))
            crosshead = doubled and marks[i] in _SINGLE and words[-1][-1:] not in _FINAL
            if again or crosshead or (not grammar.capitalized_nouns and _is_in_title_case(words)):
                yield i


def find_headline_end(text: str, paragraphs: Sequence[CharacterRange]) -> int:
    """Where a headline ends that opens the text, or 0. It has no full stop, or a dateline follows it. What it
    reports is told again below.
    """
    if len(paragraphs) < 2:
        return 0
    (start, end), (below, _) = paragraphs[:2]
    line = text[start:end].rstrip()
    marked = line[-1:].isalnum() or DATELINE.match(text, below)
    return end if marked and len(line.split()) <= _HEADLINE else 0


def find_named_again(text: str, passages: Sequence[QuotedPassage], found: Mapping[int, Attribution]) -> Iterator[int]:
    """The numbers of short quotes that name a thing elsewhere in the article: "das Schiff „Orla“"."""
    names = {_normalize_passage(text, passages[i]) for i, attribution in found.items() if attribution.rule == "unsaid"}
    for i, passage in enumerate(passages):
        if len(text[passage.start : passage.end].split()) <= _MAX_NAME and _normalize_passage(text, passage) in names:
            yield i


def find_said_again(
    text: str, passages: Sequence[QuotedPassage], found: Mapping[int, Attribution]
) -> dict[int, Attribution]:
    """The quotes whose speaker is named next to the same words elsewhere: pages repeat some quotes in large type."""
    said = {_normalize_passage(text, passages[i]): a for i, a in found.items() if a.mention and a.rule not in UNSURE}
    alone = (i for i, passage in enumerate(passages) if i not in found or found[i].rule in UNSURE)
    again = ((i, said.get(_normalize_passage(text, passages[i])), passages[i]) for i in alone)
    return {
        i: replace(attribution, rule="again", fragment=False)
        for i, attribution, passage in again
        if attribution and len(text[passage.start : passage.end].split()) > _MAX_NAME
    }


def _normalize_passage(text: str, passage: QuotedPassage) -> str:
    return text[passage.start : passage.end].casefold().strip(_FINAL)


def _is_in_title_case(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) >= _LONG and word[0].isalpha()]
    return len(words) >= _MIN_WORDS and len(long) > 1 and all(word[0].isupper() for word in (words[0], *long))
