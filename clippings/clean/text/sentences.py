"""Finds sentences that are cut between two passages: by a link, a picture or a box that stood there, or by a line end.

A passage that begins in lower case is the rest of a sentence if the one before it is prose and does not end one. What
continues a sentence ends one, too; items of lists, rows of code and names of files do not.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from clippings.clean.text.line import CAPITAL, CLOSING, FIELD_LABEL, ends_sentence, is_listed, starts_small

_WORDS, _CHARACTERS = 10, 60  # fewest of a beginning, one or the other: with fewer, it may be a heading
_CONTINUED_WORDS = 6  # the same if it continues a sentence itself, or ends in a comma
_VERSE = 45  # characters; a shorter line may be a verse
_REST_WORDS = 2  # fewest of the rest of a sentence
_NAME_WORDS = 4  # most words of a link or name between two parts of a sentence
_LOOK = 600  # characters at both ends of a passage that are looked at
_UNCAPITALIZED = 2  # fewest sentences in lower case that show how the text is written
_CLOSED = re.compile(rf"[.,?!…][{CLOSING}]$|[{CLOSING}],$")
_COMMA_WITHIN = re.compile(r"[\"“][^\"“”]+,[\"”]$")  # "We will build it," - a quotation that somebody's name follows
_POINTED = re.compile(r"[,;.)]\s")  # no paragraph begins so
_OPEN_END = re.compile(r"[:;]$|[:;]-?[)(]$")  # what it announces may be a list; a smiley ends a sentence
_CAPITAL = re.compile(rf"[{CAPITAL}]")


def find_cut(passages: Sequence[str]) -> set[int]:
    """Return the passages whose last sentence the next passage continues."""
    cut: set[int] = set()
    whole = [ends_sentence(passage) for passage in passages]  # whether it ends a sentence, with all that continues it
    uncapitalized = sum(_is_uncapitalized(*pair) for pair in pairwise(passages))
    for i in range(len(passages) - 2, -1, -1):
        if whole[i + 1] and _continues(passages[i], passages[i + 1]):
            cut.add(i)
        elif i + 2 < len(passages) and whole[i + 2] and _names_within(*passages[i : i + 3]):
            cut |= {i, i + 1}
        whole[i] = whole[i] or i in cut
    return cut if uncapitalized < max(_UNCAPITALIZED, len(cut)) else set()


def _is_uncapitalized(before: str, after: str) -> bool:
    """Whether the second passage begins a sentence in lower case."""
    return ends_sentence(before) and starts_small(after) and not _CLOSED.search(before)


def _continues(before: str, after: str) -> bool:
    if is_listed(before) or is_listed(after):
        return False
    if not starts_small(after):
        return after[0].isalpha() and bool(_COMMA_WITHIN.search(before[-_LOOK:]))
    if len(after[:_LOOK].split()) < _REST_WORDS or FIELD_LABEL.match(after):
        return False
    return bool(_CLOSED.search(before)) or _is_begun(before)


def _is_begun(passage: str) -> bool:
    """Whether the passage is prose that does not end a sentence."""
    if ends_sentence(passage) or _OPEN_END.search(passage) or is_listed(passage):
        return False
    if len(passage) < _VERSE or not (starts_small(passage) or _CAPITAL.search(passage[:_LOOK])):
        return False
    words = len(passage[-_LOOK:].split())
    enough = _CONTINUED_WORDS if starts_small(passage) or passage.endswith(",") else _WORDS
    return words >= enough or (words > 1 and len(passage) >= _CHARACTERS)


def _names_within(before: str, name: str, after: str) -> bool:
    """Whether the short passage in the middle is a link or a name within a sentence."""
    if not 1 < len(name) < _LOOK or len(name.split()) > _NAME_WORDS or not name[0].isupper() or not name[-1].isalnum():
        return False
    if _POINTED.match(after):
        return _is_begun(before) or (starts_small(before) and not ends_sentence(before))
    return _is_begun(before) and starts_small(after) and not is_listed(after)
