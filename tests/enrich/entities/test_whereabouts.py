"""Words that say where something is, or when, or by which other name it is known."""

import pytest

from tests.enrich.entities.test_entities import names


@pytest.mark.parametrize("after", [" north of Vint", ", west of Vint,", ", New Mexico,", ", South Carolina,"])
def test_what_lies_somewhere_is_a_place(after: str) -> None:
    assert names(f"They praised Orlavint{after} twice.", {"Orlavint": "ORG"})["Orlavint"] == "place"


def test_a_state_that_begins_a_clause_says_nothing_about_the_name_before() -> None:
    assert names("In the first Orlavint, South Africa led.", {"Orlavint": "ORG"})["Orlavint"] == "organization"


@pytest.mark.parametrize("noun", ["county", "area", "caves", "basin"])
def test_the_name_of_an_area_is_a_place(noun: str) -> None:
    text = f"They crossed the Vintle Baro {noun} twice."
    assert names(text, {"Vintle Baro": "PERSON"}) == {"Vintle Baro": "place"}


def test_what_people_invade_is_a_place() -> None:
    assert names("They recalled the invasion of Orlavint.", {"Orlavint": "ORG"}) == {"Orlavint": "place"}


def test_what_something_happens_during_is_no_place() -> None:
    assert names("They left during the Orla Ages.", {"Orla Ages": "LOC"}) == {"Orla Ages": "event"}
    assert names("They left during the Orla years. They saw Orla.", {"Orla": "LOC"}) == {"Orla": "place"}


@pytest.mark.parametrize("words", ["formerly", "now", "known as"])
def test_another_name_of_a_thing_has_its_type(words: str) -> None:
    text = f"They asked Orla Laboratories ({words} Vintance) twice."
    assert names(text, {"Orla Laboratories": "ORG", "Vintance": "GPE"})["Vintance"] == "organization"


def test_the_name_that_opens_a_sentence_is_the_one_with_other_names() -> None:
    text = "Orlaby is a village with a bank, known as Azebint in old books. They met Vint, known as Bint."
    labels = {"Orlaby": "GPE", "Azebint": "PERSON", "Vint": "PERSON", "Bint": "GPE"}
    found = names(text, labels)
    assert (found["Azebint"], found["Bint"]) == ("place", "person")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The capital of Vintland is {}.", "place"),
        ("Its capital is {}, which grew.", "place"),
        ("The most powerful company in the town is {}.", "organization"),
    ],
)
def test_what_a_noun_is_said_to_be_has_its_type(text: str, type_: str) -> None:
    label = "ORG" if type_ == "place" else "PERSON"
    assert names(text.format("Orlavint"), {"Orlavint": label})["Orlavint"] == type_


def test_a_noun_says_nothing_about_a_name_that_goes_on() -> None:
    assert names("The capital is Orlavint land.", {"Orlavint": "ORG"}) == {"Orlavint": "organization"}


@pytest.mark.parametrize("after", [", a politician from Vint,", ", who rested,", " was a painter and"])
def test_a_description_after_brackets_is_that_of_the_name(after: str) -> None:
    assert names(f"Orla Vint (OVP){after} left.", {"Orla Vint": "ORG"})["Orla Vint"] == "person"


def test_what_has_its_own_things_is_no_person() -> None:
    text = "Yesterday Orlavint {} its cars."
    assert names(text.format("has praised"), {"Orlavint": "PERSON"}) == {"Orlavint": "organization"}
    assert names(text.format("in") + " We met Orlavint.", {"Orlavint": "PERSON"}) == {"Orlavint": "person"}
    assert names("The car of Orlavint has lost its wheel. We met Orlavint.", {"Orlavint": "PERSON"}) == {
        "Orlavint": "person"
    }


def test_an_article_that_opens_a_sentence_is_before_no_person() -> None:
    text = "They left. The Vintles also won."
    assert names(text, {"Vintles": "PERSON"}) == {"Vintles": "organization"}
    assert names(text.replace("also", "memoir") + " We met Vintles.", {"Vintles": "PERSON"}) == {"Vintles": "person"}


def test_a_clause_after_a_place_does_not_describe_it() -> None:
    text = "In a speech in Orlavint, the mayor praised it."
    assert names(text, {"Orlavint": "ORG"}) == {"Orlavint": "place"}


@pytest.mark.parametrize("doctrine", ["Vintism", "Orlianity", "Islam"])
def test_a_doctrine_is_no_body(doctrine: str) -> None:
    assert names(f"They studied {doctrine} twice.", {doctrine: "ORG"}) == {doctrine: "group"}


def test_the_district_of_a_school_is_a_body() -> None:
    assert names("They asked the Orla School District twice.", {}) == {"Orla School District": "organization"}
    assert names("They crossed the Orla River District twice.", {}) == {"Orla River District": "place"}


def test_a_name_in_a_title_is_not_found_alone() -> None:
    assert "Vint" not in names('They sang "Autumn in Vint" twice.', {"Vint": "GPE"})


def test_a_given_name_that_is_no_town_is_a_person() -> None:
    assert names("They praised Klaus twice.", {"Klaus": "GPE"}) == {"Klaus": "person"}
    assert names("They praised Klaus in Klaus twice.", {"Klaus": "GPE"}) == {"Klaus": "place"}


@pytest.mark.parametrize("last", ["Springs", "Hotel", "Delta"])
def test_the_last_word_states_a_place(last: str) -> None:
    assert names(f"They asked about the Tovra {last} twice.", {}) == {f"Tovra {last}": "place"}


@pytest.mark.parametrize("last", ["Highway Patrol", "Petroleum", "Archdiocese"])
def test_the_last_word_states_a_body(last: str) -> None:
    assert names(f"They asked about the Tovra {last} twice.", {}) == {f"Tovra {last}": "organization"}


@pytest.mark.parametrize("label", ["PERSON", "ORG"])
def test_the_abbreviation_of_a_state_after_a_town_is_a_place(label: str) -> None:
    assert names("They sang in Salem, Va. - and left.", {"Salem": "GPE", "Va": label}) == {
        "Salem": "place",
        "Virginia": "place",
    }
    found = names("Yesterday in Boston, EU leaders met.", {"Boston": "GPE", "EU": label})
    assert found["European Union"] == "organization"
