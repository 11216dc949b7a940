"""Anything in place of a file, and any change while it is read, ends as a typed rejection."""

import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from clippings.capture import Part, SourceFile, find_files, read
from clippings.capture.file_types import Kind
from clippings.capture.records import read_whole
from clippings.documents import Origin, RawDocument
from tests.capture.hostility import MB, SENTENCE, within_limits, write
from tests.capture.reading import outcomes, read_all

pytestmark = pytest.mark.slow


def test_links_pipes_and_devices(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    write(root / "a.txt", SENTENCE)
    write(tmp_path / "secret.txt", b"canary-7f3a")
    os.mkfifo(root / "pipe")
    for name, target in {"loop": "loop", "out.txt": "../secret.txt", "self": ".", "zero": "/dev/zero"}.items():
        (root / name).symlink_to(target)
    assert sorted(within_limits(root)) == [
        "a.txt article",
        "loop not_a_file",
        "out.txt outside_root",
        "pipe not_a_file",
        "self not_a_file",
        "zero outside_root",
    ]
    assert within_limits(Path("/dev/zero")) == ["zero not_a_file"]


def find_one(path: Path) -> SourceFile:
    (found,) = find_files([path], None)
    assert isinstance(found, SourceFile)
    return found


def put_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def put_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


@pytest.mark.parametrize(
    ("swap", "reason"),
    [(put_pipe, "not_a_file"), (put_link, "unreadable"), (Path.unlink, "unreadable")],
    ids=["pipe", "link", "gone"],
)
def test_file_that_is_replaced_after_it_was_found(tmp_path: Path, swap: Callable[[Path], None], reason: str) -> None:
    source = find_one(write(tmp_path / "a.txt", SENTENCE))
    swap(tmp_path / "a.txt")
    assert outcomes(list(read(Part(source)))) == [f"a.txt {reason}"]


def test_a_pipe_that_is_given(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jsonl")
    (tmp_path / "link.jsonl").symlink_to("a.jsonl")
    given = [tmp_path / "a.jsonl", tmp_path / "link.jsonl"]
    assert within_limits(*given) == ["a.jsonl not_a_file", "link.jsonl not_a_file"]


@pytest.fixture
def stranger() -> Iterator[Path]:
    """A folder that anybody may enter, while this process has the rights of a stranger: root could read everything."""
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        os.seteuid(user)


def test_files_and_folders_that_may_not_be_read(stranger: Path) -> None:
    root = stranger / "root"
    (root / "folder").mkdir(parents=True)
    write(root / "a.txt", SENTENCE).chmod(0)
    write(root / "b.txt", SENTENCE).chmod(0o644)
    write(root / "folder" / "c.txt", SENTENCE)
    (root / "folder").chmod(0)
    if os.geteuid() == 0:
        os.seteuid(65534)  # nobody
    assert outcomes(read_all(root)) == ["a.txt unreadable", "b.txt", "folder unreadable"]


def test_lines_that_grow_while_they_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", b'{"text": "one"}\n{"text": "two"}\n')
    records = read(Part(find_one(path)))
    first = next(records)
    with path.open("ab") as stream:
        stream.write(b'{"text": "three"}\n')
    assert outcomes([first, *records]) == ["a.jsonl#1", "a.jsonl#2"]
    assert len(read_all(path)) == 3


def test_line_that_grows_while_it_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", b'{"text": "one"}\n{"text": "tw')
    source = find_one(path)
    with path.open("ab") as stream:
        stream.write(b'o"}\n{"text": "three"}\n')
    assert outcomes(list(read(Part(source)))) == ["a.jsonl#1", "a.jsonl changing"]


def test_file_that_grows_forever(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", SENTENCE)
    source, ended = find_one(path), threading.Event()

    def grow() -> None:
        with path.open("ab") as stream:
            while not ended.is_set() and stream.tell() < 200 * MB:
                stream.write(SENTENCE * 10)

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        results = [result for _ in range(50) for result in read(Part(source))]
    finally:
        ended.set()
        writer.join()
    assert len(results) == 50
    assert {getattr(result, "reason", "document") for result in results} <= {"changing", "document", "too_large"}


def test_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.txt", SENTENCE)

    def read_and_change(stream: BinaryIO, origin: Origin, kind: Kind) -> RawDocument:
        document = read_whole(stream, origin, kind)
        write(path, SENTENCE * 2)
        return document

    monkeypatch.setattr("clippings.capture.read_whole", read_and_change)
    assert outcomes(read_all(path)) == ["a.txt changing"]


def test_file_that_shrinks_after_it_was_found(tmp_path: Path) -> None:
    source = find_one(write(tmp_path / "a.jsonl", b'{"text": "one"}\n{"text": "two"}\n'))
    write(tmp_path / "a.jsonl", b'{"text": "one"}\n')
    assert outcomes(list(read(Part(source)))) == ["a.jsonl changing"]


def test_names_that_are_not_text(tmp_path: Path) -> None:
    names = [
        b"a\nb.txt",
        b"a\\nb.txt",
        b"caf\xe9.txt",
        b"caf\\xe9.txt",
        "café.txt".encode(),
        b"\xff\xfe",
        b"-rf",
        b"a\tb",
    ]
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(SENTENCE)
    results = read_all(tmp_path)
    assert all(isinstance(result, RawDocument) for result in results)
    assert len({result.id for result in results}) == len({result.origin.file for result in results}) == len(names)
    for result in results:
        assert result.origin.file.encode("utf-8").decode("utf-8").isprintable()


def test_folder_whose_name_is_not_text(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe9t\xe9\n"))
    folder.mkdir()
    write(folder / "a.txt", SENTENCE)
    (document,) = read_all(folder)
    assert document.origin == Origin("\\xe9t\\xe9\\u000a", "a.txt")


def test_names_that_differ_in_case_only(tmp_path: Path) -> None:
    for name in ("a.txt", "A.txt", "A.TXT"):
        write(tmp_path / name, SENTENCE)
    results = read_all(tmp_path)
    assert outcomes(results) == ["A.TXT", "A.txt", "a.txt"]
    assert len({result.id for result in results}) == 3
