"""Corrections added by a page: the file keeps every line that a person wrote, and is never half written."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from clippings.enrich.corrections.file import Alias, Block, Corrections, QuoteCorrection, Retype, load_corrections
from clippings.enrich.corrections.writing import Correction, add_correction
from clippings.errors import InvalidInput

EXAMPLE = Path(__file__).parents[3] / "docs" / "corrections.example.yaml"
DAY = date(2026, 6, 7)
SPEAKER = QuoteCorrection(article="a" * 40, words="We wait: “no”, #1", speaker="Ada Novak", by="Ida Öst", day=DAY)
EACH: list[Correction] = [
    SPEAKER,
    QuoteCorrection(article="a" * 40, words="nobody knows", speaker=None, by="Ida Öst", day=DAY),
    QuoteCorrection(article="a" * 40, words="no quote", remove=True, by="Ida Öst", day=DAY),
    Alias(name="Novak", canonical="Ada Novak", article="a" * 40, by="Ida Öst", day=DAY),
    Block(name="Read More", by="Ida Öst", day=DAY),
    Retype(name="Split", type="place", by="Ida Öst", day=DAY),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.yaml"


@pytest.mark.parametrize("correction", EACH, ids=lambda one: type(one).__name__)
def test_a_correction_is_added_below_the_others_and_nothing_else_changes(file: Path, correction: Correction) -> None:
    file.write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    before = EXAMPLE.read_text(encoding="utf-8").splitlines()
    add_correction(file, correction)
    after = file.read_text(encoding="utf-8").splitlines()
    added = [line for line in after if line not in before]
    assert [line for line in after if line not in added] == before
    assert any('by: "Ida Öst"' in line for line in added)
    assert any("day: 2026-06-07" in line for line in added)


def test_every_kind_is_read_back_from_a_new_file(file: Path) -> None:
    for correction in EACH:
        add_correction(file, correction)
    found = load_corrections(file)
    assert [*found.quotes, *found.entities.aliases, *found.entities.blocks, *found.entities.types] == EACH


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "quotes: []\n", "entities: {aliases: []}\n"])
def test_a_correction_is_added_to_an_empty_file(file: Path, text: str) -> None:
    file.write_text(text)
    add_correction(file, SPEAKER)
    add_correction(file, EACH[3])
    found = load_corrections(file)
    assert (found.quotes, found.entities.aliases) == ((SPEAKER,), (EACH[3],))
    assert text.startswith("#") <= file.read_text(encoding="utf-8").startswith("# nothing yet")


@pytest.mark.parametrize(
    "words", ["yes", "12:30", "null", "a\n\nb", "# no", "- x", "é: “”", "{x}", "\\", '"', " ", "on"]
)
def test_any_words_are_read_back_unchanged(file: Path, words: str) -> None:
    add_correction(file, Block(name=f"<{words}>"))
    add_correction(file, Block(name=words if words.strip() else "x"))
    assert [one.name for one in load_corrections(file).entities.blocks] == [f"<{words}>", words.strip() or "x"]


def test_a_file_with_a_duplicate_key_is_not_edited(file: Path) -> None:
    file.write_text("quotes: []\nquotes: []\n")
    with pytest.raises(InvalidInput, match="cannot be extended"):
        add_correction(file, SPEAKER)
    assert file.read_text() == "quotes: []\nquotes: []\n"


def test_the_name_of_the_editor_does_not_change_the_digest() -> None:
    unsigned = SPEAKER.model_copy(update={"by": None, "day": None})
    assert Corrections(quotes=(SPEAKER,)).digest == Corrections(quotes=(unsigned,)).digest


def test_a_broken_file_is_not_touched(file: Path) -> None:
    file.write_text("quotes: [unclosed")
    with pytest.raises(InvalidInput, match="not valid YAML"):
        add_correction(file, SPEAKER)
    assert file.read_text() == "quotes: [unclosed"


def test_aliases_that_form_a_circle_are_refused(file: Path) -> None:
    add_correction(file, Alias(name="Novak", canonical="Ada Novak"))
    before = file.read_bytes()
    with pytest.raises(InvalidInput, match="circle"):
        add_correction(file, Alias(name="Ada Novak", canonical="Novak"))
    assert file.read_bytes() == before


def test_a_file_that_cannot_be_replaced_is_kept_and_no_temporary_file_is_left(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_correction(file, SPEAKER)
    before = file.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(InvalidInput, match="No space left"):
        add_correction(file, EACH[4])
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_two_simultaneous_corrections_are_both_written(file: Path) -> None:
    blocks = [Block(name=f"Name {number}") for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda block: add_correction(file, block), blocks))
    assert set(load_corrections(file).entities.blocks) == set(blocks)
