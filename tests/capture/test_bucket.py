"""Objects of a real S3 server are found and read like the files of a folder, even when the network fails."""

import gzip
import json
import lzma
import re
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

import pytest

from clippings.capture import SourceFile, bucket, find_files, read, split
from clippings.capture.bucket import Bucket, StoredObject, connect, find_bucket, parse_address
from clippings.capture.files import find_place, has_changed, hash_bytes
from clippings.capture.problem import Problem
from clippings.documents import RawDocument, Rejected
from clippings.errors import BucketUnavailable, ClippingsError, InvalidInput
from tests.buckets import Store

PAGE = "<html><body><p>The ferry of Eastvale sails again.</p></body></html>"


def find(address: str, collection: str | None = None) -> list[SourceFile]:
    found = list(find_files([find_place(address)], collection))
    assert all(isinstance(one, SourceFile) for one in found)
    return [one for one in found if isinstance(one, SourceFile)]


def read_all(sources: Iterable[SourceFile], max_bytes: int = 1 << 40) -> list[RawDocument | Rejected]:
    return [record for source in sources for part in split(source, max_bytes) for record in read(part)]


def test_objects_are_found_like_files(store: Store) -> None:
    keys = ["2026/may/a.html", "2026/b b\u00e9.txt", "2026//c.txt", "2026/.git/d.txt", "2026/.e.txt", "2025/f.txt"]
    store.put(**dict.fromkeys(keys, "text"), **{"2026/may/": ""})
    found = find(f"s3://{store.name}/2026/")
    assert [(one.collection, one.file, one.size) for one in found] == [
        ("2026", "/c.txt", 4),
        ("2026", "b b\u00e9.txt", 4),
        ("2026", "may/a.html", 4),
    ]
    assert {one.root for one in found} == {f"s3://{store.name}/2026"}
    assert all(abs(one.modified_ns - time.time_ns()) < 3_600 * 1_000_000_000 for one in found)
    assert {one.file for one in find(f"s3://{store.name}")} == {"2025/f.txt", *(f"2026/{one.file}" for one in found)}
    (one,) = find(f"s3://{store.name}/2026/.e.txt")
    assert (one.collection, one.file, one.root) == ("2026", ".e.txt", f"s3://{store.name}/2026")
    assert find(f"s3://{store.name}/2025/f.txt", "own")[0].collection == "own"
    assert [one.collection for one in find(f"s3://{store.name}/2026/may")] == ["may"]


