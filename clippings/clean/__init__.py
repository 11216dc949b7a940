"""RAW -> CLEANED: the article's text, title, byline and dates, and each cut passage with the rule that cut it."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import takewhile

from clippings.clean.facts.byline import merge_names, parse_byline, spell_names, starts_byline
from clippings.clean.facts.dateline import find_dateline
from clippings.clean.facts.dates import choose_date, parse_date, parse_date_line, remark_zone
from clippings.clean.facts.title import fold_title, is_cut, tidy
from clippings.clean.formats import FORMATS
from clippings.clean.lines.boilerplate import label_lines
from clippings.clean.lines.cut_sentences import join_kept, join_passages
from clippings.clean.lines.dated_within import read_dateline, read_day
from clippings.clean.lines.near_headline import name_authors, order_dating, unglue_dates, writes_day_first
from clippings.clean.lines.signed_below import read_introductions, read_signature
from clippings.clean.page import MAX_TAGS, read_page
from clippings.clean.rules.neighbors import BIOGRAPHY
from clippings.clean.rules.places import BYLINE, FIELD_RULES, HEADER, OUTSIDE, STANDFIRST, TITLE
from clippings.clean.rules.rule import Rule
from clippings.clean.text.blocks import MAX_BLOCKS
from clippings.clean.text.decode import decode, is_binary, normalize
from clippings.clean.text.line import measure_line
from clippings.clean.text.markdown import strip_marks
from clippings.clean.text.passages import DecodedRecord, Passage, read_text
from clippings.documents import (
    MAX_TEXT_BYTES,
    Capture,
    CleanDocument,
    Dated,
    RawDocument,
    Reason,
    Rejected,
    Removed,
    Span,
)
from clippings.sandbox import Problem

VERSION = "16"
_FIELDS = {rule.label for rule in FIELD_RULES}


def clean(raw: RawDocument) -> CleanDocument | Rejected:
    """Return the article of a record, or why there is none: `empty`, `not_text`, `too_large`, ...

    Every line of the decoded text (HTML: every text block of the page) is in the text or in `removed`, in order.
    """
    capture = Capture(hashlib.sha256(raw.content).hexdigest(), raw.media_type, raw.declared, raw.remarks)
    now = datetime.now(UTC)
    try:
        decoded = _read_record(raw, now)
    except Problem as problem:
        return _reject(raw, capture, problem.reason, problem.detail)
    if len(decoded.passages) > MAX_BLOCKS or len(decoded.document) > 2 * MAX_TEXT_BYTES:
        return _reject(raw, capture, "too_large", f"{len(decoded.passages)} lines before anything is cut.")
    labels, standfirst = _label(raw, decoded)
    text = join_kept(decoded, labels, standfirst)
    if not text:
        return _reject(raw, capture, "empty", f"No line belongs to an article; {len(labels)} cut.")
    if len(text.encode()) > MAX_TEXT_BYTES:
        return _reject(raw, capture, "too_large", f"The text has more than {MAX_TEXT_BYTES} bytes.")
    article = _compose(raw, capture, decoded, labels, text, now)
    above = takewhile(lambda pair: pair[1] is not None, zip(decoded.passages, labels, strict=True))
    dateline = find_dateline(passage.text for passage, _ in above)
    return replace(article, standfirst=_find_span(decoded, labels, standfirst), dateline=dateline)


def show_empty(raw: RawDocument) -> CleanDocument:
    """Return what `clean` finds in a record that it rejects as `empty`: no text, and every line with its rule."""
    capture = Capture(hashlib.sha256(raw.content).hexdigest(), raw.media_type, raw.declared, raw.remarks)
    now = datetime.now(UTC)
    decoded = _read_record(raw, now)
    return _compose(raw, capture, decoded, _label(raw, decoded)[0], "", now)


def _compose(
    raw: RawDocument, capture: Capture, decoded: DecodedRecord, labels: Sequence[str | None], text: str, now: datetime
) -> CleanDocument:
    """Return the article with its title, authors and dates, taken from the record, else its page, else its lines."""
    removed = _collect_removed(decoded, labels)
    title = fold_title(raw.declared.title or "") or decoded.title
    title = title or tidy(min(_list_cut(TITLE, removed), key=len, default="")) or None  # others have more than it
    published, modified, remarks = _choose_dates(raw, decoded, removed, text, now)
    return CleanDocument(
        id=raw.id,
        origin=raw.origin,
        source=_name_source(raw, decoded),
        url=raw.url,
        title=title,
        text=text,
        byline=spell_names(_name_authors(raw, decoded, labels, removed), decoded.document),
        published=published,
        modified=modified,
        removed=removed,
        content_hash=hashlib.sha256(f"{title or ''}\n{text}".encode()).hexdigest(),
        capture=capture,
        declared_language=raw.declared.language or decoded.language,
        extracted_by=decoded.extracted_by,
        remarks=(*raw.remarks, *_remark_title(title), *remarks),
        claim=raw.claim,
    )


def _name_source(raw: RawDocument, decoded: DecodedRecord) -> str:
    """Return the publication: a page without an address names it better than the folder that the page was found in."""
    unknown = raw.url is None and raw.source == raw.origin.collection
    return (decoded.publication if unknown else None) or normalize(raw.source) or raw.source


def _remark_title(title: str | None) -> tuple[str, ...]:
    return (f"title cut: its first {len(title) - 1:,} characters are kept",) if title and is_cut(title) else ()


def _reject(raw: RawDocument, capture: Capture, reason: Reason, detail: str) -> Rejected:
    return Rejected(raw.id, raw.origin, "clean", reason, detail, capture.hash)


def _is_page(raw: RawDocument) -> bool:
    return raw.media_type.startswith("text/html")


def _may_be_flattened(raw: RawDocument) -> bool:
    """Whether the record may be a page that was saved as plain text, menus included."""
    return not _is_page(raw) and raw.media_type not in FORMATS


def _read_record(raw: RawDocument, now: datetime) -> DecodedRecord:
    """Return what the record holds. Raises Problem if that cannot be read."""
    if raw.media_type in FORMATS:
        return FORMATS[raw.media_type](raw.content)
    if is_binary(raw.content):
        raise Problem("not_text", "The bytes are not text in any charset.")
    document = decode(raw.content, raw.media_type)
    if raw.media_type == "text/markdown":
        return join_passages(read_text(strip_marks(document)))
    if not _is_page(raw):
        return join_passages(read_text(document))
    if document.count("<") > MAX_TAGS:
        raise Problem("too_large", f"The page has more than {MAX_TAGS} tags.")
    return read_page(document, raw.url, now)


def _label(raw: RawDocument, decoded: DecodedRecord) -> tuple[list[str | None], frozenset[int]]:
    """Return the rule that cuts each passage, and the passages of the standfirst, which is kept.

    The rules for lines also see what the page's structure cuts within the article: it shows what is near each line.
    """
    title = fold_title(raw.declared.title or "") or decoded.title
    labels = list(decoded.labels)
    before: list[int] = []
    seen = [i for i, label in enumerate(labels) if label != OUTSIDE.label]
    while len(seen) != len(before):  # until nothing more is cut from what is left
        lines, column = [decoded.passages[i].text for i in seen], {k for k, i in enumerate(seen) if i in decoded.column}
        rules = label_lines(lines, title=title, flattened=_may_be_flattened(raw), column=column)
        for i, rule in zip(seen, rules, strict=True):
            labels[i] = labels[i] or rule
        headline = min((decoded.passages[i].text for i in seen if labels[i] == TITLE.label), key=len, default="")
        title = title or tidy(headline) or None  # an article has only one, so the next round must not find another
        before, seen = seen, [i for i in seen if labels[i] is None]
    standfirst = {i for i, label in enumerate(labels) if label == STANDFIRST.label}
    labels = [
        None if i in standfirst or (i in decoded.standfirst and label == HEADER.label) else label
        for i, label in enumerate(labels)
    ]
    return labels, decoded.standfirst | standfirst


def _find_span(decoded: DecodedRecord, labels: Sequence[str | None], standfirst: frozenset[int]) -> Span | None:
    """Return where the standfirst is in the text: those of the first passages that belong to it."""
    kept = (i for i, label in enumerate(labels) if label is None)
    first = list(takewhile(standfirst.__contains__, kept))
    size = sum(len(decoded.passages[i].text) for i in first) + 2 * (len(first) - 1)
    return Span(0, size) if first else None


def _collect_removed(decoded: DecodedRecord, labels: Sequence[str | None]) -> tuple[Removed, ...]:
    """Return the cut passages: neighbors that the same rule cut are joined, except for title, byline and date."""
    runs: list[tuple[str, Passage, Passage]] = []  # rule, first and last passage
    before: str | None = None
    for passage, label in zip(decoded.passages, labels, strict=True):
        if label is not None:
            first = runs.pop()[1] if label == before and label not in _FIELDS else passage
            runs.append((label, first, passage))
        before = label
    return tuple(
        Removed(decoded.document[first.start : last.end], rule, first.line, first.start, last.end)
        for rule, first, last in runs
    )


def _split_below_article(decoded: DecodedRecord, labels: Sequence[str | None]) -> tuple[list[str], list[str]]:
    """Return the kept lines down to the last paragraph, and all lines below it."""
    kept = [i for i, label in enumerate(labels) if label is None]
    last = next((i for i in reversed(kept) if measure_line(decoded.passages[i].text).prose), -1)
    lines = [passage.text for passage in decoded.passages]
    return [lines[i] for i in kept if i <= last], lines[last + 1 :]


def _list_cut(rule: Rule, removed: Sequence[Removed]) -> list[str]:
    return [passage.text for passage in removed if passage.rule == rule.label]


def _name_authors(
    raw: RawDocument, decoded: DecodedRecord, labels: Sequence[str | None], removed: Sequence[Removed]
) -> tuple[str, ...]:
    """Return the authors that the record states, else those of its page, else those of the lines cut as bylines."""
    if raw.declared.byline and (names := merge_names([raw.declared.byline])):
        return names
    introduced = read_introductions(_list_cut(BIOGRAPHY, removed))
    if not _is_page(raw):
        signed = read_signature(*_split_below_article(decoded, labels))
        return decoded.byline or name_authors(removed, signed or introduced)
    announced = filter(starts_byline, _list_cut(BYLINE, removed))  # names without "by" were looked for on the page
    shown = (name for line in announced for name in parse_byline(line))
    return decoded.byline or merge_names(shown) or introduced


def _read_within(raw: RawDocument, removed: Sequence[Removed], kept: Sequence[str]) -> Dated | None:
    """Return the day that the text states: at its beginning, or if it was copied from a screen, on a separate line."""
    return read_dateline(kept) or (read_day(_list_cut(TITLE, removed), kept) if _may_be_flattened(raw) else None)


def _choose_dates(
    raw: RawDocument, decoded: DecodedRecord, removed: Sequence[Removed], body: str, now: datetime
) -> tuple[Dated | None, Dated | None, tuple[str, ...]]:
    """Return when it was published and modified, by the record, else the page, else a line, and the refused dates."""
    remarks: list[str] = []
    declared: list[Dated | None] = []
    for name, text in (("published", raw.declared.published), ("modified", raw.declared.modified)):
        dated = parse_date(text, "record") if text else None
        if text and dated is None:
            remarks.append(f"date refused: {name} (record) is not a date")
        found, more = choose_date([dated] if dated else [], now)
        declared.append(found)
        remarks += more
    published, modified = declared[0] or decoded.published, declared[1] or decoded.modified
    remarks += decoded.remarks
    day_first = writes_day_first(decoded.document)
    for line in order_dating(removed):
        first, second = parse_date_line(unglue_dates(line, day_first=day_first))
        found, more = choose_date([first] if first else [], now)
        changed, even_more = choose_date([second] if second else [], now)
        if found and not (published or found.zone_stated):
            remarks += remark_zone(line)
        published, modified = published or found, modified or changed
        remarks += more + even_more
    if not published and (within := _read_within(raw, removed, body.split("\n\n"))):
        published, more = choose_date([within], now)
        remarks += more
    published = published or decoded.guessed
    return published, modified, tuple(dict.fromkeys(remarks))
