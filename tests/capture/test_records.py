"""Each line of JSON Lines is a document or is rejected, and does not affect its neighbors."""

import json
from pathlib import Path

import pytest

from clippings.capture import json_lines
from clippings.capture.identity import address_id, article_id
from clippings.capture.records import clean_string, short_id, withdraw_claim
from clippings.documents import Claim, Declared, Origin, RawDocument, Rejected
from tests.capture.reading import outcomes, read_all, read_documents


def write_lines(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"The plan goes ahead.\xff")
    (document,) = read_documents(path, collection="news")
    assert document.content == b"The plan goes ahead.\xff"
    assert (document.media_type, document.url, document.source) == ("text/plain", None, "news")
    assert document.origin == Origin("news", "a.txt")
    assert document.declared == Declared()


def test_html_file_with_an_address(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b'<html><head><link rel="canonical" href="https://www.news.example/a?utm_medium=x"></head>')
    (document,) = read_documents(path, collection="news")
    assert document.media_type == "text/html"
    assert (document.url, document.source) == ("https://www.news.example/a", "news.example")


def test_an_address_that_is_not_believed_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b'<link rel="canonical" href="https://news.example/">')
    (document,) = read_documents(tmp_path / "a.html")
    assert (document.url, document.remarks) == (
        None,
        ("canonical address refused: https://news.example/ is that of a whole site",),
    )


def test_a_page_claims_a_different_address_than_its_record(tmp_path: Path) -> None:
    page = '<link rel="canonical" href="https://news.example/a"><p>The plan goes ahead.'
    found, stated, alone = read_documents(
        write_lines(
            tmp_path / "a.jsonl",
            {"id": 1, "html": page, "url": "https://news.example/print?id=7"},
            {"id": 2, "html": page, "url": "http://www.news.example/a/"},
            {"id": 3, "html": page},
        )
    )
    assert {one.id for one in (found, stated, alone)} == {address_id("https://news.example/a")}
    own_url = "https://news.example/print?id=7"
    assert found.claim == Claim("https://news.example/a", address_id(own_url), own_url)
    assert stated.claim is None
    assert alone.claim == Claim("https://news.example/a", article_id(alone.origin, None, None), None)
    own = withdraw_claim(found)
    assert (own.id, own.url) == (address_id(own_url), own_url)


def test_record_with_everything(tmp_path: Path) -> None:
    record = {
        "id": 7,
        "url": "https://news.example/a#top",
        "title": "A plan",
        "text": "The plan goes ahead.",
        "published": "2026-11-24",
        "modified": 1_700_000_000,
        "author": ["Ann Example", "Bob Example"],
        "language": "en",
        "source": "The Example",
        "more": {"ignored": True},
    }
    (document,) = read_documents(write_lines(tmp_path / "a.jsonl", record), collection="c")
    assert document == RawDocument(
        id=document.id,
        origin=Origin("c", "a.jsonl", "7"),
        source="The Example",
        url="https://news.example/a",
        media_type="text/plain; charset=utf-8",
        content=b"The plan goes ahead.",
        declared=Declared("A plan", "2026-11-24", "1700000000", "Ann Example, Bob Example", "en"),
        unread=("more",),
    )


def test_html_is_preferred_to_text(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", {"text": "a", "html": "<p>b"}, {"text": "a", "html": " "})
    assert [(d.content, d.media_type) for d in read_documents(path)] == [
        (b"<p>b", "text/html; charset=utf-8"),
        (b"a", "text/plain; charset=utf-8"),
    ]


def test_records_are_numbered_by_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "a"}\r\n\n  \n{"text": "b"}')
    assert outcomes(read_all(path)) == ["a.jsonl#1", "a.jsonl#4"]


@pytest.mark.parametrize("max_bytes", [1, 30, 1_000])
def test_splitting_a_file_changes_no_record(tmp_path: Path, max_bytes: int) -> None:
    lines = [json.dumps({"text": f"text {number}"}) if number % 3 else "broken" for number in range(100)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines))
    assert read_all(path, max_bytes=max_bytes) == read_all(path)
    assert len(read_all(path)) == 100


