"""Similar articles, first uses, numbers of the archive, samples and many questions at once."""

from dataclasses import replace
from datetime import date

import pytest

from clippings.enrich import STAGES
from clippings.errors import ClippingsError, InvalidInput
from clippings.index.archive import Archive
from clippings.search import batch, stats
from clippings.search.asking import ask_together
from clippings.search.batch import BatchRow, ask_batch
from clippings.search.first_use import find_first
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import search_quotes
from clippings.search.sample import draw_sample, estimate_interval, measure_accuracy
from clippings.search.similar import ALONE, find_similar
from clippings.search.stats import Share, count_stats

ANY_ARTICLE, ANY_QUOTE = ArticleQuestion(), QuoteQuestion()


@pytest.mark.integration
def test_similar_articles_share_words_and_are_not_copies(shelf: Archive) -> None:
    found = find_similar(shelf, "c1")
    assert {hit.id for hit in found.hits} == {"c2", "c3", "c4", "c5"}
    assert [hit.id for hit in find_similar(shelf, "a1").hits if hit.id.startswith("a")] == []
    assert found.remarks == ()
    alone = find_similar(shelf, "d1")
    assert (alone.hits, alone.remarks) == ((), (ALONE,))
    with pytest.raises(InvalidInput, match="no article zz"):
        find_similar(shelf, "zz")


@pytest.mark.integration
def test_the_first_use_is_the_earliest_with_a_day(shelf: Archive) -> None:
    found = find_first(shelf, "cannot pass")
    assert (found.articles, found.undated) == (2, 1)  # the copies of one text, one of them without a day
    assert found.article is not None
    assert (found.article.id, found.article.published_day) == ("a1", date(2026, 1, 5))
    assert found.quote is not None
    assert found.quote.speaker == "Ada Novak"
    anglers = find_first(shelf, "Anglers met")
    assert anglers.article is not None
    assert anglers.quote is None  # nobody says it
    nothing = find_first(shelf, "never written")
    assert (nothing.articles, nothing.article, nothing.quote) == (0, None, None)


@pytest.mark.integration
def test_the_archive_is_described_in_numbers(shelf: Archive) -> None:
    found = count_stats(shelf)
    assert (found.articles, found.copies, found.stories, found.undated, found.without_quotes) == (11, 3, 8, 2, 6)
    assert (found.quotes, found.named, found.first_day, found.last_day) == (3, 3, "2026-01-05", "2026-05-20")
    assert found.sources[0] == Share("Upland Post", 6)
    assert found.languages == (Share("fr", 5), Share("en", 3))
    assert found.kinds == (Share("direct", 2), Share("indirect", 1))
    assert found.versions["quotes"] == (Share("1", 11),)
    assert ("clean", *STAGES) == stats.STAGES
    each = count_stats(shelf, fold=False)
    assert (each.articles, each.copies, each.stories, each.undated, each.without_quotes) == (11, 3, 8, 2, 6)
    assert (each.quotes, each.named, each.languages) == (8, 8, (Share("en", 6), Share("fr", 5)))
    assert each.kinds == (Share("direct", 5), Share("indirect", 3))


@pytest.mark.integration
@pytest.mark.parametrize("fold", [True, False])
def test_words_that_nobody_says_are_no_quotes_in_numbers_as_in_lists(library: Archive, fold: bool) -> None:
    found = count_stats(library, fold=fold)
    assert (found.quotes, found.named) == (3, 2)
    assert sum(kind.count for kind in found.kinds) == search_quotes(library, QuoteQuestion()).total == found.quotes


@pytest.mark.integration
def test_a_sample_is_the_same_for_the_same_seed_and_another_for_another(shelf: Archive) -> None:
    one, again, *others = (draw_sample(shelf, ANY_ARTICLE, 5, seed) for seed in (1, 1, 2, 3, 4))
    assert (one.total, len(one.hits)) == (11, 5)
    assert one == again
    # Two seeds draw the same five of eleven once in 462 times.
    assert any({hit.id for hit in one.hits} != {hit.id for hit in other.hits} for other in others)
    quotes = draw_sample(shelf, QuoteQuestion(speaker=("Novak",)), 5, 1)
    assert [getattr(hit, "speaker", None) for hit in quotes.hits] == ["Ada Novak"] * 3


def test_marks_become_an_accuracy_with_its_interval() -> None:
    found = measure_accuracy(["1", "Yes", " ", "0", "wrong", "right"])
    assert (found.checked, found.right, found.unchecked, found.share) == (5, 3, 1, 0.6)
    assert found.low < 0.6 < found.high


@pytest.mark.parametrize(
    ("right", "checked", "low", "high"),  # from statsmodels' proportion_confint(method="wilson")
    [(81, 100, 0.7222, 0.8749), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (1, 2, 0.0945, 0.9055)],
)
def test_the_interval_is_wilsons(right: int, checked: int, low: float, high: float) -> None:
    assert estimate_interval(right, checked) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("marks", "told"), [(["1", "perhaps"], "mark of row 2"), (["", " "], "No row has a mark")])
def test_invalid_marks_are_reported(marks: list[str], told: str) -> None:
    with pytest.raises(InvalidInput, match=told):
        measure_accuracy(marks)


@pytest.mark.integration
def test_each_line_of_a_batch_has_its_row(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "AT_ONCE", 2)
    lines = ["Bill Holt", "", "  Ada Novak ", "Nobody", "holt|novak"]
    assert list(ask_batch(shelf, lines, "person", ANY_ARTICLE, ANY_QUOTE)) == [
        BatchRow("Bill Holt", 2, 2, "2026-01-05", "2026-01-09"),
        BatchRow("Ada Novak", 1, 1, "2026-01-05", "2026-01-06"),
        BatchRow("Nobody", 0, 0, None, None),
        BatchRow("holt|novak", 2, 3, "2026-01-05", "2026-01-09"),
    ]
    (phrase,) = ask_batch(shelf, ["vote in spring"], "phrase", ANY_ARTICLE, ANY_QUOTE)
    assert (phrase.articles, phrase.quotes) == (1, 1)
    narrowed = ArticleQuestion(source=("Wire North",)), QuoteQuestion(source=("Wire North",))
    (words,) = ask_batch(shelf, ["+weir"], "words", *narrowed)
    assert (words.articles, words.quotes) == (1, 1)  # of two quotes, one is near the word


def test_an_invalid_line_of_a_batch_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidInput, match="Line 3: A value in the question is empty"):
        list(ask_batch(None, ["Ada", "", "Bill|"], "person", ANY_ARTICLE, ANY_QUOTE))  # type: ignore[arg-type]
    monkeypatch.setattr(batch, "MAX_LINES", 1)
    with pytest.raises(InvalidInput, match="2 lines"):
        list(ask_batch(None, ["Ada", "Bill"], "person", ANY_ARTICLE, ANY_QUOTE))  # type: ignore[arg-type]


@pytest.mark.integration
def test_a_failing_answer_of_a_batch_is_reported(shelf: Archive) -> None:
    with pytest.raises(ClippingsError, match="cannot answer: no such index"):
        ask_together(replace(shelf, prefix="not-there"), [("articles", {"query": {"match_all": {}}})])
