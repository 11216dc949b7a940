"""The evidence for and against the type of a name."""

import pytest

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
    assert find("They gave to Orla45 twice.", {"Orla45": "GPE"}) == {}
    assert find("They gave Orla45 shares away.", {"Orla45": "GPE"})["Orla45"][0] == "organization"
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


@pytest.mark.parametrize("body", ["Vint Opposition", "Orla Treasury"])
def test_what_has_an_article_and_speaks_is_no_person(body: str) -> None:
    assert find(f"The {body} says it will wait.", {body: "PERSON"})[body][0] == "organization"
    assert find(f"Later {body} says it will wait.", {body: "PERSON"})[body][0] == "person"


def test_who_is_named_by_an_office_is_a_person() -> None:
    assert find("The Governor-General says he will wait.", {"Governor-General": "PERSON"})["Governor-General"][0] == (
        "person"
    )


@pytest.mark.parametrize("form", ["Inc.", "Corp."])
def test_a_name_that_also_has_a_companys_form_is_the_company(form: str) -> None:
    found = find(f"They met in Vint. Vint {form} grew. Vint has mills.", {"Vint": "GPE", f"Vint {form}": "ORG"})
    assert {type_ for type_, _ in found.values()} == {"organization"}


@pytest.mark.parametrize("union", ["EU", "E.U.", "UN"])
def test_a_union_of_states_is_a_body(union: str) -> None:
    assert {type_ for type_, _ in find(f"They left the {union} twice.", {union: "GPE"}).values()} == {"organization"}


def test_the_first_word_of_a_bodys_name_is_no_place_by_itself() -> None:
    labels = {"State Department": "ORG", "State": "GPE", "Vint Island": "LOC", "Island": "LOC"}
    text = "Later the State Department said that the secretary of State was away."
    assert set(find(text, labels)) == {"State Department"}
    assert find("They left Vint Island. The Island is cold.", labels)["Vint Island"][0] == "place"


@pytest.mark.parametrize("paper", ["Orla Star-Telegram", "Vint Post-Gazette"])
def test_newspapers_that_were_joined_are_bodies(paper: str) -> None:
    assert find(f"They read it in the {paper} twice.", {paper: "PERSON"})[paper][0] == "organization"


@pytest.mark.parametrize("street", ["Vint St.", "Orla Ave", "Orla Blvd"])
def test_short_words_for_streets_show_places(street: str) -> None:
    assert find(f"They met at 69 {street}, twice.", {street: "PERSON"})[street.rstrip(" ")][0] == "place"


@pytest.mark.parametrize("index", ["Orla Share Index", "Vint Index"])
def test_an_index_is_no_body(index: str) -> None:
    assert find(f"The {index} rose twice.", {index: "ORG"})[index][0] == "product"


@pytest.mark.parametrize("code", ["Q7V3", "M-4"])
def test_a_word_with_a_digit_is_a_name_only_if_the_article_says_so(code: str) -> None:
    assert find(f"Measures of {code} rose twice.", {code: "ORG"}) == {}
    assert find(f"The company {code} rose twice.", {code: "ORG"})[code][0] == "organization"
    assert find(f"Ministers of the Group of Four ({code}) met.", {code: "ORG"})[code][0] == "organization"
    assert find(f"They flew the {code} twice.", {code: "PRODUCT"})[code][0] == "product"


@pytest.mark.parametrize("words", ["Orla vint shelving", "the open vint sale"])
def test_initials_of_common_nouns_are_no_name(words: str) -> None:
    initials = "".join(word[0] for word in words.removeprefix("the ").split()).upper()
    assert find(f"They sell {words.lower()} ({initials}). Later {initials} rose.", {initials: "ORG"}) == {}
    full = words.removeprefix("the ").title()
    assert find(f"They sell {full} ({initials}). Later {initials} rose.", {initials: "ORG"}) != {}


@pytest.mark.parametrize("body", ["Commission on Orla Trade", "Orla Committee on the Sea"])
def test_a_body_may_be_named_by_its_subject(body: str) -> None:
    assert find(f"They asked the {body} twice.", {}) == {body: ("organization", [body])}


