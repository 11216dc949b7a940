"""Who is who across articles. Merging is certain, or it is not done.

Articles that name somebody in the same form are one person's, unless something speaks against it; so are forms that
differ by middle names, initials and "Jr." alone. A surname by itself is at most probably somebody's.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from clippings.linking.names import agree, fold_name, read_name, resemble
from clippings.linking.sightings import LONG, Profile, Sighting, find_clash, find_fields, gather, is_familiar, key_of

RULES = "1"  # raised where the same sightings give other people
BY_FAR = 5  # times as many articles as the next one of that surname, at least; and so many in all
NEAR = 400  # days around an article in which the bearers of a surname are counted


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    certain: tuple[Sighting, ...]  # in the order of their articles and names
    probable: tuple[tuple[Sighting, str], ...] = ()  # surnames by themselves, each with what speaks for it


@dataclass(frozen=True, slots=True)
class Refusal:
    """Two whose names agree, and what speaks against their being one."""

    one: Sighting
    other: Sighting
    reason: str


@dataclass(frozen=True, slots=True)
class Linked:
    people: tuple[Person, ...]  # in the order of their ids
    refused: tuple[Refusal, ...]


def link_people(sightings: Iterable[Sighting]) -> Linked:
    """The people of these sightings: the same in whatever order they are given."""
    whole: dict[str, dict[str, list[Sighting]]] = defaultdict(lambda: defaultdict(list))
    alone: dict[str, list[Sighting]] = defaultdict(list)
    for one in sorted(set(sightings), key=lambda one: one.place):
        folded = fold_name(one.name)
        if name := read_name(folded):
            whole[name.surname][folded].append(one)
        else:
            alone[folded].append(one)
    people, refused = list[Person](), list[Refusal]()
    for surname in sorted({*whole, *alone}):
        profiles, against = link_surname(whole.get(surname, {}))
        refused += against
        people += _add_single_names([profile.sightings for profile in profiles], alone.get(surname, ()))
    return Linked(tuple(sorted(people, key=lambda person: person.id)), tuple(refused))


def link_surname(forms: dict[str, list[Sighting]]) -> tuple[list[Profile], list[Refusal]]:
    """The bearers of one surname."""
    bearers, refused = list[Profile](), list[Refusal]()
    for form in sorted(forms):
        parts = _part_form(form, forms[form])
        bearers += parts
        refused += _list_refusals(parts)
    joined = join(bearers, _may_be_one)
    refused += [
        refusal
        for one, other in combinations(joined, 2)
        if one.form != other.form and _names_agree(one, other)
        for refusal in _list_refusals([one, other])
    ]
    return joined, refused


def join(profiles: Sequence[Profile], may_be_one: Callable[[Profile, Profile], bool]) -> list[Profile]:
    """Those that may be one, joined. Who may be either of two that are not one stays apart."""
    near: list[set[int]] = [set() for _ in profiles]
    for i, j in combinations(range(len(profiles)), 2):
        if may_be_one(profiles[i], profiles[j]):
            near[i].add(j)
            near[j].add(i)
    unclear = {
        i for i, of in enumerate(near) if any(other not in near[one] for one, other in combinations(sorted(of), 2))
    }
    clear = [i for i in range(len(profiles)) if i not in unclear]
    joined, seen = [profiles[i] for i in sorted(unclear)], set[int]()
    for i in clear:
        if i not in seen:
            group = sorted({i} | (near[i] - unclear))  # all of them may be one with each other
            seen.update(group)
            joined.append(gather(profiles[i].form, (s for at in group for s in profiles[at].sightings)))
    return joined


def _part_form(form: str, sightings: Sequence[Sighting]) -> list[Profile]:
    """The bearers of one form. What says nothing of a bearer is nobody's where there are several."""
    alike: dict[tuple[str | None, frozenset[str], int], list[Sighting]] = defaultdict(list)
    for one, age in zip(sightings, _number_ages(sightings), strict=True):
        alike[one.pronoun, frozenset(find_fields(one.roles)), age].append(one)
    parts = [gather(form, of) for _, of in sorted(alike.items(), key=lambda item: item[1][0].place)]
    parts = _connect(form, parts)
    if not any(find_clash(one, other) for one, other in combinations(parts, 2)):
        return [gather(form, sightings)]
    return join(parts, lambda one, other: find_clash(one, other) is None)


