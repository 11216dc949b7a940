"""Prepares an article for its page: text in marked paragraphs, passages cut between them, who said what (pure)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from clippings.documents import Entity, Quote, Span
from clippings.index.serialize import StoredArticle, name_quotes
from clippings.search.cut_passages import order_passages
from clippings.web.marked_text import Mark, MarkedParagraph, mark_text

MAX_SHOWN = 2_000  # characters of a cut passage: a menu may be longer than its article
_OPENING = re.compile(r'(["“”„‘’‚「『״]|[«»‹›]\s?)\Z')
_CLOSING = re.compile(r'["“”‘’」』״]|\s?[«»‹›]')
HEADINGS = {
    "person": "People",
    "organization": "Organizations",
    "place": "Places",
    "group": "Groups",
    "event": "Events",
    "work": "Works",
    "law": "Laws",
    "product": "Products",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A quote on the page."""

    quote: Quote
    anchor: str  # its name in the index of quotes, so that a list of quotes can link here
    parts: "tuple[Said, ...]"  # for an interrupted quote, all later parts, listed at the first; none at the later ones
    continues: bool  # True for every part except the first


@dataclass(frozen=True, slots=True)
class NamedEntity:
    entity: Entity
    number: int
    anchors: tuple[str, ...]  # one for each mention, in text order


@dataclass(frozen=True, slots=True)
class Cut:
    """Passages that were cut at one place."""

    passages: tuple[tuple[str, str], ...]  # each with the rule that cut it
    rules: tuple[tuple[str, int], ...]  # each with the number of passages that it cut


@dataclass(frozen=True, slots=True)
class ArticleView:
    blocks: tuple[MarkedParagraph | Cut, ...]
    said: tuple[Said, ...]  # by the number of the mark
    named: tuple[NamedEntity, ...]  # by the number of the mark
    found: int  # words of the question in the text
    direction: Literal["ltr", "rtl"]

    @property
    def sections(self) -> list[tuple[str, list[NamedEntity]]]:
        """The names below their headings, most frequent first."""
        order = list(HEADINGS)
        names = sorted(self.named, key=lambda one: (order.index(one.entity.type), -len(one.anchors), one.number))
        return [(HEADINGS[kind], list(group)) for kind, group in groupby(names, key=lambda one: one.entity.type)]


def read(article: StoredArticle, found: Sequence[Span] = ()) -> ArticleView:
    """The article as its page shows it. `found`: where the words of a question are in the text."""
    doc = article.document
    named = tuple(_name(entity, number) for number, entity in enumerate(doc.entities))
    marks = [
        *(
            Mark(_extend_over_marks(doc.article.text, quote), "quote", number)
            for number, quote in enumerate(doc.quotes)
        ),
        *(
            Mark(span, "name", number, place)
            for number, entity in enumerate(doc.entities)
            for place, span in enumerate(entity.spans)
        ),
        *(Mark(span, "found", number) for number, span in enumerate(found)),
    ]
    paragraphs = mark_text(doc.article.text, marks)
    blocks = tuple(_insert_cuts(article, paragraphs))
    return ArticleView(blocks, find_said(article), named, len(found), find_direction(doc.article.text))


def find_direction(text: str) -> Literal["ltr", "rtl"]:
    """The writing direction of the first letter that has one."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    return "rtl" if next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L" else "ltr"


def _extend_over_marks(text: str, quote: Quote) -> Span:
    """The quote with the quotation marks around it, so that its speaker comes after the closing mark."""
    start, end = quote.span.start, quote.span.end
    if quote.kind == "indirect":
        return quote.span
    opening, closing = _OPENING.search(text, max(start - 2, 0), start), _CLOSING.match(text, end)
    return Span(opening.start() if opening else start, closing.end() if closing else end)


def _name(entity: Entity, number: int) -> NamedEntity:
    return NamedEntity(entity, number, tuple(f"name-{number}-{place}" for place in range(len(entity.spans))))


def find_said(article: StoredArticle) -> tuple[Said, ...]:
    """The quotes of an article, in text order."""
    doc = article.document
    anchors = [f"quote{key.removeprefix(doc.article.id)}" for key in name_quotes(doc)]
    groups: dict[int, list[Said]] = {}
    for quote, anchor in zip(doc.quotes, anchors, strict=True):
        groups.setdefault(quote.group, []).append(Said(quote, anchor, (), True))
    first = {group[0].anchor: replace(group[0], parts=tuple(group[1:]), continues=False) for group in groups.values()}
    every = {one.anchor: one for group in groups.values() for one in group} | first
    return tuple(every[anchor] for anchor in anchors)


def _insert_cuts(article: StoredArticle, paragraphs: Sequence[MarkedParagraph]) -> Iterator[MarkedParagraph | Cut]:
    rest = iter(paragraphs)
    passages = order_passages(article.document.article)
    for kept, group in groupby(passages, key=lambda passage: passage[1] is None):
        if kept:
            yield from (next(rest) for _ in group)
        else:
            cut = tuple((_shorten(text), rule or "") for text, rule in group)
            yield Cut(cut, tuple(Counter(rule for _, rule in cut).most_common()))
    yield from rest


def _shorten(passage: str) -> str:
    return passage if len(passage) <= MAX_SHOWN else f"{passage[:MAX_SHOWN]} … ({len(passage):,} characters)"
