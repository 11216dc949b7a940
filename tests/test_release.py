"""`make release` as far as it goes without a tag: what it writes, and what it refuses."""

from datetime import date

import pytest

from clippings.settings import ROOT
from tests.release import IMAGE, VERSION, Refused, close, raise_version

CHANGELOG = """# Changelog

## Unreleased

Ships:

- Boats are read.
  Clean again: no. Enrich again: yes. Reindex: no.

The shore:

- Bridges are read, too, with
  their piers. Clean again: no. Enrich again: no. Reindex: yes.

## 0.1.0 (2026-01-02)

Clean again: no. Enrich again: no. Reindex: no.

- All.
"""
RELEASED = """# Changelog

## Unreleased

## 0.2.0 (2026-03-04)

Clean again: no. Enrich again: yes. Reindex: yes.

Ships:

- Boats are read.

The shore:

- Bridges are read, too, with
  their piers.

## 0.1.0 (2026-01-02)

Clean again: no. Enrich again: no. Reindex: no.

- All.
"""


def test_release_says_once_what_users_must_do() -> None:
    assert close(CHANGELOG, "0.2.0", date(2026, 3, 4)) == RELEASED


def test_release_without_entries_or_with_an_entry_that_lacks_its_answer_is_refused() -> None:
    with pytest.raises(Refused, match="no unreleased entries"):
        close(RELEASED, "0.3.0", date(2026, 3, 5))
    with pytest.raises(Refused, match="Boats"):
        close(CHANGELOG.replace("Enrich again: yes. ", ""), "0.2.0", date(2026, 3, 4))


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9", "", "1.0"])
def test_version_that_is_not_later_is_refused(version: str) -> None:
    with pytest.raises(Refused):
        raise_version('version = "0.1.0"\n', VERSION, version)


def test_versions_of_package_and_image_move_together() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    compose = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert set(VERSION.findall(project)) == set(IMAGE.findall(compose))
    assert raise_version('version = "0.9.0"\n', VERSION, "0.10.0") == 'version = "0.10.0"\n'
