"""Finds the titles of works by their form, and leaves out the names inside them."""

import re
from collections.abc import Iterator, Sequence

from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.text.tokens import Tokens

TITLE = 8  # most words of the title of a work
_QUOTED = re.compile(r"[\"“«]([^\"“”«»\n]{5,80}\w)[\"”»]")  # "The Light on the Island"


def drop_inside_titles(tokens: Tokens, mentions: Sequence[EntityMention]) -> list[EntityMention]:
    """The mentions without names that are part of a work's title: the town in "Autumn in Orla"."""
    titles = {i: title for title in _find_titles(tokens) for i in range(*title)}
    return [
        mention
        for mention in mentions
        if titles.get(mention.first, mention[:2]) == mention[:2] or mention.last > titles[mention.first][1]
    ]


def _find_titles(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The words between quotation marks that are written like titles: in capitals, with a small word inside."""
    for quoted in _QUOTED.finditer(tokens.text):
        first, last = tokens.within(*quoted.span(1))
        if 3 <= last - first <= TITLE and tokens.capital[first] and tokens.capital[last - 1]:
            long = [tokens.capital[i] for i in range(first, last) if len(tokens.texts[i]) > 4]
            if all(long) and not all(tokens.capital[first:last]) and tokens.unbroken(first, last):
                yield first, last
