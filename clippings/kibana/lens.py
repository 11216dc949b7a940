"""Builds panels for Kibana's Lens: one layer, whose columns are aggregations, and the chart that shows them (pure)."""

from collections.abc import Sequence
from typing import Any

Json = dict[str, Any]

LAYER = "layer"
METRIC = "metric"
SERIES = {"columns": "bar_stacked", "bars": "bar_horizontal"}
TYPES = {"columns": "lnsXY", "bars": "lnsXY", "ring": "lnsPie", "table": "lnsDatatable", "number": "lnsMetric"}


def to_lens(panel: Json) -> Json:
    """The attributes of the saved object for a panel of objects.yaml."""
    buckets = {f"bucket-{i}": _build_bucket(bucket) for i, bucket in enumerate(panel.get("buckets", ()))}
    # The most frequent values must be those of the whole time, not of each step, so they come before the time column.
    order = sorted(buckets, key=lambda key: buckets[key]["operationType"] == "date_histogram")
    layer = {
        "columns": buckets | {METRIC: _build_metric(panel)},
        "columnOrder": [*order, METRIC],
        "incompleteColumns": {},
        "sampling": 1,
    }
    return {
        "title": panel["title"],
        "description": "",
        "visualizationType": TYPES[panel["chart"]],
        "state": {
            "datasourceStates": {"formBased": {"layers": {LAYER: layer}}},
            "visualization": _build_visualization(panel["chart"], list(buckets)),
            "query": {"query": panel["query"], "language": "kuery"},
            "filters": [],
            "internalReferences": [],
            "adHocDataViews": {},
        },
    }


def _build_bucket(bucket: Json) -> Json:
    if "over" in bucket:
        return {
            "operationType": "date_histogram",
            "sourceField": bucket["over"],
            "label": bucket["over"],
            "dataType": "date",
            "isBucketed": True,
            "scale": "interval",
            "params": {"interval": "auto", "includeEmptyRows": True, "dropPartials": False},
        }
    return {
        "operationType": "terms",
        "sourceField": bucket["top"],
        "label": bucket["top"],
        "customLabel": True,
        "dataType": "string",
        "isBucketed": True,
        "scale": "ordinal",
        "params": {
            "size": bucket["size"],
            "orderBy": {"type": "column", "columnId": METRIC},
            "orderDirection": "desc",
            "otherBucket": False,
            "missingBucket": False,
            "parentFormat": {"id": "terms"},
        },
    }


def _build_metric(panel: Json) -> Json:
    unique = panel.get("unique")
    return {
        "operationType": "unique_count" if unique else "count",
        "sourceField": unique or "___records___",
        "label": panel["title"] if panel["chart"] == "number" else "Number",
        "customLabel": True,
        "dataType": "number",
        "isBucketed": False,
        "scale": "ratio",
        "params": {"emptyAsNull": False},
    }


def _build_visualization(chart: str, buckets: Sequence[str]) -> Json:
    layer: Json = {"layerId": LAYER, "layerType": "data"}
    if chart == "number":
        return layer | {"metricAccessor": METRIC}
    if chart == "table":
        return layer | {"columns": [{"columnId": column} for column in (*buckets, METRIC)]}
    if chart == "ring":
        shown = {"numberDisplay": "percent", "categoryDisplay": "default", "legendDisplay": "default"}
        return {"shape": "donut", "layers": [layer | {"primaryGroups": list(buckets), "metrics": [METRIC]} | shown]}
    xy = layer | {"seriesType": SERIES[chart], "xAccessor": buckets[0], "accessors": [METRIC], "position": "top"}
    if len(buckets) > 1:
        xy |= {"splitAccessor": buckets[1]}
    return {
        "preferredSeriesType": SERIES[chart],
        "legend": {"isVisible": len(buckets) > 1, "position": "right"},
        "valueLabels": "hide",
        "axisTitlesVisibilitySettings": {"x": False, "yLeft": False, "yRight": False},
        "layers": [xy],
    }
