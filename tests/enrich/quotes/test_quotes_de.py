"""Who speaks in German news, which is read without a model: by marks, verbs and capitals alone."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers

WORDS = "Die Mühle steht seit einem Jahr still"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(f"„{WORDS}“, räumte Brunner ein.", "Brunner", id="particle of a verb"),
        pytest.param(f"„{WORDS}“, wollte die Richterin wissen.", "die Richterin", id="infinitive behind"),
        pytest.param(f"Über sie sagt Brunner nur: „{WORDS}.“", "Brunner", id="object before"),
        pytest.param(f"Dann antwortete mir ein Referent: „{WORDS}.“", "ein Referent", id="object between"),
        pytest.param(f"Ich habe ihm gesagt: „{WORDS}.“", "Ich", id="whoever is told does not speak"),
        pytest.param(f"Ihr Kollege Anton Brunner sah es anders: „{WORDS}.“", "Ihr Kollege Anton Brunner", id="colon"),
        pytest.param(f"„{WORDS}“, sagte dessen Sprecherin Ute Brunner.", "dessen Sprecherin Ute Brunner", id="dessen"),
        pytest.param("Der Verein sprach von einem „Desaster mit Ansage“.", "Der Verein", id="nouns are no title"),
    ],
)
def test_speaker(models: Models, text: str, speaker: str) -> None:
    assert [by for _, by in speakers(text, models, "de")] == [speaker]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            f"Verkehrsminister Emre Brunner (CSU) kam. „{WORDS}“, sagte Brunner.", "Emre Brunner", id="joined title"
        ),
        pytest.param(
            f"Der Olympiasieger Emre Brunner kam. „{WORDS}“, sagte Brunner.", "Emre Brunner", id="noun before"
        ),
        *(
            pytest.param(
                f"Bürgermeister Holger Brunner kam. „{WORDS}“, sagte Brunner. {opener} Brunner gibt es eine Liste.",
                "Holger Brunner",
                id=opener,
            )
            for opener in ("Laut", "Mit", "Hat", "Ob", "Auch")
        ),
        pytest.param(f"Die Deutsche Bahn kam. „{WORDS}“, sagte eine Frau der Deutschen Bahn.", None, id="no person"),
        pytest.param(
            f"Margit von der Heyde kam. „{WORDS}“, sagte sie.", "Margit von der Heyde", id="particles of a name"
        ),
        pytest.param(
            f"Der Bürgermeister der Stadt, Josef Brunner, kam. „{WORDS}“, sagte der Bürgermeister.",
            "Josef Brunner",
            id="role with a genitive",
        ),
        pytest.param(
            f"Richterin Cem Brunner und Anwalt Lee Roth kamen. „{WORDS}“, sagte sie.",
            "Cem Brunner",
            id="role tells she",
        ),
    ],
)
def test_name(models: Models, text: str, name: str | None) -> None:
    assert said(text, models, "de")[-1].name == name


@pytest.mark.parametrize(
    ("text", "reported", "speaker"),
    [
        pytest.param("Brunner teilte mit, der Verein prüfe alles.", "der Verein prüfe alles", "Brunner", id="behind"),
        pytest.param("Er werde noch bleiben, sagte Brunner.", "Er werde noch bleiben", "Brunner", id="before"),
        pytest.param("Brunner zufolge gab es Streit.", "gab es Streit", "Brunner", id="zufolge"),
        pytest.param("Laut Brunner kostet das 1,3 Millionen.", "kostet das 1,3 Millionen", "Brunner", id="laut"),
    ],
)
def test_reported_speech(models: Models, text: str, reported: str, speaker: str) -> None:
    assert [(s.text, s.by) for s in said(text, models, "de") if s.kind == "indirect"] == [(reported, speaker)]
