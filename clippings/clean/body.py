"""What stands within and below an article: lists of other articles, boxes, comments, the foot of the page.

The words that open such a passage also stand before and within articles. So each one cuts only until the article goes
on, and how much prose proves that depends on what was opened and on how much of the article has been seen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clippings.clean.measures import Line
from clippings.clean.rules import Effect, Rule

_CORRECTION = re.compile(
    r"^(?:correction|clarification|corrections|editor's note|update|note de la rédaction|rectificatif|korrektur|"
    r"anmerkung "
    r"der redaktion|corrección|fe de errores|nota del editor|correção|rettifica|исправление|уточнение|поправка)\b",
)


@dataclass(frozen=True, slots=True)
class Run:
    """Prose from a line on, with at most a short heading between its paragraphs."""

    stop: int
    paragraphs: int
    words: int


def is_correction(line: Line) -> bool:
    return line.words >= 6 and bool(_CORRECTION.match(line.plain))


def measure_run(lines: Sequence[Line], marks: Sequence[Rule | None], start: int) -> Run:
    paragraphs = words = 0
    i, stop = start, start
    while i < len(lines):
        line, mark = lines[i], marks[i]
        if mark is not None:
            if mark.effect in ("list", "end"):
                break
        elif line.prose:
            paragraphs += 1
            words += line.words
            stop = i + 1
        elif line.marked or not line.sentence:
            following = i + 1 < len(lines) and marks[i + 1] is None and lines[i + 1].prose
            if line.words > 5 or line.marked or not following:
                break
        i += 1
    return Run(max(stop, start + 1), paragraphs, words)


def goes_on(run: Run, effect: Effect, seen: int, *, closed: bool) -> bool:
    """Say whether `run` is the article again, after a passage of `effect` and `seen` words of the article.

    `closed`: nothing follows the run, or only another passage that a rule opens.
    """
    if seen < 40:
        return run.paragraphs >= 1
    if closed and run.words >= 45:
        return True
    if effect == "end":
        return run.paragraphs >= 3 and run.words >= 120 and run.words > seen / 4
    return run.paragraphs >= 2 and run.words >= 40


def label_body(lines: Sequence[Line], marks: Sequence[Rule | None], start: int) -> dict[int, str]:
    """Return the rule of each line from `start` on that is cut."""
    found: dict[int, str] = {}
    last_prose = max((i for i in range(start, len(lines)) if lines[i].prose and marks[i] is None), default=start)
    seen = 0
    i = start
    while i < len(lines):
        mark = marks[i]
        if mark is None:
            seen += lines[i].words if lines[i].prose else 0
            i += 1
            continue
        neighbours = any(0 <= k < len(marks) and marks[k] is not None for k in (i - 1, i + 1))
        if mark.where == "edges" and i < last_prose and not neighbours and not lines[i].marked:
            i += 1
        elif mark.effect == "line":
            found[i] = mark.name
            i += 1
        else:
            stop = _find_end(lines, marks, i + 1, mark.effect, seen)
            found |= {k: (marks[k] or mark).name for k in range(i, stop)}
            i = stop
    return {i: rule for i, rule in found.items() if not is_correction(lines[i])}


def _find_end(lines: Sequence[Line], marks: Sequence[Rule | None], start: int, effect: Effect, seen: int) -> int:
    """Return the line where the article goes on, at most the number of lines."""
    i = start
    while i < len(lines):
        if marks[i] is not None or not lines[i].prose:
            i += 1
            continue
        run = measure_run(lines, marks, i)
        closed = run.stop == len(lines) or marks[run.stop] is not None
        if goes_on(run, effect, seen, closed=closed):
            return i - 1 if i > start and _is_heading(lines[i - 1], marks[i - 1], lines[i - 2], marks[i - 2]) else i
        i = run.stop
    return len(lines)


def _is_heading(line: Line, mark: Rule | None, above: Line, mark_above: Rule | None) -> bool:
    """A short line before prose is the heading of that prose, when no link of a list stands right above it."""
    return mark is None and line.words <= 5 and not line.marked and (mark_above is not None or above.marked)
