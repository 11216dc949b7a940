"""Every file below a folder is found once, under a name that does not depend on where the command runs."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from clippings.capture import SourceFile, find_files, split
from clippings.capture.files import printable
from clippings.documents import Origin, Rejected
from clippings.errors import InvalidInput
from tests.capture.reading import expect_sentences


def names(*paths: Path, collection: str | None = None) -> list[str]:
    return [
        f"{found.collection}/{found.file}" if isinstance(found, SourceFile) else f"{found.origin} {found.reason}"
        for found in expect_sentences(list(find_files(paths, collection)))
    ]


def write(path: Path, content: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_folders_are_read_in_order_with_all_their_subfolders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/10.txt", "a/b/c.txt", "B.txt"):
        write(tmp_path / "news" / name)
    assert names(tmp_path / "news") == ["news/B.txt", "news/a/10.txt", "news/a/2.txt", "news/a/b/c.txt", "news/b.txt"]


def test_collection_of_a_file_is_its_folder(tmp_path: Path) -> None:
    assert names(write(tmp_path / "news" / "a.txt")) == ["news/a.txt"]
    assert names(tmp_path / "news", collection="mine") == ["mine/a.txt"]


def test_names_do_not_depend_on_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "news" / "a" / "b.txt")
    monkeypatch.chdir(tmp_path / "news")
    assert names(Path(".")) == names(Path("../news")) == names(Path("a/..")) == ["news/a/b.txt"]
    monkeypatch.chdir(tmp_path)
    assert names(Path("news")) == names(Path("news/")) == ["news/a/b.txt"]
    assert names(Path("news/a/b.txt")) == ["a/b.txt"]


def test_stamp(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", b"12345")
    os.utime(path, ns=(1, 1_700_000_000_123_456_789))
    (found,) = find_files([path], None)
    assert isinstance(found, SourceFile)
    assert (found.size, found.modified_ns) == (5, 1_700_000_000_123_456_789)


def test_hidden_files_are_left_out_unless_they_are_given(tmp_path: Path) -> None:
    hidden = write(tmp_path / "news" / ".draft.txt")
    write(tmp_path / "news" / ".git" / "a.txt")
    assert names(tmp_path / "news") == []
    assert names(hidden) == ["news/.draft.txt"]


def test_missing_path_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="There is no file or folder"):
        find_files([tmp_path / "missing"], None)


def test_file_given_twice_is_found_once(tmp_path: Path) -> None:
    path = write(tmp_path / "news" / "a.txt")
    assert names(tmp_path / "news", path) == ["news/a.txt"]


def test_a_second_file_with_the_same_name_is_rejected(tmp_path: Path) -> None:
    write(tmp_path / "1" / "news" / "a.txt")
    write(tmp_path / "2" / "news" / "a.txt")
    first, second = find_files([tmp_path / "1" / "news", tmp_path / "2" / "news"], None)
    assert isinstance(first, SourceFile)
    assert isinstance(second, Rejected)
    assert (second.reason, second.origin) == ("refused", Origin("news", "a.txt"))
    assert second.detail.startswith("Another file in this run has the same name")


def test_links_within_the_folder(tmp_path: Path) -> None:
    root = tmp_path / "news"
    write(root / "a" / "b.txt")
    (root / "file.txt").symlink_to("a/b.txt")
    (root / "folder").symlink_to("a")
    assert names(root) == ["news/a/b.txt", "news/file.txt"]


def test_links_that_leave_the_folder(tmp_path: Path) -> None:
    root = tmp_path / "news"
    root.mkdir()
    write(tmp_path / "secret" / "key.txt")
    (root / "file.txt").symlink_to(tmp_path / "secret" / "key.txt")
    (root / "folder").symlink_to(tmp_path / "secret")
    (root / "parent").symlink_to("..")
    assert names(root) == ["news/file.txt outside_root", "news/folder outside_root", "news/parent outside_root"]


def test_links_that_loop_or_lead_nowhere(tmp_path: Path) -> None:
    root = tmp_path / "news"
    write(root / "a" / "b.txt")
    (root / "a" / "up").symlink_to("..")
    (root / "nowhere").symlink_to("missing")
    (root / "ping").symlink_to("pong")
    (root / "pong").symlink_to("ping")
    assert names(root) == [
        "news/a/b.txt",
        "news/a/up not_a_file",
        "news/nowhere not_a_file",
        "news/ping not_a_file",
        "news/pong not_a_file",
    ]


def test_a_given_link_that_leads_nowhere_is_reported_under_its_name(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "today.txt").symlink_to("missing.txt")
    assert names(tmp_path / "news" / "today.txt") == ["news/today.txt not_a_file"]


def test_a_file_that_is_removed_before_its_turn_is_reported_and_its_neighbors_are_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(tmp_path / "news" / name)
    found = find_files([tmp_path / "news"], None)
    first = next(found)
    (tmp_path / "news" / "b.txt").unlink()
    gone, last = found
    assert [getattr(one, "file", None) for one in (first, last)] == ["a.txt", "c.txt"]
    assert isinstance(gone, Rejected)
    assert (gone.origin, gone.reason) == (Origin("news", "b.txt"), "unreadable")
    assert gone.detail.startswith("This cannot be read: ")


def test_link_given_by_the_user_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "news" / "a.txt")
    (tmp_path / "today").symlink_to("news")
    (tmp_path / "today.txt").symlink_to("news/a.txt")
    assert names(tmp_path / "today") == ["today/a.txt"]
    assert names(tmp_path / "today.txt", collection="c") == ["c/today.txt"]


def test_a_folder_that_cannot_be_listed_is_reported_and_its_neighbors_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a/locked/x.txt", "a/b.txt", "c.txt"):
        write(tmp_path / "news" / name)
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    first, locked, last = find_files([tmp_path / "news"], None)
    assert [getattr(one, "file", None) for one in (first, last)] == ["a/b.txt", "c.txt"]
    assert isinstance(locked, Rejected)
    assert (locked.origin.file, locked.reason) == ("a/locked", "unreadable")
    assert locked.detail == "This cannot be read: Permission denied."
    monkeypatch.setattr(os, "scandir", lambda path: refuse("locked"))
    (root,) = find_files([tmp_path / "news"], None)
    assert isinstance(root, Rejected)
    assert root.origin.file == "."


def test_a_link_that_a_failing_disk_does_not_follow_is_reported_under_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "news" / "b.txt")
    (tmp_path / "news" / "a.txt").symlink_to("b.txt")
    is_dir = Path.is_dir

    def fail_below(path: Path) -> bool:
        if path.name == "b.txt":
            raise OSError(5, "Input/output error")
        return is_dir(path)

    monkeypatch.setattr(Path, "is_dir", fail_below)
    assert names(tmp_path / "news") == ["news/a.txt unreadable", "news/b.txt"]


def test_pipes_sockets_and_devices(tmp_path: Path) -> None:
    root = tmp_path / "news"
    root.mkdir()
    os.mkfifo(root / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(root / "s.txt"))
        assert names(root) == ["news/pipe.txt not_a_file", "news/s.txt not_a_file"]
    assert names(Path("/dev/zero")) == ["dev/zero not_a_file"]


@pytest.fixture
def deep_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a file 1,500 folders below it; it is removed step by step."""
    monkeypatch.chdir(tmp_path)
    for _ in range(1_500):
        os.mkdir("d")
        os.chdir("d")
    Path("a.txt").touch()
    yield tmp_path
    Path("a.txt").unlink()
    for _ in range(1_500):
        os.chdir("..")
        os.rmdir("d")


