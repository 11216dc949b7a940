from pathlib import Path

import pytest

from clippings.runs.resources import Tools
from tests.archives import open_archive


@pytest.fixture
def tools(elasticsearch: str, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    """The archive that the flows find by their settings."""
    for name, value in {
        "ELASTICSEARCH_URL": elasticsearch,
        "PREFIX": prefix,
        "HOME": str(tmp_path / "home"),
        "CORRECTIONS": str(tmp_path / "corrections.yaml"),
        "WORKERS": "2",
    }.items():
        monkeypatch.setenv(f"CLIPPINGS_{name}", value)
    return open_archive(elasticsearch, prefix, tmp_path / "home")
