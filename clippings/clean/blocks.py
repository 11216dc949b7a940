"""The text blocks of a page: what stands between two block-level tags, white space folded, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

_BLOCK = frozenset(
    (  # noqa: SIM905
        "address amp-ad amp-embed amp-img article aside audio blockquote body button caption center col colgroup dd "
        "details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup "
        "hr html iframe img legend li main map menu nav ol optgroup option p picture pre search section select summary "
        "table tbody tfoot thead tr ul video"
    ).split()
)
_UNSEEN = frozenset(
    (  # noqa: SIM905
        "applet audio canvas datalist embed head iframe math meter noframes noscript object progress script select "
        "style svg template textarea title video"
    ).split()
)
_OVER_TEXT = re.compile(r"(?:rollover|popover|popup|tooltip|hover-?card)[\w-]*(?:block|box|content|body|text|panel)")
_LONG_CELL = 150  # characters; a longer cell is a block of its own: the table is there for its layout


@dataclass(slots=True)
class Block:
    text: str
    element: HtmlElement  # the block-level element it stands in
    tight: bool  # only a line break parts it from the block before
    home: HtmlElement  # where its longest run of text stands: in this element,
    in_tail: bool  # or after it
    link_characters: int


@dataclass(slots=True)
class _Open:
    parts: list[str] = field(default_factory=list)
    home: HtmlElement | None = None
    in_tail: bool = False
    longest: int = 0
    linked: int = 0

    def add(self, text: str, home: HtmlElement, in_tail: bool, linked: bool) -> None:
        self.parts.append(text)
        size = len(text.strip())
        if linked:
            self.linked += size
        if size > self.longest:
            self.longest, self.home, self.in_tail = size, home, in_tail


def find_blocks(tree: HtmlElement) -> tuple[list[Block], dict[HtmlElement, tuple[int, int]]]:
    """Return the blocks, and for each element that holds some the half-open range of their numbers.

    Linear in the size of the page, without recursion: nesting costs nothing.
    """
    blocks: list[Block] = []
    ranges: dict[HtmlElement, tuple[int, int]] = {}
    begun: list[int] = []
    boxes: set[HtmlElement] = set()
    inside: list[HtmlElement] = [tree]
    links = 0
    open_ = _Open()
    suspended: dict[HtmlElement, _Open] = {}
    breaks = 0  # line breaks since the last block; -1 after a block-level tag

    def close() -> None:
        nonlocal open_, breaks
        text = " ".join("".join(open_.parts).split())
        if open_.home is not None and any(c.isprintable() for c in text):
            blocks.append(Block(text, inside[-1], breaks == 1, open_.home, open_.in_tail, open_.linked))
            breaks = 0
        open_ = _Open()

    for event, element in _walk(tree):
        tag = element.tag
        if event == "start":
            if tag in _BLOCK or _is_box(element):
                boxes.add(element)
                if open_.home is not None and element.getparent().tag not in _BLOCK:
                    suspended[element] = open_  # a box within a sentence: the sentence goes on after it
                    open_ = _Open()
                close()
                breaks = -1
                inside.append(element)
                begun.append(len(blocks))
            elif tag == "br":
                close()
                breaks += breaks >= 0
            elif tag in ("td", "th"):  # a row of short cells is one block
                if sum(map(len, open_.parts)) > _LONG_CELL:
                    close()
                    breaks = -1
                open_.parts.append(" ")
            elif tag == "a":
                links += 1
            if element.text and tag not in _UNSEEN:
                open_.add(element.text, element, False, links > 0)
        else:
            if element in boxes:
                close()
                breaks = -1
                inside.pop()
                ranges[element] = (begun.pop(), len(blocks))
                open_ = suspended.pop(element, open_)
            elif tag == "a":
                links -= 1
            if element.tail and element is not tree:
                open_.add(element.tail, element, True, links > 0)
    close()
    return blocks, ranges


def _is_box(element: HtmlElement) -> bool:
    """Text that a page shows over its own text, or not at all: no part of the sentence it stands in."""
    return element.tag == "span" and (
        bool(_OVER_TEXT.search(element.get("class") or "")) or "display:none" in (element.get("style") or "")
    )


def _walk(tree: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if not isinstance(element.tag, str):
            if event == "end":
                yield event, element
            continue
        yield event, element
        if event == "start" and element.tag in _UNSEEN:
            walker.skip_subtree()
