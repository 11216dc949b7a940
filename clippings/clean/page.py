"""An HTML page: its text blocks, which of them are the article, and what it states about itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from lxml import etree, html

from clippings.clean.blocks import Block, find_blocks
from clippings.clean.byline import merge_names
from clippings.clean.dates import Source, choose, date_of_url, parse_date
from clippings.clean.extract import select_blocks
from clippings.clean.stated import Statements, read_statements, text_of
from clippings.clean.title import strip_site, tidy
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
    published, remarks = choose(list(_published(stated, url or canonical)), now)
    modified, more = choose(list(_modified(stated)), now)
    if tree is None:
        blocks: list[Block] = []
        labels: list[str | None] = []
        title, language, way = tidy(strip_site(stated.title or "", stated.site_names)), None, "nothing"
    else:
        blocks, ranges = find_blocks(tree)
        headings = [blocks[a].text for e, (a, b) in ranges.items() if e.tag == "h1" and b == a + 1]
        title = _find_title(stated, headings)
        language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        labels, way = select_blocks(tree, blocks, ranges, url)
    return Page(
        blocks=tuple(blocks),
        labels=tuple(labels),
        extracted_by=way,
        title=title,
        byline=_find_byline(stated),
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


def _find_title(stated: Statements, headings: Sequence[str]) -> str | None:
    candidates = [text for node in stated.articles for text in text_of(node.get("headline"))]
    candidates += [stated.meta[key] for key in ("og:title", "twitter:title") if key in stated.meta]
    candidates += [*headings[:1], *([stated.title] if stated.title else [])]
    for candidate in candidates:
        if title := tidy(strip_site(candidate, stated.site_names, headings[0] if headings else None)):
            return title
    return None


def _find_byline(stated: Statements) -> tuple[str, ...]:
    for node in stated.articles:
        if names := merge_names(text_of(node.get("author"))):
            return names
    for key in ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"):
        if key in stated.meta and (names := merge_names([stated.meta[key]])):
            return names
    return ()


def _published(stated: Statements, url: str | None) -> Iterator[Dated]:
    yield from _dates((text for node in stated.articles for text in text_of(node.get("datePublished"))), "json-ld")
    yield from _dates((stated.meta[key] for key in _PUBLISHED if key in stated.meta), "meta")
    yield from _dates((value for marks, value in stated.times if "publish" in marks or "pubdate" in marks), "time")
    yield from _dates((value for marks, value in stated.times if "updat" not in marks and "modif" not in marks), "time")
    if url and (dated := date_of_url(url)):
        yield dated


def _modified(stated: Statements) -> Iterator[Dated]:
    yield from _dates((text for node in stated.articles for text in text_of(node.get("dateModified"))), "json-ld")
    yield from _dates((stated.meta[key] for key in _MODIFIED if key in stated.meta), "meta")
    yield from _dates((value for marks, value in stated.times if "updat" in marks or "modif" in marks), "time")


def _dates(texts: Iterator[str], source: Source) -> Iterator[Dated]:
    for text in texts:
        if dated := parse_date(text, source):
            yield dated
