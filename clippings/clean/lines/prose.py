"""Finds runs of prose: articles consist of them, and the page around an article has almost none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clippings.clean.rules.rule import Rule
from clippings.clean.text.line import CLOSING, MeasuredLine

HEADING_WORDS = 5  # most words of a heading between two paragraphs; a headline of another article is longer

QUESTION_MARKS = "?؟？"


@dataclass(frozen=True, slots=True)
class ProseRun:
    """Prose from `start` to `stop`, with at most one short heading between two paragraphs."""

    start: int
    stop: int
    paragraphs: int
    words: int


def find_runs(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int = 0) -> Iterator[ProseRun]:
    i = start
    while i < len(lines):
        if marks[i] is not None or not lines[i].prose:
            i += 1
        else:
            run = measure_run(lines, marks, i)
            yield run
            i = run.stop


def measure_run(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int) -> ProseRun:
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
            if line.words > HEADING_WORDS or line.marked or not following:
                break
        i += 1
    return ProseRun(start, max(stop, start + 1), paragraphs, words)


def is_brief_sentence(line: MeasuredLine) -> bool:
    """Whether the line is a sentence without a list mark, but not a question, call or opening, as headlines can be."""
    return line.sentence and not line.marked and line.text.rstrip(f"{CLOSING} )")[-1:] not in (*QUESTION_MARKS, *"!…！")
