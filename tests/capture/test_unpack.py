"""Compressed files are read like any other; bombs and what leaves the archive are refused."""

import bz2
import gzip
import io
import json
import lzma
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from clippings.capture import unpack
from clippings.documents import Rejected
from tests.capture.reading import outcomes, read_all, read_documents

PAGE = b'<html><head><link rel="canonical" href="https://news.example/a"></head><body><p>Words.</p></body></html>'
LINES = b'{"text": "a"}\n{"id": "x", "text": "b"}\n'


COMPRESSED: list[tuple[str, Callable[[bytes], bytes]]] = [
    (".gz", gzip.compress),
    (".bz2", bz2.compress),
    (".xz", lzma.compress),
]


def write_zip(path: Path, members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(("suffix", "compress"), [*COMPRESSED, (".GZ", gzip.compress)])
@pytest.mark.parametrize(("name", "content"), [("a.txt", b"Words."), ("a.html", PAGE), ("a.jsonl", LINES)])
def test_a_compressed_file_is_read_like_the_file_inside(
    tmp_path: Path, name: str, content: bytes, suffix: str, compress: Callable[[bytes], bytes]
) -> None:
    plain, packed = tmp_path / name, tmp_path / f"{name}{suffix}"
    plain.write_bytes(content)
    packed.write_bytes(compress(content))
    expected, found = read_documents(plain), read_documents(packed)
    assert [(d.content, d.media_type, d.url) for d in found] == [(d.content, d.media_type, d.url) for d in expected]
    assert {document.origin.file for document in found} == {f"{name}{suffix}"}


@pytest.mark.parametrize(("suffix", "compress"), COMPRESSED)
def test_a_compressed_file_of_several_pieces(tmp_path: Path, suffix: str, compress: Callable[[bytes], bytes]) -> None:
    zeros = bytes(70_000)  # which some programs put between and behind pieces
    (tmp_path / f"a.txt{suffix}").write_bytes(compress(b"one ") + compress(b"") + compress(b"two") + zeros)
    (document,) = read_documents(tmp_path / f"a.txt{suffix}")
    assert document.content == b"one two"


@pytest.mark.parametrize(("suffix", "compress"), COMPRESSED)
def test_a_compressed_file_that_is_cut_off(tmp_path: Path, suffix: str, compress: Callable[[bytes], bytes]) -> None:
    lines = b"".join(json.dumps({"text": os.urandom(500).hex()}).encode() + b"\n" for _ in range(2_000))
    (tmp_path / f"a.jsonl{suffix}").write_bytes(compress(lines)[:-100_000])
    *first, last = outcomes(read_all(tmp_path / f"a.jsonl{suffix}"))
    assert len(first) > 500
    assert last == f"a.jsonl{suffix} unreadable"


@pytest.mark.parametrize(("suffix", "compress"), COMPRESSED)
def test_a_compressed_file_that_something_else_follows(
    tmp_path: Path, suffix: str, compress: Callable[[bytes], bytes]
) -> None:
    (tmp_path / f"a.jsonl{suffix}").write_bytes(compress(LINES) + b"something else")
    *found, last = read_all(tmp_path / f"a.jsonl{suffix}")
    assert len(found) == 2
    assert isinstance(last, Rejected)
    assert last.reason == "unreadable"


def test_xz_that_would_take_too_much_memory_is_rejected_with_a_remedy(tmp_path: Path) -> None:
    large = [{"id": lzma.FILTER_LZMA2, "dict_size": 256 * 1024 * 1024}]
    (tmp_path / "a.txt.xz").write_bytes(lzma.compress(b"Words.", filters=large))
    (tmp_path / "b.txt.xz").write_bytes(lzma.compress(b"Words.", preset=9 | lzma.PRESET_EXTREME))
    first, second = read_all(tmp_path)
    assert isinstance(first, Rejected)
    assert (first.reason, "xz -9 or less" in first.detail) == ("too_large", True)
    assert not isinstance(second, Rejected)


@pytest.mark.parametrize(
    ("start", "remedy"),
    [(b"\x28\xb5\x2f\xfd", "as .gz, .bz2 or .xz"), (b"7z\xbc\xaf", "as .zip"), (b"Rar!", "as .zip")],
)
def test_what_is_not_opened_is_rejected_with_a_remedy(tmp_path: Path, start: bytes, remedy: str) -> None:
    (tmp_path / "a.jsonl.packed").write_bytes(start + os.urandom(100))
    (found,) = read_all(tmp_path)
    assert isinstance(found, Rejected)
    assert (found.reason, remedy in found.detail) == ("not_text", True)


def test_gzip_that_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"Words." * 100)[:20] + b"damaged" * 10)
    (tmp_path / "b.txt.gz").write_bytes(b"\x1f\x8b")
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(b""))
    assert outcomes(read_all(tmp_path)) == ["a.txt.gz unreadable", "b.txt.gz unreadable", "c.txt.gz empty"]


