"""The pairs of names that are compared: all that may be one person's, and no others of thousands."""

from itertools import combinations
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.linking.names import agree, find_sound, fold_name, is_latin, read_name, resemble
from clippings.linking.near_names import list_near
from clippings.linking.people import link_people
from tests.linking.test_people import make_names, sight

GIVEN = ("William", "Bill", "W.", "John", "J.", "Dmitri", "Дмитрий")
MIDDLE = ("A.", "Ann", "Adam", "B.", "Bo", "Bert")
names = st.builds(
    lambda first, middles, last, end: fold_name(" ".join([first, *middles, last]) + end),
    st.sampled_from(GIVEN),
    st.lists(st.sampled_from(MIDDLE), max_size=3),
    st.sampled_from(("Moorsky", "Моорский")),
    st.sampled_from(("", " Jr.", " Sr.")),
)


def may_be_one(one: str, other: str) -> bool:
    first, second = read_name(one), read_name(other)
    assert first
    assert second
    if is_latin(one) != is_latin(other):
        return find_sound(one) == find_sound(other)
    return agree(first, second) or resemble(first, second)


@given(st.lists(names, max_size=12))
def test_no_pair_that_may_be_one_person_is_left_out(forms: list[str]) -> None:
    wanted = {pair for pair in combinations(range(len(forms)), 2) if may_be_one(*(forms[at] for at in pair))}
    found = list_near(forms)
    assert found == sorted(set(found))
    assert wanted <= set(found)


def test_names_with_other_middle_names_are_not_compared() -> None:
    forms = [
        "john a smith",
        "john ann smith",
        "john adam smith",
        "john ann bo smith",
        "john ann cy smith",
        "john smith",
    ]
    others = {(1, 2), (2, 3), (2, 4), (3, 4)}
    assert list_near(forms) == sorted({*combinations(range(6), 2)} - others)
    assert list_near(["j bo smith", "john ann smith", "john bo smith"]) == [(0, 2)]


@pytest.mark.slow
def test_time_does_not_grow_with_the_square_of_the_middle_names_of_one_name() -> None:
    def measure(number: int) -> float:
        sightings = [sight(f"a{i:05}", f"Ada {name} Quill") for i, name in enumerate(make_names(number, 6))]
        began = process_time()
        assert len(link_people(sightings).people) == number
        return process_time() - began

    measure(4_000)  # warms up the cache of names
    assert measure(4_000) < 24 * measure(500)
