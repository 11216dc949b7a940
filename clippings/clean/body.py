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
    r"^(?:correction|clarification|corrections|editor's note|update|note de la rédaction|rectificatif|korrektur|anmerkung "
    r"der redaktion|corrección|fe de errores|nota del editor|correção|rettifica|исправление|уточнение|поправка)\b",
)


@dataclass(frozen=True, slots=True)
class Run:
    """Prose from a line on, with at most a short heading between its paragraphs."""

    stop: int
    paragraphs: int
    words: int


def is_correction(line: Line) -> bool:
    return bool(_CORRECTION.match(line.plain)) and line.words >= 6


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
        elif not (line.sentence and not line.marked):
            following = i + 1 < len(lines) and marks[i + 1] is None and lines[i + 1].prose
            if line.words > 5 or line.marked or not following:
                break
        i += 1
    return Run(max(stop, start + 1), paragraphs, words)


def goes_on(run: Run, effect: Effect, seen: int) -> bool:
    """Say whether `run` is the article again, after a passage of `effect` and `seen` words of the article."""
    if seen < 40:
        return run.paragraphs >= 1
    if effect == "end":
        return run.paragraphs >= 3 and run.words >= 120 and run.words > seen / 4
    return (run.paragraphs >= 2 and run.words >= 40) or run.words >= 45


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
        elif mark.effect in ("list", "end"):
            stop = _find_end(lines, marks, i + 1, mark.effect, seen)
            found |= {k: mark.name if marks[k] is None else marks[k].name for k in range(i, stop)}  # type: ignore[union-attr]
            i = stop
        else:
            neighbours = any(0 <= k < len(marks) and marks[k] is not None for k in (i - 1, i + 1))
            if mark.where == "anywhere" or i > last_prose or neighbours or lines[i].marked:
                found[i] = mark.name
            i += 1
    return {i: rule for i, rule in found.items() if not is_correction(lines[i])}


def _find_end(lines: Sequence[Line], marks: Sequence[Rule | None], start: int, effect: Effect, seen: int) -> int:
    """Return the line where the article goes on, at most the number of lines."""
    i = start
    while i < len(lines):
        if marks[i] is not None or not lines[i].prose:
            i += 1
            continue
        run = measure_run(lines, marks, i)
        if goes_on(run, effect, seen):
            return i
        i = run.stop
    return len(lines)
