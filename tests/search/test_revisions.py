"""The changes between two texts of an article."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.index.serialize import Earlier, StoredArticle
from clippings.search import revisions
from clippings.search.revisions import DiffPassage, compare_texts, mark_changes
from tests.index.articles import make_article

BEFORE = "The ferry runs daily.\n\nIt costs two coins, the harbour said.\n\nDogs travel free."
AFTER = "The ferry runs daily.\n\nIt costs three coins, the harbour office said.\n\nDogs travel free."
WORDS = st.lists(st.sampled_from(["ferry", "runs", "two", ",", ".", " ", "  ", "\n\n", "\n", "Zoë", "\x1f"])).map(
    "".join
)


def changed_article(*texts: tuple[str, str | None]) -> StoredArticle:
    """An article with these titles and texts, oldest first; each was stored on the day of its number."""
    made = make_article("a" * 40, title=texts[-1][0], text=texts[-1][1] or "")
    earlier = tuple(
        Earlier(title, text, title, f"capture {day}", datetime(2026, 3, day, tzinfo=UTC), stored(day + 1))
        for day, (title, text) in enumerate(texts[:-1], start=1)
    )
    return replace(made, earlier=earlier, indexed_at=stored(len(texts)), revision=len(texts))


def stored(day: int) -> datetime:
    return datetime(2026, 4, day, 9, 30, tzinfo=UTC)


@given(WORDS, WORDS)
def test_both_texts_can_be_rebuilt_from_the_passages(before: str, after: str) -> None:
    passages = mark_changes(before, after)
    assert "".join(one.text for one in passages if one.kind != "added") == before
    assert "".join(one.text for one in passages if one.kind != "removed") == after


@given(WORDS)
def test_a_text_has_no_change_against_itself(text: str) -> None:
    assert {one.kind for one in mark_changes(text, text)} <= {"kept"}


def test_single_words_are_marked() -> None:
    assert mark_changes(BEFORE, AFTER) == (
        DiffPassage("kept", "The ferry runs daily.\n\nIt costs"),
        DiffPassage("removed", " two"),
        DiffPassage("added", " three"),
        DiffPassage("kept", " coins, the harbour"),
        DiffPassage("added", " office"),
        DiffPassage("kept", " said.\n\nDogs travel free."),
    )


def test_passages_too_long_to_compare_are_marked_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revisions, "MAX_TOKENS", 3)
    assert mark_changes("one two", "one three") == (
        DiffPassage("removed", "one two"),
        DiffPassage("added", "one three"),
    )


def test_an_article_that_never_changed_has_no_revision() -> None:
    assert compare_texts(changed_article(("Ferry", BEFORE))) == []
