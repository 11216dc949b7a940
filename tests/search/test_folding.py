"""Copies count once, and so the largest counts are not those of the most frequent values."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from elasticsearch import Elasticsearch

from clippings.documents import Entity, Span
from clippings.index.archive import Archive
from clippings.search import folding
from clippings.search.facets import count_facets, find_values
from clippings.search.folding import grow_sizes, is_settled
from clippings.search.places import count_places
from clippings.search.pronouns import count_pronouns
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.speakers import count_people, count_speakers
from clippings.search.timeline import count_by_time
from tests.index.test_people import article as name
from tests.library import hold, sourced

COPIED = ["Ada Quill", "Bert Moor", "Cy Reed"]  # each in one text that four sources have printed
OFTEN = "Di Vane"  # in three texts, without copies


def place(made: Any, where: str) -> Any:
    entities = (*made.document.entities, Entity(where, "place", (Span(0, 1),)))
    return replace(made, document=replace(made.document, entities=entities))


@pytest.fixture(scope="module")
def copied(es: Elasticsearch) -> Iterator[Archive]:
    articles = [
        place(sourced(name(f"{number}{copy}", 1 + copy, one), f"Wire {number}"), f"Town {number}")
        for number, one in enumerate(COPIED)
        for copy in range(4)
    ]
    articles += [
        place(sourced(name(f"9{day}", day, OFTEN, f"Witness {day}"), "Vane Daily"), "Vanham") for day in range(1, 4)
    ]
    with hold(es, articles) as archive:
        yield archive


@pytest.mark.integration
def test_the_largest_counts_of_stories_are_found_among_values_with_many_copies(
    copied: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folding, "MORE", 0)  # as if there were twenty more
    articles, quotes = ArticleQuestion(), QuoteQuestion()
    assert [(one.speaker, one.quotes) for one in count_speakers(copied, quotes, size=1).speakers] == [(OFTEN, 3)]
    assert [(one.name, one.articles) for one in count_people(copied, articles, size=1).people] == [(OFTEN, 3)]
    assert [(row.name, row.count) for row in count_by_time(copied, articles, split="speaker", rows=1).rows] == [
        (OFTEN, 3)
    ]
    assert [(one.name, one.articles) for one in count_places(copied, articles, size=1).places] == [("Vanham", 3)]
    assert [part.name for part in count_pronouns(copied, quotes, by="source", size=1).parts] == ["Vane Daily"]
    for facet, most in [("person", OFTEN), ("speaker", OFTEN), ("source", "Vane Daily"), ("place", "Vanham")]:
        (found,) = count_facets(copied, articles, [facet], size=1)
        assert [(value.name, value.count) for value in found.values] == [(most, 3)]
        assert found.others > 0
    assert find_values(copied, articles, "speaker", "van", size=1).values[0].count == 3
    with_copies = count_speakers(copied, quotes, size=1, fold=False).speakers[0]
    assert (with_copies.speaker, with_copies.quotes) == (COPIED[0], 4)


def counted(*counts: int, others: int = 0, error: int = 0) -> dict[str, Any]:
    buckets = [{"key": str(number), "doc_count": count} for number, count in enumerate(counts)]
    return {"buckets": buckets, "sum_other_doc_count": others, "doc_count_error_upper_bound": error}


@pytest.mark.parametrize(
    ("values", "folded", "settled"),
    [
        (counted(4, 4, 3), [1, 1, 1], True),  # these are all values
        (counted(4, 4, 3, others=9), [4, 3, 1], True),  # values that were left out have three at most
        (counted(4, 4, 3, others=9), [4, 2, 1], False),
        (counted(4, 4, 3, others=9, error=1), [4, 3, 1], False),  # another shard may have a fourth
        (counted(4, others=1), [4], False),  # one value where two are wanted
    ],
)
def test_counts_are_final_if_no_value_left_out_can_be_larger(
    values: dict[str, Any], folded: list[int], settled: bool
) -> None:
    assert is_settled(values, folded, 2) == settled


def test_more_values_are_requested_up_to_a_limit() -> None:
    assert list(grow_sizes(10)) == [30, 120, 480, 1_920, folding.MOST]
    assert list(grow_sizes(folding.MOST)) == [folding.MOST]
