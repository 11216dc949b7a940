"""Measures a line among its neighbors, in any language: the input of the learned model."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from math import log1p

from clippings.clean.facts.line_patterns import ADDRESS, has_date, is_date, is_name
from clippings.clean.lines.below_article import READER
from clippings.clean.lines.told_again import gather_words, measure_share
from clippings.clean.rules.rule import Rule
from clippings.clean.text.line import LOOK, MeasuredLine

_OWN = """
    length prose sentence marked quoted capitals digits dated name colon call question dots address upper lower numbered
    parted long_words sentences speaks commas cells
"""
_PLACE = """
    matched again shared small prose_before above_main below_main far_above far_below since_prose until_prose
    since_cut until_cut block_lines block_words in_main_block counting total from_top to_end
"""
_AROUND = ("prose", "cut", "marked", "sentence", "words", "names", "again", "counting")
WINDOWS = (2, 5, 15)  # lines before and after a line that are looked at
FAR = 15  # lines; anything farther away counts as absent
LONG_WORDS = 40  # a longer line counts as one of this many words
GAP = 3  # a line without prose in the main passage cancels out this many words of prose
SMALL_WORDS = 30  # this many of the most frequent words in the main passage
DATED_WORDS = 16  # most words of a line that may be a date
BEGIN = 100  # first characters of a line in which signs are looked for
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"#?(\d{1,3})[.):]?\s")
_PARTED = re.compile(r"\s[|›»→>·•/]|[|›»→←]")
_STOP = re.compile(r"[.!?。]\s")
MEASURES = (
    *_OWN.split(),
    *_PLACE.split(),
    *(f"{side}_{width}_{what}" for width in WINDOWS for what in _AROUND for side in ("before", "after")),
)


def measure_surroundings(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], cut: Collection[int], asked: Iterable[int]
) -> Iterator[tuple[float, ...]]:
    """Yield the MEASURES of each line that is asked for; `cut` holds the lines that the rules cut."""
    kept_prose = [line.prose and i not in cut for i, line in enumerate(lines)]
    names = [line.words <= 4 and not line.sentence for line in lines]
    first, last = find_main(lines, cut)
    main = [lines[i] for i in range(first, last + 1) if kept_prose[i]]
    vocabulary, small = gather_words(main), _find_small_words(main)
    again = Counter(line.plain for line in lines)
    counting = list(_find_counting(lines))
    sums = [
        [0.0, *accumulate(map(float, row))]
        for row in (
            kept_prose,
            (i in cut for i in range(len(lines))),
            (line.marked for line in lines),
            (line.sentence for line in lines),
            (min(line.words, LONG_WORDS) for line in lines),
            names,
            (again[line.plain] > 1 for line in lines),
            counting,
        )
    ]
    places = list(_measure_places(lines, cut, kept_prose, counting))
    for i in asked:
        line = lines[i]
        yield (
            *_measure_own(line),
            marks[i] is not None,
            min(5, again[line.plain]),
            measure_share(line, vocabulary),
            sum(token in small for token in line.tokens) / len(line.tokens) if line.tokens else 0.5,
            *places[i],
            *_measure_windows(sums, i),
        )


def _measure_places(
    lines: Sequence[MeasuredLine], cut: Collection[int], kept_prose: Sequence[bool], counting: Sequence[bool]
) -> Iterator[tuple[float, ...]]:
    """Yield the measures of each line's place: how far it is from the prose, the cut lines and the ends."""
    first, last = find_main(lines, cut)
    words = (min(line.words, LONG_WORDS) * prose for line, prose in zip(lines, kept_prose, strict=True))
    prose_words = [0.0, *accumulate(map(float, words))]
    total = prose_words[-1] or 1.0
    is_cut = [i in cut for i in range(len(lines))]
    since_prose, until_prose = _measure_distances(kept_prose), _measure_distances(kept_prose[::-1])[::-1]
    since_cut, until_cut = _measure_distances(is_cut), _measure_distances(is_cut[::-1])[::-1]
    for i, (start, stop) in enumerate(_find_blocks(is_cut)):
        yield (
            prose_words[i] / total,
            i < first,
            i > last,
            log1p(max(0, first - i)),
            log1p(max(0, i - last)),
            since_prose[i],
            until_prose[i],
            since_cut[i],
            until_cut[i],
            log1p(stop - start),
            log1p(prose_words[stop] - prose_words[start]),
            start <= first < stop,
            counting[i],
            log1p(total),
            log1p(i),
            log1p(len(lines) - i),
        )


def _measure_own(line: MeasuredLine) -> tuple[float, ...]:
    """Return the measures of a line without its neighbors."""
    text = line.text
    begin, end = text[:BEGIN], text[-1]
    tokens = line.tokens
    return (
        log1p(line.words),
        line.prose,
        line.sentence,
        line.marked,
        line.quoted,
        line.capitals,
        bool(_DIGIT.search(begin)),
        line.words <= DATED_WORDS and (is_date(line) or has_date(line)),
        is_name(text),
        end in ":,;",
        end == "!",
        end in "?？؟",
        end == "…" or text.endswith("..."),
        bool(ADDRESS.search(begin)),
        begin.isupper(),
        begin[0].islower(),
        bool(_NUMBERED.match(begin)),
        bool(_PARTED.search(begin)),
        min(20.0, len(text) / max(1, line.words)),
        min(5, len(_STOP.findall(text, 0, LOOK))),
        sum(token in READER for token in tokens) / len(tokens) if tokens else 0.0,
        min(8, text.count(",", 0, LOOK)),
        min(4, text.count("\t", 0, LOOK)),
    )


def _measure_windows(sums: Sequence[Sequence[float]], i: int) -> Iterator[float]:
    end = len(sums[0]) - 1
    for width in WINDOWS:
        low, high = max(0, i - width), min(end, i + 1 + width)
        for row in sums:
            yield (row[i] - row[low]) / width
            yield (row[high] - row[i + 1]) / width


def _find_counting(lines: Sequence[MeasuredLine]) -> Iterator[bool]:
    """Yield for each line whether it has the next number of a list: 8) after 7)."""
    last = 0
    for line in lines:
        number = read_number(line)
        yield number > 1 and number == last + 1
        last = number or last


def read_number(line: MeasuredLine) -> int:
    """Return the number that the line of a list begins with; 0 if it has none."""
    found = _NUMBERED.match(line.text)
    return int(found[1]) if found else 0


def _find_small_words(lines: Sequence[MeasuredLine]) -> frozenset[str]:
    """Return the most frequent words in the article, which carry little meaning in any language."""
    counted = Counter(token for line in lines for token in line.tokens)
    return frozenset(token for token, _ in counted.most_common(SMALL_WORDS))


def find_main(lines: Sequence[MeasuredLine], cut: Collection[int]) -> tuple[int, int]:
    """Return the first and last line of the passage with the most prose, less what other lines between them cost."""
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


def _find_blocks(is_cut: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the half-open block between cut lines that each line is in; a cut line is a block by itself."""
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(is_cut):
        stop = i + 1
        while not is_cut[i] and stop < len(is_cut) and not is_cut[stop]:
            stop += 1
        found += [(i, stop)] * (stop - i)
        i = stop
    return found


def _measure_distances(is_there: Sequence[bool]) -> list[int]:
    """Return how far above each line the last true value is, in lines, at most FAR."""
    found: list[int] = []
    distance = FAR
    for there in is_there:
        found.append(distance)
        distance = 1 if there else min(FAR, distance + 1)
    return found
