"""Judges blocks by the structure of their page, as further evidence for the extractor's choice."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from lxml.html import HtmlElement

from clippings.clean.text.blocks import PageBlock, Ranges
from clippings.clean.text.line import CLOSING
from clippings.languages.all_cleaning_words import alternatives

_PARAGRAPHS = frozenset(["p", "li", "blockquote", "dd", "dt", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "tr"])
HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
_LINKING = frozenset(["li", "header", "nav", "footer"])  # a short link in them is not part of the text
_SIGNS = frozenset(["figcaption", "footer", "cite"])
_NEARLY_ALL = 0.7  # share of the prose of a page
_BOXED, _BOXES = 2, 4  # most paragraphs of a box that is one of at least this many
_ABOVE, _BELOW = 3, 8  # blocks next to an article that a correction is in
_COLUMN = 3  # fewest paragraphs of an article that are one below the other in one element
_SIGNATURE = 120  # most characters of the line that names who is quoted
_WIDGET = re.compile(  # English on pages of any language, except for the comments
    rf"""(?<![a-z])(?:
        cta | newsletters? | promos? | promotion | subscribe | subscription | signup | sign-up | paywall | donate
        | related | recirc | recirculation | recommended | recommendations | popular | trending | teasers?
        | outbrain | taboola | advert | advertisement | ads? | sponsored
        | rollover | popover | popup | tooltip | modal | sidebar | breadcrumbs? | toolbar | widget
        | share | sharing | sns | social | tags | author-bio | bio | disclaimer | cookies? | consent
        | comments? | replies | responses? | disqus | {alternatives(lambda language: language.comment_boxes)}
    )(?![a-z])""",
    re.VERBOSE,
)
_INVITED = re.compile(r"(?:\w+ ){0,2}\w+\s?[|:]\s(.{15,})$")  # "Also read | Ten towns without a clock"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_LABELED = re.compile(rf"\W*{alternatives(lambda language: language.corrections)}\b[^.:!?]{{0,40}}:")
_TOLD = alternatives(lambda language: (phrase for phrase in language.corrections if " " in phrase))
_CORRECTION = re.compile(rf"{_LABELED.pattern}|\W*{_TOLD}\b")  # a word alone may be a button
_FULL_STOP = re.compile(rf"[.。][{CLOSING})]*$")
_SENTENCE_END = re.compile(rf"[.!?…:;。！？][{CLOSING})\]]*$")


@dataclass(frozen=True, slots=True)
class BlockPlace:
    """What the place of a block shows about it."""

    signature: tuple[str, ...]  # its tag, and the tags and classes of three elements around it
    container: HtmlElement  # the block-level element that holds its paragraph
    widget: bool  # it has a name that pages use for boxes next to an article
    quoted: bool  # it is a <blockquote>, as for quoted posts and letters, or a paragraph of one


def find_places(blocks: Sequence[PageBlock], ranges: Ranges) -> list[BlockPlace]:
    """Return the place of each block."""
    known: dict[HtmlElement, BlockPlace] = {}
    for block in blocks:
        if block.element not in known:
            known[block.element] = _place(block.element, ranges)
    return [known[block.element] for block in blocks]


def is_prose(block: PageBlock) -> bool:
    """Whether the block is running text: a sentence, or long, and little of it linked."""
    if block.link_characters > 0.5 * len(block.text):
        return False
    return len(block.text) >= 100 or (len(block.text) >= 25 and bool(_SENTENCE_END.search(block.text[-5:])))


def is_link(block: PageBlock) -> bool:
    """Whether all of the block is a link to something else, and neither an address nor a sentence of the article."""
    size = len(block.text.replace(" ", ""))
    if (found := _INVITED.match(block.text)) and block.link_characters >= len(found[1].replace(" ", "")) - 1:
        return not _SENTENCE_END.search(block.text[-5:])
    if block.link_characters < (0.97 if block.after_break else 0.85) * size or _ADDRESS.match(block.text):
        return False
    if block.element.tag == "p" and len(block.text) >= 50 and _FULL_STOP.search(block.text[-3:]):
        return not is_linked_sentence(block)
    return block.element.tag in _LINKING or len(block.text) >= 15


def is_linked_sentence(block: PageBlock) -> bool:
    """Whether the block is a linked sentence of the article. A link around the whole paragraph is a card instead."""
    if block.element.tag != "p" or len(block.text) < 50 or not _FULL_STOP.search(block.text[-3:]):
        return False
    return bool(block.element.getparent().tag != "a")


def read_place_names(block: PageBlock) -> str:
    """Return the page's names for the place of a block, in lower case: class, id and the like."""
    element: HtmlElement | None = block.element
    names: list[str] = []
    for _ in range(2):
        if element is not None:
            names += [element.get(key) or "" for key in ("class", "id", "itemprop", "rel")]
            element = element.getparent()
    return " ".join(names).lower()


