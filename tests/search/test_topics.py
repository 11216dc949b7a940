"""The topics of a person's articles."""

from collections.abc import Iterator

import pytest
from elasticsearch import Elasticsearch

from clippings.index.archive import Archive
from clippings.search.questions import ArticleQuestion
from clippings.search.topics import find_topics
from tests.library import article, hold

pytestmark = pytest.mark.integration
HERS = (  # no run of words twice: what several articles share word for word counts once
    "Ada Novak saw the dredger near the weir.",
    "In spring a dredger came up the river, and Ada Novak was there.",
    "Nobody told Ada Novak what the dredger costs.",
    "The eel trap was lost when the dredger turned, Ada Novak found.",
    "Ada Novak wants a smaller dredger for the reed bed.",
    "Two nights long the old dredger kept Ada Novak awake.",
)


@pytest.fixture(scope="module")
def papers(es: Elasticsearch) -> Iterator[Archive]:
    """Six different articles about one woman and the dredger, and forty about other things and people."""
    hers = [article(f"a{number}", text, "en", None, ["Ada Novak"]) for number, text in enumerate(HERS)]
    others = [
        article(f"b{number}", f"The council met on day {number} in the hall.", "en", None, []) for number in range(40)
    ]
    french = [article(f"c{number}", f"Le conseil {number} a vu le pont.", "fr", None, []) for number in range(5)]
    with hold(es, [*hers, *others, *french]) as archive:
        yield archive


def test_topics_are_words_more_frequent_in_these_articles_than_elsewhere(papers: Archive) -> None:
    words = [topic.word for topic in find_topics(papers, ArticleQuestion(person=("Ada Novak",)))]
    assert "dredger" in words
    assert not {"ada", "novak", "the"} & set(words)


def test_no_articles_have_no_topics(papers: Archive) -> None:
    assert find_topics(papers, ArticleQuestion(person=("Nobody",))) == ()


def test_small_words_are_no_topic(es: Elasticsearch) -> None:
    """In a small archive, some of them are by chance more frequent in a person's articles."""
    hers = [
        "But this is an eel, said Ada Novak, and he didn't want a trap.",
        "An eel is a fish, but Ada Novak didn't like this one, he said.",
        "He, but not Ada Novak, didn't see this eel in an old trap.",
        "This was an error, but he found a trap, and Ada Novak didn't.",
    ]
    papers = [article(f"a{number}", text, "en", None, ["Ada Novak"]) for number, text in enumerate(hers)]
    papers += [article(f"b{number}", f"Councils met on day {number}.", "en", None, []) for number in range(20)]
    with hold(es, papers) as archive:
        words = {topic.word for topic in find_topics(archive, ArticleQuestion(person=("Ada Novak",)))}
    assert "eel" in words
    assert words <= {"eel", "trap", "said"}
