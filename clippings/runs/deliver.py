"""Delivers alerts: to a file of JSON Lines, an Atom feed (RFC 4287) or a webhook."""

import json
import os
import ssl
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from clippings.atom import Entry, write_atom
from clippings.errors import ClippingsError
from clippings.index.fields import Json

TIMEOUT = 10.0  # seconds for one answer of a webhook


def append_lines(path: Path, messages: Sequence[Json]) -> None:
    """Add each message that the file does not have yet, as one line of JSON. Raises ClippingsError if it cannot.

    If a killed run has left half a line, it is completed.
    """
    lines = {message["id"]: json.dumps(message, ensure_ascii=False).encode() + b"\n" for message in messages}
    _write(path, lambda: _append(path, lines))


def drop_lines(path: Path, ids: Collection[str]) -> None:
    """Remove the messages with these ids from the file, if it is there. Raises ClippingsError if it cannot."""
    if path.exists():
        kept = (line for line in path.read_bytes().splitlines(keepends=True) if _read_id(line) not in ids)
        _write(path, lambda: _replace(path, b"".join(kept)))


def write_feed(path: Path, name: str, messages: Sequence[Json]) -> None:
    """The feed of a saved question, newest entries first. Raises ClippingsError if it cannot be written."""
    _write(path, lambda: _replace(path, build_feed(name, messages)))


def build_feed(name: str, messages: Sequence[Json]) -> bytes:
    id, entries = f"urn:clippings:question:{name}", [_to_entry(message) for message in messages]
    return write_atom(id, name, entries).encode()


def post(address: str, message: Json) -> None:
    """Send one message. Raises ClippingsError, which names the host alone: the address may hold a secret."""
    host = urlsplit(address).hostname
    remedy = "The next ingest or `clippings watch` sends it again."
    try:
        trusted = ssl.create_default_context()
        answer = httpx.post(address, json=message, timeout=TIMEOUT, verify=trusted, follow_redirects=False)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ClippingsError(f"The webhook at {host} does not answer: {type(error).__name__}.", remedy) from None
    if not answer.is_success:
        raise ClippingsError(f"The webhook at {host} answered {answer.status_code}.", remedy)


def _append(path: Path, lines: dict[str, bytes]) -> None:
    with path.open("a+b") as file:
        file.seek(0)
        end, known, last = 0, set(), b""
        for last in file:
            if last.endswith(b"\n"):
                end += len(last)
                known.add(_read_id(last))
        if last and not last.endswith(b"\n"):
            if any(line.startswith(last) for line in lines.values()):
                file.truncate(end)
            else:
                file.write(b"\n")  # it was written by somebody else
        file.write(b"".join(line for id, line in lines.items() if id not in known))
        file.flush()
        os.fsync(file.fileno())


def _to_entry(message: Json) -> Entry:
    article = message["article"]
    return Entry(
        id=f"urn:clippings:match:{message['id']}",
        title=article["title"] or "(no title)",
        address=article["url"] if urlsplit(article["url"] or "").scheme in ("http", "https") else None,
        updated=datetime.fromisoformat(message["found_at"]),
        author=article["source"],
        summary=_summarize(message),
    )


def _summarize(message: Json) -> str:
    source = " · ".join(filter(None, [message["article"]["source"], message["article"]["published_day"]]))
    words = f"Found: {', '.join(message['words'])}" if message["words"] else ""
    said = [f"“{one['text']}” — {one['speaker'] or 'unknown'}" for one in message.get("quotes", ())]
    return "\n".join(filter(None, [source, words, *said]))


def _read_id(line: bytes) -> str | None:
    """The id in a line, if it is a message."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found.get("id") if isinstance(found, dict) else None


def _write(path: Path, write: Callable[[], None]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write()
    except OSError as error:
        raise ClippingsError(
            f"{path} cannot be written: {error.strerror}.", "Free up space, or make it writable."
        ) from None


def _replace(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    os.replace(part, path)
