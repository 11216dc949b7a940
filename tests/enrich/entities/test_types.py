"""The evidence for and against the type of a name."""

from clippings.enrich.entities import find_entities
from tests.enrich.entities.test_entities import analyse, find


def test_evidence_against_the_type_of_a_name_lowers_its_confidence() -> None:
    def confidence(text: str) -> float:
        (found,) = find_entities(text, analyse(text, {"Orla Vint": "PERSON"}), "en")
        return found.confidence

    assert confidence("We met Orla Vint.") == 1
    assert confidence("We met Orla Vint. They live in Orla Vint.") < 0.9


def test_a_name_inside_the_title_of_a_work_is_left_out() -> None:
    assert find('He said "nobody in Vint knows" twice.', {"Vint": "GPE"}) == {"Vint": ("place", ["Vint"])}
    assert find('He sang "Autumn in Vint" twice.', {"Vint": "GPE"}) == {}


def test_a_town_and_a_plural_are_a_team() -> None:
    assert find("Crowds saw the Toronto Lakers win.", {"Toronto Lakers": "GPE"})["Toronto Lakers"][0] == "organization"
    assert find("Crowds saw the Nowhere Lakers win.", {"Nowhere Lakers": "GPE"})["Nowhere Lakers"][0] == "place"


def test_a_word_for_a_nationality_is_not_a_person() -> None:
    assert find("Two Finnish lawyers left.", {"Finnish": "NORP"})["Finnish"][0] == "group"


def test_the_noun_before_a_capital_article_says_what_the_name_is() -> None:
    assert find("They played the album A Long Orla again.", {"Long Orla": "PERSON"})["Long Orla"][0] == "work"


def test_the_last_word_of_a_teams_name_is_the_team() -> None:
    found = find("The Toronto Lakers won. Later the Lakers lost.", {"Toronto Lakers": "ORG", "Lakers": "GPE"})
    assert found == {"Toronto Lakers": ("organization", ["Toronto Lakers", "Lakers"])}


def test_a_name_with_a_number_is_not_a_person_or_town() -> None:
    assert find("They gave to Orla45 twice.", {"Orla45": "GPE"})["Orla45"][0] == "organization"
    assert find("They sold the OR-15 twice.", {"OR-15": "PRODUCT"})["OR-15"][0] == "product"


def test_one_word_between_quote_marks_is_a_title() -> None:
    assert find('They sang "Vintorla" twice.', {"Vintorla": "PERSON"})["Vintorla"][0] == "work"


def test_words_that_the_text_also_writes_small_are_not_names() -> None:
    text = "The first Stone Design office opened. Its design of stone won."
    assert find(text, {"Stone Design": "ORG"}) == {}
    assert "Stone Vint" in find("The first Stone Vint office opened in stone.", {"Stone Vint": "ORG"})


def test_a_name_introduced_with_a_common_given_name_is_a_person() -> None:
    assert find("The moderator of Monday, Lester Vint, left.", {"Lester Vint": "ORG"})["Lester Vint"][0] == "person"


def test_countries_of_the_past_and_regions_are_places() -> None:
    assert find("They annexed Crimea and left Zaire.", {"Crimea": "ORG", "Zaire": "PERSON"}) == {
        "Crimea": ("place", ["Crimea"]),
        "Zaire": ("place", ["Zaire"]),
    }


def test_a_kind_of_organization_that_the_text_also_writes_small_is_not_a_name() -> None:
    labels = {"Orla Institute": "ORG", "Institute": "ORG"}
    assert "Institute" in find("The Orla Institute grew. Later the Institute moved.", labels)["Orla Institute"][1]
    found = find("The Orla Institute grew. The Institute moved. No other institute did.", labels)
    assert found == {"Orla Institute": ("organization", ["Orla Institute"])}


def test_a_family_is_neither_a_person_nor_an_organization() -> None:
    labels = {"Mara Lind": "PERSON", "Linds": "ORG"}
    assert find("Mara Lind left. The Linds stayed.", labels) == {"Mara Lind": ("person", ["Mara Lind"])}
    assert "Finds" in find("Mara Lind left. The Finds stayed.", {"Mara Lind": "PERSON", "Finds": "ORG"})
