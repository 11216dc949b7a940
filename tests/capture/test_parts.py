"""Files in parts: several processes read the same from them as one process does."""

import bz2
import gzip
import lzma
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings.capture import Part, SourceFile, find_files, json_values, parts, read, split, unpack
from clippings.capture.files import open_file
from clippings.documents import RawDocument, Rejected
from tests.capture.pieces import ENDS, NUMBERED, PIECES
from tests.capture.reading import outcomes

COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}


@pytest.fixture(scope="module", autouse=True)
def _small_blocks() -> Iterator[None]:
    """JSON is cut where a block ends, which is smaller here, as everything is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_values, "_BLOCK", 100)
        yield


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def find(path: Path) -> SourceFile:
    (source,) = find_files([path], "news")
    assert isinstance(source, SourceFile)
    return source


def read_in_parts(source: SourceFile, max_bytes: int) -> tuple[list[Part], list[RawDocument | Rejected]]:
    cut = list(split(source, max_bytes))
    assert sum(part.size for part in cut) == source.size
    assert [part.stop for part in cut] == [*(part.start for part in cut[1:]), None]
    found = [list(read(part)) for part in cut]
    assert len(cut) == 1 or all(found)
    return cut, [record for records in found for record in records]


@pytest.mark.parametrize("suffix", COMPRESS)
@pytest.mark.parametrize("name", PIECES)
@settings(max_examples=8, deadline=None)
@given(
    chosen=st.lists(st.integers(0, 99), min_size=1, max_size=12),
    sizes=st.sampled_from([(1, 1), (1, 200), (40, 2_000), (40, 9_000)]),
    streams=st.booleans(),
    damaged=st.booleans(),
)
def test_parts_hold_what_one_process_reads(
    name: str, suffix: str, chosen: Sequence[int], sizes: tuple[int, int], streams: bool, damaged: bool
) -> None:
    head, pieces = PIECES[name]
    repeated, max_bytes = sizes
    records = [pieces[one % len(pieces)] for one in chosen] * repeated
    if damaged and name in ENDS:
        records.append(ENDS[name])
    compress = COMPRESS[suffix]
    content = b"".join(map(compress, [head, *records])) if streams else compress(head + b"".join(records))
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(unpack, "_APART", 100)
        source = find(write(Path(folder) / f"{name}{suffix}", content))
        whole = list(read(Part(source)))
        assert read_in_parts(source, max_bytes)[1] == whole


@pytest.mark.parametrize("suffix", COMPRESS)
@pytest.mark.parametrize("name", PIECES)
def test_a_file_with_many_records_has_many_parts(tmp_path: Path, name: str, suffix: str) -> None:
    head, pieces = PIECES[name]
    content = head + b"".join(Random(7).choices(pieces, k=3_000))
    path = write(tmp_path / f"{name}{suffix}", COMPRESS[suffix](content))
    cut, found = read_in_parts(find(path), 500)
    assert len(cut) > 2
    assert found == list(read(Part(find(path))))


@pytest.mark.parametrize("suffix", [".gz", ".bz2", ".xz"])
@pytest.mark.parametrize("name", ["a.warc", "a.mbox", "a.jsonl"])
def test_what_is_before_a_part_is_not_inflated_if_each_record_is_a_stream(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, suffix: str
) -> None:
    """As crawlers write archives: else the last part of a large one takes an hour before its first page is read."""
    monkeypatch.setattr(unpack, "_APART", 1)
    _, (first, second, *_) = PIECES[name]
    compress = COMPRESS[suffix]
    source = find(write(tmp_path / f"{name}{suffix}", compress(first) + compress(second) * 400))
    *_, last = split(source, 100)
    assert last.inlet.content == last.start > 10_000
    damaged = bytearray((tmp_path / f"{name}{suffix}").read_bytes())
    kept = len(compress(first))
    damaged[kept : last.inlet.packed] = bytes(last.inlet.packed - kept)
    write(tmp_path / f"{name}{suffix}", bytes(damaged))
    assert {type(record) for record in read(last)} == {RawDocument}


def test_members_of_a_zip_file_are_read_in_parts(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        for number in range(40):
            archive.writestr(f"{number}.txt", os.urandom(500).hex())
    source = find(tmp_path / "b.zip")
    cut, found = read_in_parts(source, 100)
    assert len(cut) > 3
    assert found == list(read(Part(source)))


def test_a_member_of_a_zip_file_without_records_is_told_of_as_a_file_is(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        for name, content in (("a.json", "[]"), ("b.json", "[]"), ("c.json", '[{"text": "Words."}]')):
            archive.writestr(name, content)
    source = find(tmp_path / "b.zip")
    cut, found = read_in_parts(source, 1)
    assert len(cut) == 2
    assert outcomes(found) == ["b.zip/a.json empty", "b.zip/b.json empty", "b.zip/c.json#1"]
    assert found == list(read(Part(source)))


@pytest.mark.parametrize(
    ("name", "opened"),
    [
        *((f"a.{suffix}", 0) for suffix in ("html", "txt", "eml", "PDF", "docx", "rtf", "epub", "jpg", "mp4")),
        *((name, 1) for name in ("a.jsonl", "a", "a.csv", "a.mbox", "a.warc", "a.jsonl.gz", "a.zip", "a.log")),
    ],
)
def test_a_file_that_cannot_be_cut_by_its_name_is_not_opened_to_find_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, opened: int
) -> None:
    """Each object of a bucket would cost a request more."""
    source = find(write(tmp_path / name, b'{"text": "Words."}\n' * 10))
    opening: list[object] = []

    def note(path: Path) -> object:
        opening.append(path)
        return open_file(path)

    monkeypatch.setattr(parts, "open_file", note)
    assert sum(part.size for part in split(source, 100)) == source.size
    assert len(opening) == opened


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv", "a.mbox", "a.warc"])
def test_a_cut_off_file_or_a_bomb_is_reported_once_by_the_last_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(unpack, "FREE_BYTES", 10_000)
    monkeypatch.setattr(unpack, "MAX_RATIO", 10)
    lines = PIECES[name][0] + b"".join(map(NUMBERED[name], range(400)))
    cut_off = write(tmp_path / f"1{name}.gz", gzip.compress(lines)[:-2_000])
    bomb = write(tmp_path / f"2{name}.gz", gzip.compress(lines + NUMBERED[name](0) * 4_000))
    for path, reason in ((cut_off, "unreadable"), (bomb, "bomb")):
        source = find(path)
        cut, found = read_in_parts(source, 4_000)
        assert len(cut) > 3
        assert [record.reason for record in found if isinstance(record, Rejected)][-1:] == [reason]
        assert found == list(read(Part(source)))


@pytest.mark.parametrize("name", ["a.json", "a.csv", "a.mbox"])
def test_a_file_that_changed_after_it_was_found_is_told_once(tmp_path: Path, name: str) -> None:
    is_array = name == "a.json"
    content = PIECES[name][0] + b"".join(map(NUMBERED[name], range(500))) + b"]" * is_array
    source = find(write(tmp_path / name, content))
    cut = list(split(source, 2_000))
    assert len(cut) > 3
    write(tmp_path / name, content + (b"\n" if is_array else NUMBERED[name](0)))
    found = [record for part in cut for record in read(part)]
    assert [record.reason for record in found if isinstance(record, Rejected)] == ["changing"]
    assert len(found) == 501 + is_array


def test_a_compressed_file_that_grows_while_it_is_cut_has_parts_of_its_size(tmp_path: Path) -> None:
    """Else the progress of a run would go back."""
    records = [gzip.compress(NUMBERED["a.jsonl"](number)) for number in range(300)]
    source = find(write(tmp_path / "a.jsonl.gz", b"".join(records[:100])))
    write(tmp_path / "a.jsonl.gz", b"".join(records) + os.urandom(300_000))
    assert min(part.size for part in read_in_parts(source, 1_000)[0]) >= 0


def test_each_part_of_a_table_knows_the_charset_and_separator_of_the_whole(tmp_path: Path) -> None:
    rows = "".join(f"{number};Straße nach Köln, Lübeck, Görlitz, {number}\n" for number in range(2_000))
    source = find(write(tmp_path / "a.csv", ("id;text\n" + rows).encode("cp1252")))
    cut, found = read_in_parts(source, 1_000)
    assert len(cut) > 10
    assert sum("Straße nach Köln".encode() in one.content for one in found if isinstance(one, RawDocument)) == 2_000


def test_parts_grow_with_what_must_be_read_before_them(tmp_path: Path) -> None:
    """So that reading it again and again takes a share of the time, however large the file is."""
    content = PIECES["a.csv"][0] + b"".join(map(NUMBERED["a.csv"], range(5_000)))
    for path in (write(tmp_path / "a.csv", content), write(tmp_path / "a.csv.gz", gzip.compress(content))):
        rows = [(part.start, part.stop - part.start) for part in split(find(path), 1_000) if part.stop]
        assert max(start / number for start, number in rows) < 20
        assert len(rows) > 20
    lines = write(tmp_path / "a.jsonl", PIECES["a.jsonl"][1][0] * 10_000)
    sizes = {part.size for part in split(find(lines), 1_000) if part.stop}
    assert max(sizes) < 1_100
