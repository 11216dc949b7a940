"""Reads an HTML page: its text blocks, those of the article, and what the page states about itself."""

import re
from datetime import datetime

from bs4 import BeautifulSoup
from lxml import etree, html

from clippings.addresses import canonical_url
from clippings.clean.facts.dates_abroad import guess_date
from clippings.clean.page.authors import find_byline
from clippings.clean.page.extract import lacks_body, select_blocks
from clippings.clean.page.marked_elements import find_marked
from clippings.clean.page.no_article import holds_article
from clippings.clean.page.note_marks import drop_note_marks
from clippings.clean.page.page_dates import find_dates
from clippings.clean.page.page_title import find_above, find_title
from clippings.clean.page.shown_dates import find_place, find_shown_dates, label_fields
from clippings.clean.page.standfirst import find_standfirst
from clippings.clean.page.structure import find_column, find_places
from clippings.clean.page.structured_data import Statements, find_publication, read_statements
from clippings.clean.rules.places import OUTSIDE
from clippings.clean.text.blocks import INLINE, MAX_BLOCKS, PageBlock, Ranges, find_apart, find_blocks
from clippings.clean.text.decode import normalize, strip_control_references
from clippings.clean.text.passages import DecodedRecord, passages_of_blocks

_HIDDEN = re.compile(
    r"<(?:(noscript|template)\b[^<>]{0,999}|(script)\b[^<>]{0,999}type=.text/(?:html|[\w-]*template)[^<>]{0,999})>",
    re.IGNORECASE,
)
_END = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("noscript", "template", "script")}
_TEMPLATE = re.compile(r"text/(?:html|[\w-]*template)", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_MUCH_MORE = 3  # times the kept text
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MAX_HEADINGS = 100
MAX_TAGS = 1_500_000  # opening and closing; nobody writes a page with more
_NESTING = re.compile(r"</?(?!(?:p|h[1-6]|br|title|script|style|head|body|html)\b)([a-zA-Z][\w:-]*)[^<>]*>")
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)[^<>]{100000,}>")  # thousands of attributes, which parsers cannot handle


def read_page(source: str, url: str | None, now: datetime) -> DecodedRecord:
    """Return what the page holds and states. Raises nothing for broken HTML."""
    source = strip_control_references(source)
    stated = read_statements(source)
    record = _read_tree(parse_page(source), stated, url, now)
    kept = _measure_kept(record)
    if _measure_hidden(source) <= _MUCH_MORE * kept:
        return record
    opened = _read_tree(open_hidden(parse_page(source)), stated, url, now)
    return opened if _measure_kept(opened) > _MUCH_MORE * kept else record


def _measure_kept(record: DecodedRecord) -> int:
    return sum(len(p.text) for p, label in zip(record.passages, record.labels, strict=True) if label is None)


def _measure_hidden(source: str) -> int:
    """Return how many characters of text a page shows only without scripts, or only through them."""
    at = size = 0
    while opening := _HIDDEN.search(source, at):
        closing = _END[(opening[1] or opening[2]).lower()].search(source, opening.end())
        if closing is None:
            break
        at = closing.end()
        size += len(" ".join(_TAG.sub(" ", source[opening.end() : closing.start()]).split()))
    return size


