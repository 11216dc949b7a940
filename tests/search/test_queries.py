"""What a question may ask for, and what is refused before a server is asked."""

from datetime import date
from typing import Any

import pytest

from clippings.errors import InvalidInput
from clippings.search.queries import selection_query, split_either
from clippings.search.questions import MAX_NAME, MAX_PHRASE, ArticleQuestion, QuoteQuestion
from clippings.search.requests import article_filters, bounded_size, build_query, quote_filters
from clippings.search.words import MAX_QUERY, MAX_WORDS, SearchPhrase, Words, parse_words


def test_words_are_distinguished_by_what_they_ask_for() -> None:
    assert parse_words('late +frost "half the crop" -sport -"who won"~5 (cherr*|apple) - "') == Words(
        free=("late", "cherr*", "apple"),
        required=("frost",),
        phrases=(SearchPhrase("half the crop"),),
        excluded=("sport",),
        excluded_phrases=(SearchPhrase("who won", 5),),
    )


def test_words_name_no_field_and_run_no_script() -> None:
    request = build_query(ArticleQuestion("script:1 _id:*"))
    assert "query_string" not in str(request)
    assert "'script'" not in str(request)


@pytest.mark.parametrize("words", ["a" * (MAX_QUERY + 1), "a " * (MAX_WORDS + 1)])
def test_a_query_has_bounds(words: str) -> None:
    with pytest.raises(InvalidInput, match="too long"):
        parse_words(words)
    with pytest.raises(InvalidInput, match="too long"):
        selection_query(query=words)


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ({"person": ("x" * (MAX_NAME + 1),)}, "name is too long"),
        ({"language": ("en", "fr")}, "only one language"),
        ({"source": ("A", "B")}, "only one source"),
        ({"person": ("",)}, "empty"),
        ({"person": ("Ada|",)}, "empty"),
        ({"since": date(2026, 2, 1), "until": date(2026, 1, 1)}, "is after the last day"),
        ({"dated": False, "since": date(2026, 2, 1)}, "without a date"),
        ({"dated": False, "until": date(2026, 2, 1)}, "without a date"),
        ({"arrived_since": date(2026, 2, 1), "arrived_until": date(2026, 1, 1)}, "is after the last day"),
        ({"domain": ("a.example", "b.example")}, "only one domain"),
        ({"collection": ("a", "b")}, "only one collection"),
        ({"byline": ("|",)}, "empty"),
    ],
)
def test_an_impossible_question_about_articles_is_refused(asked: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InvalidInput, match=complaint):
        ArticleQuestion(**asked)


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ({"speaker": ("x" * (MAX_NAME + 1),)}, "name is too long"),
        ({"kind": ("sung",)}, "no kind 'sung'"),
        ({"confidence": 1.1}, "cannot be"),
        ({"not_speaker": (" ",)}, "empty"),
        ({"speaker": ("Ada", "Bill")}, "only one speaker"),
        ({"since": date(2026, 2, 1), "until": date(2026, 1, 1)}, "is after the last day"),
        ({"dated": False, "until": date(2026, 2, 1)}, "without a date"),
        ({"confidence": -0.1}, "cannot be"),
        ({"pronoun": ("it",)}, "no pronoun 'it'"),
        ({"language": ("en", "fr")}, "only one language"),
        ({"collection": ("a", "b")}, "only one collection"),
        ({"about": ("x" * (MAX_NAME + 1),)}, "name is too long"),
        ({"role": (" ",)}, "empty"),
        ({"phrase": "x" * (MAX_PHRASE + 1)}, "phrase is too long"),
        ({"phrase": "?!"}, "no word"),
    ],
)
def test_an_impossible_question_about_quotes_is_refused(asked: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InvalidInput, match=complaint):
        QuoteQuestion(**asked)


def test_words_without_a_letter_are_refused() -> None:
    with pytest.raises(InvalidInput, match="no word"):
        build_query(ArticleQuestion("(*) -"))


@pytest.mark.parametrize("size", [0, -1, 1_001])
def test_the_number_of_hits_has_bounds(size: int) -> None:
    with pytest.raises(InvalidInput, match="Ask for 1 to 1000"):
        bounded_size(size)


def test_the_last_day_is_included() -> None:
    (days,) = article_filters(ArticleQuestion(since=date(2026, 1, 1), until=date(2026, 1, 31)))
    assert days == {"range": {"published_day": {"gte": "2026-01-01", "lte": "2026-01-31"}}}


def test_an_empty_selection_is_refused_and_does_not_mean_everything() -> None:
    with pytest.raises(InvalidInput, match="The query to select by is empty"):
        selection_query(query="")
    for value in ("", " "):
        with pytest.raises(InvalidInput, match="The source to select by is empty"):
            selection_query(language="en", source=value)


def test_a_language_is_selected_in_any_case() -> None:
    assert selection_query(language="EN") == selection_query(language="en")


def test_alternatives_are_separated_by_bars_and_the_whole_value_counts_too() -> None:
    assert split_either("en") == ["en"]
    assert split_either("Courier | World") == ["Courier | World", "Courier", "World"]
    assert split_either("a||") == ["a||", "a"]
    selected = selection_query(collection="a|b")["bool"]["filter"]
    assert selected == [{"terms": {"collection": ["a|b", "a", "b"]}}]


def test_nothing_selected_is_everything() -> None:
    assert selection_query() == {"match_all": {}}
    assert article_filters(ArticleQuestion()) == quote_filters(QuoteQuestion()) == []
