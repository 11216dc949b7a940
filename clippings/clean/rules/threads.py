"""Recognizes threads of readers' comments without reading their words: each has a name and a time next to it.

A line with them is a stamp: a day and time, or an age, with a name next to it or above it. A diary has days and a
ticker has times, but neither has names that change with them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from clippings.clean.facts.line_patterns import DATE_WORDS, MONTHS, NUMERIC_DATE
from clippings.clean.rules.rule import Rule
from clippings.clean.text.line import MeasuredLine

THREAD = Rule(
    "comment-thread",
    "anywhere",
    "end",
    "comments below the article: repeated names with days, ages or votes",
    stored="comments",
    has_items=True,
    leads_down=True,
)

ARTICLE_WORDS = 100  # prose above comments
REPEATS = 3  # this many ages, votes or names with a day are not a coincidence
STAMP_WORDS = 14  # most words of a line with a name and a day
NAME_WORDS = 6  # most words of a commenter's name, with "says" or a list mark
AGE_WORDS = 5  # most words of a line that says how old a comment is
GAP = 40  # most lines between two stamps of a thread
NEAR_HEAD = 4  # this near below the head of the comments, one stamp is enough
COMMENT_WORDS = 40  # median length of comments with an age is at most this; entries of a list are longer
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class CommentStamp:
    """Who wrote a comment and when."""

    first: int  # the line of the name: the line above, or the same one
    line: int
    name: str
    age: str  # the words of an age; empty for a day with its time


def mark_threads(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    """Mark the stamps of the comments below an article; right below the head of the comments, one is enough."""
    told = [line.words if line.prose and mark is None else 0 for line, mark in zip(lines, marks, strict=True)]
    above = [0, *accumulate(told)]
    thread: list[CommentStamp] = []
    for stamp in [*find_stamps(lines), None]:
        if thread and (stamp is None or stamp.first - thread[-1].line > GAP):
            if _is_thread(lines, marks, thread):
                for k in (k for known in thread for k in (known.first, known.line)):
                    marks[k] = THREAD
            thread = []
        if stamp is not None and above[stamp.first] >= ARTICLE_WORDS:
            thread.append(stamp)


def find_stamps(lines: Sequence[MeasuredLine]) -> Iterator[CommentStamp]:
    """Yield the lines that say who wrote something and when, wherever they are."""
    ages = Counter(" ".join(line.tokens) for line in lines if _may_be_age(line))
    for i, line in enumerate(lines):
        dated = _states_moment(line)
        age = "" if dated or not _may_be_age(line) else " ".join(line.tokens)
        if not dated and ages[age] < REPEATS:
            continue
        name = [token for token in line.tokens if token != "#" and token not in DATE_WORDS] if dated else []
        if 1 <= len(name) <= NAME_WORDS:
            yield CommentStamp(i, i, " ".join(name), age)
        elif not name and i > 0 and _may_be_name(lines[i - 1]):
            yield CommentStamp(i - 1, i, lines[i - 1].plain, age)


def _is_thread(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], thread: Sequence[CommentStamp]) -> bool:
    first, last = thread[0].first, thread[-1].line
    names = {stamp.name for stamp in thread}
    if any((mark := marks[k]) is not None and mark.leads_down for k in range(max(0, first - NEAR_HEAD), first)):
        return True
    texts = [lines[a.line + 1 : b.first] for a, b in pairwise(thread)]
    told = sum(any(line.sentence for line in text) for text in texts)
    if len(names) < REPEATS or 2 * len(names) < len(thread) or told < REPEATS - 1 or 2 * told < len(texts):
        return False
    if not thread[0].age:
        return True
    repeated = Counter(line.plain for line in lines[first:last] if line.words <= AGE_WORDS)
    lengths = sorted(sum(line.words for line in text) for text in texts)
    return any(count >= REPEATS - 1 for count in repeated.values()) and lengths[len(lengths) // 2] <= COMMENT_WORDS


def _states_moment(line: MeasuredLine) -> bool:
    """Whether it is a short line that states a day and a time of day."""
    if line.words > STAMP_WORDS or line.prose or "#" not in line.tokens:
        return False
    dated = not MONTHS.isdisjoint(line.tokens) or bool(NUMERIC_DATE.search(line.text))
    return dated and bool(_CLOCK.search(NUMERIC_DATE.sub(" ", line.text)))


def _may_be_age(line: MeasuredLine) -> bool:
    return 2 <= line.words <= AGE_WORDS and line.tokens.count("#") == 1 and not line.sentence


def _may_be_name(line: MeasuredLine) -> bool:
    return line.words <= NAME_WORDS and not line.sentence and not line.prose
