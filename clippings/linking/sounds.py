"""Codes how a name sounds, to find it in any spelling: "Krutcher" as "Crutcher", "Lebihan" as "Le Bihan" (pure).

The code has the consonants, with one code for all spellings of a sound in European languages. A vowel at the beginning
of a name counts, but not which one; vowels inside it do not count.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

VOWELS = "aeiouyаеёиоуыэюяіїє"
ALIKE = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        ("ph", "f"),
        ("s?ch(?=[ei])|sch|sh|[zx]|c(?=[eiy])", "s"),
        ("ck|ch|[qcg]", "k"),
        ("(?<!^)h", ""),
        ("w", "v"),
        (f"^[{VOWELS}]+", "a"),
        (f"(?<!^)[{VOWELS}ьъ]+", ""),
        (r"(.)\1+", r"\1"),
    )
)
SHORTEST = 2  # one-letter codes say nothing


def find_sounds(names: Iterable[str]) -> list[str]:
    """The sounds of all words of the names, and of adjacent words as if they were one word."""
    words = [re.findall(r"\w+", name) for name in names]
    joined = [one + other for name in words for one, other in pairwise(name)]
    return sorted(filter(None, {sound(word) for word in [*joined, *(word for name in words for word in name)]}))


@lru_cache(10_000)  # the same names recur
def sound(word: str) -> str:
    """The code of one word; "" if it would be too short to distinguish words."""
    letters = "".join(letter for letter in unicodedata.normalize("NFKD", word.lower()) if letter.isalnum())
    for pattern, code in ALIKE:
        letters = pattern.sub(code, letters)
    return letters if len(letters) >= SHORTEST else ""
