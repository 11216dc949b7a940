"""Reads the names of the authors in bylines."""

import re
from collections.abc import Iterable

from clippings.clean.facts.line_patterns import NAME_SUFFIXES, has_given_name
from clippings.clean.text.decode import normalize
from clippings.clean.text.line import CAPITAL, DASHES, SMALL
from clippings.languages.all_cleaning_words import alternatives, gather
from clippings.languages.cleaning_words import BYLINE_PARTICLES, OTHER_BYLINES

LABELS = rf"(?:{alternatives(lambda language: (*language.bylines, *language.author_labels))}|{'|'.join(OTHER_BYLINES)})"
LABEL_ALONE = re.compile(rf"\W*{LABELS}\W*", re.IGNORECASE)
_LEAD = re.compile(rf"^\W*{LABELS}(?!\w|[:*/_](?-i:[{SMALL}]))[\s:：]*", re.IGNORECASE)  # no "Autor:innen"
_OUTLET = re.compile(rf"\s{alternatives(lambda language: language.on_behalf.split())}\s.*", re.IGNORECASE | re.DOTALL)
_ADDRESS = re.compile(r"[(<\[]?[^\s(<\[]*@\S+")  # a mail address or an account
_SEPARATOR = re.compile(
    rf"""\s*(?:
        [,;|/&•·、，；\n]
        | \s[{DASHES}]\s
        | \b{alternatives(lambda language: (*language.and_.split(), *language.after_names.split()))}\b
        | \b(?i:{alternatives(lambda language: (word for word in language.and_.split() if len(word) > 1))})\b
    )\s*""",
    re.VERBOSE,
)
_CAPITALIZED = rf"[^\W\d_{SMALL}ß][\w.'’-]*"
_PARTICLE = f"(?:{'|'.join(BYLINE_PARTICLES.split())})"
_NAME = re.compile(  # without the lower-case words that may follow it
    rf"((?:{_PARTICLE}\s+)?{_CAPITALIZED}(?:(?:\s+{_PARTICLE}){{0,2}}\s+{_CAPITALIZED}){{1,4}})(?:\s+[^\W\d_A-Z]\w*)*"
)
_IN_CAPITALS = re.compile(rf"((?:[{CAPITAL}][{CAPITAL}'’.-]+ ){{2,4}})[{CAPITAL}][{SMALL}]")  # "ANN LEE Staff writer"
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMERAL = re.compile(r"I{2,3}|I?V")
_NICKNAME, _NICKNAME_WORDS = 30, 3  # most characters and words
HOST = re.compile(r"\w\.[a-z]{2,8}$")
_INNER_LABEL = re.compile(rf"(?<!\S){LABELS}(?![\w*]|[:/_](?-i:[{SMALL}]))[\s:：]*", re.IGNORECASE)
_INVERTED = re.compile(rf"({_CAPITALIZED}), ({_CAPITALIZED}(?: {_CAPITALIZED})?)")  # "Lee, Ann Mary"
_UNCASED_NAME = re.compile(r"[^\W\d_](?:[^\s\d_]|\s(?=\S)){1,29}")
_NOTE = re.compile(r"(?<=[^\W\d_])\d{1,2}$")  # the number of a note about the author
_SUFFIX = re.compile(rf"(?:{'|'.join(NAME_SUFFIXES)}|II|III|IV)\.?")
_SHORTENED = re.compile(rf"\b(?:{'|'.join(NAME_SUFFIXES)}|[^\W\d_])\.$")  # "Jr.", and an initial
_DEGREES = "MD|RD|MS|PhD"
_NO_NAME = re.compile(rf"\b(?:{alternatives(lambda language: language.no_names.split())}|{_DEGREES})\b", re.IGNORECASE)
_NOBODY = frozenset(gather(lambda language: language.accounts.split()))


def starts_byline(text: str) -> bool:
    """Whether the line begins like a byline: "By", "Von", "Par"."""
    return bool(_LEAD.match(text))


