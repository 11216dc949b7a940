from datetime import date

import pytest

from clippings.errors import InvalidInput
from clippings.search.queries import (
    MAX_NAME,
    MAX_QUERY,
    MAX_WORDS,
    Filters,
    article_filters,
    bounded_size,
    quote_filters,
    selection_query,
    split_either,
    words_query,
)


def test_words_go_into_one_query_over_listed_fields() -> None:
    query = words_query("script:1 _id:*")["simple_query_string"]
    assert query["query"] == "script:1 _id:*"
    assert all(field.split("^")[0] == "title" or field.startswith("text") for field in query["fields"])


@pytest.mark.parametrize("words", ["a" * (MAX_QUERY + 1), "a " * (MAX_WORDS + 1)])
def test_a_query_has_bounds(words: str) -> None:
    with pytest.raises(InvalidInput, match="too long"):
        words_query(words)


def test_a_name_has_bounds() -> None:
    for filters in (Filters(people=("x" * (MAX_NAME + 1),)), Filters(speakers=("x" * (MAX_NAME + 1),))):
        with pytest.raises(InvalidInput, match="name is too long"):
            article_filters(filters)
    with pytest.raises(InvalidInput, match="name is too long"):
        quote_filters(Filters(speakers=("x" * (MAX_NAME + 1),)))


@pytest.mark.parametrize("size", [0, -1, 1_001])
def test_the_number_of_hits_has_bounds(size: int) -> None:
    with pytest.raises(InvalidInput, match="Ask for 1 to 1000"):
        bounded_size(size)


def test_the_last_day_is_included() -> None:
    (days,) = article_filters(Filters(since=date(2026, 1, 1), until=date(2026, 1, 31)))
    assert days == {"range": {"published_day": {"gte": "2026-01-01", "lte": "2026-01-31"}}}


def test_an_empty_selection_is_refused_and_not_everything() -> None:
    with pytest.raises(InvalidInput, match="The query to select by is empty"):
        selection_query(query="")
    for value in ("", " "):
        with pytest.raises(InvalidInput, match="The source to select by is empty"):
            selection_query(language="en", source=value)


def test_a_language_is_selected_in_any_case() -> None:
    assert selection_query(language="EN") == selection_query(language="en")


def test_a_value_of_either_is_what_stands_between_the_bars_or_all_of_it() -> None:
    assert split_either("en") == ["en"]
    assert split_either("Courier | World") == ["Courier | World", "Courier", "World"]
    assert split_either("a||") == ["a||", "a"]
    selected = selection_query(collection="a|b")["bool"]["filter"]
    assert selected == [{"terms": {"collection": ["a|b", "a", "b"]}}]


def test_nothing_selected_is_everything() -> None:
    assert selection_query() == {"match_all": {}}
    assert quote_filters(Filters()) == []
