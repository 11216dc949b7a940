"""Joins the lines of printed pages to paragraphs: orders columns, separates what each page repeats, rejoins broken
words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_EDGE_LINES = 3  # lines at the top and at the bottom that other pages may repeat
# "7", "- 7 -", "Page 7", "7/12", "Seite 7 von 12": a short word may come before the number and between two.
_PAGE_NUMBER = re.compile(r"\W*(?:[^\W\d]{1,6}\W{1,2})?\d{1,3}(?:\W{1,3}(?:[^\W\d]{1,3}\W)?\d{1,3})?\W*")
_ENDS = re.compile(r"[.!?:…][\"'”’»“)\]]*$")
_HYPHEN = re.compile(r"(?<=\w)[-\u2010\u00ad]$")
_LARGE = 1.12  # times the size of the text: larger letters are a heading
_HALF_FULL = 0.5  # of the column: a shorter line is the last of its paragraph, or a byline, if a capital follows it
_SPANNING = 0.25  # share of lines that may run across the columns: headlines, captions


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A piece of a line of a page: its text up to the next column, and where it is, in points from the top left."""

    text: str
    page: int
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    text: str
    page: int  # the page on which it begins
    size: float
    at_edge: bool = False  # it is repeated at the edges of pages, or is a page number


def arrange(pages: Sequence[Sequence[PrintedLine]]) -> list[PrintedParagraph]:
    """Return the paragraphs of all pages in reading order."""
    edges = _find_edges(pages)
    body = [
        line for page in pages for column in _order_columns(sorted(set(page) - edges, key=_place)) for line in column
    ]
    broken = _find_hyphenated(body)
    found = [
        PrintedParagraph(line.text, line.page, line.size, at_edge=True) for line in sorted(edges, key=_page_and_place)
    ]
    columns = [column for page in pages for column in _order_columns(sorted(set(page) - edges, key=_place))]
    found += [_join(lines, broken) for lines in _split_paragraphs(columns, _measure_size(body))]
    return sorted(found, key=lambda paragraph: (paragraph.page, not paragraph.at_edge))


