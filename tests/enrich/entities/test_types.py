"""What is said for and against the type of a name."""

from clippings.enrich.entities import find_entities
from tests.enrich.entities.test_entities import analyse, find


def test_what_speaks_against_the_type_of_a_name_lowers_its_confidence() -> None:
    def confidence(text: str) -> float:
        (found,) = find_entities(text, analyse(text, {"Orla Vint": "PERSON"}), "en")
        return found.confidence

    assert confidence("We met Orla Vint.") == 1
    assert confidence("We met Orla Vint. They live in Orla Vint.") < 0.9


def test_a_name_inside_a_works_title_is_none() -> None:
    assert find('He said "nobody in Vint knows" twice.', {"Vint": "GPE"}) == {"Vint": ("place", ["Vint"])}
    assert find('He sang "Autumn in Vint" twice.', {"Vint": "GPE"}) == {}


def test_a_town_and_a_plural_are_a_team() -> None:
    assert find("Crowds saw the Toronto Lakers win.", {"Toronto Lakers": "GPE"})["Toronto Lakers"][0] == "organization"
    assert find("Crowds saw the Nowhere Lakers win.", {"Nowhere Lakers": "GPE"})["Nowhere Lakers"][0] == "place"


def test_a_word_for_a_people_is_no_person() -> None:
    assert find("Two Finnish lawyers left.", {"Finnish": "NORP"})["Finnish"][0] == "group"


def test_the_noun_before_a_capital_article_says_what_the_name_is() -> None:
    assert find("They played the album A Long Orla again.", {"Long Orla": "PERSON"})["Long Orla"][0] == "work"
