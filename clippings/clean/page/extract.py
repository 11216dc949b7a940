"""Chooses the text blocks of the article: trafilatura's choice, checked against the structure of the page."""

import logging
from collections.abc import Sequence

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from clippings.clean.page.linked_text import find_linked_text
from clippings.clean.page.no_article import lists_cards
from clippings.clean.page.structure import (
    BlockPlace,
    find_corrections,
    find_main,
    find_missed,
    find_places,
    find_scope,
    find_signatures,
    find_subheads,
    is_link,
    is_prose,
    prose_length,
)
from clippings.clean.rules.places import LINK, OUTSIDE, TITLE, WIDGET
from clippings.clean.text.blocks import READINGS, PageBlock, Ranges

_MARKS = range(0x20000, 0x2A6DF)  # rare ideographs: printable, and no normalization changes them
_BOX = 4  # most blocks of a small box
_BOX_CHARACTERS = 300
_MUCH_MORE, _FAR_MORE = 3, 10  # times the kept prose: in the same <article>, and elsewhere on the page
_STATED, _BRIEFLY_STATED = 500, 200  # fewest letters of a stated body that is taken; and if nothing else is found
_MAX_STATED = 200_000  # letters of a stated body that are compared
_MAX_BLOCKS = 20_000  # largest page for the extractor, whose time grows faster than the page
_MAX_CHARACTERS = 1_000_000
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def select_blocks(
    tree: HtmlElement, blocks: Sequence[PageBlock], ranges: Ranges, *, url: str | None, stated_body: str
) -> tuple[list[str | None], str]:
    """Return the rule that cuts each block, None for those of the article, and the way they were found.

    Raises nothing. Marks the tree's text.
    """
    places = find_places(blocks, ranges)
    found = extract_blocks(tree, blocks, url)
    kept, way = _choose(blocks, places, ranges, found, _keep_letters(stated_body))
    kept |= find_signatures(blocks, ranges, kept)
    kept |= find_subheads(blocks, kept)
    kept |= find_corrections(blocks, places, kept)
    kept -= {i for i in kept if blocks[i].element.tag in READINGS}
    linked = find_linked_text(blocks, places, kept)
    kept |= linked
    labels: list[str | None] = [None if i in kept else OUTSIDE.label for i in range(len(blocks))]
    headline = _find_headline(blocks, sorted(kept))
    widgets = {i for i in kept if places[i].widget and not places[i].quoted}
    if prose_length(blocks, widgets) > 0.3 * prose_length(blocks, kept):
        widgets = set()  # here the article itself has such a name
    for i in kept:
        if i == headline:
            labels[i] = TITLE.label
        elif i in widgets:
            labels[i] = WIDGET.label
        elif i not in linked and is_link(blocks[i]):
            labels[i] = LINK.label
    for i in kept & _find_link_boxes(blocks, places, ranges, labels):
        labels[i] = labels[i] or LINK.label
    return labels, way


def _find_headline(blocks: Sequence[PageBlock], kept: Sequence[int]) -> int | None:
    """Return the <h1> that begins the article; a second one is a subhead."""
    prose = [i for i in kept if is_prose(blocks[i])]
    begun = prose[2] if len(prose) > 2 else len(blocks)  # by its third paragraph the article has begun
    return next((i for i in kept if blocks[i].element.tag == "h1" and i < begun), None)


def _find_link_boxes(
    blocks: Sequence[PageBlock], places: Sequence[BlockPlace], ranges: Ranges, labels: Sequence[str | None]
) -> set[int]:
    """Return the blocks of small boxes with a link to something else: words that invite readers to follow it.

    If most of the text is in such boxes, they are the article, and none is returned.
    """
    found: set[int] = set()
    kept = prose_length(blocks, (i for i, label in enumerate(labels) if label is None))
    for container in {places[i].container for i, label in enumerate(labels) if label == LINK.label}:
        start, stop = ranges.get(container, (0, 0))
        if stop - start <= _BOX and prose_length(blocks, range(start, stop)) <= min(_BOX_CHARACTERS, 0.3 * kept):
            found |= set(range(start, stop))
    return found if prose_length(blocks, found) <= 0.5 * kept else set()


