"""Points in time that a source states: read, checked, never invented."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal

from dateutil import parser as date_parser

from clippings.documents import Dated

Source = Literal["record", "json-ld", "meta", "time", "url", "text", "file"]
_EARLIEST = 1900
_AHEAD = timedelta(days=2)
_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_HOURS = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "BST": 1, "CET": 1}
_HOURS |= {"CEST": 2, "MSK": 3, "UTC": 0, "GMT": 0, "Z": 0}
_ZONES = {name: hours * 3600 for name, hours in _HOURS.items()}
_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?!\d)")


def parse_date(text: str, source: Source) -> Dated | None:
    """Return the point in time that `text` states: at least year, month and day; None where it states none."""
    text = text.strip()
    if not 6 <= len(text) <= 80:
        return None
    if found := _ISO.match(text):
        return _from_iso(found, source)
    return _parse_free(text, source)


def date_of_url(url: str) -> Dated | None:
    """Return the day that the path of a URL states, as in /2024/06/20/."""
    found = _IN_URL.search(url)
    if not found:
        return None
    try:
        value = datetime(int(found[1]), int(found[2]), int(found[3]), tzinfo=UTC)
    except ValueError:
        return None
    return Dated(value, "url", "day")


def refuse_impossible(dated: Dated, now: datetime) -> str | None:
    """Return why the date cannot be true: before 1900, or over 2 days ahead of `now`."""
    if dated.value.year < _EARLIEST:
        return f"date refused: {dated.value.date()} ({dated.source}) is before {_EARLIEST}"
    if dated.value > now + _AHEAD:
        return f"date refused: {dated.value.date()} ({dated.source}) is in the future"
    return None


def choose(candidates: Sequence[Dated], now: datetime) -> tuple[Dated | None, list[str]]:
    """Return the first possible date, and a remark for each that was refused before it."""
    remarks: list[str] = []
    for dated in candidates:
        reason = refuse_impossible(dated, now)
        if reason is None:
            return dated, remarks
        remarks.append(reason)
    return None, remarks


def _from_iso(found: re.Match[str], source: Source) -> Dated | None:
    year, month, day, hour, minute, second, zone = found.groups()
    try:
        value = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))
    except ValueError:
        return None
    offset = timedelta()
    if zone and zone[0] in "+-":
        digits = zone[1:].replace(":", "")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:])) * (1 if zone[0] == "+" else -1)
    precision: Literal["day", "minute", "second"] = "second" if second else "minute" if hour else "day"
    return Dated(value.replace(tzinfo=UTC) - offset, source, precision, zone_stated=bool(zone and hour))


def _parse_free(text: str, source: Source) -> Dated | None:
    # Read twice with different defaults: a field that differs is one that the text does not state.
    try:
        first = date_parser.parse(text, default=datetime(2000, 1, 1), tzinfos=_ZONES)
        second = date_parser.parse(text, default=datetime(2001, 2, 2, 1, 1, 1), tzinfos=_ZONES)
    except (ValueError, OverflowError, TypeError):
        return None
    if first.date() != second.date():
        return None
    stated: Literal["day", "minute", "second"] = (
        "day" if first.hour != second.hour else "minute" if first.second != second.second else "second"
    )
    value = first if first.tzinfo else first.replace(tzinfo=UTC)
    return Dated(value.astimezone(UTC), source, stated, zone_stated=first.tzinfo is not None)
