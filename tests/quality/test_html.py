"""What pages say about themselves is found, on the pages of the gold set."""

from pathlib import Path

import pytest

from clippings.documents import CleanDocument
from tests.quality.measures import clean_all

pytestmark = pytest.mark.quality

TITLES = 0.98  # share of the pages
DATES = 0.90
AUTHORS = 0.75


@pytest.fixture(scope="module")
def docs(gold: Path) -> list[CleanDocument]:
    return list(clean_all(gold / "cleaning" / "html"))


def test_every_page_is_an_article(docs: list[CleanDocument], gold: Path) -> None:
    assert len(docs) == len(list((gold / "cleaning" / "html").iterdir()))


def test_titles(docs: list[CleanDocument]) -> None:
    assert sum(doc.title is not None for doc in docs) >= TITLES * len(docs)


def test_titles_are_one_line_without_controls(docs: list[CleanDocument]) -> None:
    assert all(doc.title is None or doc.title.isprintable() for doc in docs)


def test_published_dates(docs: list[CleanDocument]) -> None:
    assert sum(doc.published is not None for doc in docs) >= DATES * len(docs)


def test_changes_do_not_precede_publication_by_days(docs: list[CleanDocument]) -> None:
    pairs = [(doc.published.value, doc.modified.value) for doc in docs if doc.published and doc.modified]
    assert sum((published - modified).days > 0 for published, modified in pairs) <= 0.02 * len(pairs)


def test_authors(docs: list[CleanDocument]) -> None:
    assert sum(bool(doc.byline) for doc in docs) >= AUTHORS * len(docs)
