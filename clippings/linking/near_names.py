"""Finds the pairs of names with one surname that may be one person's, without comparing each with each (pure)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from clippings.languages.given_names import SHORT
from clippings.linking.names import PersonName, find_sound, is_latin, read_name


class _Middles:
    """The names with one given name, as a tree by their middle names."""

    def __init__(self) -> None:
        self.ends: list[int] = []  # the names whose middle names end here
        self.next: dict[str, dict[str, _Middles]] = defaultdict(lambda: defaultdict(_Middles))  # by initial, by name

    def add(self, number: int, name: PersonName) -> None:
        place = self
        for middle in name.middles:
            place = place.next[middle[0]][middle]
        place.ends.append(number)

    def find_agreeing(self, middles: Sequence[str]) -> Iterator[int]:
        """The names in which each middle name equals this one in its position, is its initial, or is missing."""
        places = [self]
        for middle in middles:
            for place in places:
                yield from place.ends
            places = [after for place in places for after in place._follow(middle)]
        while places:
            place = places.pop()
            yield from place.ends
            places += [after for alike in place.next.values() for after in alike.values()]

    def _follow(self, middle: str) -> "list[_Middles]":
        alike = self.next.get(middle[0], {})
        if len(middle) == 1:
            return list(alike.values())
        return [alike[name] for name in (middle, middle[0]) if name in alike]


def list_near(forms: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of these folded names that agree except for a short form, an initial, or another script. Others are not
    compared, since thousands can share a surname, and a given name as well.
    """
    names = [(i, name) for i, form in enumerate(forms) if (name := read_name(form))]
    by_given: dict[str, _Middles] = defaultdict(_Middles)
    for i, name in names:
        by_given[name.given].add(i, name)
    near = set[tuple[int, int]](_list_across_scripts(forms))
    for i, name in names:
        for given in {name.given, name.given[:1], *SHORT.get(name.given, ())} & by_given.keys():
            near.update((min(i, j), max(i, j)) for j in by_given[given].find_agreeing(name.middles) if i != j)
    return sorted(near)


def _list_across_scripts(forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Those that sound alike, of which only one is in Latin letters."""
    if all(map(is_latin, forms)):
        return
    by_sound: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i, form in enumerate(forms):
        if read_name(form):
            by_sound[find_sound(form)][is_latin(form)].append(i)
    for others, latin in by_sound.values():
        yield from ((min(pair), max(pair)) for pair in product(others, latin))
