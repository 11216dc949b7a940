"""Scores for the whole session: each set is scored once, however many tests read its figures."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.quality.measures import Scores
from tests.quality.relevance import score_relevance
from tests.quality.sets import list_sets


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of the gold sets. Without it, the tests that need it are skipped with a message, but never in CI."""
    folder = os.environ.get("CLIPPINGS_GOLD")
    if folder and Path(folder).is_dir():
        return Path(folder)
    word = "CLIPPINGS_GOLD names no folder of gold sets"
    if os.environ.get("CI"):
        pytest.fail(word)
    pytest.skip(word)


@pytest.fixture(scope="session")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for the predictions."""
    return tmp_path_factory.mktemp("predictions")


@pytest.fixture(scope="session")
def scores(gold: Path, work: Path, request: pytest.FixtureRequest) -> Callable[[str], Scores]:
    """scores("quotes")["direct F1"], ...: quotes, "own entities fr", text, html, language, ..."""
    relevance = {"relevance": lambda: score_relevance(gold, work, request.getfixturevalue("elasticsearch"))}
    sets = list_sets(gold, work) | relevance
    return cache(lambda name: sets[name]())
