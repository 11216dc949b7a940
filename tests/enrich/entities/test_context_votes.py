"""What the words around a name say about its type, against the model."""

import pytest

from tests.enrich.entities.test_entities import find, names


@pytest.mark.parametrize("text", ["A farmer told {} that it rained.", "The group said on {} that it rained."])
def test_who_is_told_may_be_a_body(text: str) -> None:
    assert names(text.format("Vintwire"), {"Vintwire": "ORG"}) == {"Vintwire": "organization"}


@pytest.mark.parametrize("article", ["the", "The"])
def test_what_has_an_article_and_is_told_is_a_body(article: str) -> None:
    text = f"A farmer told {article} Daily Vint on Monday."
    assert names(text, {"Daily Vint": "PERSON"}) == {"Daily Vint": "organization"}


def test_who_is_told_is_a_person_if_the_model_says_so() -> None:
    assert names("A farmer told Vint that it rained.", {"Vint": "PERSON"}) == {"Vint": "person"}


@pytest.mark.parametrize(
    ("before", "type_"),
    [
        ("They heard bands such as", "organization"),
        ("He sold to companies including", "organization"),
        ("They met musicians like", "person"),
        ("They read novels such as", "work"),
        ("They saw cities, such as", "place"),
    ],
)
def test_a_plural_gives_the_type_of_its_examples(before: str, type_: str) -> None:
    label = "ORG" if type_ != "organization" else "GPE"
    assert names(f"{before} Orlavint.", {"Orlavint": label}) == {"Orlavint": type_}


@pytest.mark.parametrize("before", ["the latest episode of", "the author of"])
def test_what_has_episodes_or_an_author_is_a_work(before: str) -> None:
    assert names(f"It was {before} Bitter Vint.", {"Bitter Vint": "ORG"}) == {"Bitter Vint": "work"}
    assert names(f"It was {before} Vint's plan.", {"Vint": "PERSON"}) == {"Vint": "person"}


@pytest.mark.parametrize("before", ["Ohio-based", "the shoe maker", "the insurance giant"])
def test_what_is_based_somewhere_or_makes_something_is_a_body(before: str) -> None:
    assert names(f"Then {before} Orlavint left.", {"Orlavint": "PERSON"})["Orlavint"] == "organization"


def test_the_place_in_based_is_not_of_the_type_of_a_body_before_it() -> None:
    found = names("Then Orla Labs and Dublin-based Vint left.", {"Orla Labs": "ORG", "Dublin": "GPE", "Vint": "ORG"})
    assert found == {"Orla Labs": "organization", "Dublin": "place", "Vint": "organization"}


@pytest.mark.parametrize("after", ["analyst Bo Reed", "investors"])
def test_what_has_analysts_or_investors_is_a_body(after: str) -> None:
    assert names(f"Then Orlavint {after} left.", {"Orlavint": "GPE", "Bo Reed": "PERSON"})["Orlavint"] == "organization"


@pytest.mark.parametrize("ticker", ["(NYSE: OVT)", "<OVT>"])
def test_what_is_listed_on_an_exchange_is_a_body(ticker: str) -> None:
    assert names(f"Then Orla Vint {ticker} rose.", {"Orla Vint": "GPE"})["Orla Vint"] == "organization"
    assert find(f"HALVES ORLAVINT {ticker} rose.", {}) == {}


def test_what_speaks_of_its_own_is_a_body() -> None:
    assert names("Later Orlavint said its mills grew.", {"Orlavint": "PERSON"}) == {"Orlavint": "organization"}
    assert names("Later Orlavint said mills grew.", {"Orlavint": "PERSON"}) == {"Orlavint": "person"}


