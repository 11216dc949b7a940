"""Reads PDF: builds the lines of each page from its characters' positions; pdf_layout.py joins them to paragraphs."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium

from clippings.clean.formats.pdf_layout import PrintedLine, arrange, find_title
from clippings.clean.rules.places import PAGE_EDGE
from clippings.clean.text.decode import normalize
from clippings.clean.text.passages import DecodedRecord, Passage
from clippings.sandbox import Problem

_SPACE = 0.12  # of the letter size: a wider gap separates two words
_COLUMN = 1.2  # of the letter size: a wider gap separates two columns, or two cells
_MIN_LETTERS = 10  # per page on average: with fewer, the pages are pictures
_HYPHENS = str.maketrans(dict.fromkeys("\x02\ufffe\u00ad", "\u00ad"))  # PDFium has two of its own for hyphens


@dataclass(slots=True)
class _Character:
    text: str
    left: float
    right: float
    base: float  # where the line is, from the top of the page
    size: float


def read_pdf(content: bytes) -> DecodedRecord:
    """Return the text of a PDF in reading order, and what its pages repeat at their edges.

    Raises Problem if it is damaged or encrypted, or if its pages are pictures without text.
    """
    pages = _read_pages(content)
    letters = sum(sum(map(str.isalnum, line.text)) for page in pages for line in page)
    if letters < _MIN_LETTERS * max(1, len(pages)):
        raise Problem("no_text_layer", f"Its {len(pages)} pages are pictures: they hold {letters} letters as text.")
    paragraphs = arrange(pages)
    passages, labels = [], []
    start = 0
    for number, paragraph in enumerate(paragraphs, start=1):
        passages.append(Passage(paragraph.text, number, start, start + len(paragraph.text)))
        labels.append(PAGE_EDGE.label if paragraph.at_edge else None)
        start += len(paragraph.text) + 1
    document = "\n".join(paragraph.text for paragraph in paragraphs)
    return DecodedRecord(document, tuple(passages), tuple(labels), "pdf", title=find_title(paragraphs))


def _read_pages(content: bytes) -> list[list[PrintedLine]]:
    try:
        with pypdfium2.PdfDocument(BytesIO(content)) as document:
            return [list(_read_lines(document[number], number)) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise Problem("unreadable", "The PDF is encrypted and asks for a password.") from None
        raise Problem("unreadable", f"The PDF is damaged: {str(error)[:100]}") from error


def _read_lines(page: pypdfium2.PdfPage, number: int) -> Iterator[PrintedLine]:
    run: list[_Character] = []
    for character in _read_characters(page):
        if run and not _goes_on(run[-1], character):
            yield from _make_line(run, number)
            run = []
        run.append(character)
    yield from _make_line(run, number)


def _goes_on(before: _Character, character: _Character) -> bool:
    size = max(before.size, character.size)
    on_line = abs(character.base - before.base) < 0.5 * size
    return on_line and before.left - 0.3 * size <= character.left < before.right + _COLUMN * size  # ligatures overlap


def _make_line(run: list[_Character], page: int) -> Iterator[PrintedLine]:
    text, before = "", None
    for character in run:
        if before and character.left - before.right > _SPACE * character.size:
            text += " "
        text += character.text
        before = character
    text = " ".join(normalize(text.translate(_HYPHENS).replace("\u00ad", "\ue000")).split()).replace("\ue000", "\u00ad")
    if text:
        sizes = sorted(character.size for character in run)
        yield PrintedLine(text, page, run[0].left, run[-1].right, run[0].base, sizes[len(sizes) // 2])


def _read_characters(page: pypdfium2.PdfPage) -> Iterator[_Character]:
    """Yield the characters that the page draws, without spaces and without those that PDFium inserts."""
    height, text = page.get_height(), page.get_textpage()
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for i in range(text.count_chars()):
        if pdfium.FPDFText_IsGenerated(text, i) == 1 and pdfium.FPDFText_IsHyphen(text, i) != 1:
            continue
        code = pdfium.FPDFText_GetUnicode(text, i)
        if chr(code).isspace():
            continue  # the gap shows it; some programs draw a space and move the next letter back over it
        pdfium.FPDFText_GetLooseCharBox(text, i, box)
        pdfium.FPDFText_GetCharOrigin(text, i, x, y)
        size = abs(box.top - box.bottom) or 1.0
        yield _Character(chr(code) if code else "\ufffd", box.left, box.right, height - y.value, size)
