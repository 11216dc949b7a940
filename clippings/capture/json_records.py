"""Makes a document of a JSON object, in our format or in one of those in the table of json_keys."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import partial

from clippings.addresses import canonical_url
from clippings.capture.json_keys import Field, Reading, show_keys
from clippings.capture.problem import Problem, reject
from clippings.capture.records import clean_string, make_document, remark_address, short_id
from clippings.documents import Declared, Origin, RawDocument, Rejected
from clippings.sandbox import run_guarded

_MAX_STATED = 10_000  # characters of a title or another statement; more is not a statement
_SEVERAL = 5  # words: a value with fewer is not a text
_MAPPABLE = re.compile(r"[\w.-]{1,40}")  # a key that can be written in a map
_RISKY = 16 * 1024 * 1024  # bytes; one character beyond U+FFFF makes the parsed record four times as large
_TAG = re.compile(r"<[a-z/!][^<>]*>", re.IGNORECASE)

Record = Mapping[str, object]


def read_record(content: bytes, at: Origin, reading: Reading) -> RawDocument | Rejected:
    """The document of a JSON object; if it may take too much memory, it is read in a process that can be stopped."""
    try:
        if len(content) > _RISKY:
            return run_guarded(partial(_make_record, content, at, reading))
        return _make_record(content, at, reading)
    except Problem as problem:
        return reject(at, problem.reason, problem.detail, content)
    except MemoryError:
        return reject(at, "too_large", "Reading the record needs more memory than there is.", content)


def find_break(content: bytes) -> int | None:
    """The number of bytes before the first invalid one; None if all are valid JSON, or if it cannot be determined."""
    if len(content) > _RISKY:
        try:
            return run_guarded(partial(_find_break, content))
        except Problem:
            return None
    return _find_break(content)


def _find_break(content: bytes) -> int | None:
    try:
        json.loads(content.decode("utf-8"))
    except json.JSONDecodeError as error:
        return len(error.doc[: error.pos].encode("utf-8"))
    except (ValueError, RecursionError):  # it may be JSON, only of another charset, too deep or with too long a number
        pass
    return None


def _parse(content: bytes) -> Record:
    """The JSON object. Raises Problem."""
    try:
        record = json.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise Problem("bad_record", "The record is not UTF-8.") from None
    except json.JSONDecodeError as error:
        what = error.msg.removesuffix(" at").removesuffix(" starting")  # "Unterminated string starting at"
        raise Problem("bad_record", f"The record is not valid JSON: {what}, at character {error.pos + 1}.") from None
    except RecursionError:
        raise Problem("bad_record", "The record is nested too deeply.") from None
    except ValueError:
        raise Problem("bad_record", "The record holds a number that is too long.") from None
    if not isinstance(record, dict):
        raise Problem("bad_record", "The record is not a JSON object.")
    return record


def _make_record(content: bytes, at: Origin, reading: Reading) -> RawDocument | Rejected:
    record = _parse(content)

    def state(field: Field) -> str | None:
        return next(
            (value for path in reading.paths[field] if (value := _read_string(_find(record, path), path))), None
        )

    own_id = state("id")
    stated_urls = [value for path in reading.paths["url"] if (value := _read_string(_find(record, path), path))]
    url = next((url for stated in stated_urls if (url := canonical_url(stated))), None)
    origin = Origin(at.collection, at.file, short_id(own_id)) if own_id else at
    try:
        article, media_type = _find_content(record, reading)
    except Problem as problem:
        return reject(origin, problem.reason, problem.detail, content, url, named=bool(own_id))
    return make_document(
        origin=origin,
        content=article,
        media_type=media_type,
        url=url,
        source=state("source"),
        declared=Declared(
            title=state("title"),
            published=state("published"),
            modified=state("modified"),
            byline=_find_byline(record, reading),
            language=state("language"),
        ),
        named=bool(own_id),
        unread=reading.unread(record),
        remarks=remark_address(stated_urls[0] if stated_urls else None, url),
    )


def _find(record: Record, path: str) -> object:
    """The value under a key, or else under the path that it names; None if there is none."""
    if path in record or "." not in path:
        return record.get(path)
    name, _, rest = path.partition(".")
    within = record.get(name)
    return _find(within, rest) if isinstance(within, dict) else None


def _find_content(record: Record, reading: Reading) -> tuple[bytes, str]:
    """The record's page or text, whichever counts more, and the media type."""
    found = [
        (field, text) for field, path in reading.content if (text := _read_text(_find(record, path), field)) is not None
    ]
    if not found:
        raise Problem(
            "bad_record",
            f"The record has no text. It is read from {', '.join(path for _, path in reading.content)}. "
            f"The record's keys: {', '.join(show_keys(iter(record))) or 'none'}.{_suggest_map(record)}",
        )
    for field, text in found:
        if text.strip():
            return _to_utf8(text), f"text/{'html' if field == 'html' else 'plain'}; charset=utf-8"
    raise Problem("empty", "The record's text is blank.")


def _suggest_map(record: Record) -> str:
    """Which key to read the text from: the one with the longest value of several words, as a person would guess."""
    values = {key: value for key, value in record.items() if isinstance(value, str) and len(value.split()) >= _SEVERAL}
    key = max(values, key=lambda key: len(values[key]), default="")
    if not _MAPPABLE.fullmatch(key):
        return ""
    field = "html" if _TAG.search(values[key]) else "text"
    return f" If `{key}` has the text, ingest the file with --map {field}={key}."


def _read_text(value: object, field: Field) -> str | None:
    """A page or text as it is written, or a list of paragraphs, joined; None for anything else."""
    if field == "text" and isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def _find_byline(record: Record, reading: Reading) -> str | None:
    """The authors that the first of the keys names: strings, and objects with a `name`, alone or in a list."""
    for path in reading.paths["byline"]:
        if names := ", ".join(_names(_find(record, path))):
            return _read_string(names, path)
    return None


def _names(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip():
            yield name


def _to_utf8(value: str) -> bytes:
    try:
        return value.encode("utf-8")
    except UnicodeEncodeError:
        return clean_string(value).encode("utf-8")


def _read_string(value: object, path: str) -> str | None:
    """What a key states, as a string: numbers as they are written, parts of a list joined; None for anything else."""
    if isinstance(value, list):
        value = ", ".join(part for part in value if isinstance(part, str))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    stated = clean_string(str(value)).strip()
    if path.endswith(".rendered"):  # such a value is HTML; what stands for characters in it is read by the cleaning
        stated = _TAG.sub("", stated).strip()
    return stated[:_MAX_STATED] or None
