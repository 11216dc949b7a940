"""Decides who is who across articles, and merges only when it is certain.

All articles that use the same form of a name mean one person, unless something counts against it. So do forms that
differ only in middle names, initials and "Jr.". A surname alone is at best probably somebody's. It means the same
person in all copies of its article, exact or near, also if it fits nobody. Copies of an article are evidence once.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from clippings.linking.bearers import describe_bearer, find_bearer, find_bearer_in_copies
from clippings.linking.names import (
    agree,
    find_sound,
    find_surname,
    fold_name,
    is_latin,
    read_name,
    resemble,
)
from clippings.linking.near_names import list_near
from clippings.linking.sightings import (
    LONG,
    Profile,
    Sighting,
    find_clash,
    find_fields,
    gather,
    group_by_story,
    is_familiar,
    is_familiar_by_sound,
    key_of,
)

RULES = "6"  # raise it if the same sightings give other people, or the people are shown differently


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    certain: tuple[Sighting, ...]  # in the order of their articles and names
    probable: tuple[tuple[Sighting, str], ...] = ()  # surnames alone, each with the reason to link it


@dataclass(frozen=True, slots=True)
class Refusal:
    """Two people whose names agree, and the reason against merging them."""

    one: Sighting
    other: Sighting
    reason: str


Place = tuple[str, str]  # an article, and a name as it stands there


@dataclass(frozen=True, slots=True)
class Linked:
    people: tuple[Person, ...]  # in the order of their ids
    refused: tuple[Refusal, ...]
    separated: tuple[tuple[Place, Person], ...] = ()  # where somebody separated a person, and from whom


def link_people(sightings: Iterable[Sighting]) -> Linked:
    """The people of these sightings, the same in any order."""
    whole: dict[str, dict[str, list[Sighting]]] = defaultdict(lambda: defaultdict(list))
    alone: dict[str, list[Sighting]] = defaultdict(list)
    for one in sorted(set(sightings), key=lambda one: one.place):
        folded = fold_name(one.name)
        if read_name(folded):
            whole[find_surname(folded)][folded].append(one)
        else:
            alone[find_surname(folded)].append(one)
    people, refused = list[Person](), list[Refusal]()
    for surname in sorted({*whole, *alone}):
        profiles, against = link_surname(whole.get(surname, {}))
        refused += against
        people += _add_single_names([profile.sightings for profile in profiles], alone.get(surname, ()))
    return Linked(tuple(sorted(people, key=lambda person: person.id)), tuple(refused))


def link_surname(forms: dict[str, list[Sighting]]) -> tuple[list[Profile], list[Refusal]]:
    """The people with one surname."""
    bearers, refused = list[Profile](), list[Refusal]()
    for form in sorted(forms):
        parts, unclear = _separate_bearers(form, forms[form])
        bearers += parts
        refused += [*_list_refusals(parts), *unclear]
    pairs = list_near([profile.form for profile in bearers])
    joined, unclear = join(bearers, [(i, j) for i, j in pairs if _may_be_one(bearers[i], bearers[j])])
    refused += unclear
    refused += [
        refusal
        for one, other in ((joined[i], joined[j]) for i, j in list_near([profile.form for profile in joined]))
        if one.form != other.form and _names_agree(one, other)
        for refusal in _list_refusals([one, other])
    ]
    return joined, refused


def join(profiles: Sequence[Profile], pairs: Iterable[tuple[int, int]]) -> tuple[list[Profile], list[Refusal]]:
    """Join profiles that can all be one person. One that could be either of two different people stays alone: joining
    it to one of them is refused.
    """
    near: list[set[int]] = [set() for _ in profiles]
    for i, j in pairs:
        near[i].add(j)
        near[j].add(i)
    different = (
        next(((one, other) for one, other in combinations(sorted(of), 2) if other not in near[one]), None)
        for of in near
    )
    unclear = {i: two for i, two in enumerate(different) if two}
    clear = [i for i in range(len(profiles)) if i not in unclear]
    joined, seen = [profiles[i] for i in unclear], set[int]()
    for i in clear:
        if i not in seen:
            group = sorted({i} | (near[i] - unclear.keys()))  # any two of these can be one person
            seen.update(group)
            joined.append(_merge(profiles[i].form, [profiles[at] for at in group]))
    first = [profile.sightings[0] for profile in profiles]
    refused = [
        Refusal(first[i], first[j], f"{first[i].name} can be either of two people: {first[x].name}, {first[y].name}")
        for i, (x, y) in unclear.items()
        for j in sorted(near[i])
    ]
    return joined, refused


def _merge(form: str, parts: Sequence[Profile]) -> Profile:
    return parts[0] if len(parts) == 1 else gather(form, (one for part in parts for one in part.sightings))


def _separate_bearers(form: str, sightings: Sequence[Sighting]) -> tuple[list[Profile], list[Refusal]]:
    """The people with one form of a name. If several, sightings that do not tell which one is meant stay apart."""
    alike: dict[tuple[str | None, frozenset[str], int], list[Sighting]] = defaultdict(list)
    for one, age in zip(sightings, _number_ages(sightings), strict=True):
        alike[one.pronoun, frozenset(find_fields(one.roles, one.language)), age].append(one)
    if len(alike) == 1:
        return [gather(form, sightings)], []
    parts = [gather(form, of) for _, of in sorted(alike.items(), key=lambda item: item[1][0].place)]
    parts = _connect(form, parts)
    pairs = list(combinations(range(len(parts)), 2))
    agreeing = [(i, j) for i, j in pairs if find_clash(parts[i], parts[j]) is None]
    if len(agreeing) == len(pairs):
        return [gather(form, sightings)], []
    return join(parts, agreeing)


def _number_ages(sightings: Sequence[Sighting]) -> list[int]:
    """The age of each sighting, from 1; a new one begins if the name was not seen for a long time; 0 without a day."""
    days = sorted({one.day for one in sightings if one.day})
    begins = [day for before, day in pairwise(days) if (day - before).days > LONG]
    return [bisect_right(begins, one.day) + 1 if one.day else 0 for one in sightings]


def _connect(form: str, parts: Sequence[Profile]) -> list[Profile]:
    """Join profiles that share a field of work or the same company."""
    groups = [{i} for i in range(len(parts))]
    for i, j in combinations(range(len(parts)), 2):
        one, other = parts[i], parts[j]
        if is_familiar(one, other) or (one.fields & other.fields and find_clash(one, other) is None):
            first, second = (next(group for group in groups if at in group) for at in (i, j))
            if first is not second:
                first |= second
                groups.remove(second)
    return [_merge(form, [parts[at] for at in sorted(group)]) for group in groups]


def _names_agree(one: Profile, other: Profile) -> bool:
    first, second = read_name(one.form), read_name(other.form)
    return first is not None and second is not None and (agree(first, second) or resemble(first, second))


def _may_be_one(one: Profile, other: Profile) -> bool:
    first, second = read_name(one.form), read_name(other.form)
    if first is None or second is None or one.form == other.form:
        return False
    if is_latin(one.form) != is_latin(other.form):
        alike = find_sound(one.form) == find_sound(other.form)
        common = one.fields & other.fields or is_familiar_by_sound(one, other)
        return alike and bool(common) and find_clash(one, other) is None
    if agree(first, second):
        return find_clash(one, other) is None
    shared = resemble(first, second) and one.fields & other.fields and one.company.keys() & other.company.keys()
    return bool(shared) and find_clash(one, other) is None


def _list_refusals(profiles: Sequence[Profile]) -> list[Refusal]:
    return [
        Refusal(one.sightings[0], other.sightings[0], reason)
        for one, other in combinations(profiles, 2)
        if (reason := find_clash(one, other))
    ]


def _add_single_names(groups: Sequence[list[Sighting]], alone: Sequence[Sighting]) -> list[Person]:
    probable: list[list[tuple[Sighting, str]]] = [[] for _ in groups]
    unknown: list[list[Sighting]] = []
    described = [(i, describe_bearer(group)) for i, group in enumerate(groups)]
    bearers = sorted(described, key=lambda item: -item[1].stories)
    named = defaultdict[str, dict[int, set[str]]](dict)
    for i, group in enumerate(groups):
        for one in group:
            named[one.told_in].setdefault(i, set()).add(one.article)
    for same in group_by_story(alone):
        found = find_bearer_in_copies(named, same) or find_bearer(bearers, same)
        if found is None:
            unknown.append(same)
        else:
            probable[found[0]] += [(one, found[1]) for one in same]
    people = [make_person(group, likely) for group, likely in zip(groups, probable, strict=True)]
    return people + [make_person(same, ()) for same in unknown]


def make_person(certain: Sequence[Sighting], probable: Sequence[tuple[Sighting, str]]) -> Person:
    members = sorted(certain, key=lambda one: one.place)
    first = min((one.article, fold_name(one.name)) for one in members)
    return Person(key_of(*first), tuple(members), tuple(probable))
