"""Removes the marks that link a sentence to a note and back, which are not part of the text."""

import re
from itertools import islice

from lxml import html

_MAX_PIECES = 8  # pieces of text in a link: a mark has fewer
_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?\s*")


def drop_note_marks(tree: html.HtmlElement) -> html.HtmlElement:
    """Return the tree without the raised numbers that link to notes and the arrows that link back."""
    for link in list(tree.iter("a")):
        if link.get("role") == "doc-backlink" or _is_mark(link):
            link.drop_tree()
    return tree


def _is_mark(link: html.HtmlElement) -> bool:
    around = [one.tag for one in (link.getparent(), next(iter(link), None)) if one is not None]
    said = link.get("role") == "doc-noteref" or "noteref" in (link.get("epub:type") or "")
    if "#" not in (link.get("href") or "") or not (said or "sup" in around):
        return False
    return _MARK.fullmatch("".join(islice(link.itertext(), _MAX_PIECES))) is not None
