"""Finds the place of the article on its page, and the days that the page shows around its headline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clippings.clean.facts.byline import parse_byline, starts_byline
from clippings.clean.facts.dates import parse_date, parse_date_line, remark_zone, says_published
from clippings.clean.facts.line_patterns import split_dates
from clippings.clean.page.marked_elements import MarkedElement
from clippings.clean.page.structure import is_prose, read_place_names
from clippings.clean.rules.places import BYLINE, DATE
from clippings.clean.text.blocks import PageBlock
from clippings.clean.text.line import tokenize
from clippings.documents import Dated

_ABOVE = 6  # the day may be within this many blocks above the headline
_STANDFIRST = 3  # blocks from the first prose, which may be a standfirst with the day and the author below it
_BELOW = 4  # blocks below the article
_LINE = 150  # most characters of a line that states a day or an author
_WORDS_BESIDE_DATE = 6  # most other words of a line that states a date: a name, a place, "min read"
_DATELINE, _DATELINE_WORDS = 80, 3  # most characters of a dateline, and most words besides its day
_BEGINNING, _FOOT = 8, 3  # the line with the day is among its first or last blocks
_DATELINE_END = re.compile(r"[)\]]|\s[–—-]{1,2}\s|(?<=\b(?:19|20)\d\d)[.:]\s")
_CHANGED = re.compile(r"modif|updat")
_DATE = re.compile(r"date|time|publi|posted|creat|fecha|datum|meta|info|by-?line")


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """Where an article is among the blocks of its page."""

    headline: int  # its block; if none is found, a few blocks above the article
    start: int  # its first prose
    end: int  # its last block
    headed: bool  # a headline was found

    def rank(self, at: int) -> int | None:
        """Return how near to the headline a block is: 0 below it, then above it, at the article's foot, within it."""
        if self.headline <= at <= self.start + _STANDFIRST:
            return 0
        if self.headline - _ABOVE <= at < self.headline:
            return 1
        if self.end < at <= self.end + _BELOW:
            return 2
        return 3 if self.start < at <= self.end else None


def find_place(blocks: Sequence[PageBlock], labels: Sequence[str | None], title: str | None) -> ArticlePlace:
    """Return the place of the article: its headline is the nearest block above it that has the title, else an <h1>."""
    kept = [i for i, label in enumerate(labels) if label is None]
    start = next((i for i in kept if is_prose(blocks[i])), kept[0] if kept else 0)
    wanted = tokenize(title or "")
    above = range(min(start, len(blocks) - 1), -1, -1)
    headline = next((i for i in above if wanted and tokenize(blocks[i].text[:1000]) == wanted), None)
    if headline is None:
        headline = next((i for i in above if blocks[i].element.tag == "h1"), None)
    top = max(0, start - _ABOVE) if headline is None else headline
    return ArticlePlace(top, start, kept[-1] if kept else start, headline is not None)


@dataclass(slots=True)
class ShownDates:
    """The days that a page shows, the nearest to the headline first."""

    # Below the headline, in an element or a line that says what it states
    marked: list[Dated] = field(default_factory=list)
    # Below the headline, in a line that holds little but a date
    beside: list[Dated] = field(default_factory=list)
    # Above the headline, where a page may also show today's date
    above: list[Dated] = field(default_factory=list)
    # In an element within or below the article, its dateline, or a separate line at its beginning or foot
    far: list[Dated] = field(default_factory=list)
    changed: list[Dated] = field(default_factory=list)  # the days of changes
    remarks: list[str] = field(default_factory=list)