@pytest.mark.parametrize(("suffix", "compress"), COMPRESSED[1:])
def test_bzip2_or_xz_that_is_damaged(tmp_path: Path, suffix: str, compress: Callable[[bytes], bytes]) -> None:
    packed = compress(os.urandom(9_000).hex().encode())
    (tmp_path / f"a.txt{suffix}").write_bytes(packed[:3_000] + b"damaged" + packed[3_007:])
    (tmp_path / f"b.txt{suffix}").write_bytes(packed[:12])
    (tmp_path / f"c.txt{suffix}").write_bytes(compress(b""))
    first, second, third = read_all(tmp_path)
    assert isinstance(first, Rejected)
    assert isinstance(second, Rejected)
    assert [first.reason, second.reason] == ["unreadable", "unreadable"]
    assert first.detail.startswith("The compressed data is damaged: ")
    assert outcomes([third]) == [f"c.txt{suffix} empty"]


def test_news_that_compresses_well_is_not_taken_for_a_bomb(tmp_path: Path) -> None:
    text = b"The minister said that the plan would go ahead. " * 20_000
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(text))  # below the free megabyte, though it grows 300 times
    lines = b"".join(b'{"text": "%s %d"}\n' % (os.urandom(400).hex().encode(), n) for n in range(2_000))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines))
    assert len(read_documents(tmp_path)) == 2_001


def test_zip_of_everything(tmp_path: Path) -> None:
    members = {
        "a.txt": b"Words.",
        "folder/a.html": PAGE,
        "folder/b.jsonl": LINES,
        "folder/": b"",
        ".hidden/a.txt": b"x",
        "__MACOSX/._a.txt": b"x",
        "été.txt": "été".encode("cp1252"),
        "image.png": b"\x89PNG\r\n\x1a\n",
        "empty.txt": b"",
    }
    assert outcomes(read_all(write_zip(tmp_path / "pack.zip", members), collection="c")) == [
        "pack.zip/a.txt",
        "pack.zip/folder/a.html",
        "pack.zip/folder/b.jsonl#1",
        "pack.zip/folder/b.jsonl#x",
        "pack.zip/été.txt",
        "pack.zip/image.png not_text",
        "pack.zip/empty.txt empty",
    ]


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_compression_of_zip(tmp_path: Path, compression: int) -> None:
    (document,) = read_documents(write_zip(tmp_path / "a.zip", {"a.txt": b"Words."}, compression))
    assert document.content == b"Words."


def test_names_that_leave_the_archive(tmp_path: Path) -> None:
    names = ["../a.txt", "a/../../b.txt", "/etc/c.txt", "..\\d.txt", "C:\\e.txt", "\\\\host\\f.txt", "a/.."]
    path = write_zip(tmp_path / "pack.zip", {name: b"x" for name in names} | {"fine...txt": b"Words."})
    *refused, last = read_all(path)
    assert {getattr(result, "reason", None) for result in refused} == {"outside_root"}
    assert outcomes([last]) == ["pack.zip/fine...txt"]
    assert os.listdir(tmp_path) == ["pack.zip"]


