"""Cleaning holds its floors on the gold sets, cuts nothing from what it kept, and leaves clean articles whole."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from clippings.clean.lines.boilerplate import label_lines
from tests.quality.floors import FLOORS
from tests.quality.measures import HALVES, Scores, score_undisputed

pytestmark = pytest.mark.quality

CLEAN_LOSS = 0.002  # largest share lost of the words of articles that were clean before
WORD = re.compile(r"\w+")


@pytest.mark.parametrize("measure", FLOORS["text"])
def test_flattened_text(scores: Callable[[str], Scores], measure: str) -> None:
    figure = scores("text")[measure]
    assert FLOORS["text"][measure].holds(figure), f"{measure}: {figure:.4f}"


@pytest.mark.parametrize("measure", FLOORS["html"])
def test_pages(scores: Callable[[str], Scores], measure: str) -> None:
    figure = scores("html")[measure]
    assert FLOORS["html"][measure].holds(figure), f"{measure}: {figure:.4f}"


@pytest.mark.parametrize(
    "name", ["pages A", "pages B", "flattened A", "flattened B", "flattened html A", "flattened html B"]
)
def test_pages_of_many_sites(scores: Callable[[str], Scores], name: str) -> None:
    below = {
        measure: scores(name)[measure]
        for measure, floor in FLOORS[name].items()
        if not floor.holds(scores(name)[measure])
    }
    assert not below


@pytest.mark.parametrize("half", HALVES)
def test_no_page_that_holds_an_article_is_rejected(
    scores: Callable[[str], Scores], gold: Path, work: Path, half: str
) -> None:
    scores(f"pages {half}")  # creates the predictions
    assert score_undisputed(gold, work, half)["rejected"] == 0


def test_kept_text_is_kept_again(gold: Path) -> None:
    for record in read(gold / "cleaning" / "text.jsonl"):
        lines = record["text"].split("\n")
        labels = label_lines(lines, title=None)
        title = next((line for line, rule in zip(lines, labels, strict=True) if rule == "title"), None)
        kept = [line for line, rule in zip(lines, labels, strict=True) if rule is None]
        assert not any(label_lines(kept, title=title)), record["id"]


@pytest.mark.parametrize("name", ["quotes", "entities"])
def test_clean_articles_are_kept_whole(gold: Path, name: str) -> None:
    """Titles may go, and anything that the set itself calls residue."""
    words = lost = 0
    for record in read(gold / name / "dev.jsonl"):
        residue = " ".join(record.get("residue") or ())
        lines = record["text"].split("\n")
        labels = label_lines(lines, title=record.get("title", ""))
        words += sum(count_words(line).total() for line in lines)
        lost += sum(
            (count_words(line) - count_words(residue)).total()
            for line, rule in zip(lines, labels, strict=True)
            if rule not in (None, "title")
        )
    assert lost <= CLEAN_LOSS * words


def count_words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.lower()))


def read(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
