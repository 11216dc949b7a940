from collections.abc import Iterator
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.index.mappings import apply
from clippings.settings import Settings


@pytest.fixture(scope="module")
def archive(es: Elasticsearch, elasticsearch: str) -> Iterator[str]:
    """The prefix of an archive with all its indices, for the tests of one file."""
    prefix = f"test-{uuid4().hex[:12]}"
    apply(es, Settings(elasticsearch_url=elasticsearch, prefix=prefix))
    yield prefix
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}*")))
    es.indices.delete_index_template(name=f"{prefix}*")
