"""Who speaks in German sentences without quotation marks: subjects that a word before or after them reveals."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said


def find_reporters(text: str, models: Models) -> list[str | None]:
    return [quote.by for quote in said(text, models, "de") if quote.kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Der Steg sei neu, sagte von der Aue.", "von der Aue", id="particles behind"),
        pytest.param("Am Montag sagte von Aue, der Steg sei neu.", "von Aue", id="particle behind an opener"),
        pytest.param("Wie von der Aue mitteilte, ist der Steg neu.", "von der Aue", id="particles after wie"),
        pytest.param("Der Zeitung sagte Roth, der Steg sei neu.", "Roth", id="a woman's noun is told"),
        pytest.param("Der amtlichen Agentur sagte Roth, der Steg sei neu.", "Roth", id="over an adjective"),
        pytest.param("Der Chef sagte, der Steg sei neu.", "Der Chef", id="a man's noun speaks"),
        pytest.param("Laut Angaben der Feuerwehr brannte der Steg ab.", "Angaben der Feuerwehr", id="noun like a verb"),
        pytest.param(
            "Vertreter der Stadt kritisierten, dass der Steg fehle.", "Vertreter der Stadt", id="role and owner"
        ),
        pytest.param("Sprecher beider Orte erklärten, man baue neu.", "Sprecher beider Orte", id="owner of several"),
        pytest.param("Mitglieder der Werft sagten, sie bleibe.", "Mitglieder der Werft", id="owner before the verb"),
        pytest.param("Laut Angaben eines Anwohners brennt es.", "Angaben eines Anwohners", id="owner of a claim"),
        pytest.param("Jan Kolb (BfO), Chef der Werft, sagte, sie bleibe.", "Jan Kolb", id="brackets and a role"),
        pytest.param("Ein Zeuge hat ausgesagt, dass der Steg fehle.", "Ein Zeuge", id="to testify"),
        pytest.param("Orlas älteste Werft teilte mit, der Steg sei neu.", "Orlas älteste Werft", id="owner before"),
        pytest.param("Gefragt nach dem Steg sagte Roth, er sei neu.", "Roth", id="a participle opens"),
        pytest.param("Der Steg sei neu, hieß es von der Stadt.", "der Stadt", id="whose rumour it is"),
        pytest.param("Aus dem Bericht geht hervor, dass der Steg fehlt.", "dem Bericht", id="what follows from it"),
        pytest.param("Die Stadt hatte bekannt gegeben, dass der Steg fehlt.", "Die Stadt", id="two words for one"),
    ],
)
def test_the_subject_is_the_speaker(models: Models, text: str, speaker: str) -> None:
    assert find_reporters(text, models) == [speaker]


def test_the_speaker_before_the_main_clause_does_not_continue(models: Models) -> None:
    text = "Roth sagte, der Steg fehle. Nachdem Kolb davor gewarnt hatte, kam das Amt. Die Werft sei still."
    assert find_reporters(text, models) == ["Roth", "Roth"]


def test_the_name_after_an_office_may_have_a_party_in_brackets(models: Models) -> None:
    (quote,) = said("Der Bürgermeister von Orla, Jan Kolb (BfO), sagte, der Steg sei neu.", models, "de")
    assert quote.name == "Jan Kolb"
