"""English reported speech: what is said, what is denied, asked or hedged, and what only looks like a report."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import find

Reports = list[tuple[str | None, str | None, str]]


def reports(text: str, models: Models) -> Reports:
    """(Speaker, cue, words) of the reported speech in a text."""
    found = [quote for quote in find(text, models) if quote.kind == "indirect"]
    return [(quote.speaker.text if quote.speaker else None, quote.cue, quote.text) for quote in found]


@pytest.mark.parametrize(
    "text",
    [
        "Much of it went on a gearbox that had to be made in Orla.",
        "The teacher went on a trip that lasted a month.",
        "The keeper went on to win the race that summer.",
        "The rain added to the delays that travelers had faced.",
        "The crack suggests that the dam is older than the plans.",
        "The smell of smoke suggested the fire had begun in the kitchen.",
        "The weather promises to be fine.",
        "The fire claimed three lives.",
        "The council decided after a long debate not to recommend charges against the keeper.",
        "They mocked anybody who complains about a wet pier.",
        "It is a hard task for a town that is losing its mill; which is to say, Orla.",
        "The job demands patience and strong arms.",
        "The low water revealed that the pier was rotten.",
        "The news reminded Lind that the mill was old.",
        "The storm ruled out a crossing by boat.",
        "The mayor ordered the closing of some six gates in Orla, a port in the south, to save the old town.",
        "The keeper mentioned the birds that she had seen.",
        "Lind sat down, and the boat sank in full view of the crowd.",
        "In other words, the mill is closed, and Lind said so.",
        "His silence implied that he agreed.",
        "That explains why the bridge was closed.",
        "Nothing suggests that the dam is unsafe.",
        "Nobody said the mill was unsafe.",
        "No official said that the mill was unsafe.",
        "If Lind says the mill is unsafe, it will close.",
        "Unless Lind gets up and says the mill is unsafe, it will stay open.",
        "Did Lind say the mill was unsafe?",
        "Let us say the mill is unsafe.",
        "The work went according to plan, and the mill opened in May.",
    ],
)
def test_what_nobody_said_is_not_reported(models: Models, text: str) -> None:
    assert reports(text, models) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The report indicates that fewer people take the ferry.", "The report"),
        ("The figures indicate that fewer people take the ferry.", "The figures"),
        ("The owners promised to be fair.", "The owners"),
        ("The Harbor League suggests that the dam is unsafe.", "The Harbor League"),
        ("Lind suggests that the dam is unsafe.", "Lind"),
        ("Several countries promised to send boats.", "Several countries"),
        ("Some elites claimed to be poor.", "Some elites"),
        ("The chiefs promised to be fair.", "The chiefs"),
        ("The League said in a release that its board had met.", "The League"),
        ("About 30% admitted having used the gate.", "About 30%"),
        ("The vice-chair explained that the dam is unsafe.", "The vice-chair"),
        ("Lind told the town it was late after the fire claimed three lives.", "Lind"),
    ],
)
def test_people_bodies_and_texts_speak(models: Models, text: str, speaker: str) -> None:
    assert [report[0] for report in reports(text, models)] == [speaker]


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("Mara Lind rejected the claim that the mill was unsafe.", "rejected the claim", "the mill was unsafe"),
        ("Mara Lind dismissed suggestions that it was late.", "dismissed suggestions", "it was late"),
        ("Mara Lind denied claims that the mill was unsafe.", "denied claims", "the mill was unsafe"),
        ("Mara Lind doubted that the mill would reopen.", "doubted", "the mill would reopen"),
        ("Mara Lind doubts whether the mill is safe.", "doubts", "whether the mill is safe"),
        ("Mara Lind refuted the allegation that the mill was unsafe.", "refuted the allegation", "the mill was unsafe"),
        ("Mara Lind disputed that the mill was unsafe.", "disputed", "the mill was unsafe"),
        ("Mara Lind ruled out closing the mill.", "ruled out", "closing the mill"),
        ("The union does not rule out a strike.", "does not rule out", "a strike"),
        ("Mara Lind expressed doubt that it would reopen.", "expressed doubt", "it would reopen"),
        ("Mara Lind would not say whether it would close.", "would not say", "whether it would close"),
        ("Mara Lind declined to say whether it would close.", "declined to say", "whether it would close"),
    ],
)
def test_a_denial_does_not_read_as_a_claim(models: Models, text: str, cue: str, words: str) -> None:
    assert [report[1:] for report in reports(text, models)] == [(cue, words)]


def test_a_claim_that_another_dismisses_is_its_owners(models: Models) -> None:
    text = "Mara Lind dismissed Okafor's claim that the mill was unsafe."
    assert reports(text, models) == [("Okafor", "claim", "the mill was unsafe")]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Lind reportedly said that the mill would close.", "reportedly said"),
        ("Lind allegedly told the crew to leave the mill.", "allegedly told"),
        ("Lind may say that the mill will close.", "may say"),
        ("Few would say that the mill is safe.", "would say"),
        ("Lind has said that the mill will close.", "said"),
    ],
)
def test_a_cue_says_if_it_is_not_certain_that_somebody_spoke(models: Models, text: str, cue: str) -> None:
    assert [report[1] for report in reports(text, models)] == [cue]


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("Mara Lind urged the council to repair the mill.", "urged", "the council to repair the mill"),
        ("Mara Lind asked the council to repair the mill.", "asked", "the council to repair the mill"),
        ("Mara Lind called on the council to repair the mill.", "called on", "the council to repair the mill"),
        ("Mara Lind told the crew to leave.", "told", "the crew to leave"),
        ("Mara Lind ordered the crew to leave.", "ordered", "the crew to leave"),
        ("Mara Lind ordered that the mill be closed.", "ordered", "the mill be closed"),
        ("Mara Lind urged the crew to leave, saying it was late.", "urged", "the crew to leave"),
        ("Mara Lind promised to repair the mill.", "promised", "to repair the mill"),
        ("Mara Lind warned against closing the mill.", "warned against", "closing the mill"),
        ("Mara Lind warned of floods along the river.", "warned of", "floods along the river"),
        ("Mara Lind called for a new bridge over the river.", "called for", "a new bridge over the river"),
        ("Mara Lind questioned why the mill was closed.", "questioned", "why the mill was closed"),
        ("Mara Lind wondered if the mill was safe.", "wondered", "if the mill was safe"),
    ],
)
def test_orders_wishes_and_questions(models: Models, text: str, cue: str, words: str) -> None:
    assert reports(text, models)[0] == ("Mara Lind", cue, words)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The mill, according to Mara Lind, will close in May.", "Mara Lind",
         "The mill, according to Mara Lind, will close in May"),
        ("In May, according to Mara Lind, the mill will close.", "Mara Lind",
         "In May, according to Mara Lind, the mill will close"),
        ("The mill employs forty people, according to Mara Lind, who has run it since May.", "Mara Lind",
         "The mill employs forty people"),
        ("As Mara Lind put it, the mill is a ruin.", "Mara Lind", "the mill is a ruin"),
        ("The mill is a ruin, as Mara Lind put it.", "Mara Lind", "The mill is a ruin"),
        ("The mill, as Mara Lind explained, is a ruin.", "Mara Lind", "The mill, as Mara Lind explained, is a ruin"),
        ("The Harbor Post quoted Mara Lind as saying the mill was unsafe.", "Mara Lind", "the mill was unsafe"),
        ("Mara Lind was quoted as saying that the mill was unsafe.", "Mara Lind", "the mill was unsafe"),
        ("A warning from Mara Lind that the mill is unsafe angered the town.", "Mara Lind", "the mill is unsafe"),
        ("A claim by the Harbor League that the mill is unsafe was false.", "the Harbor League",
         "the mill is unsafe"),
        ("The mayor issued a warning that the mill is unsafe.", "The mayor", "the mill is unsafe"),
        ("Mara Lind repeated her claim that the mill is unsafe.", "Mara Lind", "the mill is unsafe"),
        ("Millers, Lind notes, like the shrewd rule of the first mayor of Orla.", "Lind",
         "Millers, Lind notes, like the shrewd rule of the first mayor of Orla"),
        ("Lind claims he's worth nine mills.", "Lind", "he's worth nine mills"),
    ],
)  # fmt: skip
def test_source_in_every_place(models: Models, text: str, speaker: str, words: str) -> None:
    assert [(report[0], report[2]) for report in reports(text, models)] == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("Lind spoke; she said no. In Lind's view, the mill is unsafe.", "In Lind's view", "the mill is unsafe"),
        ("Lind said no. The mill, in Lind's view, is old.", "in Lind's view", "The mill, in Lind's view, is old"),
        ("Lind said no. In the opinion of Lind, the mill is unsafe.", "In the opinion", "the mill is unsafe"),
    ],
)
def test_a_view_is_its_owners(models: Models, text: str, cue: str, words: str) -> None:
    assert reports(text, models)[-1] == ("Lind", cue, words)


def test_the_news_belongs_to_nobody(models: Models) -> None:
    assert reports("The news that the mill would close angered the town, and Lind said so.", models) == []


def test_a_headline_reports_nothing_by_itself(models: Models) -> None:
    below = "Lind said the mill would close in May."
    assert reports(f"Lind says mill will close\n\n{below}", models) == reports(below, models)
    dispatch = f"ORLA (AP) — {below}"
    assert reports(f"Lind says the mill will close.\n\n{dispatch}", models) == reports(dispatch, models)
    assert len(reports(f"Lind says the mill will close.\n\n{below}", models)) == 2
    assert len(reports("Lind says the mill will close", models)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Nora Brill said the work must go on, but that the ferry “had not been ruled out.”",
            "the work must go on",
            id="but that",
        ),
        pytest.param(
            "Nora Brill said she expected no favors: “They come to win.”", "she expected no favors", id="colon"
        ),
        pytest.param(
            "Nora Brill said she expected no favors, adding: “They come to win.”",
            "she expected no favors",
            id="a verb before the colon",
        ),
    ],
)
def test_the_clause_before_quoted_words_is_reported(models: Models, text: str, words: str) -> None:
    assert [report[2] for report in reports(text, models)] == [words]
