"""Searching for articles, and fetching one, on a real Elasticsearch."""

import time
from datetime import date

import pytest
from elasticsearch import Elasticsearch

from clippings.documents import Span
from clippings.errors import ArchiveNotReady, InvalidInput, ServerUnavailable
from clippings.index.archive import Archive, open_archive
from clippings.search.article import get_article
from clippings.search.articles import search_articles
from clippings.search.questions import ArticleQuestion
from clippings.search.snippets import read_snippet
from clippings.search.words import MAX_WORDS
from clippings.settings import Settings
from tests.library import article, hold
from tests.timing import patient

E, F = "e" * 40, "f" * 40


def found(library: Archive, query: str = "", **filters: object) -> list[str]:
    hits = search_articles(library, ArticleQuestion(query, **filters))  # type: ignore[arg-type]
    assert hits.total == len(hits.hits) or hits.total > 10
    return [hit.id for hit in hits.hits]


@pytest.mark.integration
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ferries", [E]),
        ("ferry run", [E]),  # stems
        ("FERRIES -islands", []),
        ('ferries -"winter service"', []),
        ('ferries -"service winter"', [E]),
        ('"winter service"', [E]),
        ('"service winter"', []),
        ("harb*", [E]),
        ("ferries | traversier", [E, F]),
        ("quebec", [F]),  # without accents
        ("hiver", [F]),  # after an apostrophe
        ("ferries traversiers", [E, F]),  # any of the words
        ("+ferries traversiers", [E]),
        ('"winter service" traversiers', [E]),
        ("hilarry", [E]),  # a name, misspelled
        ("-nothing", [E, F]),
    ],
)
def test_words_find_articles(library: Archive, query: str, expected: list[str]) -> None:
    assert sorted(found(library, query)) == expected


@pytest.mark.integration
@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"person": ("Clint",)}, [E]),
        ({"person": ("HILARY clint",)}, [E]),  # with words between
        ({"person": ("Hilary Novak",)}, []),  # parts of two people's names
        ({"person": ("zoe lefevre",)}, [F]),
        ({"speaker": ("rodwell",)}, [E]),
        ({"speaker": ("novak",)}, []),
        ({"place": ("split",), "language": ("fr",)}, [F]),
        ({"organization": ("JADROLINIJA",), "since": date(2026, 1, 11)}, [F]),
        ({"until": date(2026, 1, 10)}, [E]),
        ({"since": date(2026, 1, 10), "until": date(2026, 1, 20)}, [F, E]),  # newest first
        ({"since": date(2026, 1, 21)}, []),
        ({"person": ("clint|lefevre",)}, [F, E]),  # any
        ({"person": ("clint", "novak")}, [E]),  # all
        ({"person": ("clint", "lefevre")}, []),
        ({"language": ("en|fr",), "has_quotes": True, "sort": "oldest"}, [E, F]),
        ({"has_quotes": True, "sort": "quotes"}, [E, F]),
        ({"byline": ("rosa",), "source": ("EXAMPLE.org",), "domain": ("example.org",), "dated": True}, [F, E]),
        ({"collection": ("other",)}, []),
        ({"dated": True, "is_copy": True}, []),
        ({"dated": True, "is_copy": False}, [F, E]),
        ({"dated": True, "arrived_since": date(2026, 3, 1), "arrived_until": date(2026, 3, 1)}, [F, E]),
        ({"arrived_since": date(2026, 3, 2)}, []),
    ],
)
def test_filters_choose_articles(library: Archive, filters: dict[str, object], expected: list[str]) -> None:
    assert found(library, "", **filters) == expected


@pytest.mark.integration
def test_a_hit_shows_the_article_and_where_the_words_are(library: Archive) -> None:
    (hit,) = search_articles(library, ArticleQuestion("+island +service")).hits
    assert (hit.id, hit.title, hit.source, hit.language, hit.quote_count) == (E, "Title e", "example.org", "en", 3)
    assert hit.speakers == ("Hilary Rodwell Clint",)
    (snippet,) = hit.snippets
    words = [snippet.text[span.start : span.end] for span in snippet.found]
    assert words == ["islands", "service", "islands"]
    assert "<b>" in snippet.text
    assert (hit.published_day, hit.byline, hit.collection) == (date(2026, 1, 10), ("Rosa Díaz",), "made-up")
    (titled,) = search_articles(library, ArticleQuestion("+title +e")).hits
    assert titled.title_found == (Span(0, 5), Span(6, 7))


@pytest.mark.integration
def test_articles_with_all_words_come_before_those_with_some(library: Archive) -> None:
    first, *others = found(library, "nothing much 7")
    assert first == f"{7:040x}"
    assert len(others) == 9


@pytest.mark.integration
def test_a_name_that_resembles_the_word_comes_after_the_word_and_is_shown(es: Elasticsearch) -> None:
    texts = [f"Long ago, in a quiet year, somebody painted the bridge of village {n}, as the {n}." for n in range(3)]
    papers = [article(f"a{n}", text, "en", 1, []) for n, text in enumerate(texts)]
    papers.append(article("b1", "A nurse won.", "en", 20, ["Bridget Ames"]))
    with hold(es, papers) as archive:
        hits = search_articles(archive, ArticleQuestion("bridge")).hits
    assert [hit.id for hit in hits][3:] == ["b1"]
    assert [hit.similar_names for hit in hits] == [(), (), (), ("Bridget Ames",)]


