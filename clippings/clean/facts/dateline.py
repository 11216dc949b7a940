"""Finds the dateline of a dispatch on a separate line, which is not part of the text: "LONDON, 3 May (Reuters) -"."""

import re
from collections.abc import Iterable

from clippings.clean.text.line import CAPITAL, DASHES, SMALL
from clippings.documents import Dateline

_UPPER = rf"[{CAPITAL}][{CAPITAL}'’.]+(?:[ -][{CAPITAL}'’.]+){{0,3}}"  # "NEW OSTBURG"
_CAPITALIZED = rf"[{CAPITAL}][{SMALL}'’-]+(?:[ -][{CAPITAL}][{SMALL}'’-]+){{0,2}}"  # "New Ostburg"
_MORE = rf"(?:,[ ][^{DASHES}()\n]{{2,40}}?)?"  # a state, a date
_AGENCY = r"\(([^()\n]{2,40})\)"
_DATELINE = re.compile(
    rf"""(?:
        ({_UPPER}) {_MORE} [ ]{_AGENCY} [ ]?[{DASHES}]{{0,2}}
        | ({_UPPER}) {_MORE} [ ]?[{DASHES}]{{1,2}}
        | ({_CAPITALIZED}) {_MORE} [ ]{_AGENCY} [ ]?[{DASHES}]{{0,2}}
    )""",
    re.VERBOSE,
)
_MAX = 80  # characters
_ABOVE = 40  # lines that are looked at


def find_dateline(lines: Iterable[str]) -> Dateline | None:
    """Return the place and the agency of the first line that is only a dateline."""
    for _, line in zip(range(_ABOVE), lines, strict=False):
        if len(line) <= _MAX and (found := _DATELINE.fullmatch(line.strip())):
            groups = found.groups()
            agency = groups[1] or groups[4]
            return Dateline(groups[0] or groups[2] or groups[3], agency if agency and agency[0].isupper() else None)
    return None
