"""What decides between the types of a name, or finds a name that the model misses."""

import pytest

from clippings.enrich.entities import find_entities
from clippings.enrich.entities.ballots import Ballot, name_of
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.entities.types import _vote_within_lists
from clippings.enrich.text.models import Models
from clippings.enrich.text.tokens import split_tokens
from clippings.languages import find_name_words
from tests.enrich.entities.test_entities import names
from tests.enrich.saying import type_names


def test_initials_in_brackets_are_found_if_the_model_misses_them(models: Models) -> None:
    text = "The Western Harvest Office (WHO) is small. The WHO has two rooms, and the WHO wants three."
    analysis = models.analyse(text, "en", names=True, may_speak=None)
    assert analysis is not None
    spans = [text[span.start : span.end] for entity in find_entities(text, analysis, "en") for span in entity.spans]
    assert spans.count("WHO") == 3


@pytest.mark.parametrize(
    "text",
    [
        "Will Tarn will not stand again for mayor. Tarn told us so.",
        "The party named its candidate on Monday, and nobody has asked Will Tarn yet.",
    ],
)
def test_given_name_that_is_also_a_common_word(models: Models, text: str) -> None:
    assert type_names(models, text).get("Will Tarn") == "person"


@pytest.mark.parametrize("text", ["Will Congress act in time?", "It rained. In April Congress passed a bill."])
def test_common_word_before_a_name_is_no_given_name(models: Models, text: str) -> None:
    assert not [name for name, type_ in type_names(models, text).items() if type_ == "person"]


def test_surname_after_a_particle_says_nothing_of_places(models: Models) -> None:
    assert type_names(models, "Captain Piet van Dam of Rotterdam was held.")["Piet van Dam"] == "person"


def test_what_follows_of_after_a_full_name_is_no_person(models: Models) -> None:
    assert type_names(models, "Captain Piet van Dam of Rotterdam was held.")["Rotterdam"] == "place"


def test_role_after_a_name_shows_that_the_word_before_is_no_title(models: Models) -> None:
    assert type_names(models, "Former Kestco executive joins a rival.").get("Kestco") != "person"


def test_short_form_in_brackets_has_the_type_of_the_name(models: Models) -> None:
    found = type_names(models, "Samsung Electronics lost 1,200 won, and Korea Electric Power (Kepco) slipped in Seoul.")
    assert found["Kepco"] == "organization"


def test_two_doubtful_names_in_a_list_do_not_swap_their_types(models: Models) -> None:
    found = type_names(models, "Nokia and Ericsson will supply equipment.")
    assert found["Nokia"] == "organization"


def test_two_doubtful_names_in_a_list_do_not_make_each_other_certain() -> None:
    tokens = split_tokens("Tarnbus and Velmo merged.", set())
    mentions = [EntityMention(i, i + 1, "organization") for i in (0, 2)]
    votes: dict[NameTokens, Ballot] = {name_of(tokens, one): {"organization": 1} for one in mentions}
    _vote_within_lists(tokens, mentions, votes, find_name_words("en"))
    assert [ballot["organization"] for ballot in votes.values()] == [1, 1]


def test_known_bodies_are_bodies_even_if_the_model_disagrees(models: Models) -> None:
    found = type_names(models, "Ann Reed wrote so on Twitter, and Xinhua said it was late. Follow him on Facebook.")
    assert {found["Twitter"], found["Xinhua"], found["Facebook"]} == {"organization"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They were helped by the Tarn Institutes of Health.", "Tarn Institutes of Health"),
        ("He led the Organization for the Safety of Ferries.", "Organization for the Safety of Ferries"),
        ("They wrote to the Tarn Government.", "Tarn Government"),
    ],
)
def test_more_nouns_show_a_body(models: Models, text: str, name: str) -> None:
    assert type_names(models, text)[name] == "organization"


def test_or_is_never_inside_a_name() -> None:
    found = names("They went to Ingmark or Tarnville.", {"Ingmark or Tarnville": "ORG"})
    assert "Ingmark or Tarnville" not in found


def test_a_premier_is_no_part_of_the_name_before() -> None:
    found = names("Manitoba Premier Ann Reed spoke.", {"Manitoba Premier Ann Reed": "ORG"})
    assert found == {"Manitoba": "place", "Ann Reed": "person"}


def test_double_word_is_no_given_name_because_its_first_part_is(models: Models) -> None:
    assert type_names(models, "Sales at its Mercedes-Benz unit rose in Stuttgart.")["Mercedes-Benz"] == "organization"


def test_full_name_that_a_name_owns_is_not_a_persons_person(models: Models) -> None:
    assert type_names(models, "Merrill Lynch's Pat Duffy saw it.")["Merrill Lynch"] == "organization"


def test_state_that_the_model_takes_for_a_body_is_a_place(models: Models) -> None:
    text = (
        "Floods kill 12 in Andhra Pradesh.\n\nHYDERABAD, India 1998-10-18\n\n"
        "Twelve people drowned when the Godavari burst its banks in India's Andhra Pradesh state, the police said."
    )
    assert type_names(models, text)["Andhra Pradesh"] == "place"


@pytest.mark.parametrize("name", ["N.H.", "AK-47"])
def test_initials_of_a_state_or_thing_are_no_body(models: Models, name: str) -> None:
    assert (
        type_names(models, f"He was held in Keene, {name}, on Monday. He carried an AK-47.").get(name) != "organization"
    )


@pytest.mark.parametrize(
    ("text", "hears"),
    [
        ("Tarnbus and Velmo merged.", True),
        ("Tarnbus, Velmo and Ardlo merged.", True),
        ("Tarnbus or Velmo merged.", True),
        ("Tarnbus, Velmo merged.", False),
    ],
)
def test_names_in_a_list_vote_for_each_other_but_a_comma_alone_may_separate_anything(text: str, hears: bool) -> None:
    tokens = split_tokens(text, set())
    names = [i for i, word in enumerate(tokens.texts) if word[0].isupper()]
    mentions = [EntityMention(i, i + 1, "organization") for i in names]
    votes: dict[NameTokens, Ballot] = {name_of(tokens, one): {} for one in mentions}
    votes["Tarnbus",] = {"organization": 3}
    _vote_within_lists(tokens, mentions, votes, find_name_words("en"))
    assert ("organization" in votes["Velmo",]) == hears


@pytest.mark.parametrize("label", ["ORG", "GPE", "WORK_OF_ART"])
def test_a_people_of_one_direction_is_a_people(label: str) -> None:
    assert names("They met South Korean officers.", {"South Korean": label}) == {"South Korean": "group"}


def test_an_honor_is_no_body() -> None:
    found = names("His coach was future Hall of Famer Ann Reed.", {"Ann Reed": "PERSON"})
    assert found == {"Ann Reed": "person"}


def test_a_school_is_no_person_although_it_begins_with_a_given_name() -> None:
    assert names("They went to Hannah High School.", {"Hannah High School": "PERSON"}) == {
        "Hannah High School": "organization"
    }
