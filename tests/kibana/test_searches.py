"""Every saved search and panel, as sent to Elasticsearch, shows what is in the archive."""

from collections import Counter
from collections.abc import Callable

import pytest

from clippings.clean import VERSION as CLEAN_VERSION
from clippings.enrich import current_versions
from clippings.index.stale import stale_query
from clippings.kibana import objects
from clippings.kibana.objects import OTHER
from clippings.languages import LANGUAGES
from tests.kibana.conftest import OLD, Contents
from tests.kibana.fields import Json, fields_of
from tests.kibana.kql import to_query
from tests.kibana.saved import BY_ID, columns_of, controls_of, of_type, panels_of, query_of, view_of

pytestmark = pytest.mark.integration

NOW = {code: {"clean": CLEAN_VERSION, **current_versions(code)} for code in (*LANGUAGES, OTHER)}

# What each saved search shows, in Python, for the stored documents.
SHOWN: dict[str, Callable[[Json], bool]] = {
    "clippings-newest-articles": lambda doc: "published_day" in doc,
    "clippings-newest-quotes": lambda doc: "published_day" in doc and doc["kind"] != "unattributed",
    "clippings-quotes-by-speaker": lambda doc: "speaker_shown" in doc,
    "clippings-most-quoted-people": lambda doc: doc["quotes"] > 0,
    "clippings-failed-documents": lambda doc: doc["state"] in ("waiting", "given_up"),
    "clippings-articles-with-a-failed-stage": lambda doc: "failed_stages" in doc,
    "clippings-articles-without-a-date": lambda doc: "published_day" not in doc,
    "clippings-stale-versions": lambda doc: doc["title"] == OLD,
}


def request(one: Json) -> Json:
    """The query of a search or panel: its KQL, with the current versions and the time range of its view."""
    view = view_of(one)
    kql = objects.stale_query(NOW) if "versions." in query_of(one) else query_of(one)
    timed = [{"exists": {"field": view.time}}] if view.time else []
    return {"bool": {"filter": [to_query(kql, fields_of(view.index)), *timed]}}


def aggregations(columns: list[Json]) -> Json:
    """The columns of a panel as Lens asks Elasticsearch for them, starting with the outermost bucket."""
    if not columns:
        return {}
    column, inner = columns[0], aggregations(columns[1:])
    field = column["sourceField"]
    match column["operationType"]:
        case "count":
            return {}
        case "unique_count":
            return {"found": {"cardinality": {"field": field}}}
        case "terms":
            found: Json = {"terms": {"field": field, "size": column["params"]["size"], "order": {"_count": "desc"}}}
        case "date_histogram":
            found = {"date_histogram": {"field": field, "calendar_interval": "1w", "min_doc_count": 1}}
        case other:
            raise AssertionError(other)
    return {"found": found | ({"aggs": inner} if inner else {})}


def values(doc: Json, field: str) -> list[str]:
    """The values of a field in a stored document; what Lens counts is in objects, never in nested ones."""
    value: object = doc
    for name in field.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [str(value)]


@pytest.mark.parametrize("id", SHOWN)
def test_a_saved_search_shows_what_it_says(id: str, contents: Contents) -> None:
    index = view_of(BY_ID[id]).index
    expected = {key for key, doc in contents.documents[index].items() if SHOWN[id](doc)}
    assert 0 < len(expected) < len(contents.documents[index]) or id == "clippings-failed-documents"
    assert contents.find(index, request(BY_ID[id])) == expected


@pytest.mark.parametrize("id", SHOWN)
def test_a_saved_search_can_be_sorted_as_it_says(id: str, contents: Contents) -> None:
    index, sort = view_of(BY_ID[id]).index, BY_ID[id]["attributes"]["sort"]
    found = contents.archive.es.search(
        index=f"{contents.archive.prefix}-{index}",
        query=request(BY_ID[id]),
        sort=[{field: direction} for field, direction in sort],
        size=1000,
    )
    ((field, direction),) = sort
    keys = [hit["_source"][field] for hit in found["hits"]["hits"]]
    assert keys == sorted(keys, reverse=direction == "desc")


def test_every_saved_search_is_tried() -> None:
    assert set(SHOWN) == {one["id"] for one in of_type("search")}


def test_the_stale_articles_are_those_that_a_reenrichment_visits(contents: Contents) -> None:
    visited = stale_query(contents.archive, lambda code: NOW.get(code, NOW[OTHER]))
    query = to_query(objects.stale_query(NOW), fields_of("articles"))
    assert contents.find("articles", query) == contents.find("articles", visited) != set()


@pytest.mark.parametrize("lens", of_type("lens"), ids=[one["id"] for one in of_type("lens")])
def test_a_panel_counts_what_is_there(lens: Json, contents: Contents) -> None:
    index, columns, query = view_of(lens).index, columns_of(lens), request(lens)
    shown = [contents.documents[index][id] for id in contents.find(index, query)]
    assert shown
    outer = columns[0]
    counted = Counter(value for doc in shown for value in set(values(doc, outer["sourceField"])))
    if outer["operationType"] == "count":
        return
    found = contents.aggregate(index, query, aggregations(columns))["found"]
    if outer["operationType"] == "unique_count":
        assert found["value"] == len(counted) > 1
        return
    buckets = found["buckets"]
    assert len(buckets) == min(len(counted), outer["params"]["size"]) > 0
    assert {bucket["key"]: bucket["doc_count"] for bucket in buckets}.items() <= counted.items()
    assert len(columns) == 2 or any(bucket["found"]["buckets"] for bucket in buckets)


@pytest.mark.parametrize("dashboard", of_type("dashboard"), ids=[one["id"] for one in of_type("dashboard")])
def test_a_control_leaves_results_in_every_panel(dashboard: Json, contents: Contents) -> None:
    for control in controls_of(dashboard).values():
        field = control["explicitInput"]["fieldName"]
        lists = {"top": {"terms": {"field": field, "size": 1}}}
        for panel in panels_of(dashboard):
            one = BY_ID[panel["panelIndex"]]
            index, query = view_of(one).index, request(one)
            if "not published_day" in query_of(one):
                continue  # in the seeds, articles without a date have no source either
            (top,) = contents.aggregate("quotes", {"exists": {"field": "published_day"}}, lists)["top"]["buckets"]
            chosen = {"bool": {"filter": [query, {"term": {field: top["key"]}}]}}
            assert contents.find(index, chosen), f"{panel['panelIndex']} where {field} is {top['key']}"


@pytest.mark.parametrize("dashboard", of_type("dashboard"), ids=[one["id"] for one in of_type("dashboard")])
def test_the_time_of_a_dashboard_is_one_that_elasticsearch_understands(dashboard: Json, contents: Contents) -> None:
    since, until = dashboard["attributes"]["timeFrom"], dashboard["attributes"]["timeTo"]
    assert contents.find("articles", {"range": {"indexed_at": {"gte": since, "lte": until}}})
