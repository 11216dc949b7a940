"""Forms that languages share: offices with their field, owners, verbs after "and", names in quotation marks."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        pytest.param("de", "Ministerin für Bildung Lena Fuchs sagte: „Es ist vorbei.“", "Lena Fuchs", id="de"),
        pytest.param("de", "„Es ist aus“, sagte der Beauftragte für Inseln Jan Roth.", "Jan Roth", id="de after"),
        pytest.param("es", "“Se acabó”, dijo el secretario para el Clima Pablo Ruiz.", "Pablo Ruiz", id="es"),
        pytest.param("it", "«È finita», ha detto il sottosegretario alla Salute Paolo Bini.", "Paolo Bini", id="it"),
        pytest.param("pt", "“Acabou”, disse o secretário para o Clima Paulo Reis.", "Paulo Reis", id="pt"),
        pytest.param("en", "“It is over,” said the lawyer of Minister Jane Holt.", None, id="somebody else's"),
        pytest.param("ru", "«Пора», — вздохнула её сестра Анна Белова.", "Анна Белова", id="ru owner"),
        pytest.param("ru", "«Пора», — проворчал его дядя Павел Рогов.", "Павел Рогов", id="ru his"),
        pytest.param("ru", "«Пора», — сказала Анна Белова газете «Вестник».", "Анна Белова", id="ru who is told"),
        pytest.param("nl", "Ondertussen zei Peter Smit: “Het is voorbij.”", "Peter Smit", id="nl adverb"),
        pytest.param("en", "Rebecca May ran the mill. “I am done,” May said.", "Rebecca May", id="surname is a word"),
        pytest.param("en", "A statement from Mayor Ines Roth: “She brings sense.”", "Ines Roth", id="statement from"),
        pytest.param("en", "An email from Clara Holt: “She brings sense.”", "Clara Holt", id="email from"),
        pytest.param("de", "Laut dem Boten sagte Jan Roth: „Es ist vorbei.“", "Jan Roth", id="who said it there"),
        pytest.param("en", "According to the Post, Clara Holt said: “It is over.”", "Clara Holt", id="en there"),
        pytest.param("de", "Clara Holt und Ute Roth stritten. „Ich gehe“, sagte sie.", None, id="de one of two"),
        pytest.param("es", "Marcos Haro y Luis Rey discutieron. “No”, dijo él.", None, id="es one of two"),
        pytest.param(
            "en", "Wily Jane Holt left. Jane Holt rowed. Jane Holt won. “I row,” Holt said.", "Jane Holt", id="epithet"
        ),
        pytest.param(
            "es", "Juan de la Torre llegó. “Se acabó”, dijo De la Torre.", "Juan de la Torre", id="es particles"
        ),
        pytest.param(
            "nl", "Anna van den Berg kwam. “Klaar”, zei Van den Berg.", "Anna van den Berg", id="nl particles"
        ),
        pytest.param(
            "ru", "«Пора», — сказал председатель комитета по рекам Павел Рогов.", "Павел Рогов", id="ru field"
        ),
        pytest.param(
            "fr", "« Fini », a dit la présidente du conseil local Jeanne Roux.", "Jeanne Roux", id="fr council"
        ),
        pytest.param("fr", "« C’est fini », a dit l’avocat du maire Jean Roux.", None, id="fr somebody else's"),
        pytest.param("es", "La alcaldesa, Ana Lago: “Faltan camas”.", "Ana Lago", id="es role before a colon"),
        pytest.param("it", "La sindaca, Anna Bini: «Servono letti».", "Anna Bini", id="it role before a colon"),
        pytest.param("en", "To farmer Clara Holt, “the worst is over.”", "Clara Holt", id="en to"),
        pytest.param("en", "“We need more beds.” (Clara Holt, mayor)", "Clara Holt", id="en brackets"),
        pytest.param("de", "„Wir brauchen Betten.“ (Clara Holt, Ärztin)", "Clara Holt", id="de brackets"),
        pytest.param("en", "Sisters Ruth and Naomi Adler bake. “I knead,” Ruth said.", "Ruth Adler", id="plural"),
    ],
)
def test_name(models: Models, code: str, text: str, name: str | None) -> None:
    assert next(s.name for s in said(text, models, code) if s.kind != "indirect") == name


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        pytest.param("de", "Jan Brunner kam. Und sagte: „Es ist vorbei.“", "Jan Brunner", id="de"),
        pytest.param("nl", "Peter Smit kwam. En zei: “Het is voorbij.”", "Peter Smit", id="nl"),
        pytest.param("es", "Pablo Ruiz llegó. Y añadió: “Se acabó todo”.", "Pablo Ruiz", id="es"),
        pytest.param("it", "Paolo Bini è arrivato. E ha aggiunto: «È finita davvero».", "Paolo Bini", id="it"),
        pytest.param("ru", "Павел Рогов пришёл. И добавил: «Всё кончено».", "Павел Рогов", id="ru"),
        pytest.param("de", "„Es ist aus“, so Brunner. Und weiter: „Wir gehen.“", "Brunner", id="de without a verb"),
        pytest.param("fr", "« On coule, s’alarme-t-il, et nul ne bouge. »", "il", id="fr clitic after any verb"),
        pytest.param(
            "es", "“No hay agua”, dijo Pablo Ruiz. Según explicó, “la red pierde”.", "Pablo Ruiz", id="es según"
        ),
    ],
)
def test_verb_after_and_has_the_same_subject(models: Models, code: str, text: str, speaker: str) -> None:
    assert speakers(text, models, code)[-1][1] == speaker


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("it", "Il pilota, soprannominato «il fantasma», ha visto Anna Lago.", id="it"),
        pytest.param("pt", "O piloto, apelidado de “fantasma”, viu Ana Lago.", id="pt"),
        pytest.param("es", "El piloto, conocido como “el fantasma”, vio a Ana Lago.", id="es"),
        pytest.param("nl", "De film ‘Nacht aan de rivier’ draait nu, zei Peter Smit.", id="nl film"),
        pytest.param("fr", "Le film « Nuit sur le fleuve » sort mercredi, a dit Clara Holt.", id="fr film"),
        pytest.param("de", "Brunner fuhr zur „Woche der Meere“, sagte er.", id="de contracted article"),
        pytest.param("de", "Brunner las beim „Fest am Fluss“, sagte er.", id="de beim"),
        pytest.param("nl", "De zogenoemde ‘blauwe muur’ valt, zei Peter Smit.", id="nl so-called"),
        pytest.param("nl", "Peter Smit werkt in bioscoop ‘Rex’, zei hij.", id="nl cinema"),
        pytest.param("en", "Exports of “dual use” goods fell, Clara Holt said.", id="en kind of goods"),
        pytest.param("en", "Sales of “second hand” boats rose, Clara Holt said.", id="en kind of boats"),
    ],
)
def test_names_of_things_have_no_speaker(models: Models, code: str, text: str) -> None:
    assert [by for _, by in speakers(text, models, code)] == [None]
