"""Cuts what is above an article: navigation, headline, standfirst, byline, date.

A short line at the top proves nothing by itself, since an article may begin with one. Only a byline, a date, a share
bar or other evidence above the body shows that the lines down to it belong to the page.
"""

from collections.abc import Iterator, Sequence

from clippings.clean.facts.byline import parse_byline
from clippings.clean.facts.line_patterns import (
    BYLINES,
    equals_title,
    has_date,
    is_author,
    is_byline,
    is_date,
    is_name,
    is_title_like,
)
from clippings.clean.lines.headline import find_headline
from clippings.clean.lines.prose import find_runs, is_brief_sentence
from clippings.clean.rules.captions import CAPTION
from clippings.clean.rules.places import BYLINE, DATE, HEADER, MENU_ITEM, STANDFIRST, TITLE
from clippings.clean.rules.rule import Rule
from clippings.clean.text.line import MeasuredLine, tokenize

STANDFIRST_WORDS = 75  # most words of all paragraphs between headline and byline
TITLE_WORDS = 20  # most words of a headline known by its place alone
MENU_LINES = 8  # with this many short lines before the main text, the prose above them is a notice or a summary
TOLD = 3  # sentences that must be below the byline if there are fewer than two paragraphs
STANDFIRSTS = 2  # most paragraphs between headline and byline
BESIDE_STANDFIRST = 9  # the byline or date is at most this many lines below the standfirst
UNSTOPPED_WORDS, UNSTOPPED_CAPITALS = 12, 0.7  # without a full stop: fewest words, largest share of capitals
DIARY = 3  # another date within this many paragraphs shows that the article is a diary, whose entries have dates
MAIN_PARAGRAPHS, MAIN_WORDS = 3, 100  # this much prose is certainly the article
CROWDED = 12  # this many lines above the body include menus, and the headline may be anywhere among them
EVIDENCE = 3  # this many cut lines above the body show that it has menus there
BEGINNING = 4  # first lines of the body that may include its byline
HEAD_LINES = 12  # byline, date and share bar are at most this many lines below the headline
STATED = 4  # lines at the top that may include the byline or date of a list
LIST_LINES = 6  # fewest lines of a list that has a headline but states neither author nor day
HEADLINE_WORDS = 3  # fewest words of a headline of a list, or below a line of one word
MENU_ITEM_WORDS = 5  # most words of a link in a menu


def find_start(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None]) -> int | None:
    """Return the first line of the body: its first prose, below a byline or date that a standfirst may precede."""
    prose = [i for i, line in enumerate(lines) if line.prose and marks[i] is None and not _states(line, None)]
    if not prose:
        return _find_start_of_list(lines, marks)
    main = next(
        (run for run in find_runs(lines, marks) if run.paragraphs >= MAIN_PARAGRAPHS and run.words >= MAIN_WORDS), None
    )
    if main is not None:
        above = [i for i in prose if i < main.start]
        short = main.start - prose[0] - len(above)
        if short >= MENU_LINES + 2 * len(above) and sum(lines[i].words for i in above) < main.words / 2:
            prose = [i for i in prose if i >= main.start]
    start = prose[0]
    for k in range(1, min(STANDFIRSTS, len(prose)) + 1):
        if sum(lines[i].words for i in prose[:k]) > STANDFIRST_WORDS:
            break
        below = [*prose[k:], len(lines)]
        within = range(below[0] + 1, below[min(DIARY, len(below) - 1)])  # where a diary would have its next date
        between = range(prose[k - 1] + 1, min(below[0], prose[k - 1] + BESIDE_STANDFIRST))
        stated = max((i for i in between if _states(lines[i], marks[i])), default=None)
        if stated is None or any(is_date(lines[i]) for i in within):
            continue
        told = sum(line.sentence and mark is None for line, mark in list(zip(lines, marks, strict=True))[stated + 1 :])
        if len(prose) >= k + 2 or told >= TOLD:
            start = min(below[0], len(lines) - 1) if k < len(prose) else stated + 1
    return start


def _find_start_of_list(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None]) -> int | None:
    """Return the line below the byline and date, or below the first list after which the page continues."""
    stated = [i for i in range(1, min(STATED + 1, len(lines) - 1)) if _states(lines[i], marks[i])]
    if stated:
        stop = stated[0] + 1
        while stop in stated:
            stop += 1
        return stop if is_title_like(lines[stated[0] - 1]) and stop < len(lines) - 1 else None
    if len(lines) <= LIST_LINES or not any(mark is not None and mark.effect != "line" for mark in marks[LIST_LINES:]):
        return None
    first = lines[0]
    alone = marks[0] is None and HEADLINE_WORDS <= first.words <= 2 * MENU_ITEM_WORDS and not first.sentence
    return 1 if alone and is_title_like(first) and lines[1].words < first.words else None


def _states(line: MeasuredLine, mark: Rule | None) -> bool:
    """Whether the line states the author or the date of the article."""
    if mark is not None:
        return mark.states_date
    return is_byline(line) or is_date(line) or has_date(line)


