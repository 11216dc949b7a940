"""Dates with what is known about them, to JSON and back (pure)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from clippings.documents import Dated
from clippings.index.fields import Json


def serialize_dated(dated: Dated | None) -> Json | None:
    if dated is None:
        return None
    return {
        "value": dated.value.isoformat(),
        "source": dated.source,
        "precision": dated.precision,
        "zone_stated": dated.zone_stated,
    }


def deserialize_dated(source: Mapping[str, Any] | None) -> Dated | None:
    if source is None:
        return None
    return Dated(datetime.fromisoformat(source["value"]), source["source"], source["precision"], source["zone_stated"])