@pytest.mark.integration
def test_a_word_that_must_occur_is_not_found_in_names_that_resemble_it(es: Elasticsearch) -> None:
    papers = [
        article("a1", "The ferry sank.", "en", 1, []),
        article("b1", "A nurse won.", "en", 20, ["Farah Denning"]),  # sounds like it
        article("c1", "A nurse lost.", "en", 20, ["Ferro Ames"]),  # is spelled like it
        article("d1", "A nurse slept.", "en", 20, ["Ferry Moor"]),  # is named so, outside the text
    ]
    with hold(es, papers) as archive:
        assert set(found(archive, "+ferry")) == {"a1", "d1"}
        assert set(found(archive, "ferry")) == {"a1", "b1", "c1", "d1"}
        names = {hit.id: hit.similar_names for hit in search_articles(archive, ArticleQuestion("nurse +ferry")).hits}
    assert names == {"a1": (), "d1": ()}


@pytest.mark.integration
def test_a_name_that_only_sounds_like_the_word_is_shown(es: Elasticsearch) -> None:
    papers = [
        article("a1", "The ferry sank.", "en", 1, ["Farah Denning"]),
        article("b1", "The bear sank.", "en", 20, ["Farah Denning", "Ada Moor"]),
    ]
    with hold(es, papers) as archive:
        hits = search_articles(archive, ArticleQuestion("ferry")).hits
        none = search_articles(archive, ArticleQuestion("ferr*")).hits
        everything = search_articles(archive, ArticleQuestion()).hits
    assert [(hit.id, hit.similar_names) for hit in hits] == [("a1", ()), ("b1", ("Farah Denning",))]
    assert [(hit.id, hit.similar_names) for hit in none] == [("a1", ())]
    assert {hit.similar_names for hit in everything} == {()}


@pytest.mark.integration
def test_a_snippet_does_not_begin_with_the_end_of_the_sentence_before(es: Elasticsearch) -> None:
    text = (
        "LARKMOOR, Ore. — A ferry company agreed on Tuesday to pay for the oil that it had spilled. Nobody was there."
    )
    dialogue = "— The ferry is late, she said. Nobody was there."
    with hold(es, [article("a1", text, "en", 1, []), article("b1", dialogue, "en", 2, [])]) as archive:
        hits = search_articles(archive, ArticleQuestion("ferry")).hits
    begins = {hit.id: hit.snippets[0].text[:5] for hit in hits}
    assert begins == {"a1": "A fer", "b1": "— The"}
    for hit in hits:
        (span,) = hit.snippets[0].found
        assert hit.snippets[0].text[span.start : span.end] == "ferry"


@pytest.mark.integration
def test_the_size_limits_the_hits_and_not_the_total(library: Archive) -> None:
    hits = search_articles(library, ArticleQuestion("nothing"), size=3)
    assert (hits.total, len(hits.hits)) == (20, 3)


@pytest.mark.integration
@pytest.mark.parametrize(
    "query",
    [
        "*:a*",
        "_id:*",
        "_source",
        "a* " * (MAX_WORDS // 2),
        "(" * 400 + "a" + ")" * 400,
        "+a" * 400,
        'a"' * 400,
        "-a" + "-" * 900,
        "~10 a~9999999999",
        "/(a+)+$/",
        "a\\",
        '{"match_all": {}}',
        "\x00\x1b[31m",
        "é" * 1000,
    ],
)
def test_hostile_queries_are_only_words(library: Archive, query: str) -> None:
    start = time.monotonic()
    hits = search_articles(library, ArticleQuestion(query), size=1_000)
    assert hits.total <= 22
    assert time.monotonic() - start < patient(5)


@pytest.mark.integration
def test_an_article_is_found_by_id_address_or_the_beginning_of_either(library: Archive) -> None:
    for key in (
        E,
        "ee",
        "EEEE",
        f"https://www.example.org/{E}",
        f"https://www.example.org/{'e' * 10}",
        f"example.org/{E}",
    ):
        assert get_article(library, key).document.article.id == E
    assert get_article(library, E).document.article.text.startswith("The ferries")


@pytest.mark.integration
@pytest.mark.parametrize(
    ("key", "complaint"),
    [
        ("0000", "More than one article begins with 0000"),
        ("dd", "no article dd"),
        (" ", "neither"),
        ("e*", "no article"),
    ],
)
def test_a_missing_article_is_reported(library: Archive, key: str, complaint: str) -> None:
    with pytest.raises(InvalidInput, match=complaint):
        get_article(library, key)


@pytest.mark.integration
def test_a_missing_archive_is_reported(es: Elasticsearch) -> None:
    with pytest.raises(ArchiveNotReady, match="clippings mappings apply"):
        search_articles(Archive(es, "not-there", 0), ArticleQuestion("word"))


def test_a_missing_server_is_reported_with_the_remedy() -> None:
    with pytest.raises(ServerUnavailable, match="clippings up"):
        search_articles(
            open_archive(Settings(elasticsearch_url="http://127.0.0.1:1"), patience=0), ArticleQuestion("word")
        )


def test_a_snippet_marks_the_found_words() -> None:
    snippet = read_snippet("an \ue000old\ue001 and \ue000older\ue001 one")
    assert snippet.text == "an old and older one"
    assert snippet.found == (Span(3, 6), Span(11, 16))
