"""A file has the type that its first bytes clearly show, or else the one of its name."""

import random

import pytest

from clippings.capture.file_types import find_kind, is_binary
from clippings.sandbox import Problem

PAGE = "<!DOCTYPE html>\n<html><body><p>Hello</p></body></html>"
FEED = '<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel></channel></rss>'


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.txt", b"Words.", "text"),
        ("a.md", b"Words.", "markdown"),
        ("A.TXT", b"Words.", "text"),
        ("words", b"Words.", "text"),
        ("Mr. Smith goes home", b"Words.", "text"),
        ("report.20261124", b"Words.", "text"),
        ("a.html", b"Words.", "html"),
        ("a.xhtml", b"<p>", "html"),
        ("a.txt", PAGE.encode(), "html"),
        ("a", b"<!-- saved --><!-- twice --> <HTML lang=en>", "html"),
        ("a.php", PAGE.encode(), "html"),
        ("a.txt", PAGE.encode("utf-16"), "html"),
        ("a.txt", PAGE.encode("utf-16-le"), "html"),
        ("a.txt", b"<b>Not a page</b>, a text.", "text"),
        ("a.jsonl", b"{}", "json-lines"),
        ("a.ndjson", b"{broken", "json-lines"),
        ("a.json", b'{"id": 1, "text": "x"}\n{"id": 2}', "json-lines"),
        ("a", b'\xef\xbb\xbf{"html": "x"}\n', "json-lines"),
        ("a", b'{"maintext": "x"}\n', "json-lines"),
        ("a.json", b'[\n  {"text": "x"}\n]', "json"),
        ("a.json", b'{\n  "text": "x"\n}', "json"),
        ("a.json", b"7", "json"),
        ("a", b'\xef\xbb\xbf[{ "id": 7', "json"),
        ("a", b"[Applause]", "text"),
        ("a", b'{"id": 1, "text": "' + b"x" * 9000, "json-lines"),
        ("a", b'{"just": "a brace"}', "text"),
        ("a.xml", FEED.encode(), "feed"),
        ("a.xml", b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        ("a.xml", b"<rdf:RDF>", "feed"),
        ("a.xml", b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html>', "html"),
        ("a.rss", b"<x>", "feed"),
        ("a.txt", b"\x1f\x8b\x08", "compressed"),
        ("a.txt", b"\xfd7zXZ\x00", "compressed"),
        ("a.txt", b"BZh91AY&SY", "compressed"),
        ("a.txt", b"BZh9\x17rE8P\x90", "compressed"),
        ("a.txt", b"BZh9 is how a file of bzip2 begins.", "text"),
        ("a.zip", b"PK\3\4", "zip"),
        ("a", b"PK\3\4", "zip"),
        ("a.html", b"%PDF-1.7\n", "pdf"),
        ("a.txt", b"A file begins with %PDF- if it is one.", "text"),
        ("a.docx", b"PK\3\4", "docx"),
        ("a.epub", b"PK\3\4", "book"),
        ("a.csv", b"title,text\nClosed,The bridge is closed.\n", "table"),
        ("a.tsv", "title\ttext\r\n".encode("utf-16"), "table"),
        ("a.eml", b"From: Anna Berger\nSubject: The bridge\n\nIt is closed.", "mail"),
        ("a.mhtml", b"From: <Saved by Blink>\n", "saved-page"),
        ("a.mbox", b"", "mailbox"),
        ("Inbox", b"From - Mon Mar 02 10:00:00 2026\r\nX-Status: 0001\r\n", "mailbox"),
        ("letter", b"From here to there: a journey in 2026\nBy Anna Berger\n", "text"),
        ("a.txt", b"{\\rtf1\\ansi", "rtf"),
        ("a.warc", b"WARC/1.1\r\n", "warc"),
    ],
)
def test_find_kind(name: str, head: bytes, kind: str) -> None:
    assert find_kind(name, head[:8192]) == kind


@pytest.mark.parametrize(
    ("name", "head", "detail"),
    [
        ("a.xlsx", b"PK\3\4", "spreadsheet"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "encrypted"),
        ("a.html", bytes(range(256)) * 4, "This is binary, despite its name."),
        ("a.dat", bytes(range(256)) * 4, "This is binary."),
        ("a.jpg", bytes(range(256)) * 4, "By its name, this is an image."),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(64), "This is an image."),
        ("a.txt", b"\xff\xd8\xff\xe0" + bytes(64), "This is an image, despite its name."),
        ("a.MP4", bytes(range(256)) * 4, "By its name, this is a video."),
        ("a.js", b"let a = 1;", ".js"),
        ("a.tar", b"a.txt" + bytes(95) + b"0000644\0", "binary"),
        ("a.tar", b"a.txt".ljust(257, b"\0") + b"ustar\x0000", "tar archive"),
        ("a.mp3", b"ID3\3" + bytes(range(32)) * 9, "sound recording"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", "7z"),
        ("a.rar", b"Rar!\x1a\7", "RAR"),
        ("a.zst", b"\x28\xb5\x2f\xfd", "zstd"),
        ("a.xml", b"<sitemap>", ".xml"),
    ],
)
def test_files_that_are_not_read(name: str, head: bytes, detail: str) -> None:
    with pytest.raises(Problem) as caught:
        find_kind(name, head)
    assert caught.value.reason == "not_text"
    assert detail in caught.value.detail


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "utf-8-sig"])
def test_text_is_not_binary(charset: str) -> None:
    assert not is_binary("Le ministre a déclaré : « C’est l’été. »\r\n\tÀ suivre…".encode(charset) * 50)


@pytest.mark.parametrize("charset", ["koi8-r", "cp1251", "utf-8", "iso2022_jp", "shift_jis", "gb18030"])
def test_other_scripts_are_not_binary(charset: str) -> None:
    text = "Сегодня утром" if charset in ("koi8-r", "cp1251") else "今日は良い天気です"
    assert not is_binary(text.encode(charset) * 50)


def test_a_few_control_characters_do_not_make_a_text_binary() -> None:
    assert not is_binary(b"The minister\x00 said \x01 that the plan would go ahead.")


@pytest.mark.parametrize(("letters", "binary"), [(49, False), (48, True)])
def test_one_control_character_in_fifty_is_no_reason_to_refuse_a_text_in_an_older_charset(
    letters: int, binary: bool
) -> None:
    assert is_binary("é".encode("cp1252") * letters + b"\x01") is binary


def test_random_bytes_are_binary() -> None:
    assert all(is_binary(random.Random(seed).randbytes(8192)) for seed in range(100))


def test_many_comments_are_skipped_quickly() -> None:
    assert find_kind("a.txt", b"<!--a-->" * 1_000 + b"<x") == "text"
