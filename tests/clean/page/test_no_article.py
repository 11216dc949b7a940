"""Pages without an article are rejected, and short articles are not."""

import pytest

from clippings.clean import clean
from clippings.documents import CleanDocument, Rejected
from tests.clean.pages_without_article import HEADLINES, PAGES_WITHOUT_ARTICLE, iterate_pages
from tests.clean.records import PARAGRAPHS, clean_page, make_page, make_raw, paragraphs


def test_there_are_thirty_pages_without_an_article() -> None:
    assert len(PAGES_WITHOUT_ARTICLE) == 30


@pytest.mark.parametrize(("name", "html"), list(iterate_pages()), ids=PAGES_WITHOUT_ARTICLE)
def test_page_without_an_article_is_rejected(name: str, html: str) -> None:
    result = clean(make_raw(html, "text/html"))
    assert isinstance(result, Rejected), name
    assert result.reason == "empty"


def test_short_article_in_a_page_full_of_cards_is_accepted() -> None:
    cards = "".join(f"<div><a href='/{i}'>{head}</a><p>{text}</p></div>" for i, (head, text) in enumerate(HEADLINES))
    body = f"<article><h1>Ferry returns</h1>{paragraphs(PARAGRAPHS[:2])}</article><aside>{cards}</aside>"
    assert clean_page(make_page(body)).text == "\n\n".join(PARAGRAPHS[:2])


@pytest.mark.parametrize(
    "title",
    ["Log in to the archive of Ardle, or lose it", "404 fishermen and one herring", "Search for the lost ferry"],
)
def test_article_whose_title_begins_like_a_listing_is_accepted(title: str) -> None:
    body = f"<article><h1>{title}</h1>{paragraphs(PARAGRAPHS * 2)}</article>"
    assert isinstance(clean(make_raw(make_page(body), "text/html")), CleanDocument)


def test_article_in_boxes_that_begin_with_links_is_accepted() -> None:
    """Each part has a heading that links to more, as in rankings and overviews."""
    parts = "".join(f"<div><h3><a href='/{i}'>Harbour number {i}</a></h3>{paragraphs()}</div>" for i in range(3))
    assert PARAGRAPHS[2] in clean_page(make_page(f"<article><h1>Three harbours</h1>{parts}</article>")).text


def test_boxes_that_begin_with_links_are_accepted_if_the_page_says_that_it_is_an_article() -> None:
    cards = "".join(f"<div><a href='/{i}'>{head}</a><p>{text}</p></div>" for i, (head, text) in enumerate(HEADLINES))
    body = f"<h1>Nine stories of the coast</h1><section>{cards}</section>"
    head = "<title>Nine stories of the coast</title><meta property='og:type' content='{}'>"
    assert isinstance(clean(make_raw(make_page(body, head.format("website")), "text/html")), Rejected)
    assert HEADLINES[0][1] in clean_page(make_page(body, head.format("article"))).text
    assert HEADLINES[0][1] in clean_page(make_page(f"<article>{body}</article>", "<title>Nine</title>")).text


@pytest.mark.parametrize(
    ("body", "line"),
    [
        # a form around the whole page
        (f"<form id='aspnetForm'><h1>Ferry returns</h1><div>{paragraphs()}</div></form>", PARAGRAPHS[2]),
        # lists of dated lines
        (
            "<h1>Concerts</h1><ul><li>3 June: The Gulls, at the pier<li>9 June: Ardle Brass Band<li>17 June: Children"
            " of the Firth<li>23 June: Midsummer choir</ul>",
            "9 June: Ardle Brass Band",
        ),
        (
            "<h1>Results</h1><table><tr><td>3.05.2024<td>Ardle - Ulva<td>2:1<tr><td>3.05.2024<td>Moor - Lind<td>0:0"
            "<tr><td>4.05.2024<td>Orlen - Velm<td>3:3<tr><td>5.05.2024<td>Holm - Tarn<td>2:2</table>",
            "4.05.2024 Orlen - Velm 3:3",
        ),
        # slideshows
        (
            "<h1>The ferry in pictures</h1><ul>"
            + "".join(f"<li><img src=x><div>{text}</div><div>Photo: Bo Chi</div>" for text in PARAGRAPHS)
            + "</ul>",
            PARAGRAPHS[3],
        ),
        (
            "<h1>The ferry in pictures</h1>"
            + "".join(f"<figure><img src=x><figcaption>{text}</figcaption></figure>" for text in PARAGRAPHS),
            PARAGRAPHS[3],
        ),
    ],
)
def test_short_articles_of_other_forms_are_accepted(body: str, line: str) -> None:
    assert line in clean_page(make_page(body, "<title>Ferry returns</title>")).text.split("\n\n")


def test_teasers_in_an_aside_are_left_out_of_the_article() -> None:
    cards = "".join(f"<div><a href='/{i}'>{head}</a><p>{text}</p></div>" for i, (head, text) in enumerate(HEADLINES))
    body = f"<h1>Ferry returns</h1><aside>{paragraphs(PARAGRAPHS * 2)}</aside><main>{cards}</main>"
    doc = clean_page(make_page(body, "<title>Ferry returns</title>"))
    assert PARAGRAPHS[4] in doc.text
    assert HEADLINES[0][1] not in doc.text
