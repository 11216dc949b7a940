"""Titles, addresses, quotes, names and collections that attack the reader: they stay text everywhere."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pytest
from elasticsearch import Elasticsearch
from starlette.testclient import TestClient

from clippings.documents import Entity, Span
from clippings.settings import Settings
from clippings.web.app import make_app
from tests.library import article, hold, said
from tests.web.conftest import ADDRESS

pytestmark = pytest.mark.integration
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}"
NAME = "Ada \"><svg onload=alert(3)>/../ 'Brook"
WORDS = "<b style=x onclick=alert(4)>We said it</b>\x00\u202e=cmd()"
TEXT = f"“{WORDS},” said {NAME}, the engineer."
NEVER_OURS = {"b", "base", "embed", "iframe", "img", "object", "script", "style"}  # elements that no template contains


class Tags(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def hostile(es: Elasticsearch) -> Iterator[TestClient]:
    made = []
    for number, url in enumerate(("javascript:alert(5)", 'https://evil.example/?q="><script>', None)):
        one = article(f"{number}a", TEXT, "en", 3, [NAME], said(TEXT, WORDS, NAME, NAME))
        clean = replace(
            one.document.article,
            url=url,
            title=EVIL,
            source=EVIL,
            byline=(EVIL,),
            origin=replace(one.document.article.origin, collection=EVIL, file=EVIL),
        )
        named = (*one.document.entities, Entity(EVIL, "place", (Span(0, 1),)), Entity(EVIL, "organization", ()))
        made.append(replace(one, document=replace(one.document, article=clean, entities=named)))
    with hold(es, made) as archive, TestClient(make_app(archive, Settings()), base_url=ADDRESS) as client:
        yield client


PAGES = [
    *(
        "/search",
        "/quotes",
        "/people",
        "/places",
        "/pronouns",
        "/sources",
        "/collections",
        "/health",
        "/article/0a",
        "/article/1a",
    ),
    *(f"/people/{quote(name, safe='')}" for name in (NAME, EVIL)),
    *(
        f"/search?{urlencode({field: EVIL})}"
        for field in ("words", "source", "collection", "person", "place", "domain")
    ),
    *(f"/quotes?{urlencode({field: NAME})}" for field in ("words", "speaker", "not_speaker", "about", "phrase")),
    *(f"/search/values/{facet}?find={quote(EVIL)}" for facet in ("source", "person", "place", "collection")),
    *(
        f"/people?find={quote(EVIL)}",
        f"/{quote(EVIL, safe='')}",
        f"/search?{quote(EVIL)}=1",
        f"/search?sort={quote(EVIL)}",
    ),
    *(f"/article/{quote(EVIL, safe='')}", f"/people?{urlencode({'words': EVIL, 'since': EVIL})}"),
]


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_a_tag_or_an_attribute_that_a_document_or_an_address_brought(
    hostile: TestClient, path: str
) -> None:
    answer = hostile.get(path)
    assert answer.status_code in (200, 400, 404), answer.text[:300]
    seen = Tags(answer.text).seen
    assert seen
    for tag, attributes in seen:
        assert tag not in NEVER_OURS, tag
        assert not [name for name in attributes if name.startswith("on") or name == "style"], attributes
        for name in ("href", "src", "action"):
            address = attributes.get(name) or ""
            assert address.startswith(("/", "#", "https://")) or not address, address


def test_hostile_rows_are_whole_in_every_form(hostile: TestClient) -> None:
    found = hostile.get("/search.json").json()
    assert {hit["title"] for hit in found["hits"]} == {EVIL}
    rows = list(csv.DictReader(io.StringIO(hostile.get("/quotes.csv").text)))
    assert {row["speaker"] for row in rows} == {NAME}
    for path in ("/search.atom", "/quotes.atom"):
        feed = ElementTree.fromstring(hostile.get(path).text)  # a NUL would make it invalid XML
        assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) >= 1


def test_what_a_spreadsheet_would_run_is_text(hostile: TestClient) -> None:
    answer = hostile.get("/people.csv", params={"words": "engineer"})
    assert not [line for line in answer.text.splitlines()[1:] if line.startswith(("=", "+", "-", "@"))]
