"""Reads the JSON-LD of a page as far as possible, even if it is broken, nested or uses references."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from clippings.languages.cleaning_words import AGENCY

Node = dict[str, Any]

_ARTICLE = re.compile(r"Article|BlogPosting|Report|NewsArticle|Posting|Review$")
_PAGE = re.compile(r"WebPage|ItemPage")
_MAX_NODES = 20_000
_MAX_NESTED = 50  # levels of lists in lists, and of pages around an article
_WRAPPED = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)?[\s;]*$"
)
_COMMA_TOO_MUCH = re.compile(r",\s*(?=[}\]])")
_AGENCY = re.compile(rf"(?<!\w){AGENCY}(?!\w)|agenc", re.IGNORECASE)
_ACCOUNT, _ACCOUNT_ID = "Account", "#/schema/person/"  # how WordPress refers to accounts of authors
_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"([\w:/.]{1,60})"')
_STRING = re.compile(r'"(headline|datePublished|dateModified|articleBody)"\s*:\s*"((?:[^"\\\n]|\\.){1,200000})"')
_AUTHOR = re.compile(r'"author"\s*:\s*(?:\[\s*)?(?:\{[^{}]{0,300}?"name"\s*:\s*)?"((?:[^"\\\n]|\\.){1,200})"')


def read_nodes(source: str) -> list[Node]:
    """Return the objects of one script, nested ones included, the outer ones first.

    For a script that no parser can read, return one object with what can be found of its article.
    """
    source = _WRAPPED.sub("", source.strip())
    for attempt in (source, _COMMA_TOO_MUCH.sub("", source), unescape(source)):
        try:
            return list(_walk(json.loads(attempt, strict=False)))
        except (ValueError, RecursionError):
            continue
    return list(_salvage(source))


def select_articles(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the articles among the objects, references resolved; then the pages, for facts that no article states."""
    by_id = {name: node for node in nodes if len(node) > 1 and isinstance(name := node.get("@id"), str)}
    articles = [node for node in nodes if _is_a(node, _ARTICLE)]
    pages = [node for node in nodes if _is_a(node, _PAGE) and "datePublished" in node and node not in articles]
    return tuple(_follow(_unfold(node), by_id) for node in [*articles, *pages])


def types_of(node: Mapping[str, Any]) -> list[str]:
    kind = node.get("@type")
    return [k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)]


def text_of(value: object) -> list[str]:
    """Return the strings that a value means: itself, its name, or the strings of its parts."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if isinstance(value, dict):
        whole = [value[key] for key in ("givenName", "familyName") if isinstance(value.get(key), str)]
        return text_of(value.get("name") or " ".join(whole))
    if isinstance(value, list):
        return [text for part in value[:_MAX_NESTED] if not isinstance(part, list) for text in text_of(part)]
    return []


def authors_of(node: Mapping[str, Any], seen: str) -> list[str]:
    """Return who wrote an article.

    An organization counts only if it is an agency: any other is the site itself. The owner of an account counts only
    if the page shows the name (`seen`, in lower case): otherwise it is the person who put the article there.
    """
    authors = node.get("author")
    found: list[str] = []
    for part in (authors if isinstance(authors, list) else [authors])[:_MAX_NESTED]:
        kinds = " ".join(types_of(part)) if isinstance(part, dict) else ""
        for name in text_of(part):
            left_out = ("Organization" in kinds and not _AGENCY.search(name)) or (
                kinds == _ACCOUNT and name.casefold() not in seen
            )
            found += [] if left_out else [name]
    return found


def _walk(data: object) -> Iterator[Node]:
    waiting, seen = [data], 0
    while waiting and seen < _MAX_NODES:
        value = waiting.pop()
        seen += 1
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            yield value
            waiting.extend(v for v in reversed(value.values()) if isinstance(v, dict | list))


def _salvage(source: str) -> Iterator[Node]:
    kind = next((found for found in _TYPE.findall(source) if _ARTICLE.search(found)), None)
    if kind is None:
        return
    node: Node = {"@type": kind}
    for key, text in _STRING.findall(source):
        node.setdefault(key, _read_string(text))
    if names := [_read_string(text) for text in _AUTHOR.findall(source)]:
        node["author"] = names
    yield node


def _read_string(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text


def _is_a(node: Node, kind: re.Pattern[str]) -> bool:
    return any(kind.search(name) for name in types_of(node))


def _unfold(node: Node) -> Node:
    """Return the article with the facts stated in the page whose main entity it is."""
    page = node.get("mainEntityOfPage")
    return {**page, **node} if isinstance(page, dict) and "datePublished" in page else node


def _follow(node: Node, by_id: Mapping[str, Node]) -> Node:
    """Return the article with its authors in place of the references to them."""
    authors = node.get("author")
    parts = authors if isinstance(authors, list) else [authors]
    return {**node, "author": [_resolve(part, by_id) for part in parts[:_MAX_NESTED]]}


def _resolve(author: object, by_id: Mapping[str, Node]) -> object:
    """Return the object that an author refers to; itself if it is not a reference."""
    if not isinstance(author, dict) or "name" in author or not isinstance(name := author.get("@id"), str):
        return author
    found = by_id.get(name, author)
    return {**found, "@type": _ACCOUNT} if _ACCOUNT_ID in name else found
