"""RSS and Atom files: one record per entry, with its full content, or its summary if there is no more."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO

import feedparser

from clippings.addresses import canonical_url
from clippings.capture.problem import Problem, reject
from clippings.capture.records import clean_string, make_document, remark_address, short_id
from clippings.documents import Declared, Origin, RawDocument, Rejected
from clippings.sandbox import run_guarded

MAX_FEED_BYTES = 16 * 1024 * 1024  # a feed is parsed whole
_MAX_NAME = 100  # characters of a feed that names the source
_STATEMENTS = ("id", "link", "title", "published", "updated", "author")


def read_feed(content: bytes, file: Origin) -> Iterator[RawDocument | Rejected]:
    """Every entry of the feed. Raises Problem if it is not a feed, or parsing it needs too much."""
    if len(content) > MAX_FEED_BYTES:
        raise Problem("too_large", f"The feed is larger than {MAX_FEED_BYTES >> 20} MB.")
    if b"<!ENTITY" in content.replace(b"\0", b""):
        raise Problem("bad_record", "The feed declares entities, which are not allowed.")
    title, language, entries = run_guarded(partial(_parse, content))
    if not entries:
        raise Problem("empty", "The feed has no entries.")
    for number, (stated, text, media_type) in enumerate(entries, start=1):
        at = Origin(file.collection, file.file, str(number))
        yield _read_entry(stated, text, media_type, title, language, at)


def _parse(content: bytes) -> tuple[str | None, str | None, list[tuple[dict[str, str], str, str]]]:
    """The feed's title and language; for each entry what it states, its content and the content's media type."""
    # As a stream, since feedparser takes a string for an address; cleaning is done later, by its own rules.
    feed = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    entries = []
    for entry in feed.entries:
        stated = {name: str(entry[name]) for name in _STATEMENTS if dict.get(entry, name)}  # entry.get invents dates
        texts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
        text = max(texts[:-1] or texts, key=lambda part: len(part.get("value", "")))
        entries.append((stated, text.get("value", ""), text.get("type", "text/html")))
    return feed.feed.get("title"), feed.feed.get("language"), entries


def _read_entry(
    stated: dict[str, str], text: str, media_type: str, feed: str | None, language: str | None, at: Origin
) -> RawDocument | Rejected:
    content = clean_string(text).encode("utf-8")
    own_id = stated.get("id")
    url = canonical_url(stated.get("link", ""))
    origin = Origin(at.collection, at.file, short_id(own_id)) if own_id else at
    if not content.strip():
        title = stated.get("title", "").encode("utf-8", "replace")
        detail = "The entry has neither content nor summary."
        return reject(origin, "bad_record", detail, title, url, named=bool(own_id))
    return make_document(
        origin=origin,
        content=content,
        media_type="text/plain; charset=utf-8" if media_type == "text/plain" else "text/html; charset=utf-8",
        url=url,
        source=None if url else (_read_statement(feed) or "")[:_MAX_NAME] or None,
        declared=Declared(
            title=_read_statement(stated.get("title")),
            published=_read_statement(stated.get("published")),
            modified=_read_statement(stated.get("updated")),
            byline=_read_statement(stated.get("author")),
            language=_read_statement(language),
        ),
        named=bool(own_id),
        remarks=remark_address(stated.get("link"), url),
    )


def _read_statement(value: str | None) -> str | None:
    return clean_string(value).strip()[:10_000] or None if value else None
