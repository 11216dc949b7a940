"""Documents of other programs: their content besides paragraphs, and broken, hostile or encrypted files."""

import zipfile
from io import BytesIO
from pathlib import Path
from time import perf_counter

import pytest

from clippings.documents import CleanDocument, Rejected
from tests.documents.scoring import FILES, read_document
from tests.timing import patient

DOCX = next(path for path in FILES if path.suffix == ".docx")
RTF = (
    rb"{\rtf1\ansi\ansicpg1252 {\header The Courier}Closed at last\par The bridge is closed, \u8220?for good\u8221?, "
    + (rb"said Maren Holt of the harbour council on Monday evening.\par Caf\'e9 owners are not amused by this.}")
)


def change_docx(folder: Path, **members: bytes) -> Path:
    """The document with some members replaced; a name here is the end of a member's name."""
    path = folder / "changed.docx"
    with zipfile.ZipFile(DOCX) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = next((value for end, value in members.items() if name.endswith(f"/{end}.xml")), old.read(name))
            new.writestr(name, content)
    return path


def reason_of(path: Path) -> tuple[str, str]:
    found = read_document(path)
    assert isinstance(found, Rejected)
    return found.reason, found.detail


def test_a_word_document_that_is_cut_off_empty_or_far_too_large_is_rejected(tmp_path: Path) -> None:
    cut = tmp_path / "cut.docx"
    cut.write_bytes(DOCX.read_bytes()[:-300])
    assert reason_of(cut)[0] == "unreadable"
    assert reason_of(change_docx(tmp_path, document=b"<w:document>"))[0] in ("unreadable", "failed")
    assert reason_of(change_docx(tmp_path, document=b" " * 50_000_000))[0] == "bomb"


def test_an_encrypted_or_old_office_document_is_named_as_such(tmp_path: Path) -> None:
    old = tmp_path / "minutes.docx"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    reason, detail = reason_of(old)
    assert reason == "not_text"
    assert "encrypted" in detail


def test_notes_of_a_word_document_are_kept_without_their_marks(tmp_path: Path) -> None:
    with zipfile.ZipFile(DOCX) as archive:
        document = archive.read("word/document.xml")
    head, _, _ = document.partition(b"<w:body>")
    body = b"<w:body><w:p><w:r><w:t>The ferry sailed again on Tuesday, after nine long months.</w:t></w:r>" + (
        b'<w:r><w:footnoteReference w:id="7"/></w:r></w:p></w:body></w:document>'
    )
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as new:
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        new.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
            f'Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        new.writestr("[Content_Types].xml", "<Types/>")
        new.writestr("word/document.xml", head + body)
        new.writestr("word/footnotes.xml", head.replace(b"w:document", b"w:footnotes") + NOTE)
    path = tmp_path / "noted.docx"
    path.write_bytes(packed.getvalue())
    found = read_document(path)
    assert isinstance(found, CleanDocument)
    assert found.text.split("\n\n")[0] == "The ferry sailed again on Tuesday, after nine long months."
    assert "gearbox was made in 1987" in found.text + " ".join(cut.text for cut in found.removed)


NOTE = b'<w:footnote w:id="7"><w:p><w:r><w:t>Its gearbox was made in 1987.</w:t></w:r></w:p></w:footnote></w:footnotes>'


def test_rtf_characters_of_both_kinds_are_read_and_repeated_lines_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(RTF)
    found = read_document(path)
    assert isinstance(found, CleanDocument)
    assert found.title == "Closed at last"
    assert "\u201cfor good\u201d, said Maren Holt" in found.text
    assert "Café owners" in found.text
    assert "Courier" not in found.text


def test_rows_of_rtf_become_lines_and_notes_follow_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(
        rb"{\rtf1\ansi Tolls of the lock\par The harbour council has raised them"
        rb"{\super\chftn{\*\footnote \pard{\super\chftn} Before, they were of 1987.}} again, as it had said.\par"
        rb"\trowd\cellx1\cellx2 \pard\intbl Canoes\cell nothing\cell\row"
        rb"{\trowd\pard\intbl{Barges | tugs\par}\cell{nine\par}\cell\row}"
        rb"\pard Nobody was surprised by that \u-10179?\u-8704?.\par}"
    )
    found = read_document(path)
    assert isinstance(found, CleanDocument)
    assert found.text.split("\n\n") == [
        "The harbour council has raised them again, as it had said.",
        "Canoes nothing",
        "Barges | tugs nine",
        "Nobody was surprised by that \U0001f600.",
        "Before, they were of 1987.",
    ]


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_rtf_bytes_outside_its_charset_are_read(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(
        (r"{\rtf1\ansi " + "The café at the lock – “our kitchen”, say sailors – is open again.}").encode(charset)
    )
    found = read_document(path)
    assert isinstance(found, CleanDocument)
    assert found.text == "The café at the lock – “our kitchen”, say sailors – is open again."


@pytest.mark.parametrize(
    "content",
    [
        b"{" * 2_000_000,
        rb"{\footnote" * 200_000,
        rb"{\footnote}" * 200_000,
        rb"{\rtf1" + rb"\u" * 500_000,
        rb"{\rtf1 " + b"\\'zz" * 300_000,
    ],
)
@pytest.mark.slow
def test_broken_rtf_ends_soon_and_never_raises(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(content if content.startswith(rb"{\rtf") else rb"{\rtf1" + content)
    start = perf_counter()
    read_document(path)
    assert perf_counter() - start < patient(20)
