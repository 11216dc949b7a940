"""Splits a text into passages, which are judged one by one: lines, rejoined paragraphs, blocks of a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clippings.clean.text.blocks import PageBlock
from clippings.documents import Dated

_WIDTHS = range(40, 101)  # the longest line of a hard-wrapped text has this many characters
_MIN_BREAKS = 5


@dataclass(frozen=True, slots=True)
class Passage:
    """A unit that is kept or cut as a whole: a line, a paragraph of wrapped lines, or a text block of a page."""

    text: str
    line: int  # its first line, from 1
    start: int  # code points of the document
    end: int


@dataclass(frozen=True, slots=True)
class DecodedRecord:
    """A decoded record: its passages, those cut before any rule for lines, and what it states about itself."""

    document: str  # the text that the passages are parts of
    passages: tuple[Passage, ...]
    labels: tuple[str | None, ...]  # the rule that cuts each passage; None if it may be the article
    extracted_by: str
    standfirst: frozenset[int] = frozenset()  # the numbers of the passages between headline and article
    column: frozenset[int] = frozenset()  # the numbers of those right where the page has the article's paragraphs
    title: str | None = None
    publication: str | None = None
    byline: tuple[str, ...] = ()
    published: Dated | None = None
    guessed: Dated | None = None  # when it was published by the page's markup, used if nothing else states it
    modified: Dated | None = None
    language: str | None = None
    remarks: tuple[str, ...] = ()


def read_text(document: str) -> DecodedRecord:
    """Return the record of a plain text, which states nothing about itself."""
    passages = split_passages(document)
    return DecodedRecord(document, tuple(passages), (None,) * len(passages), "text")


def split_passages(document: str) -> list[Passage]:
    """Return the passages of a text that are not blank. Lines stay apart unless the text is hard-wrapped."""
    lines = document.split("\n")
    return list(_join(lines, _find_wrapped(lines)))


def _find_wrapped(lines: Sequence[str]) -> set[int]:
    """Return the lines that end because the next word did not fit, if the text is hard-wrapped. Tables and lists are
    left alone if blank lines separate them from paragraphs whose lines are all full.
    """
    width = max(map(len, lines))
    inner = [i for i in range(len(lines) - 1) if lines[i].strip() and lines[i + 1].strip()]
    full = {i for i in inner if _is_full(lines[i], lines[i + 1], width)} if width in _WIDTHS else set()
    if len(full) >= _MIN_BREAKS and len(full) >= 0.8 * len(inner):
        return full
    runs = [[i for _, i in run] for _, run in groupby(enumerate(inner), key=lambda pair: pair[1] - pair[0])]
    paragraphs = {i for run in runs if full.issuperset(run) for i in run}
    return paragraphs if len(paragraphs) >= max(_MIN_BREAKS, 0.5 * len(inner)) else set()


def passages_of_blocks(blocks: Sequence[PageBlock]) -> list[Passage]:
    """Return a passage for each block of a page, as if they were lines of a document."""
    passages: list[Passage] = []
    start = 0
    for number, block in enumerate(blocks, start=1):
        passages.append(Passage(block.text, number, start, start + len(block.text)))
        start += len(block.text) + 1
    return passages


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the line ends only because the next word did not fit."""
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width


def _join(lines: Sequence[str], wrapped: set[int]) -> Iterator[Passage]:
    start = 0
    parts: list[str] = []
    first = first_start = 0
    for i, line in enumerate(lines):
        if stripped := line.strip():
            if not parts:
                first, first_start = i, start + len(line) - len(line.lstrip())
            parts.append(stripped)
        start += len(line) + 1
        if parts and i not in wrapped:
            yield Passage(" ".join(parts), first + 1, first_start, start - 1 - (len(line) - len(line.rstrip())))
            parts = []
