"""Everything in a folder ends as an article or a typed rejection, soon and within 512 MB, and stops nothing else.

Each case runs in a child process, which is killed if it hangs or takes more.
"""

import bz2
import gzip
import json
import lzma
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from clippings.clean.sandboxed import clean_within_limits
from clippings.documents import RawDocument, Rejected
from tests.capture.hostility import MB, SENTENCE, within_limits, write
from tests.capture.reading import read_all

pytestmark = pytest.mark.slow

PARAGRAPH = b"<p>The minister said that the plan would go ahead, and that nobody need worry.</p>\n"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.xml", "a.rss", "a.zip", "a.gz", "a.warc", "a"])
def test_nothing_at_all(tmp_path: Path, name: str) -> None:
    assert within_limits(write(tmp_path / name)) == [f"{name} empty"]


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_hundred_megabytes(tmp_path: Path, name: str) -> None:
    block = (SENTENCE if name == "a.txt" else PARAGRAPH) * 10_000
    path = write(tmp_path / name, *[block] * (100 * MB // len(block) + 1))
    assert within_limits(path) == [f"{name} too_large"]
    packed = tmp_path / f"{name}.gz"
    with gzip.open(packed, "wb", compresslevel=1) as stream:
        for _ in range(100):
            stream.write(os.urandom(MB // 2).hex().encode())
    assert within_limits(packed) == [f"{name}.gz too_large"]


@pytest.mark.parametrize("size", [1, 63])
def test_pages_below_the_limit(tmp_path: Path, size: int) -> None:
    block = PARAGRAPH * 1_000
    path = write(tmp_path / "a.html", b"<html><body>", *[block] * (size * MB // len(block)))
    (outcome,) = within_limits(path)
    assert outcome in {"a.html article", "a.html too_large", "a.html too_slow"}


@pytest.mark.parametrize("size", [1, 63])
def test_texts_below_the_limit(tmp_path: Path, size: int) -> None:
    block = SENTENCE * 1_000
    path = write(tmp_path / "a.txt", *[block] * (size * MB // len(block)))
    (outcome,) = within_limits(path)
    assert outcome in {"a.txt article", "a.txt too_large", "a.txt too_slow"}


def test_line_of_hundred_megabytes(tmp_path: Path) -> None:
    fine = b'{"text": "The plan goes ahead."}\n'
    path = write(tmp_path / "a.jsonl", fine, b'{"text": "', *[b"x" * MB] * 100, b'"}\n', fine)
    assert within_limits(path) == ["a.jsonl# article", "a.jsonl# too_large", "a.jsonl# article"]


@pytest.mark.parametrize("character", ["x", "\\n", "\\ud83d\\ude00", "é"])
def test_line_just_below_the_limit(tmp_path: Path, character: str) -> None:
    block = character.encode() * (MB // len(character.encode()))
    path = write(tmp_path / "a.jsonl", '{"text": "😀'.encode(), *[block] * 63, b'"}\n', b'{"text": "Fine."}\n')
    first, second = within_limits(path)
    assert first in {f"a.jsonl# {end}" for end in ("article", "empty", "too_large", "too_slow")}
    assert second == "a.jsonl# article"


@pytest.mark.parametrize(
    "content",
    [
        os.urandom(100_000),
        b"\x7fELF" + bytes(10_000),
        b"\xff\xd8\xff\xe0" + os.urandom(1_000),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + os.urandom(5_000),
    ],
    ids=["random", "program", "image", "old office document"],
)
def test_binary_named_as_a_page(tmp_path: Path, content: bytes) -> None:
    for name in ("a.html", "b.txt", "c.jsonl", "d.rss", "e"):
        write(tmp_path / name, content)
    assert within_limits(tmp_path) == [f"{name} not_text" for name in ("a.html", "b.txt", "c.jsonl", "d.rss", "e")]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.jsonl.gz", "a.rss.gz", "a.warc.gz"])
def test_gzip_bomb(tmp_path: Path, name: str) -> None:
    start = {"a.jsonl.gz": b'{"text": "', "a.warc.gz": b"WARC/1.0\r\nWARC-Type: "}.get(name, b"<p>")
    with gzip.open(tmp_path / name, "wb", compresslevel=1) as stream:
        stream.write(start)
        for _ in range(300):
            stream.write(b" " * MB)
    (outcome,) = within_limits(tmp_path)
    assert outcome in ({f"{name} bomb"} if name != "a.warc.gz" else {f"{name} too_large", f"{name} bomb"})


@pytest.mark.parametrize("name", ["a.txt.bz2", "a.html.xz", "a.jsonl.bz2", "a.jsonl.xz", "a.rss.bz2", "a.warc.xz"])
def test_bzip2_and_xz_bomb(tmp_path: Path, name: str) -> None:
    compress = bz2.compress if name.endswith(".bz2") else lzma.compress
    start = {"a.warc.xz": b"WARC/1.0\r\nWARC-Type: "}.get(name, b'{"text": "' if ".jsonl" in name else b"<p>")
    write(tmp_path / name, compress(start), *[compress(b" " * MB)] * 300)
    (outcome,) = within_limits(tmp_path)
    assert outcome in ({f"{name} bomb"} if name != "a.warc.xz" else {f"{name} too_large", f"{name} bomb"})


@pytest.mark.parametrize(("suffix", "compress"), [("bz2", bz2.compress), ("xz", lzma.compress)])
def test_bomb_in_one_piece(tmp_path: Path, suffix: str, compress: Callable[[bytes], bytes]) -> None:
    write(tmp_path / f"a.jsonl.{suffix}", compress(b"\n" * 50 * MB))
    assert within_limits(tmp_path) == [f"a.jsonl.{suffix} bomb"]


def test_gzip_bomb_of_lines(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.jsonl.gz", "wb") as stream:
        for _ in range(100):
            stream.write(b"\n" * MB)
    assert within_limits(tmp_path) == ["a.jsonl.gz bomb"]


def test_zip_bomb(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("bomb.txt", "w") as stream:
            for _ in range(300):
                stream.write(bytes(MB))
        archive.writestr("b.txt", SENTENCE)
    assert within_limits(tmp_path)[0] == "bomb.txt bomb"


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li"])
def test_page_nested_deep(tmp_path: Path, tag: str) -> None:
    path = write(tmp_path / "a.html", b"<html><body>", f"<{tag}>".encode() * 100_000, b"Words.")
    (outcome,) = within_limits(path)
    assert outcome in {f"a.html {end}" for end in ("article", "empty", "too_slow", "too_large", "failed")}


def test_million_attributes(tmp_path: Path) -> None:
    attributes = b" ".join(b'a%d="%d"' % (number, number) for number in range(1_000_000))
    path = write(tmp_path / "a.html", b"<html><body><p ", attributes, b">Words that a minister said.</p>")
    (outcome,) = within_limits(path)
    assert outcome in {f"a.html {end}" for end in ("article", "empty", "too_slow", "too_large")}


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        *[("a.html", piece) for piece in (b"<", b"<!--", b"&", b'<a href="', b"<![CDATA[")],
        *[("a.rss", piece) for piece in (b"<", b"<item><title>", b"<![CDATA[")],
    ],
)
def test_broken_markup_without_end(tmp_path: Path, name: str, piece: bytes) -> None:
    path = write(tmp_path / name, b"<rss>" if name == "a.rss" else b"<html>", piece * (MB // len(piece)))
    found = within_limits(path)
    assert {outcome.split()[-1] for outcome in found} <= {"article", "empty", "too_slow", "too_large", "bad_record"}


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_line_of_ten_million_characters(tmp_path: Path, name: str) -> None:
    assert within_limits(write(tmp_path / name, b"x" * 10_000_000)) == [f"{name} too_large"]
    assert within_limits(write(tmp_path / name, b"word " * 1_500_000)) == [f"{name} article"]


@pytest.mark.parametrize("mark", ['"', "“"])
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_million_quotation_marks(tmp_path: Path, name: str, mark: str) -> None:
    path = write(tmp_path / name, SENTENCE, mark.encode() * 1_000_000)
    assert within_limits(path) == [f"{name} article"]


@pytest.mark.parametrize("line", ["\n", "a\n", "\r"])
def test_million_lines(tmp_path: Path, line: str) -> None:
    (outcome,) = within_limits(write(tmp_path / "a.txt", SENTENCE, line.encode() * 1_000_000))
    assert outcome in {f"a.txt {end}" for end in ("article", "empty", "too_slow", "too_large")}


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
EXPANDING = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]><rss><channel><item><title>&l11;</title>'


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["a.xml", "a.rss", "a.atom"])
def test_entities_that_expand(tmp_path: Path, name: str, charset: str) -> None:
    assert within_limits(write(tmp_path / name, EXPANDING.encode(charset))) == [f"{name} bad_record"]


def test_entities_that_expand_in_a_page(tmp_path: Path) -> None:
    page = EXPANDING.replace("rss", "html").replace("<channel><item><title>", "<body><p>Words &amp; ")
    assert within_limits(write(tmp_path / "a.html", page.encode())) == ["a.html article"]


@pytest.mark.parametrize("name", ["a.xml", "a.rss", "a.html", "a.xhtml"])
def test_entities_from_outside(tmp_path: Path, name: str) -> None:
    secret = write(tmp_path / "secret", b"canary-7f3a")
    path = write(
        tmp_path / name,
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss><channel><item><guid>1</guid>'
        f"<description>Words: &x;</description></item></channel></rss>".encode(),
    )
    (record,) = read_all(path)
    result = clean_within_limits(record) if isinstance(record, RawDocument) else record
    assert "canary" not in repr(result)
    assert isinstance(result, Rejected) or name in ("a.html", "a.xhtml")


def test_document_type_from_the_network(tmp_path: Path) -> None:
    rss = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd"><rss><channel><item><description>Words.</description>'
    assert within_limits(write(tmp_path / "a.rss", rss.encode())) == ["a.rss# article"]


def test_lines_with_a_broken_end(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", b'{"text": "Words are words."}\n{"text": "Words are wor')
    assert within_limits(path) == ["a.jsonl# article", "a.jsonl# bad_record"]


@pytest.mark.parametrize("piece", [b"[", b'{"a":', b'[{"a":['])
def test_lines_nested_deep(tmp_path: Path, piece: bytes) -> None:
    fine = b'{"text": "Words are words."}\n'
    path = write(tmp_path / "a.jsonl", fine, b'{"text": "x", "more": ' + piece * 100_000 + b"\n", fine)
    assert within_limits(path) == ["a.jsonl# article", "a.jsonl# bad_record", "a.jsonl# article"]


def test_million_keys(tmp_path: Path) -> None:
    keys = b", ".join(b'"k%d": %d' % (number, number) for number in range(1_000_000))
    assert within_limits(write(tmp_path / "a.jsonl", b'{"text": "Words.", ', keys, b"}")) == ["a.jsonl# article"]


def test_huge_metadata(tmp_path: Path) -> None:
    record = {"text": "Words are words."} | dict.fromkeys(
        ["id", "url", "title", "published", "source", "byline", "language"], "x" * 2_000_000
    )
    path = write(tmp_path / "a.jsonl", json.dumps(record).encode())
    assert within_limits(path) == ["a.jsonl# article"]
    (document,) = read_all(path)
    assert isinstance(document, RawDocument)
    assert len(repr(document)) < 100_000


def test_bad_files_do_not_stop_a_run(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", SENTENCE)
    write(tmp_path / "b.html", b"%PDF-")
    write(tmp_path / "c.gz", b"\x1f\x8b")
    write(tmp_path / "d.zip", b"PK\3\4")
    write(tmp_path / "e.warc", b"WARC/1.0")
    write(tmp_path / "f.jsonl", b"{")
    write(tmp_path / "g.txt", SENTENCE)
    assert within_limits(tmp_path) == [
        "a.txt article",
        "b.html unreadable",
        "c.gz unreadable",
        "d.zip unreadable",
        "e.warc empty",
        "f.jsonl# bad_record",
        "g.txt article",
    ]
