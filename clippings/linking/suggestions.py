"""Suggests pairs of names that may be one person, for somebody to decide (pure)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from clippings.enrich.coreference.candidates import is_slip
from clippings.linking.names import (
    PersonName,
    agree,
    find_difference,
    find_sound,
    find_surname,
    fold_name,
    is_latin,
    read_name,
    resemble,
)
from clippings.linking.people import Linked, Person
from clippings.linking.records import name_person
from clippings.linking.sightings import find_clash, gather, is_familiar

MAX_BEARERS = 200  # bearers of a surname to compare: the most quoted ones


@dataclass(frozen=True, slots=True)
class MergeSuggestion:
    """Two people who were not merged."""

    one: str  # ids; the person who is quoted more comes first
    other: str
    name: str
    other_name: str
    quotes: int  # of both people together
    reason: str  # why they may be one person
    against: str | None  # the reason against it


def suggest_merges(linked: Linked) -> list[MergeSuggestion]:
    """The suggestions, most quoted first."""
    by_surname: dict[str, list[Person]] = defaultdict(list)
    for person in linked.people:
        if read_name(folded := fold_name(person.certain[0].name)):
            by_surname[find_surname(folded)].append(person)
    found = [one for people in by_surname.values() for one in _compare_all(people)]
    found += _compare_surnames(by_surname)
    return sorted(found, key=lambda one: (-one.quotes, one.one, one.other))


def count_quotes(person: Person) -> int:
    return sum(one.quotes for one in person.certain)


def _compare_all(people: Sequence[Person]) -> Iterator[MergeSuggestion]:
    ranked = sorted(people, key=lambda person: (-count_quotes(person), person.id))[:MAX_BEARERS]
    for one, other in combinations(ranked, 2):
        first, second = _name(one), _name(other)
        if agree(first, second):
            yield _suggest(one, other, "the same name")
        elif first.given == second.given:
            yield _suggest(one, other, "the same given name and surname")
        elif resemble(first, second):
            yield _suggest(one, other, "a short form or an initial of the given name")
        elif _is_latin(one) != _is_latin(other) and _sound(one) == _sound(other):
            yield _suggest(one, other, "the same name in another script")
        elif is_slip(first.given, second.given) and _is_familiar(one, other):
            yield _suggest(one, other, "a given name that differs by one letter; named with the same people")


def _compare_surnames(by_surname: dict[str, list[Person]]) -> Iterator[MergeSuggestion]:
    """Pairs with the same given name whose surnames differ by one letter."""
    by_given: dict[str, list[str]] = defaultdict(list)
    for surname, people in by_surname.items():
        for given in {_name(person).given for person in people}:
            by_given[given].append(surname)
    for given, surnames in by_given.items():
        for first, second in combinations(sorted(surnames), 2):
            if is_slip(first, second):
                pair = (
                    next(person for person in by_surname[surname] if _name(person).given == given)
                    for surname in (first, second)
                )
                one, other = sorted(pair, key=lambda person: (-count_quotes(person), person.id))
                yield _suggest(one, other, "a surname that differs by one letter")


def _suggest(one: Person, other: Person, reason: str) -> MergeSuggestion:
    clash = find_clash(*(gather("", person.certain) for person in (one, other)))
    against = _join_words(find_difference(_name(one), _name(other)), clash)
    names = name_person(one.certain), name_person(other.certain)
    return MergeSuggestion(one.id, other.id, *names, count_quotes(one) + count_quotes(other), reason, against)


def _join_words(*reasons: str | None) -> str | None:
    return "; ".join(filter(None, reasons)) or None


def _is_familiar(one: Person, other: Person) -> bool:
    return is_familiar(gather("", one.certain), gather("", other.certain))


def _is_latin(person: Person) -> bool:
    return is_latin(person.certain[0].name)


def _sound(person: Person) -> str:
    return find_sound(fold_name(person.certain[0].name))


def _name(person: Person) -> PersonName:
    name = read_name(fold_name(person.certain[0].name))
    assert name is not None
    return name
