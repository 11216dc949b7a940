"""Pages without an article are rejected, and short articles are not."""

import pytest

from clippings.clean import clean
from clippings.documents import CleanDocument, Rejected
from tests.clean.pages_without_article import HEADLINES, PAGES_WITHOUT_ARTICLE, iterate_pages
from tests.clean.records import PARAGRAPHS, clean_page, make_page, make_raw, paragraphs


def test_there_are_thirty_of_them() -> None:
    assert len(PAGES_WITHOUT_ARTICLE) == 30


@pytest.mark.parametrize(("name", "html"), iterate_pages(), ids=PAGES_WITHOUT_ARTICLE)
def test_page_without_an_article_is_rejected(name: str, html: str) -> None:
    result = clean(make_raw(html, "text/html"))
    assert isinstance(result, Rejected), name
    assert result.reason == "empty"


def test_short_article_in_a_page_full_of_cards_is_one() -> None:
    cards = "".join(f"<div><a href='/{i}'>{head}</a><p>{text}</p></div>" for i, (head, text) in enumerate(HEADLINES))
    body = f"<article><h1>Ferry returns</h1>{paragraphs(PARAGRAPHS[:2])}</article><aside>{cards}</aside>"
    assert clean_page(make_page(body)).text == "\n\n".join(PARAGRAPHS[:2])


@pytest.mark.parametrize(
    "title",
    ["Log in to the archive of Ardle, or lose it", "404 fishermen and one herring", "Search for the lost ferry"],
)
def test_article_whose_title_begins_like_such_a_page_is_one(title: str) -> None:
    body = f"<article><h1>{title}</h1>{paragraphs(PARAGRAPHS * 2)}</article>"
    assert isinstance(clean(make_raw(make_page(body), "text/html")), CleanDocument)


def test_article_in_boxes_that_begin_with_links_is_one() -> None:
    """Each part has a heading that leads to more, as rankings and overviews have."""
    parts = "".join(f"<div><h3><a href='/{i}'>Harbour number {i}</a></h3>{paragraphs()}</div>" for i in range(3))
    assert PARAGRAPHS[2] in clean_page(make_page(f"<article><h1>Three harbours</h1>{parts}</article>")).text
