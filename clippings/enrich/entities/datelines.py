"""Finds datelines, the place and agency before the first words of a dispatch: "OSTBURG, Jutland (Reuters) - ..."."""

import re

from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.text.punctuation import LONG_DASHES
from clippings.enrich.text.tokens import CAPITAL, DASH, Tokens

_UPPER = rf"[{CAPITAL}][{CAPITAL}'’.]+(?:[ -][{CAPITAL}'’.]+){{0,3}}"  # "NEW OSTBURG"
_CAPITALIZED = rf"[{CAPITAL}][\w'’.-]+(?:[ ][{CAPITAL}][\w'’.-]+){{0,2}}"  # "New Ostburg"
_AGENCY = r"\(([^()\n]{2,40})\)"
_MORE = rf"(?:,[ ][^()\n{LONG_DASHES}]{{2,40}}?)?"  # a state, a date
_DATELINE = re.compile(
    rf"""^
    (?:
        ({_UPPER}) {_MORE} (?:[ ]?{_AGENCY})?  # "OSTBURG, Jutland (Reuters)"; the agency may be left out
        | ({_CAPITALIZED}) {_MORE} [ ]{_AGENCY}  # "Ostburg (Reuters)"
    )
    [ ]?{DASH}{{1,2}}[ ]  # " - ", "--"
    """,
    re.MULTILINE | re.VERBOSE,
)


def find_datelines(tokens: Tokens) -> list[EntityMention]:
    """The places and agencies of datelines, in order."""
    found: list[EntityMention] = []
    for line in _DATELINE.finditer(tokens.text):
        for group in range(1, 5):
            if line[group] and line[group][0].isupper():
                first, last = tokens.within(*line.span(group))
                found.append(EntityMention(first, last, "place" if group % 2 else "organization"))
    return found
