"""Which text blocks of a page are its article: trafilatura's choice, checked against the page's own structure."""

import logging
from collections.abc import Sequence

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from clippings.clean.blocks import Block

_MARKS = range(0x20000, 0x2A6DF)  # rare ideographs: printable, of one form only
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def extract_blocks(tree: HtmlElement, blocks: Sequence[Block], url: str | None) -> set[int]:
    """Return the numbers of the blocks that trafilatura takes for the article. Marks the tree's text.

    Each block carries one rare character through the extractor, which rebuilds the page and forgets where its text
    stood; what comes out with its character is that block, whatever was done to its words.
    """
    used = set("".join(block.text for block in blocks))
    marks = [chr(code) for code in _MARKS if chr(code) not in used]
    if len(blocks) > len(marks):
        return set()
    numbers = {}
    for number, (block, mark) in enumerate(zip(blocks, marks, strict=False)):
        numbers[mark] = number
        if block.in_tail:
            block.home.tail = _insert(block.home.tail or "", mark)
        else:
            block.home.text = _insert(block.home.text or "", mark)
    found = bare_extraction(tree, url=url, fast=True, include_comments=False)
    if found is None or isinstance(found, dict) or found.body is None:
        return set()
    return {numbers[c] for text in found.body.itertext() for c in text if c in numbers}


def _insert(text: str, mark: str) -> str:
    """Put the mark after the last visible character."""
    visible = text.rstrip()
    return visible + mark + text[len(visible) :]
