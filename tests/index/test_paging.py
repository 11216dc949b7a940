"""Reading many documents: a missing shard is not taken for an answer, and a missing index is reported."""

import pytest

from clippings.errors import ArchiveNotReady, ServerUnavailable
from clippings.index.paging import get_many
from tests.index.scripted import Server

FOUND = {"_index": "a-1", "_id": "1", "found": True, "_source": {"title": "there"}}
MISSING = {"_index": "a-1", "_id": "2", "found": False}


def starting(kind: str = "no_shard_available_action_exception") -> tuple[int, dict[str, object]]:
    return 200, {"docs": [FOUND, {"_index": "a-1", "_id": "2", "error": {"type": kind}}]}


def test_a_document_is_requested_again_until_its_shard_is_available() -> None:
    server = Server([starting(), starting(), (200, {"docs": [FOUND, MISSING]})])
    assert get_many(server.archive(30), index="a", ids=["1", "2"]) == [FOUND, MISSING]
    assert len(server.requests) == 3


def test_a_document_of_an_unavailable_shard_never_counts_as_missing() -> None:
    server = Server([starting()])
    with pytest.raises(ServerUnavailable, match="clippings up"):
        get_many(server.archive(0), index="a", ids=["1", "2"])


def test_a_missing_index_is_reported_with_its_remedy() -> None:
    server = Server([starting("index_not_found_exception")])
    with pytest.raises(ArchiveNotReady, match="clippings mappings apply"):
        get_many(server.archive(30), index="a", ids=["1", "2"])
