"""What a page states about itself: JSON-LD, OpenGraph and other meta tags, <time>, its canonical address."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup

_OPENING = re.compile(r"<(?:(!--)|(meta|link)\b|(title|time|script|style)\b)", re.IGNORECASE)
_CLOSING = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("title", "time", "script", "style")}
_TAG = re.compile(r"""<[a-z]+(?:[^<>"']|"[^"<>]{0,5000}"|'[^'<>]{0,5000}')*>""", re.IGNORECASE)
_MAX_PICKED = 2_000  # elements
_MAX_ELEMENT = 4_000_000  # characters of one, a JSON-LD script at the most
_ARTICLE = re.compile(r"Article|BlogPosting|Report|NewsArticle|Posting|Review$")
_MAX_NODES = 20_000


@dataclass(frozen=True, slots=True)
class Statements:
    articles: tuple[dict[str, Any], ...]  # JSON-LD objects of an article's type
    site_names: tuple[str, ...]
    meta: dict[str, str]  # name, property or itemprop in lower case -> content
    title: str | None  # of <title>
    times: tuple[tuple[str, str], ...]  # of <time>: what marks it, and its datetime
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
    nodes = [node for script in soup.find_all("script") for node in _json_ld(script.get("type"), script.string)]
    articles = tuple(node for node in nodes if any(_ARTICLE.search(kind) for kind in _types(node)))
    return Statements(
        articles=articles,
        site_names=tuple(_site_names(meta, nodes)),
        meta=meta,
        title=" ".join(title.get_text().split()) or None if title else None,
        times=tuple(_times(soup)),
        canonical=href.strip() if isinstance(href, str) else None,
    )


def _pick(html: str) -> Iterator[str]:
    """Return the elements that state something, out of the page's source: the whole page would cost a second parse."""
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
            if at - start <= _MAX_ELEMENT and (opening[3].lower() in ("title", "time") or "ld+json" in head):
                picked += 1
                yield html[start:at]


def text_of(value: object) -> list[str]:
    """Return the strings that a JSON-LD value stands for: itself, its name, or those of its parts."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if isinstance(value, dict):
        return text_of(value.get("name"))
    if isinstance(value, list):
        return [text for part in value[:50] if not isinstance(part, list) for text in text_of(part)]
    return []


def _json_ld(kind: object, source: str | None) -> Iterator[dict[str, Any]]:
    if not source or not isinstance(kind, str) or "ld+json" not in kind.lower():
        return
    source = source.strip().removeprefix("<!--").removesuffix("-->").strip().removesuffix(";")
    try:
        data = json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return
    waiting, seen = [data], 0
    while waiting and seen < _MAX_NODES:
        value = waiting.pop()
        seen += 1
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            yield value
            waiting.extend(v for v in reversed(value.values()) if isinstance(v, dict | list))


def _types(node: dict[str, Any]) -> list[str]:
    kind = node.get("@type")
    return [k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)]


def _site_names(meta: dict[str, str], nodes: list[dict[str, Any]]) -> Iterator[str]:
    for key in ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "publisher"):
        if key in meta:
            yield meta[key].lstrip("@")
    for node in nodes:
        yield from text_of(node.get("publisher"))
        if any(kind in ("Organization", "NewsMediaOrganization", "WebSite") for kind in _types(node)):
            yield from text_of(node.get("name"))


def _times(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for tag in soup.find_all("time"):
        value = tag.get("datetime") or tag.get_text(" ", strip=True)
        if isinstance(value, str) and value:
            marks = [tag.get("itemprop"), tag.get("class"), tag.get("pubdate")]
            yield " ".join(str(m) for m in marks if m is not None).lower(), value
