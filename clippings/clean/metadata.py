"""What an article says about itself: its title, authors and dates, as its page states and shows them."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from clippings.clean.blocks import PageBlock
from clippings.clean.byline import merge_names, parse_byline, starts_byline
from clippings.clean.dates import Source, choose_date, date_of_url, parse_date, parse_date_line
from clippings.clean.structure import is_prose, read_place_names
from clippings.clean.structured_data import Statements, text_of
from clippings.clean.title import names_of_host, strip_site, tidy
from clippings.documents import Dated
from clippings.languages.all_cleaning_words import alternatives

_PUBLISHED = (  # noqa: SIM905
    "article:published_time og:published_time og:article:published_time datepublished date dc.date dc.date.issued "
    "dcterms.date dcterms.created dc.date.created datecreated article.published pubdate publishdate publish-date "
    "publish_date publication_date published published-date parsely-pub-date sailthru.date article_date_original "
    "cxenseparse:recs:publishtime originalpublicationdate displaydate rnews:datepublished"
).split()
_MODIFIED = (  # noqa: SIM905
    "article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified lastmod "
    "last-modified lastmodified modified article.updated revision_date"
).split()
_CHANGED = re.compile(r"modif|updat")
_AUTHOR = re.compile(
    rf"(?<![a-z])(?:byline|author|{alternatives(lambda language: language.author_boxes.split())})(?![a-z])"
)
_DATE_NAME = re.compile(r"(?:post|article|publish\w*|publication|issue\w*|creat\w*)[-_.:]?(?:date|time)")


def find_title(stated: Statements, headings: Sequence[str], url: str | None) -> str | None:
    """Return the headline without the site's name: as the page states it, else its first <h1>, else its <title>."""
    candidates = [text for node in stated.articles for text in text_of(node.get("headline"))]
    candidates += [stated.meta[key] for key in ("og:title", "twitter:title") if key in stated.meta]
    candidates += [*headings[:1], *([stated.title] if stated.title else [])]
    sites = [*stated.site_names, *names_of_host(urlsplit(url).netloc if url else "")]
    for candidate in candidates:
        if title := tidy(strip_site(candidate, sites, headings)):
            return title
    return None


def find_head(blocks: Sequence[PageBlock], labels: Sequence[str | None]) -> list[PageBlock]:
    """Return the short blocks about the headline, down to the first prose of the article."""
    start = next((i for i, label in enumerate(labels) if label is None and is_prose(blocks[i])), 0)
    head = next((i for i in range(start - 1, -1, -1) if blocks[i].element.tag == "h1"), start)
    return [block for block in blocks[max(0, head - 5) : start] if len(block.text) <= 150]


def find_dates(
    stated: Statements, head: Sequence[PageBlock], url: str | None, now: datetime
) -> tuple[Dated | None, Dated | None, tuple[str, ...]]:
    """Return when the article was published, when changed, and what was refused."""
    seen, seen_change = _visible_dates(head)
    in_url = date_of_url(url or "")
    if seen and in_url and abs(seen.value - in_url.value) > timedelta(days=2):
        seen = None  # another day than the address names: of something that the article is about
    published, remarks = choose_date([*_published(stated), *filter(None, (seen, in_url))], now)
    modified, more = choose_date([*_modified(stated), *filter(None, (seen_change,))], now)
    return published, modified, tuple(dict.fromkeys(remarks + more))


def _visible_dates(head: Sequence[PageBlock]) -> tuple[Dated | None, Dated | None]:
    """Return when the lines about the headline say that the article was published, and changed."""
    published = modified = None
    for block in head:
        first, second = parse_date_line(block.text)
        if _CHANGED.search(read_place_names(block)):
            first, second = None, second or first
        published, modified = published or first, modified or second
    return published, modified


def _visible_byline(head: Sequence[PageBlock]) -> tuple[str, ...]:
    """Return the names in the first line about the headline that says "By", or that the page marks as its byline."""
    for block in head:
        marked = starts_byline(block.text) or _AUTHOR.search(read_place_names(block))
        if marked and (names := parse_byline(block.text)):
            return names
    return ()


def find_byline(stated: Statements, head: Sequence[PageBlock]) -> tuple[str, ...]:
    """Return the names of the authors, as the page states them, else as it shows them about its headline."""
    for node in stated.articles:
        if names := merge_names(text_of(node.get("author"))):
            return names
    for key in ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"):
        if key in stated.meta and (names := merge_names([stated.meta[key]])):
            return names
    return _visible_byline(head)


def _published(stated: Statements) -> Iterator[Dated]:
    yield from _dates((text for node in stated.articles for text in text_of(node.get("datePublished"))), "json-ld")
    yield from _dates(
        (stated.meta[key] for key in [*_PUBLISHED, *filter(_DATE_NAME.search, stated.meta)] if key in stated.meta),
        "meta",
    )
    yield from _dates((value for marks, value in stated.times if "publish" in marks or "pubdate" in marks), "time")
    yield from _dates((value for marks, value in stated.times if "updat" not in marks and "modif" not in marks), "time")


def _modified(stated: Statements) -> Iterator[Dated]:
    yield from _dates((text for node in stated.articles for text in text_of(node.get("dateModified"))), "json-ld")
    yield from _dates((stated.meta[key] for key in _MODIFIED if key in stated.meta), "meta")
    yield from _dates((value for marks, value in stated.times if "updat" in marks or "modif" in marks), "time")


def _dates(texts: Iterator[str], source: Source) -> Iterator[Dated]:
    for text in texts:
        if dated := parse_date(text, source):
            yield dated
