"""The saved objects hold together, and fit the fields of the archive and the formats of Kibana."""

import json
import re
from itertools import combinations
from typing import Any

import pytest

from clippings.kibana.objects import WIDTH, build, stale_query, to_ndjson
from tests.kibana.fields import fields_of
from tests.kibana.kql import to_query
from tests.kibana.saved import (
    BY_ID,
    OBJECTS,
    VERSIONS,
    WEB,
    columns_of,
    controls_of,
    layers_of,
    of_type,
    panels_of,
    points_of,
    query_of,
    to_view,
    view_of,
)

Json = dict[str, Any]

# Names in Kibana's own schemas for these formats; it refuses dashboards with any other name.
KNOWN = {
    "index-pattern": "title name fields fieldAttrs fieldFormatMap runtimeFieldMap sourceFilters allowHidden "
    "timeFieldName",
    "search": "title description columns sort grid hideChart isTextBasedQuery timeRestore timeRange "
    "kibanaSavedObjectMeta",
    "lens": "title description visualizationType state",
    "map": "title description mapStateJSON layerListJSON uiStateJSON",
    "dashboard": "title description panelsJSON optionsJSON timeRestore timeFrom timeTo kibanaSavedObjectMeta version "
    "controlGroupInput",
}
FORMATTED = {"url": {"keyword"}, "date": {"date"}, "truncate": {"text", "keyword"}, "percent": {"float"}}
QUERIED = [*of_type("search"), *of_type("lens")]
DASHBOARDS = of_type("dashboard")


def ids(objects: list[Json]) -> list[str]:
    return [one["id"] for one in objects]


def uses(one: Json) -> set[str]:
    """The names of the references that an object's attributes refer to."""
    if one["type"] == "search":
        return {json.loads(one["attributes"]["kibanaSavedObjectMeta"]["searchSourceJSON"])["indexRefName"]}
    if one["type"] == "lens":
        layers = one["attributes"]["state"]["datasourceStates"]["formBased"]["layers"]
        return {f"indexpattern-datasource-layer-{layer}" for layer in layers}
    if one["type"] == "map":
        return {name for _, name in points_of(one)}
    if one["type"] == "dashboard":
        panels = {f"{panel['panelIndex']}:{panel['panelRefName']}" for panel in panels_of(one)}
        return panels | {f"controlGroup_{key}:optionsListDataView" for key in controls_of(one)}
    return set()


def test_the_views_that_a_newsroom_needs_exist() -> None:
    assert {one["attributes"]["title"] for one in of_type("search")} >= {
        "Newest articles",
        "Newest quotes",
        "Quotes by speaker",
        "Failed documents",
        "Articles without a date",
        "Stale versions",
    }
    assert [one["attributes"]["title"] for one in DASHBOARDS] == ["Who said what", "Archive health"]
    assert {to_view(view).index for view in of_type("index-pattern")} == {
        "articles",
        "quotes",
        "people",
        "dead-letters",
    }


def test_every_id_and_title_is_unique() -> None:
    assert len(BY_ID) == len(OBJECTS)
    for type in ("index-pattern", "search", "lens", "dashboard"):
        titles = [one["attributes"].get("name") or one["attributes"]["title"] for one in of_type(type)]
        assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("one", OBJECTS, ids=ids(OBJECTS))
def test_every_reference_has_its_object(one: Json) -> None:
    names = [reference["name"] for reference in one["references"]]
    assert sorted(names) == sorted(uses(one)), "What is used is referred to, once, and nothing else."
    before = OBJECTS[: OBJECTS.index(one)]
    targets = {(other["type"], other["id"]) for other in before}
    assert {(reference["type"], reference["id"]) for reference in one["references"]} <= targets


@pytest.mark.parametrize("one", OBJECTS, ids=ids(OBJECTS))
def test_every_object_has_the_floor_format_and_only_names_that_it_knows(one: Json) -> None:
    floors = {"index-pattern": "8.0.0", "search": "10.2.0", "lens": "8.9.0", "map": "8.4.0"}
    floors["dashboard"] = "8.9.0"
    assert (one["coreMigrationVersion"], one["typeMigrationVersion"]) == ("8.8.0", floors[one["type"]])
    assert set(one["attributes"]) <= set(KNOWN[one["type"]].split())


@pytest.mark.parametrize("view", of_type("index-pattern"), ids=ids(of_type("index-pattern")))
def test_every_format_fits_its_field(view: Json) -> None:
    index, time, formats = (found := to_view(view)).index, found.time, found.formats
    assert time is None or fields_of(index)[time].type == "date"
    for name, format in formats.items():
        assert fields_of(index)[name].type in FORMATTED[format["id"]], name
    dates = {name for name, field in fields_of(index).items() if field.type == "date"}
    assert dates <= set(formats), "every date is formatted"
    assert index in ("dead-letters", "people") or formats["url"]["id"] == "url"


@pytest.mark.parametrize("search", of_type("search"), ids=ids(of_type("search")))
def test_every_column_exists_and_the_order_is_one_that_can_be_sorted_by(search: Json) -> None:
    fields = fields_of(view_of(search).index)
    assert set(search["attributes"]["columns"]) <= set(fields)
    ((name, direction),) = search["attributes"]["sort"]
    assert fields[name].sortable
    assert direction in ("asc", "desc")