def test_links_and_encrypted_members(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("secret.txt", "x")
        archive.filelist[-1].flag_bits |= 1
        archive.writestr("b.txt", "Words.")
    assert outcomes(read_all(tmp_path / "a.zip")) == [
        "a.zip/link.txt not_a_file",
        "a.zip/secret.txt unreadable",
        "a.zip/b.txt",
    ]


@pytest.mark.parametrize("name", ["a.docx", "a.epub"])
def test_an_encrypted_document_is_rejected_before_anything_reads_it(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.writestr("plain.xml", "x")
        archive.writestr("secret.xml", "x")
        archive.filelist[-1].flag_bits |= 1
    (result,) = read_all(tmp_path / name)
    assert isinstance(result, Rejected)
    assert (result.reason, result.detail) == ("unreadable", "The document is encrypted.")


def test_archives_in_archives(tmp_path: Path) -> None:
    inner = write_zip(tmp_path / "inner.zip", {"a.txt": b"Words."}).read_bytes()
    members = {"inner.zip": inner, "a.txt.gz": gzip.compress(b"Words."), "b.txt": b"Words."}
    path = write_zip(tmp_path / "outer.zip", members)
    (tmp_path / "inner.zip").unlink()
    (tmp_path / "p.zip.gz").write_bytes(gzip.compress(inner))
    (tmp_path / "q.txt.gz.gz").write_bytes(gzip.compress(gzip.compress(b"Words.")))
    (tmp_path / "r.txt.bz2.xz").write_bytes(lzma.compress(bz2.compress(b"Words.")))
    assert outcomes(read_all(tmp_path)) == [
        "outer.zip/inner.zip not_text",
        "outer.zip/a.txt.gz not_text",
        "outer.zip/b.txt",
        "p.zip.gz not_text",
        "q.txt.gz.gz not_text",
        "r.txt.bz2.xz not_text",
    ]
    assert path.exists()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_with_the_same_name(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "One.")
        archive.writestr("a.txt", "Two.")
    assert outcomes(read_all(tmp_path / "a.zip")) == ["a.zip/a.txt", "a.zip/a.txt bad_record"]


def test_bomb_among_members(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"bomb.txt": bytes(20_000_000), "a.txt": b"Words."})
    assert outcomes(read_all(path)) == ["a.zip/bomb.txt bomb", "a.zip/a.txt bomb"]


def nest_members(content: bytes, count: int) -> bytes:
    """A zip file in which each member contains everything after its own start: every byte is read `count` times."""
    data, starts = content, []
    for number in range(count):
        name = b"%04d.txt" % number
        sizes = (zlib.crc32(data), len(data), len(data), len(name))
        data = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 0, *sizes, 0) + name + data
        starts.append((name, sizes, len(data)))
    directory = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, *sizes, 0, 0, 0, 0, 0, len(data) - start) + name
        for name, sizes, start in starts
    )
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(data), 0)
    return data + directory + end


def test_bomb_of_members_that_share_their_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(nest_members(b"Words and words.\n" * 20_000, 200))
    results = outcomes(read_all(tmp_path / "a.zip"))
    assert len(results) == 200
    assert {result.split(" ")[-1] for result in results[110:]} <= {"bomb", "unreadable"}


def test_zip_that_is_damaged(tmp_path: Path) -> None:
    content = os.urandom(5_000).hex().encode()
    packed = bytearray(write_zip(tmp_path / "a.zip", {"a.txt": content, "b.txt": b"Words."}).read_bytes())
    packed[2_000:2_100] = bytes(100)
    (tmp_path / "a.zip").write_bytes(packed)
    (tmp_path / "b.zip").write_bytes(packed[:3_000])
    (tmp_path / "c.zip").write_bytes(b"PK\5\6" + bytes(18))
    assert outcomes(read_all(tmp_path)) == ["a.zip/a.txt unreadable", "a.zip/b.txt", "b.zip unreadable", "c.zip empty"]


def test_zip_with_a_hole_loses_only_the_members_there(tmp_path: Path) -> None:
    """By their list, the first members then begin before the file."""
    path = write_zip(tmp_path / "a.zip", {f"{number}.txt": os.urandom(500).hex().encode() for number in range(40)})
    packed = path.read_bytes()
    path.write_bytes(packed[:1_000] + packed[1_400:])
    whole = outcomes(read_all(path))
    assert whole[0] == "a.zip/0.txt unreadable"
    assert whole[-30:] == [f"a.zip/{number}.txt" for number in range(10, 40)]
    assert outcomes(read_all(path, max_bytes=100)) == whole


def test_zip_whose_list_of_members_is_huge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "_MAX_DIRECTORY", 100_000)
    path = write_zip(tmp_path / "a.zip", {f"{number}.txt": b"" for number in range(3_000)})
    assert outcomes(read_all(path)) == ["a.zip too_large"]


def test_names_of_members(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"a\nb.txt": b"Words.", "x" * 2_000 + ".txt": b"Words."})
    first, second = outcomes(read_all(path))
    assert first == "a.zip/a\\u000ab.txt"
    assert second.endswith("x bad_record")
    assert len(second) < 1_100


def test_stream_of_an_inflated_file() -> None:
    stream = unpack.inflate(io.BytesIO(gzip.compress(b"a\nb\nc")))
    assert stream.readline() == b"a\n"
    assert stream.peek(1)[:1] == b"b"
    assert stream.read() == b"b\nc"