def find_title(paragraphs: Sequence[PrintedParagraph]) -> str | None:
    """Return the text near the beginning in the largest letters, if they are larger than those of the body."""
    text = [paragraph for paragraph in paragraphs if not paragraph.at_edge]
    usual = median([paragraph.size for paragraph in text for _ in range(1 + len(paragraph.text) // 40)] or [0])
    first = max(text[:4], key=lambda paragraph: paragraph.size, default=None)
    return first.text if first and first.size > _LARGE * usual and len(first.text) <= 300 else None


def _measure_size(lines: Sequence[PrintedLine]) -> float:
    """Return the letter size of most of the text."""
    return median([line.size for line in lines for _ in range(1 + len(line.text) // 10)] or [0.0])


def _place(line: PrintedLine) -> tuple[float, float]:
    return line.base, line.left


def _page_and_place(line: PrintedLine) -> tuple[int, float, float]:
    return line.page, line.base, line.left


def _find_edges(pages: Sequence[Sequence[PrintedLine]]) -> set[PrintedLine]:
    """Return the page numbers, and the lines near the top or bottom of a page that other pages have there too."""
    outer = [line for page in pages for line in _list_outer_lines(page)]
    seen = Counter(_describe_shape(line) for line in outer)
    repeated = {line for line in outer if seen[_describe_shape(line)] > max(1, 0.3 * len(pages))}
    numbers = {line for line in outer if _PAGE_NUMBER.fullmatch(line.text)}
    every = [line for page in pages for line in page]
    pitch, usual = _measure_pitch(every), _measure_size(every)
    lonely = {line for number, page in enumerate(pages) for line in _find_lonely(page, pitch, usual, number == 0)}
    return repeated | numbers | lonely


def _measure_pitch(lines: Sequence[PrintedLine]) -> float:
    """Return the usual distance from one line of a paragraph to the next, in points."""
    pairs = pairwise(lines)
    return median([b.base - a.base for a, b in pairs if a.page == b.page and b.base - a.base > 0.5 * b.size] or [0.0])


def _list_outer_lines(page: Sequence[PrintedLine]) -> list[PrintedLine]:
    lines = sorted(page, key=_place)
    return lines if len(lines) <= 2 * _EDGE_LINES else [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]


def _describe_shape(line: PrintedLine) -> tuple[str, int]:
    """Return what is the same on every page: the words without numbers, and roughly where they are."""
    return re.sub(r"\d+", "#", line.text), round(line.base / 4)


def _find_lonely(page: Sequence[PrintedLine], pitch: float, usual: float, is_first: bool) -> Iterator[PrintedLine]:
    """Yield the line at the top of a later page, or one with a number at the bottom of any page, if it is far from the
    text and its letters are not larger.
    """
    bases = sorted({line.base for line in page})
    for base, neighbor in ((bases[0], bases[1]), (bases[-1], bases[-2])) if len(bases) > 2 else ():
        found = [line for line in page if line.base == base]
        text = " ".join(line.text for line in found)
        is_far = abs(base - neighbor) > 2 * pitch and all(line.size <= _LARGE * usual for line in found)
        is_edge = not is_first if base < neighbor else re.search(r"\d", text)
        if is_far and is_edge and not _ENDS.search(text):
            yield from found


def _order_columns(lines: list[PrintedLine]) -> list[list[PrintedLine]]:
    """Return the columns of a page, or of a part of one, in reading order; `lines` are sorted."""
    x = _find_gutter(lines)
    if x is None:
        return [lines] if lines else []
    found: list[list[PrintedLine]] = []
    left: list[PrintedLine] = []
    right: list[PrintedLine] = []
    across: list[PrintedLine] = []
    for line in lines:
        if line.left < x < line.right:
            found += [*_order_columns(left), *_order_columns(right)]
            left, right = [], []
            across.append(line)
            continue
        if across:
            found.append(across)
            across = []
        (left if line.right <= x else right).append(line)
    return [*found, *([across] if across else []), *_order_columns(left), *_order_columns(right)]


def _find_gutter(lines: Sequence[PrintedLine]) -> float | None:
    """Return where a gap that few lines cross separates two columns; None if there is none."""
    if len(lines) < 6:
        return None
    wide = max(line.right for line in lines) - min(line.left for line in lines)
    best: tuple[int, float] | None = None
    for x in sorted({round(line.right, 0) + 1.5 for line in lines}):
        left = [line for line in lines if line.right <= x]
        right = [line for line in lines if line.left >= x]
        across = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < 3 or across > _SPANNING * len(lines):
            continue
        if min(_measure_width(left), _measure_width(right)) < 0.15 * wide or not _are_side_by_side(left, right):
            continue
        if best is None or across < best[0]:
            best = across, x
    return best[1] if best else None


def _measure_width(lines: Sequence[PrintedLine]) -> float:
    return median(line.right - line.left for line in lines)


def _are_side_by_side(left: Sequence[PrintedLine], right: Sequence[PrintedLine]) -> bool:
    """Whether two columns are next to each other, and not one above the other."""
    top = max(min(line.base for line in side) for side in (left, right))
    bottom = min(max(line.base for line in side) for side in (left, right))
    return bottom > top


def _split_paragraphs(columns: Sequence[Sequence[PrintedLine]], usual: float) -> Iterator[list[PrintedLine]]:
    """Yield the lines of each paragraph, which may continue in the next column, or on the next page."""
    open_lines: list[PrintedLine] = []
    edge = 0.0  # where the lines of the open paragraph's column end
    for column in columns:
        left, right = min(line.left for line in column), max(line.right for line in column)
        pitches = [b.base - a.base for a, b in pairwise(column) if b.base > a.base]
        pitch = median(pitches) if pitches else 0.0
        for number, line in enumerate(column):
            before = open_lines[-1] if open_lines else None
            if before is None:
                pass
            elif line.size > _LARGE * usual:
                begins = number == 0 or _begins_heading(before, line)
            else:
                begins = _begins_paragraph(before, line, left, edge if number == 0 else right, pitch, number == 0)
            if before and begins:
                yield open_lines
                open_lines = []
            open_lines.append(line)
        edge = right
    if open_lines:
        yield open_lines


def _begins_paragraph(
    before: PrintedLine, line: PrintedLine, left: float, right: float, pitch: float, in_new_column: bool
) -> bool:
    """Whether a line begins a paragraph, by its letters, the gap above it, its indent, and room on the line before."""
    if abs(before.size - line.size) > 0.12 * line.size:
        return True
    if before.page == line.page and abs(before.base - line.base) < 0.3 * line.size:
        return False  # a wide gap splits one line
    if not in_new_column and line.base - before.base > 1.25 * pitch:
        return True
    if line.left - left > 0.6 * line.size and (in_new_column or before.left - left <= 0.6 * line.size):
        return True
    if before.right < left + _HALF_FULL * (right - left) and line.text[0].isupper() and not in_new_column:
        return True
    word = line.text.split(maxsplit=1)[0]
    needed = (len(word) + 1) * (line.right - line.left) / max(1, len(line.text))
    return bool(_ENDS.search(before.text)) and before.right + needed < right - 0.3 * line.size


def _begins_heading(before: PrintedLine, line: PrintedLine) -> bool:
    """Whether a line begins another heading: the lines of one heading are close together, with any indent."""
    return abs(before.size - line.size) > 0.12 * line.size or line.base - before.base > 2.1 * line.size


def _join(lines: Sequence[PrintedLine], broken: set[str]) -> PrintedParagraph:
    text = lines[0].text
    for line in lines[1:]:
        last = text.rsplit(maxsplit=1)[-1]
        if _HYPHEN.search(text) and line.text[:1].islower():
            whole = (last + line.text.split(maxsplit=1)[0]).strip('.,;:!?)»”"')
            text = text + line.text if whole in broken else text[:-1] + line.text
        else:
            text = f"{text} {line.text}"
    return PrintedParagraph(text.replace("\u00ad", ""), lines[0].page, lines[0].size)


def _find_hyphenated(lines: Sequence[PrintedLine]) -> set[str]:
    """Return the words that have a hyphen within a line, and so keep it at a line's end."""
    words = (word for line in lines for word in line.text.split()[:-1])
    return {word.strip('.,;:!?)»”"') for word in words if "-" in word.strip("-")}
