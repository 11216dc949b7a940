from collections.abc import Iterator
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.index.archive import MID_RUN, Archive
from clippings.index.mappings import apply
from clippings.settings import Settings


@pytest.fixture(scope="module")
def archive(es: Elasticsearch) -> Iterator[Archive]:
    """An archive with all its indices, for the tests of one file."""
    prefix = f"test-{uuid4().hex[:12]}"
    archive = Archive(es, prefix, MID_RUN)
    apply(archive, Settings(prefix=prefix))
    yield archive
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}*")))
    es.indices.delete_index_template(name=f"{prefix}*")
