"""Bylines: the names of the authors."""

import re
from collections.abc import Iterable

from clippings.clean.line import DASHES, SMALL
from clippings.languages.all_cleaning_words import alternatives, gather
from clippings.languages.cleaning_words import NAME_PARTICLES

NAME_SUFFIXES = ("Jr", "Sr")
_LEAD = re.compile(
    rf"^\W*{alternatives(lambda language: (*language.bylines, *language.author_labels))}\b[\s:]*", re.IGNORECASE
)
_SEPARATOR = re.compile(
    rf"""\s*(?:
        [,;|/&•·\n]
        | \s[{DASHES}]\s
        | \b{alternatives(lambda language: (*language.and_.split(), *language.after_names.split()))}\b
    )\s*""",
    re.VERBOSE,
)
_CAPITALIZED = rf"[^\W\d_{SMALL}ß][\w.'’-]*"
_PARTICLE = f"(?:{'|'.join(NAME_PARTICLES.split())})"
_NAME = re.compile(  # the words in lower case that may follow it are no part of it
    rf"((?:{_PARTICLE}\s+)?{_CAPITALIZED}(?:(?:\s+{_PARTICLE}){{0,2}}\s+{_CAPITALIZED}){{1,4}})(?:\s+[^\W\d_A-Z]\w*)*"
)
_SUFFIX = re.compile(rf"(?:{'|'.join(NAME_SUFFIXES)}|II|III|IV)\.?")
_DEGREES = "MD|RD|MS|PhD"
_NO_NAME = re.compile(rf"\b(?:{alternatives(lambda language: language.no_names.split())}|{_DEGREES})\b", re.IGNORECASE)
_NOBODY = frozenset(gather(lambda language: language.accounts.split()))


def starts_byline(text: str) -> bool:
    """Tell whether the line begins as bylines do: "By", "Von", "Par"."""
    return bool(_LEAD.match(text))


def parse_byline(text: str) -> tuple[str, ...]:
    """Return the names of persons in a line such as "By Ann Lee and Bo Chi, Staff Writer"."""
    names: list[str] = []
    for part in _SEPARATOR.split(_LEAD.sub("", text.strip()[:300])):
        part = part.strip(f" .:()|{DASHES}") + "." * part.endswith(tuple(f"{suffix}." for suffix in NAME_SUFFIXES))
        if names and _SUFFIX.fullmatch(part):
            names[-1] += f" {part}"
        elif (found := _NAME.fullmatch(part)) and not _NO_NAME.search(part):
            names.append(found[1])
    return tuple(dict.fromkeys(names))


def merge_names(statements: Iterable[str]) -> tuple[str, ...]:
    """Return the names that a page or a record states as its authors, each once.

    A statement in which no person's name is found is taken as it stands, such as an agency, but no account's name.
    """
    names: dict[str, None] = {}
    for statement in statements:
        statement = " ".join(statement.split())
        if statement.startswith(("http:", "https:", "@")) or not statement:
            continue
        if found := parse_byline(statement):
            names |= dict.fromkeys(found)
        elif len(statement) <= 60 and statement.lower() not in _NOBODY and statement != statement.lower():
            names[_LEAD.sub("", statement)] = None
    return tuple(name for name in names if name)
