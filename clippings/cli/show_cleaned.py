"""Shows a cleaned article with the cut passages struck through in place, and their rules: for terminals and as HTML."""

import re
from collections import Counter
from html import escape

from rich.console import Group, RenderableType
from rich.text import Text

from clippings.cli.controls import CONTROLS
from clippings.documents import CleanDocument, Dateline
from clippings.search.cut_passages import order_passages

STYLE = (
    "del { color: var(--faint); } .rule { font: 0.75rem system-ui, sans-serif; color: #a3261d; margin-left: 0.4rem; }\n"
    "@media (prefers-color-scheme: dark) { .rule { color: #ff9a8f; } }\n"
)
_PARAGRAPHS = re.compile(r"\n\s*\n")
SHOWN = 2_000  # characters of one cut passage: a menu may be longer than its article


def mark_removed(doc: CleanDocument) -> RenderableType:
    """For a terminal: the document in its order, cut passages struck through, each with its rule."""
    text = Text()
    for passage, rule in order_passages(doc):
        if rule is None:
            text.append(f"{passage.translate(CONTROLS)}\n\n")
        else:
            for paragraph in _PARAGRAPHS.split(_shorten(passage)):  # where no colors are, a bare one would look kept
                text.append(paragraph.translate(CONTROLS), style="strike dim")
                text.append(f"  [cut: {rule}]\n\n", style="red")
    text.rstrip()
    title = (doc.title or f"(no title) {doc.origin}").translate(CONTROLS)
    return Group(Text(title, style="bold"), Text(_describe(doc), style="dim"), text)


def mark_removed_html(doc: CleanDocument) -> str:
    """The same as a section of a page that has STYLE. Everything from the article is escaped."""
    pieces = [
        f"<p>{escape(passage)}</p>"
        if rule is None
        else f'<p><del>{escape(_shorten(passage))}</del><span class="rule">{escape(rule)}</span></p>'
        for passage, rule in order_passages(doc)
    ]
    return (
        f"<article>\n<header><h1>{escape(doc.title or doc.id)}</h1>\n"
        f'<p class="faint">{escape(_describe(doc))}</p></header>\n<div class="text">{"".join(pieces)}</div>\n</article>'
    )


def _describe(doc: CleanDocument) -> str:
    """One line: how the text was found, what was cut by which rule, what was refused."""
    rules = Counter(removed.rule for removed in doc.removed)
    parts = [
        f"extracted by {doc.extracted_by}",
        f"{len(doc.text)} characters kept, {sum(len(removed.text) for removed in doc.removed)} cut",
        ", ".join(f"{rule} {count}" for rule, count in rules.most_common()),
        f"standfirst {doc.standfirst.end:,} characters" if doc.standfirst else "",
        _describe_dateline(doc.dateline) if doc.dateline else "",
        *doc.remarks,
    ]
    return " · ".join(part.translate(CONTROLS) for part in parts if part)


def _describe_dateline(dateline: Dateline) -> str:
    return "dateline " + ", ".join(filter(None, (dateline.place, dateline.agency)))


def _shorten(passage: str) -> str:
    return passage if len(passage) <= SHOWN else f"{passage[:SHOWN]} … ({len(passage)} characters)"
