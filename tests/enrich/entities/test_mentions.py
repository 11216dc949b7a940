"""When one mention of the model is two names, and when it is one."""

import pytest

from tests.enrich.entities.test_entities import find, names


@pytest.mark.parametrize("owner", ["Ann Reed", "Steven Reed", "Stella Reed", "Stan Reed"])
def test_owner_is_separated_from_what_is_owned(owner: str) -> None:
    found = find(f"They liked {owner}'s House of Tea.", {f"{owner}'s House of Tea": "ORG"})
    assert found[owner][1] == [owner]


@pytest.mark.parametrize("name", ["St. John's House of Tea", "St John’s House of Tea", "Saint John's House of Tea"])
def test_a_saint_is_not_an_owner(name: str) -> None:
    assert names(f"They liked {name}.", {name: "ORG"}) == {name: "organization"}


@pytest.mark.parametrize("name", ["Ann Reed, Jr.", "Ann Reed, IV"])
def test_generation_after_a_comma_belongs_to_the_name(name: str) -> None:
    assert names(f"They saw {name}, leave.", {name: "PERSON"}) == {name: "person"}


def test_a_comma_separates_names_except_before_a_conjunction_or_a_company_form() -> None:
    assert set(find("They beat Orla, Vint and left.", {"Orla, Vint": "ORG"})) == {"Orla", "Vint"}
    assert set(find("They sued Orla, Vint & Partners.", {"Orla, Vint & Partners": "ORG"})) == {"Orla, Vint & Partners"}
    assert set(find("They sued Orla, Inc. twice.", {"Orla, Inc.": "ORG"})) == {"Orla, Inc."}


def test_only_the_organization_in_the_name_of_an_office_is_a_name() -> None:
    assert find("The Governor General of Canada left.", {"Governor General of Canada": "FAC"}) == {
        "Canada": ("place", ["Canada"])
    }


def test_the_word_that_opens_a_sentence_is_cut_from_a_name() -> None:
    assert set(
        find("Unlike Orla, we left. Besides Vint, all came.", {"Unlike Orla": "PERSON", "Besides Vint": "ORG"})
    ) == {
        "Orla",
        "Vint",
    }


@pytest.mark.parametrize("office", ["Orla County Sheriff's Office", "Vint Valley Children's Hospital"])
def test_the_owner_in_a_bodys_name_is_part_of_it(office: str) -> None:
    assert names(f"They asked the {office} twice.", {office: "ORG"}) == {office: "organization"}


@pytest.mark.parametrize("label", ["ORG", "GPE"])
def test_a_title_shows_a_person_whatever_the_model_says(label: str) -> None:
    assert names("They asked Mr Vint twice.", {"Mr Vint": label}) == {"Vint": "person"}
    assert names("They asked Professor Orla Vint twice.", {"Professor Orla Vint": label}) == {"Orla Vint": "person"}


def test_a_title_in_the_name_of_a_body_shows_no_person() -> None:
    assert names("They left Sir Orla Vint College.", {"Sir Orla Vint College": "ORG"}) == {
        "Sir Orla Vint College": "organization"
    }


@pytest.mark.parametrize("role", ["Pitcher", "Captain", "Nominee"])
def test_a_role_that_opens_a_sentence_is_no_part_of_a_name(role: str) -> None:
    assert set(find(f"{role} Orla Vint left.", {f"{role} Orla Vint": "PERSON"})) == {"Orla Vint"}


@pytest.mark.parametrize("word", ["Jr.", "III", "MPs", "DJs"])
def test_a_generation_or_a_plural_of_initials_alone_is_no_name(word: str) -> None:
    assert find(f"They met two {word} twice.", {word: "PERSON"}) == {}


def test_a_headline_in_capitals_ends_before_the_text_that_follows_it() -> None:
    assert set(find("VALLEY FLOODS Orla Vint said so.", {"VALLEY FLOODS Orla Vint": "PERSON"})) >= {"Orla Vint"}
    assert set(find("OSTBURG FARMERS MARCH Vint Mills Inc said so.", {})) == {"Vint Mills Inc"}


def test_a_body_with_initials_is_not_taken_for_a_headline() -> None:
    assert set(find("They asked IBM Vint Labs twice.", {"IBM Vint Labs": "ORG"})) == {"IBM Vint Labs"}


def test_the_article_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    assert set(find("They left Vint. The Vint plan failed.", {"Vint": "GPE"})) == {"Vint"}
    assert set(find("They sang. The Orlavint choir won.", {"choir": "DATE"})) <= {"Orlavint"}


@pytest.mark.parametrize("sign", ["@", "#"])
def test_accounts_and_tags_are_no_names(sign: str) -> None:
    assert find(f"They wrote to {sign}OrlaVint twice.", {"OrlaVint": "PERSON"}) == {}


def test_an_owner_whose_name_states_a_body_is_one() -> None:
    text = "They often met at the Vint Institute's Center for Orla Studies."
    found = find(text, {"Vint Institute's Center for Orla Studies": "ORG"})
    assert found["Vint Institute"][0] == "organization"


def test_the_word_that_opens_a_sentence_is_no_part_of_the_name_after_it() -> None:
    assert set(find("One Vint Department grew.", {"Vint Department": "ORG"})) == {"Vint Department"}
