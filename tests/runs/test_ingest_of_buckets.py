"""A bucket of a real S3 server, ingested: listed once per run, skipped by its listing alone, pruned, and followed."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path

import pytest

from clippings.capture import read
from clippings.capture.bucket import Bucket, connect, find_bucket
from clippings.documents import Counts, RawDocument
from clippings.errors import BucketUnavailable
from clippings.runs import ingest_slice
from clippings.runs.audit import audit
from clippings.runs.gone_files import find_deleted, find_moved, find_renamed
from clippings.runs.planning import Ledger
from clippings.runs.pruning import Pruned, prune
from clippings.runs.resources import Resources
from clippings.runs.vanished import find_unpruned
from tests.archives import ingest, stored
from tests.buckets import Store
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

LIST = "GET ?list-type=2&prefix=news%2F&encoding-type=url"
FERRY = "The ferry of Eastvale sails again since Sunday, and the harbour was full of people."


@pytest.fixture
def resources(store: Store, resources: Resources) -> Resources:
    store.put(**{"news/a.jsonl": as_lines(FIRST, SECOND), "news/b.txt": FERRY, "news/old/c.txt": f"{FERRY} Twice."})
    return resources


def as_lines(*records: dict[str, str]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def ingest_news(resources: Resources, store: Store) -> Ledger:
    return ingest(resources, find_bucket(f"s3://{store.name}/news/"))


def follow_and_prune(resources: Resources, store: Store, *, deleted: bool) -> Pruned:
    """Do what `clippings ingest` does, with or without --prune, in this process."""
    started, root = datetime.now(UTC), f"s3://{store.name}/news"
    ledger = ingest_news(resources, store)
    gone = find_deleted(resources, ledger, [root])
    if not deleted:
        return prune(resources, [], find_renamed(resources, ledger, [root], started))
    return prune(resources, gone, [], find_unpruned(resources, [root]))


def test_unchanged_objects_are_skipped_without_reading_them(resources: Resources, store: Store) -> None:
    store.take_requests()
    assert ingest_news(resources, store).tally.counts == Counts(new=4)
    assert store.take_requests().count(LIST) == 1
    assert ingest_news(resources, store).tally.counts == Counts(unchanged=4)
    assert store.take_requests() == [LIST]
    store.put(**{"news/a.jsonl": as_lines(FIRST, SECOND)})  # the same bytes again
    store.put(**{"news/b.txt": f"{FERRY} Once."})
    store.take_requests()
    ledger = ingest_news(resources, store)
    assert (ledger.tally.counts, ledger.skipped, ledger.read) == (Counts(changed=1, unchanged=3), 2, 1)
    asked = store.take_requests()
    assert asked.count(LIST) == 1
    assert {request for request in asked if request != LIST} == {"GET news/b.txt", "HEAD news/b.txt"}
    assert audit(resources).difference == 0


def test_an_object_that_is_replaced_while_it_is_read_is_read_again(
    resources: Resources, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(ingest_slice, "read", lambda part: chain(read(part), replace_b(store)))
        ingest_news(resources, store)
    ledger = ingest_news(resources, store)
    assert ledger.read == 1
    texts = {article["file"]: article["text"] for article in stored(resources).values()}
    assert texts["b.txt"] == f"{FERRY} Later."
    assert audit(resources).difference == 0


def replace_b(store: Store) -> Iterator[RawDocument]:
    """Replace the object and read no further record."""
    store.put(**{"news/b.txt": f"{FERRY} Later."})
    yield from ()


def test_articles_of_removed_objects_and_records_are_pruned(resources: Resources, store: Store) -> None:
    ingest_news(resources, store)
    store.put(**{"news/a.jsonl": as_lines(SECOND)})
    store.remove("news/b.txt")
    store.take_requests()
    assert follow_and_prune(resources, store, deleted=False).articles == 0
    pruned = follow_and_prune(resources, store, deleted=True)
    assert (pruned.articles, pruned.moved, pruned.kept) == (2, 0, 0)
    assert store.take_requests().count(LIST) == 2  # once per run
    assert {article["file"] for article in stored(resources).values()} == {"a.jsonl", "old/c.txt"}
    assert audit(resources).difference == 0


def test_articles_follow_an_object_that_is_moved_and_keeps_its_name(resources: Resources, store: Store) -> None:
    ingest_news(resources, store)
    (former,) = [id for id, article in stored(resources).items() if article["file"] == "old/c.txt"]
    store.put(**{"news/new/c.txt": f"{FERRY} Twice."})
    assert follow_and_prune(resources, store, deleted=False).moved == 0  # a copy, since the other one still exists
    store.remove("news/old/c.txt", "news/new/c.txt")
    store.put(**{"news/later/c.txt": f"{FERRY} Twice."})
    assert follow_and_prune(resources, store, deleted=False).moved == 2
    (now,) = [article for article in stored(resources).values() if article["file"].endswith("c.txt")]
    assert (now["file"], former in now["former_ids"]) == ("later/c.txt", True)
    assert audit(resources).difference == 0


@pytest.mark.parametrize("prunes", [False, True])
def test_articles_follow_a_folder_into_a_bucket_and_back(
    resources: Resources, store: Store, tmp_path: Path, prunes: bool
) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "a.jsonl").write_text(as_lines(FIRST, SECOND))
    (folder / "b.txt").write_text(FERRY)
    bucket = find_bucket(f"s3://{store.name}/kept/")
    ingest(resources, folder)
    before = stored(resources)
    store.remove("news/a.jsonl", "news/b.txt", "news/old/c.txt")
    store.put(**{f"kept/{path.name}": path.read_bytes() for path in folder.iterdir()})
    move_on(resources, bucket, f"s3://{store.name}/kept", lambda: shutil.rmtree(folder), prunes)
    there = stored(resources)
    assert {one["collection"] for one in there.values()} == {"kept"}
    assert [one["file"] for one in there.values() if before.keys() & {*one.get("former_ids", ())}] == ["b.txt"]
    folder.mkdir()
    for name in ("a.jsonl", "b.txt"):
        (folder / name).write_bytes(connect().cat_file(f"{store.name}/kept/{name}"))
    store.put(**{"kept/other.txt": f"{FERRY} Thrice."})  # nobody knows about a bucket without entries
    leave = partial(store.remove, "kept/a.jsonl", "kept/b.txt")
    move_on(resources, folder, str(folder.resolve()), leave, prunes)
    if prunes:  # the bucket has lost something
        move_on(resources, bucket, f"s3://{store.name}/kept", lambda: None, prunes)
    now = stored(resources)
    others = {id for id, one in now.items() if one["file"] == "other.txt"}
    assert now.keys() - others == before.keys()
    assert {one["collection"] for id, one in now.items() if id not in others} == {"shelf"}
    (ferry,) = [one for one in now.values() if one["file"] == "b.txt"]
    assert there.keys() - now.keys() <= {*ferry["former_ids"]} != set()
    assert audit(resources).difference == 0


def move_on(resources: Resources, place: Path | Bucket, root: str, leave: Callable[[], object], prunes: bool) -> Pruned:
    """Leave the old place, whose contents are copied already, and do what a run does next."""
    leave()
    started = datetime.now(UTC)
    ledger = ingest(resources, place)
    if not prunes:
        return prune(resources, [], find_renamed(resources, ledger, [root], started))
    return prune(resources, find_deleted(resources, ledger, [root]), find_moved(resources, [root]))


def test_an_ingest_of_one_object_does_not_prune_others(resources: Resources, store: Store) -> None:
    ingest_news(resources, store)
    store.put(**{"news/c.txt": f"{FERRY} Twice."})
    started = datetime.now(UTC)
    ledger = ingest(resources, find_bucket(f"s3://{store.name}/news/c.txt"))
    assert ledger.tally.counts == Counts(new=1)
    assert find_renamed(resources, ledger, [f"s3://{store.name}/news"], started) == []


def test_a_failing_store_ends_the_run_and_the_next_run_continues(
    resources: Resources, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "2")
    connect.cache_clear()
    store.proxy.broken = f"/{store.name}/news/b.txt"
    store.proxy.share, store.proxy.faults = 1, ("500",)
    with pytest.raises(BucketUnavailable, match="Run the same command again"):
        ingest_news(resources, store)
    assert stored(resources, "dead-letters") == {}
    store.proxy.share = 0
    assert ingest_news(resources, store).tally.counts.inputs == 4
    assert audit(resources).difference == 0