def _number_ages(sightings: Sequence[Sighting]) -> list[int]:
    """For each its age, from 1: the next begins where nobody of that name was seen for long; 0 without a day."""
    days = sorted({one.day for one in sightings if one.day})
    begins = [day for before, day in pairwise(days) if (day - before).days > LONG]
    return [bisect_right(begins, one.day) + 1 if one.day else 0 for one in sightings]


def _connect(form: str, parts: Sequence[Profile]) -> list[Profile]:
    """Join what something speaks for: the same field of work, or the same company."""
    groups = [{i} for i in range(len(parts))]
    for i, j in combinations(range(len(parts)), 2):
        one, other = parts[i], parts[j]
        if is_familiar(one, other) or (one.fields & other.fields and find_clash(one, other) is None):
            first, second = (next(group for group in groups if at in group) for at in (i, j))
            if first is not second:
                first |= second
                groups.remove(second)
    return [gather(form, (s for at in sorted(group) for s in parts[at].sightings)) for group in groups]


def _names_agree(one: Profile, other: Profile) -> bool:
    first, second = read_name(one.form), read_name(other.form)
    return first is not None and second is not None and (agree(first, second) or resemble(first, second))


def _may_be_one(one: Profile, other: Profile) -> bool:
    first, second = read_name(one.form), read_name(other.form)
    if first is None or second is None or one.form == other.form or find_clash(one, other):
        return False
    if agree(first, second):
        return True
    return resemble(first, second) and bool(one.fields & other.fields and one.company.keys() & other.company.keys())


def _list_refusals(profiles: Sequence[Profile]) -> list[Refusal]:
    return [
        Refusal(one.sightings[0], other.sightings[0], reason)
        for one, other in combinations(profiles, 2)
        if (reason := find_clash(one, other))
    ]


def _add_single_names(groups: Sequence[list[Sighting]], alone: Sequence[Sighting]) -> list[Person]:
    probable: list[list[tuple[Sighting, str]]] = [[] for _ in groups]
    unknown = list[Sighting]()
    for one in alone:
        found = _find_bearer(groups, one)
        if found is None:
            unknown.append(one)
        else:
            probable[found[0]].append((one, found[1]))
    people = [make_person(group, likely) for group, likely in zip(groups, probable, strict=True)]
    return people + [make_person([one], ()) for one in unknown]


def _find_bearer(groups: Sequence[list[Sighting]], one: Sighting) -> tuple[int, str] | None:
    """Who of that surname is named by far the most at that time, and is spoken of in the same way."""
    counts = [sum(_is_near(one, other) for other in group) for group in groups]
    order = sorted(range(len(groups)), key=lambda i: (-counts[i], i))
    if not order or counts[order[0]] < BY_FAR:
        return None
    next_one = counts[order[1]] if len(order) > 1 else 0
    told = {s.pronoun for s in groups[order[0]]} & {"he", "she"}
    if counts[order[0]] < BY_FAR * next_one or (one.pronoun in ("he", "she") and told and one.pronoun not in told):
        return None
    return order[0], f"{counts[order[0]]} articles of that time name this one in full, {next_one} the next"


def _is_near(one: Sighting, other: Sighting) -> bool:
    return one.day is None or other.day is None or abs((one.day - other.day).days) <= NEAR


def make_person(certain: Sequence[Sighting], probable: Sequence[tuple[Sighting, str]]) -> Person:
    members = sorted(certain, key=lambda one: one.place)
    first = min((one.article, fold_name(one.name)) for one in members)
    return Person(key_of(*first), tuple(members), tuple(probable))
