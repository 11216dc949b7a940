"""People's decisions override what the articles suggest."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from clippings.enrich.corrections import Corrections
from clippings.enrich.corrections.file import NamedPerson, PersonDecision
from clippings.linking.decisions import close_surnames, find_shown, link_as_decided
from clippings.linking.sightings import Sighting, key_of
from clippings.linking.suggestions import suggest_merges

SIGHTINGS = [
    *(Sighting(id, "Ada Quill") for id in "abc"),
    Sighting("d", "Ada Quill-Moor"),
    Sighting("e", "Ада Квилл"),
]


def named(*places: str) -> tuple[NamedPerson, ...]:
    """ "a Ada Quill" means a name in an article."""
    return tuple(NamedPerson(article=place[0], name=place[2:]) for place in places)


def link(*decisions: PersonDecision) -> list[list[str]]:
    linked = link_as_decided(SIGHTINGS, decisions)
    return sorted([one.article for one in person.certain] for person in linked.people)


def test_people_decided_to_be_the_same_are_one_under_any_names() -> None:
    assert link(PersonDecision(same=named("a Ada Quill", "e Ада Квилл"))) == [["a", "b", "c", "e"], ["d"]]


def test_a_person_decided_to_be_different_is_separated_and_namesakes_stay() -> None:
    apart = PersonDecision(apart=named("a ADA QUILL"))
    joined = PersonDecision(same=named("a Ada Quill", "d Ada Quill-Moor"))
    assert link(apart) == [["a"], ["b", "c"], ["d"], ["e"]]
    assert link(apart, joined) == [["a", "d"], ["b", "c"], ["e"]]


def test_a_surname_alone_stays_one_person_in_copies_if_somebody_separates_all_who_have_the_full_name() -> None:
    full = [Sighting(id, "Ada Quill") for id in "abcde"]
    alone = [*(Sighting(id, "Quill", story="f") for id in "fg"), Sighting("h", "Quill")]
    apart = PersonDecision(apart=named(*(f"{id} Ada Quill" for id in "abcde")))
    people = link_as_decided([*full, *alone], [apart]).people
    assert sorted([one.article for one in person.certain] for person in people) == [[*"abcde"], ["f", "g"], ["h"]]


def test_a_surname_alone_follows_the_person_whom_a_copy_names_in_full_if_somebody_separates_this_one() -> None:
    full = [Sighting(id, "Ada Quill", story=id) for id in "abcd"]
    alone = [Sighting("e", "Quill", story="a"), Sighting("f", "Quill", story="f")]
    linked = link_as_decided([*full, *alone, Sighting("g", "Ada Quill")], [PersonDecision(apart=named("a Ada Quill"))])
    told = {person.certain[0].article: [one.article for one, _ in person.probable] for person in linked.people}
    assert told == {"a": ["e"], "b": ["f"]}


def test_a_pair_that_somebody_separated_is_not_suggested_again() -> None:
    apart = [PersonDecision(apart=named(place)) for place in ("a Ada Quill", "b Ada Quill")]
    linked = link_as_decided(SIGHTINGS[:3], apart)
    assert len(suggest_merges(replace(linked, separated=()))) == 3
    assert suggest_merges(linked) == []
    again = PersonDecision(same=named("a Ada Quill", "c Ada Quill"))
    assert suggest_merges(link_as_decided(SIGHTINGS[:3], [*apart, again])) == []


def test_the_last_name_that_was_decided_on_is_shown() -> None:
    decisions = [PersonDecision(person=named("b Ada Quill")[0], name=name) for name in ("Quill", "Dame Ada")]
    people = {person.id: find_shown(person, decisions) for person in link_as_decided(SIGHTINGS, decisions).people}
    assert people[key_of("a", "ada quill")] == "Dame Ada"
    assert [shown for shown in people.values() if shown] == ["Dame Ada"]


def test_a_decision_about_a_removed_article_changes_nothing() -> None:
    gone = named("x Ada Quill")
    assert link(PersonDecision(same=(*gone, *named("a Ada Quill"))), PersonDecision(apart=gone)) == link()


def test_joined_surnames_are_compared_together() -> None:
    chain = [
        PersonDecision(same=named("a Ada Quill", "d Ada Quill-Moor")),
        PersonDecision(same=named("d Ada Quill-Moor", "f Ada Reed")),
    ]
    assert close_surnames({"reed"}, chain) == {"reed", "quill-moor", "quill"}
    assert close_surnames({"orr"}, chain) == {"orr"}


@pytest.mark.parametrize("content", [{}, {"same": [{"article": "a", "name": "Ada"}]}, {"name": "Ada"}])
def test_a_decision_says_one_thing(content: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        PersonDecision.model_validate(content)


def test_a_decision_makes_no_article_stale() -> None:
    assert Corrections(people=(PersonDecision(apart=named("a Ada Quill")),)).digest == ""
