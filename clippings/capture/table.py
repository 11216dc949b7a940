"""CSV and TSV: each row is a record, and the names of the columns are the JSON keys.

Spreadsheets and most programs put cells into quotation marks. Databases do not if tabs separate the cells: they write a
line break within a cell as \\n, and a quotation mark as itself.
"""

from __future__ import annotations  # BufferedReader is generic for type checkers alone

import codecs
import csv
import json
import re
from collections.abc import Iterator
from io import BufferedReader, TextIOWrapper
from itertools import islice
from typing import Any

from clippings.capture.file_types import looks_utf16
from clippings.capture.json_keys import Reading
from clippings.capture.json_records import read_record
from clippings.capture.problem import Problem, reject
from clippings.capture.starts import Found, Start
from clippings.charsets import guess_charset, is_macintosh
from clippings.documents import MAX_RECORD_BYTES, Origin, RawDocument, Rejected

_HEAD = 64 * 1024
_MAX_CELL = 8 * 1024 * 1024  # characters: what is larger is a quotation mark that nothing closes
_MAX_LINE = MAX_RECORD_BYTES  # characters
_SEPARATORS = "\t;,|"
_STATED = re.compile(r"\ufeff?sep=(.)[\r\n]")  # the first line, by which Excel is told the separator
_END = re.compile(r"[\r\n]")  # some spreadsheets end lines with \r alone
_QUOTED = re.compile(r'(?:^|[\t\r\n])"(?:[^"]|"")*+"(?=[\t\r\n]|$)')
_IN_QUOTES = re.compile(r'"[^"]*"')
_ESCAPE = re.compile(r"\\([\\nrtN])")
_MEANT = {"n": "\n", "r": "\r", "t": "\t", "N": "", "\\": "\\"}  # \N: there is no value


def read_table(
    stream: BufferedReader[Any], file: Origin, reading: Reading, start: Start, stop: int | None
) -> Iterator[Found]:
    """Every row below the names of the columns, numbered from 1. Raises Problem if there are none.

    The rows before `start` are read, too, since the quotation marks before a line decide whether a row starts there.
    """
    head = stream.peek(_HEAD)[:_HEAD]
    charset = _find_charset(head)
    text = TextIOWrapper(stream, charset, "replace", newline="")
    csv.field_size_limit(_MAX_CELL)
    rows = _read_rows(text, head.decode(charset, "replace"))
    number = start.place
    try:
        names = [name.strip() for name in next(rows, [])]
        if len(names) < 2:
            raise Problem("bad_record", "The first line of the table does not name columns.")
        for number, row in enumerate(islice(rows, start.place, stop), start=start.number):
            if any(cell.strip() for cell in row):
                at = Origin(file.collection, file.file, str(number))
                yield Start(number - 1, number), _read_row(names, row, at, reading)
    except csv.Error as error:
        at = Origin(file.collection, file.file, str(number + 1))
        yield Start(number, number + 1), reject(at, "bad_record", f"The table is damaged from this row on: {error}.")


def _read_rows(text: TextIOWrapper, head: str) -> Iterator[list[str]]:
    """The cells of each row. `head`: how the text begins."""
    stated = _STATED.match(head)
    if stated:
        text.readline()
    first = _IN_QUOTES.sub("", _END.split(head, maxsplit=1)[0])
    separator = stated[1] if stated else max(_SEPARATORS, key=first.count)
    lines = _read_lines(text)
    if separator != "\t" or _QUOTED.search(head):
        yield from csv.reader(lines, delimiter=separator)
        return
    for row in csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE):
        yield [_ESCAPE.sub(lambda escape: _MEANT[escape[1]], cell) for cell in row]


def _read_lines(text: TextIOWrapper) -> Iterator[str]:
    """Each line with its end. Raises csv.Error for a line without an end, which would fill the memory."""
    while line := text.readline(_MAX_LINE):
        if len(line) == _MAX_LINE:
            raise csv.Error("a line is longer than 64 MB, the limit for a record")
        yield line


def _read_row(names: list[str], row: list[str], at: Origin, reading: Reading) -> RawDocument | Rejected:
    if len(row) > len(names):
        content = "\t".join(row).encode("utf-8", "replace")
        return reject(
            at, "bad_record", f"The row has {len(row)} cells, but the table has {len(names)} columns.", content
        )
    record = {name: cell for name, cell in zip(names, row, strict=False) if name and cell.strip()}
    return read_record(json.dumps(record, ensure_ascii=False).encode("utf-8", "replace"), at, reading)


def _find_charset(head: bytes) -> str:
    """Spreadsheets write UTF-8, UTF-16 with its mark, or, in the west, windows-1252 or mac-roman. UTF-8 may have broken
    bytes.
    """
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if looks_utf16(head):
        return "utf-16-le"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        if head.startswith(codecs.BOM_UTF8) or _is_mostly_utf8(head):
            return "utf-8-sig"
        return "mac-roman" if is_macintosh(head) else guess_charset(head)
    return "utf-8-sig"


def _is_mostly_utf8(head: bytes) -> bool:
    """Whether nearly all bytes beyond ASCII are letters of UTF-8, as they hardly ever are in other charsets."""
    text = head.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(sign > "\x7f" for sign in text) - broken > 4 * broken