BROKEN = [
    (b'{"text": "a', "bad_record"),
    (b"null", "bad_record"),
    (b"[1, 2]", "bad_record"),
    (b'"text"', "bad_record"),
    (b"{}", "bad_record"),
    (b'{"text": 7}', "bad_record"),
    (b'{"text": " \\n"}', "empty"),
    (b'{"text": "\xe9"}', "bad_record"),
    (b'{"n": ' + b"1" * 10_000 + b"}", "bad_record"),
    (b'{"text": ' + b"[" * 100_000, "bad_record"),
]


@pytest.mark.parametrize(("line", "reason"), BROKEN)
def test_neighbors_of_a_broken_line_are_kept(tmp_path: Path, line: bytes, reason: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "a"}\n' + line + b'\n{"text": "b"}\n')
    assert outcomes(read_all(path)) == ["a.jsonl#1", f"a.jsonl#2 {reason}", "a.jsonl#3"]


def test_reading_continues_after_a_line_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "_MAX_LINE", 40)
    monkeypatch.setattr(json_lines, "_BLOCK", 16)
    fine, huge = b'{"text": "a"}\n', b'{"text": "' + b"x" * 100 + b'"}\n'
    (tmp_path / "a.jsonl").write_bytes(fine + huge + fine)
    assert outcomes(read_all(tmp_path)) == ["a.jsonl#1", "a.jsonl#2 too_large", "a.jsonl#3"]


def test_lines_in_utf16_are_rejected_at_once(tmp_path: Path) -> None:
    lines = '{"text": "a"}\n' * 100
    (tmp_path / "a.jsonl").write_bytes(lines.encode("utf-16"))
    (tmp_path / "b.jsonl").write_bytes(lines.encode("utf-16-be"))
    assert outcomes(read_all(tmp_path)) == ["a.jsonl bad_record", "b.jsonl bad_record"]


def test_rejections_never_hold_text(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join(b'{"secret words": "secret words", ' + line + b"\n" for line, _ in BROKEN))
    results = read_all(path)
    assert len(results) == len(BROKEN)
    assert all(isinstance(result, Rejected) and "secret" not in result.detail for result in results)


def test_identity_of_a_record(tmp_path: Path) -> None:
    first = write_lines(
        tmp_path / "a.jsonl", {"text": "a"}, {"id": "x", "text": "b"}, {"url": "http://n.example/", "text": "c"}
    )
    before = [document.id for document in read_documents(first)]
    write_lines(first, {"url": "http://n.example", "text": "C"}, {"id": "x", "text": "B"}, {"text": "a"})
    after = [document.id for document in read_documents(first)]
    assert after == before[::-1]
    assert len(set(before)) == 3


def test_record_that_is_repaired_keeps_its_id(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", {"id": "x"}, {"url": "http://n.example/a", "text": ""})
    before = [result.id for result in read_all(path)]
    write_lines(path, {"id": "x", "text": "a"}, {"url": "http://n.example/a", "text": "b"})
    assert [document.id for document in read_documents(path)] == before


def test_lone_surrogates_are_removed_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(rb'{"text": "a\ud800b", "title": "\udfff", "id": "\ud83d\ude00\ud83d", "source": "\ude00"}')
    (document,) = read_documents(path)
    assert document.content == "a\ufffdb".encode()
    assert document.declared.title == document.source == "\ufffd"
    assert document.origin.record == "😀\ufffd"


def test_ids_that_cannot_be_stored() -> None:
    assert short_id("a" * 400) == "a" * 400
    long = short_id("a" * 1_000_000)
    assert len(long) < 450
    assert long != short_id("a" * 1_000_001)
    assert short_id("a\nb").startswith("a b~")
    assert short_id("a\nb") != short_id("a\tb")
    assert short_id("a\nb") == "a b~a1c73354a66ff6f0"  # in every release: otherwise its record would exist twice


def test_clean_string_joins_pairs() -> None:
    assert clean_string("\ud83d\ude00 \ude00\ud83d") == "😀 \ufffd\ufffd"
