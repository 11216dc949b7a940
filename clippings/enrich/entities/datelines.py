"""Finds the places and agencies of datelines: "OSTBURG, Jutland (Reuters) - ..."."""

import re

from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.text.dateline import DATELINE, UPPER
from clippings.enrich.text.tokens import CAPITAL, Tokens

_CAPITALIZED = rf"[{CAPITAL}][^\W\d_]+(?:[ ][{CAPITAL}][^\W\d_]+){{0,2}}"
_DAY = rf"(?:\d{{4}}-\d\d-\d\d|{_CAPITALIZED}[ ]\d{{1,2}},?[ ]\d{{4}}|\d{{1,2}}[ ]{_CAPITALIZED}[ ]\d{{4}})"
# A line of its own: "OSTBURG, Jutland 1998-02-19", "OSTBURG, March 3, 1998"
_DATED = re.compile(rf"^({UPPER})(?:,[ ]({_CAPITALIZED}))?,?[ ]{_DAY}[ ]*$", re.MULTILINE)


def find_datelines(tokens: Tokens) -> list[EntityMention]:
    """The places and agencies of datelines, in order."""
    found: list[EntityMention] = []
    dated = list(_DATED.finditer(tokens.text))
    for line in DATELINE.finditer(tokens.text):
        if _is_topic(tokens.text, line) or (dated and not (line[2] or line[4])):
            continue  # "RUGBY - Orla wins", where the place has a line of its own
        for group in range(1, 5):
            if line[group] and line[group][0].isupper():
                first, last = tokens.within(*line.span(group))
                found.append(EntityMention(first, last, "place" if group % 2 else "organization"))
    for line in dated:
        found += [EntityMention(*tokens.within(*line.span(group)), "place") for group in (1, 2) if line[group]]
    return sorted(found)


def _is_topic(text: str, line: re.Match[str]) -> bool:
    """Whether the line is a headline after its topic, "SOCCER - ORLA WINS"; no place is followed by capitals alone."""
    end = text.find("\n", line.end())
    rest = text[line.end() : end if end >= 0 else None]
    return not any(map(str.islower, rest))
