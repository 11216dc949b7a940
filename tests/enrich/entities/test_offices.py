"""Offices beside the names of those who hold them."""

import pytest

from tests.enrich.entities.test_entities import names


@pytest.mark.parametrize("label", ["PERSON", "GPE"])
@pytest.mark.parametrize("office", ["Mayor", "Fire Marshal", "Chief"])
def test_an_office_before_a_person_is_no_part_of_the_place(office: str, label: str) -> None:
    text = f"Then Boston {office} Ann Reed spoke."
    labels = {f"Boston {office}" if office != "Fire Marshal" else f"Boston {office} Ann Reed": label}
    assert {"Ann Reed": "person"}.items() <= names(text, {**labels, "Ann Reed": "PERSON"}).items()
    assert f"Boston {office}" not in names(text, {**labels, "Ann Reed": "PERSON"})


def test_a_body_keeps_its_name_without_the_office_before_a_person() -> None:
    labels = {"Orla National Committee Chair": "ORG", "Ann Reed": "PERSON"}
    assert names("The Orla National Committee Chair Ann Reed spoke.", labels) == {
        "Orla National Committee": "organization",
        "Ann Reed": "person",
    }


@pytest.mark.parametrize("title", ["MLA", "MP", "Prophet"])
def test_letters_of_a_seat_and_titles_are_no_part_of_a_name(title: str) -> None:
    assert names(f"They met {title} Orlan Vint.", {f"{title} Orlan Vint": "PERSON"}) == {"Orlan Vint": "person"}


def test_what_a_minister_is_for_is_no_part_of_the_country() -> None:
    labels = {"Norwegian Trade": "ORG", "Ann Reed": "PERSON"}
    found = names("Then Norwegian Trade Minister Ann Reed spoke.", labels)
    assert found == {"Norwegian": "group", "Ann Reed": "person"}
    labels = {"Homeland Security": "ORG", "Ann Reed": "PERSON"}
    assert names("Then Homeland Security Secretary Ann Reed spoke.", labels) == {"Ann Reed": "person"}


def test_what_a_secretary_of_something_is_for_is_no_body() -> None:
    text = "They met {} of Health Ann Reed."
    labels = {"Health": "ORG", "Ann Reed": "PERSON"}
    assert names(text.format("Secretary"), labels) == {"Ann Reed": "person"}
    assert "Health" in names("They read the news of Health yesterday.", {"Health": "ORG"})


def test_a_plural_introduces_persons() -> None:
    assert names("They met Singers Ann Reed and Bo Vint.", {"Singers Ann Reed": "PERSON", "Bo Vint": "PERSON"}) == {
        "Ann Reed": "person",
        "Bo Vint": "person",
    }
