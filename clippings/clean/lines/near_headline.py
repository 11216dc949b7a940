"""Finds the author and the day of a text in the lines around its headline.

Flattened pages glue and mix these: "Ann Lee3.11.2023", "26. Mai 2020 Ann Lee 2", "Posted on 5 May 2020 by ann | 3".
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import normalize

from clippings.clean.facts.byline import HOST, LABEL_ALONE, parse_byline, starts_byline
from clippings.clean.facts.dates import parse_date_line
from clippings.clean.facts.line_patterns import DATE_WORDS, MONTHS, has_given_name, is_name, split_dates
from clippings.clean.rules.neighbors import SENDER
from clippings.clean.rules.places import BYLINE, DATE, LINK, OUTSIDE, TITLE, WIDGET
from clippings.clean.rules.rows import RULES
from clippings.clean.text.line import CAPITAL, SMALL
from clippings.documents import Removed
from clippings.languages import LANGUAGES
from clippings.languages.all_cleaning_words import alternatives, gather

ABOVE, BELOW = 12, 20  # lines of the document around the headline that are read, blank ones included
NAME_WORDS = 2  # words of a name that is known only by the date next to it
DATED_WORDS = 16  # most words of a line that states a day and other things
ANNOUNCED = 6  # most words of a line that begins with "by" and that another rule cut
BARE = 12  # a name alone, with a known given name, is the author's up to this many lines below the headline
JOB_WORDS = 5  # most words of the line that says what the author is, below the name
NEXT = 2  # distance of two neighboring lines with a blank line between them
SHORT = 3  # most words of a line that has only "by" and a nickname
_BY_STRUCTURE = {OUTSIDE.label, LINK.label, WIDGET.label}  # by the page's structure, about something else
_RELEASE = {rule.label for rule in RULES if rule.in_release}
_ABOUT_OTHERS = _BY_STRUCTURE | {
    SENDER.label,
    *(rule.label for rule in RULES if rule.in_release and rule.effect == "list"),
}
_DATING = {rule.label for rule in RULES if rule.states_date}
_NAMES_OF_MONTHS = "|".join(sorted((month.capitalize() for month in MONTHS), key=len, reverse=True))
_GLUED = re.compile(
    rf"""
    (?<=[{SMALL}]) (?=\d{{1,2}}[./]\d)                                           # "Lee3.11.2023"
    | (?<=[{SMALL}]) (?=(?:{_NAMES_OF_MONTHS})\b)                                # "LeeMay 3"
    | (?<=\b(?:19|20)\d\d) (?=\d\d? (?: : | \.\s | [./-]\d | \s[^\W\d] ))       # "202000:30", "20203. Mai"
    | (?<=\d:\d\d) (?=[{CAPITAL}])                                              # "20:15Lee"
    """,
    re.VERBOSE,
)
_ACCOUNT = re.compile(r"\b([^\W\d_][\w'’-]*)@\w+(?=\s|$)")  # "Ann Lee@annlee"
_DIGITS = re.compile(r"\d")
_SHORT_YEAR = re.compile(r"(?<![\d./-])(\d\d?)([./-])(\d\d?)\2([0-4]\d)(?![\d./-])")
_SLASHED = re.compile(r"(?<!\d)(\d\d?)/(\d\d?)/((?:19|20)\d\d)(?!\d)")
_BY_WORDS = alternatives(
    lambda language: (*language.bylines, *(label for label in language.author_labels if " " in label))
)
_LABELS_OF_AUTHORS = alternatives(lambda language: language.author_labels)
_PARTED = rf"(?:^|[|/(·•,:–—-]\s*|[\d{SMALL}]\.?\s)"  # at the start, or after a date, a small word or a sign
_BY = re.compile(rf"{_PARTED}(?:(?i:{_BY_WORDS})(?:\s*:\s*|\s+)|(?i:{_LABELS_OF_AUTHORS})\s*:\s+)")
_NICKNAME = re.compile(rf"([^\W\d][\w.-]*(?:\s[{CAPITAL}][\w.-]*)?)(?=\s*$|\s*[|·•/,(–—-]|\s+\w{{1,3}}\s+\W?\d|\s+\d)")
_SENT = re.compile(  # "Ann Lee in Paris", "Ann Lee for the Courier"
    rf"""
    ([^,;:|]{{5,40}}?)
    \s {alternatives(lambda language: language.on_behalf.split())}
    \s (?:\w{{1,3}}\s)? [{CAPITAL}][^.!?:;|]{{2,40}} $
    """,
    re.VERBOSE,
)
_JOB = re.compile(rf"\b{alternatives(lambda language: language.professions.split())}$")
_AND = frozenset(gather(lambda language: language.and_.split()))
_DETERMINERS = frozenset(word for known in LANGUAGES.values() if known.grammar for word in known.grammar.determiners)
_NO_NICKNAMES = frozenset(gather(lambda language: f"{language.no_names} {language.accounts}".split()))


def unglue_dates(text: str, *, day_first: bool | None = None) -> str:
    """Return the line with a space between its date and what was glued to it, and with four digits for the year.

    If two numbers could each be the month, `day_first` says which is the day; None if that is not known.
    """
    text = _SHORT_YEAR.sub(r"\1\2\3\g<2>20\4", _GLUED.sub(" ", normalize("NFC", text)))
    return text if day_first is None else _SLASHED.sub(lambda found: _reorder_date(found, day_first), text)


def _reorder_date(found: re.Match[str], day_first: bool) -> str:
    day, month = (found[1], found[2]) if day_first else (found[2], found[1])
    return f"{found[3]}-{month:0>2}-{day:0>2}" if int(month) <= 12 else found[0]


def writes_day_first(document: str) -> bool | None:
    """Whether a page writes the day before the month, by its other dates or its language; None if that is unknown."""
    orders = {int(found[1]) > 12 for found in _SLASHED.finditer(document) if max(int(found[1]), int(found[2])) > 12}
    if len(orders) == 1:
        return orders.pop()
    joined = Counter(word for word in document.lower().split() if word in _AND)
    most = max(joined, key=lambda word: joined[word], default="and")
    return None if most == "and" else True  # English is written both ways


def order_dating(removed: Sequence[Removed]) -> list[str]:
    """Return the lines that may state the day, the likeliest first: those at the headline, then those at the foot."""
    near = _list_near_headline(removed)
    dates = [line.text for line in near if line.rule == DATE.label]
    others = [line.text for line in near if line.rule != DATE.label and _is_dated(line.text)]
    inner = (cut for cut in removed if cut.rule not in _BY_STRUCTURE)
    lines = (text for cut in inner for text in cut.text.split("\n") if _BY.search(text))
    feet = [*(cut.text for cut in removed if cut.rule in _DATING), *filter(_is_dated, lines)]
    far = [cut.text for cut in removed if cut.rule in (DATE.label, BYLINE.label)]
    return list(dict.fromkeys([*dates, *others, *feet, *far]))


def name_authors(removed: Sequence[Removed], signed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names in the first line near the headline that has any, else those who have `signed` the article."""
    near = _list_near_headline(removed)
    known = [line for line in near if line.rule in (BYLINE.label, DATE.label)]
    released = any(cut.rule in _RELEASE for cut in removed)  # whose lines name whom journalists may ask
    unknown = [line for line in near if line not in known and not released]
    others = [line for line in unknown if _is_dated(line.text) or _may_announce(line.text)]
    announced = [line for line in known if starts_byline(line.text)]
    jobs = {line.number for line in near if len(line.text.split()) <= JOB_WORDS and _JOB.search(line.text.casefold())}
    alone = [
        line
        for line in unknown
        if 0 < line.distance <= BARE and is_name(name := line.text.lstrip("•· "))
        if has_given_name(name) or not jobs.isdisjoint(range(line.number + 1, line.number + 1 + NEXT))
    ]
    unsure: tuple[str, ...] = ()
    for line in [*announced, *known, *others]:
        if names := read_names(line.text, byline=line.rule == BYLINE.label):
            if line in announced or not alone or has_given_name(names[0]):
                return names
            unsure = unsure or names
    if alone:
        return parse_byline(alone[0].text.lstrip("•· "))
    if unsure:
        return unsure
    if names := _read_sent(near) or _read_next_to(near):
        return names
    if signed:
        return signed
    far = (line.text for line in _split(removed) if _may_announce(line.text))
    named = {names for text in far if (names := read_names(text))}
    return named.pop() if len(named) == 1 else ()


