"""Who speaks in Dutch news, which is read without a model."""

import pytest

from clippings.enrich.quotes import find_quotes
from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers

WORDS = "De molen staat al een jaar stil"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(f"“{WORDS}”, zei molenaar Joop Terpstra.", "molenaar Joop Terpstra", id="after"),
        pytest.param(f"‘{WORDS}’, aldus Terpstra.", "Terpstra", id="aldus"),
        pytest.param(f"Daarna antwoordde Terpstra: “{WORDS}.”", "Terpstra", id="subject after the verb"),
        pytest.param(f"Terpstra heeft maandag gezegd: “{WORDS}.”", "Terpstra", id="participle at the end"),
        pytest.param(f"“{WORDS}”, voegde ze eraan toe.", "ze", id="verb with a particle"),
        pytest.param("Terpstra noemt het ‘een oud kreng’.", "Terpstra", id="naming"),
        pytest.param("De molen, bijgenaamd ‘de Bolle’, staat stil.", None, id="nickname"),
        pytest.param(f"Dat kan niet. Zijn broer, Wim Terpstra, vertelde: “{WORDS}.”", "Zijn broer", id="described"),
    ],
)
def test_speaker(models: Models, text: str, speaker: str | None) -> None:
    assert [by for _, by in speakers(text, models, "nl")] == [speaker]


@pytest.mark.parametrize(
    ("text", "reported", "speaker"),
    [
        pytest.param("Terpstra zei dat de molen dicht blijft.", "de molen dicht blijft", "Terpstra", id="dat"),
        pytest.param("Volgens Terpstra blijft de molen dicht.", "blijft de molen dicht", "Terpstra", id="volgens"),
        pytest.param("Volgens haar stappen velen uit.", "stappen velen uit", "haar", id="volgens haar"),
        pytest.param("De molen blijft dicht, zo meldde de politie.", "De molen blijft dicht", "de politie", id="zo"),
        pytest.param("Terpstra kondigde aan dat hij stopt.", "hij stopt", "Terpstra", id="particle"),
        pytest.param("In Lier zei maandag een bode dat hij stopt.", "hij stopt", "een bode", id="day before subject"),
    ],
)
def test_reported_speech(models: Models, text: str, reported: str, speaker: str) -> None:
    assert [(s.text, s.by) for s in said(text, models, "nl") if s.kind == "indirect"] == [(reported, speaker)]


def test_name_after_a_role(models: Models) -> None:
    text = f"De burgemeester van Lier, Evert van Dam, kwam. “{WORDS}”, zei hij."
    assert said(text, models, "nl")[-1].name == "Evert van Dam"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Uit onderzoek van de brandweer blijkt dat de brug oud is.", "onderzoek van de brandweer",
                     "de brug oud is", id="it turns out"),
        pytest.param("De brug is oud, zo blijkt uit cijfers van het bureau.", "cijfers van het bureau",
                     "De brug is oud", id="it turns out, behind"),
        pytest.param("Vos liet na afloop weten in juni te stoppen.", "Vos", "in juni te stoppen", id="act"),
        pytest.param("De brug is oud, laat de gemeente weten in een brief.", "de gemeente", "De brug is oud",
                     id="particle before a place"),
        pytest.param("Zij stellen te laat te zijn gehoord.", "Zij", "te laat te zijn gehoord", id="they"),
        pytest.param("Vos wijst erop dat de brug oud is.", "Vos", "de brug oud is", id="points to it"),
        pytest.param("De brug is oud, zo heeft de gemeente laten weten.", "de gemeente", "De brug is oud", id="tag"),
        pytest.param("De brug is oud. Dat meldt de gemeente.", "de gemeente", "De brug is oud", id="that"),
        pytest.param("De brug is oud. Dat heeft de gemeente gezegd.", "de gemeente", "De brug is oud", id="that, has"),
    ],
)  # fmt: skip
def test_how_a_report_names_its_source(text: str, speaker: str, words: str) -> None:
    quotes = find_quotes(text, None, (), "nl")
    assert [(q.speaker and q.speaker.text, q.text) for q in quotes] == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In de praktijk blijkt dat de brug oud is.", id="no document"),
        pytest.param("In de tuin staat dat oude huis.", id="a thing stands"),
        pytest.param("De brug is oud. Dat zegt genoeg.", id="says enough"),
    ],
)
def test_what_no_document_reports(text: str) -> None:
    assert find_quotes(text, None, (), "nl") == ()


def test_that_comes_from_a_text() -> None:
    quotes = find_quotes("De brug is oud. Dat blijkt uit cijfers van het bureau.", None, (), "nl")
    assert [(q.speaker and q.speaker.text, q.text) for q in quotes] == [("cijfers van het bureau", "De brug is oud")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Volgens een mededeling van de werf is de brug dicht.", "de werf", id="whose words they are"),
        pytest.param("Volgens Jan de Roo dreigt een staking.", "Jan de Roo", id="a verb that reports nothing"),
    ],
)
def test_who_is_a_source(text: str, speaker: str) -> None:
    quotes = find_quotes(text, None, (), "nl")
    assert [q.speaker and q.speaker.text for q in quotes] == [speaker]
