"""Finds blocks of an article that are only a link. Most blocks of that kind lead elsewhere and are not part of it."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from clippings.clean.page.structure import HEADINGS, BlockPlace, is_prose
from clippings.clean.text.blocks import PageBlock

_INTRODUCED = 60  # fewest characters of a sentence with a colon that introduces a list; "Read also:" is shorter
_SUBHEADS = 3  # of a list of things, each with a link


def find_linked_text(blocks: Sequence[PageBlock], places: Sequence[BlockPlace], kept: set[int]) -> set[int]:
    """Return the linked subheads and list items of the article, between its kept paragraphs."""
    prose = [i for i in sorted(kept) if is_prose(blocks[i])]
    found = set(_find_items(blocks, places, set(prose)))
    containers = {places[i].container for i in prose}
    between = range(prose[0], prose[-1]) if prose else ()
    headings = [i for i in between if blocks[i].element.tag in HEADINGS and places[i].container in containers]
    linked = [i for i in headings if blocks[i].link_characters]
    if len(linked) >= _SUBHEADS and len(linked) == len(headings):
        return found | set(linked)
    return found | {i for i in linked if _leads_within(blocks[i])}


def _leads_within(block: PageBlock) -> bool:
    """Whether the block links to a place on its own page, as the anchor of a subhead does."""
    return all((link.get("href") or "#").startswith("#") for link in block.element.iter("a"))


def _find_items(blocks: Sequence[PageBlock], places: Sequence[BlockPlace], prose: set[int]) -> Iterator[int]:
    """Yield the items of a list that a sentence introduces and that more text follows."""
    for i in prose:
        if len(blocks[i].text) >= _INTRODUCED and blocks[i].text.endswith((":", "：")):
            items = list(takewhile(lambda k: blocks[k].element.tag == "li", range(i + 1, len(blocks))))
            below = i + 1 + len(items)
            if items and below in prose and places[below].container == places[i].container:
                yield from items