@pytest.mark.parametrize("search", of_type("search"), ids=ids(of_type("search")))
def test_a_row_leads_to_the_page_of_its_article(search: Json) -> None:
    view = view_of(search)
    id = {"articles": "id", "people": "probable.article_id"}.get(view.index, "article_id")
    assert view.formats[id]["params"]["urlTemplate"] == f"{WEB}/article/{{{{rawValue}}}}"
    assert view.index in ("dead-letters", "people") or id in search["attributes"]["columns"]


def test_rows_lead_to_the_address_at_which_others_reach_the_pages() -> None:
    views = [one for one in build("clippings", VERSIONS, "https://news.example/") if one["type"] == "index-pattern"]
    assert all("https://news.example/article/{{rawValue}}" in one["attributes"]["fieldFormatMap"] for one in views)


@pytest.mark.parametrize("one", QUERIED, ids=ids(QUERIED))
def test_every_query_is_kql_over_fields_that_exist(one: Json) -> None:
    assert to_query(query_of(one), fields_of(view_of(one).index))


@pytest.mark.parametrize("lens", of_type("lens"), ids=ids(of_type("lens")))
def test_every_field_of_a_panel_can_be_aggregated(lens: Json) -> None:
    fields = fields_of(view_of(lens).index)
    columns = columns_of(lens)
    assert [column["isBucketed"] for column in columns] == [True] * (len(columns) - 1) + [False]
    for column in columns:
        name = column["sourceField"]
        assert name == "___records___" or fields[name].aggregatable, name
        assert column["operationType"] != "date_histogram" or fields[name].type == "date"
        assert column["scale"]
    shown = json.dumps(lens["attributes"]["state"]["visualization"])
    keys = set(re.findall(r'"(bucket-\d|metric)"', shown))
    (layer,) = lens["attributes"]["state"]["datasourceStates"]["formBased"]["layers"].values()
    assert keys == set(layer["columns"]), "the chart shows what is aggregated"


@pytest.mark.parametrize("dashboard", DASHBOARDS, ids=ids(DASHBOARDS))
def test_panels_do_not_overlap(dashboard: Json) -> None:
    grid = [panel["gridData"] for panel in panels_of(dashboard)]
    assert all(one["x"] >= 0 and one["x"] + one["w"] <= WIDTH for one in grid)
    for a, b in combinations(grid, 2):
        apart_x = a["x"] + a["w"] <= b["x"] or b["x"] + b["w"] <= a["x"]
        assert apart_x or a["y"] + a["h"] <= b["y"] or b["y"] + b["h"] <= a["y"]


def test_every_panel_and_search_can_be_reached() -> None:
    shown = {panel["panelIndex"] for dashboard in DASHBOARDS for panel in panels_of(dashboard)}
    assert {*ids(of_type("lens")), *ids(of_type("map"))} <= shown


def test_a_map_shows_points() -> None:
    (one,) = of_type("map")
    ((field, _),) = points_of(one)
    assert fields_of(view_of(one).index)[field].type == "geo_point"


@pytest.mark.parametrize("dashboard", DASHBOARDS, ids=ids(DASHBOARDS))
def test_a_control_filters_every_panel(dashboard: Json) -> None:
    for control in controls_of(dashboard).values():
        name = control["explicitInput"]["fieldName"]
        for panel in panels_of(dashboard):
            assert fields_of(view_of(BY_ID[panel["panelIndex"]]).index)[name].aggregatable


def test_no_view_with_a_time_asks_for_documents_without_that_time() -> None:
    for one in QUERIED:
        time = view_of(one).time
        assert time is None or f"not {time}: *" not in query_of(one)


def test_the_prefix_names_the_indices_and_nothing_else() -> None:
    others = build("paper", VERSIONS, WEB)
    titles = {one["attributes"]["title"] for one in others if one["type"] == "index-pattern"}
    assert titles == {"paper-articles", "paper-quotes", "paper-people", "paper-dead-letters"}
    assert to_ndjson(others).replace('"title": "paper-', '"title": "clippings-') == to_ndjson(OBJECTS)


def test_the_file_has_one_object_per_line() -> None:
    assert [json.loads(line) for line in to_ndjson(OBJECTS).splitlines()] == OBJECTS


def test_articles_without_their_languages_versions_are_stale() -> None:
    assert stale_query({"und": {"clean": "2"}}) == 'not ((versions.clean: "2"))'
    assert stale_query({"fr": {"clean": "2"}, "und": {"clean": "3"}}) == (
        'not ((language: "fr" and versions.clean: "2") or (not language: ("fr") and versions.clean: "3"))'
    )


def test_every_panel_on_news_counts_copies_once() -> None:
    """Only the panels on how the archive is doing count all articles, by the time of indexing."""
    once = {"articles": "story", "quotes": "copy_key"}
    for lens in of_type("lens"):
        view, (*_, number) = view_of(lens), columns_of(lens)
        if view.index in once and view.time != "indexed_at" and lens["id"] != "clippings-speakers-count":
            assert (number["operationType"], number["sourceField"]) == ("unique_count", once[view.index]), lens["id"]
    for one in of_type("map"):
        (layer,) = layers_of(one)
        assert layer["sourceDescriptor"]["metrics"] == [{"type": "cardinality", "field": once[view_of(one).index]}]
        size = layer["style"]["properties"]["iconSize"]["options"]["field"]
        assert size == {"name": "cardinality_of_story", "origin": "source"}
