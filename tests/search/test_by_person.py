"""A person counts once and is found under all spellings; namesakes are told apart."""

from collections.abc import Iterator

import pytest
from elasticsearch import Elasticsearch

from clippings.index.archive import Archive
from clippings.linking.sightings import key_of
from clippings.search.articles import search_articles
from clippings.search.facets import count_facets, find_values
from clippings.search.pages import stream
from clippings.search.people import find_by_spelling, find_people
from clippings.search.pronouns import count_pronouns
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import search_quotes
from clippings.search.speakers import count_people, count_speakers
from clippings.search.timeline import count_by_time
from clippings.search.values import list_values
from tests.index.test_people import ADA, ARTICLES
from tests.index.test_people import article as name
from tests.library import hold

pytestmark = pytest.mark.integration

LABELS = sorted(f"Bo Reed ({key_of(article, 'bo reed')[:8]})" for article in ("n1", "n2"))
NAMESAKES = [name("n1", 8, "Bo Reed", role="singer"), name("n2", 9, "Bo Reed", role="judge")]


@pytest.fixture(scope="module")
def quills(es: Elasticsearch) -> Iterator[Archive]:
    with hold(es, [*ARTICLES, *NAMESAKES]) as archive:
        yield archive


def test_quoted_and_mentioned_people_count_once_under_all_spellings(quills: Archive) -> None:
    said = {one.id: (one.speaker, one.quotes) for one in count_speakers(quills, QuoteQuestion(), fold=False).speakers}
    assert said.pop(ADA) == ("Ada Quill", 6)
    assert sorted(said.values()) == [("Bert Moor", 1), (LABELS[0], 1), (LABELS[1], 1), ("Cy Quill", 1)]
    assert count_speakers(quills, QuoteQuestion(certain=True), fold=False).speakers[0].quotes == 5
    first = count_people(quills, ArticleQuestion(), fold=False).people[0]
    assert (first.id, first.name, first.articles) == (ADA, "Ada Quill", 6)
    for question in (QuoteQuestion(), ArticleQuestion()):
        rows = count_by_time(quills, question, split="speaker", rows=2, fold=False).rows
        assert [(row.name, row.count) for row in rows] == [("Ada Quill", 6), ("Bert Moor", 1)]


@pytest.mark.parametrize("asked", ["Ada M. Quill", '"ada m. quill"', ADA, '"ADA QUILL"'])
def test_a_person_is_found_under_all_spellings(quills: Archive, asked: str) -> None:
    assert search_quotes(quills, QuoteQuestion(speaker=(asked,))).quotes == 6
    assert search_quotes(quills, QuoteQuestion(speaker=(asked,), certain=True)).quotes == 5
    assert search_articles(quills, ArticleQuestion(person=(asked,))).articles == 6
    assert search_articles(quills, ArticleQuestion(speaker=(asked,))).articles == 6
    assert search_articles(quills, ArticleQuestion(person=("Quill",), not_speaker=(asked,))).articles == 1
    assert sum(1 for _ in stream(quills, QuoteQuestion(speaker=(asked,)), "csv")) > 1


def test_women_and_men_count_once_under_all_spellings(quills: Archive) -> None:
    numbers = count_pronouns(quills, QuoteQuestion(speaker=(ADA,))).all.speakers
    assert (numbers.she, numbers.he, numbers.they, numbers.unknown) == (1, 0, 0, 0)


def test_completion_lists_each_person_once_under_all_spellings(quills: Archive) -> None:
    assert list_values(quills, "people", "Ad") == ["Ada Quill"]
    assert list_values(quills, "people", "ada m") == ["Ada M. Quill"], "as that spelling begins"
    assert list_values(quills, "people", "Quil") == ["Quill"]
    assert set(list_values(quills, "speakers", "")) == {"Ada Quill", "Bert Moor", "Bo Reed", "Cy Quill"}


def test_a_person_is_found_by_current_and_former_ids(quills: Archive) -> None:
    keys = quills.es.get(index=quills.alias("people"), id=ADA)["_source"]["keys"]
    assert len(keys) > 1  # each would be the id if its article had the smallest id
    assert {search_quotes(quills, QuoteQuestion(speaker=(key,))).quotes for key in keys} == {6}


def test_each_namesake_is_found_by_id(quills: Archive) -> None:
    both = find_by_spelling(quills, "bo reed")
    assert sorted(one.label for one in both) == LABELS
    assert search_quotes(quills, QuoteQuestion(speaker=('"Bo Reed"',))).quotes == 2
    for one in both:
        for asked in (one.id, f'"{one.label}"'):
            assert search_quotes(quills, QuoteQuestion(speaker=(asked,))).quotes == 1
            assert search_articles(quills, ArticleQuestion(speaker=(asked,))).articles == 1
        assert find_by_spelling(quills, one.label) == find_people(quills, one.label) == (one,)


def test_facets_have_one_value_per_person(quills: Archive) -> None:
    (facet,) = count_facets(quills, ArticleQuestion(), ["person"], fold=False)
    assert [(value.name, value.count) for value in facet.values][:3] == [
        ("Ada Quill", 6),
        ("Bert Moor", 1),
        (LABELS[0], 1),
    ]
    (facet,) = count_facets(quills, ArticleQuestion(), ["speaker"], fold=False)
    assert (facet.values[0].name, facet.values[0].count) == ("Ada Quill", 6)
    assert "ADA QUILL" in facet.values[0].also
    (facet,) = count_facets(quills, QuoteQuestion(), ["speaker"], fold=False)
    assert (facet.values[0].name, facet.values[0].count) == ("Ada Quill", 6)
    assert "ADA QUILL" in facet.values[0].also
    found = find_values(quills, ArticleQuestion(), "person", "ada m")
    assert [(value.name, value.count) for value in found.values] == [("Ada Quill", 6)]
