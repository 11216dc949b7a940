"""Finds the places and agencies of datelines: "OSTBURG, Jutland (Reuters) - ..."."""

from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.text.dateline import DATELINE
from clippings.enrich.text.tokens import Tokens


def find_datelines(tokens: Tokens) -> list[EntityMention]:
    """The places and agencies of datelines, in order."""
    found: list[EntityMention] = []
    for line in DATELINE.finditer(tokens.text):
        for group in range(1, 5):
            if line[group] and line[group][0].isupper():
                first, last = tokens.within(*line.span(group))
                found.append(EntityMention(first, last, "place" if group % 2 else "organization"))
    return found
