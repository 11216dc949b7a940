"""Cuts what is within and below an article: lists of other articles, boxes, comments, the foot of the page.

The words that open such a passage also occur before and within articles. So each one cuts only until the article
continues. How much prose proves that depends on what was opened and on how much of the article came before.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from clippings.clean.facts.line_patterns import has_date, is_date
from clippings.clean.lines.prose import HEADING_WORDS, QUESTION_MARKS, ProseRun, find_runs, is_brief_sentence
from clippings.clean.lines.told_again import gather_words, measure_share
from clippings.clean.rules.neighbors import TOPICS
from clippings.clean.rules.rule import Rule, is_attributed
from clippings.clean.rules.threads import THREAD
from clippings.clean.text.line import DASHES, MeasuredLine
from clippings.languages.all_cleaning_words import alternatives, gather

_CORRECTION = re.compile(rf"^{alternatives(lambda language: language.corrections)}\b")
_BETWEEN = "advertisement"  # a page puts it between paragraphs, not between the links of a box
_COUNTED = re.compile(r"(\d{1,2})[.)]\s(?=\S)")
READER = frozenset(gather(lambda language: language.reader.split()))
CORRECTION_WORDS = 6  # fewest words of a correction; the word alone is a heading

# How much prose, in words and paragraphs, proves that the article continues after a passage within it.
BARELY_BEGUN = 40  # until this many words of the article have been seen, all prose belongs to it
CLOSING_WORDS = 45  # last prose of a text, or prose between two passages: a box or a comment has fewer
CLOSING_WORDS_AFTER_BOX = 25  # the same after words that also open small boxes within articles
END_PARAGRAPHS, END_WORDS = 3, 120  # after a line that ends the article: comments follow it
END_SHARE = 1 / 4  # and at least this share of the article before that line
LIST_PARAGRAPHS, LIST_WORDS = 2, 40  # after the head of a list, whose items rarely have two paragraphs
BOX_LINKS = 5  # most links of a box within an article that short sentences follow
TOLD = 2  # no box has this many sentences one below the other
NEAR = 30  # lines above a sentence in which its words are looked for
TOLD_AGAIN = 0.5  # smallest share of its longer words that a single sentence has in common with the article above
BOX_WORDS = 2  # most lines of its own words above a button of a box
BOX_BUTTONS = 6  # most fields and buttons of a box
BOX_ITEMS = 3  # most items with list marks of a box within an article
AFTER_BOX_WORDS = 20  # words of the prose right below them
FOOT_LINES = 8  # most lines that no rule knows below the end of a list
SUBHEAD_WORDS = 3  # most words of a subhead right below the links of a box, which are longer
ITEMS_BELOW = 12  # most lines from the head of a box to the next number of the article's own list
ITEM_WORDS = 3  # fewest words of a linked item with a list mark; a heading may be below it

TOPIC_CAPITALS = 0.75  # smallest share of capitalized words in a topic or headline, which may have small words
MARKED_TOPIC_WORDS = 4  # fewest words of a topic with a list mark; shorter items are a list of the article
TOPIC_WORDS = 6  # most words of a topic without a list mark; a longer line may be a sentence without its full stop


def is_correction(line: MeasuredLine) -> bool:
    return line.words >= CORRECTION_WORDS and bool(_CORRECTION.match(line.plain))


def goes_on(run: ProseRun, mark: Rule, seen: int, *, closed: bool) -> bool:
    """Whether the article continues with `run`, after a passage of the rule `mark` and `seen` words of the article.

    `closed`: nothing follows the run, or only another passage that a rule opens.
    """
    if seen < BARELY_BEGUN:
        return run.paragraphs >= 1
    if closed and run.words >= (CLOSING_WORDS_AFTER_BOX if mark.boxed else CLOSING_WORDS):
        return True
    if mark.effect == "end":
        return run.paragraphs >= END_PARAGRAPHS and run.words >= END_WORDS and run.words > seen * END_SHARE
    return run.paragraphs >= LIST_PARAGRAPHS and run.words >= LIST_WORDS


def label_body(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int, column: Collection[int]
) -> dict[int, Rule]:
    """Return the rule of each line from `start` on that is cut; `column`: lines right among the article's paragraphs.

    A box that a page puts among them ends where the page goes on with a sentence that is not in the box.
    """
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
        neighbors = any(0 <= k < len(marks) and marks[k] is not None for k in (i - 1, i + 1))
        if mark.where == "edges" and i < last and not neighbors and not lines[i].marked:
            i += 1
        elif mark.effect == "line" or (last_prose is None and i < last):
            found[i] = mark
            i += 1
        else:
            stop = min(_find_end(lines, marks, i + 1, mark, seen), _find_next_number(lines, marks, i, found))
            if i not in column:
                after = (k for k in range(i + 1, stop) if k in column and marks[k] is None and _is_told(lines[k]))
                stop = next(after, stop)
            for k in range(i, stop):
                mark = marks[k] or mark  # a line belongs to the passage that was opened last
                found[k] = mark
            i = stop
    found |= dict.fromkeys(_find_topics(lines, marks, found, start), TOPICS)
    return {i: rule for i, rule in found.items() if not is_correction(lines[i])}


def _is_told(line: MeasuredLine) -> bool:
    return (line.prose or is_brief_sentence(line)) and not line.marked


def _find_foot(marks: Sequence[Rule | None], start: int) -> int:
    """Return where the foot of the page begins below a list, that is, a text without prose.

    A line above it that no rule knows may be an entry of the list, and a rule that opens a passage there would cut all
    entries.
    """
    unknown = [i for i in range(start, len(marks)) if marks[i] is None]
    return unknown[-FOOT_LINES - 1] + 1 if len(unknown) > FOOT_LINES else start


def _find_end(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int, mark: Rule, seen: int) -> int:
    """Return the line where the article continues, or the number of lines if it does not."""
    opened = {mark.label}
    in_thread = mark is THREAD
    told = _find_sentences_below_box(lines, marks, start, mark) if mark.effect != "end" else None
    at = start
    for run in find_runs(lines, marks, start):
        opened.update(m.label for m in marks[at : run.start] if m is not None)
        in_thread = in_thread or THREAD in marks[at : run.start]
        at = run.start
        if in_thread:  # text between two stamps is a comment, however long it is
            if run.paragraphs >= END_PARAGRAPHS and run.words > seen and THREAD not in marks[run.stop :]:
                return run.start
            continue
        closed = len(opened) <= 2 and (run.stop == len(lines) or marks[run.stop] is not None)
        if told is not None and told < run.start:
            return told
        if goes_on(run, mark, seen, closed=closed) or (mark.boxed and _ends_items(lines, start, run)):
            return run.start - 1 if _is_heading(lines, marks, run.start - 1, mark, start) else run.start
    return len(lines) if told is None else told


def _find_next_number(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], at: int, found: Collection[int]
) -> int:
    """Return the line below `at` with the next number of a list that began above it, else the number of lines.

    A list of the page has its own numbers, which begin at 1.
    """
    above = (k for k in range(at - 1, max(-1, at - 1 - NEAR), -1) if k not in found and marks[k] is None)
    number = next((number for k in above if (number := _read_heading(lines[k]))), 0)
    if not number:
        return len(lines)
    below = (k for k in range(at + 1, min(len(lines), at + 1 + ITEMS_BELOW)) if marks[k] is None)
    counted = next((k for k in below if _read_heading(lines[k])), None)
    return counted if counted is not None and _read_heading(lines[counted]) == number + 1 else len(lines)


def _read_heading(line: MeasuredLine) -> int:
    """Return the number that the line begins with, as an item of a list does, unless it is a date; else 0."""
    found = _COUNTED.match(line.text)
    return int(found[1]) if found and not has_date(line) and not is_date(line) else 0


def _find_sentences_below_box(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int, mark: Rule
) -> int | None:
    """Return where short sentences follow the links of a box, or its last button, which its own words may be above.

    If boxes follow each other, so do the sentences below the last one: a paragraph right below another is text as well.
    """
    between: int | None = None
    for _ in range(BOX_BUTTONS):
        if (told := _find_sentences_below_links(lines, marks, start, mark)) is not None:
            return told if between is None else between
        if between is None and start < len(lines) and marks[start] is None and _may_be_between(lines[start]):
            between = start
        below = range(start, min(start + 1 + BOX_WORDS, len(lines)))
        button = next((k for k in below if (m := marks[k]) and m.inset), None)
        if button is None:
            return None
        start, mark = button + 1, marks[button] or mark
    return None


def _may_be_between(line: MeasuredLine) -> bool:
    return line.prose and line.sentence and not line.marked and not _addresses(line)


def _find_sentences_below_links(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int, mark: Rule
) -> int | None:
    """Return where short sentences follow the few links of a box: a link is not a sentence, with at most one below it.

    After an inset, sentences alone are enough: two that end the passage, or that follow it at once and do not speak to
    the reader, else three. After any other box, one of them must be an attributed quotation.
    """
    first, links = start, 0
    while first < len(lines) and ((m := marks[first]) is None or m.inset or m.effect == "line"):
        if m is None and (is_brief_sentence(lines[first]) or lines[first].prose):
            break
        links += m is None
        first += 1
    stop = first
    while stop < len(lines) and marks[stop] is None and lines[stop].sentence and not lines[stop].marked:
        stop += 1
    if links > BOX_LINKS:
        return None
    ends = stop == len(lines) or marks[stop] is not None
    addressed = any(_addresses(line) for line in lines[first:stop])
    bare = not links and not addressed
    parted = next((k + 1 for k in range(first - 1, start - 1, -1) if (m := marks[k]) and m.label == _BETWEEN), None)
    several = mark.inset and stop - first >= (TOLD if ends or bare or parted else TOLD + 1)
    again = mark.inset and not links and ends and stop - first == 1 and _tells_more(lines, marks, start, lines[first])
    asked = first - 1 > start and marks[first - 1] is None and lines[first - 1].text[-1] in QUESTION_MARKS
    headed = first - 1 if asked or _heads(lines, marks, start, first) else first  # a subhead that the sentences answer
    headed = parted if parted == first - 1 and lines[parted].words <= HEADING_WORDS else headed
    if mark.bare_links and links and stop > first and (asked or not addressed):
        return headed
    if not again and not several and not any(is_attributed(line) for line in lines[first:stop]):
        return None
    return headed


def _heads(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int, first: int) -> bool:
    """Whether the line above the sentence is a subhead as the article above has them, too short for a link."""
    above = [lines[k] for k in range(start, first) if marks[k] is None]
    if len(above) < TOLD or marks[first - 1] is not None or above[-1].marked or above[-1].words > SUBHEAD_WORDS:
        return False
    if any(line.words <= SUBHEAD_WORDS for line in above[:-1]):
        return False
    short = (k for k in range(max(1, start - NEAR), start - 1) if marks[k] is None and lines[k].words <= HEADING_WORDS)
    return any(not lines[k].sentence and lines[k - 1].sentence and lines[k + 1].sentence for k in short)


def _addresses(line: MeasuredLine) -> bool:
    """Whether the line speaks to the reader, as the words of a box do."""
    return not line.quoted and not READER.isdisjoint(line.tokens)


def _tells_more(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int, sentence: MeasuredLine
) -> bool:
    """Whether most of the longer words of a sentence are in the article right above, which it therefore continues."""
    if not is_brief_sentence(sentence):
        return False
    near = range(max(0, start - NEAR), start)
    words = gather_words(lines[i] for i in near if marks[i] is None and lines[i].prose)
    return measure_share(sentence, words) >= TOLD_AGAIN


def _ends_items(lines: Sequence[MeasuredLine], start: int, run: ProseRun) -> bool:
    """Whether `run` has no list marks and is right below the few items of a box that have them."""
    items = lines[start : run.start]
    return 1 <= len(items) <= BOX_ITEMS and all(line.marked for line in items) and run.words >= AFTER_BOX_WORDS


def _is_heading(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], i: int, mark: Rule, start: int) -> bool:
    """Whether line `i`, right above prose, is the heading of that prose and not a link of the list above it."""
    if i < start or marks[i] is not None or lines[i].marked or lines[i].words > HEADING_WORDS:
        return False
    if i > start and lines[i - 1].marked and lines[i - 1].words >= ITEM_WORDS:
        return True
    return not mark.has_items and (i == start or marks[i - 1] is not None)


def _find_topics(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], found: dict[int, Rule], start: int
) -> Iterator[int]:
    """Yield the topics and headlines between the last sentence of the article and the line that closes it.

    They are capitalized and not sentences. Lines that follow a colon or hold a number are a list of the article.
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
