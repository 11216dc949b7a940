"""Builds Kibana's saved objects from the readable kibana/objects.yaml (pure, except for reading that file).

Every object states the lowest format version that Kibana 9.2 still upgrades. Without a version, Kibana takes the object
for one of its first release; it refuses a version above its own.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from clippings.kibana.lens import LAYER, to_lens
from clippings.kibana.maps import ALL_TIMES, to_map
from clippings.kibana.maps import REFERENCE as MAP_VIEW
from clippings.settings import ROOT

Json = dict[str, Any]

SOURCE = ROOT / "kibana" / "objects.yaml"
FORMAT = {"index-pattern": "8.0.0", "search": "10.2.0", "lens": "8.9.0", "map": "8.4.0", "dashboard": "8.9.0"}
CORE_FORMAT = "8.8.0"
WIDTH = 48  # columns of a dashboard
OTHER = "und"  # all languages without their own versions
SEARCH_VIEW = "kibanaSavedObjectMeta.searchSourceJSON.index"  # reference names that Kibana looks for
LENS_VIEW = f"indexpattern-datasource-layer-{LAYER}"


def build(prefix: str, versions: Mapping[str, Mapping[str, str]], web_url: str) -> list[Json]:
    """All saved objects; objects that others refer to come first.

    web_url: the address of the archive's pages, which rows link to.
    versions: language code -> stage -> current version; OTHER for languages that are not named.
    """
    source = yaml.safe_load(SOURCE.read_text(encoding="utf-8").replace("$web", web_url.rstrip("/")))
    stale = stale_query(versions)
    queried: list[Json] = [*source["searches"].values(), *source["panels"].values()]
    for part in queried:
        part["query"] = stale if part.get("query") == "$stale" else part.get("query", "")
    return [
        *(_build_data_view(id, view, prefix, source["formats"]) for id, view in source["data_views"].items()),
        *(_build_search(id, search) for id, search in source["searches"].items()),
        *(_build_lens(id, panel) for id, panel in source["panels"].items()),
        *(_map(id, one) for id, one in source["maps"].items()),
        *(_build_dashboard(id, dashboard, source) for id, dashboard in source["dashboards"].items()),
    ]


def to_ndjson(objects: Sequence[Json]) -> str:
    """The file that Kibana imports: one object per line."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)


def stale_query(versions: Mapping[str, Mapping[str, str]]) -> str:
    """KQL for articles with a stage of another version than the current one, which depends on the language."""
    named = [code for code in versions if code != OTHER]
    current = [_join_all({"language": code, **_name_fields(versions[code])}) for code in named]
    others = _join_all(_name_fields(versions[OTHER]))
    codes = " or ".join(f'"{code}"' for code in named)
    current.append(f"not language: ({codes}) and {others}" if named else others)
    return "not (" + " or ".join(f"({group})" for group in current) + ")"


def _name_fields(versions: Mapping[str, str]) -> dict[str, str]:
    return {f"versions.{stage}": version for stage, version in versions.items()}


def _join_all(values: Mapping[str, str]) -> str:
    return " and ".join(f'{field}: "{value}"' for field, value in values.items())


def _build_data_view(id: str, view: Json, prefix: str, formats: Json) -> Json:
    used = {field: formats[name] for name, fields in view["formats"].items() for field in fields}
    attributes: Json = {
        "title": f"{prefix}-{view['index']}",
        "name": view["name"],
        "fields": "[]",
        "fieldAttrs": "{}",
        "fieldFormatMap": json.dumps(used),
        "runtimeFieldMap": "{}",
        "sourceFilters": "[]",
        "allowHidden": False,
    }
    if "time" in view:
        attributes["timeFieldName"] = view["time"]
    return _build_object("index-pattern", id, attributes, [])


