"""The kept archives have enough kinds of documents to lose, and contain just what was saved."""

from pathlib import Path

import pytest

from tests.upgrades.kept import ARCHIVES, load, restore_files, save

FOLDERS = sorted(ARCHIVES.iterdir())
LANGUAGES = {"de", "en", "es", "fi", "fr", "it", "nl", "pt", "ru", "und"}


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_a_kept_archive_contains_each_kind_that_could_be_lost(folder: Path) -> None:
    kept = load(folder).by_name()
    articles = kept["articles"].values()
    later = ("alerts", "people")  # indices of later releases
    assert all(documents for name, documents in kept.items() if name not in later)
    assert len(articles) >= 80
    assert {article["language"] for article in articles} >= LANGUAGES
    assert {article["entities_status"] for article in articles} == {"ok", "no_model"}
    assert {letter["state"] for letter in kept["dead-letters"].values()} >= {"waiting", "dropped"}
    for field in ("earlier", "duplicate_of", "failures", "removed", "byline", "modified"):
        assert any(field in article for article in articles), field
    for field in ("entities", "quotes"):
        assert any(found["corrected"] for article in articles for found in article.get(field, ())), field


def test_a_loaded_archive_is_saved_unchanged(tmp_path: Path) -> None:
    kept, home, again = load(FOLDERS[0]), tmp_path / "home", tmp_path / "again"
    restore_files(FOLDERS[0], home)
    save(kept, home, tmp_path / "saved")
    restore_files(tmp_path / "saved", again)
    assert load(tmp_path / "saved") == kept
    assert contents(again) == contents(home)
    assert len(contents(home)) > 100


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """What audits check: bytes and times by name."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
