"""Every seed comes out of the path as it was checked by eye; output moves only together with a VERSION."""

import json
from pathlib import Path

import pytest

from tests.golden.seeds import GOLDEN, PINS, SEEDS, explain_seed, golden_file, moved, pins, render


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.name for seed in SEEDS])
def test_seed_gives_its_golden_output(seed: Path) -> None:
    kept = golden_file(seed).read_text(encoding="utf-8")
    assert render(explain_seed(seed)) == kept, "Right as it is now? `make golden` keeps it; read the difference in git."


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.name for seed in SEEDS])
def test_spans_contain_the_words_that_they_name(seed: Path) -> None:
    for doc in explain_seed(seed):
        assert doc["status"] == "ok"
        for quote in doc["quotes"]:
            assert doc["text"][quote["start"] : quote["end"]] == quote["text"]
        for entity in doc["entities"]:
            assert all(0 <= start < end <= len(doc["text"]) for start, end in entity["spans"])


def test_every_golden_file_has_its_seed() -> None:
    files = {path.name for path in GOLDEN.glob("*.json")} - {PINS.name}
    assert files == {golden_file(seed).name for seed in SEEDS}


def test_no_output_has_changed_without_its_version() -> None:
    kept = json.loads(PINS.read_text(encoding="utf-8"))
    assert moved(kept) == [], "Raise the VERSION of the first stage named here, then `make golden`."


def test_pinned_versions_are_the_current_ones() -> None:
    kept = json.loads(PINS.read_text(encoding="utf-8"))
    assert kept == pins(), "`make golden` pins the new versions; the changelog says: clean or enrich again."