def _read_tree(tree: html.HtmlElement, stated: Statements, url: str | None, now: datetime) -> DecodedRecord:
    canonical = canonical_url(stated.canonical or stated.meta.get("og:url") or "")
    blocks, ranges = find_blocks(tree)
    marked = find_marked(tree, blocks, ranges)
    language = tree.get("lang") or tree.get(_XML_LANG) or stated.meta.get("og:locale")
    blocks, labels, way = _select_blocks(tree, blocks, ranges, url, _find_stated_body(stated))
    title = find_title(stated, _list_headings(blocks), find_above(blocks, labels), url or canonical)
    titles = [text for text in (title, stated.title) if text]
    if not holds_article(blocks, labels, ranges, titles, stated=_states_article(stated)):
        labels = [label or OUTSIDE.label for label in labels]
    place = find_place(blocks, labels, title)
    standfirst = find_standfirst(blocks, find_places(blocks, ranges), labels, place)
    labels = [None if i in standfirst else label for i, label in enumerate(labels)]
    labels = label_fields(blocks, labels, place, language or "")
    shown = find_shown_dates(blocks, marked, place, language or "")
    published, modified, remarks = find_dates(stated, shown, url or canonical, language or "", now)
    passages = passages_of_blocks(blocks)
    return DecodedRecord(
        document="\n".join(passage.text for passage in passages),
        passages=tuple(passages),
        labels=tuple(labels),
        extracted_by=way,
        standfirst=frozenset(standfirst),
        column=find_column(blocks, labels),
        apart=find_apart(blocks),
        title=title,
        publication=find_publication(stated),
        byline=find_byline(stated, blocks, marked, place),
        published=published,
        guessed=None if published else guess_date(tree, now),
        modified=modified,
        language=language,
        remarks=remarks,
    )


def open_hidden(tree: html.HtmlElement) -> html.HtmlElement:
    """Return the tree with the text shown only without scripts, or only through them, as part of the page.

    A template in a script is opened if its text is nowhere else on the page.
    """
    opened = ""
    for element in [*tree.iter("noscript"), *tree.iter("template")]:
        if element.getparent() is not None and element.getparent().tag != "head":
            element.tag = "div"
            opened += element.text_content()
    for script in list(tree.iter("script")):
        if _TEMPLATE.fullmatch(script.get("type") or "") and (script.text or "").strip():
            inner = html.fragment_fromstring(script.text, create_parent="div")
            if inner.text_content().strip() not in opened:
                script.getparent().replace(script, inner)
    return tree


def _list_headings(blocks: list[PageBlock]) -> list[str]:
    """Return the headings of the page, its <h1> first."""
    return [block.text for tag in ("h1", "h2") for block in blocks if block.element.tag == tag][:_MAX_HEADINGS]


def _select_blocks(
    tree: html.HtmlElement, blocks: list[PageBlock], ranges: Ranges, url: str | None, body: list[str]
) -> tuple[list[PageBlock], list[str | None], str]:
    """Return the page's blocks, the rule that cuts each, and the way the article was found."""
    if len(blocks) > MAX_BLOCKS:
        return blocks, [OUTSIDE.label] * len(blocks), "nothing"
    labels, way = select_blocks(tree, blocks, ranges, url=url, stated_body="".join(body))
    if lacks_body(blocks, labels, ranges, body):
        stated = [PageBlock(text, tree, tree) for text in body]
        return blocks + stated, [OUTSIDE.label] * len(blocks) + [None] * len(stated), "json-ld"
    return blocks, labels, way


def parse_page(source: str) -> html.HtmlElement:
    """Return the tree of any page: one that no parser can read becomes an empty page."""
    if source.count("<") > MAX_TAGS:
        return html.Element("html")
    source = _LONG_TAG.sub(r"<\1>", source)
    parser = html.HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
        if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
            # The page is nested so deep that the parser gave up: read it without its nesting.
            flat = _NESTING.sub(lambda tag: "" if tag[1].lower() in INLINE else "<p>", source)
            tree = html.document_fromstring(flat.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return html.Element("html")
    return drop_note_marks(tree)


def _states_article(stated: Statements) -> bool:
    """Whether the page says that it is an article: a list of articles states several, or calls itself `website`."""
    return stated.meta.get("og:type", "").lower() == "article" or len(stated.articles) == 1


def _find_stated_body(stated: Statements) -> list[str]:
    """Return the paragraphs of the longest body that the page states in JSON-LD."""
    bodies = (body for node in stated.articles if isinstance(body := node.get("articleBody"), str))
    body = max(bodies, key=len, default="")
    if "<" in body or "&" in body:
        body = BeautifulSoup(body, "lxml").get_text("\n")
    return [line for part in normalize(body).split("\n") if (line := " ".join(part.split()))]
