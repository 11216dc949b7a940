"""RAW -> CLEANED: the article's own text, its title, byline and dates, and everything that was cut, with the rule."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

from clippings.clean.byline import merge_names, parse_byline
from clippings.clean.dates import choose, parse_date, parse_date_line
from clippings.clean.decode import decode, is_binary
from clippings.clean.lines import label_lines
from clippings.clean.page import Page, read_page
from clippings.clean.title import tidy
from clippings.documents import (
    MAX_TEXT_BYTES,
    Capture,
    CleanDocument,
    Dated,
    RawDocument,
    Reason,
    Rejected,
    Removed,
)

VERSION = "1"


def clean(raw: RawDocument) -> CleanDocument | Rejected:
    """Return the article of a record, or why there is none: `empty`, `not_text` or `too_large`.

    Every line of the decoded text (HTML: every text block of the page) is in the text or in `removed`, in order.
    """
    capture = Capture(hashlib.sha256(raw.content).hexdigest(), raw.media_type, raw.declared)
    if is_binary(raw.content):
        return _reject(raw, capture, "not_text", "The bytes are no text in any charset.")
    document = decode(raw.content, raw.media_type)
    now = datetime.now(UTC)
    page = read_page(document, raw.url, now) if raw.media_type.startswith("text/html") else None
    lines = [block.text for block in page.blocks] if page else document.split("\n")
    title = tidy(raw.declared.title or "") or (page.title if page else None)
    labels = _label(lines, page, title)
    text = _join(lines, labels, page)
    if not text:
        return _reject(raw, capture, "empty", f"Nothing of an article is left of {len(lines)} lines.")
    if len(text.encode()) > MAX_TEXT_BYTES:
        return _reject(raw, capture, "too_large", f"The text has more than {MAX_TEXT_BYTES} bytes.")
    stated = {rule: [line for line, r in zip(lines, labels, strict=True) if r == rule] for rule in _FIELDS}
    title = title or next((t for line in stated["title"] if (t := tidy(line))), None)
    published, modified, remarks = _date(raw, page, [*stated["date"], *stated["byline"]], now)
    byline = merge_names([raw.declared.byline] if raw.declared.byline else []) or (page.byline if page else ())
    return CleanDocument(
        id=raw.id,
        origin=raw.origin,
        source=raw.source,
        url=raw.url or (page.canonical if page else None),
        title=title,
        text=text,
        byline=byline or merge_names(name for line in stated["byline"] for name in parse_byline(line)),
        published=published,
        modified=modified,
        removed=_removed(lines, labels),
        content_hash=hashlib.sha256(f"{title or ''}\n{text}".encode()).hexdigest(),
        capture=capture,
        declared_language=raw.declared.language or (page.language if page else None),
        extracted_by=page.extracted_by if page else "text",
        remarks=remarks,
    )


_FIELDS = ("title", "byline", "date")


def _reject(raw: RawDocument, capture: Capture, reason: Reason, detail: str) -> Rejected:
    return Rejected(raw.id, raw.origin, "clean", reason, detail, capture.hash)


def _label(lines: Sequence[str], page: Page | None, title: str | None) -> list[str | None]:
    if page is None:
        return label_lines(lines, title=title)
    labels = list(page.labels)
    kept = [i for i, label in enumerate(labels) if label is None]
    for i, rule in zip(kept, label_lines([lines[i] for i in kept], title=title), strict=True):
        labels[i] = rule
    return labels


def _join(lines: Sequence[str], labels: Sequence[str | None], page: Page | None) -> str:
    """Return the kept lines as paragraphs; lines that only a line break parts stay one paragraph."""
    parts: list[str] = []
    for i, (line, label) in enumerate(zip(lines, labels, strict=True)):
        if label is not None or not (stripped := line.strip()):
            continue
        tight = page is not None and page.blocks[i].tight and labels[i - 1] is None
        parts += ["\n" if tight else "\n\n", stripped]
    return "".join(parts[1:])


def _removed(lines: Sequence[str], labels: Sequence[str | None]) -> tuple[Removed, ...]:
    """Return the cut passages: neighbouring lines that the same rule cut are one."""
    found: list[Removed] = []
    start = 0
    document = "\n".join(lines)
    for i, (line, label) in enumerate(zip(lines, labels, strict=True)):
        end = start + len(line)
        if label is not None:
            last = found[-1] if found else None
            if last and last.rule == label and label not in _FIELDS and not document[last.end : start].strip():
                found[-1] = Removed(document[last.start : end], label, last.line, last.start, end)
            else:
                found.append(Removed(line, label, i + 1, start, end))
        start = end + 1
    return tuple(found)


def _date(
    raw: RawDocument, page: Page | None, lines: Sequence[str], now: datetime
) -> tuple[Dated | None, Dated | None, tuple[str, ...]]:
    """Return published, modified and what was refused: the record's statement first, then the page's, then a line's."""
    remarks: list[str] = []
    declared: list[Dated | None] = []
    for name, text in (("published", raw.declared.published), ("modified", raw.declared.modified)):
        dated = parse_date(text, "record") if text else None
        if text and dated is None:
            remarks.append(f"date refused: {name} (record) is no date")
        found, more = choose([dated] if dated else [], now)
        declared.append(found)
        remarks += more
    published, modified = declared
    if page:
        published, modified = published or page.published, modified or page.modified
        remarks += page.remarks
    for line in lines:
        first, second = parse_date_line(line)
        found, more = choose([first] if first else [], now)
        changed, even_more = choose([second] if second else [], now)
        published, modified = published or found, modified or changed
        remarks += more + even_more
    return published, modified, tuple(dict.fromkeys(remarks))
