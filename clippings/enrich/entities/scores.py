"""Knows the scores of games: "3-1"."""

import re

from clippings.documents import EntityType

_SCORE = re.compile(r"\d{1,3}-\d{1,3}")


def is_score(word: str) -> bool:
    return word[0].isdigit() and bool(_SCORE.fullmatch(word))


def is_result(word: str, type_: EntityType | None) -> bool:
    """Whether a word is a result after a name of that type: "Orla 27-24", "A. Vint 112", unlike "Highway 301"."""
    if type_ == "person":
        return word.isdecimal() or is_score(word)
    return type_ in {"organization", "place"} and is_score(word)
