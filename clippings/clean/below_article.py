"""What is within and below an article: lists of other articles, boxes, comments, the foot of the page.

The words that open such a passage also stand before and within articles. So each one cuts only until the article goes
on, and how much prose proves that depends on what was opened and on how much of the article has been seen.
"""

import re
from collections.abc import Iterator, Sequence

from clippings.clean.line import DASHES, MeasuredLine
from clippings.clean.prose import HEADING_WORDS, QUESTION_MARKS, Run, find_runs, tells_briefly
from clippings.clean.rules.neighbours import TOPICS
from clippings.clean.rules.rule import Rule, is_attributed
from clippings.clean.rules.threads import THREAD
from clippings.languages.all_cleaning_words import alternatives

_CORRECTION = re.compile(rf"^{alternatives(lambda language: language.corrections)}\b")
CORRECTION_WORDS = 6  # at least, of a correction; the word alone is a heading

# So much prose proves that the article continues after what was opened within it, in words and paragraphs.
BARELY_BEGUN = 40  # words of the article that were seen: before so many, all prose is the article's
CLOSING_WORDS = 45  # of the last prose of a text, or of prose between two passages: more than a box or a comment has
CLOSING_WORDS_AFTER_BOX = 25  # the same after what opens small boxes within articles too
END_PARAGRAPHS, END_WORDS = 3, 120  # after what says that the article is over, which comments follow
END_SHARE = 1 / 4  # and so much of what was seen before it
LIST_PARAGRAPHS, LIST_WORDS = 2, 40  # after the head of a list, whose items are hardly ever two paragraphs
BOX_LINKS = 5  # at most, of a box within an article, below which short sentences follow
TOLD = 2  # sentences that no box has one below the other
BOX_ITEMS = 3  # at most, with list marks, of a box within an article
AFTER_BOX_WORDS = 20  # of the prose right below them
FOOT_LINES = 8  # at most, that no rule knows, below what closes a list
ITEM_WORDS = 3  # at least, of an item with a list mark that is a link; a heading may be below it

TOPIC_CAPITALS = 0.75  # share of capitalized words, at least, of a topic or headline: small words may be among them
MARKED_TOPIC_WORDS = 4  # at least, of a topic with a list mark; shorter ones are a list of the article
TOPIC_WORDS = 6  # at most, of a topic without one; a longer line may be a sentence without its full stop


def is_correction(line: MeasuredLine) -> bool:
    return line.words >= CORRECTION_WORDS and bool(_CORRECTION.match(line.plain))


def goes_on(run: Run, mark: Rule, seen: int, *, closed: bool) -> bool:
    """Say whether `run` is the article again, after a passage of the rule `mark` and `seen` words of the article.

    `closed`: nothing follows the run, or only another passage that a rule opens.
    """
    if seen < BARELY_BEGUN:
        return run.paragraphs >= 1
    if closed and run.words >= (CLOSING_WORDS_AFTER_BOX if mark.boxed else CLOSING_WORDS):
        return True
    if mark.effect == "end":
        return run.paragraphs >= END_PARAGRAPHS and run.words >= END_WORDS and run.words > seen * END_SHARE
    return run.paragraphs >= LIST_PARAGRAPHS and run.words >= LIST_WORDS


def label_body(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int) -> dict[int, Rule]:
    """Return the rule of each line from `start` on that is cut."""
    found: dict[int, Rule] = {}
    last_prose = max((i for i in range(start, len(lines)) if lines[i].prose and marks[i] is None), default=None)
    last = _find_foot(marks, start) if last_prose is None else last_prose
    seen = 0
    i = start
    while i < len(lines):
        mark = marks[i]
        if mark is None:
            seen += lines[i].words if lines[i].prose else 0
            i += 1
            continue
        neighbours = any(0 <= k < len(marks) and marks[k] is not None for k in (i - 1, i + 1))
        if mark.where == "edges" and i < last and not neighbours and not lines[i].marked:
            i += 1
        elif mark.effect == "line" or (last_prose is None and i < last):
            found[i] = mark
            i += 1
        else:
            stop = _find_end(lines, marks, i + 1, mark, seen)
            for k in range(i, stop):
                mark = marks[k] or mark  # a line belongs to what was opened last
                found[k] = mark
            i = stop
    found |= dict.fromkeys(_find_topics(lines, marks, found, start), TOPICS)
    return {i: rule for i, rule in found.items() if not is_correction(lines[i])}


