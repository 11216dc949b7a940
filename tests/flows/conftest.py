"""The archive that the flows of these tests find through their settings."""

from pathlib import Path

import pytest

from clippings.runs.resources import Resources
from tests.archives import make_resources


@pytest.fixture
def resources(elasticsearch: str, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Resources:
    """The archive that the flows find through their settings."""
    for name, value in {
        "ELASTICSEARCH_URL": elasticsearch,
        "PREFIX": prefix,
        "HOME": str(tmp_path / "home"),
        "CORRECTIONS": str(tmp_path / "corrections.yaml"),
        "SAVED_QUESTIONS": str(tmp_path / "home/saved.yaml"),
        "WORKERS": "2",
    }.items():
        monkeypatch.setenv(f"CLIPPINGS_{name}", value)
    return make_resources(elasticsearch, prefix, tmp_path / "home")
