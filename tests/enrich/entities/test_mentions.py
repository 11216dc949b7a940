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
        find("Unlike Orla, we left. Besides Vint, all came.", {"Unlike Orla": "PERSON", "Besides Vint": "GPE"})
    ) == {
        "Orla",
        "Vint",
    }