def _read_sent(lines: Sequence["_Line"]) -> tuple[str, ...]:
    """Return the name of a person with the place or the paper of the report, right above the day."""
    dated = {line.number for line in lines if line.rule == DATE.label}
    above = (line for line in lines if 0 < line.distance <= BARE and line.rule != DATE.label)
    near = (line for line in above if not dated.isdisjoint(range(line.number + 1, line.number + 1 + NEXT)))
    names = (found[1] for line in near if (found := _SENT.match(line.text)))
    return next(((name,) for name in names if is_person(name)), ())


def _read_next_to(lines: Sequence["_Line"]) -> tuple[str, ...]:
    """Return the name on a separate line below "Author", or next to the day in a list of facts about the article."""
    for above, below in pairwise(sorted(lines, key=lambda line: line.number)):
        if below.number - above.number > NEXT:
            continue
        for line, other in ((below, above), (above, below)):
            name = line.text.lstrip("•· ")
            labeled = line is below and bool(LABEL_ALONE.fullmatch(other.text))
            listed = line.text[0] in "•·" and other.text[0] in "•·" and _is_dated(other.text) and has_given_name(name)
            if is_name(name) and (labeled or listed):
                return parse_byline(name)
    return ()


def is_person(name: str) -> bool:
    """Whether it is the name of a person, with a known given name."""
    return is_name(name) and has_given_name(name)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    rule: str
    number: int
    distance: int = 0  # in lines from the nearest headline, which may be shown more than once; negative above it


