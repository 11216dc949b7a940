"""What the structure of a page says about its blocks, as evidence beside the extractor's choice."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from clippings.clean.blocks import Block, Ranges

_PARAGRAPHS = frozenset(["p", "li", "blockquote", "dd", "dt", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "tr"])
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
_WIDGET = re.compile(
    r"(?<![a-z])(?:cta|newsletters?|promos?|promotion|related|recirc|recirculation|recommended|recommendations|popular|"
    r"trending|rollover|popover|popup|tooltip|modal|paywall|subscribe|subscription|signup|sign-up|share|sharing|social|"
    r"sidebar|breadcrumbs?|comments?|disqus|advert|advertisement|ads?|sponsored|teasers?|outbrain|taboola|donate|"
    r"disclaimer|author-bio|bio|toolbar|cookies?|consent|tags|widget)(?![a-z])"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_SENTENCE_END = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")


def is_prose(block: Block) -> bool:
    """Running text: a sentence, or long, and little of it linked."""
    if block.link_characters > 0.5 * len(block.text):
        return False
    return len(block.text) >= 100 or (len(block.text) >= 25 and bool(_SENTENCE_END.search(block.text)))


def signature(block: Block) -> tuple[str, ...]:
    """Where the block stands: its tag, and tag and class of what is around it, three deep."""
    element = block.element
    parts = [element.tag if element.tag in _PARAGRAPHS else _named(element)]
    for _ in range(3):
        element = element.getparent()
        if element is None:
            break
        parts.append(_named(element))
    return tuple(parts)


def _named(element: HtmlElement) -> str:
    return f"{element.tag}.{element.get('class') or ''}"


def find_missed(blocks: Sequence[Block], ranges: Ranges, kept: set[int]) -> set[int]:
    """Return the blocks that the extractor left although the structure says that they are the article's.

    They are prose that stands just as most of the kept prose does, in the same <article>, and what is quoted in a
    <blockquote> between kept blocks.
    """
    weight: Counter[tuple[str, ...]] = Counter()
    for i in kept:
        if is_prose(blocks[i]):
            weight[signature(blocks[i])] += len(blocks[i].text)
    if not weight:
        return set()
    main = {place for place, size in weight.items() if size >= 0.2 * weight.total()}
    start, stop = _scope(ranges, kept, len(blocks))
    first, last = min(kept), max(kept)
    known = {blocks[i].text for i in kept}
    found = set()
    for i in range(start, stop):
        block = blocks[i]
        if i in kept or block.text in known:
            continue
        quoted = first < i < last and is_quoted(block)
        alike = is_prose(block) and signature(block) in main and not in_widget(block)
        if quoted or alike:
            found.add(i)
    return found


def find_main(blocks: Sequence[Block], ranges: Ranges) -> set[int]:
    """Return the blocks of the place that holds the most prose: its prose, headings and quoted words."""
    weight: Counter[HtmlElement] = Counter()
    for block in blocks:
        if is_prose(block) and not in_widget(block):
            weight[_container(block, ranges)] += len(block.text)
    if not weight:
        return set()
    start, stop = ranges[weight.most_common(1)[0][0]]
    return {
        i
        for i in range(start, stop)
        if (is_prose(blocks[i]) or blocks[i].element.tag in _HEADINGS or is_quoted(blocks[i]))
        and not in_widget(blocks[i])
    }


def prose_length(blocks: Sequence[Block], numbers: Iterable[int]) -> int:
    """Return the characters of prose in these blocks; of blocks that repeat one another, the first counts."""
    return sum(map(len, {blocks[i].text for i in numbers if is_prose(blocks[i])}))


def _container(block: Block, ranges: Ranges) -> HtmlElement:
    element = block.element
    if element.tag not in _PARAGRAPHS:
        return element
    parent = element.getparent()
    while parent is not None and parent not in ranges:
        parent = parent.getparent()
    return element if parent is None else parent


def is_quoted(block: Block) -> bool:
    """It stands in a <blockquote>, as quoted posts and letters do."""
    element = block.element
    return bool(element.tag == "blockquote" or (element.tag == "p" and element.getparent().tag == "blockquote"))


def in_widget(block: Block) -> bool:
    """Its place bears a name that pages give to what stands beside an article."""
    element: HtmlElement | None = block.element
    for _ in range(4):
        if element is None or element.tag in ("body", "article", "main"):
            return False
        if _WIDGET.search(f"{element.get('class') or ''} {element.get('id') or ''}".lower()):
            return True
        element = element.getparent()
    return False


def describe(block: Block) -> str:
    """Return the names that the page gives to the place of a block, in lower case: class, id and the like."""
    element: HtmlElement | None = block.element
    names: list[str] = []
    for _ in range(2):
        if element is not None:
            names += [element.get(key) or "" for key in ("class", "id", "itemprop", "rel")]
            element = element.getparent()
    return " ".join(names).lower()


def is_link(block: Block) -> bool:
    """All of it is a link, and it is no sentence: it leads to something else."""
    size = len(block.text.replace(" ", ""))
    if block.link_characters < 0.85 * size or block.after_break or _ADDRESS.match(block.text):
        return False
    return block.element.tag == "li" or len(block.text) >= 15


def _scope(ranges: Ranges, kept: set[int], count: int) -> tuple[int, int]:
    """Return the range of the smallest <article> or <main> that holds nine tenths of what is kept."""
    best = (0, count)
    for element, (start, stop) in ranges.items():
        if element.tag in ("article", "main") and stop - start < best[1] - best[0]:
            inside = sum(1 for i in kept if start <= i < stop)
            if inside >= 0.9 * len(kept):
                best = (start, stop)
    return best
