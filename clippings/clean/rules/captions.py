"""Finds captions: next to the credit of their photo, with it at their end, or shown twice."""

import re
from collections.abc import Iterator, Sequence

from clippings.clean.facts.line_patterns import has_date, has_given_name, is_name
from clippings.clean.rules.rule import Rule, is_attributed
from clippings.clean.text.line import CAPITAL, LOOK, MeasuredLine
from clippings.languages.all_cleaning_words import alternatives

CAPTION = Rule(
    "caption", "anywhere", "line", "the words under a photo: next to its credit, or shown twice", within=True
)
PHOTO_OWNER = Rule(
    "photo-owner",
    "anywhere",
    "line",
    "the owner of a photo, below the words that announce it",
    stored="photo-credit",
    within=True,
    credits_photo=True,
)

CAPTION_WORDS = 60  # most words of a caption; a longer line says more than a photo shows
SHORTEST_CAPTION = 5  # fewest words of a caption next to a credit
REPEATED_CAPTION = 8  # fewest words of a line that is a caption because it occurs twice
SERIES = 3  # fewest captions of a series of pictures
OWNER_WORDS = 8  # most words of the name of a photo's owner
CREDIT_WORDS = 14  # most words of a line that only names the owner
CUT_OFF = 12  # a line of this many words may lose its end when it is shown again
COMPARED = 60  # then only this many of its characters are compared
CREDITED_WORDS = 40  # most words of a caption with the owner at its end

_PICTURED = re.compile(rf"\b{alternatives(lambda language: language.pictured)}\b")
_OWNED = re.compile(rf"^([{CAPITAL}][^.!?]{{2,39}}?) [{CAPITAL}\"'].{{20,}}[^\s{CAPITAL}]\1$")
_LABEL = alternatives(lambda language: (words.split()[-1].upper() for words in language.photo_words))
_IN_CAPITALS = re.compile(  # "... last winter. ANN LEE", "... last winter. FOTO ANN VAN DALE"
    rf"[.!?)»”\"] ?©? ?({_LABEL} )?([{CAPITAL}][{CAPITAL}.'’-]+(?: [{CAPITAL}][{CAPITAL}.'’-]*){{1,3}})$"
)
_COMPLETE = re.compile(r".\(|\S ?[.!?–—] ?\S.*:")  # "The old ferry. Photo: Ann Lee"
_IN_BRACKETS = re.compile(r"\(([^()/|,]{4,40}?) ?[/|] ?[^()]{3,40}\)$")  # "(Ann Lee / The River Courier)"


def _are_alike(a: MeasuredLine, b: MeasuredLine) -> bool:
    """Whether both lines have the same words, except that the end of one may be cut off."""
    return a.plain == b.plain or (min(a.words, b.words) >= CUT_OFF and a.plain[:COMPARED] == b.plain[:COMPARED])


def mark_captions(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    """Mark the captions; if all prose is captions, they are the text of a series of pictures."""
    begun = False  # there was prose that is not a caption
    captions: list[int] = []
    last_prose = max((k for k, line in enumerate(lines) if marks[k] is None and line.prose), default=-1)
    for i, line in enumerate(lines):
        mark = marks[i]
        if mark is None:
            following = next((k for k in range(i + 1, min(i + 3, len(lines))) if not _are_alike(line, lines[k])), None)
            credited = following is not None and _is_credit(lines[following], marks[following])
            twice = i + 1 < len(lines) and line.words >= REPEATED_CAPTION and _are_alike(line, lines[i + 1])
            if i < last_prose and _names_owner(line):  # the author may sign the last paragraph in the same way
                marks[i] = CAPTION
                captions.append(i)
                continue
            pictured = line.words <= CAPTION_WORDS and bool(_PICTURED.search(line.plain))
            if is_attributed(line):
                begun = True
            elif (
                credited and not has_date(line) and line.words >= SHORTEST_CAPTION and (twice or pictured or not begun)
            ):
                marks[i] = CAPTION
                captions.append(i)
            elif line.prose:
                begun = True
        elif mark.credits_photo and line.text.endswith(":") and i + 1 < len(lines) and marks[i + 1] is None:
            named = lines[i + 1].words <= OWNER_WORDS and not lines[i + 1].sentence
            marks[i + 1] = PHOTO_OWNER if named else None
    captions += _mark_descriptions(lines, marks)
    if not begun and len(captions) >= SERIES:
        for i in captions:
            marks[i] = None


def _mark_descriptions(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> Iterator[int]:
    """Mark and yield the descriptions for readers who do not see the picture, and the caption below each.

    The name of the picture's owner is read out before such a description, and is glued to its end.
    """
    for i, line in enumerate(lines):
        if marks[i] is not None or line.quoted or not _OWNED.match(line.text[:LOOK]):
            continue
        below = i + 1 < len(lines) and marks[i + 1] is None and not lines[i + 1].sentence
        for k in (i, i + 1) if below and lines[i + 1].words >= SHORTEST_CAPTION else (i,):
            marks[k] = CAPTION
            yield k


def _is_credit(line: MeasuredLine, mark: Rule | None) -> bool:
    """Whether the line only names the owner: a caption with the owner in brackets is complete by itself."""
    return mark is not None and mark.credits_photo and line.words <= CREDIT_WORDS and not _COMPLETE.search(line.text)


def _names_owner(line: MeasuredLine) -> bool:
    """Whether the line ends with the name of a photographer, in capitals or in brackets with that of a paper."""
    if line.words > CREDITED_WORDS or line.sentence:
        return False
    end = line.text[-120:]
    if found := _IN_CAPITALS.search(end):
        return bool(found[1]) or has_given_name(found[2])
    found = _IN_BRACKETS.search(end)
    return found is not None and is_name(found[1]) and has_given_name(found[1])
