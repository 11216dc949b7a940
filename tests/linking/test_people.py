"""Who is who across articles: names of one person are joined, namesakes stay apart, in any order."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from clippings.linking.names import fold_name
from clippings.linking.people import Person, link_people
from clippings.linking.sightings import Sighting, gather, key_of
from clippings.linking.suggestions import suggest_merges

HERE = Path(__file__).parent


def read_pairs(file: str) -> list[list[list[Any]]]:
    pairs: list[list[list[Any]]] = yaml.safe_load((HERE / file).read_text(encoding="utf-8"))
    return pairs


def sight(article: str, name: str, roles: str = "", pronoun: str = "", day: Any = None, company: str = "") -> Sighting:
    others = frozenset({fold_name(company)} - {""})
    told = pronoun if pronoun in ("he", "she") else None
    return Sighting(article, name, day, told, frozenset(roles.split()), others)  # type: ignore[arg-type]


def make_names(number: int, letters: int = 4) -> list[str]:
    draw = Random(7)
    drawn = ("".join(draw.choices("bdfgklmnprst", k=letters)).title() for _ in range(2 * number))
    return list(dict.fromkeys(drawn))[:number]


def name_people(people: Sequence[Person]) -> list[list[str]]:
    return sorted(sorted(one.article for one in person.certain) for person in people)


@pytest.mark.parametrize("pair", read_pairs("namesakes.yaml"), ids=lambda pair: f"{pair[0][0]}, {pair[0][1]}")
def test_two_people_with_the_same_name_stay_apart(pair: list[list[Any]]) -> None:
    linked = link_people(sight(f"a{number}", *one) for number, one in enumerate(pair))
    assert name_people(linked.people) == [["a0"], ["a1"]]
    (suggested,) = suggest_merges(linked)
    assert suggested.against  # the reason against it is shown


@pytest.mark.parametrize("pair", read_pairs("same_people.yaml"), ids=lambda pair: f"{pair[0][0]}, {pair[1][0]}")
def test_two_forms_of_one_persons_name_are_joined(pair: list[list[Any]]) -> None:
    joined = link_people(sight(f"a{number}", *one) for number, one in enumerate(pair))
    assert name_people(joined.people) == [["a0", "a1"]]


@pytest.mark.parametrize(
    ("latin", "other"),
    [
        ("Dmitri Tarnov", "Дмитрий Тарнов"),
        ("Yulia Kvillskaya", "Юлия Квиллская"),
        ("Sergei Moorsky", "Сергей Моорский"),
        ("Alexis Tarnis", "Αλέξης Τάρνης"),
    ],
)
def test_a_name_in_another_script_is_joined_if_the_people_around_it_agree(latin: str, other: str) -> None:
    company = frozenset({"bert moor", "ada orlova", "cy marsh"})
    same = frozenset({fold_name(name) for name in ("Берт Моор", "Ада Орлова")})
    joined = link_people([Sighting("a", latin, company=company), Sighting("b", other, company=same)])
    assert name_people(joined.people) == [["a", "b"]]
    alone = link_people([Sighting("a", latin, company=company), Sighting("b", other)])
    assert name_people(alone.people) == [["a"], ["b"]]
    (suggested,) = suggest_merges(alone)
    assert suggested.reason == "the same name in another script"


def test_a_surname_alone_is_not_joined_to_another_script() -> None:
    seen = [Sighting(f"a{number}", "Pavel Tarnov") for number in range(9)]
    linked = link_people([*seen, Sighting("b", "Тарнов")])
    assert name_people(linked.people) == [[f"a{number}" for number in range(9)], ["b"]]


def test_a_surname_alone_is_one_person_in_exact_copies_and_another_in_any_other_text() -> None:
    written = [("a", "Quill", "x"), ("b", "Quill", "x"), ("c", "Moor", "x"), ("d", "Quill", "y")]
    seen = [Sighting(id, name, story=text) for id, name, text in written]
    assert name_people(link_people(seen).people) == [["a", "b"], ["c"], ["d"]]
    assert name_people(link_people(reversed(seen)).people) == [["a", "b"], ["c"], ["d"]]
    named = [Sighting(f"e{number}", "Ada Quill") for number in range(9)]
    assert name_people(link_people([*seen, *named]).people) == [["c"], [one.article for one in named]]


def test_a_surname_alone_means_the_only_one_whom_another_copy_names_in_full() -> None:
    full, other = Sighting("a", "Ada Quill", story="x"), Sighting("b", "Bo Quill", story="x")
    alone = Sighting("c", "Quill", story="x")
    (ada,) = link_people([full, alone]).people
    assert (ada.certain, [one for one, _ in ada.probable]) == ((full,), [alone])
    assert name_people(link_people([full, other, alone]).people) == [["a"], ["b"], ["c"]]
    assert name_people(link_people([full, Sighting("a", "Quill", story="x"), alone]).people) == [["a"], ["a", "c"]]
    assert name_people(link_people([full, Sighting("c", "Quill", story="y")]).people) == [["a"], ["c"]]


def test_copies_are_evidence_once() -> None:
    copies = [Sighting(f"a{number}", "Ada Quill", story="x") for number in range(9)]
    assert len(link_people([*copies, Sighting("b", "Quill")]).people) == 2
    he = [Sighting(f"h{number}", "Ada Quill", pronoun="he", story="y") for number in range(9)]
    she = [Sighting(f"s{number}", "Ada Q. Quill", pronoun="she") for number in range(2)]
    assert [sorted(profile.pronouns.items()) for profile in (gather("ada quill", he), gather("ada quill", she))] == [
        [("he", 1)],
        [("she", 2)],
    ]


def test_a_refused_link_says_why() -> None:
    (refusal,) = link_people([sight("a", "Ada Quill", "singer"), sight("b", "Ada Quill", "judge")]).refused
    assert (refusal.one.article, refusal.other.article, refusal.reason) == ("a", "b", "arts and law")


def test_a_name_that_fits_two_people_is_linked_to_neither() -> None:
    names = ["Ada M. Quill", "Ada T. Quill", "Ada Quill"]
    linked = link_people(sight(name, name) for name in names)
    assert name_people(linked.people) == [[name] for name in sorted(names)]


def test_two_people_in_one_article_are_different() -> None:
    linked = link_people([sight("a", "Ada Quill"), sight("a", "Ada M. Quill"), sight("b", "Ada Quill")])
    assert len(linked.people) == 2


def test_the_same_people_around_a_name_suggest_one_person() -> None:
    company = frozenset({"bert moor", "cy marsh"})
    one = Sighting("a", "Ada Quill", None, "she", frozenset({"singer"}), company)
    other = Sighting("b", "Ada Quill", None, "she", frozenset({"mayor"}), company)
    assert name_people(link_people([one, other]).people) == [["a", "b"]]


def test_a_surname_alone_is_probably_the_person_mentioned_by_far_the_most_at_the_time() -> None:
    known = [sight(f"a{n}", "Ada Quill", day=date(2015, 3, n)) for n in range(1, 7)]
    others = [sight("b", "Bert Quill", day=date(2015, 3, 9)), sight("c", "Quill", day=date(2015, 3, 8))]
    ada = next(person for person in link_people([*known, *others]).people if len(person.certain) == 6)
    assert [(one.article, why) for one, why in ada.probable] == [
        ("c", "6 articles of that time name this one in full, 1 the next")
    ]
    late = sight("d", "Quill", day=date(2025, 1, 1))
    he = sight("e", "Quill", pronoun="he", day=date(2015, 3, 8))
    she = [sight(f"f{n}", "Ada Quill", pronoun="she", day=date(2015, 3, n)) for n in range(1, 7)]
    assert not any(person.probable for person in link_people([*known, late]).people)
    assert not any(person.probable for person in link_people([*she, he]).people)
    assert not any(person.probable for person in link_people([*known[:3], others[1]]).people)
    minister = [sight(f"g{n}", "Ada Quill", "minister", day=date(2015, 3, n)) for n in range(1, 7)]
    works = [sight("h", "Quill", role, day=date(2015, 3, 8)) for role in ("mayor", "activist", "sculptor")]
    assert [any(person.probable for person in link_people([*minister, one]).people) for one in works] == [1, 1, 0]


def test_the_id_is_the_hash_of_the_smallest_article_and_name() -> None:
    (person,) = link_people([sight("b", "Ada Quill"), sight("a", "ADA QUILL")]).people
    assert person.id == key_of("a", "ada quill")


NAMES = (
    "Ada Quill",
    "Ada M. Quill",
    "A. Quill",
    "Ada Mary Quill",
    "Quill",
    "Bert Quill Jr.",
    "Bert Quill",
    "Bert Quill Sr.",
)
sightings = st.builds(
    Sighting,
    article=st.sampled_from("abcdefgh"),
    name=st.sampled_from(NAMES),
    day=st.none() | st.dates(date(1980, 1, 1), date(2020, 1, 1)),
    pronoun=st.sampled_from([None, "he", "she"]),
    roles=st.frozensets(st.sampled_from(["singer", "senator", "judge"]), max_size=2),
    company=st.frozensets(st.sampled_from(["cy marsh", "di reed", "ed orr"]), max_size=3),
)


@given(st.lists(sightings, max_size=12, unique_by=lambda one: one.place), st.randoms())
def test_the_order_of_arrival_changes_nothing_and_each_sighting_belongs_to_somebody(
    found: list[Sighting], random: Any
) -> None:
    linked = link_people(found)
    shuffled = list(found)
    random.shuffle(shuffled)
    assert link_people(shuffled) == linked
    held = [one for person in linked.people for one in (*person.certain, *(likely for likely, _ in person.probable))]
    assert sorted(one.place for one in held) == sorted(one.place for one in found)
    assert len({person.id for person in linked.people}) == len(linked.people)


def test_each_refused_merge_is_suggested_with_its_evidence_even_of_the_least_quoted_of_many() -> None:
    many = [
        Sighting(f"x{number:03}", f"{given} Quill", said=("1", "2", "3", "4", "5"))
        for number, given in enumerate(make_names(250))
    ]
    linked = link_people([*many, sight("a", "Ada Quill", "singer"), sight("b", "Ada Quill", "judge")])
    assert [(one.name, one.against) for one in suggest_merges(linked)] == [("Ada Quill", "arts and law")]


def test_a_name_that_could_be_either_of_two_people_is_suggested_for_both_with_the_reason() -> None:
    told = [sight("a", "Bert Quill Sr."), sight("b", "Bert Quill Jr."), sight("c", "Bert Quill")]
    reasons = {(one.name, one.other_name): one.against for one in suggest_merges(link_people(told))}
    either = "Bert Quill can be either of two people: Bert Quill Jr., Bert Quill Sr."
    assert sorted(reasons.values(), key=str) == [either, either, "sr and jr"]


@pytest.mark.slow
def test_suggestions_for_thousands_with_one_given_name_or_surname_take_no_square_of_the_time() -> None:
    def measure(number: int) -> float:
        names = make_names(number, 6)
        seen = [sight(f"a{i:05}", f"Ada {name}") for i, name in enumerate(names)]
        linked = link_people([*seen, *(sight(f"b{i:05}", f"{name} Quill") for i, name in enumerate(names))])
        began = process_time()
        suggest_merges(linked)
        return process_time() - began

    measure(4_000)  # warms up the cache of names
    assert measure(4_000) < 24 * measure(500)


@pytest.mark.slow
@pytest.mark.parametrize("day", [None, date(1980, 1, 1)], ids=["any time", "another time"])
def test_time_does_not_grow_with_the_square_of_the_bearers_of_a_surname(day: date | None) -> None:
    given = make_names(4_000)

    def measure(number: int) -> float:
        names = [f"{given[i]} Quill" if i % 2 else "Quill" for i in range(number)]
        days = (date(2026, 1, 1) if day and i % 2 else day for i in range(number))
        sightings = [sight(f"a{i:05}", name, day=on) for i, (name, on) in enumerate(zip(names, days, strict=True))]
        began = process_time()
        link_people(sightings)
        return process_time() - began

    measure(500)  # warms up the cache of names
    measure(4_000)
    assert measure(4_000) < 24 * measure(500)