def test_a_weekday_is_no_subject_of_a_body() -> None:
    assert "Orla Committee" in find("They asked the Orla Committee on Monday.", {"Orla Committee": "ORG"})


@pytest.mark.parametrize("label", ["ORG", "PERSON"])
def test_a_large_town_that_the_model_takes_for_something_else_is_a_place_if_enough_says_so(label: str) -> None:
    text = "A quarrel arose {} Copenhagen. The owner praised Copenhagen."
    assert find(text.format("in"), {"Copenhagen": label})["Copenhagen"][0] == "place"
    assert find(text.format("at"), {"Copenhagen": label})["Copenhagen"][0] == "place"
    assert find(text.format("over"), {"Copenhagen": label})["Copenhagen"][0] != "place"
    assert find("He played 26 games for Lausanne.", {"Lausanne": "GPE"})["Lausanne"][0] == "organization"


def test_a_common_word_of_the_article_is_no_town() -> None:
    text = "They met in Mobile{}. The owner praised Mobile."
    assert find(text.format(""), {"Mobile": "ORG"})["Mobile"][0] == "place"
    assert find(text.format(" for a mobile clinic"), {"Mobile": "ORG"})["Mobile"][0] == "organization"


@pytest.mark.parametrize("name", ["VTV2", "MI6"])
def test_letters_and_one_digit_are_a_body_if_the_model_takes_them_for_one(name: str) -> None:
    assert find(f"They saw it on {name} and left.", {name: "ORG"})[name][0] == "organization"
    assert find("They loaded an OR47 and left.", {"OR47": "ORG"}) == {}


def test_known_bodies_with_a_digit_are_bodies_whatever_the_model_says() -> None:
    assert find("The leaders of the G-20 met.", {"G-20": "PRODUCT"})["G-20"][0] == "organization"


@pytest.mark.parametrize("name", ["Vint Rule", "Vint Project for Orla"])
def test_a_thing_of_a_class_that_the_article_speaks_of_is_no_body(name: str) -> None:
    text = f"They like the {name}. No rule and no project lasts."
    assert name not in find(text, {name: "ORG"})
    assert name in find(f"They like the {name}.", {name: "ORG"})


@pytest.mark.parametrize(
    "text",
    [
        "They like the Vint Rule. The Vint Rule and every other rule lasts.",  # named twice
        "A farmer told the Vint Rule about a rule.",  # told
        "They like the Vint Rule (VRO) and each rule.",  # has initials
        "They like the Vint Rule. Vint made the rule.",  # begins with a name
    ],
)
def test_what_else_shows_a_body_outweighs_a_common_noun(text: str) -> None:
    assert find(text, {"Vint Rule": "ORG", "Vint": "ORG"})["Vint Rule"][0] == "organization"


def test_the_last_word_says_the_class_only_where_heads_are_last_and_known() -> None:
    for code in ("fr", "es"):
        assert find("Il Vint Regla. La regla.", {"Vint Regla": "ORG"}, code)["Vint Regla"][0] == "organization"


def test_a_rarer_given_name_shows_a_person() -> None:
    assert find("It was edited by Keiji Vint and others.", {"Keiji Vint": "ORG"})["Keiji Vint"][0] == "person"
    # accents may be left out
    assert find("It was edited by Zoltan Vint and others.", {"Zoltan Vint": "ORG"})["Zoltan Vint"][0] == "person"


@pytest.mark.parametrize(
    ("text", "name", "label", "type_"),
    [
        ("He was taken to Milton Keynes twice.", "Milton Keynes", "GPE", "place"),  # a town
        ("They wrote to Alberta Vint again.", "Alberta Vint", "ORG", "organization"),  # begins with a state
        ("They sell Keiji Brush as a brush.", "Keiji Brush", "PRODUCT", "product"),  # a common word
        ("We asked the Keiji Vint on Monday.", "Keiji Vint", "ORG", "organization"),  # an article
        ("Most are Roman Vintist there.", "Roman Vintist", "NORP", "group"),
        ("Keiji Vint Orla Reed opened it.", "Keiji Vint Orla Reed", "ORG", "organization"),  # long, as bodies have it
        ("A plan by Keiji VNT was read.", "Keiji VNT", "ORG", "organization"),
    ],
)
def test_a_rarer_given_name_shows_nothing_in_other_names(text: str, name: str, label: str, type_: str) -> None:
    found = {tuple(spans): found for found, spans in find(text, {name: label}).values()}
    assert found.get((name,)) == type_


