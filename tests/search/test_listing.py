"""Pages of results: copies are folded into one row, and pages follow one another."""

import pytest

from clippings.errors import ClippingsError, InvalidInput
from clippings.index.archive import Archive
from clippings.search import asking, listing
from clippings.search.articles import ArticleHits, search_articles
from clippings.search.questions import ArticleQuestion, ArticleSort, QuoteQuestion
from clippings.search.quotes import search_quotes

pytestmark = pytest.mark.integration


def counts(hits: ArticleHits) -> dict[str, int]:
    return {hit.id: hit.copies for hit in hits.hits}


def test_exact_copies_are_one_row_that_says_how_many(shelf: Archive) -> None:
    found = search_articles(shelf, ArticleQuestion(sort="oldest"))
    assert (found.total, found.is_exact, found.articles) == (8, True, 11)
    assert counts(found) == {"a1": 2, "b2": 1, "c1": 0, "c2": 0, "c3": 0, "c4": 0, "c5": 0, "d1": 0}


def test_each_copy_has_a_row_if_copies_are_not_folded(shelf: Archive) -> None:
    found = search_articles(shelf, ArticleQuestion("weir"), fold=False)
    assert (found.total, found.articles) == (3, 3)
    assert {hit.id: hit.duplicate_of for hit in found.hits} == {"a1": None, "a2": "a1", "a3": "a1"}


def test_only_matching_copies_are_counted(shelf: Archive) -> None:
    found = search_articles(shelf, ArticleQuestion(source=("Upland Post|Wire North",), person=("Holt",)))
    assert (found.total, found.articles) == (2, 3)
    assert counts(found) == {"a2": 1, "b2": 0}


def test_quotes_of_copies_are_one_row(shelf: Archive) -> None:
    found = search_quotes(shelf, QuoteQuestion(speaker=("Holt",), sort="oldest"))
    assert (found.total, found.is_exact, found.quotes) == (2, True, 5)
    assert [(hit.article_id, hit.text, hit.copies, hit.sources) for hit in found.hits] == [
        ("a1", "The council will vote in spring", 2, 3),
        ("b2", "We have sandbags,", 1, 2),
    ]
    every = search_quotes(shelf, QuoteQuestion(speaker=("Holt",)), fold=False)
    assert {hit.article_id: hit.duplicate_of for hit in every.hits} == {
        "a1": None,
        "a2": "a1",
        "a3": "a1",
        "b1": "b2",
        "b2": None,
    }


def test_with_too_many_sets_of_copies_the_number_of_rows_is_an_estimate(
    shelf: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "SETS", 1)
    found = search_articles(shelf, ArticleQuestion(sort="oldest"), size=2)
    assert (found.total, found.is_exact, found.articles) == (8, False, 11)
    assert counts(found) == {"a1": 2, "b2": 1}


@pytest.mark.parametrize("sort", ["best", "newest", "oldest", "arrived", "quotes"])
def test_each_page_continues_after_the_one_before(
    shelf: Archive, monkeypatch: pytest.MonkeyPatch, sort: ArticleSort
) -> None:
    """Also beyond the server's window, where each copy has its own row."""
    question = ArticleQuestion("weir river letter note", sort=sort)
    every = [hit.id for hit in search_articles(shelf, question, size=100, fold=False).hits]
    assert len(every) == 11
    monkeypatch.setattr(listing, "WINDOW", 4)
    pages = [search_articles(shelf, question, size=2, page=page, fold=False) for page in range(1, 8)]
    assert [hit.id for page in pages for hit in page.hits] == every
    assert {page.total for page in pages} == {11}
    deep = search_articles(shelf, question, size=2, page=3)
    assert [hit.id for hit in deep.hits] == every[4:6]
    assert (deep.total, deep.remarks) == (11, (listing.UNFOLDED,))
    assert search_articles(shelf, question, size=2, page=2).remarks == ()


def test_quotes_are_paged_as_well(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    question = QuoteQuestion()
    every = [hit.id for hit in search_quotes(shelf, question, fold=False).hits]
    monkeypatch.setattr(listing, "WINDOW", 2)
    assert [hit.id for page in range(1, 6) for hit in search_quotes(shelf, question, size=2, page=page).hits][
        2:
    ] == every[2:]


@pytest.mark.parametrize("page", [0, 10_001])
def test_an_impossible_page_is_refused(shelf: Archive, page: int) -> None:
    with pytest.raises(InvalidInput, match=f"no page {page} of 10"):
        search_articles(shelf, ArticleQuestion(), page=page)


def test_an_incomplete_answer_is_an_error(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        type(shelf), "retry", lambda self, request: type("Answer", (), {"body": {"timed_out": True, "hits": {}}})
    )
    with pytest.raises(ClippingsError, match=f"more than {asking.SECONDS} s"):
        search_articles(shelf, ArticleQuestion())
