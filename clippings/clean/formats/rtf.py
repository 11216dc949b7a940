"""Reads RTF with striprtf, and adds what it omits or does not know: cells, notes, and bytes in other charsets."""

import re
from dataclasses import replace

from ftfy.fixes import fix_c1_controls
from striprtf.striprtf import rtf_to_text

from clippings.capture.records import clean_string
from clippings.clean.text.decode import normalize
from clippings.clean.text.passages import DecodedRecord, read_text

_CELL = "\x01"  # marks the end of a cell; no text has this character
_END_OF_CELL = re.compile(r"\\(?:nest)?cell(?![a-z]) ?")
_AT_CELL = re.compile(rf"\s*{_CELL}[^\S\n]*")
_NOTE = re.compile(r"\{\s*(?:\\\*)?\\footnote(?![a-z])")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


def read_rtf(content: bytes) -> DecodedRecord:
    """Return what an RTF document holds; headers and footers of its pages are left out."""
    source = _END_OF_CELL.sub(_CELL, _move_notes(_decode(content)))
    text = clean_string(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]
    text = "\n".join(line.rstrip() for line in _AT_CELL.sub(" ", text).split("\n"))
    return replace(read_text(normalize(fix_c1_controls(text))), extracted_by="rtf")


def _decode(content: bytes) -> str:
    """Return the source as text. RTF is plain ASCII, but some programs write UTF-8, and old ones windows-1252."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _move_notes(source: str) -> str:
    """Return the document with its notes as paragraphs after the text: within it, they would split its sentences."""
    kept, notes, at = [], [], 0
    while (note := _NOTE.search(source, at)) and (end := _find_end(source, note.start())):
        kept.append(source[at : note.start()])
        notes.append(f"\\par {{{source[note.end() : end - 1]}}}")
        at = end
    if not notes:
        return source
    body, brace, rest = "".join([*kept, source[at:]]).rpartition("}")
    return f"{body}\\pard{''.join(notes)}{brace}{rest}"


def _find_end(source: str, start: int) -> int | None:
    """Return where the group that begins at `start` ends."""
    depth = 0
    for brace in _BRACE.finditer(source, start):
        depth += {"{": 1, "}": -1}.get(brace.group(), 0)
        if depth == 0:
            return brace.end()
    return None
