"""What can be measured of a line among its neighbours, in any language: the input of the learned voice."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from math import log1p

from clippings.clean.line import MeasuredLine
from clippings.clean.line_patterns import has_date, is_date, is_name
from clippings.clean.rules.rule import Rule
from clippings.clean.told_again import gather_words, measure_share

_OWN = """
    length prose sentence marked quoted capitals digits dated name open_end closed_end matched again shared prose_before
    above_main below_main far_above far_below since_prose until_prose total
"""
_AROUND = ("prose", "cut", "marked", "sentence", "words")
WINDOWS = (2, 5, 15)  # lines before and after a line that are looked at
FAR = 15  # lines; what is farther away is as good as absent
LONG_WORDS = 40  # a longer line weighs no more than one of so many words
GAP = 3  # words of prose that a line without prose costs the main passage
_DIGIT = re.compile(r"\d")
DATED_WORDS = 16  # at most, of a line that may be a date
MEASURES = (
    *_OWN.split(),
    *(f"{side}_{width}_{what}" for width in WINDOWS for what in _AROUND for side in ("before", "after")),
)


def measure_surroundings(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], cut: Collection[int]
) -> Iterator[tuple[float, ...]]:
    """Yield the MEASURES of each line; `cut` holds the lines that the rules cut."""
    kept_prose = [line.prose and i not in cut for i, line in enumerate(lines)]
    words = [min(line.words, LONG_WORDS) for line in lines]
    first, last = find_main(lines, cut)
    vocabulary = gather_words(lines[i] for i in range(first, last + 1) if kept_prose[i])
    again = Counter(line.plain for line in lines)
    sums = [
        [0.0, *accumulate(row)]
        for row in (
            map(float, kept_prose),
            (float(i in cut) for i in range(len(lines))),
            (float(line.marked) for line in lines),
            (float(line.sentence) for line in lines),
            map(float, words),
        )
    ]
    prose_words = [0.0, *accumulate(float(w * p) for w, p in zip(words, kept_prose, strict=True))]
    total = prose_words[-1] or 1.0
    before, after = _measure_distances(kept_prose), _measure_distances(kept_prose[::-1])[::-1]
    for i, line in enumerate(lines):
        yield (
            *_measure_own(line),
            marks[i] is not None,
            again[line.plain] > 1,
            1.0 if line.prose else measure_share(line, vocabulary),
            prose_words[i] / total,
            i < first,
            i > last,
            log1p(max(0, first - i)),
            log1p(max(0, i - last)),
            log1p(before[i]),
            log1p(after[i]),
            log1p(total),
            *_measure_windows(sums, i),
        )


def _measure_own(line: MeasuredLine) -> tuple[float, ...]:
    """Return what is measured of a line by itself."""
    return (
        log1p(line.words),
        line.prose,
        line.sentence,
        line.marked,
        line.quoted,
        line.capitals,
        bool(_DIGIT.search(line.text[:100])),
        line.words <= DATED_WORDS and (is_date(line) or has_date(line)),
        is_name(line.text),
        line.text[-1] in ":,;",
        not line.text[-1].isalnum(),
    )


def _measure_windows(sums: Sequence[Sequence[float]], i: int) -> Iterator[float]:
    end = len(sums[0]) - 1
    for width in WINDOWS:
        low, high = max(0, i - width), min(end, i + 1 + width)
        for row in sums:
            yield (row[i] - row[low]) / width
            yield (row[high] - row[i + 1]) / width


def find_main(lines: Sequence[MeasuredLine], cut: Collection[int]) -> tuple[int, int]:
    """Return the first and last line of the passage with the most prose, the lines between its paragraphs taken off."""
    best = score = 0
    first = start = 0
    last = len(lines) - 1
    for i, line in enumerate(lines):
        prose = line.prose and i not in cut
        if score <= 0 and prose:
            score, start = 0, i
        score += min(line.words, LONG_WORDS) if prose else -GAP
        if score > best:
            best, first, last = score, start, i
    return first, last


def _measure_distances(kept_prose: Sequence[bool]) -> list[int]:
    """Return how many lines before each one the last prose stands, at most FAR."""
    found: list[int] = []
    distance = FAR
    for prose in kept_prose:
        found.append(distance)
        distance = 1 if prose else min(FAR, distance + 1)
    return found
