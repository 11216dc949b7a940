"""Files of many records, however long they are, read from any record on as they would be read from the first."""

from __future__ import annotations  # BufferedReader is generic for type checkers alone

from collections.abc import Callable, Iterator, Mapping
from io import BufferedReader
from typing import Any

from clippings.capture.file_types import Kind
from clippings.capture.json_keys import Reading
from clippings.capture.json_lines import read_lines
from clippings.capture.json_values import read_values
from clippings.capture.mail import read_mailbox
from clippings.capture.starts import Found, Start
from clippings.capture.table import read_table
from clippings.capture.warc import read_warc
from clippings.documents import Origin

# Each yields the records from a start on that start before a place, or all that follow. The stream is at that start; a
# table's is at its beginning, because the quotation marks before a line decide whether a row starts there.
READERS: Mapping[Kind, Callable[[BufferedReader[Any], Origin, Reading, Start, int | None], Iterator[Found]]] = {
    "json-lines": read_lines,
    "json": read_values,
    "table": read_table,
    "mailbox": read_mailbox,
    "warc": read_warc,
}
