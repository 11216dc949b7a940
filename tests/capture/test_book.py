"""E-books: each chapter is a record; damaged and locked books and bombs are reported."""

import zipfile
from pathlib import Path

from tests.capture.reading import outcomes, read_all, read_documents

CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
<metadata><dc:creator>Ole Brandt</dc:creator><dc:date>2026-06-02</dc:date><dc:language>en</dc:language></metadata>
<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="b" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="p" href="p.png" media-type="image/png"/></manifest>
<spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/><itemref idref="p"/><itemref idref="gone"/></spine>
</package>"""
CHAPTERS = {"OEBPS/text/one.xhtml": "<html><p>One.</p></html>", "OEBPS/text/two b.xhtml": "<html><p>Two.</p></html>"}
BOOK = {"META-INF/container.xml": CONTAINER, "OEBPS/content.opf": PACKAGE, **CHAPTERS}


def write_book(path: Path, members: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_chapters_come_in_the_order_of_the_book_with_its_metadata(tmp_path: Path) -> None:
    second, first = read_documents(write_book(tmp_path / "a.epub", BOOK))
    assert (second.origin.record, first.origin.record) == ("OEBPS/text/two b.xhtml", "OEBPS/text/one.xhtml")
    assert (first.content, first.media_type) == (b"<html><p>One.</p></html>", "text/html")
    stated = first.declared
    assert (stated.byline, stated.published, stated.language, stated.title) == ("Ole Brandt", "2026-06-02", "en", None)


def test_a_damaged_chapter_does_not_cost_the_others(tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.epub", BOOK | {"OEBPS/text/two b.xhtml": "<html><p>Two.</p></html>" * 20})
    content = bytearray(path.read_bytes())
    start = content.index(b"two b.xhtml") + len(b"two b.xhtml")
    content[start : start + 4] = b"\xff\xff\xff\xff"  # no such block of deflate
    path.write_bytes(content)
    assert outcomes(read_all(path)) == ["a.epub#OEBPS/text/two b.xhtml unreadable", "a.epub#OEBPS/text/one.xhtml"]


def test_a_chapter_may_be_named_by_a_place_within_it_and_from_the_root_of_the_book(tmp_path: Path) -> None:
    package = PACKAGE.replace("text/one.xhtml", "/OEBPS/text/one.xhtml").replace("two%20b.xhtml", "two%20b.xhtml#start")
    second, first = read_documents(write_book(tmp_path / "a.epub", BOOK | {"OEBPS/content.opf": package}))
    assert (second.origin.record, first.origin.record) == ("OEBPS/text/two b.xhtml", "OEBPS/text/one.xhtml")


def test_a_book_that_lists_a_chapter_many_times_has_it_once(tmp_path: Path) -> None:
    package = PACKAGE.replace('<itemref idref="a"/>', '<itemref idref="a"/>' * 10_000)
    book = write_book(tmp_path / "a.epub", BOOK | {"OEBPS/content.opf": package})
    assert [one.origin.record for one in read_documents(book)] == ["OEBPS/text/two b.xhtml", "OEBPS/text/one.xhtml"]


def test_a_damaged_book_is_rejected_with_its_reason(tmp_path: Path) -> None:
    missing = {name: text for name, text in BOOK.items() if "one" not in name}
    write_book(tmp_path / "a.epub", missing)
    write_book(tmp_path / "b.epub", BOOK | {"META-INF/rights.xml": "<rights/>"})
    write_book(tmp_path / "c.epub", CHAPTERS)
    write_book(tmp_path / "d.epub", BOOK | {"OEBPS/content.opf": "<package>&lol;"})
    write_book(tmp_path / "e.epub", BOOK | {"OEBPS/text/one.xhtml": "a" * 50_000_000})
    (tmp_path / "f.epub").write_bytes(b"PK\3\4 and no more")
    assert outcomes(read_all(tmp_path)) == [
        "a.epub#OEBPS/text/two b.xhtml",
        "a.epub#OEBPS/text/one.xhtml unreadable",
        "b.epub unreadable",
        "c.epub unreadable",
        "d.epub unreadable",
        "e.epub bomb",
        "f.epub unreadable",
    ]
