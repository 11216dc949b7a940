"""What stands above an article: navigation, headline, standfirst, byline, date.

A short line at the top proves nothing by itself: an article may begin with one. Only evidence above the body, such as
a byline, a date or a share bar, shows that the lines down to it belong to the page.
"""

from collections.abc import Sequence

from clippings.clean.line import Line, tokenize
from clippings.clean.line_patterns import (
    BYLINE_WORDS,
    equals_title,
    has_date,
    is_byline,
    is_date,
    is_name,
    is_title_like,
)
from clippings.clean.prose import find_runs
from clippings.clean.rules.rule import LISTS, Rule

STANDFIRST_WORDS = 75  # at most, of the paragraphs between headline and byline
TITLE_WORDS = 20  # at most, of a headline that nothing but its place shows to be one
MENU_LINES = 8  # so many short lines between two passages of prose: the first one is a notice or a summary
# Articles have these too, so that they say nothing about the lines above them.
_WITHIN = frozenset(("read-more", "photo-credit", "caption", "gallery", "advertisement", "disclaimer", "code"))


def find_start(lines: Sequence[Line], marks: Sequence[Rule | None]) -> int | None:
    """Return the first line of the body: its first prose, below a byline or date that a standfirst may precede."""
    prose = [i for i, line in enumerate(lines) if line.prose and marks[i] is None and not _states(line, None)]
    if not prose:
        return None
    main = next((run for run in find_runs(lines, marks) if run.paragraphs >= 3 and run.words >= 100), None)
    if main is not None:
        above = [i for i in prose if i < main.start]
        short = main.start - prose[0] - len(above)
        if short >= MENU_LINES + 2 * len(above) and sum(lines[i].words for i in above) < main.words / 2:
            prose = [i for i in prose if i >= main.start]
    start = prose[0]
    for k in (1, 2):
        if len(prose) < k + 2 or sum(lines[i].words for i in prose[:k]) > STANDFIRST_WORDS:
            break
        between = range(prose[k - 1] + 1, min(prose[k], prose[k - 1] + 9))
        within = range(prose[k] + 1, prose[min(k + 3, len(prose) - 1)])  # an article in the form of a diary
        if any(_states(lines[i], marks[i]) for i in between) and not any(is_date(lines[i]) for i in within):
            start = prose[k]
    return start


def _states(line: Line, mark: Rule | None) -> bool:
    """The line states the author or the date of the article."""
    if mark is not None:
        return mark.name == "update"
    return is_byline(line) or is_date(line) or has_date(line)


def label_head(lines: Sequence[Line], marks: Sequence[Rule | None], start: int, title: str | None) -> dict[int, str]:
    """Return the rule of each line above `start` that is cut."""
    found: dict[int, str] = {}
    for i in range(start):
        mark = marks[i]
        if is_date(lines[i]) or (mark is not None and mark.name == "update"):
            found[i] = "date"
        elif mark is not None:
            found[i] = mark.name
        elif is_byline(lines[i]):
            found[i] = "byline"
        elif has_date(lines[i]):
            found[i] = "date"
        elif i > 0 and lines[i - 1].plain in BYLINE_WORDS and is_name(lines[i].text):
            found[i - 1] = found[i] = "byline"
        elif i > 0 and found.get(i - 1) in LISTS - {"comments"}:
            found[i] = found[i - 1]
    first = _guess_title(lines, found, start) if title is None else None
    wanted = tokenize(title) if title is not None else lines[first].tokens if first is not None else ()
    titles = [i for i in range(start) if i == first or equals_title(lines[i], wanted)]
    if not titles and not found:
        return {}
    found |= dict.fromkeys(titles, "title")
    for i in range(max((i for i, rule in found.items() if rule not in _WITHIN), default=0)):
        if i not in found:
            found[i] = _name_by_place(lines, found, i)
    return found


def _name_by_place(lines: Sequence[Line], found: dict[int, str], i: int) -> str:
    """Return the rule for a line that no rule cuts by itself, with evidence below it."""
    if is_name(lines[i].text) and any(found.get(k) in ("byline", "date") for k in (i - 1, i + 1)):
        return "byline"
    if lines[i].marked:
        return "navigation"
    return "standfirst" if lines[i].prose else "header"


def _is_menu_item(line: Line) -> bool:
    return line.marked and line.words <= 5 and "#" not in line.tokens


def _guess_title(lines: Sequence[Line], found: dict[int, str], start: int) -> int | None:
    """Return the line of the headline: the longest that looks like one above the byline or date; else the first.

    Without a byline or date, lists may stand above the headline, but nothing else that is not cut.
    """
    stated = next((i for i, rule in sorted(found.items()) if rule in ("byline", "date")), None)
    if stated is not None:
        candidates = [i for i in range(stated) if found.get(i) in (None, *LISTS) and is_title_like(lines[i])]
        free = [i for i in candidates if i not in found]
        candidates = free or candidates[-1:]
        return max(candidates, key=lambda i: (min(lines[i].words, 14), -i), default=None)
    i = 0
    while i < start and (i in found or _is_menu_item(lines[i])):
        i += 1
    if i == start or not is_title_like(lines[i]):
        return None
    bare = not found  # only its place shows that it is a headline
    question = lines[i].sentence and lines[i].capitals < 1
    broken = lines[i + 1].text[0].islower()  # a sentence that goes on in the next line
    return None if bare and (question or broken or lines[i].words > TITLE_WORDS) else i
