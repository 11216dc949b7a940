"""A file and an object with the same bytes are recognized as the same, in both directions."""

import hashlib
from pathlib import Path

import pytest

from clippings.capture import SourceFile
from clippings.capture.files import find_files, find_place
from clippings.capture.same_bytes import holds_bytes
from tests.buckets import Store

MB = 1024 * 1024
LARGE = bytes(range(256)) * (4 * 17 * 1024)  # 17 MB


def find(place: str) -> SourceFile:
    (found,) = find_files([find_place(place)], None)
    assert isinstance(found, SourceFile)
    return found


def test_an_object_has_the_bytes_of_the_file_before_it(store: Store) -> None:
    store.put(**{"a.txt": "The ferry sails."})
    found = find(f"s3://{store.name}/a.txt")
    assert holds_bytes(found, hashlib.sha256(b"The ferry sails.").hexdigest())
    assert not holds_bytes(found, hashlib.sha256(b"The ferry waits.").hexdigest())
    store.remove("a.txt")
    assert not holds_bytes(found, hashlib.sha256(b"The ferry sails.").hexdigest())


@pytest.mark.parametrize("part", [5, 8, 16])
def test_a_file_has_the_bytes_of_an_object_uploaded_in_parts(tmp_path: Path, part: int) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(LARGE)
    digests = [hashlib.md5(LARGE[at : at + part * MB]).digest() for at in range(0, len(LARGE), part * MB)]
    etag = f"{hashlib.md5(b''.join(digests)).hexdigest()}-{len(digests)}"
    assert holds_bytes(find(str(path)), etag)
    assert not holds_bytes(find(str(path)), f"{'0' * 32}-{len(digests)}")
    assert not holds_bytes(find(str(path)), etag.partition("-")[0])


def test_a_file_has_the_bytes_of_an_object_uploaded_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"The ferry sails.")
    found = find(str(path))
    assert holds_bytes(found, hashlib.md5(b"The ferry sails.").hexdigest())
    path.unlink()
    assert not holds_bytes(found, hashlib.md5(b"The ferry sails.").hexdigest())
