"""Captures in a bucket of a real S3 server: written once, on condition, and read back through faults."""

import pytest

from clippings.capture.store import Captures
from clippings.errors import CapturesUnavailable, ClippingsError, InvalidInput
from tests.buckets import SECRET, Store


@pytest.fixture
def kept(store: Store) -> Captures:
    return Captures(f"s3://{store.name}/captures")


def path_of(digest: str) -> str:
    return f"captures/{digest[:2]}/{digest[2:4]}/{digest}"


def test_captures_are_put_once_and_removed(store: Store, kept: Captures) -> None:
    digest = kept.put(b"the bytes")
    assert store.take_requests()[-1] == f"PUT {path_of(digest)}"
    assert kept.put(b"the bytes") == digest
    assert store.take_requests() == [f"HEAD {path_of(digest)}"]
    assert kept.get(digest) == b"the bytes"
    kept.remove(digest)
    assert not kept.has(digest)


def test_bytes_that_another_process_has_just_written_are_not_overwritten(
    store: Store, kept: Captures, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = kept.put(b"the bytes")
    store.put(**{path_of(digest): b"still of the other"})
    monkeypatch.setattr(Captures, "_find_size", lambda *_: None)  # simulates that it looked before the file existed
    assert kept.put(b"the bytes") == digest
    monkeypatch.undo()
    with pytest.raises(ClippingsError, match="damaged"):  # so it was left unchanged
        kept.get(digest)
    kept.put(b"the bytes")
    assert kept.get(digest) == b"the bytes"


def test_a_store_without_conditional_writes_is_written_all_the_same(store: Store, kept: Captures) -> None:
    store.proxy.replied = b"<Error><Code>NotImplemented</Code></Error>"
    store.proxy.broken_header = "If-None-Match"
    store.proxy.share, store.proxy.faults = 1, ("501",)
    assert kept.get(kept.put(b"the bytes")) == b"the bytes"
    assert store.proxy.met["501"] > 0


def test_network_faults_lose_no_capture(store: Store, kept: Captures) -> None:
    store.proxy.faults, store.proxy.share = ("500", "reply lost", "503", "cut reply"), 0.4
    digests = [kept.put(f"bytes {number}".encode() * 50) for number in range(8)]
    assert [kept.get(digest) for digest in digests] == [f"bytes {n}".encode() * 50 for n in range(8)]
    assert all(store.proxy.met[fault] for fault in store.proxy.faults)


def test_errors_show_no_login(store: Store, kept: Captures) -> None:
    digest = kept.put(b"x")
    store.proxy.replied = f"<Error><Code>AccessDenied</Code><Message>{SECRET} of tester</Message></Error>".encode()
    store.proxy.share, store.proxy.faults = 1, ("403",)
    with pytest.raises(CapturesUnavailable, match="cannot be read: PermissionError") as unread:
        kept.get(digest)
    with pytest.raises(ClippingsError, match="cannot be written: PermissionError") as unwritten:
        kept.put(b"y")
    assert SECRET not in str(unread.value) + str(unwritten.value)


def test_a_login_in_the_address_is_refused() -> None:
    with pytest.raises(InvalidInput, match="must not hold a login") as caught:
        Captures("s3://key:canary@bucket/captures")
    assert "canary" not in str(caught.value)