def find_missed(blocks: Sequence[PageBlock], places: Sequence[BlockPlace], ranges: Ranges, kept: set[int]) -> set[int]:
    """Return the blocks that the extractor left out although the structure shows that they are part of the article.

    They are prose in the same kind of place as most of the kept prose, in the same <article>, and text in a
    <blockquote> between kept blocks.
    """
    weight: Counter[tuple[str, ...]] = Counter()
    for i in kept:
        if is_prose(blocks[i]):
            weight[places[i].signature] += len(blocks[i].text)
    if not weight:
        return set()
    main = {signature for signature, size in weight.items() if size >= 0.2 * weight.total()}
    start, stop = find_scope(ranges, kept, len(blocks))
    first, last = min(kept), max(kept)
    known = {blocks[i].text for i in kept}
    found = set()
    for i in range(start, stop):
        if i in kept or blocks[i].text in known:
            continue
        linked = first < i < last and is_linked_sentence(blocks[i])
        alike = (linked or is_prose(blocks[i])) and places[i].signature in main and not places[i].widget
        if alike or (places[i].quoted and first < i < last):
            found.add(i)
    return found


def find_signatures(blocks: Sequence[PageBlock], ranges: Ranges, kept: set[int]) -> set[int]:
    """Return the blocks that name who is quoted in a kept quotation: its <footer>, or the caption of its figure."""
    found: set[int] = set()
    for element, (start, stop) in ranges.items():
        signed = element.tag == "blockquote" or (element.tag == "figure" and element.find(".//blockquote") is not None)
        if signed and not kept.isdisjoint(range(start, stop)):
            found |= {
                i for i in range(start, stop) if blocks[i].element.tag in _SIGNS and len(blocks[i].text) <= _SIGNATURE
            }
    return found


def find_corrections(blocks: Sequence[PageBlock], places: Sequence[BlockPlace], kept: set[int]) -> set[int]:
    """Return the corrections of the article that are in a box next to it or right below it."""
    if not kept:
        return set()
    near = range(max(0, min(kept) - _ABOVE), min(len(blocks), max(kept) + 1 + _BELOW))
    known = {blocks[i].text for i in kept}
    return {
        i
        for i in near
        if i not in kept and not places[i].widget and blocks[i].text not in known
        if is_prose(blocks[i]) and not blocks[i].link_characters  # with a link it says how to report an error
        if _CORRECTION.match(blocks[i].text[:100].replace("’", "'").lower())
    }


def find_subheads(blocks: Sequence[PageBlock], kept: set[int]) -> set[int]:
    """Return the headings right between two neighboring blocks of the article, since the extractor omits some."""
    return {
        i
        for i, block in enumerate(blocks)
        if block.element.tag in HEADINGS and i not in kept and {i - 1, i + 1} <= kept and not is_link(block)
        if all(_find_elements_around(block) & _find_elements_around(blocks[near]) for near in (i - 1, i + 1))
    }


