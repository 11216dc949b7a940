"""Finds the standfirst of a page: the text between its headline and its article, which is kept."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from clippings.clean.page.authors import read_author_line
from clippings.clean.page.shown_dates import ArticlePlace, states_date
from clippings.clean.page.structure import HEADINGS, BlockPlace, is_prose
from clippings.clean.text.blocks import PageBlock
from clippings.clean.text.line import tokenize
from clippings.languages.all_cleaning_words import alternatives

_MOST = 3  # most paragraphs
_NEAR = 15  # blocks below the headline
_CHARACTERS = 600  # most of each
_MARKED_WORDS = 4  # fewest words of a line that the page marks
_SUBTITLE_WORDS = 8  # fewest words of a heading right below the headline
_AGAIN = 0.5  # share of words that a headline shown twice has in common with itself
_STANDFIRST = re.compile(  # a whole word of a name: English on pages of any language, and each language's own
    rf"""(?<![a-z]) (?:
        stand-?first | dek | deck | sub-?(?:title|head|headline|heading|deck) | lede | lead | intro | introduction
        | summary | {alternatives(lambda language: language.standfirst_boxes.split())}
    ) (?![a-z])""",
    re.VERBOSE,
)
_NO_TEXT = re.compile(  # English on pages of any language
    r"caption|credit|photo|image|copyright|legend|gallery|slide|alert|notice|disclaimer|toc|audio|player|summary-list"
)


def find_standfirst(
    blocks: Sequence[PageBlock], places: Sequence[BlockPlace], labels: Sequence[str | None], place: ArticlePlace
) -> list[int]:
    """Return the paragraphs between the headline and the article that the extractor left out, and what the page marks
    as its standfirst, which may be a line without a full stop.
    """
    known = {block.text for block, label in zip(blocks, labels, strict=True) if label is None}
    found: list[int] = []
    for i in range(place.headline + 1, min(place.start, place.headline + _NEAR)) if place.headed else ():
        block = blocks[i]
        marked = _is_marked(block) or (i == place.headline + 1 and _is_subtitle(block, blocks[place.headline]))
        if (block.text in known or labels[i] is None or places[i].widget) and not (marked and labels[i] is None):
            continue
        if not _may_sum_up(block, marked=marked):
            continue
        known.add(block.text)
        found.append(i)
    return found if len(found) <= _MOST else []


def _is_marked(block: PageBlock) -> bool:
    names = " ".join(block.element.get(key) or "" for key in ("class", "id", "itemprop", "data-testid")).lower()
    return bool(_STANDFIRST.search(names)) and len(block.text.split()) >= _MARKED_WORDS


def _is_subtitle(block: PageBlock, headline: PageBlock) -> bool:
    """Whether a heading, right below the headline, is too long for a section's name, and not the headline again."""
    words, told = set(tokenize(block.text)), set(tokenize(headline.text[:_CHARACTERS]))
    again = len(words & told) >= _AGAIN * min(len(words), len(told) or 1)
    return block.element.tag in HEADINGS and len(block.text.split()) >= _SUBTITLE_WORDS and not again


def _may_sum_up(block: PageBlock, *, marked: bool) -> bool:
    if not (marked or is_prose(block)) or len(block.text) > _CHARACTERS or block.link_characters:
        return False
    return not (_is_picture(block.element) or read_author_line(block.text) or _is_dated(block.text))


def _is_dated(text: str) -> bool:
    return any(c.isdigit() for c in text) and states_date(text)


def _is_picture(element: HtmlElement) -> bool:
    """Whether the element is a caption, a credit, or what a page says about itself."""
    around: HtmlElement | None = element
    for _ in range(3):
        if around is None:
            break
        if around.tag in ("figure", "figcaption", "aside", "form", "button", "li") or _NO_TEXT.search(
            f"{around.get('class') or ''} {around.get('id') or ''}".lower()
        ):
            return True
        around = around.getparent()
    return False