def _find_foot(marks: Sequence[Rule | None], start: int) -> int:
    """Return the first line of a list, a text without prose, below which so few lines stand as are the foot of a page.

    Above it a line that no rule knows may be an entry of the list: what a rule opens there would cut all of them.
    """
    unknown = [i for i in range(start, len(marks)) if marks[i] is None]
    return unknown[-FOOT_LINES - 1] + 1 if len(unknown) > FOOT_LINES else start


def _find_end(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int, mark: Rule, seen: int) -> int:
    """Return the line where the article continues, at most the number of lines."""
    opened = {mark.label}
    in_thread = mark is THREAD
    told = _find_told(lines, marks, start, mark) if mark.effect != "end" else None
    at = start
    for run in find_runs(lines, marks, start):
        opened.update(m.label for m in marks[at : run.start] if m is not None)
        in_thread = in_thread or THREAD in marks[at : run.start]
        at = run.start
        if in_thread:  # what is between two stamps is a comment, however long it is
            if run.paragraphs >= END_PARAGRAPHS and run.words > seen and THREAD not in marks[run.stop :]:
                return run.start
            continue
        closed = len(opened) <= 2 and (run.stop == len(lines) or marks[run.stop] is not None)
        if told is not None and told < run.start:
            return told
        if goes_on(run, mark, seen, closed=closed) or (mark.boxed and _ends_items(lines, start, run)):
            return run.start - 1 if _is_heading(lines, marks, run.start - 1, mark, start) else run.start
    return len(lines) if told is None else told


def _find_told(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int, mark: Rule) -> int | None:
    """Return where short sentences follow the few links of a box: a link is none, and has one below it at most.

    Only in an inset do sentences show it by themselves; below all others one of them must be an attributed quotation.
    """
    first, links = start, 0
    while first < len(lines) and ((m := marks[first]) is None or m.inset):
        if m is None and (tells_briefly(lines[first]) or lines[first].prose):
            break
        links += m is None
        first += 1
    stop = first
    while stop < len(lines) and marks[stop] is None and lines[stop].sentence and not lines[stop].marked:
        stop += 1
    if links > BOX_LINKS:
        return None
    ends = stop == len(lines) or marks[stop] is not None
    several = mark.inset and stop - first >= (TOLD if ends else TOLD + 1)
    if not several and not any(is_attributed(line) for line in lines[first:stop]):
        return None
    asked = first - 1 > start and marks[first - 1] is None and lines[first - 1].text[-1] in QUESTION_MARKS
    return first - 1 if asked else first  # a question is a subhead that the sentences answer


def _ends_items(lines: Sequence[MeasuredLine], start: int, run: Run) -> bool:
    """Say whether `run` is right below the few items of a box, with list marks, and has none itself."""
    items = lines[start : run.start]
    return 1 <= len(items) <= BOX_ITEMS and all(line.marked for line in items) and run.words >= AFTER_BOX_WORDS


def _is_heading(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], i: int, mark: Rule, start: int) -> bool:
    """Say whether line `i`, right above prose, is the heading of that prose and no link of the list above it."""
    if i < start or marks[i] is not None or lines[i].marked or lines[i].words > HEADING_WORDS:
        return False
    if i > start and lines[i - 1].marked and lines[i - 1].words >= ITEM_WORDS:
        return True
    return not mark.has_items and (i == start or marks[i - 1] is not None)


def _find_topics(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], found: dict[int, Rule], start: int
) -> Iterator[int]:
    """Yield the topics and headlines that are between the last sentence of the article and what closes it.

    They are capitalized and no sentences; what follows a colon, or holds a number, is a list of the article.
    """
    i = len(lines) - 1
    while i > start and (i in found or _is_topic(lines[i])):
        i -= 1
    closing = next((k for k in range(i + 1, len(lines)) if k in found and (m := marks[k]) and m.effect != "line"), None)
    if closing is not None and lines[i].sentence:
        yield from (k for k in range(i + 1, closing) if k not in found)


def _is_topic(line: MeasuredLine) -> bool:
    if line.sentence or line.quoted or line.prose or line.text[0] in DASHES or line.text[-1] == ":":
        return False
    if line.capitals < TOPIC_CAPITALS:
        return False
    return line.words >= MARKED_TOPIC_WORDS if line.marked else line.words <= TOPIC_WORDS and "#" not in line.tokens
