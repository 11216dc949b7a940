"""Recognizes lines by their shape: a date, a byline, a person's name, a headline."""

import re

from clippings.clean.facts.dates import ZONES
from clippings.clean.text.line import CAPITAL, DASHES, MeasuredLine
from clippings.languages import NAME_FORMS
from clippings.languages.all_cleaning_words import alternatives, gather
from clippings.languages.cleaning_words import BYLINE_PARTICLES
from clippings.languages.given_names import GIVEN_OR_RARER

MONTHS = frozenset(" ".join(gather(lambda language: language.months)).split())
DATE_WORDS = MONTHS.union(
    "# am pm a m p t".split(),  # noqa: SIM905
    map(str.lower, ZONES),
    *(
        gather(read)
        for read in (
            lambda language: language.weekdays.split(),
            lambda language: language.date_words.split(),
            lambda language: language.date_links.split(),
            lambda language: language.ordinals.split(),
        )
    ),
)
_SHORT_MONTHS = "|".join(" ".join(gather(lambda language: language.months_short)).split())
NUMERIC_DATE = re.compile(  # even if other words are glued to it
    rf"""
    (?<![\d.,]) \d{{1,2}} [./-] \d{{1,2}} [./-] (?:(?:19|20)\d\d (?!\d(?!\d:)) | \d\d (?!\d))  # 3.11.2023, 3/11/23
    | \b (?:19|20)\d\d [./-] \d{{1,2}} [./-] \d{{1,2}} (?!\d)                                    # 2023-11-03
    | (?<!\d) \d{{1,2}} \.?\s (?:{_SHORT_MONTHS}) \.?\s (?:19|20)\d\d                             # 3. Nov 2023
    """,
    re.IGNORECASE | re.VERBOSE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d(?!\d:))")
BYLINES = frozenset(gather(lambda language: language.bylines))
_ANNOUNCED = alternatives(lambda language: (*language.bylines, *language.author_labels, *language.weak_bylines))
_BYLINE = re.compile(rf"^(?i:{_ANNOUNCED})(?:\s*:\s*|\s+)(?=[{CAPITAL}@])")  # "By Ann", "Author: Ann"
NAME_SUFFIXES = ("Jr", "Sr")
INITIALS = 4  # characters of "J.R."
ABBREVIATIONS = NAME_FORMS.abbreviations
IN_NAMES = 0.8  # more capitalized words than this share are those of names alone
_SUFFIXED = re.compile(rf" (?:{'|'.join(NAME_SUFFIXES)})\.$")  # "By Ann Lee and Bo Reed Jr."
_CLOCK_END = re.compile(r"(?:\b[ap]\.m|\d ?h)\.$")
_JOB = re.compile(alternatives(lambda language: language.job_lines))
ADDRESS = re.compile(r"https?:|www\.|\w@\w|\.(?:com|org|net|de)\b")  # of a page or a person
_HANDLE = re.compile(r"^(?:[A-ZÀ-ÖØ-Þ][\w.'’-]{1,30} ?){2,4}@\w{3,}$")
_AND = alternatives(lambda language: language.and_.split())
_NAME_WORD = re.compile(rf"^(?:[{CAPITAL}][\w.'’-]*|{'|'.join(BYLINE_PARTICLES.split())}|{_AND}|&),?$")


def _is_sentence(line: MeasuredLine) -> bool:
    """Whether the line ends like a sentence, and not with "a.m.", "p.m." or "9:41 h."."""
    return line.sentence and not _CLOCK_END.search(line.text[-8:])


def is_date(line: MeasuredLine) -> bool:
    """Whether every word of the line belongs to a date or a time, and it has a day or a month with numbers."""
    tokens = line.tokens
    if not 2 <= len(tokens) <= 24 or "#" not in tokens or _is_sentence(line):
        return False
    if not DATE_WORDS.issuperset(tokens):
        return False
    return not MONTHS.isdisjoint(tokens) or bool(NUMERIC_DATE.search(line.text))


def has_date(line: MeasuredLine) -> bool:
    """Whether it is a short line, not a sentence, that states a whole date among other words."""
    if line.words > 16 or _is_sentence(line) or line.text[0] in DASHES:  # a dash signs a quoted message
        return False
    if NUMERIC_DATE.search(line.text):
        return True
    return not MONTHS.isdisjoint(line.tokens) and bool(_YEAR.search(line.text))


def split_dates(text: str) -> list[str]:
    """Return the text between the dates and times of a line: "Ann Lee" in "3 May 2024, Ann Lee"."""
    parts = [""]
    for word in text.split():
        bare = re.sub(r"[^\w]", "", word).lower()
        if any(c.isdigit() for c in word) or bare in DATE_WORDS or word in DASHES:
            parts.append("")
        else:
            parts[-1] += f" {word}"
    return [part.strip() for part in parts if part.strip()]


def is_byline(line: MeasuredLine) -> bool:
    """Whether the line names the author after "By" or a similar word, and is not a sentence."""
    ends = _is_sentence(line) and not (_SUFFIXED.search(line.text) and line.capitals > IN_NAMES)
    if line.words > 20 or ends or line.capitals < 0.5:
        return False
    if line.words <= 7 and (_JOB.search(line.plain) or _HANDLE.match(line.text)):
        return True
    return bool(_BYLINE.match(line.text.lstrip("|•·– -")))


def is_name(text: str) -> bool:
    """Whether the text looks like the name of a person: two to four capitalized words."""
    if len(text) > 45:
        return False
    words = text.lstrip("|•· ").split()
    if any(len(word) > INITIALS and word[-1] == "." and word[:-1] not in ABBREVIATIONS for word in words[:-1]):
        return False  # "Ann Moor. Velm" signs a letter
    return 2 <= len(words) <= 4 and all(_NAME_WORD.match(w) for w in words)


def has_given_name(text: str) -> bool:
    """Whether the text begins with a given name."""
    return text.split(maxsplit=1)[0].casefold() in GIVEN_OR_RARER


def is_author(line: MeasuredLine) -> bool:
    """Whether the line is only the name of a person, with a known given name."""
    return not line.marked and is_name(line.text) and has_given_name(line.text)


def is_title_like(line: MeasuredLine) -> bool:
    if line.marked or not 2 <= line.words <= 32 or line.text[-1] in f":;,{DASHES}":
        return False
    return not line.sentence or line.text[-1] in "?!…" or (line.words >= 4 and line.capitals == 1)


def equals_title(line: MeasuredLine, title: tuple[str, ...]) -> bool:
    """Whether line and title are the same, apart from a site's name or a path of sections added to one of them."""
    short, long = sorted((line.tokens, title), key=len)
    if not short or len(long) > len(short) + 6:
        return False
    return short == long or (len(short) >= 4 and short in (long[: len(short)], long[-len(short) :]))