def lacks_body(blocks: Sequence[PageBlock], labels: Sequence[str | None], ranges: Ranges, body: Sequence[str]) -> bool:
    """Whether the page shows almost nothing of the body that it states, because a script would fill it in."""
    size = sum(map(len, body))
    if not _BRIEFLY_STATED <= size <= _MAX_STATED:
        return False
    kept = [i for i, label in enumerate(labels) if label is None]
    told = 0 if lists_cards(blocks, kept, ranges) else sum(len(blocks[i].text) for i in kept)
    if size < (_STATED if told else _BRIEFLY_STATED) or told > 0.5 * size:
        return False
    shown = _keep_letters("".join(block.text for block in blocks))
    return sum(len(text) for text in body if _keep_letters(text)[:100] in shown) < 0.2 * size


def _choose(
    blocks: Sequence[PageBlock], places: Sequence[BlockPlace], ranges: Ranges, kept: set[int], stated_body: str
) -> tuple[set[int], str]:
    """Weigh the extractor's choice against the page's structure and the body that the page states in JSON-LD."""
    main = find_main(blocks, places, ranges)
    start, stop = find_scope(ranges, kept, len(blocks))  # the page's own mark outweighs the amount of prose
    more = prose_length(blocks, main - kept) / max(1, prose_length(blocks, kept))
    within = all(start <= i < stop for i in main)
    enough = _MUCH_MORE if within else _FAR_MORE
    if more > 1 and lists_cards(blocks, kept, ranges) and not lists_cards(blocks, main, ranges):
        enough = 1
    if more > enough and not _repeats(blocks, main, kept):
        return main, "structure"
    if missed := find_missed(blocks, places, ranges, kept):
        return kept | missed, "trafilatura+structure"
    stated = _find_stated(blocks, stated_body) - kept
    if stated:
        return kept | stated, "trafilatura+json-ld"
    return kept, "trafilatura"


def _repeats(blocks: Sequence[PageBlock], main: set[int], kept: set[int]) -> bool:
    """Whether the page holds its text twice, so that `main` repeats what is kept already."""
    text = " ".join(blocks[i].text for i in sorted(main))
    return any(blocks[i].text in text for i in sorted(kept)[:20] if is_prose(blocks[i]))


def _find_stated(blocks: Sequence[PageBlock], body: str) -> set[int]:
    """Return the blocks that make up the stated body, or none if they do not make up nearly all of it."""
    if not 300 <= len(body) <= _MAX_STATED or len(blocks) > _MAX_BLOCKS:
        return set()
    letters = {
        i: text for i, block in enumerate(blocks) if len(text := _keep_letters(block.text)) >= 20 and text in body
    }
    return set(letters) if sum(map(len, set(letters.values()))) >= 0.9 * len(body) else set()


def _keep_letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def extract_blocks(tree: HtmlElement, blocks: Sequence[PageBlock], url: str | None) -> set[int]:
    """Return the numbers of the blocks that trafilatura takes for the article. Marks the tree's text.

    The extractor rebuilds the page and forgets where its text was. So each block carries one rare character through
    it, which identifies the block in the result, no matter what was done to its words.
    """
    size = sum(len(block.text) for block in blocks)
    used = set("".join(block.text for block in blocks))
    if len(blocks) > _MAX_BLOCKS or size > _MAX_CHARACTERS:
        return set()  # too large for a page of news; its structure must be enough
    marks = (mark for code in _MARKS if (mark := chr(code)) not in used)
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
    """Insert the mark after the last visible character."""
    visible = text.rstrip()
    return visible + mark + text[len(visible) :]
