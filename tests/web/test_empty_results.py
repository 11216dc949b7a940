"""A list without results, on a real archive: it says what exists, and what to ask instead."""

import pytest
from starlette.testclient import TestClient

from tests.web.test_search import links

pytestmark = pytest.mark.integration


def test_an_empty_result_suggests_what_to_try(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/search", params={"words": "weir", "person": "Ada Nowak"}).text
    assert "Nothing in the archive matches" in page
    assert links(page, "Ada Novak") == ["/search?words=weir&person=Ada+Novak"]
    assert links(page, "without person: Ada Nowak") == ["/search?words=weir"]
    assert links(page, "Search for the same words in the quotes") == ["/quotes?words=weir"]
    assert "Or remove a filter:" in page
    assert "<p>Remove a filter:</p>" in shelf_pages.get("/search", params={"domain": "nowhere.example"}).text


def test_an_unknown_source_shows_those_that_exist(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/search", params={"source": "Island Radio"}).text
    assert "Nothing resembles what you asked for. The archive has:" in page
    assert "/search?source=Upland+Post" in links(page, "Upland Post")
