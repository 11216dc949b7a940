"""WARC: only the pages of a web archive are read."""

import gzip
from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from clippings.documents import Origin, RawDocument, Rejected
from tests.capture.reading import outcomes, read_all, read_documents

PAGE = b"<html><body><p>Words.</p></body></html>"


class Archive:
    """A WARC file that grows record by record."""

    def __init__(self, path: Path, packed: bool = True) -> None:
        self.path = path
        self._packed = packed
        path.touch()

    def add(
        self,
        content: bytes,
        url: str = "https://news.example/a",
        content_type: str = "text/html",
        status: str = "200 OK",
        kind: str = "response",
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        with self.path.open("ab") as stream:
            writer = WARCWriter(stream, gzip=self._packed)
            http = StatusAndHeaders(status, [("Content-Type", content_type), *headers], protocol="HTTP/1.1")
            if kind == "resource":
                record = writer.create_warc_record(url, kind, payload=BytesIO(content), warc_content_type=content_type)
            else:
                record = writer.create_warc_record(url, kind, payload=BytesIO(content), http_headers=http)
            writer.write_record(record)


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_pages_of_an_archive(tmp_path: Path, name: str, packed: bool) -> None:
    archive = Archive(tmp_path / name, packed)
    archive.add(PAGE, "https://www.news.example/a?utm_source=x", 'text/html; charset="ISO-8859-1"')
    archive.add(b"Words.", "https://news.example/b.txt", "text/plain")
    archive.add(b"\x89PNG", "https://news.example/c.png", "image/png")
    archive.add(b"", "https://news.example/d", status="301 Moved")
    archive.add(b"gone", "https://news.example/e", status="404 Not Found")
    archive.add(PAGE, "https://news.example/f", kind="request")
    archive.add(PAGE, "https://news.example/g", "application/xhtml+xml", kind="resource")
    first, second, third = read_documents(archive.path, collection="c")
    assert (first.url, first.source) == ("https://www.news.example/a", "news.example")
    assert (first.media_type, first.content) == ("text/html; charset=ISO-8859-1", PAGE)
    assert first.origin.file == name
    assert first.origin.record.startswith("urn:uuid:")
    assert (second.media_type, second.content) == ("text/plain", b"Words.")
    assert (third.url, third.media_type) == ("https://news.example/g", "text/html")


def test_compressed_and_chunked_pages(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.warc.gz")
    packed = gzip.compress(PAGE)
    archive.add(packed, headers=(("Content-Encoding", "gzip"),))
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    archive.add(chunked, headers=(("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")))
    assert [document.content for document in read_documents(archive.path)] == [PAGE, PAGE]


def test_the_address_that_a_page_states_is_preferred_to_the_crawlers(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.warc.gz")
    archive.add(b'<link rel="canonical" href="https://news.example/a">' + PAGE, "https://news.example/amp/a")
    (document,) = read_documents(archive.path)
    assert document.url == "https://news.example/a"


def test_bad_pages_among_good_ones(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.warc")
    archive.add(bytes(range(256)) * 100)
    archive.add(b"")
    archive.add(gzip.compress(bytes(30_000_000)), headers=(("Content-Encoding", "gzip"),))
    archive.add(PAGE)
    results = read_all(archive.path)
    assert [getattr(result, "reason", None) for result in results] == ["not_text", "empty", "bomb", None]


@pytest.mark.parametrize("packed", [True, False])
def test_archive_that_is_cut_off(tmp_path: Path, packed: bool) -> None:
    archive = Archive(tmp_path / "a.warc", packed)
    archive.add(PAGE)
    archive.add(PAGE * 100)
    archive.path.write_bytes(archive.path.read_bytes()[:-100])
    first, last = read_all(archive.path)
    assert isinstance(first, RawDocument)
    assert outcomes([last]) == ["a.warc unreadable"]


def test_archive_without_pages(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.warc")
    archive.add(b"\x89PNG", content_type="image/png")
    assert outcomes(read_all(archive.path)) == ["a.warc empty"]


def test_headers_without_end(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.warc", packed=False)
    archive.add(PAGE)
    with archive.path.open("ab") as stream:
        stream.write(b"WARC/1.0\r\nWARC-Type: " + b"x" * 5_000_000)
    first, last = read_all(archive.path)
    assert isinstance(first, RawDocument)
    assert outcomes([last]) == ["a.warc too_large"]


def test_file_that_only_begins_like_an_archive(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"WARC/1.0 is a format for web archives.\n\nIt is old.")
    assert outcomes(read_all(tmp_path / "a.warc")) == ["a.warc empty"]


def test_an_archive_that_is_damaged_between_its_records_keeps_the_first(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.warc", packed=False)
    archive.add(PAGE)
    with archive.path.open("ab") as stream:
        stream.write(b"WARX/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nWords\r\n\r\n")
    first, last = read_all(archive.path)
    assert isinstance(first, RawDocument)
    assert isinstance(last, Rejected)
    assert (last.origin, last.reason) == (Origin(first.origin.collection, "a.warc"), "unreadable")
    assert last.detail.startswith("The WARC file is damaged")


def test_addresses_and_ids_in_angle_brackets_keep_all_their_letters(tmp_path: Path) -> None:
    """As some crawlers write them."""
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://news.example/X>\r\n"
    head += b"WARC-Record-ID: <X:7:X>\r\nContent-Type: application/http;msgtype=response\r\n"
    content = head + b"Content-Length: %d\r\n\r\n" % len(page) + page + b"\r\n\r\n"
    (tmp_path / "a.warc").write_bytes(content)
    (found,) = read_documents(tmp_path)
    assert (found.url, found.origin.record) == ("https://news.example/X", "X:7:X")