def _build_search(id: str, search: Json) -> Json:
    field, direction = search["sort"].split()
    attributes = {
        "title": search["title"],
        "description": "",
        "columns": search["columns"],
        "sort": [[field, direction]],
        "grid": {},
        "hideChart": True,
        "isTextBasedQuery": False,
        "timeRestore": True,
        "timeRange": {"from": ALL_TIMES, "to": "now"},
        "kibanaSavedObjectMeta": _build_search_source(search["query"], indexRefName=SEARCH_VIEW),
    }
    return _build_object("search", id, attributes, [_build_reference(SEARCH_VIEW, "index-pattern", search["view"])])


def _build_lens(id: str, panel: Json) -> Json:
    return _build_object("lens", id, to_lens(panel), [_build_reference(LENS_VIEW, "index-pattern", panel["view"])])


def _map(id: str, described: Json) -> Json:
    return _build_object("map", id, to_map(described), [_build_reference(MAP_VIEW, "index-pattern", described["view"])])


def _build_dashboard(id: str, dashboard: Json, source: Json) -> Json:
    panels = list(_build_panels(dashboard["rows"], source))
    attributes: Json = {
        "title": dashboard["title"],
        "description": dashboard["description"],
        "panelsJSON": json.dumps(panels),
        "optionsJSON": json.dumps({"useMargins": True, "hidePanelTitles": False}),
        "timeRestore": True,
        "timeFrom": dashboard["since"],
        "timeTo": "now",
        "kibanaSavedObjectMeta": _build_search_source(""),
        "version": 1,
    }
    references = [
        _build_reference(f"{panel['panelIndex']}:{panel['panelRefName']}", panel["type"], panel["panelIndex"])
        for panel in panels
    ]
    if dashboard["controls"]:
        controls = {f"{id}-{control['field']}": control for control in dashboard["controls"]}
        attributes["controlGroupInput"] = _build_controls(controls)
        references += [
            _build_reference(f"controlGroup_{key}:optionsListDataView", "index-pattern", control["view"])
            for key, control in controls.items()
        ]
    return _build_object("dashboard", id, attributes, references)


def _build_panels(rows: Sequence[Json], source: Json) -> Iterator[Json]:
    """The panels of a dashboard, which refer to saved objects. A number shows its title itself."""
    y = 0
    for row in rows:
        width = WIDTH // len(row["panels"])
        for i, id in enumerate(row["panels"]):
            number = source["panels"].get(id, {}).get("chart") == "number"
            yield {
                "type": "search" if id in source["searches"] else "map" if id in source["maps"] else "lens",
                "panelIndex": id,
                "gridData": {"x": i * width, "y": y, "w": width, "h": row["height"], "i": id},
                "panelRefName": f"panel_{id}",
                "embeddableConfig": {"enhancements": {}} | ({"hidePanelTitles": True} if number else {}),
            }
        y += row["height"]


def _build_controls(controls: Mapping[str, Json]) -> Json:
    panels = {
        key: {
            "type": "optionsListControl",
            "order": order,
            "width": "medium",
            "grow": True,
            "explicitInput": {"id": key, "title": control["title"], "fieldName": control["field"], "enhancements": {}},
        }
        for order, (key, control) in enumerate(controls.items())
    }
    ignored = {"ignoreFilters": False, "ignoreQuery": False, "ignoreTimerange": False, "ignoreValidations": False}
    return {
        "controlStyle": "oneLine",
        "chainingSystem": "HIERARCHICAL",
        "ignoreParentSettingsJSON": json.dumps(ignored),
        "panelsJSON": json.dumps(panels),
    }


def _build_search_source(query: str, **more: str) -> Json:
    source = {"query": {"query": query, "language": "kuery"}, "filter": [], **more}
    return {"searchSourceJSON": json.dumps(source)}


def _build_reference(name: str, type: str, id: str) -> Json:
    return {"name": name, "type": type, "id": id}


def _build_object(type: str, id: str, attributes: Json, references: Sequence[Json]) -> Json:
    return {
        "type": type,
        "id": id,
        "attributes": attributes,
        "references": list(references),
        "coreMigrationVersion": CORE_FORMAT,
        "typeMigrationVersion": FORMAT[type],
    }
