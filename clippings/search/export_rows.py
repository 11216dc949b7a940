"""Formats the rows of an export, with the columns of docs/search.md, as CSV or JSON Lines (pure)."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any, Literal

from clippings.index.archive import IndexName
from clippings.index.fields import Json

Format = Literal["csv", "jsonl"]
COLUMNS: dict[IndexName, tuple[str, ...]] = {  # field names, which docs/fields.md explains
    "articles": (
        *("id", "published_day", "published_at", "modified_at", "title", "text", "byline", "source", "domain", "url"),
        *("language", "people", "people_shown", "organizations", "places", "speakers", "speaker_shown", "quote_count"),
        *("collection", "file"),
        *("first_seen", "revision", "duplicate_of", "story", "content_hash"),
    ),
    "quotes": (
        *("id", "article_id", "published_day", "published_at", "speaker", "speaker_shown", "speaker_text"),
        *("kind", "cue", "confidence"),
        *("speaker_pronoun", "speaker_pronoun_confidence", "speaker_roles"),
        *("text", "start", "end", "group", "corrected", "title", "source", "url", "language", "collection"),
        *("duplicate_of", "copy_key"),
    ),
}


def write_head(form: Format, index: IndexName) -> bytes:
    return _to_csv([COLUMNS[index]]) if form == "csv" else b""


def write_rows(form: Format, index: IndexName, sources: Iterable[Json]) -> bytes:
    """The rows as bytes. CSV joins lists with "; " and puts an apostrophe before anything that would be a formula."""
    columns = COLUMNS[index]
    if form == "csv":
        return _to_csv([_write_cell(source.get(name)) for name in columns] for source in sources)
    lines = (json.dumps({name: source.get(name) for name in columns}, ensure_ascii=False) for source in sources)
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _to_csv(rows: Iterable[Iterable[Any]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8")


def _write_cell(value: Any) -> Any:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@")) else value
