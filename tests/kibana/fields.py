"""The fields of an index as Kibana sees them: by full name, with their multi-fields."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from clippings.settings import ROOT

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    type: str
    nested: str | None  # the path of the nested object that contains it
    searchable: bool
    sortable: bool  # has doc values, so that it can also be aggregated

    @property
    def aggregatable(self) -> bool:
        """Whether Lens can aggregate it; Lens shows no nested fields."""
        return self.sortable and self.nested is None


@cache
def fields_of(index: str) -> Mapping[str, Field]:
    properties = json.loads((ROOT / "mappings" / f"{index}.json").read_text(encoding="utf-8"))["mappings"]["properties"]
    fields = dict(_fields(properties, "", None))
    aliases = {name: field["path"] for name, field in properties.items() if field.get("type") == "alias"}
    return fields | {name: fields[path] for name, path in aliases.items()}


def _fields(properties: Json, above: str, nested: str | None) -> Iterator[tuple[str, Field]]:
    for name, field in properties.items():
        full, type = f"{above}{name}", field.get("type", "object")
        path = full if type == "nested" else nested
        if type == "nested":
            yield full, Field(type, full, False, False)
        elif type not in ("object", "alias"):
            searchable = field.get("index", True)
            yield full, Field(type, path, searchable, type != "text" and field.get("doc_values", True))
        yield from _fields(field.get("properties", {}), f"{full}.", path)
        yield from _fields(field.get("fields", {}), f"{full}.", path)
