"""Finds surnames that differ by one letter only, without comparing each with each: an article may have thousands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

_LONG_SURNAME = 6  # letters of a surname in which one may be a slip
_LONGEST = 40  # letters; no surname is longer, and each takes as many entries as it has letters
_ANY = "\0"  # stands for a letter


def is_slip(one: str, other: str) -> bool:
    """Whether two surnames differ by one letter only, which is not the first: "Buchtman", "Bauchtman"."""
    if one == other or min(len(one), len(other)) < _LONG_SURNAME or abs(len(one) - len(other)) > 1:
        return False
    first = next(i for i in range(len(one) + 1) if one[i : i + 1] != other[i : i + 1])
    rest = {other[first:], other[first + 1 :]}
    return first > 0 and (one[first + 1 :] in rest or one[first:] == other[first + 1 :])


class Slips:
    """Surnames, found by what is left of them without one letter."""

    def __init__(self, surnames: Iterable[str]) -> None:
        self._surnames = {name for name in surnames if _LONG_SURNAME <= len(name) <= _LONGEST}
        self._by_rest = defaultdict[str, set[str]](set)
        for name in self._surnames:
            for rest in (*_replace_each(name, ""), *_replace_each(name, _ANY)):
                self._by_rest[rest].add(name)

    def find(self, name: str) -> set[str]:
        """The surnames of which a name is a slip."""
        if not _LONG_SURNAME <= len(name) <= _LONGEST + 1:
            return set()
        shorter = self._surnames.intersection(_replace_each(name, ""))
        others = (self._by_rest.get(rest, set()) for rest in (name, *_replace_each(name, _ANY)))
        return shorter.union(*others) - {name}


def _replace_each(name: str, sign: str) -> Iterator[str]:
    """The name with each letter but the first replaced in turn."""
    return (name[:i] + sign + name[i + 1 :] for i in range(1, len(name)))
