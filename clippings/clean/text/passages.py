"""Splits a text into passages, which are judged one by one: lines, rejoined paragraphs, blocks of a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clippings.clean.text.blocks import PageBlock
from clippings.clean.text.wrapped import find_wrapped
from clippings.documents import Dated


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
    apart: frozenset[int] = frozenset()  # the numbers of headings, items and others that no sentence runs through
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
    return list(_join(lines, find_wrapped(lines)))


def passages_of_blocks(blocks: Sequence[PageBlock]) -> list[Passage]:
    """Return a passage for each block of a page, as if they were lines of a document."""
    passages: list[Passage] = []
    start = 0
    for number, block in enumerate(blocks, start=1):
        passages.append(Passage(block.text, number, start, start + len(block.text)))
        start += len(block.text) + 1
    return passages


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
        if stripped and i not in wrapped:
            yield Passage(" ".join(parts), first + 1, first_start, start - 1 - (len(line) - len(line.rstrip())))
            parts = []
