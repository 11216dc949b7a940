"""Reads and checks the dates and times that a source states, and never invents one."""

import re
import warnings
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import ClassVar, Literal

from dateutil import parser as date_parser
from dateutil import tz

from clippings.clean.facts.dates_abroad import find_day_first, fold_digits, read_abroad
from clippings.documents import Dated
from clippings.languages.all_cleaning_words import CLEANING_WORDS, alternatives, gather

Source = Literal["record", "json-ld", "meta", "time", "url", "text", "file"]
_EARLIEST = 1900
_AHEAD = timedelta(days=2)
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d|\d{8})(?:[T ]\s?(\d\d:?\d\d)(:?\d\d(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$",
    re.IGNORECASE,
)
_SECONDS = re.compile(r"(1?\d{9})(\d{3})?$")  # since 1970; with three more digits, milliseconds
_IN_URL = re.compile(  # a section may be named after the year
    r"""
    /((?:19|20)\d\d) (?:/[a-z][a-z-]{2,30})?      # /2023, /2023/abc
    [/_-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)  # /11, /nov
    [/_-](0?[1-9]|[12]\d|3[01]) (?!\d)            # /03
    """,
    re.VERBOSE,
)
_MONTH_IN_URL = re.compile(r"/((?:19[89]|20[0-4])\d)[/-](0[1-9]|1[0-2])(?=/)")
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20|21)\d\d(?!\d)")
_TWO_NUMBERS = re.compile(r"(?<!\d)(\d\d?)([./-])(\d\d?)\2(?:19|20)\d\d(?!\d)")
_DOTTED_HALF = re.compile(r"\b([ap])\.\s?m\.", re.IGNORECASE)
_NOT_AM = re.compile(alternatives(lambda language: language.not_am), re.IGNORECASE)
_CLOCKS = tuple(map(re.compile, gather(lambda language: language.clocks)))
_ORDINAL = re.compile(rf"\b(\d\d?)(?:{alternatives(lambda language: language.ordinals.split())}|\.)(?=\s)")
_HOURS = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_HOURS |= {"UTC": 0, "GMT": 0, "Z": 0, "BST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "MSK": 3}
_HOURS |= {"EET": 2, "EEST": 3, "SAST": 2, "WIB": 7, "SGT": 8, "HKT": 8, "JST": 9, "KST": 9}
_HOURS |= {"AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13}
ZONES: dict[str, int | tzinfo | None] = {name: hours * 3600 for name, hours in _HOURS.items()}
ZONES |= {"ET": tz.gettz("America/New_York"), "PT": tz.gettz("America/Los_Angeles")}  # the date decides on summer time
_CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일]")
_SPACED = re.compile(r"(?<=\d)\s?([/.])\s?(?=\d{1,2}\s?[/.]\s?\d|(?:19|20)\d\d)")  # "1 / 12 / 2020"
_SHORT_YEAR = re.compile(r"(?<![\d.,:/])(\d\d?[./]\d\d?[./])([0-4]\d)(?![\d.:/]|,\d)")
_TIME = re.compile(r"(?<!\d)\d\d?:\d\d(?::\d\d)?(?:\s?[ap]m\b)?", re.IGNORECASE)
_CHANGE = alternatives(lambda language: language.changed)
_PUBLISH = alternatives(lambda language: language.published)
_PARTS = re.compile(rf"\s[|•·–—]\s|(?=\b(?:{_CHANGE}|{_PUBLISH})\b)", re.IGNORECASE)
_CHANGED = re.compile(rf"\W*{_CHANGE}", re.IGNORECASE)
_PUBLISHED = re.compile(rf"\W*{_PUBLISH}", re.IGNORECASE)
_ZONE_NAME = re.compile(  # from the database of zones: "Europe/Berlin"
    r"\b(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z][\w-]+(?:/[A-Z][\w-]+)?"
)
_ZONE_AFTER_TIME = re.compile(r"(?<!\d)\d\d?[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?\(?([A-Z]{2,4}T)\b")
_OFFSET = re.compile(r"\b(?:GMT|UTC)\s?([+-])(\d{1,2})(?::?(\d\d))?\b")  # hours from UTC: "GMT+10"
_ACCOUNT = re.compile(r"\S*@\S*")
_UNSTATED = (datetime(2000, 1, 1), datetime(2001, 2, 2, 1, 1, 1))  # read with each: what differs is not stated


class _Names(date_parser.parserinfo):  # type: ignore[misc]  # dateutil is not typed
    """The names of the months in all languages, and the small words between the numbers of a date."""

    MONTHS: ClassVar = [
        tuple(" ".join(forms).split())
        for forms in zip(
            *(language.months for language in CLEANING_WORDS if language.months),
            *(language.months_short for language in CLEANING_WORDS if language.months_short),
            strict=True,
        )
    ]
    JUMP: ClassVar = [*date_parser.parserinfo.JUMP, *gather(lambda language: language.date_links.split())]


_PARSER = date_parser.parser(_Names())
_MONTH = "|".join(sorted({word for forms in _Names.MONTHS for word in forms}, key=len, reverse=True))
_GLUED_YEAR = re.compile(rf"(\b(?:{_MONTH})\W{{0,2}}\d\d?)(?=(?:19|20)\d\d\b)", re.IGNORECASE)  # "Feb 182009"
_FIRST_DATE = re.compile(  # up to its year, even if other words are glued to it
    rf"""(?: \b\d\d?\W{{0,2}}(?:de\s)?(?:{_MONTH})\W{{0,2}}(?:del?\s)?
        | \b(?:{_MONTH})\W{{0,2}}\d\d?(?:st|nd|rd|th)?,?\s
        | (?<![\d.])\d\d?[./-]\d\d?[./-]
        )(?:19|20)\d\d""",
    re.VERBOSE | re.IGNORECASE,
)


def parse_date(text: str, source: Source, language: str = "") -> Dated | None:
    """Return the point in time that `text` states: at least year, month and day; None if it states none.

    Other words may be around it. Two numbers that could each be the month are read only if the language of the page,
    a language tag, has a fixed order for them. The value keeps the stated offset, since the day depends on it; if no
    zone is stated, the time is taken as UTC.
    """
    text = fold_digits(" ".join(_ACCOUNT.sub(" ", text).split()))
    text = _GLUED_YEAR.sub(r"\1 ", _SPACED.sub(r"\1", _CJK.sub(r"\1-\2-\3", text)))
    if not 6 <= len(text) <= 200:
        return None
    if found := _ISO.match(text):
        return _from_iso(found, source)
    if found := _SECONDS.match(text):
        return Dated(datetime.fromtimestamp(int(found[1]), UTC), source, "second", zone_stated=True)
    if not _YEAR.search(text):
        return None
    return _parse_words(text, source, language) or _parse_abroad(text, source, language)


def parse_date_line(text: str, language: str = "") -> tuple[Dated | None, Dated | None]:
    """Return when "Published Nov. 18, 2019 | Updated Nov. 19, 2019" says that something was published, and changed."""
    text = _SHORT_YEAR.sub(r"\g<1>20\2", fold_digits(text))
    published = modified = None
    said = False  # a part that says it is the day of publication outweighs one that only has a date
    for part in (part.rstrip(" -–—|") for part in _PARTS.split(text)):
        dated = parse_date(part, "text", language) or _parse_first(part, language)
        if _CHANGED.match(part):
            modified = modified or dated
        elif dated and (published is None or (not said and _PUBLISHED.match(part))):
            published, said = dated, bool(_PUBLISHED.match(part))
    return published, modified


def says_published(text: str) -> bool:
    """Whether the line says that its date is the day of publication or of a change."""
    return any(_PUBLISHED.match(part) or _CHANGED.match(part) for part in _PARTS.split(text))


def remark_zone(text: str) -> tuple[str, ...]:
    """Return a remark if a time of day has an unknown zone: it is taken as UTC."""
    named = [name for name in _ZONE_NAME.findall(text) if tz.gettz(name) is None]
    short = [name for name in _ZONE_AFTER_TIME.findall(text) if name not in ZONES]
    return tuple(f"time zone not understood: {name}" for name in [*named, *short][:1])


def _parse_first(text: str, language: str) -> Dated | None:
    """Return the first date of a line in which other words or dates hide it: "1. Mai 20192. Mai 2019 Ann Lee"."""
    found = _FIRST_DATE.search(" ".join(text.split()))
    return parse_date(found[0], "text", language) if found else None


def _parse_abroad(text: str, source: Source, language: str) -> Dated | None:
    if found := read_abroad(text, language):
        moment, timed = found
        return Dated(moment.replace(tzinfo=UTC), source, "minute" if timed else "day")
    return None


def date_of_url(url: str) -> Dated | None:
    """Return the day that the path of a URL states, as in /2024/06/20/, /2024/jun/20/, /2024/sport/06/20/."""
    found = _IN_URL.search(url.lower())
    return _parse_words("-".join(found.groups()), "url", "") if found else None


def month_of_url(url: str) -> tuple[int, int] | None:
    """Return the year and month that the path of a URL states, as in /2024/06/ferry."""
    found = _MONTH_IN_URL.search(url)
    return (int(found[1]), int(found[2])) if found else None


def refuse_impossible(dated: Dated, now: datetime) -> str | None:
    """Return why the date cannot be true: before 1900, or more than 2 days after `now`."""
    if dated.value.year < _EARLIEST:
        return f"date refused: {dated.value.date()} ({dated.source}) is before {_EARLIEST}"
    if dated.value > now + _AHEAD:
        return f"date refused: {dated.value.date()} ({dated.source}) is in the future"
    return None


def choose_date(candidates: Sequence[Dated], now: datetime) -> tuple[Dated | None, list[str]]:
    """Return the first possible date, and a remark for each that was refused before it."""
    remarks: list[str] = []
    for dated in candidates:
        reason = refuse_impossible(dated, now)
        if reason is None:
            return dated, remarks
        remarks.append(reason)
    return None, remarks


def _from_iso(found: re.Match[str], source: Source) -> Dated | None:
    day, minutes, seconds, zone = found.groups()
    precision: Literal["day", "minute", "second"] = "second" if seconds else "minute" if minutes else "day"
    zone = "+00:00" if zone and zone.upper() in ("Z", "UTC", "GMT") else zone
    try:
        value = datetime.fromisoformat(f"{day}T{minutes or '00:00'}{seconds or ''}{zone or '+00:00'}")
    except (ValueError, OverflowError):
        return None
    return Dated(value.replace(microsecond=0), source, precision, zone_stated=zone is not None)


def _parse_words(text: str, source: Source, language: str) -> Dated | None:
    numbers = _TWO_NUMBERS.search(text)
    day_first = bool(numbers and numbers[2] == ".")
    if numbers and not day_first and numbers[1] != numbers[3] and int(numbers[1]) <= 12 and int(numbers[3]) <= 12:
        order = find_day_first(language, numbers[2])
        if order is None:
            return None  # either number may be the month
        day_first = order
    zone = _ZONE_NAME.search(text)
    text = _OFFSET.sub(lambda m: f"{m[1]}{m[2]:0>2}{m[3] or '00'}", _ZONE_NAME.sub(" ", text))
    text = _NOT_AM.sub(" ", _DOTTED_HALF.sub(r"\1m", text))
    for clock in _CLOCKS:
        text = clock.sub(r"\1:\2", text)
    text = _ORDINAL.sub(r"\1", text)
    if len(set(_TIME.findall(text))) > 1:
        text = _TIME.sub(" ", text)  # nothing shows which of them is meant
    first, second = (_read(text, default, day_first) for default in _UNSTATED)
    if first is None or second is None or first.date() != second.date():
        return None
    precision: Literal["day", "minute", "second"] = (
        "day" if first.hour != second.hour else "minute" if first.second != second.second else "second"
    )
    if zone and first.tzinfo is None:
        first = first.replace(tzinfo=tz.gettz(zone[0]))
    zone_stated = first.tzinfo is not None and precision != "day"
    offset = first.utcoffset() if zone_stated else None
    return Dated(first.replace(tzinfo=timezone(offset) if offset else UTC), source, precision, zone_stated)


def _read(text: str, default: datetime, day_first: bool) -> datetime | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a zone that dateutil does not know is not a zone
            found = _PARSER.parse(text, default=default, fuzzy=True, dayfirst=day_first, tzinfos=ZONES)
        if isinstance(found, datetime):
            found.utcoffset()  # raises ValueError for "1.13 - Ann Lee, 2001-09-26", read as a zone of 2,001 hours
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None
    return found if isinstance(found, datetime) else None
