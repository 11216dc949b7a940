"""What has capitals, or what the model takes for a name, but is none."""

import pytest

from clippings.enrich.entities import find_entities
from tests.enrich.entities.test_entities import analyse, find, names


@pytest.mark.parametrize("label", ["PERSON", "GPE"])
def test_a_single_word_that_only_the_model_takes_for_a_person_or_place_once_is_no_name(label: str) -> None:
    text = "They feared Vintbook."
    assert find(text, {"Vintbook": label}) == {}
    assert "Vintbook" in find(f"{text} They left Vintbook.", {"Vintbook": label})
    assert "Vintbook" in find(text, {"Vintbook": "ORG"})


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("On Monday Orlavint continued.", "PERSON"),
        ("Then they told Orlavint so.", "PERSON"),
        ("They heard Orlavint's plan.", "PERSON"),
        ("They joined the Orlavint administration.", "PERSON"),
        ("It was built in the Orlavint era.", "PERSON"),
        ("It rained. Orlavint doesn't mind.", "PERSON"),
        ("It rained, and Orlavint was late.", "PERSON"),
        ("In the end, Orlavint won’t come.", "PERSON"),
        ("They heard Mr. Orlavint.", "PERSON"),
        ("He met a man surnamed Orlavint there.", "PERSON"),
        ("They were in Orlavint.", "GPE"),
        ("They saw an Orlavint-based painter.", "GPE"),
        ("They saw the villages of Orlavint.", "GPE"),
        ("They stood outside of Orlavint.", "GPE"),
        ("They saw the Orlavint district.", "GPE"),
    ],
)
def test_a_single_word_stays_a_name_if_words_around_it_fit(text: str, label: str) -> None:
    assert set(names(text, {"Orlavint": label}).values()) == {"person" if label == "PERSON" else "place"}


@pytest.mark.parametrize(
    ("word", "label"), [("Hannah", "PERSON"), ("Boston", "GPE"), ("Thames", "GPE"), ("South", "GPE")]
)
def test_given_names_and_known_places_stay_names(word: str, label: str) -> None:
    assert word in find(f"They praised the {word} once." if word == "South" else f"They praised {word}.", {word: label})


def test_a_place_in_a_dateline_stays_a_name() -> None:
    assert "ORLAVINT" in find("ORLAVINT (Vintwire) - It rained.", {"ORLAVINT": "GPE"})


def test_the_surname_of_a_person_and_a_verb_are_no_other_person() -> None:
    text = "Orlavint Quits\n\nToday Ann Orlavint quit."
    labels = {"Orlavint Quits": "PERSON", "Ann Orlavint": "PERSON"}
    assert find(text, labels) == {"Ann Orlavint": ("person", ["Orlavint", "Ann Orlavint"])}


def test_a_common_word_that_opens_a_sentence_is_no_part_of_a_known_surname() -> None:
    text = "Top Orlavint aides left. They met Ann Orlavint at the top."
    labels = {"Top Orlavint": "PERSON", "Ann Orlavint": "PERSON"}
    assert find(text, labels) == {"Ann Orlavint": ("person", ["Orlavint", "Ann Orlavint"])}


def test_relatives_keep_their_names() -> None:
    labels = {"Ann Orlavint": "PERSON", "Tovrik Orlavint": "PERSON", "De Orlavint": "PERSON"}
    found = names("They met Ann Orlavint. Tovrik Orlavint was with her.", labels)
    assert found.keys() == {"Ann Orlavint", "Tovrik Orlavint"}


def test_the_given_name_of_one_person_may_be_the_surname_of_another() -> None:
    labels = {"Ann Orlavint": "PERSON", "Orlavint Abu Vintel": "PERSON"}
    assert names("They met Ann Orlavint and Dr. Orlavint Abu Vintel.", labels).keys() == labels.keys()


