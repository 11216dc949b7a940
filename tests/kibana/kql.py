"""KQL as Kibana sends it to Elasticsearch: parsed by kibana-ql, translated here as Kibana documents and does it."""

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from kibana_ql import KqlParser

from tests.kibana.fields import Field

Json = dict[str, Any]
Fields = Mapping[str, Field]

PARSER = KqlParser()
RANGES = {">": "gt", ">=": "gte", "<": "lt", "<=": "lte"}


def to_query(kql: str, fields: Fields) -> Json:
    """The query that finds what the KQL says. Raises LookupError for a field that the index does not have.

    fields: those of the index. Dates without a zone are UTC.
    """
    tree = PARSER.ast(PARSER.parse(kql.strip())) if kql.strip() else {}
    return _query(tree, fields, "") if tree else {"match_all": {}}


def _query(node: Any, fields: Fields, path: str) -> Json:
    if "field" not in node:
        if "op" in node:
            return _combine(node, lambda part: _query(part, fields, path))
        return _free_text(node["value"])
    name = path + _text(node["field"])
    if "op" in node:
        return _any_field(name, fields, lambda field: {"range": {field: _range(node, fields[field])}}, bool(path))
    if name in fields and fields[name].type == "nested":
        inner = _query(node["value"], fields, f"{name}.")
        return {"nested": {"path": name, "query": inner, "score_mode": "none"}}
    return _values(name, node["value"], fields, bool(path))


def _values(name: str, value: Any, fields: Fields, inside: bool) -> Json:
    """`field: value`, or a list of values in brackets."""
    if isinstance(value, dict):
        return _combine(value, lambda part: _values(name, part, fields, inside))
    return _any_field(name, fields, lambda field: _is(field, fields[field], value), inside)


def _is(name: str, field: Field, value: str | tuple[str, ...]) -> Json:
    quoted, text = isinstance(value, str), _text(value)
    assert field.searchable, f"{name} is not searchable"
    if text == "*" and not quoted:
        return {"exists": {"field": name}}
    if "*" in text and not quoted:
        if field.type == "keyword":
            return {"wildcard": {name: {"value": text}}}
        return {"query_string": {"fields": [name], "query": text}}
    if field.type == "date":
        return {"range": {name: {"gte": text, "lte": text, "time_zone": "UTC"}}}
    if field.type == "keyword":
        return {"term": {name: {"value": text}}}
    return {"match_phrase" if quoted else "match": {name: text}}


def _any_field(name: str, fields: Fields, make: Any, inside: bool = False) -> Json:
    """Match any field that a name means: it may contain wildcards."""
    found = [field for field in fields if fnmatchcase(field, name) and fields[field].type != "nested"]
    if not found:
        raise LookupError(f"There is no field {name}.")
    queries = []
    for field in found:
        nested = fields[field].nested
        if nested and not inside and "*" in name:
            queries.append({"nested": {"path": nested, "query": make(field), "score_mode": "none"}})
        else:
            assert inside or not nested, f"{field} is nested: it finds nothing outside of {nested}: {{ }}"
            queries.append(make(field))
    return {"bool": {"should": queries, "minimum_should_match": 1}}


def _free_text(value: str | tuple[str, ...]) -> Json:
    """Words without a field are searched in the fields that the index names for this."""
    quoted, text = isinstance(value, str), _text(value)
    if "*" in text and not quoted:
        return {"query_string": {"query": text}}
    return {"multi_match": {"type": "phrase" if quoted else "best_fields", "query": text, "lenient": True}}


def _range(node: Json, field: Field) -> Json:
    zone = {"time_zone": "UTC"} if field.type == "date" else {}
    return {RANGES[node["op"]]: _text(node["value"]), **zone}


def _combine(node: Json, translate: Any) -> Json:
    if node["op"] == "not":
        return {"bool": {"must_not": translate(node["expr"])}}
    right = node["right"]
    parts = [node["left"], *(right["exprs"] if isinstance(right, dict) and "exprs" in right else [right])]
    queries = [translate(part) for part in parts]
    if node["op"] == "and":
        return {"bool": {"filter": queries}}
    return {"bool": {"should": queries, "minimum_should_match": 1}}


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else " ".join(value)
