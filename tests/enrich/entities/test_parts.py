"""One name is not taken for two, nor two names for one."""

import pytest

from tests.enrich.entities.test_entities import find, names


@pytest.mark.parametrize(
    ("name", "parts", "type_"),
    [
        ("Hadi el Orla", {"Hadi": "PERSON", "Orla": "GPE"}, "person"),
        ("Vint la Orla", {"Vint": "GPE", "Orla": "GPE"}, "place"),
        ("Annalen der Vintik", {"Annalen": "ORG", "Vintik": "ORG"}, "organization"),
        ("Vintus van den Orl", {"Vintus": "PERSON", "Orl": "GPE"}, "person"),
    ],
)
def test_a_foreign_particle_joins_the_parts_of_a_name(name: str, parts: dict[str, str], type_: str) -> None:
    assert names(f"Yesterday they praised {name} twice.", parts) == {name: type_}


def test_an_english_word_joins_no_names() -> None:
    found = names("Yesterday they praised Orla over Vint, and Vint over Orla.", {"Orla": "GPE", "Vint": "GPE"})
    assert found == {"Orla": "place", "Vint": "place"}


def test_names_around_and_are_parted_if_one_of_them_occurs_alone() -> None:
    text = "They read Orland and Vintop daily.{}"
    labels = {"Orland and Vintop": "ORG", "Orland": "ORG"}
    assert names(text.format(""), labels).keys() == {"Orland and Vintop"}
    assert names(text.format(" The firm Orland grew."), labels).keys() == {"Orland", "Vintop"}


def test_a_body_with_two_subjects_is_not_parted() -> None:
    body = "Center for Vint Control and Prevention"
    labels = {body: "ORG", "Prevention": "ORG"}
    assert body in names(f"They asked the {body} twice. Later, Prevention was praised.", labels)


@pytest.mark.parametrize("office", ["Interior Minister", "Transportation Secretary"])
def test_what_a_minister_is_for_is_no_name(office: str) -> None:
    subject = office.split()[0]
    assert names(f"Yesterday {office} Ann Reed left.", {subject: "ORG", "Ann Reed": "PERSON"}) == {"Ann Reed": "person"}
    assert subject in names(f"They asked {subject} twice.", {subject: "ORG"})


def test_an_office_with_a_hyphen_is_no_body() -> None:
    assert names("They asked the Governor-General twice.", {"Governor-General": "ORG"}) == {}


@pytest.mark.parametrize("role", ["the Treasurer", "the Councillors", "several Councillors"])
def test_a_capitalized_role_is_no_name(role: str) -> None:
    assert names(f"Then {role} left.", {role.split()[1]: "ORG"}) == {}


def test_a_role_that_ends_a_name_stands_for_it() -> None:
    found = find("The Orla Senators won. Later the Senators lost.", {"Orla Senators": "ORG", "Senators": "ORG"})
    assert found["Orla Senators"][1] == ["Orla Senators", "Senators"]


def test_a_champion_is_apart_from_what_it_won() -> None:
    found = names("They beat the NFL Champion Tovra Vints twice.", {"NFL Champion Tovra Vints": "ORG"})
    assert found == {"Tovra Vints": "organization"}


@pytest.mark.parametrize("opening", ["Following", "Follow", "According to"])
def test_the_word_that_opens_a_sentence_is_not_in_the_name(opening: str) -> None:
    label = "Following Ann Reed" if opening == "Following" else "Follow Ann Reed" if opening == "Follow" else "Ann Reed"
    assert names(f"They left. {opening} Ann Reed, all was well.", {label: "PERSON"}) == {"Ann Reed": "person"}


@pytest.mark.parametrize(
    "title", ["Senior Sergeant", "Spokeswoman", "Detective Sergeant", "Detective Senior Sergeant", "Tsar"]
)
def test_titles_are_not_in_the_name(title: str) -> None:
    name = "Orlan Vint"
    assert names(f"They asked {title} {name} twice.", {f"{title} {name}": "PERSON"}) == {name: "person"}


def test_titles_alone_are_no_name() -> None:
    assert names("They asked the Inspector General twice.", {"Inspector General": "ORG"}) == {}


def test_an_office_does_not_make_a_law_of_a_given_name() -> None:
    assert names("They asked Mayor Bill Vint twice.", {"Bill Vint": "PERSON"}) == {"Bill Vint": "person"}


def test_two_names_around_a_long_dash_are_one() -> None:
    assert names("They signed the Orla–Vint Treaty.", {"Orla": "PERSON", "Vint Treaty": "LAW"}) == {
        "Orla–Vint Treaty": "law"
    }


def test_a_surname_that_is_a_common_word_is_found_where_it_acts() -> None:
    text = "Reporters met Ann Will in May. Will said that she left. Still she waited, and Will smiled in May."
    assert find(text, {"Ann Will": "PERSON"})["Ann Will"][1] == ["Ann Will", "Will", "Will"]


def test_a_month_is_no_person() -> None:
    text = "Reporters met Ann May in May. In May they left, and by May was over. Yesterday May said that it rained."
    assert find(text, {"Ann May": "PERSON"})["Ann May"][1] == ["Ann May", "May"]
