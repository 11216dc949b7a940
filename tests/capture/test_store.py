"""Captured bytes are kept whole or not at all, once, and are returned unchanged."""

import errno
import os
import traceback
from pathlib import Path

import pytest
from fsspec.implementations.local import LocalFileSystem
from fsspec.implementations.memory import MemoryFileSystem

from clippings.capture.store import Captures
from clippings.errors import CapturesUnavailable, ClippingsError


def files_below(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_put_and_get(tmp_path: Path) -> None:
    captures = Captures(str(tmp_path / "captures"))
    digest = captures.put(b"the bytes")
    assert captures.has(digest)
    assert captures.get(digest) == b"the bytes"
    assert files_below(tmp_path) == [f"captures/{digest[:2]}/{digest[2:4]}/{digest}"]


def test_put_twice_writes_once(tmp_path: Path) -> None:
    captures = Captures(str(tmp_path))
    path = tmp_path / captures._make_path(captures.put(b"x"))
    written = path.stat().st_mtime_ns
    captures.put(b"x")
    assert path.stat().st_mtime_ns == written
    assert len(files_below(tmp_path)) == 1


def test_file_left_empty_is_written_again(tmp_path: Path) -> None:
    captures = Captures(str(tmp_path))
    digest = captures.put(b"x")
    os.truncate(captures._make_path(digest), 0)
    captures.put(b"x")
    assert captures.get(digest) == b"x"


def test_damage_is_noticed(tmp_path: Path) -> None:
    captures = Captures(str(tmp_path))
    digest = captures.put(b"x")
    Path(captures._make_path(digest)).write_bytes(b"y")
    with pytest.raises(ClippingsError, match="damaged"):
        captures.get(digest)


def test_missing_bytes_are_an_error_with_a_remedy(tmp_path: Path) -> None:
    captures = Captures(str(tmp_path))
    captures.put(b"others")
    assert not captures.has("0" * 64)
    with pytest.raises(ClippingsError, match="touch the file of its record and ingest it again"):
        captures.get("0" * 64)


@pytest.mark.parametrize("address", ["{folder}/empty", "{folder}/nowhere", "{folder}/stranger", "memory://nowhere"])
def test_an_empty_store_is_not_reported_as_missing_some_bytes(address: str, tmp_path: Path) -> None:
    """This happens if a disk is not mounted, or if the setting names another place."""
    place = address.format(folder=tmp_path)
    for folder in ("empty", "stranger/lost+found"):
        (tmp_path / folder).mkdir(parents=True)
    captures = Captures(place)
    with pytest.raises(CapturesUnavailable, match=rf"There are no captures at {place}\..*CLIPPINGS_CAPTURES"):
        captures.get("0" * 64)
    captures.put(b"others")
    with pytest.raises(ClippingsError, match="lack 0000") as caught:
        captures.get("0" * 64)
    assert not isinstance(caught.value, CapturesUnavailable)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ENOTCONN])
def test_a_store_that_cannot_be_read_is_not_reported_as_missing_some_bytes(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    captures = Captures(str(tmp_path))
    digest = captures.put(b"x")
    for reading, wanted in (("cat_file", digest), ("ls", "0" * 64)):
        with monkeypatch.context() as patch:
            patch.setattr(LocalFileSystem, reading, fail)
            with pytest.raises(CapturesUnavailable, match=f"cannot be read: {os.strerror(number)}"):
                captures.get(wanted)


def test_removed_bytes_are_gone_and_removing_them_again_is_fine(tmp_path: Path) -> None:
    store = Captures(str(tmp_path / "captures"))
    name, other = store.put(b"one"), store.put(b"other")
    for _ in range(2):
        store.remove(name)
    assert not store.has(name)
    assert store.get(other) == b"other"


def test_bytes_that_cannot_be_removed_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Captures(str(tmp_path / "captures"))
    name = store.put(b"one")

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(LocalFileSystem, "rm_file", refuse)
    with pytest.raises(ClippingsError, match="Permission denied"):
        store.remove(name)


def test_object_store() -> None:
    captures = Captures("memory://captures")
    assert captures.get(captures.put(b"x")) == b"x"


def test_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: LocalFileSystem, path: str, content: bytes) -> None:
        Path(path).write_bytes(content[:1])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    captures = Captures(str(tmp_path))
    monkeypatch.setattr(LocalFileSystem, "pipe_file", fail)
    with pytest.raises(ClippingsError, match="No space left on device") as caught:
        captures.put(b"xyz")
    assert "CLIPPINGS_CAPTURES" in caught.value.remedy
    assert files_below(tmp_path) == []


def test_a_path_that_is_not_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ClippingsError, match="cannot be written"):
        Captures(str(tmp_path / "file")).put(b"x")


@pytest.mark.parametrize("address", ["nowhere://user:canary@host/captures", "gs-not-known://bucket"])
def test_an_unknown_kind_of_store_is_refused(address: str) -> None:
    with pytest.raises(ClippingsError, match="CLIPPINGS_CAPTURES") as caught:
        Captures(address)
    assert "canary" not in str(caught.value)


def test_errors_show_no_login(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError("no answer from user:canary@host")

    captures = Captures("memory://user:canary@host/captures")
    monkeypatch.setattr(MemoryFileSystem, "pipe_file", fail)
    monkeypatch.setattr(MemoryFileSystem, "cat_file", fail)
    for call in (lambda: captures.put(b"x"), lambda: captures.get("0" * 64)):
        with pytest.raises(ClippingsError, match="RuntimeError") as caught:
            call()
        assert "canary" not in "".join(traceback.format_exception(caught.value))
