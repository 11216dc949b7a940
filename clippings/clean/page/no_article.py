"""Recognizes pages without an article: login, consent, errors, search results, lists of other articles."""

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from clippings.clean.page.structure import is_prose
from clippings.clean.text.blocks import PageBlock, Ranges
from clippings.languages.all_cleaning_words import alternatives

_TITLE = re.compile(alternatives(lambda language: language.titles_without_article), re.IGNORECASE)
_GATE = re.compile(  # English on pages of any language
    r"""(?<![a-z])(?:
        cookies?|consent|gdpr|privacy|cmp
        |log-?in|sign-?in|sign-?up|register|password|auth
        |not-?found|error-?404
    )(?![a-z])""",
    re.VERBOSE,
)
_BRIEF = 1_000  # characters of prose: with so little text, a page with such a title is what the title says
_SOME = 200  # so few characters without a sentence are not an article
_ENTRIES, _ENTRY_WORDS = 4, 3  # fewest entries of a list, and fewest words of an entry
_CARD = 6  # most blocks of a box that leads to another article
_CARD_CHARACTERS = 400  # a headline and a few sentences
_CARDS = 3  # fewest boxes of a list
_LISTED = 0.6  # share of the prose that is in the boxes of a list


def holds_article(
    blocks: Sequence[PageBlock], labels: Sequence[str | None], ranges: Ranges, titles: Sequence[str], *, stated: bool
) -> bool:
    """Whether the kept text of a page is an article; `titles` are what the page calls itself.

    `stated`: the page says that it is an article. Then boxes that lead to other pages are what the article is about.
    """
    kept = [i for i, label in enumerate(labels) if label is None]
    prose = [i for i in kept if is_prose(blocks[i])]
    told = prose or kept
    size = sum(len(blocks[i].text) for i in told)
    listed = sum(_is_entry(blocks[i]) for i in kept)
    if titles and not prose and size < _SOME and listed < _ENTRIES:  # a feed's item, as short, has no title
        return False
    if size < _BRIEF and (any(map(_TITLE.search, titles)) or all(_is_gated(blocks[i].element) for i in told)):
        return False
    marked = any(e.tag == "article" and start <= told[0] and told[-1] < stop for e, (start, stop) in ranges.items())
    return stated or marked or not lists_cards(blocks, kept, ranges)


def lists_cards(blocks: Sequence[PageBlock], numbers: Iterable[int], ranges: Ranges) -> bool:
    """Whether most of the text in these blocks is in small boxes that lead to other articles."""
    kept = list(numbers)
    told = [i for i in kept if is_prose(blocks[i])] or kept
    cards = [(i, card) for i in told if (card := _find_card(blocks, i, ranges)) is not None]
    listed = sum(len(blocks[i].text) for i, _ in cards)
    return len({card for _, card in cards}) >= _CARDS and listed >= _LISTED * sum(len(blocks[i].text) for i in told)


def _is_entry(block: PageBlock) -> bool:
    """Whether the block is a line of a list that begins with a day, a year or a number and is not a link."""
    return not block.link_characters and block.text[0].isdigit() and len(block.text.split()) >= _ENTRY_WORDS


def _is_gated(element: HtmlElement) -> bool:
    """Whether the element is in a form, or in a box whose name says that it asks something before it shows the page.

    A form that holds a headline is around the whole page, as some servers write it, and does not count.
    """
    around: HtmlElement | None = element
    while around is not None and around.tag not in ("body", "article"):
        names = f"{around.get('class') or ''} {around.get('id') or ''}".lower()
        if (around.tag == "form" and around.find(".//h1") is None) or _GATE.search(names):
            return True
        around = around.getparent()
    return False


def _find_card(blocks: Sequence[PageBlock], number: int, ranges: Ranges) -> int | None:
    """Return the first block of the small box that the block is in, if that one is the link of the box."""
    around: HtmlElement | None = blocks[number].element
    while around is not None:
        start, stop = ranges.get(around, (number, number + 1))
        if stop - start > _CARD or sum(len(block.text) for block in blocks[start:stop]) > _CARD_CHARACTERS:
            return None
        first = blocks[start]
        if start < number and first.link_characters > 0.8 * len(first.text.replace(" ", "")):
            return start
        around = around.getparent()
    return None
