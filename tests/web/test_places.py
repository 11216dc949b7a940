"""The page of places, on a real archive."""

import csv
import io
import re
from itertools import accumulate

import pytest
from starlette.testclient import TestClient

from clippings.documents import Point
from clippings.search.places import PlaceCount
from clippings.web.app import STATIC
from clippings.web.places import draw_dots
from tests.web.test_search import links


@pytest.mark.integration
def test_places_are_listed_with_country_and_point_and_drawn(pages: TestClient) -> None:
    page = pages.get("/places").text
    (count,) = {one["articles"] for one in pages.get("/places.json").json()["places"]}
    assert "/search?place=%22Split%22" in links(page, str(count))
    assert '<circle class="bar" cx="196.4" cy="46.5" r="5.0"/>' in page
    (row,) = csv.DictReader(io.StringIO(pages.get("/places.csv").text))
    assert row == {"name": "Split", "country": "HR", "lat": "43.51", "lon": "16.44", "articles": str(count)}
    assert "No articles that name a place" in pages.get("/places", params={"since": "2099"}).text


def test_the_area_of_a_dot_grows_with_its_articles() -> None:
    many, few = (PlaceCount(name, "XX", Point(0, 0), count) for name, count in (("Orla", 100), ("Vint", 25)))
    nowhere = PlaceCount("Elb", None, None, 50)
    assert [dot.radius for dot in draw_dots((many, nowhere, few))] == [5, 2.5]


def test_no_outline_crosses_the_map_at_the_date_line() -> None:
    outlines = re.findall(r"M(\d+) \d+l([^z]+)z", (STATIC / "world.svg").read_text(encoding="utf-8"))
    assert len(outlines) > 100
    for start, steps in outlines:
        aside = [int(step) for step in re.findall(r"-?\d+", steps)[::2]]
        assert all(0 <= x <= 360 for x in accumulate(aside, initial=int(start)))
        assert max(map(abs, [*aside, sum(aside)])) < 180
