"""Marks quotes, names and found words in a text: builds a tree of runs that a page writes as nested elements (pure).

The rule: the text of all parts, put together, is the original text. Marks may overlap in any way; each is cut at the
borders of the others and of paragraphs. Quotes are outside names, and names outside found words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Literal, TypeAlias

from clippings.documents import Span

Layer = Literal["quote", "name", "found"]
LAYERS: tuple[Layer, ...] = ("quote", "name", "found")  # outermost first
BREAK = "\n\n"  # separates paragraphs


@dataclass(frozen=True, slots=True)
class Mark:
    span: Span
    layer: Layer
    number: int  # number of the quote, name or found word within its layer
    place: int = 0  # number of the mention within its name


@dataclass(frozen=True, slots=True)
class Marked:
    """One run of a mark, which becomes one element of the page."""

    mark: Mark
    parts: "tuple[Part, ...]"
    first: bool  # True for the first run of this mark


Part: TypeAlias = str | Marked


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    start: int  # offset in the text
    parts: tuple[Part, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    marks: tuple[Mark, ...]  # the marks around this text, outermost first


def mark_text(text: str, marks: Iterable[Mark]) -> list[MarkedParagraph]:
    """The paragraphs of the text, to be joined with BREAK. Parts of marks outside the text are ignored."""
    bounds = list(_find_paragraphs(text))
    runs = iter(_cut(bounds, sorted(marks, key=_order)))
    paragraphs = []
    seen: set[Mark] = set()
    run = next(runs, None)
    for start, end in bounds:
        inside = []
        while run is not None and run.end <= end:
            if run.start >= start:  # text between two paragraphs belongs to neither
                inside.append(run)
            run = next(runs, None)
        paragraphs.append(MarkedParagraph(start, _nest(text, inside, seen)))
    return paragraphs


def join_parts(parts: Iterable[Part]) -> str:
    """The text of the parts without their marks."""
    return "".join(part if isinstance(part, str) else join_parts(part.parts) for part in parts)


def _find_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for paragraph in text.split(BREAK):
        yield start, start + len(paragraph)
        start += len(paragraph) + len(BREAK)


def _order(mark: Mark) -> tuple[int, int, int, int]:
    """A sort key, outermost first: by layer, then the earlier mark, then the longer one."""
    return LAYERS.index(mark.layer), mark.span.start, -mark.span.end, mark.number


def _cut(bounds: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> Iterator[_Run]:
    """The text between all borders, in order, each piece with the marks around it."""
    length = bounds[-1][1]
    starting: dict[int, list[Mark]] = {}
    ending: dict[int, list[Mark]] = {}
    for mark in marks:
        start, end = max(mark.span.start, 0), min(mark.span.end, length)
        if start < end:
            starting.setdefault(start, []).append(mark)
            ending.setdefault(end, []).append(mark)
    borders = sorted({*starting, *ending, *(border for bound in bounds for border in bound)})
    around: list[Mark] = []
    for start, end in pairwise(borders):
        for mark in ending.get(start, ()):
            around.remove(mark)
        if start in starting:
            around = sorted([*around, *starting[start]], key=_order)
        yield _Run(start, end, tuple(around))


def _nest(text: str, runs: Iterable[_Run], seen: set[Mark], depth: int = 0) -> tuple[Part, ...]:
    """Merge neighboring runs of the same mark into one element. `seen`: marks that already have an element."""
    parts: list[Part] = []
    for mark, group in groupby(runs, key=lambda run: run.marks[depth] if len(run.marks) > depth else None):
        inside = list(group)
        if mark is None:
            parts.append(text[inside[0].start : inside[-1].end])
        else:
            first = mark not in seen
            seen.add(mark)
            parts.append(Marked(mark, _nest(text, inside, seen, depth + 1), first))
    return tuple(parts)