def parse_byline(text: str) -> tuple[str, ...]:
    """Return the names of persons in a line such as "By Ann Lee and Bo Chi, Staff Writer"."""
    return _find_names(text, announced=starts_byline(text))


def _find_names(text: str, *, announced: bool) -> tuple[str, ...]:
    """Return the names in a line. In scripts without capitals, only announced names are found."""
    names: list[str] = []
    line = _LEAD.sub("", _ADDRESS.sub(" ", text).strip()[:300])
    for part in _SEPARATOR.split(_OUTLET.sub("", line)):
        part = _NOTE.sub("", part.strip(f" .:()|{DASHES}")) + "." * bool(_SHORTENED.search(part))
        if names and _SUFFIX.fullmatch(part):
            names[-1] += f" {part}"
        elif (found := _IN_CAPITALS.match(part)) and _NO_NAME.search(part, found.end(1)) and has_given_name(found[1]):
            names.append(found[1].strip())
        elif (found := _NAME.fullmatch(part)) and not _NO_NAME.search(part):
            if not (names and _is_place(part, line) and has_given_name(names[-1])):
                names.append(found[1])
        elif announced and _UNCASED_NAME.fullmatch(part) and part.upper() == part.lower():
            names.append(part)
    return tuple(dict.fromkeys(names))


def _is_place(name: str, line: str) -> bool:
    """Whether a name after a dash is that of a place, or of a paper: "Ann Lee — Port Calder"."""
    return bool(re.search(rf"\s[{DASHES}]\s+{re.escape(name)}", line)) and not has_given_name(name)


def spell_names(names: Iterable[str], document: str) -> tuple[str, ...]:
    """Return the names, and those in capitals as the document spells them elsewhere, else as names are spelled.

    Without that other spelling, words in capitals are a person's name if they begin with a known given name.
    """
    return tuple(dict.fromkeys(_spell(name, document) if name.isupper() and " " in name else name for name in names))


def _spell(name: str, document: str) -> str:
    same = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", document, re.IGNORECASE)
    spelled = (found[0] for found in same if all(word[0].isupper() and not word.isupper() for word in found[0].split()))
    if other := next(spelled, None):
        return other
    return " ".join(map(_spell_word, name.split())) if has_given_name(name) else name


def _spell_word(word: str) -> str:
    lower = word.lower()
    if lower in BYLINE_PARTICLES.split():
        return lower
    if _NUMERAL.fullmatch(word):
        return word
    spelled = _LETTERS.sub(lambda letters: letters[0].capitalize(), word)
    return f"Mc{spelled[2:].capitalize()}" if spelled.startswith("Mc") and len(spelled) > 3 else spelled


def parse_nickname(text: str) -> tuple[str, ...]:
    """Return the name, or nickname, after the last "by" of a text that only says who wrote it."""
    line = " ".join(_ADDRESS.sub(" ", text).split())
    parts = [part for part in _INNER_LABEL.split(line) if part.strip()]
    name = _OUTLET.sub("", parts[-1]).strip(f" .,:()|{DASHES}") if parts else ""
    if not 2 <= len(name) <= _NICKNAME or len(name.split()) > _NICKNAME_WORDS or name.lower() in _NOBODY:
        return ()
    return () if _NO_NAME.search(name) or not name[0].isalpha() or HOST.search(name) else (name,)


def merge_names(statements: Iterable[str]) -> tuple[str, ...]:
    """Return the names that a page or a record states as its authors, each once.

    A statement without a person's name, such as an agency, is taken unchanged, unless it is the name of an account.
    """
    names: dict[str, None] = {}
    for statement in statements:
        statement = " ".join(_ADDRESS.sub(" ", normalize(statement)).split())
        if statement.startswith(("http:", "https:")) or not statement:
            continue
        if turned := _INVERTED.fullmatch(statement):
            names[f"{turned[2]} {turned[1]}"] = None
        elif found := _find_names(statement, announced=True):
            names |= dict.fromkeys(found)
        elif len(statement) <= 60 and statement.lower() not in _NOBODY and statement != statement.lower():
            names[_LEAD.sub("", statement)] = None
    return tuple(name for name in names if name)
