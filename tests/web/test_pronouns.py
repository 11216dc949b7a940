"""The page of how speakers are referred to."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from clippings.cli.pronouns import COLUMNS
from tests.web.test_search import links

pytestmark = pytest.mark.integration


def test_women_and_men_are_counted_by_source_and_lead_to_their_quotes(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/pronouns").text
    assert "/quotes?pronoun=she" in links(page, "1")
    assert "/quotes?source=Upland+Post&pronoun=unknown" in links(page, "0")
    rows = list(csv.DictReader(io.StringIO(shelf_pages.get("/pronouns.csv", params={"by": "month"}).text)))
    assert [(row["month"], row["she"], row["he"], row["unknown"]) for row in rows] == [
        ("2026-01", "1", "1", "1"),
        ("all", "1", "1", "1"),
    ]


def test_a_part_of_the_sources_is_said_to_be_one(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/pronouns", params={"size": 2}).text
    assert links(page, "Show more") == ["/pronouns?by=source&size=1000"]
    assert len(shelf_pages.get("/pronouns.json", params={"size": 2}).json()["parts"]) == 2
    for whole in ({"size": 3}, {"by": "month", "size": 1}):
        assert "Show more" not in shelf_pages.get("/pronouns", params=whole).text


def test_the_table_has_the_columns_of_the_command(shelf_pages: TestClient) -> None:
    rows = list(csv.reader(io.StringIO(shelf_pages.get("/pronouns.csv").text)))
    columns = [*COLUMNS, *(f"speakers_{name}" for name in COLUMNS)]
    assert rows[0] == ["source", *columns]
    assert rows[-1] == ["all", "1", "1", "0", "1", "0.5000", "1", "1", "0", "1", "0.5000"]


def test_women_and_men_are_counted_by_topic(shelf_pages: TestClient) -> None:
    asked = {"topics": "fish, spring", "role": "minister|mayor"}
    page = shelf_pages.get("/pronouns", params=asked).text
    assert "/quotes?role=minister%7Cmayor&words=fish&pronoun=she" in links(page, "1")
    rows = list(csv.DictReader(io.StringIO(shelf_pages.get("/pronouns.csv", params=asked).text)))
    assert [(row["topic"], row["she"], row["he"]) for row in rows] == [
        ("fish", "1", "0"),
        ("spring", "0", "1"),
        ("all", "1", "1"),
    ]


def test_the_page_of_people_leads_to_pronouns_with_its_question(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/people", params={"words": "+sandbags"}).text
    assert links(page, "How many women, how many men") == ["/pronouns?words=%2Bsandbags"]
    assert "No quotes match" in shelf_pages.get("/pronouns", params={"words": "+nowhere"}).text


def test_an_unknown_split_is_refused(shelf_pages: TestClient) -> None:
    assert shelf_pages.get("/pronouns.json", params={"by": "speaker"}).status_code == 400
    assert shelf_pages.get("/pronouns.atom").status_code == 404
