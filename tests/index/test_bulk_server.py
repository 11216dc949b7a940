"""What becomes of a bulk request at a real server."""

import pytest
from elasticsearch import Elasticsearch

from clippings.errors import ArchiveNotReady, ServerUnavailable
from clippings.index import bulk
from clippings.index.archive import Archive
from clippings.index.bulk import Action, Guard, Line, encode, send
from clippings.index.paging import get_many, scan
from tests.disks import full_disk

pytestmark = pytest.mark.integration


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "backoff", lambda attempt: 0.001)


@pytest.fixture
def raw(es: Elasticsearch, prefix: str) -> str:
    """The write alias of a real index with a strict mapping."""
    es.indices.create(
        index=f"{prefix}-raw-1",
        aliases={f"{prefix}-raw-write": {"is_write_index": True}},
        mappings={"dynamic": "strict", "properties": {"id": {"type": "keyword"}, "at": {"type": "date"}}},
    )
    return f"{prefix}-raw-write"


def bare(es: Elasticsearch, patience: float = 5) -> Archive:
    """An archive without indices: the tests name theirs."""
    return Archive(es, "unused", patience)


def real(es: Elasticsearch, *actions: Action, patience: float = 5) -> list[str]:
    lines = [encode(action) for action in actions]
    assert all(isinstance(one, Line) for one in lines)
    return [r.status for r in send(bare(es, patience), [one for one in lines if isinstance(one, Line)])]


def test_the_real_server_gives_these_answers(es: Elasticsearch, raw: str) -> None:
    first = Action("create", raw, "a", {"id": "a"})
    assert real(
        es,
        first,
        Action("index", raw, "b", {"id": "b", "at": "no date"}),
        Action("index", raw, "c", {"id": "c", "unmapped": 1}),
        Action("index", raw, "d", {"id": "d"}, Guard(99, 1)),
        Action("delete", raw, "e"),
        Action("index", raw, "f", {"id": "f"}),
    ) == ["written", "refused", "refused", "conflict", "written", "written"]
    assert real(es, first) == ["written"]  # as after a lost reply
    assert real(es, Action("create", raw, "a", {"id": "another"})) == ["conflict"]


def test_a_missing_alias_is_never_created_as_an_index(es: Elasticsearch, raw: str) -> None:
    index = raw.removesuffix("-write") + "-1"
    for alias in (index, "not-there-write"):
        with pytest.raises(ArchiveNotReady, match="no write alias"):
            real(es, Action("index", alias, "a", {"id": "a"}))
    assert not es.indices.exists(index="not-there-write")


def test_a_block_of_the_real_server_is_waited_for(es: Elasticsearch, raw: str) -> None:
    action = Action("index", raw, "a", {"id": "a"})
    with full_disk(es, raw), pytest.raises(ServerUnavailable, match="Free disk"):
        real(es, action, patience=0.1)
    es.indices.add_block(index=raw, block="write")
    with pytest.raises(ServerUnavailable, match="mappings apply"):
        real(es, action, patience=0.1)
    es.indices.put_settings(index=raw, settings={"index.blocks.write": None})
    assert real(es, action) == ["written"]


def test_a_fault_of_the_index_is_not_held_against_a_document(es: Elasticsearch, raw: str) -> None:
    index, action = raw.removesuffix("-write") + "-1", Action("index", raw, "a", {"id": "a"})
    es.indices.close(index=index)
    for request in (
        lambda: real(es, action),
        lambda: get_many(bare(es), index=raw, ids=["a"]),
        lambda: list(scan(bare(es), raw, {"match_all": {}})),
    ):
        with pytest.raises(ArchiveNotReady, match=r"closed.*_open"):
            request()
    es.indices.open(index=index)
    es.indices.put_alias(index=index, name=raw, is_write_index=False)
    with pytest.raises(ArchiveNotReady, match=r"no write index.*_aliases"):
        real(es, action)
    es.indices.put_alias(index=index, name=raw, is_write_index=True)
    assert real(es, action) == ["written"]


def test_a_real_server_that_is_full_refuses_no_document(es: Elasticsearch, raw: str) -> None:
    actions = [Action("index", raw, name, {"id": name}) for name in "abc"]
    es.cluster.put_settings(persistent={"indices.breaker.total.limit": "1%"})
    try:
        with pytest.raises(ServerUnavailable, match="is too busy to accept more"):
            real(es, *actions, patience=0.1)
    finally:
        es.cluster.put_settings(persistent={"indices.breaker.total.limit": None})
    assert real(es, *actions) == ["written"] * 3
