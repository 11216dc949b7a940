"""Reads what a page states about itself: JSON-LD, OpenGraph and other meta tags, its canonical address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup

from clippings.clean.facts.title import fold_title
from clippings.clean.page.json_ld import read_nodes, select_articles, text_of, types_of

_OPENING = re.compile(r"<(?:(!--)|(meta|link)\b|(title|script|style)\b)", re.IGNORECASE)
_CLOSING = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("title", "script", "style")}
_TAG = re.compile(r"""<[a-z]+(?:[^<>"']|"[^"<>]{0,5000}"|'[^'<>]{0,5000}')*>""", re.IGNORECASE)
_PUBLISHERS = ("dc.publisher", "publisher", "application-name", "apple-mobile-web-app-title")
_NAME = re.compile(r"^(?!.*(?:://|@)).*[^\W\d_]")
_MAX_NAME = 100  # characters
_MAX_PICKED = 2_000  # elements
_MAX_ELEMENT = 4_000_000  # characters of one element; the largest are JSON-LD scripts


@dataclass(frozen=True, slots=True)
class Statements:
    articles: tuple[dict[str, Any], ...]  # JSON-LD objects of articles, references resolved
    site_names: tuple[str, ...]
    meta: dict[str, str]  # name, property or itemprop in lower case -> content
    title: str | None  # the text of <title>
    canonical: str | None


def read_statements(html: str) -> Statements:
    soup = BeautifulSoup("".join(_pick(html)), "lxml")
    meta: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = tag.get("content")
        if isinstance(name, str) and isinstance(content, str) and content.strip():
            meta.setdefault(name.lower(), content.strip())
    title = soup.find("title")
    link = soup.find("link", rel="canonical")
    href = link.get("href") if link else None
    scripts = [script for script in soup.find_all("script") if "ld+json" in str(script.get("type")).lower()]
    nodes = [node for script in scripts if script.string for node in read_nodes(script.string)]
    return Statements(
        articles=select_articles(nodes),
        site_names=tuple(_list_site_names(meta, nodes)),
        meta=meta,
        title=" ".join(title.get_text().split()) or None if title else None,
        canonical=href.strip() if isinstance(href, str) else None,
    )


def find_publication(stated: Statements) -> str | None:
    """Return the name of the paper by the page: of its site, else of the article's publisher. A link is no name."""
    publishers = [node["publisher"] for node in stated.articles if "publisher" in node]
    firms = [p for p in publishers if not (isinstance(p, dict) and "Person" in types_of(p))]
    said = [stated.meta.get("og:site_name", ""), *(name for firm in firms for name in text_of(firm))]
    said += [stated.meta.get(key, "") for key in _PUBLISHERS]
    names = (fold_title(text) or "" for text in said)
    return next((name for name in names if _NAME.search(name) and len(name) <= _MAX_NAME), None)


def _pick(html: str) -> Iterator[str]:
    """Yield the elements that state something from the page's source: parsing the whole page again would cost more."""
    at = picked = 0
    while picked < _MAX_PICKED and (opening := _OPENING.search(html, at)):
        start, at = opening.span()
        if opening[1]:
            at = html.find("-->", at)
            if at < 0:
                return
        elif opening[2]:
            if tag := _TAG.match(html, start, start + 20_000):
                picked += 1
                at = tag.end()
                yield tag[0]
        else:
            closing = _CLOSING[opening[3].lower()].search(html, at)
            if closing is None:
                return
            at = closing.end()
            head = html[start : start + 300].lower()
            if at - start <= _MAX_ELEMENT and (opening[3].lower() == "title" or "ld+json" in head):
                picked += 1
                yield html[start:at]


def _list_site_names(meta: dict[str, str], nodes: list[dict[str, Any]]) -> Iterator[str]:
    for key in ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "publisher"):
        if key in meta:
            yield meta[key].lstrip("@")
    for node in nodes:
        publisher = node.get("publisher")
        if not (isinstance(publisher, dict) and "Person" in types_of(publisher)):
            yield from text_of(publisher)
        kinds = types_of(node)
        if "Person" not in kinds and any(
            kind in ("Organization", "NewsMediaOrganization", "WebSite") for kind in kinds
        ):
            yield from text_of(node.get("name"))
