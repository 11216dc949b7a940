"""The most frequent values of each field among the results."""

import pytest

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.search.facets import Facet, Value, count_facets, find_values
from clippings.search.questions import ArticleQuestion, QuoteQuestion

pytestmark = pytest.mark.integration


def values(facets: tuple[Facet, ...]) -> dict[str, dict[str, int]]:
    return {facet.name: {value.name: value.count for value in facet.values} for facet in facets}


def test_articles_have_these_facets(shelf: Archive) -> None:
    assert values(count_facets(shelf, ArticleQuestion())) == {
        "language": {"en": 3, "fr": 5},
        "source": {"The Dale Gazette": 2, "Upland Post": 6, "Wire North": 2, "example.org": 1},
        "collection": {"made-up": 8},
        "person": {"Ada Novak": 1, "Bill Holt": 2, "Cy Marsh": 1},
        "organization": {"Jadrolinija": 8},
        "place": {"Split": 8},
        "speaker": {"Ada Novak": 1, "Bill Holt": 2},
        "month": {"2026-01": 3, "2026-02": 1, "2026-03": 1, "2026-04": 1, "2026-05": 1},
    }


def test_each_copy_is_counted_on_request(shelf: Archive) -> None:
    (facet,) = count_facets(shelf, ArticleQuestion(), ["person"], fold=False)
    assert facet.values == (Value("Bill Holt", 5), Value("Ada Novak", 3), Value("Cy Marsh", 1))


def test_quotes_have_these_facets(shelf: Archive) -> None:
    found = values(count_facets(shelf, QuoteQuestion()))
    assert found.keys() == {"language", "source", "collection", "speaker", "kind", "pronoun", "role", "month"}
    assert found["pronoun"] == {"she": 1, "he": 1, "unknown": 1}
    assert found["role"] == {"prime": 1, "minister": 1, "mayor": 1}
    assert found["kind"] == {"direct": 2, "indirect": 1}
    assert found["speaker"] == {"Ada Novak": 1, "Bill Holt": 2}


def test_a_facet_is_counted_under_all_filters_except_its_own(shelf: Archive) -> None:
    asked = ArticleQuestion(source=("Wire North",), language=("en",), person=("Novak",))
    found = values(count_facets(shelf, asked, ["source", "language", "person"]))
    assert found == {
        "source": {"The Dale Gazette": 1, "Upland Post": 1, "Wire North": 1},  # English ones that name her
        "language": {"en": 1},  # from this source, naming her
        "person": {"Ada Novak": 1, "Bill Holt": 2},  # English ones from this source
    }


def test_further_values_are_counted_together(shelf: Archive) -> None:
    (facet,) = count_facets(shelf, ArticleQuestion(), ["source"], size=1)
    assert facet == Facet("source", (Value("Upland Post", 6),), 5)


def test_values_are_found_by_the_beginnings_of_words(shelf: Archive) -> None:
    assert find_values(shelf, ArticleQuestion(), "person", "hol").values == (Value("Bill Holt", 2),)
    assert find_values(shelf, ArticleQuestion(), "person", "bill hol").values == (Value("Bill Holt", 2),)
    assert find_values(shelf, QuoteQuestion(), "speaker", "ádá").values == (Value("Ada Novak", 1),)
    assert find_values(shelf, ArticleQuestion(), "source", "zzz").values == ()


def test_an_unknown_facet_is_refused(shelf: Archive) -> None:
    with pytest.raises(InvalidInput, match="no facet 'person' here"):
        count_facets(shelf, QuoteQuestion(), ["person"])
    with pytest.raises(InvalidInput, match="cannot be searched"):
        find_values(shelf, ArticleQuestion(), "month", "2026")
