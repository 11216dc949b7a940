"""An HTML page: its text blocks, which of them are the article, and what it states about itself."""

import re
from datetime import datetime

from bs4 import BeautifulSoup
from lxml import etree, html

from clippings.capture.identity import canonical_url
from clippings.clean.blocks import INLINE, MAX_BLOCKS, PageBlock, find_blocks
from clippings.clean.extract import lacks_body, select_blocks
from clippings.clean.metadata import find_byline, find_dates, find_head, find_title
from clippings.clean.passages import DecodedRecord, passages_of_blocks
from clippings.clean.rules.places import OUTSIDE
from clippings.clean.structured_data import Statements, read_statements

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MAX_TAGS = 1_500_000  # opening and closing; more of them are no page that anybody wrote
_NESTING = re.compile(r"</?(?!(?:p|h[1-6]|br|title|script|style|head|body|html)\b)([a-zA-Z][\w:-]*)[^<>]*>")
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)[^<>]{100000,}>")  # attributes by the thousand, which parsers cannot take


def read_page(source: str, url: str | None, now: datetime) -> DecodedRecord:
    """Return what the page holds and states. Raises nothing for broken HTML."""
    tree = parse_page(source)
    stated = read_statements(source)
    canonical = canonical_url(stated.canonical or stated.meta.get("og:url") or "")
    blocks, labels, way = _select(tree, url, _stated_body(stated))
    head = find_head(blocks, labels)
    published, modified, remarks = find_dates(stated, head, url or canonical, now)
    passages = passages_of_blocks(blocks)
    return DecodedRecord(
        document="\n".join(passage.text for passage in passages),
        passages=tuple(passages),
        labels=tuple(labels),
        extracted_by=way,
        title=find_title(stated, _headings(blocks), url or canonical),
        byline=find_byline(stated, head),
        published=published,
        modified=modified,
        language=tree.get("lang") or tree.get(_XML_LANG) or stated.meta.get("og:locale"),
        canonical=canonical,
        remarks=remarks,
    )


def _headings(blocks: list[PageBlock]) -> list[str]:
    first = [block.text for block in blocks if block.element.tag == "h1"]
    return first or [block.text for block in blocks if block.element.tag == "h2"]


def _select(tree: html.HtmlElement, url: str | None, body: list[str]) -> tuple[list[PageBlock], list[str | None], str]:
    """Return the page's blocks, the rule that cuts each, and which way was taken."""
    blocks, ranges = find_blocks(tree)
    if len(blocks) > MAX_BLOCKS:
        return blocks, [OUTSIDE.label] * len(blocks), "nothing"
    labels, way = select_blocks(tree, blocks, ranges, url=url, stated_body="".join(body))
    if lacks_body(blocks, labels, body):
        stated = [PageBlock(text, tree, tree) for text in body]
        return blocks + stated, [OUTSIDE.label] * len(blocks) + [None] * len(stated), "json-ld"
    return blocks, labels, way


def parse_page(source: str) -> html.HtmlElement:
    """Return the tree of a page, whatever it is: what no parser can take becomes an empty page."""
    if source.count("<") > MAX_TAGS:
        return html.Element("html")
    source = _LONG_TAG.sub(r"<\1>", source)
    parser = html.HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
        if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
            # Nested so deep that the parser gave up: read it without its nesting.
            flat = _NESTING.sub(lambda tag: "" if tag[1].lower() in INLINE else "<p>", source)
            tree = html.document_fromstring(flat.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return html.Element("html")
    return tree


def _stated_body(stated: Statements) -> list[str]:
    """Return the paragraphs of the longest body that the page states in JSON-LD."""
    bodies = (body for node in stated.articles if isinstance(body := node.get("articleBody"), str))
    body = max(bodies, key=len, default="")
    if "<" in body or "&" in body:
        body = BeautifulSoup(body, "lxml").get_text("\n")
    return [line for part in body.split("\n") if (line := " ".join(part.split()))]
