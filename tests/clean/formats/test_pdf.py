"""PDF: columns, headers, broken words; and pictures, locked or damaged files, and bombs."""

import random
import zlib
from io import BytesIO
from pathlib import Path
from time import perf_counter

import pypdfium2
import pytest

from clippings.clean import clean
from clippings.clean.formats.pdf_layout import _PAGE_NUMBER, PrintedLine, arrange
from clippings.documents import CleanDocument, Rejected
from tests.clean.records import make_raw
from tests.documents.scoring import FILES, HERE, read_document
from tests.timing import patient

PDF = next(path for path in FILES if path.suffix == ".pdf")


def make_lines(texts: str, page: int = 0, left: float = 50, top: float = 60, size: float = 10) -> list[PrintedLine]:
    """A column of lines, each as wide as its letters; a line that starts with ">" is indented."""
    lines = []
    for number, text in enumerate(texts.splitlines()):
        start = left + (12 if text.startswith(">") else 0)
        words = text.removeprefix(">")
        lines.append(PrintedLine(words, page, start, start + 5 * len(words), top + 12 * number, size))
    return lines


def texts_of(*pages: list[PrintedLine], edges: bool = False) -> list[str]:
    return [paragraph.text for paragraph in arrange(pages) if paragraph.at_edge == edges]


LEFT = """>The mayor opened the harbour
on Monday and was cheered by
all who had come to see it.
>A second ferry was promised,
but nobody knows when it will"""
RIGHT = """sail, or who is going to pay
for its crew of eleven people.
>Fishermen wait for an answer
and say that they have waited
longer than anybody should."""


def test_columns_are_read_in_order_and_paragraphs_continue_across_them() -> None:
    page = [line for pair in zip(make_lines(LEFT), make_lines(RIGHT, left=220), strict=True) for line in pair]
    assert texts_of(page) == [
        "The mayor opened the harbour on Monday and was cheered by all who had come to see it.",
        "A second ferry was promised, but nobody knows when it will sail, or who is going to pay for its crew of "
        "eleven people.",
        "Fishermen wait for an answer and say that they have waited longer than anybody should.",
    ]


def test_a_byline_close_to_the_text_is_a_paragraph() -> None:
    lines = "By Ann Lee\nThe mayor opened the harbour\non Monday, and everybody from\nVelm who had a boat was there."
    assert texts_of(make_lines(lines)) == ["By Ann Lee", " ".join(lines.splitlines()[1:])]


def test_a_headline_across_two_columns_comes_before_both() -> None:
    headline = [PrintedLine("Harbour opens with cheers", 0, 60, 350, 30, 20)]
    assert texts_of([*headline, *make_lines(LEFT), *make_lines(RIGHT, left=220)])[0] == "Harbour opens with cheers"


WORDS = ("north", "south", "east")


def test_repeated_lines_and_page_numbers_are_set_apart() -> None:
    pages = [
        [
            PrintedLine("The Courier", page, 50, 105, 20, 8),
            *make_lines("\n".join(f"{line} {WORDS[page]}" for line in [*LEFT.splitlines(), *RIGHT.splitlines()]), page),
            PrintedLine(f"Page {page + 1} of 3", page, 50, 105, 400, 8),
        ]
        for page in range(3)
    ]
    assert sorted(texts_of(*pages, edges=True)) == sorted(["The Courier"] * 3 + [f"Page {n} of 3" for n in (1, 2, 3)])
    assert not any("Courier" in text or "Page" in text for text in texts_of(*pages))


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        *((text, True) for text in ("7", "– 7 –", "Page 7", "Seite 7 von 12", "7/12", "p. 7")),
        *((text, False) for text in ("4 May 2026", "7 people", "May 2026", "Ferry 7 sails", "3.4 million")),
    ],
)
def test_page_numbers_are_recognized_in_any_language(text: str, is_number: bool) -> None:
    assert bool(_PAGE_NUMBER.fullmatch(text)) == is_number


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("the har-\nbour is closed", "the harbour is closed"),
        ("the har\u00ad\nbour is closed", "the harbour is closed"),
        ("the south-east is dry, the south-\neast is closed", "the south-east is dry, the south-east is closed"),
        ("between May-\nJune and July", "between May- June and July"),
    ],
)
def test_words_hyphenated_at_the_end_of_a_line_are_joined(lines: str, whole: str) -> None:
    assert texts_of(make_lines(lines)) == [whole]


def make_pdf(stream: bytes, *, packed: bool = False, pages: str = "[3 0 R]", count: int = 1) -> bytes:
    body = zlib.compress(stream, 9) if packed else stream
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids{pages}/Count {count}>>".encode(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<<%s/Length %d>>stream\n%s\nendstream" % (b"/Filter/FlateDecode" if packed else b"", len(body), body),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    parts = [b"%d 0 obj%s endobj\n" % (number, one) for number, one in enumerate(objects, start=1)]
    return b"%PDF-1.4\n" + b"".join(parts) + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"


def reason_of(content: bytes, folder: Path) -> str:
    path = folder / "a.pdf"
    path.write_bytes(content)
    found = read_document(path)
    return found.reason if isinstance(found, Rejected) else ""


def test_a_scanned_document_has_no_text_layer(tmp_path: Path) -> None:
    scanned = BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(3):
            document.new_page(400, 600)
        document.save(scanned)
    assert reason_of(scanned.getvalue(), tmp_path) == "no_text_layer"
    numbered = make_pdf(b"BT /F 12 Tf 50 50 Td (7) Tj ET")
    assert reason_of(numbered, tmp_path) == "no_text_layer"


def test_a_locked_document_is_named_as_such() -> None:
    locked = clean(make_raw((HERE / "locked.pdf").read_bytes(), "application/pdf"))
    assert isinstance(locked, Rejected)
    assert (locked.reason, "password" in locked.detail) == ("unreadable", True)


@pytest.mark.slow
def test_a_document_that_unpacks_forever_or_refers_to_itself_stops_at_the_limits(tmp_path: Path) -> None:
    start = perf_counter()
    burst = make_pdf(b"BT /F 12 Tf (The bridge is closed.) Tj ET " * 8_000_000, packed=True)
    assert reason_of(burst, tmp_path) in ("too_slow", "too_large")
    assert reason_of(make_pdf(b"", pages="[2 0 R 2 0 R]", count=2_000_000), tmp_path) in ("unreadable", "no_text_layer")
    assert perf_counter() - start < patient(60)


def test_damaged_documents_are_read_or_rejected_and_never_raise(tmp_path: Path) -> None:
    whole, chance = PDF.read_bytes(), random.Random(7)
    for _ in range(12):
        content = bytearray(whole[: chance.randrange(100, len(whole))])
        for _ in range(20):
            content[chance.randrange(20, len(content))] = chance.randrange(256)
        assert reason_of(bytes(content), tmp_path) in ("", "unreadable", "no_text_layer", "empty", "too_slow")


def test_repeated_lines_of_pages_are_stored_as_removed_under_their_rule() -> None:
    found = read_document(next(path for path in FILES if path.name == "ferry-chromium2.pdf"))
    assert isinstance(found, CleanDocument)
    assert {cut.rule for cut in found.removed} == {"title", "page-edge"}
    assert found.extracted_by == "pdf"
