"""The form of a dateline, the place and agency before the words of a dispatch: "OSTBURG, Jutland (Reuters) - ..."."""

import re

from clippings.enrich.text.punctuation import LONG_DASHES
from clippings.enrich.text.tokens import CAPITAL, DASH

_UPPER = rf"[{CAPITAL}][{CAPITAL}'’.]+(?:[ -][{CAPITAL}'’.]+){{0,3}}"  # "NEW OSTBURG"
_CAPITALIZED = rf"[{CAPITAL}][\w'’.-]+(?:[ ][{CAPITAL}][\w'’.-]+){{0,2}}"  # "New Ostburg"
_AGENCY = r"\(([^()\n]{2,40})\)"
_MORE = rf"(?:,[ ][^()\n{LONG_DASHES}]{{2,40}}?)?"  # a state, a date
DATELINE = re.compile(
    rf"""^
    (?:
        ({_UPPER}) {_MORE} (?:[ ]?{_AGENCY})?  # "OSTBURG, Jutland (Reuters)"; the agency may be left out
        | ({_CAPITALIZED}) {_MORE} [ ]{_AGENCY}  # "Ostburg (Reuters)"
    )
    [ ]?{DASH}{{1,2}}[ ]  # " - ", "--"
    """,
    re.MULTILINE | re.VERBOSE,
)
