"""CSV and TSV: a row is a record, by the names of its columns, which are the keys of JSON."""

import codecs
import csv
import json
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from clippings.capture.file_types import looks_utf16
from clippings.capture.json_keys import Reading
from clippings.capture.json_records import read_record
from clippings.capture.problem import Problem, reject
from clippings.documents import Origin, RawDocument, Rejected

_HEAD = 64 * 1024
_MAX_CELL = 8 * 1024 * 1024  # characters: what is larger is a quote mark that nothing closes
_SEPARATORS = "\t;,|"


def read_table(stream: BinaryIO, file: Origin, reading: Reading) -> Iterator[RawDocument | Rejected]:
    """Every row below the names of the columns, numbered from 1. Raises Problem where there are none."""
    head = stream.peek(_HEAD)[:_HEAD]  # type: ignore[attr-defined]
    text = TextIOWrapper(stream, _find_charset(head), "replace", newline="")
    csv.field_size_limit(_MAX_CELL)
    first = head.decode(_find_charset(head), "replace").partition("\n")[0]
    rows = csv.reader(text, delimiter=max(_SEPARATORS, key=first.count))
    names = [name.strip() for name in next(rows, [])]
    if len(names) < 2:
        raise Problem("bad_record", "The first line of the table does not name columns.")
    number = 0
    try:
        for number, row in enumerate(rows, start=1):
            if any(cell.strip() for cell in row):
                yield _read_row(names, row, Origin(file.collection, file.file, str(number)), reading)
    except csv.Error as error:
        at = Origin(file.collection, file.file, str(number + 1))
        yield reject(at, "bad_record", f"The table is damaged from this row on: {error}.")


def _read_row(names: list[str], row: list[str], at: Origin, reading: Reading) -> RawDocument | Rejected:
    if len(row) > len(names):
        content = "\t".join(row).encode("utf-8", "replace")
        return reject(
            at, "bad_record", f"The row has {len(row)} cells, but the table has {len(names)} columns.", content
        )
    record = {name: cell for name, cell in zip(names, row, strict=False) if name and cell.strip()}
    return read_record(json.dumps(record, ensure_ascii=False).encode("utf-8", "replace"), at, reading)


def _find_charset(head: bytes) -> str:
    """Spreadsheets write UTF-8, UTF-16 with its mark, or what the machine has, which is windows-1252 in the west."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if looks_utf16(head):
        return "utf-16-le"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"
