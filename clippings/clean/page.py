"""An HTML page: its text blocks, which of them are the article, and what it states about itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from lxml import etree, html

from clippings.clean.blocks import Block, find_blocks
from clippings.clean.byline import merge_names, parse_byline, starts_byline
from clippings.clean.dates import Source, choose, date_of_url, parse_date, parse_date_line
from clippings.clean.extract import select_blocks
from clippings.clean.stated import Statements, read_statements, text_of
from clippings.clean.structure import describe, is_prose
from clippings.clean.title import names_of_host, strip_site, tidy
from clippings.documents import Dated

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
_AUTHOR = re.compile(r"(?<![a-z])(?:byline|author|auteur|autor)(?![a-z])")
_DATE_NAME = re.compile(r"(?:post|article|publish\w*|publication|issue\w*|creat\w*)[-_.:]?(?:date|time)")


@dataclass(frozen=True, slots=True)
class Page:
    blocks: tuple[Block, ...]
    labels: tuple[str | None, ...]  # the rule that cuts each block; None for those of the article
    extracted_by: str
    title: str | None
    byline: tuple[str, ...]
    published: Dated | None
    modified: Dated | None
    language: str | None
    canonical: str | None
    remarks: tuple[str, ...]


def read_page(source: str, url: str | None, now: datetime) -> Page:
    """Return what the page holds and states. Raises nothing for broken HTML."""
    tree = _parse(source)
    stated = read_statements(source)
    canonical = stated.canonical or stated.meta.get("og:url")
    if tree is None:
        blocks: list[Block] = []
        labels: list[str | None] = []
        title, language, way = tidy(strip_site(stated.title or "", stated.site_names)), None, "nothing"
    else:
        blocks, ranges = find_blocks(tree)
        headings = [block.text for block in blocks if block.element.tag == "h1"]
        title = _find_title(stated, headings, url or canonical)
        language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        labels, way = select_blocks(tree, blocks, ranges, url=url, stated_body=_stated_body(stated))
    head = _find_head(blocks, labels)
    seen, seen_change = _visible_dates(head)
    in_url = date_of_url(url or canonical or "")
    if seen and in_url and abs(seen.value - in_url.value) > timedelta(days=2):
        seen = None  # another day than the address names: of something that the article is about
    published, remarks = choose([*_published(stated), *filter(None, (seen, in_url))], now)
    modified, more = choose([*_modified(stated), *filter(None, (seen_change,))], now)
    return Page(
        blocks=tuple(blocks),
        labels=tuple(labels),
        extracted_by=way,
        title=title,
        byline=_find_byline(stated) or _visible_byline(head),
        published=published,
        modified=modified,
        language=language or stated.meta.get("og:locale") or stated.meta.get("inlanguage"),
        canonical=canonical,
        remarks=tuple(dict.fromkeys(remarks + more)),
    )


def _parse(source: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _find_title(stated: Statements, headings: Sequence[str], url: str | None) -> str | None:
    candidates = [text for node in stated.articles for text in text_of(node.get("headline"))]
    candidates += [stated.meta[key] for key in ("og:title", "twitter:title") if key in stated.meta]
    candidates += [*headings[:1], *([stated.title] if stated.title else [])]
    sites = [*stated.site_names, *names_of_host(urlsplit(url).netloc if url else "")]
    for candidate in candidates:
        if title := tidy(strip_site(candidate, sites, headings)):
            return title
    return None


def _find_head(blocks: Sequence[Block], labels: Sequence[str | None]) -> list[Block]:
    """Return the short blocks about the headline, down to the first prose of the article."""
    start = next((i for i, label in enumerate(labels) if label is None and is_prose(blocks[i])), 0)
    head = next((i for i in range(start - 1, -1, -1) if blocks[i].element.tag == "h1"), start)
    return [block for block in blocks[max(0, head - 5) : start] if len(block.text) <= 150]


def _visible_dates(head: Sequence[Block]) -> tuple[Dated | None, Dated | None]:
    """Return when the lines about the headline say that the article was published, and changed."""
    published = modified = None
    for block in head:
        first, second = parse_date_line(block.text)
        if _CHANGED.search(describe(block)):
            first, second = None, second or first
        published, modified = published or first, modified or second
    return published, modified


def _visible_byline(head: Sequence[Block]) -> tuple[str, ...]:
    """Return the names in the first line about the headline that says "By", or that the page marks as its byline."""
    for block in head:
        if (starts_byline(block.text) or _AUTHOR.search(describe(block))) and (names := parse_byline(block.text)):
            return names
    return ()


def _stated_body(stated: Statements) -> str:
    return max((b for node in stated.articles if isinstance(b := node.get("articleBody"), str)), key=len, default="")


def _find_byline(stated: Statements) -> tuple[str, ...]:
    for node in stated.articles:
        if names := merge_names(text_of(node.get("author"))):
            return names
    for key in ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"):
        if key in stated.meta and (names := merge_names([stated.meta[key]])):
            return names
    return ()


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
