"""German words that look like cues or like the end of a name, and cues that follow a colon."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("„Wir stehen vor viel Arbeit“, erklärt Zoo- und Hafendirektor Dr. Jan Roth.",
                     "Zoo- und Hafendirektor Dr. Jan Roth", id="tag"),
        pytest.param("„Wir stehen vor viel Arbeit“, sagte der Partei- und Fraktionschef Jan Roth.",
                     "der Partei- und Fraktionschef Jan Roth", id="article"),
        pytest.param("Bau- und Hafenministerin Ada Roth sagte: „Wir stehen vor viel Arbeit.“",
                     "Bau- und Hafenministerin Ada Roth", id="before the verb"),
        pytest.param("Die Stadt- und Kreisräte warnten vor einem „Desaster“.", "Die Stadt- und Kreisräte",
                     id="article before the verb"),
        pytest.param("Nach Angaben der Fluss- und Seefischer sind die Netze „leer“.", "der Fluss- und Seefischer",
                     id="source"),
        pytest.param("Roth - und das ist neu - sprach von einem „Desaster“.", None, id="dashes with spaces"),
        pytest.param("„Wir stehen vor viel Arbeit“, sagte Ada Holm-Roth und ging.", "Ada Holm-Roth", id="double name"),
        pytest.param("Dann zeigte ich es meinen Freunden, und ihre Antwort war: „Das wussten wir schon lange.“", "ich",
                     id="whose friends"),
        pytest.param("Heute fand ich zwischen den Booten meinen Hund, „meine“ Orla ist eben schön.", "ich",
                     id="whose dog"),
        pytest.param("Gestern las er aus dem Heft meinen Brief „Die alte Mühle steht noch lange“ vor.", None,
                     id="whose letter"),
        pytest.param("So meinen Fischer, der Steg sei „ganz alt“.", "Fischer", id="verb in second place"),
        pytest.param("„Der Steg ist ganz alt und morsch“, meinen Fischer.", "Fischer", id="verb after a quote"),
        pytest.param("Viele, die den Steg kennen und noch immer meinen, Holz sei „ganz gut“, irren.", "die",
                     id="verb before a comma"),
        pytest.param("Das Heft zeigt einen „Sechsradwagen“, also Dreiachser.", None, id="also"),
        pytest.param("Es entstand „ein neues Feld für alle Vereine“, von Lesungen über Feste bis Tanz.", None,
                     id="von"),
        pytest.param("Es gibt „viele neue Vereine im Ort“, etwa Ruderer und Angler.", None, id="etwa"),
        pytest.param("„Der Steg ist ganz alt und morsch“, findet Roth.", "Roth", id="a verb that is in no list"),
        pytest.param("In Orla gibt es zwar mehr Hilfe, aber: „Die Not wird jeden Tag größer“, sagt Roth.", "Roth",
                     id="tag after a colon without a speaker"),
        pytest.param("Die Firmen wollen dem Plan eine Chance geben: „Das kann etwas werden“, sagt Ada Holm für alle.",
                     "Ada Holm", id="tag after a colon and other actors"),
        pytest.param("Das Dorf ist still und leer: „Die Not wird jeden Tag größer“, klagt sie.", "sie",
                     id="tag with a pronoun"),
        pytest.param("Roth erklärte: „Der Steg ist ganz alt“, kritisierte aber die Stadt für ihre Pläne.", "Roth",
                     id="colon after a speaker who goes on"),
    ],
)  # fmt: skip
def test_speaker(models: Models, text: str, speaker: str | None) -> None:
    assert speakers(text, models, "de")[-1][1] == speaker


def test_name_after_a_hanging_hyphen(models: Models) -> None:
    quotes = said("„Viel Arbeit wartet auf uns“, sagte der Bau- und Hafendezernent Jan Roth.", models, "de")
    assert quotes[-1].name == "Jan Roth"
