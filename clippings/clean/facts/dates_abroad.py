"""Reads dates in languages whose months Clippings does not know itself, with dateparser and Babel."""

import re
import unicodedata
from datetime import UTC, datetime
from functools import cache

from babel.core import Locale, UnknownLocaleError
from dateparser import DateDataParser
from dateparser.languages.loader import default_loader
from htmldate import find_date
from lxml.html import HtmlElement

from clippings.documents import Dated

_SETTINGS = {  # everything that could depend on the day or the machine is fixed
    "PARSERS": ["absolute-time"],
    "STRICT_PARSING": True,
    "RETURN_AS_TIMEZONE_AWARE": False,
    "TIMEZONE": "UTC",
    "PREFER_LOCALE_DATE_ORDER": True,
    "NORMALIZE": True,
    "RELATIVE_BASE": datetime(2000, 1, 1),
}
_WORD = r"[^\s\d,.;:|()/-]{1,20}"
_CLOCK = r"(?:[^\d\n]{1,8}[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?(?!\d))?"
_WRITTEN = re.compile(  # "14 de março de 2024", "2024. március 14.", "tháng 3 14, 2024"
    rf"""(?<!\d)(?:
        \d{{1,2}}[.]?\s?(?:{_WORD}\s)?{_WORD}[.,]?(?:\s{_WORD})?[.,]?\s?(?:19|20|25)\d\d(?!\d)
        | (?:19|20)\d\d[.]?\s?(?:{_WORD}\s)?{_WORD}[.]?\s?\d{{1,2}}(?!\d)
        | {_WORD}[.]?\s\d{{1,2}},?\s(?:19|20)\d\d(?!\d)
        ){_CLOCK}""",
    re.VERBOSE,
)
_CODES = {"iw": "he", "no": "nb", "in": "id"}  # other codes for languages that dateparser knows


def guess_date(tree: HtmlElement, now: datetime) -> Dated | None:
    """Return the day of publication that htmldate finds in the markup of a page, not in its prose."""
    try:
        found = find_date(
            tree,
            extensive_search=False,
            original_date=True,
            url="",
            max_date=now.replace(tzinfo=None),
        )
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    return Dated(datetime.fromisoformat(found).replace(tzinfo=UTC), "text", "day") if found else None


def fold_digits(text: str) -> str:
    """Return the text with the digits of all scripts as 0 to 9."""
    return text if text.isascii() else re.sub(r"[^\x00-\x7f]", _fold_digit, text)


def _fold_digit(found: re.Match[str]) -> str:
    return str(unicodedata.decimal(found[0], found[0]))


def read_abroad(text: str, language: str) -> tuple[datetime, bool] | None:
    """Return the first date in `text` as the language writes dates, and whether it has a time of day."""
    if (parser := _find_parser(language)) is None or (found := _WRITTEN.search(text)) is None:
        return None
    moment = parser.get_date_data(found[0]).date_obj
    return (moment, moment.hour + moment.minute > 0) if moment else None


@cache
def find_day_first(language: str, separator: str) -> bool | None:
    """Whether the day comes before the month in numeric dates with this separator.

    None if the language alone does not decide it: English has two orders, and German writes no dates with "/".
    """
    tag = language.replace("_", "-")
    if tag.lower() == "en":
        return None
    for name in (tag, tag.partition("-")[0]):
        try:
            pattern = Locale.parse(name, sep="-").date_formats["short"].pattern
        except (ValueError, TypeError, UnknownLocaleError):
            continue
        return bool(pattern.find("d") < pattern.find("M")) if separator in pattern else None
    return None


@cache
def _find_parser(language: str) -> DateDataParser | None:
    base = re.split(r"[-_]", language.lower())[0]
    try:
        default_loader.get_locale(_CODES.get(base, base))
    except ValueError:
        return None
    return DateDataParser(languages=[_CODES.get(base, base)], settings=_SETTINGS)
