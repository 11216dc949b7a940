"""The translation of KQL: the queries that Kibana itself sends for the same words."""

import pytest

from tests.kibana.fields import Json, fields_of
from tests.kibana.kql import to_query

FIELDS = fields_of("articles")


def one_of(*queries: Json) -> Json:
    return {"bool": {"should": list(queries), "minimum_should_match": 1}}


@pytest.mark.parametrize(
    ("kql", "query"),
    [
        ("", {"match_all": {}}),
        ("lighthouse", {"multi_match": {"type": "best_fields", "query": "lighthouse", "lenient": True}}),
        ('"night tram"', {"multi_match": {"type": "phrase", "query": "night tram", "lenient": True}}),
        ("light*", {"query_string": {"query": "light*"}}),
        ("text: night tram", one_of({"match": {"text": "night tram"}})),
        ('text: "night tram"', one_of({"match_phrase": {"text": "night tram"}})),
        ('people: "Ada Novak"', one_of({"term": {"people": {"value": "Ada Novak"}}})),
        ("people: Ada*", one_of({"wildcard": {"people": {"value": "Ada*"}}})),
        ("people: *", one_of({"exists": {"field": "people"}})),
        ("quote_count > 5", one_of({"range": {"quote_count": {"gt": "5"}}})),
        ('published_at < "2026-05-01"', one_of({"range": {"published_at": {"lt": "2026-05-01", "time_zone": "UTC"}}})),
        (
            'published_at: "2026-05-01"',
            one_of({"range": {"published_at": {"gte": "2026-05-01", "lte": "2026-05-01", "time_zone": "UTC"}}}),
        ),
        ("not people: *", {"bool": {"must_not": one_of({"exists": {"field": "people"}})}}),
        (
            "language: (en or fr or de)",
            one_of(*(one_of({"term": {"language": {"value": code}}}) for code in ("en", "fr", "de"))),
        ),
        (
            "language: en and quote_count > 1 and not truncated: true",
            {
                "bool": {
                    "filter": [
                        one_of({"term": {"language": {"value": "en"}}}),
                        one_of({"range": {"quote_count": {"gt": "1"}}}),
                        {"bool": {"must_not": one_of({"match": {"truncated": "true"}})}},
                    ]
                }
            },
        ),
        (
            "quotes: { speaker: Ada and start < 9 }",
            {
                "nested": {
                    "path": "quotes",
                    "query": {
                        "bool": {
                            "filter": [
                                one_of({"term": {"quotes.speaker": {"value": "Ada"}}}),
                                one_of({"range": {"quotes.start": {"lt": "9"}}}),
                            ]
                        }
                    },
                    "score_mode": "none",
                }
            },
        ),
        (
            "entities.n*e: Ada",
            one_of(
                {
                    "nested": {
                        "path": "entities",
                        "query": {"term": {"entities.name": {"value": "Ada"}}},
                        "score_mode": "none",
                    }
                }
            ),
        ),
    ],
)
def test_kql_becomes_the_query_that_kibana_sends(kql: str, query: Json) -> None:
    assert to_query(kql, FIELDS) == query


def test_a_field_that_does_not_exist_is_noticed() -> None:
    with pytest.raises(LookupError, match="mood"):
        to_query("language: en or not mood: good", FIELDS)


def test_a_nested_field_outside_its_braces_is_noticed() -> None:
    with pytest.raises(AssertionError, match="nested"):
        to_query("quotes.speaker: Ada", FIELDS)


def test_a_field_that_is_only_stored_is_noticed() -> None:
    with pytest.raises(AssertionError, match="not searchable"):
        to_query("removed.text: share", FIELDS)
