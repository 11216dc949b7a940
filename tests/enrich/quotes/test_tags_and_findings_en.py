"""English reports that the parse misreads: a tag at the end of its sentence, what studies find, and who is blamed."""

import pytest

from clippings.enrich.text.models import Models
from clippings.languages import find_grammar
from tests.enrich.quotes.test_reported_en import reports
from tests.enrich.saying import find


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Four of the rescued suffered cuts and bruises, officials said.", "officials",
         "Four of the rescued suffered cuts and bruises"),
        ("That first call from a sister or a friend whose voice matters is the hardest, said Mara Lind, the founder of "
         "the Harbor League.", "Mara Lind",
         "That first call from a sister or a friend whose voice matters is the hardest"),
        ("On Monday, the council is set to begin clause-by-clause study of the bill that would close the Lake and "
         "Harbor Mill, or LHM, said Mayor Mara Lind.", "Mayor Mara Lind",
         "On Monday, the council is set to begin clause-by-clause study of the bill that would close the Lake and "
         "Harbor Mill, or LHM"),
        ("A 40-year-old man was held Friday on two charges after a fire that closed the mill, reported the Orla State "
         "Patrol.", "the Orla State Patrol",
         "A 40-year-old man was held Friday on two charges after a fire that closed the mill"),
        ("As the keepers were closing the gate on Pier 9, a blue rowing boat pulled up beside them, Orla State Police "
         "Lt. Mara Lind said.", "Orla State Police Lt. Mara Lind",
         "As the keepers were closing the gate on Pier 9, a blue rowing boat pulled up beside them"),
        ("Nora Brill had walked to a shop near her boat at about 9 p.m. May 7, 2025, when a fight ensued with men "
         "there, Friends of Orla officials said in a statement.", "Friends of Orla officials",
         "Nora Brill had walked to a shop near her boat at about 9 p.m. May 7, 2025, when a fight ensued with men "
         "there"),
        ("ORLA, Lake County — A 40-year-old man was held Friday after a fire, reported the Orla State Patrol.",
         "the Orla State Patrol", "A 40-year-old man was held Friday after a fire"),
    ],
)  # fmt: skip
def test_a_tag_at_the_end_reports_its_sentence(models: Models, text: str, speaker: str, words: str) -> None:
    assert [(report[0], report[2]) for report in reports(text, models)] == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The first dough is with salt added at the end, while with the second, it was added in May.",
        "On Friday morning, the third day of his tour of the coast, Mara Lind told a joke.",
        "ORLA, Lake County - On Friday morning, the third day of his tour of the coast, Mara Lind told a joke.",
        "The council bought the mill, a plan announced on Monday.",
        "The feast was quiet, with guests like Mara Lind, Tom Okafor, Ann Brill and Stevie Wonder, who left.",
    ],
)
def test_other_words_at_the_end_are_no_tag(models: Models, text: str) -> None:
    assert reports(text, models) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It rained all day, Lind said, adding that it was late.", ["It rained all day", "it was late"]),
        ("The mill (and its pier) will close, said Lind, adding that it was late.",
         ["The mill (and its pier) will close", "it was late"]),
        ("Lind said the mill would close (in May).", ["the mill would close (in May)"]),
        ("Lind said the mill was safe while Okafor said that the bridge was not.",
         ["the mill was safe", "the bridge was not"]),
        ("But Lind says that is because the mill is old.", ["that is because the mill is old"]),
        ("Lind made clear that the mill would close.", ["the mill would close"]),
        ("Okafor is shutting the mill, all of which, Lind said, is a pity.", ["all of which, Lind said, is a pity"]),
        ("Lind confirmed the death of the keeper on May 6 was due to the flood.",
         ["the death of the keeper on May 6 was due to the flood"]),
        ("The police have confirmed one of the fires in that city was set by the keeper.",
         ["one of the fires in that city was set by the keeper"]),
        ("Lind vowed not to leave that mill to the town and wrote a plan.", ["not to leave that mill to the town"]),
        ("Lind said he would repair the mill and warned against more delays.",
         ["he would repair the mill", "more delays"]),
        ("Lind said Okafor would repair the mill and warned against delays.",
         ["Okafor would repair the mill and warned against delays"]),
        ("The offer, Okafor said in an interview Sunday, could mean less money for the town.",
         ["The offer, Okafor said in an interview Sunday, could mean less money for the town"]),
        ("And yet every Friday, the former keeper told The Harbor Post, Lind would lead a meeting.",
         ["And yet every Friday, the former keeper told The Harbor Post, Lind would lead a meeting"]),
        ("According to Mara Lind, a lawyer in Orla, the mill was unsafe.", ["the mill was unsafe"]),
        ("According to Lind, Orla increasingly sends its boats to more and more towns, and especially the lake is "
         "becoming larger for Orla.",
         ["Orla increasingly sends its boats to more and more towns, and especially the lake is becoming larger for "
          "Orla"]),
        ("According to Mara Lind, a keeper of the Mill (and its pier), the river will rise.", ["the river will rise"]),
        ("Thirty are said to have left, and ten are said to be suffering from the flood.", []),
    ],
)  # fmt: skip
def test_a_report_ends_and_begins_with_its_words(models: Models, text: str, words: list[str]) -> None:
    assert [report[2] for report in reports(text, models)] == words


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("The study found that the mill was unsafe.", ("The study", "found", "the mill was unsafe")),
        ("Records show the mill was sold in May.", ("Records", "show", "the mill was sold in May")),
        ("The mill, records show, was sold in May.", ("records", "show", "The mill, records show, was sold in May")),
        ("A survey shows a clear majority of voters want the mill to close.",
         ("A survey", "shows", "a clear majority of voters want the mill to close")),
        ("The survey found a three-day course effective against lake-borne fever.",
         ("The survey", "found", "a three-day course effective against lake-borne fever")),
        ("The court found that the mill was unsafe.", ("The court", "found", "the mill was unsafe")),
        ("The town released figures Sunday showing that the mill was losing money.",
         ("figures", "showing", "the mill was losing money")),
    ],
)  # fmt: skip
def test_studies_and_records_report_what_they_find(models: Models, text: str, report: tuple[str, str, str]) -> None:
    assert reports(text, models) == [report]


