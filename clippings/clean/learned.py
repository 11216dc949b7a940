"""A learned voice beside the rules: lines that stand as the lines around articles do, whatever their words are.

It weighs what is measured of a line and its neighbours. It never judges alone what an article is made of: a quotation,
a sentence that reports what somebody said, or a line of the main passage.
"""

from collections.abc import Collection, Iterator, Sequence
from math import log
from operator import mul

from clippings.clean.line import MeasuredLine
from clippings.clean.line_weights import BIAS, WEIGHTS
from clippings.clean.rules.rule import REPORTING, Rule
from clippings.clean.surroundings import MEASURES, find_main, measure_surroundings

LIKELY = 0.2  # the probability of being the article, below which a line outside the main passage is cut
LIKELY_PROSE = 0.03  # the same for a sentence, which is more of a loss
_WEIGHTS = tuple(WEIGHTS[name] for name in MEASURES)
_LEAST, _LEAST_PROSE = (log(p / (1 - p)) for p in (LIKELY, LIKELY_PROSE))  # as scores


def find_unlikely(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], cut: Collection[int]) -> Iterator[int]:
    """Yield the lines that the rules left and that hardly can be the article, because of what is around them."""
    first, last = find_main(lines, cut)
    for i, measures in enumerate(measure_surroundings(lines, marks, cut)):
        if first <= i <= last or i in cut or is_protected(lines[i]):
            continue
        told = lines[i].sentence or lines[i].prose
        if BIAS + sum(map(mul, _WEIGHTS, measures)) < (_LEAST_PROSE if told else _LEAST):
            yield i


def is_protected(line: MeasuredLine) -> bool:
    """The line is a quotation, or a report of what was said."""
    return line.sentence and (line.quoted or not REPORTING.isdisjoint(line.tokens))