@pytest.mark.parametrize("verb", ["parted", "toured"])
def test_what_has_an_article_and_acts_is_no_person(verb: str) -> None:
    assert names(f"Later the Orlavint {verb} again.", {"Orlavint": "PERSON"}) == {"Orlavint": "organization"}
    assert names(f"Later Orlavint {verb} again.", {"Orlavint": "PERSON"}) == {"Orlavint": "person"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("They heard Orlavint, Vintorla and several other bands.", "organization"),
        ("They heard Orlavint and other rock bands.", "organization"),
        ("They drove past Orlavint, Vintorla and other small towns.", "place"),
        ("They met Orlavint or other old actors.", "person"),
        ("They drove past the towns Orlavint and Vintorla.", "place"),
        ("They heard a band called Orlavint twice.", "organization"),
        ("They drove past a village named Orlavint twice.", "place"),
        ("It was sung by a rock band, Orlavint.", "organization"),
    ],
)
def test_the_noun_beside_a_name_says_its_class(text: str, type_: str) -> None:
    label = "ORG" if type_ != "organization" else "PERSON"
    assert names(text, {"Orlavint": label})["Orlavint"] == type_


@pytest.mark.parametrize(
    "text",
    [
        "They saw Orlavint sell bands and other towns.",  # no list
        "They saw Orlavint. Vintorla and other towns left.",  # another sentence
        "They saw Orlavint, Vintorla and others in towns.",  # no class
        "They told reporters Orlavint had left.",  # no list after the plural
        "They left the town, Orlavint as well.",  # the sentence goes on
    ],
)
def test_a_noun_that_is_not_beside_the_name_says_nothing(text: str) -> None:
    assert names(text, {"Orlavint": "ORG"})["Orlavint"] == "organization"


def test_where_follows_a_place() -> None:
    assert names("He flew to Orlavint, where it rained.", {"Orlavint": "PERSON"}) == {"Orlavint": "place"}
    assert names("He sold Orlavint, where it rained.", {"Orlavint": "PERSON"}) == {"Orlavint": "place"}


def test_which_follows_no_person() -> None:
    assert names("He is a director of Orlavint, which shut.", {"Orlavint": "PERSON"}) == {"Orlavint": "organization"}
    # but it may mean the whole clause
    assert names("He lost to Ann Vint, which hurt.", {"Ann Vint": "PERSON"}) == {"Ann Vint": "person"}


def test_somebody_of_an_age_is_of_a_place() -> None:
    assert names("Ann Reed, 45, of Orlavint, left.", {"Ann Reed": "PERSON", "Orlavint": "ORG"})["Orlavint"] == "place"
    assert names("Stock 1950, of Orlavint, is left.", {"Orlavint": "ORG"}) == {"Orlavint": "organization"}


def test_where_follows_a_place_in_french_too() -> None:
    assert find("Il aime Orlavint, où il pleut.", {"Orlavint": "PER"}, "fr")["Orlavint"][0] == "place"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("He fired a {} gun twice.", "product"),
        ("They drove a {} sedan home.", "product"),
        ("They met men of the {} tribe there.", "group"),
        ("Then {} quarterback Bo Reed left.", "organization"),
        ("Later {} magazine closed.", "organization"),
        ("They took the antidepressant {} twice.", "product"),
        ("A dozen are employed by {} there.", "organization"),
        ("She has a degree from {} by now.", "organization"),
        ("He met the cast of {} there.", "work"),
    ],
)
def test_a_noun_beside_a_name_says_what_it_is(text: str, type_: str) -> None:
    label = "GPE" if type_ in {"organization", "group"} else "ORG"
    assert names(text.format("Orlavint"), {"Orlavint": label, "Bo Reed": "PERSON"})["Orlavint"] == type_


def test_a_town_that_somebody_is_based_in_is_no_employer() -> None:
    text = "Reed is an analyst for the {} Vint Fund."
    assert names(text.format("Orlavint-based"), {"Orlavint": "GPE", "Vint Fund": "ORG"})["Orlavint"] == "place"
    assert names("Reed is an analyst for the Orlavint.", {"Orlavint": "GPE"})["Orlavint"] == "organization"


@pytest.mark.parametrize("description", ["a Boston-based research firm", "a well-known band", "a fast-growing company"])
def test_words_with_a_hyphen_may_be_in_a_description(description: str) -> None:
    text = f"It was read by Orlavint, {description}."
    assert names(text, {"Orlavint": "GPE", "Boston": "GPE"})["Orlavint"] == "organization"


@pytest.mark.parametrize("after", ["residents", "police", "woman"])
def test_what_has_residents_or_police_is_a_place(after: str) -> None:
    assert names(f"Yesterday an Orlavint {after} spoke.", {"Orlavint": "ORG"})["Orlavint"] == "place"
