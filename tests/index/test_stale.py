"""Which articles a re-enrichment selects, and how they are divided into slices, on a real Elasticsearch."""

from dataclasses import replace

import pytest

from clippings.documents import Failure, Language
from clippings.index.archive import Archive
from clippings.index.articles import Change, write
from clippings.index.fields import Json
from clippings.index.paging import refresh
from clippings.index.serialize import StoredArticle
from clippings.index.stale import count, join_queries, read_selected, slices, stale_query
from clippings.search.queries import selection_query
from tests.index.articles import make_article

CURRENT = {"language": "2", "entities": "2", "quotes": "2"}


def versions(code: str) -> dict[str, str]:
    return CURRENT | ({"quotes": "2/fr"} if code == "fr" else {})


def article(id: str, language: str | None, done: dict[str, str]) -> StoredArticle:
    found = make_article(id)
    code = Language(language, 0.9, "text") if language else None
    return replace(found, document=replace(found.document, language=code, versions=done))


def ids(archive: Archive, query: Json, part: str = "", page: int = 2) -> list[str]:
    assert count(archive, query) >= 0  # refreshes
    pages = read_selected(archive, query, part, page=page)
    return [held.article.document.article.id for held_page in pages for held in held_page]


@pytest.fixture(scope="module")
def filled(archive: Archive) -> Archive:
    articles = [
        article("00", "en", CURRENT),
        article("01", "en", CURRENT | {"quotes": "1"}),
        article("02", "fr", CURRENT),  # French quotes have a separate version
        article("0a", "fr", CURRENT | {"quotes": "2/fr"}),
        article("10", None, CURRENT),  # its language stage failed
        article("11", "en", {"language": "2", "quotes": "2"}),
        article("ff", "xx", {}),
    ]
    failed = articles[0].document
    articles[0] = replace(
        articles[0],
        document=replace(failed, failures=(Failure("entities", "ValueError", "odd"),), language=failed.language),
    )
    assert {r.status for r in write(archive, [Change(one, None) for one in articles])} == {"written"}
    refresh(archive, archive.alias("articles"))
    return archive


@pytest.mark.integration
def test_articles_enriched_by_other_versions_are_stale(filled: Archive) -> None:
    query = stale_query(filled, versions)
    assert ids(filled, query) == ["01", "02", "11", "ff"]
    assert count(filled, query) == 4


@pytest.mark.integration
def test_only_the_given_stages_count(filled: Archive) -> None:
    query = stale_query(filled, lambda code: {"language": "2"})
    assert ids(filled, query) == ["ff"]
    assert ids(filled, stale_query(filled, lambda code: {"clean": "2"})) == [
        *("00", "01", "02", "0a", "10", "11", "ff")
    ]


@pytest.mark.integration
def test_slices_divide_the_articles(filled: Archive) -> None:
    query: Json = {"match_all": {}}
    parts = [ids(filled, query, part) for part in slices(20_000)]
    assert [part for part in parts if part] == [["00", "01", "02", "0a"], ["10", "11"], ["ff"]]


@pytest.mark.integration
def test_pages_contain_complete_articles_with_their_versions(filled: Archive) -> None:
    pages = list(read_selected(filled, {"match_all": {}}, page=3))
    assert [len(page) for page in pages] == [3, 3, 1]
    assert pages[0][1].article == article("01", "en", CURRENT | {"quotes": "1"})
    again = write(filled, [Change(pages[0][1].article, pages[0][1])])
    assert [r.status for r in again] == ["written"]


@pytest.mark.integration
def test_articles_are_selected_by_ids_and_filters(filled: Archive) -> None:
    assert ids(filled, selection_query(failed=True)) == ["00"]
    assert ids(filled, selection_query(language="fr")) == ["02", "0a"]
    assert len(ids(filled, selection_query(source="EXAMPLE.org", collection="made-up", query="bridge open"))) == 7
    assert ids(filled, selection_query(collection="another")) == []
    assert ids(filled, join_queries(selection_query(language="en"), stale_query(filled, versions))) == ["01", "11"]


def test_slices_grow_with_the_archive() -> None:
    assert slices(0) == slices(2_000) == [""]
    assert slices(2_001) == list("0123456789abcdef")
    assert len(slices(1_000_000)) == 4_096
    assert slices(40_000)[:2] == ["00", "01"]
