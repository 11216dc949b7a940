"""Finds the elements whose names mark them as a date or an author, and their places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from clippings.clean.text.blocks import UNSEEN, PageBlock, Ranges
from clippings.languages.all_cleaning_words import alternatives

_MARKED = re.compile(
    rf"""
    date|time|publi|posted|creat|fecha|datum             # the day
    |author|by-?line|writer|vcard|(?<![a-z])(?:by|fn)(?![a-z])   # the author
    |{alternatives(lambda language: language.author_boxes.split())}
    |meta|info                                           # either
    """,
    re.VERBOSE,
)
_KEYS = ("class", "id", "itemprop", "rel", "property", "data-testid")
_VALUES = ("datetime", "content", "data-timestamp", "data-time", "data-date", "data-utime", "title")
_OTHERS = re.compile(  # how a name begins: in English on pages of any language, except for the comments
    rf"""(?:^|\s)(?:
        comment|repl(?:y|ies)|respond|disqus|related|recirc|recommend|popular|trending|teaser|sidebar|carousel|nav|menu
        |most-?read|latest|more-(?:news|stories|from)|{alternatives(lambda language: language.comment_boxes)}
    )""",
    re.VERBOSE,
)
_NEVER = frozenset(["html", "body", "meta", "link", "input", "img", "button", "option"])
_MAX_TEXT = 200  # characters of an element's text
_MAX_BLOCKS = 4  # most blocks of an element that holds a date or an author
_MAX_FOUND = 300  # elements of a page


@dataclass(frozen=True, slots=True)
class MarkedElement:
    """An element whose name may say that it holds a date or an author."""

    tag: str
    names: str  # its class, id and the like, in lower case
    text: str
    value: str  # the value that it states for programs
    at: int  # the number of its block, or of the block that it is in
    linked: bool  # it is a link, or is in one
    of_others: bool  # it is in a part of the page named as comments, navigation or other articles


def find_marked(tree: HtmlElement, blocks: Sequence[PageBlock], ranges: Ranges) -> list[MarkedElement]:
    """Return the marked elements of the page, in order."""
    found: list[MarkedElement] = []
    for element, names in _iterate(tree):
        start, stop = _find_range(element, ranges)
        if stop - start > _MAX_BLOCKS and element in ranges:
            continue
        text = " ".join("".join(element.itertext()).split())
        if len(text) <= _MAX_TEXT:
            value = next((value for key in _VALUES if (value := element.get(key))), "")
            at = next((i for i in range(start, stop) if text in blocks[i].text), start) if text else start
            linked, of_others = _look_around(element)
            found.append(MarkedElement(str(element.tag), names, text, value, at, linked, of_others))
        if len(found) == _MAX_FOUND:
            break
    return found


def _iterate(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in UNSEEN or element.tag in _NEVER:
            continue
        names = " ".join(value for key in _KEYS if (value := element.get(key))).lower()
        if element.tag in ("time", "abbr") or (names and _MARKED.search(names)):
            yield element, names


def _find_range(element: HtmlElement, ranges: Ranges) -> tuple[int, int]:
    """Return the range of the blocks of the nearest block-level element."""
    holder: HtmlElement | None = element
    while holder is not None and holder not in ranges:
        holder = holder.getparent()
    return ranges[holder] if holder is not None else (0, 0)


def _look_around(element: HtmlElement) -> tuple[bool, bool]:
    """Return whether the element is linked, and whether it is in a part about other articles."""
    linked = of_others = False
    around: HtmlElement | None = element
    while around is not None and around.tag not in ("article", "main", "body"):
        linked = linked or around.tag == "a"
        names = f"{around.get('class') or ''} {around.get('id') or ''}".lower()
        of_others = of_others or around.tag == "nav" or bool(_OTHERS.search(names))
        around = around.getparent()
    return linked, of_others
