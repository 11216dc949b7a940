"""What the saved objects say, taken out of their JSON within JSON, as Kibana takes it out."""

import json
from dataclasses import dataclass
from typing import Any

from clippings.kibana.objects import OTHER, build

Json = dict[str, Any]

VERSIONS = {
    "en": {"clean": "1", "language": "1", "entities": "1/model", "quotes": "1+1/model"},
    OTHER: {"clean": "1", "language": "1", "entities": "1", "quotes": "1+1/"},
}
WEB = "http://127.0.0.1:4300"
OBJECTS = build("clippings", VERSIONS, WEB)
BY_ID: dict[str, Json] = {one["id"]: one for one in OBJECTS}


@dataclass(frozen=True, slots=True)
class View:
    index: str  # articles, quotes, ...
    time: str | None
    formats: dict[str, Json]


def of_type(type: str) -> list[Json]:
    return [one for one in OBJECTS if one["type"] == type]


def view_of(one: Json) -> View:
    """The data view of a search or panel."""
    (reference,) = one["references"]
    return to_view(BY_ID[reference["id"]])


def to_view(data_view: Json) -> View:
    attributes = data_view["attributes"]
    formats = json.loads(attributes["fieldFormatMap"])
    return View(attributes["title"].removeprefix("clippings-"), attributes.get("timeFieldName"), formats)


def query_of(one: Json) -> str:
    """The KQL of a search, panel or map."""
    attributes = one["attributes"]
    if one["type"] == "lens":
        source = attributes["state"]
    elif one["type"] == "map":
        source = json.loads(attributes["mapStateJSON"])
    else:
        source = json.loads(attributes["kibanaSavedObjectMeta"]["searchSourceJSON"])
    assert source["query"]["language"] == "kuery"
    return str(source["query"]["query"])


def columns_of(lens: Json) -> list[Json]:
    """The aggregations of a panel, from the outermost bucket to the metric."""
    (layer,) = lens["attributes"]["state"]["datasourceStates"]["formBased"]["layers"].values()
    return [layer["columns"][key] for key in layer["columnOrder"]]


def panels_of(dashboard: Json) -> list[Json]:
    panels: list[Json] = json.loads(dashboard["attributes"]["panelsJSON"])
    return panels


def controls_of(dashboard: Json) -> dict[str, Json]:
    group = dashboard["attributes"].get("controlGroupInput")
    controls: dict[str, Json] = json.loads(group["panelsJSON"]) if group else {}
    return controls


def layers_of(one: Json) -> list[Json]:
    """The map layers with points of ours."""
    return [one for one in json.loads(one["attributes"]["layerListJSON"]) if "geoField" in one["sourceDescriptor"]]


def points_of(one: Json) -> list[tuple[str, str]]:
    """For each map layer with points of ours: its field, and the name of the reference to its data view."""
    sources = [layer["sourceDescriptor"] for layer in layers_of(one)]
    return [(source["geoField"], source["indexPatternRefName"]) for source in sources]
