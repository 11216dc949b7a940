"""The flows under a real Prefect, on a real Elasticsearch, as commands and deployments start them."""

from pathlib import Path

import pytest

from benchmarks.articles import write_articles
from clippings.documents import Counts
from clippings.tools import Tools
from tests.archives import open_archive, stored

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("prefect_server")]


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


def test_ingest_and_reenrich(tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from flows.ingest import ingest
    from flows.reenrich import reenrich

    write_articles(tmp_path / "in.jsonl", 20, words=120)
    first = ingest([str(tmp_path / "in.jsonl")])
    assert first.tally.counts == Counts(new=20)
    assert set(first.tally.seconds) == {"capture", "clean", "enrich", "index"}
    before = stored(tools)
    assert ingest([str(tmp_path / "in.jsonl")]).tally.counts == Counts(unchanged=20)
    assert reenrich().renewed.visited == 0
    assert stored(tools) == before