@pytest.mark.slow
def test_folders_nested_deeper_than_the_stack(deep_folder: Path) -> None:
    assert names(deep_folder, collection="n") == ["n/" + "d/" * 1_500 + "a.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Le Monde été.txt", "Le Monde été.txt"),
        ("a\nb", "a\\u000ab"),
        ("a\\nb", "a\\\\nb"),
        ("a\udce9b", "a\\xe9b"),
        ("a\\xe9b", "a\\\\xe9b"),
        ("a\u202eb", "a\\u202eb"),
        ("a\U000e0001", "a\\U000e0001"),
    ],
)
def test_names_can_be_shown(name: str, shown: str) -> None:
    assert printable(name) == shown
    assert printable(shown).isprintable()


LINES = [b'{"text": "%d"}\n' % number for number in range(1_000)]


@pytest.mark.parametrize("max_bytes", [1, 17, 100, 5_000, 1_000_000])
def test_parts_end_at_line_ends(tmp_path: Path, max_bytes: int) -> None:
    path = write(tmp_path / "a.jsonl", b"".join(LINES)[:-1])
    (source,) = find_files([path], None)
    assert isinstance(source, SourceFile)
    parts = list(split(source, max_bytes))
    content = path.read_bytes()
    pieces = [content[part.start : part.stop] for part in parts]
    assert b"".join(pieces) == content
    assert [part.first_record for part in parts] == [1 + content[: part.start].count(b"\n") for part in parts]
    assert all(piece.endswith(b"\n") for piece in pieces[:-1])
    assert all(len(piece) >= max_bytes for piece in pieces[:-1])
    assert all(len(piece) < max_bytes + 20 for piece in pieces)


def test_other_files_are_not_split(tmp_path: Path) -> None:
    (source,) = find_files([write(tmp_path / "a.txt", b"a\n" * 1_000)], None)
    assert isinstance(source, SourceFile)
    assert [(part.start, part.stop, part.first_record) for part in split(source, 10)] == [(0, None, 1)]


def test_line_longer_than_a_part_is_one_part(tmp_path: Path) -> None:
    (source,) = find_files([write(tmp_path / "a.jsonl", b"{" * 5_000_000 + b"\n{}\n")], None)
    assert isinstance(source, SourceFile)
    assert [(part.start, part.stop, part.first_record) for part in split(source, 100)] == [
        (0, 5_000_001, 1),
        (5_000_001, None, 2),
    ]
