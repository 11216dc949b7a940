"""The address that a page states as its own, from a limited part of its head, and why other addresses are refused.

Known records are skipped by their ids before they are cleaned, so the address is read here and not from a parsed page.
"""

import html
import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from clippings.addresses import canonical_url, domain_of, fold_address, registered_domain
from clippings.capture.file_types import looks_utf16

_LOOK_BYTES = 256 * 1024
_MAX_SHOWN = 200  # characters of an address that is refused
_MAX_NODES = 200  # of a page's JSON-LD
_TAG = re.compile(r"<(link|meta)\b([^<>]{1,4096})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-z:-]{1,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_JSON_LD = re.compile(r"<script\b[^<>]{0,400}application/ld\+json[^<>]{0,400}>(.*?)</script", re.IGNORECASE | re.DOTALL)
_ARTICLE = re.compile(r"(?:Article|Posting|Report)\b")
_NAMING = re.compile(r"p|.*id", re.IGNORECASE)  # parameters that name a page on many sites: "p", "id", "story_id"


def find_stated_url(content: bytes, own: str | None = None) -> tuple[str | None, tuple[str, ...]]:
    """The first address in <link rel=canonical>, og:url or JSON-LD that can be the page's own, and remarks on those
    before it that cannot.

    `own`: where the page was found, canonical, if that is known. If it is not, JSON-LD is ignored: templates contain
    examples, and nothing would count against them.
    """
    head = content[:_LOOK_BYTES]
    text = (head.replace(b"\0", b"") if looks_utf16(head[:1024]) else head).decode("utf-8", "replace")
    remarks: dict[str, None] = {}
    for stated in (*_list_stated(text), *(_list_in_json_ld(text) if own else ())):
        url = canonical_url(stated)
        if url is None:
            continue
        reason = _refuse(url, own)
        if reason is None:
            return url, tuple(remarks)
        shown = url if len(url) <= _MAX_SHOWN else f"{url[:_MAX_SHOWN]}..."
        remarks[f"canonical address refused: {shown} {reason}"] = None
    return None, tuple(remarks)


def _refuse(url: str, own: str | None) -> str | None:
    """Why an address cannot be that of the page."""
    folded = urlsplit(fold_address(url))
    if folded.path == "/" and not folded.query and not folded.fragment:
        return "is that of a whole site"
    if own is None:
        return None
    if registered_domain(domain_of(url)) != registered_domain(domain_of(own)):
        return "is on another domain"
    found_at = urlsplit(fold_address(own))
    if found_at.path.startswith(f"{folded.path.rstrip('/')}/") and folded.path != found_at.path and not folded.query:
        return "is that of a section above the page"
    names = {part.partition("=")[0] for part in found_at.query.split("&")}
    if folded.path == found_at.path and not folded.query and any(map(_NAMING.fullmatch, names)):
        return "lacks a parameter that may name the page"
    return None


def _list_stated(text: str) -> Iterator[str]:
    stated: dict[str, str] = {}
    for tag in _TAG.finditer(text):
        values = {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag[2])}
        if "canonical" in values.get("rel", "").lower().split():
            stated.setdefault("canonical", values.get("href", ""))
        elif "og:url" in (values.get("property"), values.get("name")):
            stated.setdefault("og:url", values.get("content", ""))
    yield from (stated[name] for name in ("canonical", "og:url") if name in stated)


def _list_in_json_ld(text: str) -> Iterator[str]:
    """The addresses of the articles that scripts describe, but not of those within others, such as a list of links."""
    for script in _JSON_LD.findall(text):
        try:
            described = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        graph = described.get("@graph", described) if isinstance(described, dict) else described
        for node in graph[:_MAX_NODES] if isinstance(graph, list) else [graph]:
            if isinstance(node, dict) and _ARTICLE.search(str(node.get("@type"))):
                yield from (url for key in ("mainEntityOfPage", "url") if (url := _address(node.get(key))))


def _address(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) else None
