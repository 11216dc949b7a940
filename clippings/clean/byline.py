"""Bylines: the names of the authors."""

import re
from collections.abc import Iterable

_LEAD = re.compile(
    r"^\W*(?:(?:written|posted|reported|published|story|text|words|analysis|review|reviewed|edited)\s+by|by|von|"
    r"ein artikel von|par|por|di|door|tekst|teksti|texte|texto|testo|автор(?: текста)?|текст|authors?|autore?)\b[\s:]*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:[,;|/&•·\n]|\s[-–—]\s|\b(?:and|und|et|y|e|и|with|mit|avec|for|on|am|le)\b)\s*")
_CAPITALIZED = r"[^\W\d_a-zß-öø-ÿа-яё][\w.'’-]*"
_PARTICLE = r"(?:de|del|della|da|dos|das|di|du|van|von|der|den|la|le|bin|ibn|al|el|ter|ten|zu)"
_NAME = re.compile(  # the words in lower case that may follow it are no part of it
    rf"((?:{_PARTICLE}\s+)?{_CAPITALIZED}(?:(?:\s+{_PARTICLE}){{0,2}}\s+{_CAPITALIZED}){{1,4}})(?:\s+[^\W\d_A-Z]\w*)*"
)
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_ROLE = re.compile(
    r"\b(?:writer|editor|editors|correspondent|reporter|staff|contributor|columnist|chief|producer|photographer|"
    r"analyst|author|updated|published|posted|min|read|redaktion|rédaction|redacción|MD|RD|MS|PhD)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(["admin", "administrator", "editor", "webmaster", "user", "author", "staff", "guest", "unknown"])
_DATE_WORD = re.compile(
    r"\b(?:january|february|march|july|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def starts_byline(text: str) -> bool:
    """Tell whether the line begins as bylines do: "By", "Von", "Par"."""
    return bool(_LEAD.match(text))


def parse_byline(text: str) -> tuple[str, ...]:
    """Return the names of persons in a line such as "By Ann Lee and Bo Chi, Staff Writer"."""
    names: list[str] = []
    for part in _SEPARATOR.split(_LEAD.sub("", text.strip()[:300])):
        part = part.strip(" .:()-–—|") + "." * part.endswith(("Jr.", "Sr."))
        if names and _SUFFIX.fullmatch(part):
            names[-1] += f" {part}"
        elif (found := _NAME.fullmatch(part)) and not _ROLE.search(part) and not _DATE_WORD.search(part):
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
