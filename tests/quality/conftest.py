"""Scores for the whole session: each set is scored once, however many tests read its figures."""

import os
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest

from tests.quality import measures
from tests.quality.copies import score_copies
from tests.quality.flattened import score_flattened
from tests.quality.measures import Scores
from tests.quality.people import score_people
from tests.quality.places import score_places
from tests.quality.pronouns import score_pronouns
from tests.quality.real_pairs import score_real_pairs
from tests.quality.relevance import score_relevance


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
    sets: dict[str, Callable[[], Scores]] = {
        "quotes": partial(measures.score_quotes, gold, work),
        "pronouns": partial(score_pronouns, gold, work),
        "people": partial(score_people, gold, work),
        "quotes A": partial(measures.score_quotes_by_half, gold, work, "A"),
        "quotes B": partial(measures.score_quotes_by_half, gold, work, "B"),
        "quotes de A": partial(measures.score_german, gold, work, "A"),
        "quotes de B": partial(measures.score_german, gold, work, "B"),
        "entities": partial(measures.score_entities, gold, work),
        "places A": partial(score_places, gold, work, "A"),
        "places B": partial(score_places, gold, work, "B"),
        "text": partial(measures.score_text, gold, work),
        **{f"flattened html {half}": partial(score_flattened, gold, work, half) for half in "AB"},
        "html": partial(measures.score_html, gold, work),
        **{
            f"{form} {half}": partial(measures.score_pages, gold, work, half, flat=form == "flattened")
            for form in ("pages", "flattened")
            for half in "AB"
        },
        "relevance": lambda: score_relevance(gold, work, request.getfixturevalue("elasticsearch")),
        **{f"copies {half}": partial(score_copies, gold, half) for half in "AB"},
        "real pairs": partial(score_real_pairs, gold),
        "language": measures.score_language,
        **{f"own quotes {code}": partial(measures.score_golden, gold, work, code) for code in ("fr", "de", "en", "nl")},
        **{f"own entities {code}": partial(measures.score_entities, gold, work, code) for code in ("en", "fr")},
    }
    return cache(lambda name: sets[name]())
