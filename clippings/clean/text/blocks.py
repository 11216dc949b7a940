"""Splits a page into text blocks: the text between two block-level tags, with white space folded, in order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from clippings.clean.text.decode import strip_invisible

_BLOCK = frozenset(
    (  # noqa: SIM905
        "address amp-ad amp-embed amp-img article aside audio blockquote body button caption center col colgroup dd "
        "details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup "
        "hr html iframe img legend li main map menu nav ol optgroup option p picture pre rp rt search section select "
        "summary table tbody tfoot thead tr ul video"
    ).split()
)
UNSEEN = frozenset(
    (  # noqa: SIM905
        "applet audio canvas datalist embed head iframe math meter noframes noscript object progress script select "
        "style svg template textarea title video"
    ).split()
)
INLINE = frozenset(
    ["a", "abbr", "b", "cite", "em", "font", "i", "q", "ruby", "s", "small", "span", "strong", "sub", "sup", "u"]
)
_OVER_TEXT = re.compile(r"(?:rollover|popover|popup|tooltip|hover-?card)[\w-]*(?:block|box|content|body|text|panel)")
MAX_BLOCKS = 100_000  # of a page or text that is cleaned; anything longer is not an article
READINGS = ("rt", "rp")  # the reading of the characters before them, and its brackets: separate texts
_APART = frozenset("li dt dd tr caption figcaption pre h1 h2 h3 h4 h5 h6 button option summary".split())  # noqa: SIM905
_VERSE = 60  # characters; a shorter line may be a verse
_LONG_CELL = 150  # characters; a longer cell is a separate block: the table is there for its layout


@dataclass(slots=True)
class PageBlock:
    text: str
    element: HtmlElement  # the block-level element it is in
    home: HtmlElement  # its longest run of text is in this element,
    in_tail: bool = False  # or after it
    link_characters: int = 0
    after_break: bool = False  # only a line break separates it from the block before


Ranges = Mapping[HtmlElement, tuple[int, int]]  # the half-open range of the blocks that an element holds


@dataclass(slots=True)
class _Open:
    """A block that is being read."""

    parts: list[str] = field(default_factory=list)
    home: HtmlElement | None = None
    in_tail: bool = False
    longest: int = 0
    linked: int = 0


@dataclass(slots=True)
class _Reader:
    """Reads a page tag by tag, without recursion, so that deep nesting costs nothing."""

    inside: list[HtmlElement]  # the block-level elements that are open
    blocks: list[PageBlock] = field(default_factory=list)
    ranges: dict[HtmlElement, tuple[int, int]] = field(default_factory=dict)
    begun: list[int] = field(default_factory=list)  # the number of the first block in each of them
    suspended: dict[HtmlElement, _Open] = field(default_factory=dict)
    open: _Open = field(default_factory=_Open)
    links: int = 0  # how many <a> are open
    breaks: int = 0  # line breaks since the last block; -1 after a block-level tag

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if _is_box(element):
            if self.open.home is not None and (tag in ("span", *READINGS) or element.getparent().tag in INLINE):
                self.suspended[element] = self.open  # a box within a sentence: the sentence continues after it
                self.open = _Open()
            self.close()
            self.breaks = -1
            self.inside.append(element)
            self.begun.append(len(self.blocks))
            self.ranges[element] = (len(self.blocks), len(self.blocks))
        elif tag == "br":
            self.close()
            self.breaks += self.breaks >= 0
        elif tag in ("td", "th"):  # a row of short cells is one block
            if sum(map(len, self.open.parts)) > _LONG_CELL:
                self.close()
                self.breaks = -1
            self.open.parts.append(" ")
        elif tag == "a":
            self.links += 1
        if element.text and tag not in UNSEEN:
            self.add(element.text, element, in_tail=False)

    def leave(self, element: HtmlElement) -> None:
        if element in self.ranges:
            self.close()
            self.breaks = -1
            self.inside.pop()
            self.ranges[element] = (self.begun.pop(), len(self.blocks))
            self.open = self.suspended.pop(element, self.open)
        elif element.tag == "a":
            self.links -= 1

    def add(self, text: str, home: HtmlElement, *, in_tail: bool) -> None:
        block = self.open
        block.parts.append(text)
        size = len(text.strip())
        if self.links:
            block.linked += size
        if size > block.longest:
            block.longest, block.home, block.in_tail = size, home, in_tail

    def close(self) -> None:
        block, self.open = self.open, _Open()
        text = strip_invisible(" ".join("".join(block.parts).split()))
        if block.home is not None and any(c.isprintable() for c in text):
            broken = self.breaks == 1
            self.blocks.append(PageBlock(text, self.inside[-1], block.home, block.in_tail, block.linked, broken))
            self.breaks = 0


def _is_cell(paragraph: HtmlElement) -> bool:
    """Whether the paragraph is all that a short cell holds."""
    cell = paragraph.getparent()
    if cell is None or cell.tag not in ("td", "th") or len(cell) > 1 or (cell.text or "").strip():
        return False
    return len(paragraph) == 0 and len(paragraph.text or "") <= _LONG_CELL


def find_blocks(tree: HtmlElement) -> tuple[list[PageBlock], Ranges]:
    """Return the blocks, and for each block-level element the range of the blocks that it holds, in linear time."""
    reader = _Reader([tree])
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if event == "start" and isinstance(element.tag, str):
            reader.enter(element)
            if element.tag in UNSEEN:
                walker.skip_subtree()
        elif event == "end":
            reader.leave(element)
            if element.tail and element is not tree:
                reader.add(element.tail, element, in_tail=True)
    reader.close()
    return reader.blocks, reader.ranges


def find_apart(blocks: Sequence[PageBlock]) -> frozenset[int]:
    """Return the blocks that no sentence runs through: headings, items of lists, rows, captions, verses."""
    found = set()
    for i, block in enumerate(blocks):
        around = block.element.getparent()
        if block.element.tag in _APART or (around is not None and around.tag in _APART):
            found.add(i)
        elif block.after_break:
            found |= {k for k in (i - 1, i) if len(blocks[k].text) < _VERSE}
    return frozenset(found)


def _is_box(element: HtmlElement) -> bool:
    """Whether the element is outside the sentence around it: it is block-level, an overlay, or never shown."""
    if element.tag == "p":
        return not _is_cell(element)
    if element.tag != "span":
        return element.tag in _BLOCK
    return bool(_OVER_TEXT.search(element.get("class") or "")) or "display:none" in (element.get("style") or "")
