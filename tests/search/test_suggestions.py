"""Names that may have been meant, if a question finds nothing."""

from collections.abc import Iterator
from datetime import date

import pytest
from elasticsearch import Elasticsearch

from clippings.index.archive import Archive
from clippings.search.articles import search_articles
from clippings.search.questions import ArticleQuestion, Question, QuoteQuestion
from clippings.search.sounds import sound_of
from clippings.search.suggestions import NameSuggestion, Without, leave_out, suggest
from tests.library import article, hold


@pytest.fixture(scope="module")
def concert(es: Elasticsearch) -> Iterator[Archive]:
    names = ["Pjotr Tchaikovsky", "Philip Meyer", "Hillary Quill", "Hillary Quillan"]
    articles = [article(f"a{n}", f"Concert number {n}.", "en", n + 1, [name]) for n, name in enumerate(names)]
    articles.append(article("b1", "Once more.", "en", 9, ["Hillary Quillan"]))
    with hold(es, articles) as archive:
        yield archive


@pytest.mark.integration
@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Hilary Quilan", ["Hillary Quillan", "Hillary Quill"]),
        ("Quilan", ["Hillary Quillan"]),  # part of the name
        ("Tschaikowski", ["Pjotr Tchaikovsky"]),  # by its sound
        ("Filip Maier", ["Philip Meyer"]),
        ("Somebody Else", []),
    ],
)
def test_similar_names_are_found(concert: Archive, asked: str, names: list[str]) -> None:
    assert [one.name for one in suggest(concert, ArticleQuestion(person=(asked,)))] == names


@pytest.mark.integration
def test_a_similar_name_has_its_type_and_number_of_articles(concert: Archive) -> None:
    assert suggest(concert, ArticleQuestion(person=("Hilary Quilan|Filip Meier",)))[0] == NameSuggestion(
        "person", "Hilary Quilan", "Hillary Quillan", 2
    )


@pytest.mark.integration
@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Philip Meyer", []),
        ('"philip meyer"', []),
        ("quill", []),  # part of a name; "Quillan" is another one
        ('"Meyer"', ["Philip Meyer"]),  # in quotation marks only a whole name is meant
    ],
)
def test_a_name_that_the_archive_has_is_not_corrected(concert: Archive, asked: str, names: list[str]) -> None:
    assert [one.name for one in suggest(concert, ArticleQuestion(person=(asked,), language=("fr",)))] == names


@pytest.mark.integration
def test_hits_without_one_part_of_the_question_are_counted(shelf: Archive) -> None:
    nothing = ArticleQuestion("+weir", language=("fr",), person=("Novak",))
    assert leave_out(shelf, nothing) == [Without("language", 1)]  # as the list counts that is found then: copies once
    assert leave_out(shelf, nothing, once=False) == [Without("language", 3)]
    both = QuoteQuestion("+sandbags", speaker=("Novak",))
    assert leave_out(shelf, both) == [Without("words", 1), Without("speaker", 1)]
    assert leave_out(shelf, both, once=False) == [Without("words", 3), Without("speaker", 2)]
    assert leave_out(shelf, ArticleQuestion(until=date(2001, 1, 1))) == [Without("until", 8)]
    assert leave_out(shelf, ArticleQuestion("+nowhere")) == []


@pytest.mark.integration
def test_a_similar_name_has_the_number_of_articles_of_the_list(shelf: Archive) -> None:
    (novak,) = suggest(shelf, ArticleQuestion(person=("Ada Nowak",)))
    found = search_articles(shelf, ArticleQuestion(person=(novak.name,)))
    assert (novak.articles, found.total, found.articles) == (1, 1, 3)


@pytest.mark.integration
@pytest.mark.parametrize(
    ("question", "names"),
    [
        (ArticleQuestion(source=("Dale Gazete",)), [("The Dale Gazette", 2, True)]),
        (QuoteQuestion(source=("upland",)), [("Upland Post", 1, True)]),
        (
            ArticleQuestion(source=("Island Radio",)),
            [("Upland Post", 6, False), ("The Dale Gazette", 2, False), ("Wire North", 2, False)],
        ),
        (QuoteQuestion(role=("mayors",)), [("mayor", 1, True)]),
        (QuoteQuestion(role=("nurse",)), [("mayor", 1, False), ("minister", 1, False), ("prime", 1, False)]),
        (QuoteQuestion("+nowhere", role=("prime minister",), source=("WIRE north",)), []),
    ],
)
def test_a_source_or_role_that_is_missing_suggests_those_that_exist(
    shelf: Archive, question: Question, names: list[tuple[str, int, bool]]
) -> None:
    assert [(one.name, one.articles, one.is_close) for one in suggest(shelf, question)] == names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tschaikowski", "Tchaikovsky"),
        ("Philip", "Filip"),
        ("Maier", "Meyer"),
        ("Schmidt", "Schmitt"),
        ("Catherine", "Katharina"),
        ("Selenskyj", "Zelensky"),
        ("Zoë Ahrens", "Zoe Arens"),
        ("Eva", "Ewa"),
    ],
)
def test_names_sound_alike(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Meyer", "Weber"), ("Anna", "Hanna Arendt"), ("Holt", "Bolt"), ("Ada", "Tea")]
)
def test_names_that_do_not_sound_alike_are_distinguished(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


def test_a_name_without_letters_has_no_sound() -> None:
    assert sound_of("?!") == ""
