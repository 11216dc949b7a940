"""Searching for quotes on a real Elasticsearch."""

from datetime import date

import pytest

from clippings.index.archive import Archive
from clippings.search.questions import QuoteQuestion
from clippings.search.quotes import search_quotes

pytestmark = pytest.mark.integration
PROMISE, PATIENCE, PROMESSE = (
    "We promised the islands a winter service,",
    "The <b>islands</b> were patient,",
    "Nous avons promis un service d’hiver",
)


@pytest.mark.parametrize(
    ("query", "filters", "expected"),
    [
        ("", {}, [PROMESSE, PROMISE, PATIENCE]),  # newest article first; scare quotes are left out
        ("islands", {}, [PATIENCE, PROMISE]),
        ("islands", {"speaker": ("CLINT",)}, [PROMISE]),
        ("", {"speaker": ("mayor",)}, [PATIENCE]),  # words that refer to somebody without a name
        ("", {"speaker": ("zoë lefevre",)}, [PROMESSE]),
        ("running", {}, [PROMISE, PATIENCE]),  # near the quote, in its paragraph
        ("", {"about": ("harbour of Split",)}, [PROMISE, PATIENCE]),
        ("", {"phrase": "the islands a winter"}, [PROMISE]),
        ("", {"phrase": "ferries are running"}, []),  # nobody said this
        ('"islands service"~2', {}, [PROMISE, PATIENCE]),  # the second quote has it in its paragraph
        ('"islands service"~1', {}, []),
        ("", {"until": date(2026, 1, 10), "language": ("en",)}, [PROMISE, PATIENCE]),
        ("", {"since": date(2026, 1, 11)}, [PROMESSE]),
        ("promise", {}, [PROMISE, PATIENCE]),  # another form of the word
        ("harbours", {}, [PROMISE, PATIENCE]),  # and of one near the quote
        ("", {"not_speaker": ("clint",), "language": ("en",)}, [PATIENCE]),
        ("", {"speaker": ("mayor|clint",), "sort": "oldest"}, [PROMISE, PATIENCE]),
        ("", {"about": ("islands",)}, [PROMISE, PATIENCE]),
        ("", {"kind": ("indirect|partial",)}, []),
        ("", {"kind": ("direct",), "confidence": 0.9, "source": ("example.org",)}, [PROMESSE, PROMISE, PATIENCE]),
        ("", {"confidence": 0.95}, []),
        ("", {"dated": False}, []),
    ],
)
def test_quotes_are_found(library: Archive, query: str, filters: dict[str, object], expected: list[str]) -> None:
    found = search_quotes(library, QuoteQuestion(query, **filters))  # type: ignore[arg-type]
    assert [hit.text for hit in found.hits] == expected
    assert found.total == len(expected)


def test_a_hit_says_who_where_and_when(library: Archive) -> None:
    hit = search_quotes(library, QuoteQuestion("winter")).hits[0]
    assert [hit.text[span.start : span.end] for span in hit.found] == ["winter"]
    assert (hit.speaker, hit.speaker_text, hit.cue) == ("Hilary Rodwell Clint", "Hilary Rodwell Clint", "said")
    assert (hit.article_id, hit.title, hit.language) == ("e" * 40, "Title e", "en")
    assert (hit.collection, hit.duplicate_of, hit.copies) == ("made-up", None, 0)
    assert hit.published_at is not None
    assert hit.published_at.date() == date(2026, 1, 10)
