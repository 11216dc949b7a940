"""Words with a capital before a person's name that are no part of it: what the person is, does or plays."""

import pytest

from tests.enrich.entities.test_entities import names


@pytest.mark.parametrize(
    "words",
    ["Keeper", "Former Keeper", "Defense Lawyer", "Recalled", "Said", "Meet", "Republican", "Assemblymember", "RHP"],
)
@pytest.mark.parametrize("before", ["", "Then came ", "“It is late,” said "])
def test_what_introduces_a_person_is_cut(words: str, before: str) -> None:
    text = f"{before}{words} Peter Vint, who left."
    assert names(text, {f"{words} Peter Vint": "PERSON"}) == {"Peter Vint": "person"}


@pytest.mark.parametrize("label", ["ORG", "EVENT"])
def test_what_introduces_a_given_name_shows_a_person(label: str) -> None:
    assert names("Then came Defender Peter Vint twice.", {"Defender Peter Vint": label}) == {"Peter Vint": "person"}


@pytest.mark.parametrize("name", ["Defender Peter Vint Foundation", "Striker Orla Energy"])
def test_a_body_keeps_its_first_word(name: str) -> None:
    assert names(f"Then came the {name} twice.", {name: "ORG"}) == {name: "organization"}


@pytest.mark.parametrize(
    "name", ["Hunter Vint", "Driver Vint", "Peter G Vint", "Jean G Orla Vint", "MARIA DE ORLA VINT"]
)
def test_a_given_name_or_an_initial_is_kept(name: str) -> None:
    assert names(f"They met {name} twice.", {name: "PERSON"}) == {name: "person"}


def test_a_title_after_a_post_is_a_given_name() -> None:
    assert names("They met Keeper Dean Vint twice.", {"Keeper Dean Vint": "PERSON"}) == {"Dean Vint": "person"}


def test_an_initial_that_is_also_an_article_is_kept() -> None:
    assert names("They met A. J. Vint twice.", {"A. J. Vint": "PERSON"}) == {"A. J. Vint": "person"}


@pytest.mark.parametrize("team", ["Vints QB", "Vints G", "Wild D"])
def test_a_position_parts_the_team_from_the_player(team: str) -> None:
    found = names(f"They met {team} Peter Orla twice.", {f"{team} Peter Orla": "PERSON"})
    assert "Peter Orla" in found
    assert f"{team} Peter Orla" not in found


@pytest.mark.parametrize("words", ["Vints WR", "Vints C", "Vints 2B"])
def test_a_player_is_found_by_the_position(words: str) -> None:
    assert names(f"They met {words} Tavo Orla twice.", {}) == {"Tavo Orla": "person"}


def test_a_name_after_a_party_is_found() -> None:
    text = "They met Republican Peter Vint twice."
    assert names(text, {"Republican": "NORP"})["Peter Vint"] == "person"


def test_the_parts_of_a_surname_are_joined_over_a_foreign_and() -> None:
    text = "They met Peter Orla y Vint twice."
    assert names(text, {"Peter Orla": "PERSON", "Vint": "PERSON"}) == {"Peter Orla y Vint": "person"}