def find_shown_dates(
    blocks: Sequence[PageBlock], marked: Sequence[MarkedElement], place: ArticlePlace, language: str
) -> ShownDates:
    """Return the days that the page shows for its article."""
    found = ShownDates()
    for rank in range(4):
        for element in sorted(marked, key=lambda one: not one.value):  # values for programs are exact
            if place.rank(element.at) != rank or element.of_others or not _may_date(element):
                continue
            published, changed = _read_element(element, language)
            (found.marked, found.above, found.far, found.far)[rank].extend(filter(None, [published]))
            found.changed.extend(filter(None, [changed]))
        for block in find_lines(blocks, place, rank) if rank < 2 else ():
            if states_date(block.text):
                published, changed = parse_date_line(block.text, language)
                if _CHANGED.search(read_place_names(block)):
                    published, changed = None, changed or published
                found.remarks += remark_zone(block.text)
                near = found.marked if says_published(block.text) else found.beside
                (found.above if rank else near).extend(filter(None, [published]))
                found.changed.extend(filter(None, [changed]))
    if not (found.marked or found.beside or found.above):
        found.far += _read_article(blocks, place, language)
    return found


def _read_article(blocks: Sequence[PageBlock], place: ArticlePlace, language: str) -> Iterator[Dated]:
    """Yield the days in the article's dateline, in a line near its beginning, and at its foot, as in a letter.

    Several such lines belong to a diary.
    """
    first = blocks[place.start].text[:_DATELINE] if blocks else ""
    if (end := _DATELINE_END.search(first)) and is_day(begin := first[: end.start()]):
        yield from filter(None, [parse_date_line(begin, language)[0]])
    inner = [block for block in blocks[place.start + 1 : place.end + 1] if is_day(block.text)]
    edges = [*blocks[place.start + 1 : place.start + _BEGINNING], *blocks[place.end + 1 - _FOOT : place.end + 1]]
    if len(inner) == 1 and any(block is inner[0] for block in edges) and not inner[0].link_characters:
        yield from filter(None, [parse_date_line(inner[0].text, language)[0]])


def is_day(text: str) -> bool:
    """Whether the text states a day, with at most a place or an agency."""
    if len(text) > _DATELINE or not any(c.isdigit() for c in text):
        return False
    return sum(len(part.split()) for part in split_dates(text)) <= _DATELINE_WORDS and any(parse_date_line(text))


def label_fields(
    blocks: Sequence[PageBlock], labels: Sequence[str | None], place: ArticlePlace, language: str
) -> list[str | None]:
    """Return the labels, with byline and date between headline and article marked as cut."""
    found = list(labels)
    for i in range(place.headline + 1, place.start):
        line = blocks[i].text
        if labels[i] is not None or len(line) > _LINE or is_prose(blocks[i]):
            continue
        if starts_byline(line) and parse_byline(line):
            found[i] = BYLINE.label
        elif states_date(line) and parse_date_line(line, language) != (None, None):
            found[i] = DATE.label
    return found


def _may_date(element: MarkedElement) -> bool:
    return element.tag in ("time", "abbr") or bool(_DATE.search(element.names))


def _read_element(element: MarkedElement, language: str) -> tuple[Dated | None, Dated | None]:
    """Return when the article was published and changed, according to an element."""
    published, changed = parse_date(element.value, "time", language), None
    if published is None and states_date(element.text):
        published, changed = parse_date_line(element.text, language)
    return (None, changed or published) if _CHANGED.search(element.names) else (published, changed)


def states_date(line: str) -> bool:
    """Whether a line holds little but a date, or says that its date is that of publication or of a change."""
    words = sum(len(part.split()) for part in split_dates(line))
    return words <= _WORDS_BESIDE_DATE or says_published(line)


def find_lines(blocks: Sequence[PageBlock], place: ArticlePlace, rank: int) -> Iterator[PageBlock]:
    """Yield the short lines of this rank that are not prose."""
    lines = {
        0: range(place.headline, min(len(blocks), place.start + _STANDFIRST)),
        1: range(max(0, place.headline - _ABOVE), place.headline),
        2: range(place.end + 1, min(len(blocks), place.end + 1 + _BELOW)),
    }
    return (blocks[i] for i in lines[rank] if len(blocks[i].text) <= _LINE and not is_prose(blocks[i]))
