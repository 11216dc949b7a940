"""Entities hold their floors on encyclopedic texts, and the full names of those who speak in news are found."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from clippings.enrich.entities import find_entities
from clippings.enrich.text.models import Models
from tests.quality.floors import FLOORS
from tests.quality.measures import Scores, read_lines

pytestmark = pytest.mark.quality

SPEAKERS = 0.93  # of the labeled named speakers: a person or organization has exactly that name
WORD = re.compile(r"\w+")


@pytest.mark.parametrize("measure", FLOORS["entities"])
def test_mentions(scores: Callable[[str], Scores], measure: str) -> None:
    figure = scores("entities")[measure]
    assert FLOORS["entities"][measure].holds(figure), f"{measure}: {figure:.4f}"


@pytest.mark.parametrize("name", ["own entities en", "own entities fr"])
def test_mentions_in_our_own_news(scores: Callable[[str], Scores], name: str) -> None:
    below = {
        measure: scores(name)[measure]
        for measure, floor in FLOORS[name].items()
        if not floor.holds(scores(name)[measure])
    }
    assert not below


def test_speakers_are_found_under_their_full_names(gold: Path) -> None:
    texts = {record["id"]: str(record["text"]) for record in read_lines(gold / "quotes" / "dev.jsonl")}
    labels = {
        (label["id"], label["speaker_name"])
        for label in read_lines(gold / "quotes" / "names.jsonl")
        if label["speaker_name"] != "UNNAMED"
    }
    found = {article: names_of(texts[article]) for article in {article for article, _ in labels}}
    right = sum(full_words(name) in found[article] for article, name in labels)
    assert right >= SPEAKERS * len(labels), f"{right} of {len(labels)}"


MODELS = Models()


def names_of(text: str) -> set[frozenset[str]]:
    analysis = MODELS.analyse(text, "en", names=True, may_speak=None)
    assert analysis is not None
    entities = find_entities(text, analysis, "en")
    return {full_words(entity.name) for entity in entities if entity.type in {"person", "organization"}}


def full_words(name: str) -> frozenset[str]:
    """The words of a name in any order, without initials and "Jr."."""
    return frozenset(word.casefold() for word in WORD.findall(name) if len(word) > 1) - {"the", "jr", "sr"}
