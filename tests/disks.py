"""Indices on a disk that is full, as Elasticsearch measures it."""

from collections.abc import Iterator
from contextlib import contextmanager

from elasticsearch import Elasticsearch

DISK = "cluster.routing.allocation.disk"
WATERMARKS = [f"{DISK}.watermark.{name}" for name in ("low", "high", "flood_stage")]


@contextmanager
def full_disk(es: Elasticsearch, index: str) -> Iterator[None]:
    """Elasticsearch blocks writes as on a disk that is full. With thresholds that any disk is under it keeps the block,
    which it would otherwise lift within 30 seconds.
    """
    full: dict[str, bool | str] = {f"{DISK}.threshold_enabled": True, **dict.fromkeys(WATERMARKS, "1000pb")}
    es.cluster.put_settings(persistent=full)
    try:
        _set_block(es, index, True)
        yield
    finally:
        es.cluster.put_settings(persistent=dict.fromkeys(full))
        _set_block(es, "*", None)  # it may have blocked the others as well


def _set_block(es: Elasticsearch, index: str, block: bool | None) -> None:
    es.indices.put_settings(index=index, settings={"index.blocks.read_only_allow_delete": block})
