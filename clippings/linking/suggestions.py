"""Suggests pairs of names that may be one person, for somebody to decide (pure).

Every merge that was refused is among them, with the evidence against it. The others are found by keys, since thousands
of people can share a surname or a given name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from clippings.enrich.coreference.slips import Slips, is_slip
from clippings.languages.given_names import SHORT
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
from clippings.linking.people import Linked, Person, Place
from clippings.linking.records import name_person
from clippings.linking.sightings import Profile, count_quotes, find_clash, gather, is_familiar

MAX_BEARERS = 200  # people with one name whose merge was not refused: the most quoted ones


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


@dataclass(slots=True)
class _Bearer:
    """A person, with what is needed to compare the name with others."""

    person: Person
    form: str
    name: PersonName
    quotes: int
    profile: Profile | None = None

    def tell(self) -> Profile:
        self.profile = self.profile or gather(self.form, self.person.certain)
        return self.profile


Pair = tuple[str, str]  # ids, the smaller one first
Refused = dict[Pair, list[str]]  # the reasons


def suggest_merges(linked: Linked) -> list[MergeSuggestion]:
    """The suggestions, most quoted first."""
    bearers = {bearer.person.id: bearer for bearer in _list_bearers(linked.people)}
    holders = {one.place: person.id for person in linked.people for one in person.certain}
    refused = _find_refused(linked, holders, bearers)
    separated = {
        _pair(holders[place], holders[one.place]) for place, person in linked.separated for one in person.certain
    }
    found = {
        (one, other): _find_reason(bearers[one], bearers[other]) or "names that can be one person's"
        for one, other in refused
    }
    for first, second, reason in _compare_all(bearers.values()):
        found.setdefault(_pair(first.person.id, second.person.id), reason)
    suggested = [
        _suggest(bearers[one], bearers[other], reason, refused.get((one, other), ()))
        for (one, other), reason in found.items()
        if (one, other) not in separated
    ]
    return sorted(suggested, key=lambda one: (-one.quotes, one.one, one.other))


def _list_bearers(people: Iterable[Person]) -> Iterator[_Bearer]:
    """The people whose full name is known, the most quoted first."""
    for person in sorted(people, key=lambda person: (-count_quotes(person.certain), person.id)):
        form = fold_name(person.certain[0].name)
        if name := read_name(form):
            yield _Bearer(person, form, name, count_quotes(person.certain))


def _find_refused(linked: Linked, holders: Mapping[Place, str], bearers: Mapping[str, _Bearer]) -> Refused:
    refused: Refused = defaultdict(list)
    for refusal in linked.refused:
        one, other = holders[refusal.one.place], holders[refusal.other.place]
        if one != other and one in bearers and other in bearers:
            refused[_pair(one, other)].append(refusal.reason)
    return refused


def _compare_all(bearers: Iterable[_Bearer]) -> Iterator[tuple[_Bearer, _Bearer, str]]:
    by_surname: dict[str, list[_Bearer]] = defaultdict(list)
    by_given: dict[str, dict[str, _Bearer]] = defaultdict(dict)
    for bearer in bearers:
        surname = find_surname(bearer.form)
        by_surname[surname].append(bearer)
        by_given[bearer.name.given].setdefault(surname, bearer)
    for alike in by_surname.values():
        for one, other in _list_near(alike):
            if reason := _find_reason(one, other):
                yield one, other, reason
    for known in by_given.values():
        for first, second in _list_slips(known):
            yield known[first], known[second], "a surname that differs by one letter"


def _list_near(bearers: Sequence[_Bearer]) -> Iterator[tuple[_Bearer, _Bearer]]:
    """The pairs with one surname whose given names may be one person's."""
    by_given: dict[str, list[_Bearer]] = defaultdict(list)
    by_sound: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        by_given[bearer.name.given].append(bearer)
        by_sound[find_sound(bearer.form)].append(bearer)
    for alike in by_given.values():
        yield from combinations(alike[:MAX_BEARERS], 2)
    shorter = {
        (given, short) for given in by_given for short in (given[:1], *SHORT.get(given, ())) if short in by_given
    }
    for first, second in sorted({(given, short) for given, short in shorter if given != short}):
        yield from product(by_given[first][:MAX_BEARERS], by_given[second][:MAX_BEARERS])
    for first, second in _list_slips(by_given):
        yield from product(by_given[first][:MAX_BEARERS], by_given[second][:MAX_BEARERS])
    if not all(is_latin(bearer.form) for bearer in bearers):
        for alike in by_sound.values():
            yield from combinations(alike[:MAX_BEARERS], 2)


def _list_slips(words: Collection[str]) -> list[tuple[str, str]]:
    """The pairs that differ by one letter."""
    slips = Slips(words)
    return sorted({(min(word, slip), max(word, slip)) for word in words for slip in slips.find(word)})


def _find_reason(one: _Bearer, other: _Bearer) -> str | None:
    """Why two people with one surname may be the same person."""
    first, second = one.name, other.name
    if agree(first, second):
        return "the same name"
    if first.given == second.given:
        return "the same given name and surname"
    if resemble(first, second):
        return "a short form or an initial of the given name"
    if is_latin(one.form) != is_latin(other.form) and find_sound(one.form) == find_sound(other.form):
        return "the same name in another script"
    if is_slip(first.given, second.given) and is_familiar(one.tell(), other.tell()):
        return "a given name that differs by one letter; named with the same people"
    return None


def _suggest(one: _Bearer, other: _Bearer, reason: str, refused: Sequence[str | None]) -> MergeSuggestion:
    one, other = sorted((one, other), key=lambda bearer: (-bearer.quotes, bearer.person.id))
    found = refused or [find_clash(one.tell(), other.tell())]
    against = [find_difference(one.name, other.name), *found]
    return MergeSuggestion(
        one.person.id,
        other.person.id,
        name_person(one.person.certain),
        name_person(other.person.certain),
        one.quotes + other.quotes,
        reason,
        "; ".join(dict.fromkeys(filter(None, against))) or None,
    )


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
