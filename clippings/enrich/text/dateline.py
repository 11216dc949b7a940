"""Where a dateline ends, the place and agency before the words of a dispatch: "OSTBURG, Jutland (Reuters) - ..."."""

import re

from clippings.enrich.text.punctuation import DASHES, LONG_DASHES
from clippings.enrich.text.sentence_view import SentenceView
from clippings.enrich.text.tokens import CAPITAL, DASH

UPPER = rf"[{CAPITAL}][{CAPITAL}'’.]+(?:[ -][{CAPITAL}'’.]+){{0,3}}"  # "NEW OSTBURG"
_CAPITALIZED = rf"[{CAPITAL}][\w'’.-]+(?:[ ][{CAPITAL}][\w'’.-]+){{0,2}}"  # "New Ostburg"
_AGENCY = r"\(([^()\n]{2,40})\)"
_MORE = rf"(?:,[ ][^()\n{LONG_DASHES}]{{2,40}}?)?"  # a state, a date
DATELINE = re.compile(
    rf"""^
    (?:
        ({UPPER}) {_MORE} (?:[ ]?{_AGENCY})?  # "OSTBURG, Jutland (Reuters)"; the agency may be left out
        | ({_CAPITALIZED}) {_MORE} [ ]{_AGENCY}  # "Ostburg (Reuters)"
    )
    [ ]?{DASH}{{1,2}}[ ]  # " - ", "--"
    """,
    re.MULTILINE | re.VERBOSE,
)
_MOST_WORDS = 10  # before its dash
_MOST_BEFORE_QUOTE = 14  # words and signs


def skip_dateline(view: SentenceView, first: int, last: int) -> int:
    """The first of these words that is not part of a dateline. It must begin in capitals, but may have any form."""
    capitals = len(view.texts[first]) > 1 and view.texts[first].isupper()
    end = min(last, first + _MOST_WORDS)
    dash = next((i for i in range(first, end) if view.texts[i] in DASHES), None)
    return dash + 1 if capitals and dash is not None else first


def is_behind_dateline(view: SentenceView, first: int) -> bool:
    """ "Roma, 13 set. (Agenzia) – «Basta».": whether only a place, a day and an agency are before these words."""
    dash = first - 1
    short = 1 < dash <= _MOST_BEFORE_QUOTE and view.texts[dash] in DASHES
    return short and view.texts[dash - 1] == ")" and view.texts[0][0].isupper()
