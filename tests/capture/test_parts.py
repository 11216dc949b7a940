"""Compressed files in parts: several processes read the same from them as one process does."""

import bz2
import gzip
import lzma
import os
import zipfile
from pathlib import Path

import pytest

from clippings.capture import Part, SourceFile, find_files, parts, read, split
from clippings.capture.files import open_file
from clippings.documents import Rejected


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def make_archive(path: Path, members: int) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(members):
            archive.writestr(f"{number}.txt", os.urandom(500).hex())
    return path


def test_compressed_lines_and_members_of_a_zip_file_are_read_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_PACKED_BYTES", 1_000)
    lines = [
        b'{"id": "%d", "title": "%s", "text": "Words."}\n' % (n % 90, os.urandom(9).hex().encode()) for n in range(100)
    ]
    for path in (
        write(tmp_path / "a.jsonl.gz", gzip.compress(b"".join(lines))),
        write(tmp_path / "a.jsonl.bz2", bz2.compress(b"".join(lines))),
        write(tmp_path / "a.jsonl.xz", lzma.compress(b"".join(lines))),
        make_archive(tmp_path / "b.zip", 40),
    ):
        (source,) = find_files([path], None)
        assert isinstance(source, SourceFile)
        cut = list(split(source, 100))
        assert len(cut) > 3
        assert sum(part.size for part in cut) == source.size
        whole = [record.id for record in read(Part(source))]
        assert len(set(whole)) == len(whole) > 30
        assert [record.id for part in cut for record in read(part)] == whole


@pytest.mark.parametrize(("name", "opened"), [("a.html", 0), ("a.txt", 0), ("a.eml", 0), ("a.jsonl", 2), ("a", 2)])
def test_a_file_that_cannot_be_cut_by_its_name_is_not_opened_to_find_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, opened: int
) -> None:
    """Each object of a bucket would cost a request more."""
    (source,) = find_files([write(tmp_path / name, b'{"text": "Words."}\n' * 10)], None)
    assert isinstance(source, SourceFile)
    opening: list[object] = []

    def note(path: Path) -> object:
        opening.append(path)
        return open_file(path)

    monkeypatch.setattr(parts, "open_file", note)
    assert sum(part.size for part in split(source, 100)) == source.size
    assert len(opening) == opened


def test_a_cut_off_file_or_a_bomb_is_reported_once_by_the_last_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_PACKED_BYTES", 1_000)
    lines = b"".join(b'{"text": "%s"}\n' % os.urandom(40).hex().encode() for _ in range(400))
    cut_off = write(tmp_path / "a.jsonl.gz", gzip.compress(lines)[:-2_000])
    bomb = write(tmp_path / "b.jsonl.gz", gzip.compress(lines + b'{"text": "%s"}\n' % (b"a" * 10_000) * 1_000))
    for path, reason in ((cut_off, "unreadable"), (bomb, "bomb")):
        (source,) = find_files([path], None)
        assert isinstance(source, SourceFile)
        found = [record for part in split(source, 100) for record in read(part)]
        assert [record.reason for record in found if isinstance(record, Rejected)] == [reason]
        assert [record.id for record in found] == [record.id for record in read(Part(source))]
