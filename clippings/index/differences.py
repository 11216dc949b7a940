"""How two mappings or settings differ, in words, and whether a change only adds fields (pure)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from clippings.index.fields import Json

NAMING = ("version", "sha256")  # in `_meta`; the rest of it says how stored values were derived


def compare(ours: Any, theirs: Any, path: str = "") -> Iterator[str]:
    """Every place where two JSON values differ, in words. The server writes numbers as strings and omits defaults."""
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        for key in sorted({*ours, *theirs}):
            yield from compare(ours.get(key), theirs.get(key), f"{path}.{key}" if path else key)
    elif _plain(ours) != _plain(theirs) and not (path.endswith("codec") and ours == "default" and theirs is None):
        place = path.replace("properties.", "").replace("fields.", "")
        yield f"{place}: {_show(ours)} in the files, {_show(theirs)} on the server"


def only_adds(ours: Json, theirs: Json) -> bool:
    """Whether our mapping is theirs with more fields, or with further forms of a field (multi-fields)."""
    return _only_adds(_without_names(ours), _without_names(theirs))


def list_new(ours: Json, theirs: Json, path: str = "") -> Iterator[str]:
    """The paths of the fields that only our mapping has."""
    old = theirs.get("properties", {})
    for name, field in ours.get("properties", {}).items():
        if name not in old:
            yield path + name
        yield from list_new(field, old.get(name, {}), f"{path}{name}.")


def adds_forms(ours: Json, theirs: Json) -> bool:
    """Whether a field that they have has a further form (multi-field) in ours, which stored documents lack."""
    new, old = (mapping.get("properties", {}) for mapping in (ours, theirs))
    return any(
        new[name].get("fields", {}).keys() > field.get("fields", {}).keys() or adds_forms(new[name], field)
        for name, field in old.items()
    )


def _without_names(mapping: Json) -> Json:
    meta = {key: value for key, value in mapping.get("_meta", {}).items() if key not in NAMING}
    return mapping | {"_meta": meta}


def _only_adds(ours: Json, theirs: Json) -> bool:
    for key in {*ours, *theirs}:
        if key in ("properties", "fields"):
            new, old = ours.get(key, {}), theirs.get(key, {})
            if not all(name in new and _only_adds(new[name], field) for name, field in old.items()):
                return False
        elif any(compare(ours.get(key), theirs.get(key))):
            return False
    return True


def _plain(value: Any) -> Any:
    return [_plain(v) for v in value] if isinstance(value, list) else str(value)


def _show(value: Any) -> str:
    return "nothing" if value is None else json.dumps(value)
