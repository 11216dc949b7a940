"""German words for days and times of the day."""

from clippings.languages.word_lists import words

_PARTS = words("abend mittag morgen nachmittag nacht vormittag")
_WEEKDAYS = words("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag")
DAYS = _WEEKDAYS | {day + part for day in _WEEKDAYS for part in _PARTS}
TIMES = _PARTS | words(
    """ende anfang mitte woche wochenende monat jahr januar jänner februar feber märz april mai juni juli august
    september oktober november dezember"""
)
