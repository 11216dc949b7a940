"""A text with its quotes, names and found words marked: a tree of runs that a page writes as nested elements (pure).

The law: the text of all parts, put together, is the text. Marks may overlap in any way. They are cut at each other's
borders and at those of paragraphs; a quote stands outside a name, a name outside a found word.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Literal, TypeAlias

from clippings.documents import Span

Layer = Literal["quote", "name", "found"]
LAYERS: tuple[Layer, ...] = ("quote", "name", "found")  # outermost first
BREAK = "\n\n"  # between paragraphs


@dataclass(frozen=True, slots=True)
class Mark:
    span: Span
    layer: Layer
    number: int  # of the quote, name or found word among those of its layer
    place: int = 0  # of the mention among those of its name


@dataclass(frozen=True, slots=True)
class Marked:
    """One run of a mark: one element of the page."""

    mark: Mark
    parts: "tuple[Part, ...]"
    first: bool  # of the runs of this mark


Part: TypeAlias = str | Marked


@dataclass(frozen=True, slots=True)
class Paragraph:
    start: int  # in the text
    parts: tuple[Part, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    marks: tuple[Mark, ...]  # around it, outermost first


def mark_text(text: str, marks: Iterable[Mark]) -> list[Paragraph]:
    """The paragraphs of the text, to be joined by BREAK. What of a mark is outside the text is passed over."""
    bounds = list(_find_paragraphs(text))
    runs = iter(_cut(bounds, sorted(marks, key=_order)))
    paragraphs = []
    seen: set[Mark] = set()
    run = next(runs, None)
    for start, end in bounds:
        inside = []
        while run is not None and run.end <= end:
            if run.start >= start:  # what is between two paragraphs belongs to neither
                inside.append(run)
            run = next(runs, None)
        paragraphs.append(Paragraph(start, _nest(text, inside, seen)))
    return paragraphs


def join_parts(parts: Iterable[Part]) -> str:
    """The text of the parts, without their marks."""
    return "".join(part if isinstance(part, str) else join_parts(part.parts) for part in parts)


def _find_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for paragraph in text.split(BREAK):
        yield start, start + len(paragraph)
        start += len(paragraph) + len(BREAK)


def _order(mark: Mark) -> tuple[int, int, int, int]:
    """Outermost first: by layer, then what begins first, then the longer one."""
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
    """Neighbouring runs in the same mark become one element. `seen`: the marks of which there is one already."""
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
