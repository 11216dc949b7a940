"""An archive on a real Elasticsearch for the tests of one file, and a folder of mappings that a test may change."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.index.archive import MID_RUN, Archive
from clippings.index.mappings import NAMES, apply
from clippings.settings import ROOT, Settings


@pytest.fixture(scope="module")
def archive(es: Elasticsearch) -> Iterator[Archive]:
    """An archive with all its indices for the tests of one file."""
    prefix = f"test-{uuid4().hex[:12]}"
    archive = Archive(es, prefix, MID_RUN)
    apply(archive, Settings(prefix=prefix))
    yield archive
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}*")))
    es.indices.delete_index_template(name=f"{prefix}*")


@pytest.fixture
def settings(elasticsearch: str, prefix: str) -> Settings:
    return Settings(elasticsearch_url=elasticsearch, prefix=prefix)


@pytest.fixture
def other_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the mappings folder, which is loaded from now on and may be changed."""
    for name in NAMES:
        (tmp_path / f"{name}.json").write_text((ROOT / "mappings" / f"{name}.json").read_text())
    monkeypatch.setattr("clippings.index.mappings.FOLDER", tmp_path)
    return tmp_path