@pytest.mark.parametrize("label", ["ORG", "PERSON"])
def test_a_large_town_is_a_place_if_only_one_mention_is_labelled_otherwise(label: str) -> None:
    assert find("Ferries from there serve Recife daily.", {"Recife": label})["Recife"][0] == "place"


@pytest.mark.parametrize(
    ("text", "name", "label", "type_"),
    [
        ("He drove the Recife daily.", "Recife", "ORG", "organization"),  # an article
        ("RECIFE rose. We sold RECIFE then.", "RECIFE", "ORG", "organization"),  # initials look like that
        ("Reed sold Recife. Stores of Recife shut. He owns Recife.", "Recife", "ORG", "organization"),
        ("The critics loved Charlotte most.", "Charlotte", "PERSON", "person"),  # also a given name
        ("They served Vintorla daily.", "Vintorla", "ORG", "organization"),  # no town
        ("They served Edmonton daily.", "Edmonton", "ORG", "organization"),  # two towns
    ],
)
def test_other_evidence_is_stronger_than_the_name_of_a_town(text: str, name: str, label: str, type_: str) -> None:
    assert find(text, {name: label})[name][0] == type_


def test_the_surname_of_a_person_is_no_town() -> None:
    found = find("We met Ann Lincoln. Then Lincoln left.", {"Ann Lincoln": "PERSON", "Lincoln": "ORG"})
    assert found == {"Ann Lincoln": ("person", ["Ann Lincoln", "Lincoln"])}


@pytest.mark.parametrize("label", ["ORG", "PERSON", "GPE"])
@pytest.mark.parametrize(
    "text",
    [
        "They saw the Vint effect twice.",
        "It was the Vint virus that spread.",
        "She has Vint's disease.",
        "They feared Vint Flu twice.",
    ],
)
def test_what_is_named_after_somebody_is_no_mention_of_him(text: str, label: str) -> None:
    name = "Vint Flu" if "Flu" in text else "Vint"
    assert find(text, {name: label}) == {}
    assert "Vint" in find(f"{text} We met Vint. Vint met us.", {name: label, "Vint": label})


def test_who_owns_an_effect_is_still_a_name() -> None:
    assert "Vint" in find("They saw Vint's effect on the town.", {"Vint": "PERSON"})


@pytest.mark.parametrize("word", ["Villain", "Fight"])
def test_one_word_that_the_text_also_writes_small_is_no_name_because_the_model_says_so_once(word: str) -> None:
    text = f"They saw the {word} there. No {word.lower()} lasts."
    assert find(text, {word: "ORG"}) == {}
    assert word in find(f"They saw the {word} there.", {word: "ORG"})
    assert word in find(f"He played for {word} there. No {word.lower()} lasts.", {word: "ORG"})


def test_a_capitalized_term_is_no_body_even_with_initials() -> None:
    assert find("They sell Vint Shelving Design (VSD). Later VSD rose.", {"VSD": "ORG"}) == {}
    text = "They asked the Department of Motor Vehicles (DMV). Later DMV rose."
    assert set(find(text, {"DMV": "ORG"})) == {"Department of Motor Vehicles"}


@pytest.mark.parametrize(
    ("event", "label"),
    [("Vint Masters", "ORG"), ("Orla Gold Medal", "ORG"), ("Prize for Vint Studies", "ORG"), ("Vint Carnival", "GPE")],
)
def test_prizes_and_contests_are_events(event: str, label: str) -> None:
    assert find(f"They saw the {event} twice.", {event: label})[event][0] == "event"


def test_a_show_is_a_work() -> None:
    assert find("They saw the Orla Vint Show twice.", {"Orla Vint Show": "PERSON"})["Orla Vint Show"][0] == "work"
