"""Finds the lines of a text that end only because the next word did not fit, so that paragraphs can be joined again."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from clippings.clean.text.line import FIELD_LABEL, ends_sentence, is_listed, starts_small
from clippings.languages import NAME_FORMS

_WIDTHS = range(40, 101)  # the longest line of a hard-wrapped text has this many characters
_MIN_BREAKS = 5
_WIDE = range(50, 131)  # the same for lines that are known to end within a sentence
_MIN_BROKEN = 3  # fewest of them
_MOSTLY = 0.6  # of the lines that end within a sentence are as long as the width allows
_LONGER = 0.1  # largest share of lines that are longer than the width
_RAGGED_BROKEN = 6  # fewest lines that end within a sentence if their lengths differ, as in a proportional font
_RAGGED = 0.8  # of the width: a line is full from here on
_RAGGED_PLACE = 0.9  # of their lengths in order: where the width is
_SHORT = 0.5  # of the width: a shorter line may be a heading
_FEW = 0.1  # largest share of lines that end a paragraph above another one if blank lines separate paragraphs
_ROW = re.compile(r"\S(?: {3,}|\t)\S|^[\W_]*$")  # of a table, or a rule
_UNSPACED = re.compile(r"[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60]")  # Chinese or Japanese, which breaks anywhere
_QUOTED = re.compile(r"[\"“”„«»]")
_ABBREVIATED = re.compile(rf"(?:^|[\s(])(?:{'|'.join(sorted(NAME_FORMS.abbreviations))}|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$")


def find_wrapped(lines: Sequence[str]) -> set[int]:
    """Return the lines that end because the next word did not fit, if the text is hard-wrapped."""
    following = {i: k for i, k in _find_following(lines).items() if not _are_rows(lines[i], lines[k])}
    return _find_full(lines, following) or _find_by_sentences(lines, following)


def _find_following(lines: Sequence[str]) -> dict[int, int]:
    """Return the line right below each line. If a blank line follows every line, it counts for nothing."""
    told = [i for i, line in enumerate(lines) if line.strip()]
    dense = {i: below for i, below in pairwise(told) if below == i + 1}
    if dense:
        return dense
    return {i: below for i, below in pairwise(told) if below == i + 2}


def _find_full(lines: Sequence[str], following: Mapping[int, int]) -> set[int]:
    """Return the full lines if nearly all lines of paragraphs are. Tables and lists are left alone if blank lines
    separate them from paragraphs whose lines are all full.
    """
    width = max(map(len, lines))
    if width not in _WIDTHS or any(below != i + 1 for i, below in following.items()):
        return set()
    full = {i for i, below in following.items() if _is_full(lines[i], lines[below], width)}
    if len(full) >= _MIN_BREAKS and len(full) >= 0.8 * len(following):
        return {i for i in full if not _is_first(lines, i, following[i])}
    runs = [[i for _, i in run] for _, run in groupby(enumerate(following), key=lambda pair: pair[1] - pair[0])]
    paragraphs = {i for run in runs if full.issuperset(run) for i in run}
    return paragraphs if len(paragraphs) >= max(_MIN_BREAKS, 0.5 * len(following)) else set()


def _are_rows(line: str, below: str) -> bool:
    """Whether two lines are fields with their names, or names of files and addresses."""
    both = (line.strip(), below.strip())
    return all(map(FIELD_LABEL.match, both)) or not any(" " in text or _UNSPACED.match(text) for text in both)


def _find_by_sentences(lines: Sequence[str], following: Mapping[int, int]) -> set[int]:
    """Return the lines that end within a sentence, and the full ones among them, if these show the width of the text.

    No blank lines need to separate the paragraphs: a full line that ends a sentence is joined only if a quotation is
    open, or if it is certain where paragraphs end.
    """
    following = {i: below for i, below in following.items() if not (_ROW.search(lines[i]) or _ROW.search(lines[below]))}
    broken = [i for i, below in following.items() if _is_broken(lines[i], lines[below])]
    long = [i for i in broken if len(lines[i].rstrip()) in _WIDE]
    told = [line for line in lines if line.strip()]
    ends = [(len(lines[i].rstrip()), _measure_with_next(lines[i], lines[following[i]])) for i in long]
    width = _find_width(ends, told)
    full = {i for i, below in following.items() if width and _is_full(lines[i], lines[below], width)}
    if not width and len(long) >= max(_RAGGED_BROKEN, 0.3 * len(following)):
        width = sorted(len(lines[i].rstrip()) for i in long)[int(_RAGGED_PLACE * len(long))]
        full = {i for i in following if len(lines[i].rstrip()) >= _RAGGED * width}
    if not width or sum(len(line.rstrip()) > width for line in told) > max(1, _LONGER * len(told)):
        return set()
    within = {i for i in broken if i - 1 in full or len(lines[i].strip()) >= _SHORT * width}
    return within | set(_list_joined(lines, following, full))


def _list_joined(lines: Sequence[str], following: Mapping[int, int], full: Collection[int]) -> Iterator[int]:
    """Yield the full lines that do not end a paragraph."""
    last = [i for i in following if i not in full and _ends(lines[i])]
    sure = len(last) <= _FEW * len(following) or all(_is_indented(lines, i, following[i]) for i in last)
    is_open = False  # whether a quotation of the paragraph is not closed yet
    for i, below in following.items():
        is_open ^= len(_QUOTED.findall(lines[i])) % 2 == 1
        new = is_listed(lines[below].strip()) or _is_first(lines, i, below)
        if i in full and not new and (sure or is_open or not _ends(lines[i])):
            yield i
        elif not (i in full or _is_broken(lines[i], lines[below])):
            is_open = False


def _find_width(ends: Sequence[tuple[int, int]], lines: Sequence[str]) -> int:
    """Return the width of a text, given lines that end within a sentence: the length of each, and that with
    the next word, which did not fit. 0 if no width explains most of them. A longer line speaks against a width.
    """
    shorter, more = sorted(length for length, _ in ends), sorted(length for _, length in ends)
    all_lengths = sorted(len(line.rstrip()) for line in lines)
    votes = {width: bisect_right(shorter, width) - bisect_right(more, width) for width in _WIDE}
    width = max(votes, key=lambda width: votes[width] + bisect_right(all_lengths, width))
    return width if votes[width] >= max(_MIN_BROKEN, _MOSTLY * len(ends)) else 0


def _is_broken(line: str, below: str) -> bool:
    """Whether the line ends within a sentence that the next one continues."""
    rest = below.strip()
    return starts_small(rest) and not (is_listed(rest) or FIELD_LABEL.match(rest) or ends_sentence(line.strip()))


def _ends(line: str) -> bool:
    return ends_sentence(line.strip()) and not _ABBREVIATED.search(line.rstrip()[-12:])


def _is_first(lines: Sequence[str], i: int, below: int) -> bool:
    """Whether the line below is the first of a paragraph by its indent."""
    return _is_indented(lines, i, below) and _ends(lines[i]) and not is_listed(lines[i].strip())


def _is_indented(lines: Sequence[str], i: int, below: int) -> bool:
    """Whether the line below begins further to the right."""
    return _measure_indent(lines[below]) > _measure_indent(lines[i])


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_full(line: str, below: str, width: int) -> bool:
    """Whether the line ends only because the next word did not fit."""
    return len(line.rstrip()) <= width < _measure_with_next(line, below)


def _measure_with_next(line: str, below: str) -> int:
    word = below.split(maxsplit=1)[0]
    return len(line.rstrip()) + 1 + (1 if _UNSPACED.match(word) else len(word))
