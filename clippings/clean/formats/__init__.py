"""Reads documents that are not text, each format with a library. To add a format, add an entry to FORMATS."""

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import mammoth

from clippings.capture.records import MEDIA_TYPES
from clippings.clean.formats.pdf import read_pdf
from clippings.clean.formats.rtf import read_rtf
from clippings.clean.page import parse_page
from clippings.clean.text.blocks import find_apart, find_blocks
from clippings.clean.text.decode import normalize
from clippings.clean.text.passages import DecodedRecord, passages_of_blocks
from clippings.sandbox import Problem

_NOTE_MARK = re.compile(r'<sup><a href="#(?:foot|end)note-[^<>]*>[^<>]*</a></sup>|<a href="#[^<>]*ref-[^<>]*>↑</a>')


def read_docx(content: bytes) -> DecodedRecord:
    """Return what a Word document holds: its paragraphs, cells and notes, without the reference marks of notes."""
    try:
        page = mammoth.convert_to_html(BytesIO(content), convert_image=_leave_out_image).value
    except (KeyError, ValueError, AttributeError, OSError, BadZipFile) as error:  # raised for missing parts
        raise Problem("unreadable", f"The Word document is damaged ({type(error).__name__}).") from error
    blocks, _ = find_blocks(parse_page(normalize(_NOTE_MARK.sub("", page))))
    passages = passages_of_blocks(blocks)
    first = next((block for block in blocks[:3] if block.element.tag == "h1"), None)
    return DecodedRecord(
        document="\n".join(passage.text for passage in passages),
        passages=tuple(passages),
        labels=(None,) * len(passages),
        extracted_by="docx",
        title=first.text if first else None,
        apart=find_apart(blocks),
    )


def _leave_out_image(image: Any) -> list[Any]:
    return []


FORMATS: Mapping[str, Callable[[bytes], DecodedRecord]] = {  # each raises Problem if it cannot read the content
    MEDIA_TYPES["pdf"]: read_pdf,
    MEDIA_TYPES["docx"]: read_docx,
    MEDIA_TYPES["rtf"]: read_rtf,
}
