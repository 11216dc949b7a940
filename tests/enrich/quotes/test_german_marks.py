"""Words in quotation marks that nobody says, in German news, where all nouns have capitals."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import speakers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Brunner sprach auf dem Schiff „Seestern“ mit den Gästen.", id="name after its noun"),
        pytest.param("Brunner sprach mit den „Seestern“-Leuten über den Steg.", id="part of a noun"),
        pytest.param("Der Verein klagte gegen den Bund (kurz: „Seestern“).", id="short name in brackets"),
        pytest.param("Brunner sagte Roth der „Post am Sonntag“ nichts.", id="who is told"),
        pytest.param("Brunner sah die „Mondlaterne“ getaufte Qualle am Steg.", id="participle after"),
        pytest.param("Brunner taufte das Kalb, es heißt „Kito“ und schläft.", id="heißt"),
        pytest.param("Gegenüber dem „Tagblatt“ sagte Brunner nichts.", id="paper that is told"),
        pytest.param("Das berichtete der „Bote“ am Abend.", id="paper that reports"),
        pytest.param("Brunner sprach über den Streit um „Seestern“ am Steg.", id="name after a preposition"),
        pytest.param("Unter dem Motto „Leinen los“ feiert die Stadt den Steg.", id="motto"),
        pytest.param("Brunner kannte zwei Mitglieder von „Seestern“ am Steg.", id="name after von"),
        pytest.param("In der Runde, dem „Pokal der Inseln“, siegte Brunner.", id="apposition"),
        pytest.param("Brunner sagte, man schütze die neue „Umweltzone“ am Steg.", id="noun after its article"),
        pytest.param("Die Stadt sperrt den „Altsteg“, sagte Brunner.", id="noun after its article, in front"),
        pytest.param("Brunner fand im Keller, der leer war, ein „Wunder aus Holz“.", id="finding is not a judgment"),
        pytest.param("Brunner sagte, er habe Zeit. Man baue nun eine „Umweltzone“.", id="noun alone in the mood"),
        pytest.param("Der Sender „Kanal Nord“ berichtete am Abend über den Steg.", id="name of who reports"),
        pytest.param("Brunner sagte das im Nord-„Journal“ am Abend.", id="part of a noun"),
    ],
)
def test_names_in_marks_have_no_speaker(models: Models, text: str) -> None:
    assert [by for _, by in speakers(text, models, "de")] == [None]
