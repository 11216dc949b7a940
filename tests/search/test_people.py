from collections.abc import Iterator

import pytest
from elasticsearch import Elasticsearch

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.search import speakers as speaking
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.speakers import count_people, count_speakers
from clippings.search.together import Companion, find_together
from tests.search.conftest import article, hold

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def council(es: Elasticsearch) -> Iterator[Archive]:
    """Holt is named everywhere, Novak with Marsh four times, and with Reed in one text that six have printed."""
    articles = [
        article(f"a{n}", f"Council, meeting {n}.", "en", n, ["Ada Novak", "Cy Marsh", "Bill Holt"]) for n in range(1, 5)
    ]
    articles += [article(f"b{n}", f"Fair, day {n}.", "en", n, ["Bill Holt"]) for n in range(1, 25)]
    articles += [article(f"c{n}", "Reed meets Novak.", "en", n, ["Ada Novak", "Di Reed"]) for n in range(1, 7)]
    articles += [article(f"d{n}", f"Le conseil {n}.", "fr", n, ["Cy Marsh"]) for n in range(1, 3)]
    with hold(es, articles) as archive:
        yield archive


def test_who_is_named_beside_a_person_more_than_elsewhere_is_found(council: Archive) -> None:
    found = find_together(council, ArticleQuestion(person=("Novak",)))
    assert found.total == 10
    (marsh,) = found.companions  # not Holt, who is named everywhere, and not Reed, who stands in one text
    assert (marsh.name, marsh.articles, marsh.elsewhere) == ("Cy Marsh", 4, 6)
    assert marsh.score > 0


def test_the_person_is_nobody_beside_himself_under_a_whole_name_either(council: Archive) -> None:
    assert [one.name for one in find_together(council, ArticleQuestion(person=('"Ada Novak"',))).companions] == [
        "Cy Marsh"
    ]


def test_beside_whom_is_asked_within_the_other_filters(council: Archive) -> None:
    (marsh,) = find_together(council, ArticleQuestion(person=("Novak",), language=("en",))).companions
    assert isinstance(marsh, Companion)
    assert marsh.elsewhere == 4


def test_together_with_nobody_is_no_question() -> None:
    with pytest.raises(InvalidInput, match="names nobody"):
        find_together(None, ArticleQuestion())  # type: ignore[arg-type]


def test_who_is_named_most_has_a_share_and_a_trend(shelf: Archive) -> None:
    found = count_people(shelf, ArticleQuestion(language=("en",)), size=2)
    assert found.total == 3
    assert [(one.name, one.articles, round(one.share, 2)) for one in found.people] == [
        ("Bill Holt", 2, 0.67),
        ("Ada Novak", 1, 0.33),
    ]
    assert found.step == "day"
    assert [bucket.count for bucket in found.people[1].trend] == [1, 1, 0, 0, 0]


def test_who_is_quoted_most_has_a_share_a_trend_and_a_first_quote(shelf: Archive) -> None:
    found = count_speakers(shelf, QuoteQuestion())
    assert (found.total, found.named, found.step) == (3, 3, "day")
    holt, novak = found.speakers
    assert (holt.speaker, holt.quotes, holt.share, holt.articles) == ("Bill Holt", 2, 2 / 3, 2)
    assert [bucket.count for bucket in holt.trend] == [1, 1, 0, 1, 1]
    assert (novak.first.article_id, novak.first.text) == ("a1", "The fish cannot pass it,")


def test_each_copy_counts_where_that_is_asked_for(shelf: Archive) -> None:
    holt, novak = count_speakers(shelf, QuoteQuestion(), fold=False).speakers
    assert [(one.quotes, one.articles) for one in (holt, novak)] == [(5, 5), (3, 3)]
    assert count_people(shelf, ArticleQuestion(), fold=False).people[0].articles == 5


def test_a_trend_of_too_many_numbers_is_left_out(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "MAX_BUCKETS", 10)
    assert count_people(shelf, ArticleQuestion()).people[0].trend == ()


def test_where_nobody_answers_nobody_is_counted(shelf: Archive) -> None:
    assert count_speakers(shelf, QuoteQuestion("+nowhere")).speakers == ()
    assert count_people(shelf, ArticleQuestion("+nowhere")).people == ()
