"""A learned model next to the rules: it finds lines that look like what is around articles, in any words.

It weighs the measures of a line and its neighbors. It never cuts by itself what articles are made of: a quotation, a
sentence that reports what somebody said, prose between kept lines, or a sentence of the main passage.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from math import log

from clippings.clean.lines.line_trees import BIAS, TREES
from clippings.clean.lines.surroundings import find_main, measure_surroundings, read_number
from clippings.clean.rules.rule import REPORTING, Rule
from clippings.clean.text.line import MeasuredLine

LIKELY = 0.35  # a line outside the main passage is cut if it is part of the article with a lower probability
LIKELY_PROSE = 0.25  # the same for a sentence, whose loss would be worse
APART = 3  # most lines from one number of a list to the next
LIKELY_WITHIN = 0.3  # the same for a line of the main passage that is not a sentence
STEPS = 2  # fewest steps of instructions, each with its number above it
_STEP = re.compile(r"([^\W\d_]{3,12}) (\d{1,2})[.:]?")
_LEAST, _LEAST_PROSE, _LEAST_WITHIN = (log(p / (1 - p)) for p in (LIKELY, LIKELY_PROSE, LIKELY_WITHIN))  # as scores


def find_unlikely(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], cut: Collection[int]) -> Iterator[int]:
    """Yield the lines that the rules left but that are unlikely to be the article, because of what is around them."""
    first, last = find_main(lines, cut)
    if not lines or not lines[first].prose or first in cut:
        return  # without prose there is no article to be around
    least = {
        i: bound
        for i, line in enumerate(lines)
        if i not in cut and (bound := _find_least(line, within=first <= i <= last)) is not None
    }
    if not least:
        return
    measured = measure_surroundings(lines, marks, cut, least)
    unlikely = {i for (i, bound), measures in zip(least.items(), measured, strict=True) if score(measures) < bound}
    left = [i for i in range(len(lines)) if i not in cut]
    unlikely -= _find_counted(lines, first, last).union(
        _find_steps(lines, last), find_mostly_kept(lines, left, unlikely)
    )
    gone = unlikely.union(cut)
    for i in unlikely:
        if not lines[i].prose or {i - 1, i + 1} & gone or not 0 < i < len(lines) - 1:
            yield i


def _find_least(line: MeasuredLine, *, within: bool) -> float | None:
    """Return the score below which a line that no rule cut is unlikely to be the article; None if it always stays.

    `within`: it is in the main passage.
    """
    told = line.sentence or line.prose
    if (within and told) or is_protected(line):
        return None
    return _LEAST_WITHIN if within else _LEAST_PROSE if told else _LEAST


def find_mostly_kept(lines: Sequence[MeasuredLine], left: Sequence[int], unlikely: set[int]) -> Iterator[int]:
    """Yield the lines of each list that mostly stays, that is, of lines of one kind right below each other."""
    run: list[int] = []
    for i in [*left, len(lines)]:
        if run and (i == len(lines) or i != run[-1] + 1 or _classify(lines[i]) != _classify(lines[run[-1]])):
            if 2 * len(unlikely.intersection(run)) < len(run):
                yield from run
            run = []
        run.append(i)


def _classify(line: MeasuredLine) -> tuple[bool, bool, bool]:
    return line.marked, line.sentence, line.prose


def _find_counted(lines: Sequence[MeasuredLine], first: int, last: int) -> set[int]:
    """Return the lines of a list that begins in the main passage: its numbers continue, with few lines between them."""
    number = next((n for i in range(last, first - 1, -1) if (n := read_number(lines[i]))), 0)
    before = last
    for i in range(last + 1, len(lines)):
        if read_number(lines[i]) in (number + 1, 1) and i - before <= APART:
            before, number = i, read_number(lines[i])
    return set(range(last + 1, before + 1))


def _find_steps(lines: Sequence[MeasuredLine], last: int) -> set[int]:
    """Return the lines from "Step 1" down to what is below the last step, in any language, below the main passage."""
    steps: list[int] = []
    name = ""
    for i in range(last + 1, len(lines)):
        found = _STEP.fullmatch(lines[i].plain)
        if found and not steps and found[2] == "1":
            steps, name = [i], found[1]
        elif found and steps and found.groups() == (name, str(len(steps) + 1)) and i - steps[-1] <= APART:
            steps.append(i)
    return set(range(steps[0], steps[-1] + 2)) if len(steps) >= STEPS else set()


def score(measures: Sequence[float]) -> float:
    """Return the log odds that a line with these measures is the article."""
    total = BIAS
    for node in TREES:
        while isinstance(node, tuple):
            node = node[2] if measures[node[0]] <= node[1] else node[3]
        total += node
    return total


def is_protected(line: MeasuredLine) -> bool:
    """Whether the line is a quotation, or reports what somebody said."""
    return line.sentence and (line.quoted or not REPORTING.isdisjoint(line.tokens))
