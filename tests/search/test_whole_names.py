"""Names asked for as a whole, and people who are named but not quoted."""

import pytest

from clippings.index.archive import Archive
from clippings.search.articles import search_articles
from clippings.search.facets import count_facets
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import search_quotes
from clippings.search.suggestions import suggest

pytestmark = pytest.mark.integration


def test_a_name_in_quotation_marks_is_found_only_as_a_whole(shelf: Archive) -> None:
    for name, articles in (("Holt", 5), ('"Bill Holt"', 5), ('"bill HOLT"', 5), ('"Holt"', 0), ('"Ada Novak"|Holt', 5)):
        assert search_articles(shelf, ArticleQuestion(person=(name,))).articles == articles, name
    for name, quotes in (("Holt", 5), ('"Bill Holt"', 5), ('"Holt"', 0), ('"Holt"|"Ada Novak"', 3)):
        assert search_quotes(shelf, QuoteQuestion(speaker=(name,))).quotes == quotes, name
    assert search_quotes(shelf, QuoteQuestion(not_speaker=('"Bill Holt"',))).quotes == 3


def test_words_for_a_role_are_not_a_whole_name(library: Archive) -> None:
    assert search_quotes(library, QuoteQuestion(speaker=("mayor",))).quotes == 1
    assert search_quotes(library, QuoteQuestion(speaker=('"the mayor"',))).quotes == 0


def test_a_misspelled_whole_name_suggests_the_right_one(shelf: Archive) -> None:
    (one,) = suggest(shelf, ArticleQuestion(person=('"Bil Holt"',)))
    assert (one.asked, one.name) == ('"Bil Holt"', "Bill Holt")


def test_articles_that_mention_somebody_without_a_quote_are_found(library: Archive) -> None:
    named = ArticleQuestion(person=("Novak",))
    assert search_articles(library, named).articles == 1
    assert search_articles(library, ArticleQuestion(person=("Novak",), not_speaker=("Novak",))).articles == 1
    assert search_articles(library, ArticleQuestion(person=("Novak",), not_speaker=("Clint",))).articles == 0


def test_a_facet_whose_values_must_all_match_is_counted_under_its_own_filter(shelf: Archive) -> None:
    asked = ArticleQuestion(person=("Novak",))
    (facet,) = count_facets(shelf, asked, ["person"], within=("person",))
    assert {value.name: value.count for value in facet.values} == {"Ada Novak": 1, "Bill Holt": 1}
