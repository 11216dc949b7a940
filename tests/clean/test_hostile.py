"""Pages and texts that were made, or broken, to hang a cleaner: each ends soon, as an article or a rejection."""

import time

import pytest

from clippings.clean import clean
from clippings.documents import CleanDocument, Rejected
from tests.clean.records import PARAGRAPHS, make_page, make_raw, paragraphs

pytestmark = pytest.mark.slow

SECONDS = 10.0  # of processor time, the limit around capture and cleaning
KEPT = PARAGRAPHS[0]
PAGES = {
    "nested divs": "<div>" * 100_000 + paragraphs(),
    "nested spans": "<span>" * 100_000 + paragraphs(),
    "nested bold": "<p>" + "<b>" * 100_000 + "deep" + paragraphs(),
    "nested tables": "<table><tr><td>" * 100_000 + paragraphs(),
    "nested lists": "<ul><li>x" * 20_000 + paragraphs(),
    "nested quotes": "<blockquote>" * 100_000 + paragraphs(),
    "a million attributes": f"<p {' '.join(f'a{i}=1' for i in range(1_000_000))}>x</p>{paragraphs()}",
    "a million equal attributes": f"<p {'a=1 ' * 1_000_000}>x</p>{paragraphs()}",
    "entities": paragraphs() + "&amp;" * 100_000,
    "unclosed tags": paragraphs() + "<a " * 200_000,
    "nothing but brackets": paragraphs() + "<" * 200_000,
    "unclosed comment": paragraphs() + "<!--" * 200_000,
    "unclosed scripts": paragraphs() + "<script>" * 200_000,
    "metas": "<meta name=a content=b>" * 50_000 + paragraphs(),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_gives_its_article_soon(name: str) -> None:
    start = time.process_time()
    doc = clean(make_raw(make_page(PAGES[name]), "text/html"))
    assert time.process_time() - start < SECONDS
    assert isinstance(doc, CleanDocument)
    assert KEPT in doc.text


@pytest.mark.parametrize(
    "content",
    [
        "word " * 2_000_000,
        "x" * 8_000_000,
        "“" * 1_000_000,
        "\n\n".join(["“a” said he."] * 90_000),
        "the bridgeâ€™s arch\n" * 90_000,
        "the bridgeâ€™s arch " * 200_000,
    ],
    ids=["one line of words", "one word", "quote marks", "quotes", "mojibake lines", "mojibake line"],
)
def test_a_hostile_text_is_cleaned_soon(content: str) -> None:
    start = time.process_time()
    doc = clean(make_raw(content))
    assert time.process_time() - start < SECONDS
    assert isinstance(doc, CleanDocument) or doc.reason == "too_large"


def test_endless_pages_are_refused() -> None:
    doc = clean(make_raw(make_page("<p>Another line of it.</p>" * 110_000), "text/html"))
    assert isinstance(doc, Rejected)
    assert doc.reason == "too_large"


def test_page_too_large_for_the_extractor_is_read_by_its_structure() -> None:
    lines = [
        f"In paragraph {i} of the register stands another name of the passengers, and their fare."
        for i in range(21_000)
    ]
    doc = clean(
        make_raw(make_page(f"<nav><a href=x>Home</a></nav><article>{paragraphs(tuple(lines))}</article>"), "text/html")
    )
    assert isinstance(doc, CleanDocument)
    assert doc.extracted_by == "structure"
    assert doc.text.startswith(lines[0])


def test_no_entity_is_expanded_and_no_file_is_read() -> None:
    bomb = "<!ENTITY a 'boom'>" + "".join(f"<!ENTITY a{i} '{'&a;' * 10}'>" for i in range(10))
    source = f"<?xml version='1.0'?><!DOCTYPE html [{bomb}<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    doc = clean(
        make_raw(f"{source}<html><body><p>Note &a9; and &x; here.</p>{paragraphs()}</body></html>", "text/html")
    )
    assert isinstance(doc, CleanDocument)
    whole = doc.text + "".join(removed.text for removed in doc.removed)
    assert "root:" not in whole
    assert whole.count("boom") <= 1