def test_a_listing_of_many_pages_is_complete(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.put(**{f"a/{number}.txt": "text" for number in range(7)})
    ask = bucket._ask
    monkeypatch.setattr(
        bucket, "_ask", lambda method, **asked: ask(method, **asked | ({"MaxKeys": 3} if "list" in method else {}))
    )
    store.take_requests()
    assert len(find(f"s3://{store.name}/a/")) == 7
    assert len(store.take_requests()) == 3


@pytest.mark.parametrize("max_bytes", [1 << 40, 1_000])
def test_objects_are_read_like_files(store: Store, tmp_path: Path, max_bytes: int) -> None:
    lines = "".join(json.dumps({"id": f"{n}", "text": f"Case {n} of Northport. " * 20}) + "\n" for n in range(40))
    contents = {"a.jsonl": lines.encode(), "b.jsonl.gz": gzip.compress(lines.encode()), "c.html": PAGE.encode()}
    contents["g.jsonl.xz"] = lzma.compress(lines.encode())
    with ZipFile(tmp_path / "d.zip", "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.html", PAGE)
    contents |= {"d.zip": (tmp_path / "d.zip").read_bytes(), "e.html": b"", "f.bin": bytes(range(256)) * 10}
    folder = tmp_path / "news"
    folder.mkdir()
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    store.put(**{f"news/{name}": content for name, content in contents.items()})
    there = read_all(find(f"s3://{store.name}/news"), max_bytes)
    assert there == read_all([one for one in find_files([folder], None) if isinstance(one, SourceFile)], max_bytes)
    assert len(there) == 126


def test_a_small_object_takes_one_request(store: Store) -> None:
    store.put(**{"a.html": PAGE * 2_000})
    found = find(f"s3://{store.name}/")
    store.take_requests()
    assert len(read_all(found, 1_000)) == 1
    assert store.take_requests() == ["GET a.html"]


def test_an_object_that_was_replaced_is_not_read(store: Store) -> None:
    store.put(**{"a.html": PAGE, "b.jsonl": (json.dumps({"text": "one " * 9_000}) + "\n") * 60, "c.html": PAGE})
    page, lines, gone = find(f"s3://{store.name}")
    assert len(read_all([lines])) == 60
    store.put(**{"a.html": PAGE + " ", "b.jsonl": "{}"})
    store.remove("c.html")
    reasons = [record.reason for record in read_all([page, lines, gone]) if isinstance(record, Rejected)]
    assert reasons == ["changing", "changing", "unreadable"]
    assert [has_changed(one) for one in (page, lines, gone)] == [True, True, True]
    assert hash_bytes(page) == ""
    (now, _) = find(f"s3://{store.name}")
    assert isinstance(now.path, StoredObject)
    assert hash_bytes(now) == now.path.etag != ""


def test_network_faults_cost_only_time(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every second request meets a fault: a server error, a truncated reply, a lost one, or one that never ends."""
    monkeypatch.setattr(bucket, "SILENCE", 0.5)  # less than the proxy's delay
    monkeypatch.setattr(bucket, "FIRST_WAIT", 0.01)
    connect.cache_clear()
    store.put(**{f"{number}.html": PAGE + str(number) for number in range(10)})
    store.proxy.faults = ("500", "503", "cut reply", "reply lost", "delay")
    store.proxy.share = 0.5
    documents = read_all(find(f"s3://{store.name}"))
    store.proxy.share = 0
    assert [record.content for record in documents if isinstance(record, RawDocument)] == [
        (PAGE + str(number)).encode() for number in range(10)
    ]
    assert all(store.proxy.met[fault] for fault in store.proxy.faults)


def test_no_object_is_rejected_because_its_server_is_gone(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "2")
    connect.cache_clear()
    store.put(**{"a.html": PAGE})
    found = find(f"s3://{store.name}")
    store.proxy.share, store.proxy.faults = 1, ("500",)
    with pytest.raises(BucketUnavailable, match=rf"bucket {store.name} cannot be read \(500\).* Run the same command"):
        read_all(found)


@pytest.mark.parametrize(
    ("code", "told"), [("ExpiredToken", "refuses the login"), ("AccessDenied", None), ("SlowDown", "cannot be read")]
)
def test_a_refused_login_ends_the_run_and_a_refused_object_is_rejected(
    store: Store, code: str, told: str | None
) -> None:
    store.put(**{"a.html": PAGE})
    found = find(f"s3://{store.name}")
    store.proxy.share, store.proxy.faults = 1, ("403",)
    store.proxy.replied = f"<Error><Code>{code}</Code><Message>of tester</Message></Error>".encode()
    if told is None:
        (record,) = read_all(found)
        assert isinstance(record, Rejected)
        assert (record.reason, record.detail) == ("unreadable", "This cannot be read: Permission denied.")
    else:
        with pytest.raises(BucketUnavailable, match=told):
            read_all(found)


@pytest.mark.parametrize("address", ["s3://{name}/nothing", "s3://{name}", "s3://{name}/nothing/"])
def test_an_address_without_an_object_is_reported(store: Store, address: str) -> None:
    with pytest.raises(InvalidInput, match="There is no object at or below s3://"):
        find(address.format(name=store.name))


def test_a_missing_bucket_is_reported(store: Store) -> None:
    with pytest.raises(BucketUnavailable, match="There is no bucket nowhere"):
        find("s3://nowhere-at-all/a")


@pytest.mark.parametrize("address", ["s3://key:canary@bucket/a", "s3://key:ca/nary@bucket/a", "s3://canary@bucket"])
def test_a_login_in_an_address_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(InvalidInput, match="must not hold a login") as caught:
        parse_address(address)
    assert "nary" not in str(caught.value)


@pytest.mark.parametrize("address", ["s3://", "s3:///a", "s3://a b/c"])
def test_an_address_without_a_bucket_is_refused(address: str) -> None:
    with pytest.raises(InvalidInput, match="does not name a bucket"):
        parse_address(address)


def test_the_error_names_the_package_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    connect.cache_clear()
    with pytest.raises(ClippingsError, match=r"not installed\. Run: pip install 'clippings\[s3\]'"):
        find_bucket("s3://bucket/key")
    connect.cache_clear()


def test_address_of_a_bucket_is_kept_as_given() -> None:
    assert str(parse_address("s3://bucket/a//b/")) == "s3://bucket/a//b"
    assert parse_address("s3://bucket") == parse_address("s3://bucket/") == Bucket("bucket")


def refused(code: str) -> Exception:
    """The exception that s3fs raises for this answer of the store."""
    error, answer = OSError("of s3fs"), Exception("of botocore")
    answer.response = {"Error": {"Code": code}}  # type: ignore[attr-defined]
    error.__cause__ = answer
    return error


@pytest.mark.parametrize(
    ("code", "of_object", "kind", "told"),
    [
        ("NoSuchKey", True, FileNotFoundError, "No such file"),
        ("404", True, FileNotFoundError, "No such file"),
        ("404", False, BucketUnavailable, "There is no bucket news"),
        ("NoSuchBucket", True, BucketUnavailable, "There is no bucket news"),
        ("AccessDenied", True, PermissionError, "Permission denied"),
        ("AccessDenied", False, BucketUnavailable, r"refuses the login \(AccessDenied\)"),
        ("ExpiredToken", True, BucketUnavailable, r"refuses the login \(ExpiredToken\)"),
        ("InvalidRange", True, Problem, "The object was replaced"),
        ("416", True, Problem, "The object was replaced"),
        ("SlowDown", True, BucketUnavailable, r"news cannot be read \(SlowDown\)"),
        ("", True, BucketUnavailable, r"news cannot be read \(OSError\)"),
    ],
)
def test_each_error_of_a_store_ends_the_run_or_rejects_the_object(
    code: str, of_object: bool, kind: type[Exception], told: str
) -> None:
    """If one were taken for the other, a lost login would reject every object, and one odd object would end the run."""
    asked = {"Bucket": "news"} | ({"Key": "a.html"} if of_object else {})
    explained = bucket._explain(refused(code), asked)
    assert type(explained) is kind
    assert re.search(told, str(explained))
    assert bucket.is_refused_as(refused(code), "other", code)
    assert not bucket.is_refused_as(refused(code), "other")
