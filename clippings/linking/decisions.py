"""What people have decided about the people of the archive, which overrides what follows from the articles (pure)."""

from collections.abc import Iterable, Sequence

from clippings.enrich.corrections.file import NamedPerson, PersonDecision
from clippings.linking.names import find_surname, fold_name
from clippings.linking.people import Linked, Person, link_people, make_person
from clippings.linking.sightings import Sighting


def link_as_decided(sightings: Iterable[Sighting], decisions: Sequence[PersonDecision]) -> Linked:
    """The people of these sightings, with each decision that names some of them, in the order of the decisions."""
    linked = link_people(sightings)
    people = list(linked.people)
    for decision in decisions:
        if decision.same:
            people = _join(people, decision.same)
        elif decision.apart:
            people = _part(people, decision.apart)
    return Linked(tuple(sorted(people, key=lambda person: person.id)), linked.refused)


def find_shown(person: Person, decisions: Sequence[PersonDecision]) -> str | None:
    """The name that somebody decided to show a person under."""
    shown = [one.name for one in decisions if one.person and _holds(person, [one.person])]
    return shown[-1] if shown else None


def close_surnames(surnames: Iterable[str], decisions: Sequence[PersonDecision]) -> set[str]:
    """With the surnames that decisions join to them, or a name that somebody is shown under: these are looked at
    together.
    """
    found = set(surnames)
    joined = [{find_surname(fold_name(name)) for name in _list_joined(decision)} for decision in decisions]
    for _ in joined:  # a chain is no longer than the decisions are many
        for group in joined:
            if group & found:
                found |= group
    return found


def _list_joined(decision: PersonDecision) -> list[str]:
    """Names whose bearers concern one another: one person's, and those that two people may be shown under."""
    return [decision.person.name, decision.name or ""] if decision.person else [one.name for one in decision.same]


def _join(people: Sequence[Person], same: Sequence[NamedPerson]) -> list[Person]:
    one = [person for person in people if _holds(person, same)]
    if len(one) < 2:
        return list(people)
    certain = [sighting for person in one for sighting in person.certain]
    probable = [likely for person in one for likely in person.probable]
    return [*(person for person in people if person not in one), make_person(certain, probable)]


def _part(people: Sequence[Person], apart: Sequence[NamedPerson]) -> list[Person]:
    wanted = {_key(one.article, one.name) for one in apart}
    taken, left = list[Sighting](), list[Person]()
    for person in people:
        out = [one for one in person.certain if _key(*one.place) in wanted]
        out_of_probable = [one for one, _ in person.probable if _key(*one.place) in wanted]
        taken += [*out, *out_of_probable]
        certain = [one for one in person.certain if one not in out]
        probable = [likely for likely in person.probable if likely[0] not in out_of_probable]
        if certain:
            left.append(make_person(certain, probable))
        else:
            left += [make_person([one], []) for one, _ in probable]  # who bore the name in full has left them
    return [*left, make_person(taken, [])] if taken else list(people)


def _holds(person: Person, named: Sequence[NamedPerson]) -> bool:
    wanted = {_key(one.article, one.name) for one in named}
    return any(_key(*one.place) in wanted for one in person.certain)


def _key(article: str, name: str) -> tuple[str, str]:
    return article, fold_name(name)