def _find_elements_around(block: PageBlock) -> set[HtmlElement]:
    """Return the element around the block and, for sections that begin with their heading, the one around that."""
    return set(islice(block.element.iterancestors(), 2))


def find_main(blocks: Sequence[PageBlock], places: Sequence[BlockPlace], ranges: Ranges) -> set[int]:
    """Return the prose, headings and quoted words in the place that holds the most prose.

    That is the element around the paragraphs or, if each paragraph has its own box, the one around most boxes.
    """
    sizes = [
        len(block.text) if not place.widget and is_prose(block) else 0
        for block, place in zip(blocks, places, strict=True)
    ]
    weight: Counter[HtmlElement] = Counter()
    for place, size in zip(places, sizes, strict=True):
        weight[place.container] += size
    if not any(sizes):
        return set()
    start, stop = ranges[weight.most_common(1)[0][0]]
    if sum(map(bool, sizes[start:stop])) <= _BOXED and sum(map(bool, sizes)) >= _BOXES:
        sums = [0, *accumulate(sizes)]
        wide = (r for r in ranges.values() if sums[r[1]] - sums[r[0]] >= _NEARLY_ALL * sums[-1])
        start, stop = min(wide, key=lambda r: r[1] - r[0])
    return {
        i
        for i in range(start, stop)
        if not places[i].widget and (places[i].quoted or blocks[i].element.tag in HEADINGS or is_prose(blocks[i]))
    }


def find_column(blocks: Sequence[PageBlock], labels: Sequence[str | None]) -> frozenset[int]:
    """Return the blocks right in the element around most paragraphs of the article; what is in a box there is not."""
    around = [block.element.getparent() for block in blocks]
    prose = [i for i, label in enumerate(labels) if label is None and is_prose(blocks[i])]
    (column, paragraphs), *_ = Counter(around[i] for i in prose).most_common(1) or [(None, 0)]
    return (
        frozenset(i for i, element in enumerate(around) if element is column) if paragraphs >= _COLUMN else frozenset()
    )


def prose_length(blocks: Sequence[PageBlock], numbers: Iterable[int]) -> int:
    """Return the characters of prose in these blocks; among repeated blocks only the first counts."""
    return sum(map(len, {blocks[i].text for i in numbers if is_prose(blocks[i])}))


def _place(element: HtmlElement, ranges: Ranges) -> BlockPlace:
    around = [element, *_list_ancestors(element, 3)]
    names = [f"{e.tag}.{e.get('class') or ''}" for e in around]
    if element.tag in _PARAGRAPHS:
        names[0] = element.tag
    parent = element.getparent()
    container = element
    if element.tag in _PARAGRAPHS:
        container = next((e for e in _list_ancestors(element, 50) if e in ranges), element)
    in_quote = element.tag == "p" and parent is not None and parent.tag == "blockquote"
    return BlockPlace(tuple(names), container, _is_widget(around), element.tag == "blockquote" or in_quote)


def _list_ancestors(element: HtmlElement, count: int) -> list[HtmlElement]:
    found: list[HtmlElement] = []
    while len(found) < count and (element := element.getparent()) is not None:
        found.append(element)
    return found


def _is_widget(around: Sequence[HtmlElement]) -> bool:
    for element in around:
        if element.tag in ("body", "article", "main"):
            return False
        if element.tag in ("nav", "footer"):
            return True
        if _WIDGET.search(f"{element.get('class') or ''} {element.get('id') or ''}".lower()):
            return True
    return False


def find_scope(ranges: Ranges, kept: set[int], count: int) -> tuple[int, int]:
    """Return the range of the smallest <article> or <main> that holds nine tenths of the kept blocks."""
    numbers = sorted(kept)
    best = (0, count)
    if not kept:
        return best
    for element, (start, stop) in ranges.items():
        if element.tag in ("article", "main") and stop - start < best[1] - best[0]:
            inside = bisect_left(numbers, stop) - bisect_left(numbers, start)
            if inside >= 0.9 * len(numbers):
                best = (start, stop)
    return best
