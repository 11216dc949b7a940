"""What says when somebody spoke, between the verb and the speaker."""

import pytest

from clippings.enrich.quotes import find_quotes


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        pytest.param("es", "«No vamos a ceder», dijo este martes Juan Roa.", "Juan Roa", id="es: this day"),
        pytest.param("es", "«No vamos a ceder», dijo el martes por la noche Juan Roa.", "Juan Roa", id="es: night"),
        pytest.param("es", "«No vamos a ceder», dijo la semana pasada la alcaldesa.", "la alcaldesa", id="es: past"),
        pytest.param("es", "El puente se abre, añadió esta mañana la alcaldesa.", "la alcaldesa", id="es: reported"),
        pytest.param("fr", "« Nous ne cédons pas », a déclaré ce mardi matin la maire.", "la maire", id="fr: morning"),
        pytest.param("fr", "« Nous ne cédons pas », a déclaré mardi soir la maire.", "la maire", id="fr: evening"),
        pytest.param("it", "«Non cediamo», ha detto questa mattina la sindaca.", "la sindaca", id="it: morning"),
        pytest.param("pt", "«Não cedemos», disse na segunda-feira (5) o prefeito.", "o prefeito", id="pt: date"),
        pytest.param("pt", "«Não cedemos», disse nesta terça-feira o prefeito.", "o prefeito", id="pt: this day"),
        pytest.param("nl", "“Wij geven niet toe”, zegt deze week wethouder Vos.", "wethouder Vos", id="nl: week"),
        pytest.param("nl", "“Wij geven niet toe”, zei dinsdagavond wethouder Vos.", "wethouder Vos", id="nl: evening"),
        pytest.param("de", "„Wir bleiben hier“, sagte am Dienstagabend Jan Roth.", "Jan Roth", id="de: evening"),
        pytest.param("de", "„Wir bleiben hier“, sagte am 5. Mai der Chef.", "der Chef", id="de: date"),
        pytest.param("de", "„Wir bleiben hier“, sagte vergangene Woche der Chef.", "der Chef", id="de: last week"),
        pytest.param("de", "„Wir bleiben hier“, sagte in der Nacht der Chef.", "der Chef", id="de: night"),
        pytest.param("de", "„Wir bleiben hier“, sagte am Steg der Chef.", "der Chef", id="de: a place"),
        pytest.param("de", "Im Mai teilte diese Ende März mit, dass sie gehe.", "diese", id="de: a pronoun"),
    ],
)
def test_the_speaker_follows_a_time(code: str, text: str, speaker: str) -> None:
    assert [q.speaker.text if q.speaker else None for q in find_quotes(text, None, (), code)] == [speaker]
