"""Writes Atom feeds (RFC 4287), for lists on the pages and for the matches of a saved question (pure)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

ATOM = "http://www.w3.org/2005/Atom"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed reader learns about one row."""

    id: str
    title: str
    address: str | None
    updated: datetime
    author: str
    summary: str


def write_atom(
    id: str, title: str, entries: Sequence[Entry], *, here: str | None = None, after: str | None = None
) -> str:
    """A feed of these entries. here, after: the addresses of this feed and of its next page, if it has them."""
    feed = Element("feed", xmlns=ATOM)
    _add(feed, "id", id)
    _add(feed, "title", title)
    _add(feed, "updated", max((entry.updated for entry in entries), default=NEVER).isoformat())
    if here:
        SubElement(feed, "link", rel="self", href=_clean(here))
    if after:
        SubElement(feed, "link", rel="next", href=_clean(after))
    for entry in entries:
        one = SubElement(feed, "entry")
        _add(one, "id", entry.id)
        _add(one, "title", entry.title)
        _add(one, "updated", entry.updated.isoformat())
        if entry.address:
            SubElement(one, "link", href=_clean(entry.address))
        _add(SubElement(one, "author"), "name", entry.author)
        _add(one, "summary", entry.summary)
    return tostring(feed, encoding="unicode", xml_declaration=True)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _clean(text)


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
