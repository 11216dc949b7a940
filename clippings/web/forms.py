"""The forms in which a list is answered for programs: JSON, JSON Lines, CSV and Atom (pure)."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPES = {
    "json": "application/json",
    "jsonl": "application/jsonl; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "atom": "application/atom+xml",
}
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed reader is told of one row."""

    id: str
    title: str
    address: str
    updated: datetime
    author: str
    summary: str


def write_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=lambda moment: moment.isoformat())


def write_lines(rows: Iterable[Any]) -> str:
    return "".join(f"{write_json(row)}\n" for row in rows)


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Several values in a cell stand between semicolons; what a spreadsheet would take for a formula begins with '."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def write_atom(title: str, address: str, after: str | None, entries: Sequence[Entry]) -> str:
    feed = Element("feed", xmlns=ATOM)
    _add(feed, "id", address)
    _add(feed, "title", title)
    _add(feed, "updated", max((entry.updated for entry in entries), default=NEVER).isoformat())
    SubElement(feed, "link", rel="self", href=address)
    if after:
        SubElement(feed, "link", rel="next", href=after)
    for entry in entries:
        one = SubElement(feed, "entry")
        _add(one, "id", entry.id)
        _add(one, "title", entry.title)
        _add(one, "updated", entry.updated.isoformat())
        SubElement(one, "link", href=entry.address)
        _add(SubElement(one, "author"), "name", entry.author)
        _add(one, "summary", entry.summary)
    return tostring(feed, encoding="unicode", xml_declaration=True)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _cell(value: Any) -> Any:
    text = "; ".join(map(str, value)) if isinstance(value, list | tuple) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
