"""Reads RTF with striprtf, and adds what it omits or does not know: cells, notes, bytes in other charsets."""

import re
from dataclasses import replace

from ftfy.fixes import fix_c1_controls
from striprtf.striprtf import rtf_to_text

from clippings.capture.records import clean_string
from clippings.clean.decode import normalize
from clippings.clean.passages import DecodedRecord, read_text

_CELL = "\x01"  # stands for the end of a cell: no text has it
_END_OF_CELL = re.compile(r"\\(?:nest)?cell(?![a-z]) ?")
_AT_CELL = re.compile(rf"\s*{_CELL}[^\S\n]*")
_NOTE = re.compile(r"\{\s*(?:\\\*)?\\footnote(?![a-z])")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


def read_rtf(content: bytes) -> DecodedRecord:
    """Return what an RTF document holds; what its pages repeat at their edges is not part of it."""
    source = _END_OF_CELL.sub(_CELL, _move_notes(_decode(content)))
    text = clean_string(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]
    text = "\n".join(line.rstrip() for line in _AT_CELL.sub(" ", text).split("\n"))
    return replace(read_text(normalize(fix_c1_controls(text))), extracted_by="rtf")


def _decode(content: bytes) -> str:
    """The format has bytes of ASCII alone; some programs write UTF-8 nevertheless, and old ones windows-1252."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _move_notes(source: str) -> str:
    """The document with the notes after its text, as paragraphs of it: within, they would part its sentences."""
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
    """Where the group ends that begins there."""
    depth = 0
    for brace in _BRACE.finditer(source, start):
        depth += {"{": 1, "}": -1}.get(brace.group(), 0)
        if depth == 0:
            return brace.end()
    return None
