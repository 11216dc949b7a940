"""Builds a Kibana map from its readable description (pure): points of a field, larger the more there is at them."""

import json
from typing import Any

Json = dict[str, Any]

REFERENCE = "layer_1_source_index_pattern"  # Kibana looks for the data view of the second layer under this name
ALL_TIMES = "now-50y"
_ALL_ZOOMS = {"minZoom": 0, "maxZoom": 24, "visible": True}


def to_map(described: Json) -> Json:
    """The attributes of the saved object for a map."""
    state = {
        "zoom": 1.5,
        "center": {"lon": 10, "lat": 25},
        "timeFilters": {"from": ALL_TIMES, "to": "now"},
        "refreshConfig": {"isPaused": True, "interval": 60_000},
        "query": {"query": "", "language": "kuery"},
        "filters": [],
        "settings": {"autoFitToDataBounds": False},
    }
    return {
        "title": described["title"],
        "description": "",
        "mapStateJSON": json.dumps(state),
        "layerListJSON": json.dumps([_build_background(), _build_points(described["points"], described["unique"])]),
        "uiStateJSON": json.dumps({"isLayerTOCOpen": False, "openTOCDetails": []}),
    }


def _build_background() -> Json:
    """Elastic's own base map, which the browser fetches from maps.elastic.co."""
    return {
        "id": "background",
        "label": None,
        "alpha": 1,
        "type": "EMS_VECTOR_TILE",
        "sourceDescriptor": {"type": "EMS_TMS", "isAutoSelect": True, "lightModeDefault": "road_map_desaturated"},
        "style": {"type": "EMS_VECTOR_TILE", "color": ""},
        **_ALL_ZOOMS,
    }


def _build_points(field: str, unique: str) -> Json:
    """unique: the field whose different values count, so that copies count once. Kibana derives the number's name."""
    size = {"minSize": 4, "maxSize": 24, "field": {"name": f"cardinality_of_{unique}", "origin": "source"}}
    return {
        "id": "points",
        "label": "Articles",
        "alpha": 0.75,
        "type": "GEOJSON_VECTOR",
        "joins": [],
        "sourceDescriptor": {
            "id": "points-source",
            "type": "ES_GEO_GRID",
            "geoField": field,
            "requestType": "point",
            "resolution": "FINE",
            "metrics": [{"type": "cardinality", "field": unique}],
            "applyGlobalQuery": True,
            "applyGlobalTime": True,
            "applyForceRefresh": True,
            "indexPatternRefName": REFERENCE,
        },
        "style": {
            "type": "VECTOR",
            "isTimeAware": True,
            "properties": {
                "fillColor": {"type": "STATIC", "options": {"color": "#54B399"}},
                "lineColor": {"type": "STATIC", "options": {"color": "#41937c"}},
                "iconSize": {"type": "DYNAMIC", "options": size},
            },
        },
        **_ALL_ZOOMS,
    }
