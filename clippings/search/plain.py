"""Reads days, languages and names as people write them, and writes numbers with their nouns (pure)."""

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta

from clippings.errors import InvalidInput

LANGUAGES = {
    "arabic": "ar",
    "chinese": "zh-cn|zh-tw",
    "dutch": "nl",
    "english": "en",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "hebrew": "he",
    "italian": "it",
    "japanese": "ja",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
    "ukrainian": "uk",
}
CODE = re.compile(r"[a-z]{2,3}(-[a-z]{2,4})?")
DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def read_language(value: str) -> str:
    """The codes for "English", "en" or "english|french". Raises InvalidInput for anything that is not a language."""
    return "|".join(map(_read_code, value.split("|")))


def read_days(value: str, today: date) -> tuple[date, date]:
    """The first and the last day of "2019", "2019-11", "2019-11-05", "today" or "yesterday".

    Raises InvalidInput for anything that is not a day.
    """
    near = {"today": today, "yesterday": today - timedelta(days=1)}.get(value.strip().lower())
    if near:
        return near, near
    stated = DAY.fullmatch(value.strip())
    if not stated:
        raise InvalidInput(f"{value!r} is not a day.", "Write 2019-11-05, 2019-11, 2019, today or yesterday.")
    year, month, day = (int(part) if part else None for part in stated.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        raise InvalidInput(
            f"There is no day {value}.", "Write 2019-11-05, 2019-11, 2019, today or yesterday."
        ) from None
    last_month = month or 12
    return first, date(first.year, last_month, day or monthrange(first.year, last_month)[1])


def write_count(count: int, one: str, many: str = "") -> str:
    """1 quote, 1,200 quotes; `many` if it is not `one` with an s."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def unaccent(name: str) -> str:
    """The name without capitals and accents, which is how the archive compares names."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _read_code(value: str) -> str:
    name = value.strip().lower()
    if name in LANGUAGES:
        return LANGUAGES[name]
    if not CODE.fullmatch(name):
        raise InvalidInput(f"{value.strip()!r} is not a language.", "Use a code such as en, or a name such as english.")
    return name
