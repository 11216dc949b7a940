"""Datelines: the place, and the agency, before the first words of a dispatch: "OSTBURG, Jutland (Reuters) - ..."."""

import re

from clippings.enrich.entities.mentions import Mention
from clippings.enrich.text.tokens import Words

_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.]+(?:[ -][A-ZÀ-ÖØ-Þ'’.]+){0,3}"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]+(?: [A-ZÀ-ÖØ-Þ][\w'’.-]+){0,2}"
_AGENCY = r"\(([^()\n]{2,40})\)"
_MORE = r"(?:, [^()\n–—]{2,40}?)?"  # a state, a date
_DATELINE = re.compile(
    rf"^(?:({_CAPITALS}){_MORE}(?: ?{_AGENCY})?|({_NAME}){_MORE} {_AGENCY}) ?[-–—]{{1,2}} ", re.MULTILINE
)


def find_datelines(words: Words) -> list[Mention]:
    """The places and agencies of datelines, in order."""
    found: list[Mention] = []
    for line in _DATELINE.finditer(words.text):
        for group in range(1, 5):
            if line[group] and line[group][0].isupper():
                first, last = words.within(*line.span(group))
                found.append(Mention(first, last, "place" if group % 2 else "organization"))
    return found
