"""The lists of articles and quotes, on a real archive."""

import pytest
from starlette.testclient import TestClient

pytestmark = pytest.mark.integration


def test_the_first_page_leads_to_the_search(pages: TestClient) -> None:
    answer = pages.get("/")
    assert (answer.status_code, answer.url.path) == (200, "/search")


def test_articles_are_found_and_lead_to_their_page(pages: TestClient) -> None:
    page = pages.get("/search", params={"words": "ferries"}).text
    assert "1 article<" in page
    assert f'href="/article/{"e" * 40}"' in page
    assert "Title e" in pages.get(f"/article/{'e' * 40}").text


def test_quotes_are_found_with_their_speaker(pages: TestClient) -> None:
    page = pages.get("/quotes", params={"words": "winter service"}).text
    assert "Hilary Rodwell Clint" in page
    assert "“We promised the islands a winter service”" in page


def test_markup_in_a_quote_stays_text(pages: TestClient) -> None:
    page = pages.get("/quotes", params={"words": "patient"}).text
    assert "&lt;b&gt;islands&lt;/b&gt;" in page
    assert "<b>" not in page


@pytest.mark.parametrize("query", ["since=soon", "langauge=en", "page=0", "size=5000", "words=%22%22"])
def test_what_cannot_be_asked_is_told(pages: TestClient, query: str) -> None:
    answer = pages.get(f"/search?{query}")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text


def test_the_same_page_is_not_sent_twice(pages: TestClient) -> None:
    first = pages.get("/search", params={"words": "ferries"})
    again = pages.get("/search", params={"words": "ferries"}, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.text) == (304, "")
    assert pages.get("/search", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200
