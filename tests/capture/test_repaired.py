"""A rejected record that is repaired in its file is the same article, so its dead letter goes away."""

from pathlib import Path

import pytest

from clippings.documents import RawDocument, Rejected
from tests.capture.reading import read_all

ITEM = "<rss><channel><item><guid>tag:7</guid>{}</item></channel></rss>"
WARC = (
    "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:7>\r\nContent-Type: text/plain\r\n{}"
    "Content-Length: {}\r\n\r\n{}\r\n\r\n"
)
AT = "WARC-Target-URI: https://tide.example/a\r\n"


@pytest.mark.parametrize(
    ("name", "broken", "repaired"),
    [
        ("a.rss", ITEM.format(""), ITEM.format("<description>The lock opens.</description>")),
        ("a.csv", "id,text\n7,\n", "id,text\n7,The lock opens.\n"),
        ("a.csv", "url,text\nhttps://tide.example/a,\n", "url,text\nhttps://tide.example/a,The lock opens.\n"),
        ("a.json", '[{"@id": "7"}]', '[{"@id": "7", "articleBody": "The lock opens."}]'),
        ("a.warc", WARC.format("", 0, ""), WARC.format("", 15, "The lock opens.")),
        ("a.warc", WARC.format(AT, 0, ""), WARC.format(AT, 15, "The lock opens.")),
        ("a.txt", "", "The lock opens."),
    ],
    ids=["feed", "table by id", "table by address", "json", "web archive by id", "web archive by address", "file"],
)
def test_a_repaired_record_keeps_its_id(tmp_path: Path, name: str, broken: str, repaired: str) -> None:
    path = tmp_path / name
    path.write_bytes(broken.encode())
    (before,) = read_all(path)
    path.write_bytes(repaired.encode())
    (after,) = read_all(path)
    assert isinstance(before, Rejected)
    assert isinstance(after, RawDocument)
    assert before.id == after.id
