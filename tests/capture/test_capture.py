"""Any bytes in a file with any name become documents and rejections, never an exception."""

import bz2
import gzip
import io
import json
import lzma
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clippings.capture import SourceFile, find_files, read, split
from clippings.capture.json_keys import KEYS
from clippings.capture.records import MEDIA_TYPES
from clippings.documents import RawDocument, Rejected
from tests.capture.reading import outcomes, read_all

NAMES = ["a.txt", "a.html", "a.jsonl", "a.json", "a.xml", "a.rss", "a.atom", "a.warc", "a.zip", "a.pdf", "a"]


def pack(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.jsonl", content)
        archive.writestr("b.html", content)
    return packed.getvalue()


WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/a\r\nContent-Type: application/http\r\n"
    b"Content-Length: 72\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\n\r\n<p>Words\r\n\r\n"
)
FILES = [
    b"Words are words.\n",
    b'<!DOCTYPE html><html><head><link rel="canonical" href="https://news.example/a"></head><p>Words</html>',
    b'{"id": 1, "url": "https://news.example/a", "text": "Words", "title": "W"}\n{"html": "<p>W"}\n',
    b'[{"id": 1, "text": "Words"}, {"id": 2, "text": "Words"}, {"text": "More"}]',
    b'<?xml version="1.0"?><rss><channel><item><guid>1</guid><description>Words</description></item></channel></rss>',
    WARC,
    gzip.compress(b'{"text": "Words"}\n' * 10),
    gzip.compress(WARC),
    bz2.compress(b'{"text": "Words"}\n' * 10),
    lzma.compress(b'{"text": "Words"}\n' * 10),
    pack(b'{"text": "Words"}\n'),
]


@st.composite
def contents(draw: st.DrawFn) -> bytes:
    """Random bytes, or a valid file in which pieces are replaced, cut out or repeated."""
    content = draw(st.sampled_from([b"", *FILES]))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(content)))
        stop = draw(st.integers(start, min(len(content), start + 50)))
        content = content[:start] + draw(st.binary(max_size=30)) * draw(st.integers(0, 3)) + content[stop:]
    return content


def strings(record: RawDocument | Rejected) -> list[str]:
    found = [record.id, record.origin.collection, record.origin.file, record.origin.record]
    if isinstance(record, Rejected):
        return [*found, record.detail]
    declared = record.declared
    stated = [declared.title, declared.published, declared.modified, declared.byline, declared.language]
    return [value for value in (*found, record.source, record.url, record.media_type, *stated) if value is not None]


@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(NAMES), suffix=st.sampled_from(["", ".gz"]), content=contents())
def test_any_bytes_become_documents_or_rejections(tmp_path: Path, name: str, suffix: str, content: bytes) -> None:
    path = tmp_path / f"{name}{suffix}"
    path.write_bytes(content)
    results = read_all(path, max_bytes=40)
    path.unlink()
    assert results
    for result in results:
        assert isinstance(result, RawDocument | Rejected)
        assert not isinstance(result, Rejected) or result.reason != "failed"
        for value in strings(result):
            value.encode("utf-8")
            assert len(value) < 20_000
        if isinstance(result, RawDocument):
            assert result.content
            assert result.media_type.startswith((*MEDIA_TYPES.values(),))


RECORDS = st.dictionaries(
    st.sampled_from(sorted({key.path.partition(".")[0] for keys in KEYS.values() for key in keys})),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["rendered", "name", "@id", "x"]), inner),
        max_leaves=3,
    ),
)


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records=st.lists(RECORDS, min_size=1, max_size=8), max_bytes=st.integers(1, 400))
@pytest.mark.slow
def test_every_record_is_accounted_for_once(tmp_path: Path, records: list[dict[str, object]], max_bytes: int) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    results = read_all(path, max_bytes=max_bytes)
    assert len(results) == len(records)
    assert results == read_all(path, max_bytes=1 << 20)


def test_reading_is_lazy(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "Words"}\n' * 100_000)
    (source,) = find_files([path], None)
    assert isinstance(source, SourceFile)
    (part,) = split(source, 1 << 30)
    records = read(part)
    assert outcomes([next(records), next(records)]) == ["a.jsonl#1", "a.jsonl#2"]


@pytest.mark.parametrize("content", [b"", b"\n\n  \n"])
def test_file_without_records_is_rejected(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    assert outcomes(read_all(tmp_path)) == ["a.jsonl empty"]


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("a.jsonl", b'{"id": "1"}\n', b'{"id": "1", "text": " "}\n'),
        ("a.jsonl", b"broken\n", b"broken as well\n"),
        ("a.rss", b"<rss><item><guid>1</guid><title>W</title></item></rss>", b"<rss><item><guid>1</guid></item></rss>"),
        ("a.html", b"\0\1\2", b"\0\1\2\3"),
        ("a.txt", b"", b"PK\3\4"),
        ("a.gz", gzip.compress(WARC)[:-9], gzip.compress(WARC)[:-19]),
        ("a.zip", pack(b"")[:-1], pack(b"{}")[:-1]),
    ],
)
def test_different_content_in_the_same_place_is_a_new_rejection(
    tmp_path: Path, name: str, first: bytes, second: bytes
) -> None:
    captures: list[set[str | None]] = []
    for content in (first, first, second):
        (tmp_path / name).write_bytes(content)
        captures.append({record.capture for record in read_all(tmp_path / name) if isinstance(record, Rejected)})
    assert captures[0] == captures[1]
    assert captures[0]
    assert None not in captures[0] | captures[2]
    assert captures[0] & captures[2] == set()
