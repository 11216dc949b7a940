"""A part is halved until it holds a single record: this finds a record that kills its reader, and loses no other."""

import bz2
import gzip
import json
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from clippings.capture import Part, SourceFile, find_files, read, split
from clippings.capture.halves import halve, reject_part

SHARED = [
    {"id": "7", "title": "Lock", "text": "One."},
    {"text": "Two."},
    {"id": "7", "title": "Tide", "text": "Three."},
]


COMPRESS: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}


def whole(path: Path) -> Part:
    (source,) = find_files([path], "news")
    assert isinstance(source, SourceFile)
    return Part(source, size=source.size)


def pieces(part: Part) -> list[Part]:
    """All parts that cannot be halved, in order."""
    halves = halve(part)
    return [part] if halves is None else [piece for half in halves for piece in pieces(half)]


def write(path: Path, records: list[dict[str, str]], end: str = "\n") -> Path:
    lines = ("\n".join(map(json.dumps, records)) + end).encode()
    compress = COMPRESS.get(path.suffix)
    path.write_bytes(compress(lines) if compress else lines)
    return path


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.bz2", "a.jsonl.xz"])
@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("number", [2, 3, 7])
def test_each_line_read_alone_has_the_number_and_id_that_it_has_in_the_file(
    tmp_path: Path, name: str, end: str, number: int
) -> None:
    part = whole(write(tmp_path / name, [SHARED[n % 3] | {"text": f"Text {n}."} for n in range(number)], end))
    found = [list(read(piece)) for piece in pieces(part)]
    assert [len(records) for records in found] == [1] * number
    assert [records[0] for records in found] == list(read(part))


def test_members_of_a_zip_file_are_read_alone(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(5):
            archive.writestr(f"{number}.txt", f"Text {number}.")
    part = whole(tmp_path / "a.zip")
    assert [(piece.start, piece.stop) for piece in pieces(part)] == [(0, 1), (1, 2), (2, 3), (3, 4), (4, None)]
    assert [record.origin.file for piece in pieces(part) for record in read(piece)] == [
        f"a.zip/{number}.txt" for number in range(5)
    ]


MAIL = "From a Tue Jun  2 2026\nMessage-ID: <{0}@tide.example>\nSubject: Lock\n\nText {0}.\n\n"
MANY = {
    "a.csv": "title,text\n" + "".join(f"Lock,Text {number}.\n" for number in range(5)),
    "a.mbox": "".join(map(MAIL.format, range(5))),
    "a.json": json.dumps([SHARED[number % 3] | {"text": f"Text {number}."} for number in range(5)]),
}


@pytest.mark.parametrize("name", MANY)
@pytest.mark.parametrize("packed", [False, True])
def test_the_records_of_any_other_file_are_read_alone(tmp_path: Path, name: str, packed: bool) -> None:
    """Else a table or a mailbox would be given up as a whole because of one of its records."""
    if packed:
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr("0.txt", "Text.")
            archive.writestr(name, MANY[name])
    else:
        (tmp_path / name).write_text(MANY[name], newline="")
    part = whole(tmp_path / ("a.zip" if packed else name))
    found = [list(read(piece)) for piece in pieces(part)]
    assert [len(records) for records in found] == [1] * (6 if packed else 5)
    assert [records[0] for records in found] == list(read(part))
    last = reject_part(pieces(part)[-1], "why")
    assert (last.origin, last.reason) == (found[-1][0].origin, "failed")


@pytest.mark.parametrize("name", ["a.jsonl.gz", *MANY])
def test_each_part_of_a_large_file_is_halved_like_a_file(tmp_path: Path, name: str) -> None:
    if name in MANY:
        (tmp_path / name).write_text(MANY[name], newline="")
    else:
        write(tmp_path / name, SHARED * 30)
    part = whole(tmp_path / name)
    parts = list(split(part.source, 100))
    found = [list(read(piece)) for part in parts for piece in pieces(part)]
    assert [len(records) for records in found] == [1] * len(found)
    assert [records[0] for records in found] == list(read(part))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b"One.\nTwo.\n"),
        ("a.txt.gz", gzip.compress(b"One.\nTwo.\n")),
        ("a.jsonl", b'{"text": "One."}\n'),
        ("a.jsonl", b""),
        ("a.jsonl.gz", gzip.compress(b'{"text": "One."}\n' * 9)[:25]),
        ("a.zip", b"PK\3\4 and no more"),
    ],
    ids=["text", "packed text", "one line", "no line", "cut off", "damaged"],
)
def test_a_single_or_unreadable_record_is_not_halved(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert halve(whole(tmp_path / name)) is None


def test_a_line_that_kills_its_reader_is_named_or_else_the_file(tmp_path: Path) -> None:
    """As it is named where it can be processed, so that a later success answers the dead letter."""
    part = whole(write(tmp_path / "a.jsonl", SHARED))
    parts, last = pieces(part), list(read(part))[-1].origin.record
    (tmp_path / "b.txt").write_bytes(b"Words.")
    (tmp_path / "c.jsonl").write_bytes(b"")
    rejected = [
        reject_part(part, "It died.") for part in (*parts, whole(tmp_path / "b.txt"), whole(tmp_path / "c.jsonl"))
    ]
    assert [(one.origin.file, one.origin.record) for one in rejected] == [
        ("a.jsonl", "7"),
        ("a.jsonl", "2"),
        ("a.jsonl", last),
        ("b.txt", ""),
        ("c.jsonl", ""),
    ]
    assert {(one.reason, one.detail) for one in rejected} == {("failed", "It died.")}


def test_own_ids_in_both_halves_are_separated_as_in_the_whole_file(tmp_path: Path) -> None:
    part = whole(write(tmp_path / "a.jsonl", SHARED))
    halves = halve(part)
    assert halves is not None
    ids = [record.id for half in halves for record in read(half)]
    assert ids == [record.id for record in read(part)]
    assert len(set(ids)) == 3
