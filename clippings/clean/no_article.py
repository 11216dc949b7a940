"""Recognizes pages without an article: login, consent, errors, search results, lists of other articles."""

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from clippings.clean.blocks import PageBlock, Ranges
from clippings.clean.structure import is_prose
from clippings.languages.all_cleaning_words import alternatives

_TITLE = re.compile(alternatives(lambda language: language.titles_without_article), re.IGNORECASE)
_GATE = re.compile(  # English whatever the language of the page is
    r"""(?<![a-z])(?:
        cookies?|consent|gdpr|privacy|cmp
        |log-?in|sign-?in|sign-?up|register|password|auth
        |not-?found|error-?404
    )(?![a-z])""",
    re.VERBOSE,
)
_BRIEF = 1_000  # characters of prose: a page that says so little under such a title is what the title says
_SOME = 200  # characters without a sentence that are not an article
_ENTRIES, _ENTRY_WORDS = 4, 3  # at least, of a list, and words of each
_CARD = 6  # blocks, at most, of a box that leads to another article
_CARD_CHARACTERS = 400  # a headline and a few sentences
_CARDS = 3  # of a list
_LISTED = 0.6  # of the prose


def holds_article(
    blocks: Sequence[PageBlock], labels: Sequence[str | None], ranges: Ranges, titles: Sequence[str], *, stated: bool
) -> bool:
    """Tell whether what is kept of a page is an article; `titles` are what the page calls itself.

    `stated`: it says that it is one. Then boxes that lead to other pages are what the article is about.
    """
    kept = [i for i, label in enumerate(labels) if label is None]
    prose = [i for i in kept if is_prose(blocks[i])]
    told = prose or kept
    size = sum(len(blocks[i].text) for i in told)
    listed = sum(_is_entry(blocks[i]) for i in kept)
    if titles and not prose and size < _SOME and listed < _ENTRIES:  # an item of a feed, as short, has no title
        return False
    if size < _BRIEF and (any(map(_TITLE.search, titles)) or all(_is_gated(blocks[i].element) for i in told)):
        return False
    marked = any(e.tag == "article" and start <= told[0] and told[-1] < stop for e, (start, stop) in ranges.items())
    return stated or marked or not lists_cards(blocks, kept, ranges)


def lists_cards(blocks: Sequence[PageBlock], numbers: Iterable[int], ranges: Ranges) -> bool:
    """Tell whether most of what these blocks say is in small boxes that lead to other articles."""
    kept = list(numbers)
    told = [i for i in kept if is_prose(blocks[i])] or kept
    cards = [(i, card) for i in told if (card := _find_card(blocks, i, ranges)) is not None]
    listed = sum(len(blocks[i].text) for i, _ in cards)
    return len({card for _, card in cards}) >= _CARDS and listed >= _LISTED * sum(len(blocks[i].text) for i in told)


def _is_entry(block: PageBlock) -> bool:
    """A line of a list that begins with a day, a year or a number and leads nowhere."""
    return not block.link_characters and block.text[0].isdigit() and len(block.text.split()) >= _ENTRY_WORDS


def _is_gated(element: HtmlElement) -> bool:
    """It is in a form, or in a box that names itself as a question before the page.

    A form with a headline is one around the whole page, as some servers write them.
    """
    around: HtmlElement | None = element
    while around is not None and around.tag not in ("body", "article"):
        names = f"{around.get('class') or ''} {around.get('id') or ''}".lower()
        if (around.tag == "form" and around.find(".//h1") is None) or _GATE.search(names):
            return True
        around = around.getparent()
    return False


def _find_card(blocks: Sequence[PageBlock], number: int, ranges: Ranges) -> int | None:
    """Return the first block of the small box that the block is in, if it is a link to what the box tells of."""
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
