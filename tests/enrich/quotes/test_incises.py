"""The speaker named within the quotation marks, in languages of all kinds."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import find, speakers


@pytest.mark.parametrize(
    ("code", "text", "first", "speaker", "second"),
    [
        pytest.param(
            "fr",
            "« Tout est fermé, s’est emportée la boulangère Aline Morvan, et nul ne dit rien. »",
            "Tout est fermé,",
            "la boulangère Aline Morvan",
            "et nul ne dit rien.",
            id="fr commas",
        ),
        pytest.param(
            "fr",
            "« Tout est fermé – a soupiré Aline Morvan – et nul ne dit rien. »",
            "Tout est fermé",
            "Aline Morvan",
            "et nul ne dit rien.",
            id="fr dashes",
        ),
        pytest.param(
            "es",
            "“Todo cierra —se lamentó la panadera Alba Moreno—, y nadie dice nada”.",
            "Todo cierra",
            "la panadera Alba Moreno",
            "y nadie dice nada",
            id="es",
        ),
        pytest.param(
            "es",
            "«Todo cierra —bramó Moreno— y nadie dice nada».",
            "Todo cierra",
            "Moreno",
            "y nadie dice nada",
            id="es surname",
        ),
        pytest.param(
            "it",
            "«Chiude tutto — sbuffa la fornaia Alba Morelli — e nessuno parla».",
            "Chiude tutto",
            "la fornaia Alba Morelli",
            "e nessuno parla",
            id="it",
        ),
        pytest.param(
            "pt",
            "“Fecha tudo, indignou-se a padeira Alba Moreira, e ninguém diz nada.”",
            "Fecha tudo,",
            "a padeira Alba Moreira",
            "e ninguém diz nada.",
            id="pt",
        ),
        pytest.param(
            "ru",
            "«Всё закрыто, — вздохнула пекарь Алла Морозова. — И все молчат».",
            "Всё закрыто,",
            "пекарь Алла Морозова",
            "И все молчат",
            id="ru",
        ),
        pytest.param(
            "it",
            "«Chiude tutto — avverte Alba Morelli, portavoce del comitato —. Nessuno parla».",
            "Chiude tutto",
            "Alba Morelli",
            "Nessuno parla",
            id="it what she is",
        ),
        pytest.param(
            "fr",
            "« Tout est fermé, prévient Aline Morvan, porte-parole des riverains, depuis deux nuits. »",
            "Tout est fermé,",
            "Aline Morvan",
            "depuis deux nuits.",
            id="fr what she is",
        ),
        pytest.param(
            "ru",
            "«Всё закрыто, — предупредила Алла Морозова, представитель жителей. — И все молчат».",
            "Всё закрыто,",
            "Алла Морозова",
            "И все молчат",
            id="ru what she is",
        ),
    ],
)
def test_an_attribution_inside_the_marks_splits_the_quote(
    models: Models, code: str, text: str, first: str, speaker: str, second: str
) -> None:
    assert speakers(text, models, code) == [(first, speaker), (second, speaker)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("fr", "Anne Roux a dit : « Le pont – porté par Jean Morvan – reste fermé cet hiver. »", id="by"),
        pytest.param(
            "es", "Ana Ruiz dijo: “Mi hermana —la panadera de Moreno— no sabe nada de esto”.", id="who she is"
        ),
        pytest.param("it", "Anna Rossi ha detto: «Il ponte — che piace a Morelli — resta chiuso».", id="relative"),
    ],
)
def test_an_aside_of_the_speaker_does_not_split_it(models: Models, code: str, text: str) -> None:
    assert len(find(text, models, code)) == 1


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        pytest.param(
            "it",
            "“Il ponte resta chiuso”, ha detto Marta Bini. Poi risponde: “E dove vado adesso?”.",
            "Marta Bini",
            id="it before",
        ),
        pytest.param(
            "es", "“La obra sigue”, dijo Marta Vidal. Y añade: “No tenemos prisa ninguna”.", "Marta Vidal", id="es"
        ),
        pytest.param(
            "en",
            "The mill is old, said Marta Bond. And added: “We are in no hurry at all.”",
            "Marta Bond",
            id="conjunction",
        ),
        pytest.param(
            "it",
            "“Chiude tutto”, ha detto Marta Bini. Ma il sindaco, Luca Ferri, frena. “Serve tempo”, ha detto.",
            "il sindaco",
            id="it who acts between",
        ),
        pytest.param(
            "pt",
            "“Fecha tudo”, disse Marta Pires. Mas a prefeita, Ana Belo, discorda. “É cedo”, disse.",
            "a prefeita",
            id="pt who acts between",
        ),
        pytest.param(
            "es",
            "Según Marta Vidal, la obra sigue. Preguntada por el coste, contestó: “No lo sé”.",
            "Marta Vidal",
            id="es after a clause",
        ),
        pytest.param(
            "es",
            "“No hay agua”, dijo Marta Vidal. “La poca —añadió— está sucia”.",
            "Marta Vidal",
            id="es aside without a name",
        ),
        pytest.param("ru", "«Рано», — сказала Алла Морозова. И добавила: «Нужно время».", "Алла Морозова", id="ru"),
    ],
)
def test_verb_without_a_subject_continues_with_the_speaker(models: Models, code: str, text: str, speaker: str) -> None:
    assert speakers(text, models, code)[-1][1] == speaker


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("es", "Marta Vidal dijo que la obra sigue. Aseguró que nadie será despedido.", id="es"),
        pytest.param("it", "Marta Bini ha detto che il ponte chiude. Ha aggiunto che nessuno parla.", id="it"),
        pytest.param("pt", "Marta Pires disse que a obra segue. Disse ainda que ninguém sairá.", id="pt"),
    ],
)
def test_reported_speech_without_a_subject_continues_with_the_speaker(models: Models, code: str, text: str) -> None:
    found = [quote.speaker and quote.speaker.name for quote in find(text, models, code)]
    assert found == [" ".join(text.split()[:2])] * 2


def test_office_with_its_place_is_not_a_name(models: Models) -> None:
    text = "Prefeito de Serra Alta promete escola.\n\nO prefeito de Serra Alta, Paulo Reis, veio. “É cedo”, disse ele."
    assert [quote.speaker and quote.speaker.name for quote in find(text, models, "pt")] == ["Paulo Reis"]


def test_viewpoint_needs_no_comma(models: Models) -> None:
    assert speakers("Для экономиста Ивана Орлова «худшее уже позади».", models, "ru")[0][1] == "экономиста Ивана Орлова"
