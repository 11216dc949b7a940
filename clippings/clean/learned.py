"""A learned voice beside the rules: lines that stand as the lines around articles do, whatever their words are.

It weighs what is measured of a line and its neighbours. It never judges alone what an article is made of: a quotation,
a sentence that reports what somebody said, or a paragraph of the main passage.
"""

from collections.abc import Collection, Iterator, Sequence
from math import log
from operator import mul

from clippings.clean.line import MeasuredLine
from clippings.clean.line_weights import BIAS, WEIGHTS
from clippings.clean.rules.rule import REPORTING, Rule
from clippings.clean.surroundings import MEASURES, find_main, measure_surroundings

LIKELY = 0.4  # the probability of being the article, below which a line outside the main passage is cut
LIKELY_PROSE = 0.1  # the same for a sentence, which is more of a loss
LIKELY_WITHIN = 0.001  # and for a line within it
_WEIGHTS = tuple(WEIGHTS[name] for name in MEASURES)
_LEAST, _LEAST_PROSE, _LEAST_WITHIN = (log(p / (1 - p)) for p in (LIKELY, LIKELY_PROSE, LIKELY_WITHIN))  # as scores


def find_unlikely(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], cut: Collection[int]) -> Iterator[int]:
    """Yield the lines that the rules left and that hardly can be the article, because of what is around them."""
    first, last = find_main(lines, cut)
    for i, measures in enumerate(measure_surroundings(lines, marks, cut)):
        within = first <= i <= last
        if i in cut or is_protected(lines[i], within=within):
            continue
        told = lines[i].sentence or lines[i].prose
        if BIAS + sum(map(mul, _WEIGHTS, measures)) < (_LEAST_WITHIN if within else _LEAST_PROSE if told else _LEAST):
            yield i


def is_protected(line: MeasuredLine, *, within: bool) -> bool:
    """The line is a quotation, a report of what was said, or a paragraph within the main passage."""
    if line.prose and within:
        return True
    return line.sentence and (line.quoted or not REPORTING.isdisjoint(line.tokens))
