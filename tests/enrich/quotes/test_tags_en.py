"""English sentences with the speaker behind the verb, after a comma, a title or a colon."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import Said, said, speakers


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("It snowed all week, recalled Nora Brill.", "Nora Brill", "It snowed all week", id="recalled"),
        pytest.param(
            "The old ferry will never sail again, insisted the mayor, Ota Pell.",
            "the mayor",
            "The old ferry will never sail again",
            id="insisted, with a name behind",
        ),
        pytest.param(
            "The pier is rotten, says the port’s manager, Nora Brill. Nobody knew.",
            "the port’s manager",
            "The pier is rotten",
            id="says, with a name behind",
        ),
        pytest.param(
            "The pier froze twice, recalls Nora Brill, now 82.",
            "Nora Brill",
            "The pier froze twice",
            id="with an age behind",
        ),
        pytest.param(
            "The ferry, insisted Ota Pell, will cost nothing.",
            "Ota Pell",
            "The ferry, insisted Ota Pell, will cost nothing",
            id="inside the sentence",
        ),
    ],
)
def test_a_verb_after_a_comma_names_who_spoke(models: Models, text: str, speaker: str, words: str) -> None:
    assert [(quote.text, quote.by) for quote in said(text, models)] == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He came in late, noted the mess and left.", id="noted an object"),
        pytest.param("She should settle, report to Nora Brill and leave.", id="an infinitive"),
        pytest.param("Ota Pell, noting the applause, sat down again.", id="a participle"),
    ],
)
def test_an_object_after_a_comma_has_not_spoken(models: Models, text: str) -> None:
    assert not [q for q in said(text, models) if q.by in {"the mess", "the applause"} or q.text.startswith("She")]


def test_a_name_behind_such_a_verb_goes_on(models: Models) -> None:
    text = "Sister Ines Vale never raised her voice, recalled Nora Brill, a pupil. “She raised an eyebrow.”"
    assert said(text, models)[-1].by == "Nora Brill"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Ota Pell shook his head. “Call 911,” he said.", "he", id="a number"),
        pytest.param("“Save Orla!” shouted Nora Brill.", "Nora Brill", id="a cry"),
    ],
)
def test_words_like_a_title_are_speech_if_somebody_says_them(models: Models, text: str, speaker: str) -> None:
    assert [quote.by for quote in said(text, models)] == [speaker]


def test_a_title_with_a_verb_behind_it_is_nobodys(models: Models) -> None:
    assert [quote.by for quote in said("“Night Pier,” a film from Orla, won. Pell wept.", models)] == [None]


def test_a_thing_before_a_colon_does_not_speak(models: Models) -> None:
    text = "“I grew up here,” said Nora Brill. The rain led to a question: “Are we going to be rich?”"
    assert [quote.by for quote in said(text, models)] == ["Nora Brill", "Nora Brill"]


def test_a_thing_in_a_reported_clause_does_not_speak(models: Models) -> None:
    text = "Nora Brill said the work must continue, “not once, but every week.”"
    assert said(text, models)[-1] == Said("not once, but every week.", "direct", "Nora Brill", "Nora Brill")


@pytest.mark.parametrize("label", ["Full time. Pell: ", "Pell: "])
def test_a_surname_before_a_colon_names_who_spoke(models: Models, label: str) -> None:
    text = f"Ota Pell met the fans.\n\nThe rain came.\n\n{label}“We were robbed, and we know it.”"
    assert said(text, models)[-1] == Said("We were robbed, and we know it.", "direct", "Pell", "Ota Pell")


def test_a_word_before_a_colon_that_is_nobodys_name(models: Models) -> None:
    assert said("Ota Pell met the fans.\n\nThe rain came.\n\nUpdate: “Keep off.”", models)[-1].by != "Update"


def test_that_behind_a_preposition_reports_nothing(models: Models) -> None:
    text = "“My hands shook,” Nora Brill says of that first repair."
    assert [quote.text for quote in said(text, models)] == ["My hands shook,"]


def test_that_behind_the_paper_that_is_told_reports(models: Models) -> None:
    text = "A source close to the production told this website that Pell had asked for more money."
    assert [quote.text for quote in said(text, models)] == ["Pell had asked for more money"]


def test_a_word_that_is_no_verb_of_speech_behind_a_full_stop_does_not_speak(models: Models) -> None:
    text = "The tool is an original “fuzzer”. uses find by default, which is slow."
    assert speakers(text, models) == [("fuzzer", None)]
