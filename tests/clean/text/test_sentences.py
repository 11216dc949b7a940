"""Sentences that are cut between two passages are found; headings, lists, verses and code are left alone."""

import pytest

from clippings.clean.text.sentences import find_cut

BEGUN = "The council of Ardle has decided to reopen the ferry across the firth"
END = "It will carry forty people and their bicycles."


@pytest.mark.parametrize(
    "rest",
    [
        "that was closed nine years ago after a storm.",
        "“for as long as it takes”, said the mayor.",
        "l’année prochaine, selon la mairie.",
        "für neun Jahre. Danach soll eine Brücke gebaut werden.",
    ],
)
def test_a_passage_in_lower_case_continues_the_sentence_before_it(rest: str) -> None:
    assert find_cut([BEGUN, rest, END]) == {0}


@pytest.mark.parametrize(
    "quotation",
    ['"We waited for nine years,"', '"Who will pay for it?"', "„Wir haben neun Jahre gewartet“,", "« Enfin ! »,"],
)
def test_a_quotation_is_not_parted_from_its_speaker(quotation: str) -> None:
    assert find_cut([END, quotation, "said Ann Lee, who leads the council.", END]) == {1}


def test_a_comma_within_the_marks_says_that_the_sentence_goes_on() -> None:
    assert find_cut([END, "“We waited for nine years,”", "Ann Lee said.", END]) == {1}


@pytest.mark.parametrize("rest", ["that the ferry would be open again in March.", ", which had asked for the figures."])
def test_a_link_or_name_within_a_sentence_is_part_of_it(rest: str) -> None:
    told = "The mayor gave the figures of the last nine years to the"
    assert find_cut([told, "Ardle Courier", rest, END]) == {0, 1}


def test_a_sentence_may_be_cut_twice() -> None:
    assert find_cut([BEGUN, "that was closed after a storm had broken the pier,", "and which nobody missed."]) == {0, 1}


@pytest.mark.parametrize(
    "passages",
    [
        ["How the ferry was lost", "pier-tools is one way to do this."],  # a heading
        [f"{BEGUN}.", "courier.example"],
        [BEGUN, "www.courier.example"],
        [BEGUN, "courier.example/ferry.html"],
        [BEGUN, "by Ann Lee"],  # it does not end a sentence
        [BEGUN, "regular services of the old boat", "cheap tickets for all the islands"],
        [f"{BEGUN}:", "a boat that carries forty people."],
        [f"{BEGUN};", "the bridge will be closed for a year."],
        [f"• {BEGUN}", "the boat will carry forty people."],
        [BEGUN, "- the boat will carry forty people."],
        [BEGUN, "a) the boat will carry forty people."],
        [BEGUN, "ferries: boats that carry people."],
        ["We want the boat in the morning", "to come across the water.", "We want to hear"],  # verses
        [BEGUN, "eFerry will carry forty people."],
        ["Dear readers,", "we are late this week."],
        ['"name": "Ardle ferry and all the islands of the firth",', '"boats": 1.'],
    ],
)
def test_what_is_separate_stays_apart(passages: list[str]) -> None:
    assert find_cut(passages) == set()


def test_nothing_is_joined_in_a_text_without_capitals() -> None:
    passages = ["i saw the new boat today.", "it is smaller than the old one and it has no roof at all :)"]
    assert find_cut([*passages, *passages, f"{BEGUN} at last", "and i went home."]) == set()