def _list_near_headline(removed: Sequence[Removed]) -> list[_Line]:
    """Return the cut lines around the headline: the nearest below it first, those above it last."""
    lines = _split(removed)
    headlines = [line.number for line in lines if line.rule == TITLE.label]
    if not headlines:
        return lines[: ABOVE + BELOW]
    about = []
    for line in lines:
        at = bisect_right(headlines, line.number)
        distances = [line.number - k for k in headlines[max(0, at - 1) : at + 1]]  # from those above and below it
        nearest = distances[0]
        closest = min(distances, key=abs)
        distance = nearest if nearest <= BELOW else closest
        if line.rule != TITLE.label and -ABOVE <= distance <= BELOW:
            about.append(replace(line, distance=distance))
    return sorted(about, key=lambda line: (line.distance < 0, abs(line.distance)))


def _split(removed: Sequence[Removed]) -> list[_Line]:
    """Return the cut lines, except for those that the page's structure cut, or that name others than the authors."""
    return [
        _Line(text.strip(), cut.rule, cut.line + k)
        for cut in removed
        if cut.rule not in _ABOUT_OTHERS
        for k, text in enumerate(cut.text.split("\n"))
        if text.strip()
    ]


def _is_dated(text: str) -> bool:
    """Whether the text is a short line that states a whole date."""
    return len(text.split()) <= DATED_WORDS and any(parse_date_line(unglue_dates(text)))


def _may_announce(text: str) -> bool:
    """Whether the text is a short line that begins with "by"."""
    return len(text.split()) <= ANNOUNCED and bool(_BY.match(text))


def announces(text: str) -> bool:
    """Whether the line begins with "by", or states a day and has "by" in it."""
    return _may_announce(text) or (_is_dated(text) and bool(_BY.search(text)))


def read_names(text: str, *, byline: bool = False) -> tuple[str, ...]:
    """Return the names of the authors in a line near the headline; `byline`: it is known to name them.

    In a line with a list mark, which may be a link, a name counts only after "by".
    """
    line = unglue_dates(_ACCOUNT.sub(r"\1 ", text.strip().lstrip("|•·– -")))
    marked = text.lstrip()[0] in "•·"
    if is_name(line) and byline and not marked and not _is_group(line):
        return parse_byline(line)
    for by in _BY.finditer(line):
        if names := _read_announced(line[by.end() :], certain=len(line.split()) <= SHORT or bool(_DIGITS.search(line))):
            return names
    parts = split_dates(line) if not marked else []
    for part in parts:
        names = parse_byline(part)
        most = NAME_WORDS + (names == (part,) and len(parts) == 1)  # one more if the date has nothing else next to it
        beside = names and NAME_WORDS <= len(names[0].split()) <= most and has_given_name(names[0])
        if names and (byline or beside) and not _is_group(names[0]):
            return names
        if has_given_name(part) and is_name(name := " ".join(part.split()[:NAME_WORDS])):
            return (name,)
    return ()


def _read_announced(text: str, *, certain: bool) -> tuple[str, ...]:
    """Return the names that the text begins with; also a nickname if the line is `certain` to name the author."""
    before_date = _DIGITS.split(text, maxsplit=1)[0].rstrip(" (").split()
    while before_date and before_date[-1].strip(".,").lower() in DATE_WORDS:
        before_date.pop()
    names = parse_byline(" ".join(before_date))
    if names and text.startswith(names[0]) and not _is_group(names[0]):
        return names
    nickname = _NICKNAME.match(text)
    known = nickname is not None and not {*_NO_NICKNAMES, *_DETERMINERS} & set(nickname[1].lower().split())
    return (nickname[1],) if nickname is not None and known and certain and not HOST.search(nickname[1]) else ()


def _is_group(name: str) -> bool:
    """Whether the name begins with an article, as names of papers do."""
    return name.split()[0].lower() in _DETERMINERS
