"""Which changes of a mapping only add fields."""

import copy

import pytest

from clippings.index.differences import adds_forms, only_adds
from clippings.index.fields import Json

BEFORE: Json = {
    "dynamic": "strict",
    "_meta": {"version": 1, "sha256": "a", "bands": 3},
    "properties": {
        "title": {"type": "text", "fields": {"keyword": {"type": "keyword"}}},
        "quotes": {"type": "nested", "dynamic": "strict", "properties": {"text": {"type": "text"}}},
    },
}


def change(*path: str, value: object) -> Json:
    """The mapping with a value in this place, or without the place if the value is None."""
    changed = copy.deepcopy(BEFORE)
    place = changed
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    if value is None:
        del place[path[-1]]
    return changed


@pytest.mark.parametrize(
    "changed",
    [
        change("properties", "mood", value={"type": "keyword"}),
        change("properties", "fields", value={"properties": {"properties": {"type": "keyword"}}}),
        change("properties", "quotes", "properties", "mood", value={"type": "keyword"}),
        change("_meta", value={"version": 2, "sha256": "b", "bands": 3}),
    ],
)
def test_new_fields_are_additions(changed: Json) -> None:
    assert only_adds(changed, BEFORE)
    assert not adds_forms(changed, BEFORE)


@pytest.mark.parametrize(
    "changed",
    [
        change("properties", "title", "fields", "words", value={"type": "text"}),
        change("properties", "quotes", "properties", "text", "fields", value={"words": {"type": "text"}}),
    ],
)
def test_further_forms_of_a_field_are_additions_for_which_documents_are_indexed_again(changed: Json) -> None:
    assert only_adds(changed, BEFORE)
    assert adds_forms(changed, BEFORE)


@pytest.mark.parametrize(
    "changed",
    [
        change("dynamic", value=None),
        change("_meta", "bands", value=4),
        change("_meta", "scheme", value=1),
        change("properties", "title", value=None),
        change("properties", "title", "fields", value=None),
        change("properties", "title", "analyzer", value="english"),
        change("properties", "title", "fields", "keyword", value={"type": "text"}),
        change("properties", "quotes", "type", value="object"),
        change("properties", "quotes", "properties", "text", value={"type": "keyword"}),
    ],
)
def test_anything_else_is_no_addition(changed: Json) -> None:
    assert not only_adds(changed, BEFORE)
