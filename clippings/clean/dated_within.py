"""The day of an article if no line around its headline states one: from its text or within its headline."""

import re
from collections.abc import Sequence

from clippings.clean.beside_headline import loosen
from clippings.clean.dates import parse_date_line
from clippings.clean.shown import is_day
from clippings.documents import Dated

BEGINNING, FOOT = 8, 3  # lines of a text among which the line of its day is
_NUMBERS = r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
_AT_EDGE = re.compile(
    rf"({_NUMBERS})\s?[|:–—-]\s|[^\W\d_]{{4}}[.!?]?\s({_NUMBERS})$"
)  # of a headline, not "on 3.5.2024"


def read_day(headlines: Sequence[str], kept: Sequence[str]) -> Dated | None:
    """Return the day next to the words of a headline, else that of the only line of the text that is nothing but a day.

    Several such lines are those of a diary, and one in its midst tells of something else.
    """
    for headline in headlines:
        if found := _AT_EDGE.match(headline) or _AT_EDGE.search(headline):
            return parse_date_line(found[1] or found[2])[0]
    days = [i for i, line in enumerate(kept) if is_day(line)]
    if len(days) != 1 or BEGINNING <= days[0] < len(kept) - FOOT:
        return None
    return parse_date_line(loosen(kept[days[0]]))[0]
