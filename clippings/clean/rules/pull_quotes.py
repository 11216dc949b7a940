"""Finds pull quotes: sentences of the article that the page shows again between its paragraphs, in large letters."""

import re
from collections.abc import Sequence

from clippings.clean.facts.line_patterns import is_name
from clippings.clean.rules.rule import Rule
from clippings.clean.text.line import CLOSING, LOOK, MeasuredLine

PULL_QUOTE = Rule(
    "pull-quote", "anywhere", "line", "words of a paragraph nearby, shown again on their own", within=True
)

FEWEST, MOST = 5, 40  # words; fewer may be a heading that a paragraph takes up
NEAR = 12  # lines from the paragraph that has the words
SPEAKER_WORDS = 8  # most words of the line below that says who said it
_OTHER = re.compile(r"\W+")
_QUOTED = re.compile(rf"[{CLOSING}„‚](?! )[^\"“”„«»]{{10,}}[{CLOSING}]")  # nothing but a quotation


def mark_pull_quotes(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    """Mark the quotations that a longer paragraph nearby has, and who said them, right below.

    Words without quotation marks may be a heading. A quotation above the first paragraph may be the headline.
    """
    begun = False
    folded = [f" {_OTHER.sub(' ', line.plain[:LOOK]).strip()} " for line in lines]
    for i, line in enumerate(lines):
        if marks[i] is None and begun and _QUOTED.fullmatch(line.text) and FEWEST <= line.words <= MOST:
            near = range(max(0, i - NEAR), min(len(lines), i + NEAR + 1))
            if any(_tells(lines[k], marks[k]) and folded[i] in folded[k] != folded[i] for k in near):
                marks[i] = PULL_QUOTE
                if i + 1 < len(lines) and marks[i + 1] is None and _names_speaker(lines[i + 1]):
                    marks[i + 1] = PULL_QUOTE
        begun = begun or _tells(line, marks[i])


def _tells(line: MeasuredLine, mark: Rule | None) -> bool:
    return mark is None and line.prose


def _names_speaker(line: MeasuredLine) -> bool:
    """Whether the line is a name and what that person is."""
    name, comma, _ = line.text.lstrip("–—- ").partition(",")
    return bool(comma) and line.words <= SPEAKER_WORDS and not line.sentence and is_name(name)
