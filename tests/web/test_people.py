"""The pages of people, on a real archive."""

import csv
import io

import pytest
from elasticsearch import Elasticsearch
from starlette.testclient import TestClient

from clippings.settings import Settings
from clippings.web.app import make_app
from tests.index.test_people import ARTICLES
from tests.index.test_people import article as named
from tests.library import hold
from tests.web.conftest import ADDRESS
from tests.web.test_search import links

pytestmark = pytest.mark.integration


def test_who_is_quoted_and_named_most_is_listed(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/people").text
    assert "/people/Bill%20Holt" in links(page, "Bill Holt")
    assert "/quotes?speaker=%22Bill+Holt%22" in links(page, "2")
    assert "/search?person=%22Cy+Marsh%22" in links(page, "1")
    assert links(page, "by month") == ["/quotes/timeline.csv?split=speaker&step=month"]
    rows = list(csv.DictReader(io.StringIO(shelf_pages.get("/people.csv").text)))
    assert [(row["speaker"], row["quotes"], row["share"]) for row in rows] == [
        ("Bill Holt", "2", "0.6667"),
        ("Ada Novak", "1", "0.3333"),
    ]


def test_a_question_about_a_topic_and_time_can_be_asked_there(shelf_pages: TestClient) -> None:
    found = shelf_pages.get("/people.json", params={"words": "+sandbags"}).json()
    assert [one["speaker"] for one in found["quoted"]["speakers"]] == ["Bill Holt"]
    assert [one["name"] for one in found["named"]["people"]] == ["Bill Holt"]
    page = shelf_pages.get("/people", params={"words": "+sandbags", "since": "2027"}).text
    assert "No quotes by a named speaker match" in page
    assert links(page, "Remove From: 1 January 2027 ×") == ["/people?words=%2Bsandbags"]


def test_somebody_is_found_by_a_part_of_the_name(shelf_pages: TestClient) -> None:
    assert links(shelf_pages.get("/people", params={"find": "nov"}).text, "Ada Novak") == ["/people/Ada%20Novak"]
    assert "names no one like this" in shelf_pages.get("/people", params={"find": "xyz"}).text


def test_a_person_has_quotes_sources_companions_and_articles(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/people/Ada%20Novak").text
    assert links(page, "1 quote") == ["/quotes?speaker=%22Ada+Novak%22"]
    assert links(page, "named in 1 article") == ["/search?person=%22Ada+Novak%22"]
    assert links(page, "Upland Post") == ["/quotes?speaker=%22Ada+Novak%22&source=Upland+Post"]
    found = shelf_pages.get("/people/Ada%20Novak.json").json()
    assert (found["name"], found["quotes"], found["named_in"], found["not_quoted_in"]) == ("Ada Novak", 1, 1, 0)
    assert {one["name"]: one["count"] for one in found["by"]["source"]} == {
        "The Dale Gazette": 1,
        "Upland Post": 1,
        "Wire North": 1,
    }
    assert found["by_time"]["undated"] == 1


def test_a_person_without_companions_leads_to_everyone_in_the_articles(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/people/Ada%20Novak").text
    (everyone,) = links(page, "Everyone in these articles")
    assert "Bill Holt" in shelf_pages.get(everyone.removesuffix("#narrow")).text
    assert 'id="narrow"' in shelf_pages.get(everyone).text


def test_articles_that_mention_somebody_without_a_quote_are_listed_separately(pages: TestClient) -> None:
    page = pages.get("/people/Bill%20Novak").text
    assert "Named, not quoted" in page
    assert links(page, "Title e") == [f"/article/{'e' * 40}"]
    assert pages.get("/people/Hilary%20Rodwell%20Clint.json").json()["not_quoted_in"] == 0


@pytest.mark.parametrize("name", ["Nobody", "A/B", "%3Cscript%3Ealert(1)", "a|b", "%E6%9D%8E%E6%98%8E", "..."])
def test_an_unknown_name_suggests_others(shelf_pages: TestClient, name: str) -> None:
    answer = shelf_pages.get(f"/people/{name}")
    assert answer.status_code == 200
    assert "neither quotes nor names" in answer.text
    assert "<script" not in answer.text


def test_the_page_of_a_person_shows_spellings_roles_and_namesakes(es: Elasticsearch) -> None:
    namesakes = [named("n1", 8, "Bo Reed", role="singer"), named("n2", 9, "Bo Reed", role="judge")]
    with (
        hold(es, [*ARTICLES, *namesakes]) as archive,
        TestClient(make_app(archive, Settings()), base_url=ADDRESS) as client,
    ):
        page = client.get("/people/Ada%20M.%20Quill").text
        assert "<h1><bdi>Ada Quill</bdi></h1>" in page
        assert "<bdi>ADA QUILL</bdi> (1)" in page
        assert "<bdi>senator</bdi> (2 January 2026)" in page
        assert "6 quotes" in page
        assert links(page, "Quotes without these") == ["/quotes?speaker=%22Ada+M.+Quill%22&certain=yes"]
        both = client.get("/people/Bo%20Reed.json").json()["people"]
        assert {f"/people/{one['id']}" for one in both} == set(links(client.get("/people/Bo%20Reed").text, "Bo Reed"))
        assert "1 quote<" in client.get(f"/people/{both[0]['id']}").text
