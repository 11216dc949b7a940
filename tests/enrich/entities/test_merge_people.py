"""The forms of one person's name become one person."""

import pytest

from clippings.enrich.entities.merge_people import fits, fold, surname
from tests.enrich.entities.test_entities import find


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Bruce Lane Jr.", "lane"),
        ("Han Soo Min", "han"),
        ("Ban Ki-moon", "ban"),
        ("Xi Qingyun", "xi"),
        ("Kim Harris", "harris"),
        ("Lee Harvey Lane", "lane"),
        ("Marie Van Buren", "buren"),
        ("Lane", "lane"),
    ],
)
def test_surname(name: str, last: str) -> None:
    assert surname(fold(name.split())) == last


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Robert Lane", "Bob Lane", True),
        ("Robert Lane", "R. Lane", True),
        ("Robert J. Lane", "Robert Lane Jr.", True),
        ("Hillary Anne Lane", "Hillary Lane", True),
        ("Marie Van Buren", "Van Buren", True),
        ("Han Soo Min", "Han Soo Min", True),
        ("Robert Lane", "Robert Vint", False),
        ("Robert J. Lane", "Robert K. Lane", False),
        ("Paul Lane", "Paula Lane", False),
        ("Ann Lane", "Bea Lane", False),
    ],
)
def test_forms_of_one_name(one: str, other: str, same: bool) -> None:
    a, b = fold(one.split()), fold(other.split())
    assert fits(a, b) == fits(b, a) == same


def test_a_given_name_alone_gets_no_surname() -> None:
    text = "Paul Vint spoke. Vint left. His wife, Rosa, waited; Rosa Vint had come by bus. Vint thanked her."
    found = find(text, {"Paul Vint": "PERSON", "Rosa Vint": "PERSON", "Vint": "PERSON", "Rosa": "PERSON"})
    assert found["Paul Vint"][1] == ["Paul Vint", "Vint", "Vint"]
    assert found["Rosa Vint"][1] == ["Rosa", "Rosa Vint"]


@pytest.mark.parametrize(("name", "alone"), [("Ann de Orlavint", "de Orlavint"), ("Ann van der Vint", "Van der Vint")])
def test_a_surname_alone_has_its_particles(name: str, alone: str) -> None:
    text = f"They met {name}. Yesterday {alone} left."
    assert find(text, {name: "PERSON", alone.split()[-1]: "PERSON"}) == {name: ("person", [name, alone])}
