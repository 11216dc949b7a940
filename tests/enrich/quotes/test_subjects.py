"""Which words name the speaker, if the parse or the form of a word hides them."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("His family said the end was “peaceful and quiet.”", "His family", id="family is no adverb"),
        pytest.param("Our ally said the end was “near enough.”", "Our ally", id="nor is ally"),
        pytest.param("Mara Lind calmly said the end was “near enough.”", "Mara Lind", id="calmly is one"),
        pytest.param(
            "The flood prompted the baker to hang a sign saying “Bread comes by boat now.”",
            "the baker",
            id="who is prompted speaks",
        ),
        pytest.param(
            "The letter led Mara Lind to call the whole plan “a mess.”", "Mara Lind", id="who is led to it speaks"
        ),
        pytest.param(
            "Mara Lind urged the council to call the flood “a crime.”",
            "Mara Lind",
            id="what one is urged to say is not said",
        ),
        pytest.param("“It was a cold winter,” quipped Lind of her harvest.", "Lind", id="of her harvest"),
        pytest.param("“It was cold,” said the head of the mill.", "the head of the mill", id="of the mill"),
        pytest.param("He was back to boasting about “winning” and left early.", "He", id="below an adverb"),
        pytest.param(
            "Another note: The totals include those of both lakes. That said, the board says that the southern lake"
            " “remains the main entry point for barges.”",
            "the board",
            id="that said",
        ),
        pytest.param("To her, “nothing is more important than a dry roof.”", "her", id="to her"),
        pytest.param(
            "Lind works late because for him, “nothing is more important than a dry roof.”", "him", id="because for him"
        ),
        pytest.param(
            "“This is a big day for our mayor!” Lind's niece, state Sen. Marta “Mia” Prince, shouted to the crowd.",
            "Lind's niece",
            id="past a nickname",
        ),
    ],
)
def test_speaker(models: Models, text: str, speaker: str) -> None:
    assert speakers(text, models)[0][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hundreds of the party's “superboats” have endorsed Mrs. Lind.", id="a thing that the town has"),
        pytest.param(
            "The town is hoping to end its famed “siesta” naps by moving.", id="a kind of thing it hopes to end"
        ),
        pytest.param("Both Lind and Okafor “praised the new bridge” in their call on Thursday.", id="in their call"),
        pytest.param("Both Lind and Okafor “praised the new bridge” in Thursday's call.", id="in the call of a day"),
        pytest.param(
            "The group, Millers United, formed in recent weeks and sent a letter to management earlier this month"
            " stating that they “don't want to be named in it.”",
            id="not this month",
        ),
    ],
)
def test_nobody_speaks(models: Models, text: str) -> None:
    assert speakers(text, models)[0][1] is None


def test_the_name_of_an_ambassador_follows_the_place(models: Models) -> None:
    text = "China's ambassador to Britain Liu Weiguo has said that China has the “strength and will” to end it."
    assert said(text, models)[0].name == "Liu Weiguo"


def test_the_name_that_ends_a_mention_is_the_speakers_although_an_institution_begins_it(models: Models) -> None:
    text = "National Harbor Board Chair Adam Lindqvist (D-Orla), meanwhile, called the letters “shameful” and left."
    assert [(s.by, s.name) for s in said(text, models) if s.kind != "indirect"] == [
        ("National Harbor Board Chair Adam Lindqvist", "Adam Lindqvist")
    ]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        pytest.param(
            "On a morning show of the harbor on Tuesday, Hilda Lind blamed the officer Betty Okafor for the fire.",
            "Hilda Lind",
            id="after the opening words of a sentence",
        ),
        pytest.param(
            "The crowd stood there all night, and the mayor of the town, Hilda Lind and Betty Okafor were late.",
            None,
            id="one of two after a comma",
        ),
    ],
)
def test_she_is_the_person_who_acts_in_the_paragraph_before(models: Models, before: str, name: str | None) -> None:
    assert said(f"{before}\n\n“We lost it all in one night of May,” she said.", models)[-1].name == name


def test_a_widow_is_a_woman_although_her_given_name_is_mostly_a_mans(models: Models) -> None:
    text = "“They are wrong,” said the harbor widow Terry Lind.\n\nShe continued, “All that we ask for is time.”"
    assert [s.name for s in said(text, models)] == ["Terry Lind", "Terry Lind"]