def test_a_heading_that_begins_with_a_single_name_is_no_full_name() -> None:
    text = "Orlavint Says Better Roads Will Come Soon Enough\n\nToday Mr. Orlavint spoke. Then Mr. Orlavint left."
    found = find(text, {"Orlavint Says": "PERSON", "Orlavint": "PERSON"})
    assert found == {"Orlavint": ("person", ["Orlavint"] * 3)}


@pytest.mark.parametrize("label", ["PERSON", "GPE", "ORG"])
def test_words_that_the_text_also_writes_small_are_no_name(label: str) -> None:
    text = "Fewer Steps\n\nThere are fewer steps now."
    assert find(text, {"Fewer Steps": label}) == {}
    assert find("We met Will Young. You will be young.", {"Will Young": "PERSON"}).keys() == {"Will Young"}


@pytest.mark.parametrize("text", ["Orlavints fell again.", "It was so. Orlavints fell again."])
def test_a_word_that_opens_a_sentence_is_no_body_because_the_model_says_so_once(text: str) -> None:
    assert find(text, {"Orlavints": "ORG"}) == {}
    assert "Orlavints" in find(f"{text} They sold Orlavints.", {"Orlavints": "ORG"})
    assert "Orlavints" in find("They sold Orlavints.", {"Orlavints": "ORG"})


@pytest.mark.parametrize(
    "text",
    [
        "It was so. Orlavint holds the key.",
        "It was so. Orlavint holds its meeting in May.",
        "It was so. Orlavint announced it.",
        "It was so. Orlavint said so.",
        "It was so; Orlavint may go.",
    ],
)
def test_a_body_that_opens_a_sentence_stays_a_name_if_it_acts(text: str) -> None:
    assert find(text, {"Orlavint": "ORG"}).keys() == {"Orlavint"}


def test_a_plural_that_opens_a_sentence_is_no_body_because_another_noun_follows() -> None:
    assert find("It was so. Orlavints pools the rain.", {"Orlavints": "ORG"}) == {}


def test_a_word_is_judged_by_all_its_places_also_where_the_model_has_no_name() -> None:
    text = "They feared Vintbook.\nIt was late, and Vintbook's plan failed."
    first, second = analyse(text, {"Vintbook": "PERSON"})
    second.doc.set_ents([])
    found = find_entities(text, (first, second), "en")
    assert [(entity.name, entity.type, len(entity.spans)) for entity in found] == [("Vintbook", "person", 2)]


OF_NO_DAY = "The old mill stands beside the river and has a wheel of dark wood that turned slowly in the water. " * 4


@pytest.mark.parametrize("name", ["Orlavint", "Orlavint Tarn"])
def test_outside_news_what_the_model_takes_for_a_body_once_is_no_name(name: str) -> None:
    text = f"{OF_NO_DAY}Later it was called the {name} by many."
    assert find(text, {name: "ORG"}) == {}
    assert name in find(f"{text} The {name} is gone.", {name: "ORG"})
    assert name in find(f"{text} On Monday Ann told them so.", {name: "ORG"})


def test_a_day_in_a_few_hundred_words_is_enough_for_news() -> None:
    text = f"{OF_NO_DAY * 3}On Monday it was called the Orlavint Tarn by many."
    assert "Orlavint Tarn" in find(text, {"Orlavint Tarn": "ORG"})


@pytest.mark.parametrize(
    "text",
    [
        "Later Orlavint Tarn purchased it.",
        "There was an Orlavint Tarn chairman.",
        "Later he was hired by Orlavint Tarn.",
        "It belonged to Orlavint Tarn (OT) and others.",
    ],
)
def test_outside_news_a_body_stays_a_name_if_words_around_it_fit(text: str) -> None:
    assert "Orlavint Tarn" in find(OF_NO_DAY + text, {"Orlavint Tarn": "ORG"})


def test_outside_news_bodies_that_are_known_stay_names() -> None:
    assert {"Interpol", "Orlavint University"} <= find(
        f"{OF_NO_DAY}It was seen by Interpol and by Orlavint University.", {"Interpol": "ORG"}
    ).keys()