@pytest.mark.parametrize(
    "text",
    [
        "He found that the door was open.",
        "The photo shows that the mill burned.",
        "No study found that the mill was unsafe.",
        "The court found a new room.",
        "The rules said no. But the town is steering clear of criticizing Lind for taking advantage of tax rules.",
    ],
)
def test_what_people_find_for_themselves_or_leave_is_not_reported(models: Models, text: str) -> None:
    assert reports(text, models) == []


def test_paragraphs_are_parsed_for_findings_only_if_a_study_finds() -> None:
    may_speak = find_grammar("en").may_speak
    assert may_speak("The polls show a close race.")
    assert may_speak("A poll held on Monday showed a close race.")
    assert may_speak("They found that the door was open.")
    assert not may_speak("They found the door open, and the play began.")


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("Lind accused the council of hiding the plans.", "accused", "the council of hiding the plans"),
        ("Opponents of Mayor Tom Okafor accused the council and its clerks of hiding the plans.", "accused",
         "the council and its clerks of hiding the plans"),
        ("Lind said no and blamed the council for the flood.", "blamed", "the council for the flood"),
        ("Lind warned Okafor against closing the mill.", "warned", "Okafor against closing the mill"),
        ("Lind called for her letters to be made public.", "called for", "her letters to be made public"),
        ("Lind asked for that mill to be shut.", "asked for", "that mill to be shut"),
        ("Lind urged against closing the mill.", "urged against", "closing the mill"),
        ("Lind admitted to closing the mill at night.", "admitted to", "closing the mill at night"),
        ("Lind said no and declined to specify what it would cost.", "declined to specify", "what it would cost"),
        ("Lind pointed out that the mill was old.", "pointed out", "the mill was old"),
        ("Lind reminded her crews this month to prepare for the flood.", "reminded", "to prepare for the flood"),
        ("Lind reported two new cases of fever in Orla.", "reported", "two new cases of fever in Orla"),
        ("Lind said no, and Okafor agrees the mill is a danger to us.", "agrees", "the mill is a danger to us"),
    ],
)  # fmt: skip
def test_blame_warnings_and_answers(models: Models, text: str, cue: str, words: str) -> None:
    assert reports(text, models)[-1][1:] == (cue, words)


def test_who_agrees_to_act_says_nothing(models: Models) -> None:
    assert reports("Lind agreed to close the mill, and the town agreed on a price.", models) == []


def test_a_study_does_not_talk_in_the_next_sentence(models: Models) -> None:
    text = "A survey of the shore found that few boats sail. “We have no wind here at all,” is one common answer."
    assert [quote.speaker for quote in find(text, models) if quote.kind == "direct"] == [None]


def test_she_of_a_relative_clause_tells_nobody_anything(models: Models) -> None:
    words = (
        "the keeper was headed to the pier to take part in a race, which she was doing when the guards located her and "
        "told her to leave"
    )
    assert [report[2] for report in reports(f"Harbor spokeswoman Mara Lind said {words}.", models)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The town has become used to long storms — local farmers reported damage to two mills.",
         ["damage to two mills"]),
        ("Lind spoke to the farmers, promising to lift the tax and open more land — just what Okafor had in mind.",
         ["to lift the tax and open more land"]),
    ],
)  # fmt: skip
def test_a_clause_beyond_a_dash_is_not_reported(models: Models, text: str, words: list[str]) -> None:
    assert [report[2].split(" —")[0] for report in reports(text, models)] == words


def test_not_before_the_subject_denies_nothing(models: Models) -> None:
    text = "Not long after Lind called for new talks, it rained."
    assert [report[2] for report in reports(text, models)] == ["new talks"]


def test_whose_vows_are_reported(models: Models) -> None:
    assert [report[0] for report in reports("So despite Mayor Mara Lind’s vows to open it, it is shut.", models)] == [
        "Mayor Mara Lind"
    ]
