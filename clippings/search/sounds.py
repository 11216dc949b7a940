"""Approximates how a name sounds in many European spellings: Tchaikovsky as Tschaikowski, Philip as Filip (pure)."""

import re

from clippings.search.plain import unaccent

# Each row is one sound that has several spellings, the longest first.
SPELLINGS = {"tsch": "k", "tch": "k", "sch": "s", "sh": "s", "ch": "k", "cz": "k", "ph": "f", "dt": "t", "th": "t"}
SPELLINGS |= {"ck": "k", "qu": "k", "gh": "g"}
LETTERS = str.maketrans({"v": "f", "w": "f", "c": "k", "q": "k", "z": "s", "d": "t"})
_SPELLING = re.compile("|".join(SPELLINGS))
_WEAK = re.compile("[aeiouyjh]")
_TWICE = re.compile(r"(.)\1+")


def sound_of(name: str) -> str:
    """A key that is equal for names that sound alike: their consonants, word by word."""
    return " ".join(map(_sound_of_word, re.findall(r"\w+", unaccent(name))))


def _sound_of_word(word: str) -> str:
    plain = _SPELLING.sub(lambda found: SPELLINGS[found.group()], word).translate(LETTERS)
    begins_with_vowel = plain[0] in "aeiou"
    consonants = _TWICE.sub(r"\1", _WEAK.sub("", plain))
    return f"a{consonants}" if begins_with_vowel else consonants
