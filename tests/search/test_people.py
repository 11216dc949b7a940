"""The people who are named, quoted and mentioned together, counted."""

from collections.abc import Iterator
from typing import Any

import pytest
from elasticsearch import Elasticsearch

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.search import folding
from clippings.search import speakers as speaking
from clippings.search.articles import search_articles
from clippings.search.people import find_people
from clippings.search.pronouns import Numbers, count_pronouns
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import search_quotes
from clippings.search.speakers import count_people, count_speakers
from clippings.search.together import Companion, find_together
from tests.library import article, hold

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def council(es: Elasticsearch) -> Iterator[Archive]:
    """Holt is named everywhere, Novak with Marsh four times, and with Reed in one text that six sources printed."""
    articles = [
        article(f"a{n}", f"Council, meeting {n}.", "en", n, ["Ada Novak", "Cy Marsh", "Bill Holt"]) for n in range(1, 5)
    ]
    articles += [article(f"b{n}", f"Fair, day {n}.", "en", n, ["Bill Holt"]) for n in range(1, 25)]
    articles += [article(f"c{n}", "Reed meets Novak.", "en", n, ["Ada Novak", "Di Reed"]) for n in range(1, 7)]
    articles += [article(f"d{n}", f"Le conseil {n}.", "fr", n, ["Cy Marsh"]) for n in range(1, 3)]
    with hold(es, articles) as archive:
        yield archive


def test_people_mentioned_with_a_person_more_than_elsewhere_are_found(council: Archive) -> None:
    found = find_together(council, ArticleQuestion(person=("Novak",)))
    assert found.total == 5  # as the list of people says: a text that six sources printed counts once
    assert dict((one.name, one.articles) for one in count_people(council, ArticleQuestion()).people)["Ada Novak"] == 5
    (marsh,) = found.companions  # not Holt, who is named everywhere, and not Reed, who is in a single text
    assert (marsh.name, marsh.articles, marsh.elsewhere) == ("Cy Marsh", 4, 6)
    assert marsh.score > 0


def test_people_mentioned_together_count_a_story_once(es: Elasticsearch) -> None:
    named = ["Ada Novak", "Cy Marsh"]
    articles = [article(f"a{n}", f"Council, meeting {n}.", "en", n, named) for n in range(1, 4)]
    articles += [article(f"b{n}", "Marsh meets the council again.", "en", n, ["Cy Marsh"]) for n in range(1, 4)]
    articles += [article(f"c{n}", "Novak meets Marsh.", "en", n, named) for n in range(1, 4)]
    articles += [article(f"d{n}", f"Fair, day {n}.", "en", n, ["Bill Holt"]) for n in range(1, 30)]
    with hold(es, articles) as archive:
        found = find_together(archive, ArticleQuestion(person=("Novak",)))
        assert found.total == search_articles(archive, ArticleQuestion(person=("Novak",))).total == 4
    assert [(one.name, one.articles, one.elsewhere) for one in found.companions] == [("Cy Marsh", 4, 5)]


def test_a_person_is_not_listed_with_themselves_under_a_whole_name(council: Archive) -> None:
    assert [one.name for one in find_together(council, ArticleQuestion(person=('"Ada Novak"',))).companions] == [
        "Cy Marsh"
    ]


def test_people_mentioned_together_are_counted_within_the_other_filters(council: Archive) -> None:
    (marsh,) = find_together(council, ArticleQuestion(person=("Novak",), language=("en",))).companions
    assert isinstance(marsh, Companion)
    assert marsh.elsewhere == 4


def test_people_are_listed_by_the_number_of_stories(council: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "MORE", 0)  # the server's first two by copies are not the first two
    once = [(one.name, one.articles) for one in find_people(council, size=2)]
    assert once == [("Bill Holt", 28), ("Cy Marsh", 6)]
    assert [one.articles for one in find_people(council)] == [28, 6, 5, 1]
    assert [one.articles for one in find_people(council, fold=False)] == [28, 10, 6, 6]
    (reed,) = find_people(council, "Reed")
    assert (reed.name, reed.articles) == ("Di Reed", 1)


def test_together_needs_a_person() -> None:
    with pytest.raises(InvalidInput, match="names no one"):
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


def test_pronouns_of_speakers_are_counted_including_unknown_ones(shelf: Archive) -> None:
    found = count_pronouns(shelf, QuoteQuestion(), by="source")
    assert (found.total, found.nobody) == (3, 0)
    assert found.all.quotes == Numbers(she=1, he=1, they=0, unknown=1, women=0.5)
    assert found.all.speakers == Numbers(she=1, he=1, they=0, unknown=1, women=0.5)
    assert {part.name: (part.quotes.she, part.quotes.unknown) for part in found.parts} == {
        "The Dale Gazette": (1, 1),
        "Upland Post": (1, 0),
        "Wire North": (1, 1),
    }
    assert [part.name for part in count_pronouns(shelf, QuoteQuestion(), by="month").parts] == ["2026-01"]
    on = count_pronouns(shelf, QuoteQuestion(), topics=["+sandbags", "+nowhere", "fish"]).parts
    assert [(part.name, part.quotes.she, part.quotes.unknown) for part in on] == [
        ("+sandbags", 0, 1),
        ("+nowhere", 0, 0),
        ("fish", 1, 0),
    ]
    assert count_pronouns(shelf, QuoteQuestion(speaker=("Novak",))).all.quotes.women == 1
    nothing = count_pronouns(shelf, QuoteQuestion("+nowhere"), by="month")
    assert (nothing.total, nothing.parts, nothing.all.quotes.women) == (0, (), None)


@pytest.mark.parametrize(
    ("asked", "quotes"),
    [
        ({"pronoun": ("she",)}, 3),
        ({"pronoun": ("she|unknown",)}, 5),
        ({"role": ("Minister",)}, 3),
        ({"role": ("prime minister",)}, 3),
        ({"role": ("prime mayor",)}, 0),
        ({"role": ("minister|mayor",), "pronoun": ("he",)}, 3),
        ({"pronoun": ("she",), "role": ("minister",), "words": "+sandbags"}, 0),
    ],
)
def test_quotes_are_filtered_by_the_pronoun_of_their_speaker(
    shelf: Archive, asked: dict[str, Any], quotes: int
) -> None:
    assert search_quotes(shelf, QuoteQuestion(**asked), fold=False).total == quotes


def test_only_known_pronouns_are_accepted() -> None:
    with pytest.raises(InvalidInput, match="no pronoun 'woman'"):
        QuoteQuestion(pronoun=("woman",))


def test_each_copy_counts_on_request(shelf: Archive) -> None:
    holt, novak = count_speakers(shelf, QuoteQuestion(), fold=False).speakers
    assert [(one.quotes, one.articles) for one in (holt, novak)] == [(5, 5), (3, 3)]
    assert count_people(shelf, ArticleQuestion(), fold=False).people[0].articles == 5


def test_a_trend_of_too_many_numbers_is_left_out(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "MAX_BUCKETS", 10)
    assert count_people(shelf, ArticleQuestion()).people[0].trend == ()


def test_without_matches_nobody_is_counted(shelf: Archive) -> None:
    assert count_speakers(shelf, QuoteQuestion("+nowhere")).speakers == ()
    assert count_people(shelf, ArticleQuestion("+nowhere")).people == ()
