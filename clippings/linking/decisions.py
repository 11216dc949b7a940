"""Applies users' decisions about the people of the archive, which override what the articles suggest (pure)."""

from collections.abc import Iterable, Sequence

from clippings.enrich.corrections.file import NamedPerson, PersonDecision
from clippings.linking.names import find_surname, fold_name
from clippings.linking.people import Linked, Person, Place, link_people, make_person
from clippings.linking.sightings import Sighting, group_by_story


def link_as_decided(sightings: Iterable[Sighting], decisions: Sequence[PersonDecision]) -> Linked:
    """The people of these sightings, after every decision that names some of them, in the order of the decisions."""
    linked = link_people(sightings)
    people, separated = list(linked.people), list[tuple[Place, Person]]()
    for decision in decisions:
        if decision.same:
            people = _join(people, decision.same)
        elif decision.apart:
            people, apart = _separate(people, decision.apart)
            separated += apart
    return Linked(tuple(sorted(people, key=lambda person: person.id)), linked.refused, tuple(separated))


def find_shown(person: Person, decisions: Sequence[PersonDecision]) -> str | None:
    """The name that somebody decided to show for a person."""
    shown = [one.name for one in decisions if one.person and _holds(person, [one.person])]
    return shown[-1] if shown else None


def close_surnames(surnames: Iterable[str], decisions: Sequence[PersonDecision]) -> set[str]:
    """These surnames, and all others that decisions link to them by joining people or by the name to show. They must be
    compared together.
    """
    found, joined = set(surnames), _list_groups(decisions)
    for _ in joined:  # a chain of links is never longer than the number of decisions
        for group in joined:
            if group & found:
                found |= group
    return found


def list_tied(decisions: Sequence[PersonDecision]) -> set[str]:
    """The surnames that any decision links to others."""
    return set[str]().union(*_list_groups(decisions))


def _list_groups(decisions: Sequence[PersonDecision]) -> list[set[str]]:
    return [{find_surname(fold_name(name)) for name in _list_joined(decision)} for decision in decisions]


def _list_joined(decision: PersonDecision) -> list[str]:
    """Names whose bearers affect each other: those of one person, and those under which two people may be shown."""
    return [decision.person.name, decision.name or ""] if decision.person else [one.name for one in decision.same]


def _join(people: Sequence[Person], same: Sequence[NamedPerson]) -> list[Person]:
    one = [person for person in people if _holds(person, same)]
    if len(one) < 2:
        return list(people)
    certain = [sighting for person in one for sighting in person.certain]
    probable = [likely for person in one for likely in person.probable]
    return [*(person for person in people if person not in one), make_person(certain, probable)]


def _separate(
    people: Sequence[Person], apart: Sequence[NamedPerson]
) -> tuple[list[Person], list[tuple[Place, Person]]]:
    """The people, and where one of them has been separated from whom. A surname alone follows who is named in full in
    other copies of its article.
    """
    wanted = {_key(one.article, one.name) for one in apart}
    taken, following, left, parted = list[Sighting](), list[tuple[Sighting, str]](), list[Person](), list[Person]()
    for person in people:
        out = [one for one in person.certain if _key(*one.place) in wanted]
        out_of_probable = [one for one, _ in person.probable if _key(*one.place) in wanted]
        taken += [*out, *out_of_probable]
        certain = [one for one in person.certain if _key(*one.place) not in wanted]
        probable = [likely for likely in person.probable if _key(*likely[0].place) not in wanted]
        moved = {one.told_in for one in out} - {one.told_in for one in certain}
        following += [likely for likely in probable if likely[0].told_in in moved]
        probable = [likely for likely in probable if likely[0].told_in not in moved]
        if certain:
            left.append(make_person(certain, probable))
            parted += left[-1:] if out or out_of_probable else []
        else:
            alone = group_by_story(one for one, _ in probable)
            left += [make_person(same, ()) for same in alone]  # those with the full name have left
    if not taken:
        return list(people), []
    return [*left, make_person(taken, following)], [(taken[0].place, person) for person in parted]


def _holds(person: Person, named: Sequence[NamedPerson]) -> bool:
    wanted = {_key(one.article, one.name) for one in named}
    return any(_key(*one.place) in wanted for one in person.certain)


def _key(article: str, name: str) -> tuple[str, str]:
    return article, fold_name(name)