def label_head(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int, title: str | None
) -> dict[int, Rule]:
    """Return the rule of each line above `start` that is cut."""
    found = label_known(lines, marks, start)
    first = _guess_title(lines, found, start) if title is None else None
    wanted = tokenize(title) if title is not None else lines[first].tokens if first is not None else ()
    titles = [i for i in range(start) if i == first or equals_title(lines[i], wanted)]
    if not titles and not found:
        return {}
    found |= dict.fromkeys(titles, TITLE)
    bottom = max(titles, default=start) + HEAD_LINES
    last = max((i for i, rule in found.items() if (not rule.within or rule is CAPTION) and i <= bottom), default=0)
    told = {token for i in titles for token in lines[i].tokens}  # a name in the headline is what the article is about
    beside = lines[last + 1] if last + 1 < start and found.get(last) is DATE else None
    if beside is not None and is_name(beside.text) and not told.issuperset(beside.tokens):
        found[last + 1] = BYLINE
    if titles and BYLINE not in found.values():
        found |= dict.fromkeys(_find_signature(lines, marks, max(titles), start), BYLINE)
    for i in range(last):
        below = i > min(titles, default=start)
        tells = lines[i].prose and lines[i].sentence and (below or i >= last - BESIDE_STANDFIRST)
        if i not in found and not tells and not (below and _may_stand_first(lines[i])):  # the standfirst is text
            found[i] = _judge_by_place(lines, found, i)
    return found


def _may_stand_first(line: MeasuredLine) -> bool:
    """Whether the line is a short sentence, or a long one without its full stop, as standfirsts are."""
    return is_brief_sentence(line) or (
        line.words >= UNSTOPPED_WORDS and line.capitals <= UNSTOPPED_CAPITALS and not line.marked
    )


def _find_signature(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], title: int, start: int
) -> Iterator[int]:
    """Yield the line near the headline or the beginning of the body that only says who wrote the article.

    Names one below the other are a list; a name that occurs again belongs to somebody who speaks.
    """
    for i in range(title + 1, min(max(title + HEAD_LINES, start + BEGINNING), len(lines) - 1)):
        if marks[i] is None and (is_author(lines[i]) or (is_byline(lines[i]) and parse_byline(lines[i].text))):
            alone = not is_author(lines[i - 1]) and not is_author(lines[i + 1])
            if alone and sum(line.plain == lines[i].plain for line in lines) == 1:
                yield i
            return


def label_known(lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], start: int) -> dict[int, Rule]:
    """Return the rule of each line above `start` that is cut whichever line is the headline."""
    found: dict[int, Rule] = {}
    for i in range(start):
        mark = marks[i]
        if is_date(lines[i]) or (mark is not None and mark.states_date):
            found[i] = DATE
        elif mark is not None:
            found[i] = mark
        elif is_byline(lines[i]):
            found[i] = BYLINE
        elif has_date(lines[i]):
            found[i] = DATE
        elif i > 0 and lines[i - 1].plain.rstrip(" :") in BYLINES and is_name(lines[i].text):
            found[i - 1] = found[i] = BYLINE
        elif (above := found.get(i - 1)) and above.has_items and not above.leads_down:
            found[i] = above
    return found


def _judge_by_place(lines: Sequence[MeasuredLine], found: dict[int, Rule], i: int) -> Rule:
    """Return the rule for a line that no rule cuts by itself, but that has evidence below it."""
    if is_name(lines[i].text) and any(found.get(k) in (BYLINE, DATE) for k in (i - 1, i + 1)):
        return BYLINE
    if lines[i].marked:
        return MENU_ITEM
    return STANDFIRST if lines[i].prose else HEADER


def _is_menu_item(line: MeasuredLine) -> bool:
    return line.marked and line.words <= MENU_ITEM_WORDS and "#" not in line.tokens


def _guess_title(lines: Sequence[MeasuredLine], found: dict[int, Rule], start: int) -> int | None:
    """Return the line of the headline: the one above the byline or date that looks most like one, else the first.

    Without a byline or date, only lists and cut lines may be above the headline.
    """
    if len(found) >= EVIDENCE or start >= CROWDED or not {BYLINE, DATE}.isdisjoint(found.values()):
        return find_headline(lines, found, start)
    i = 0
    while i < start and (i in found or _is_menu_item(lines[i])):
        i += 1
    if i + 1 < start and lines[i].words == 1 and lines[i].text.isupper() and lines[i + 1].words >= HEADLINE_WORDS:
        i += 1  # "BREAKING"
    if i == start or not is_title_like(lines[i]):
        return None
    bare = not found  # then the place alone shows that a line is the headline
    question = lines[i].sentence and lines[i].capitals < 1
    broken = lines[i + 1].text[0].islower()  # the sentence continues in the next line
    return None if bare and (question or broken or lines[i].words > TITLE_WORDS) else i
