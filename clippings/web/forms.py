"""Writes lists for programs as JSON, JSON Lines and CSV; atom.py writes feeds (pure)."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

MEDIA_TYPES = {
    "json": "application/json",
    "jsonl": "application/jsonl; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "atom": "application/atom+xml",
}


def write_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=lambda moment: moment.isoformat())


def write_lines(rows: Iterable[Any]) -> str:
    return "".join(f"{write_json(row)}\n" for row in rows)


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """CSV. Semicolons separate the values in a cell; ' precedes what a spreadsheet would take for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_write_cell(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def _write_cell(value: Any) -> Any:
    text = "; ".join(map(str, value)) if isinstance(value, list | tuple) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
