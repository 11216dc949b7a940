"""Finds the day of an article in its text or within its headline, if no line around the headline states one."""

import re
from collections.abc import Sequence

from clippings.clean.facts.dates import parse_date_line
from clippings.clean.lines.near_headline import unglue_dates
from clippings.clean.page.shown_dates import is_day
from clippings.clean.text.line import CAPITAL, DASHES
from clippings.documents import Dated

BEGINNING, FOOT = 8, 3  # the line with the day is among the first or last lines of the text
_NUMBERS = r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
_AT_EDGE = re.compile(
    rf"({_NUMBERS})\s?[|:–—-]\s|[^\W\d_]{{4}}[.!?]?\s({_NUMBERS})$"
)  # words of a headline, not "on 3.5.2024"

_DATE_WORDS = 4  # most words of a date: "Monday, June 23, 2026"
_DATELINE = re.compile(
    rf"""
    [{CAPITAL}][^\W\d_]+ (?:[ -][{CAPITAL}][^\W\d_]+){{0,3}}        # "NEW OSTBURG"
    (?:,[ ][{CAPITAL}][\w.]{{1,20}})? (?:[ ]?[(/][^()\d]{{2,25}}[)/])?  # ", Ontario", "(dpa)"
    ,[ ] ([^;:!?()/]{{4,30}}?(?:19|20)\d\d)                          # ", 3 May 2026"
    [ ]? (?: [{DASHES}:] | \.[ ] | [(/][^()]{{2,40}}[)/] )
    """,
    re.VERBOSE,
)


def read_dateline(kept: Sequence[str]) -> Dated | None:
    """Return the day that a dispatch or press release begins with: "Ostburg, 3 May 2026 – The ferry ..."."""
    found = _DATELINE.match(kept[0]) if kept else None
    return parse_date_line(found[1])[0] if found and len(found[1].split()) <= _DATE_WORDS else None


def read_day(headlines: Sequence[str], kept: Sequence[str]) -> Dated | None:
    """Return the day next to the words of a headline, else the one on the only line of the text that is just a day.

    Several such lines belong to a diary, and one in the middle of the text is about something else.
    """
    for headline in headlines:
        if found := _AT_EDGE.match(headline) or _AT_EDGE.search(headline):
            return parse_date_line(found[1] or found[2])[0]
        if headline.startswith("# ") and (end := _find_day_at_end(headline)):
            return parse_date_line(end)[0]
    days = [i for i, line in enumerate(kept) if is_day(line)]
    if len(days) != 1 or BEGINNING <= days[0] < len(kept) - FOOT:
        return None
    return parse_date_line(unglue_dates(kept[days[0]]))[0]


def _find_day_at_end(heading: str) -> str | None:
    """The day that the heading of a note ends with, in Markdown: "# Hearing on the bridge, 21 May 2026"."""
    words = heading.split()
    ends = (" ".join(words[-length:]).strip("()") for length in range(_DATE_WORDS, 0, -1))
    return next(filter(is_day, ends), None)
