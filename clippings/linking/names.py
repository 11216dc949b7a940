"""Compares the full names of people across articles."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from clippings.enrich.entities.merge_people import surname, without_generation
from clippings.languages import LANGUAGES
from clippings.languages.given_names import SHORT
from clippings.linking.sounds import sound

_APOSTROPHES = str.maketrans("’‘ʼ`", "''''")
_AS_NEWS_WRITES = ((re.compile(r"(?:ii|yi|iy|yy)\b"), "y"), (re.compile(r"iya\b"), "ia"), (re.compile("'"), ""))
_HONORIFICS = frozenset(
    title.rstrip(".") for known in LANGUAGES.values() if known.grammar for title in known.grammar.titles
)

_remember = lru_cache(1 << 15)  # names: there may be millions, and those of a group are compared again and again


class PersonName(NamedTuple):
    given: str
    middles: tuple[str, ...]
    surname: str
    generation: str


@_remember
def fold_name(name: str) -> str:
    """The name without accents, capitals, full stops and honorifics, and with one kind of apostrophe."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_APOSTROPHES))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = [word.strip(".,") for word in bare.split() if word.strip(".,")]
    while len(words) > 2 and words[0] in _HONORIFICS:
        words = words[1:]
    return " ".join(words)


@_remember
def read_name(folded: str) -> PersonName | None:
    """The parts of a folded full name; None for a single word, which may be a surname."""
    words = tuple(folded.split())
    whole = without_generation(words)
    if len(whole) < 2:
        return None
    generation = words[-1] if len(words) > len(whole) else ""
    family = surname(words)
    if family == whole[0] and family != whole[-1]:  # the family name comes first
        return PersonName(" ".join(whole[1:]).replace("-", " "), (), family, generation)
    return PersonName(whole[0], whole[1:-1], family, generation)


@_remember
def is_latin(name: str) -> bool:
    return all(unicodedata.name(sign, "").startswith("LATIN") for sign in name if sign.isalpha())


@_remember
def romanize(folded: str) -> str:
    """A name in another script in Latin letters, mostly as English-language news writes it: "Дмитрий" -> "dmitry".

    anyascii (https://github.com/anyascii/anyascii) converts each letter; Latin names stay the same.
    """
    if is_latin(folded):
        return folded
    plain = anyascii(folded).casefold()
    for pattern, usual in _AS_NEWS_WRITES:
        plain = pattern.sub(usual, plain)
    return plain


def find_surname(folded: str) -> str:
    """The surname in Latin letters, which finds the people in the archive who may be meant; a single word is one."""
    name = read_name(folded)
    return romanize(name.surname if name else folded)


@_remember
def find_sound(folded: str) -> str:
    """A key that is the same for one name in any script: the sound of the given name, and the surname."""
    name = read_name(folded)
    given = sound(romanize(name.given)) if name else ""
    return f"{given} {find_surname(folded)}".strip()


def agree(one: PersonName, other: PersonName) -> bool:
    """Whether two names can be one person's: equal except for middle names, initials, and parts that only one has."""
    return one.surname == other.surname and one.given == other.given and find_difference(one, other) is None


def find_difference(one: PersonName, other: PersonName) -> str | None:
    """What distinguishes two names with the same given name and surname; None if nothing does."""
    if one.generation and other.generation and one.generation != other.generation:
        return f"{one.generation} and {other.generation}"
    if not _agree_in_middle(one.middles, other.middles):
        return f"{' '.join(one.middles)} and {' '.join(other.middles)}"
    return None


def resemble(one: PersonName, other: PersonName) -> bool:
    """Whether the given names differ as a short form or an initial would: that alone is not certain."""
    short, long = sorted((one.given, other.given), key=len)
    alike = long in SHORT.get(short, ()) or short in SHORT.get(long, ()) or (len(short) == 1 and long.startswith(short))
    return alike and agree(one, other._replace(given=one.given))


def _agree_in_middle(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each middle name of the shorter list equals the other's in that position, or is its initial."""
    return all(_is_same(name, same) for name, same in zip(one, other, strict=False))


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))
