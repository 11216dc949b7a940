"""On an archive with exact and near copies, every command, answer for programs, page and object of Kibana counts alike:
a story once, or each copy where that is asked for.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from elasticsearch import Elasticsearch
from starlette.testclient import TestClient

from clippings.index.archive import Archive
from clippings.settings import Settings
from clippings.web.app import make_app
from tests.cli.conftest import Run, clippings, run_command  # noqa: F401
from tests.kibana.saved import BY_ID, columns_of, layers_of, view_of
from tests.kibana.test_searches import aggregations, request
from tests.library import hold
from tests.runs.test_people_of_stories import ARTICLES

pytestmark = pytest.mark.integration

Numbers = dict[str, tuple[int, int]]  # by the name that is shown: quotes and articles
# Of each person, by the name and the number of copies, since two have the same name: quotes and articles, at first with
# a story counted once, then with each copy.
PEOPLE = {
    ("Ada Quill", 8): ((6, 6), (8, 8)),
    ("Di Reed", 3): ((2, 2), (3, 3)),
    ("Marc Voss", 3): ((2, 1), (3, 3)),
    ("Tremblay", 4): ((1, 1), (4, 4)),
    ("Ida Krog", 2): ((1, 1), (2, 2)),
    ("Brandt", 2): ((1, 1), (2, 2)),
    ("Tremblay", 1): ((1, 1), (1, 1)),
}
STORIES, QUOTES = 9, (14, 23)  # quotes: of stories, and of all copies
Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def archive(es: Elasticsearch) -> Iterator[Archive]:
    with hold(es, ARTICLES) as archive:
        yield archive


@pytest.fixture
def ask(clippings: Run, archive: Archive, elasticsearch: str) -> Ask:  # noqa: F811
    def run(*args: str) -> Any:
        done = clippings(elasticsearch, archive.prefix, *args, "--json")
        assert done.status == 0, done.stderr
        return json.loads(done.stdout)

    return run


@pytest.fixture
def pages(archive: Archive) -> Iterator[TestClient]:
    with TestClient(make_app(archive, Settings()), base_url="http://127.0.0.1:4300") as client:
        yield client


@pytest.fixture
def numbers(archive: Archive) -> dict[bool, Numbers]:
    """The numbers of each person, by the label; by whether copies count once."""
    found = archive.es.search(index=archive.alias("people"), size=50)["hits"]["hits"]
    assert len(found) == len(PEOPLE)
    each = {one["label"]: PEOPLE[one["name"], one["articles_with_copies"]] for one in (hit["_source"] for hit in found)}
    return {fold: {label: both[not fold] for label, both in each.items()} for fold in (True, False)}


def only(numbers: Numbers, place: int) -> dict[str, int]:
    return {label: both[place] for label, both in numbers.items()}


@pytest.mark.parametrize(("fold", "option"), [(True, "--fold"), (False, "--all")])
def test_commands_count_alike(ask: Ask, numbers: dict[bool, Numbers], fold: bool, option: str) -> None:
    wanted = numbers[fold]
    shown = ask("people", "show", option)
    assert {one["label"]: (one["quotes"], one["articles"]) for one in shown} == wanted
    assert [one["quotes"] for one in shown] == sorted((quotes for quotes, _ in wanted.values()), reverse=True)
    for one in shown:
        (same,) = ask("people", "show", one["id"], option)
        assert same == one
    (quill,) = [one for one in shown if one["name"] == "Ada Quill"]
    assert quill["probable"] == (1 if fold else 3)
    assert ask("people", "show", "Quill", option) == [quill]
    listed = ask("people", "list", option)
    assert {one["name"]: one["articles"] for one in listed["people"]} == only(wanted, 1)
    speakers = ask("speakers", option)
    assert {one["speaker"]: (one["quotes"], one["articles"]) for one in speakers["speakers"]} == wanted
    assert (speakers["total"], listed["total"]) == (QUOTES[not fold], STORIES if fold else len(ARTICLES))
    facets = {one["name"]: one for one in ask("facets", "--articles", option)}
    assert {one["name"]: one["count"] for one in facets["person"]["values"]} == only(wanted, 1)
    assert {one["name"]: one["count"] for one in facets["speaker"]["values"]} == only(wanted, 1)
    said = {one["name"]: one for one in ask("facets", option)}
    assert {one["name"]: one["count"] for one in said["speaker"]["values"]} == only(wanted, 0)
    stats = ask("stats", option)
    assert (stats["articles"], stats["stories"], stats["quotes"]) == (len(ARTICLES), STORIES, QUOTES[not fold])
    assert (stats["named"], stats["languages"]) == (QUOTES[not fold], [{"name": "en", "count": listed["total"]}])
    assert stats["kinds"] == [{"name": "direct", "count": QUOTES[not fold]}]


def test_spellings_and_roles_of_a_person_count_a_story_once(ask: Ask) -> None:
    (quill,) = ask("people", "show", "Quill")
    assert quill["spellings"] == [{"name": "Ada Quill", "articles": 5}, {"name": "Quill", "articles": 1}]


def test_pages_and_their_answers_for_programs_count_alike(pages: TestClient, numbers: dict[bool, Numbers]) -> None:
    wanted = numbers[True]
    found = pages.get("/people.json?size=50").json()
    assert {one["speaker"]: (one["quotes"], one["articles"]) for one in found["quoted"]["speakers"]} == wanted
    assert {one["name"]: one["articles"] for one in found["named"]["people"]} == only(wanted, 1)
    rows = list(csv.DictReader(io.StringIO(pages.get("/people.csv?size=50").text)))
    assert {row["speaker"]: (int(row["quotes"]), int(row["articles"])) for row in rows} == wanted
    ids = {one["name"]: one["id"] for one in found["named"]["people"]}
    for label, (quotes, articles) in wanted.items():
        one = pages.get(f"/people/{ids[label]}.json").json()
        (person,) = one["people"]
        assert (person["label"], person["quotes"], person["articles"]) == (label, quotes, articles)
        assert (one["quotes"], one["named_in"]) == (quotes, articles)
        page = pages.get(f"/people/{ids[label]}").text
        assert f">{quotes} quote{'s' * (quotes > 1)}</a>" in page
        assert f">named in {articles} article{'s' * (articles > 1)}</a>" in page
    stats = pages.get("/sources.json").json()
    assert (stats["stories"], stats["quotes"], stats["languages"][0]["count"]) == (STORIES, QUOTES[0], STORIES)
    assert pages.get("/places.json").json()["places"][0]["articles"] == STORIES


def test_kibana_counts_alike(archive: Archive, numbers: dict[bool, Numbers]) -> None:
    def count(id: str) -> Any:
        panel = BY_ID[id]
        found = archive.es.search(
            index=archive.alias(view_of(panel).index),  # type: ignore[arg-type]
            query=request(panel),
            size=0,
            aggs=aggregations(columns_of(panel)),
        )["aggregations"]["found"]
        buckets = found.get("buckets")
        return found["value"] if buckets is None else {one["key"]: one["found"]["value"] for one in buckets}

    wanted = numbers[True]
    assert count("clippings-top-speakers") == only(wanted, 0)
    assert count("clippings-top-people") == only(wanted, 1)
    assert count("clippings-top-places") == {"Split": STORIES}
    assert count("clippings-languages") == {"en": STORIES}
    assert count("clippings-kinds") == {"direct": QUOTES[0]}
    assert (count("clippings-quotes-count"), count("clippings-articles-count")) == (QUOTES[0], STORIES)
    assert count("clippings-speakers-count") == len(PEOPLE)
    search = BY_ID["clippings-most-quoted-people"]
    assert {"label", "quotes", "articles"} <= set(search["attributes"]["columns"])
    sort = [{field: order} for field, order in search["attributes"]["sort"]]
    hits = archive.es.search(index=archive.alias("people"), query=request(search), sort=sort)["hits"]["hits"]
    assert {hit["_source"]["label"]: (hit["_source"]["quotes"], hit["_source"]["articles"]) for hit in hits} == wanted
    assert [hit["_source"]["label"] for hit in hits][:1] == ["Ada Quill"]


def test_the_map_of_kibana_counts_alike(archive: Archive) -> None:
    """The request of a map layer: a grid of the points, and in each cell the number by which its size is drawn."""
    one = BY_ID["clippings-places-on-the-map"]
    (layer,) = layers_of(one)
    (metric,), field = layer["sourceDescriptor"]["metrics"], layer["sourceDescriptor"]["geoField"]
    name = layer["style"]["properties"]["iconSize"]["options"]["field"]["name"]
    grid = {
        "geotile_grid": {"field": field, "precision": 8},
        "aggs": {name: {metric["type"]: {"field": metric["field"]}}},
    }
    found = archive.es.search(index=archive.alias("articles"), query=request(one), size=0, aggs={"grid": grid})
    (cell,) = found["aggregations"]["grid"]["buckets"]
    assert (cell["doc_count"], cell[name]["value"]) == (len(ARTICLES), STORIES)
