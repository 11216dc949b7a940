"""What real pages in Spanish, French, Italian, Portuguese, Dutch and Russian hold and other articles do not: typed low
marks, sources inside clauses, views, tags behind full stops, and words for the sentence before. No model reads them."""

import pytest

from clippings.enrich.quotes import find_quotes


def said(code: str, text: str) -> list[tuple[str | None, str]]:
    """(Speaker, words) of everything said."""
    quotes = find_quotes(text, None, (), code)
    return [(q.speaker.text if q.speaker else None, q.text) for q in quotes if q.kind != "unattributed"]


@pytest.mark.parametrize(
    ("code", "text", "speaker", "words"),
    [
        pytest.param("nl", ",,De brug gaat niet meer open”, schrijft wethouder Anja Smit.", "wethouder Anja Smit",
                     "De brug gaat niet meer open", id="nl: two commas"),
        pytest.param("nl", "Anja Smit zegt: ,,We wachten al een jaar op de brug.’'", "Anja Smit",
                     "We wachten al een jaar op de brug.", id="nl: two commas, and an end of two kinds"),
        pytest.param("nl", "De gemeente heeft laten weten de brug te sluiten.", "De gemeente", "de brug te sluiten",
                     id="nl: let know, an infinitive"),
        pytest.param("nl", "Het plan is slecht omdat volgens Smit de brug dicht is.", "Smit",
                     "Het plan is slecht omdat volgens Smit de brug dicht is", id="nl: article behind a source"),
        pytest.param("es", "El plan es malo porque, según Roa, el puente está cerrado.", "Roa",
                     "el puente está cerrado", id="es: source behind because"),
        pytest.param("pt", "O plano é mau porque, segundo Lobo, a ponte está fechada.", "Lobo",
                     "a ponte está fechada", id="pt: source behind because"),
        pytest.param("fr", "Le plan est mauvais car, selon Mme Roux, le pont est fermé.", "Mme Roux",
                     "le pont est fermé", id="fr: source behind because"),
        pytest.param("ru", "План плох, потому что, по словам мэра, мост закрыт.", "мэра", "мост закрыт",
                     id="ru: source behind that"),
        pytest.param("es", "De hecho, según la alcaldesa, la grúa está rota.", "la alcaldesa", "la grúa está rota",
                     id="es: source behind a phrase"),
        pytest.param("es", "El puente está cerrado, de acuerdo a la policía.", "la policía",
                     "El puente está cerrado", id="es: de acuerdo a"),
        pytest.param("es", "El concejal planteó que el puente está cerrado.", "El concejal",
                     "el puente está cerrado", id="es: verb"),
        pytest.param("pt", "O prefeito Rui Lobo (PSD) afirmou que a ponte está fechada.", "O prefeito Rui Lobo",
                     "a ponte está fechada", id="pt: brackets behind a name"),
        pytest.param("es", "La diputada Ana Roa (PX) recordó que el puente está cerrado.", "La diputada Ana Roa",
                     "el puente está cerrado", id="es: brackets behind a name"),
        pytest.param("es", "La alcaldesa Ana Roa en su despacho dijo que el puente está cerrado.",
                     "La alcaldesa Ana Roa", "el puente está cerrado", id="es: place before the verb"),
        pytest.param("es", "El alcalde en rueda de prensa afirmó que el puente está cerrado.", "El alcalde",
                     "el puente está cerrado", id="es: occasion before the verb"),
        pytest.param("it", "Il sindaco di Orla in una nota ha spiegato che il ponte è chiuso.", "Il sindaco di Orla",
                     "il ponte è chiuso", id="it: place before the verb"),
        pytest.param("pt", "O prefeito em nota afirmou que a ponte está fechada.", "O prefeito",
                     "a ponte está fechada", id="pt: place before the verb"),
        pytest.param("fr", "L'adjoint au maire a indiqué que le pont est fermé.", "L'adjoint", "le pont est fermé",
                     id="fr: an office with a preposition"),
        pytest.param("ru", "Мэр Егор Рогов на совещании по ремонту мостов заявил, что мост закрыт.",
                     "Мэр Егор Рогов", "мост закрыт", id="ru: occasion before the verb"),
        pytest.param("es", "En el Gobierno explican que el puente está cerrado.", "el Gobierno",
                     "el puente está cerrado", id="es: body behind an opening preposition"),
        pytest.param("fr", "La maire s'est dite inquiète de la crue.", "La maire", "inquiète de la crue",
                     id="fr: a view"),
        pytest.param("it", "Il sindaco si è detto favorevole al ponte.", "Il sindaco", "favorevole al ponte",
                     id="it: a view"),
        pytest.param("es", "Roa se mostró partidaria de cerrar el puente.", "Roa", "partidaria de cerrar el puente",
                     id="es: a view"),
        pytest.param("pt", "O prefeito mostrou-se preocupado com a ponte.", "O prefeito", "preocupado com a ponte",
                     id="pt: a view with a pronoun tied to its verb"),
        pytest.param("nl", "De wethouder toonde zich tevreden over de brug.", "De wethouder", "tevreden over de brug",
                     id="nl: a view"),
        pytest.param("fr", "Le maire s'inquiète : « Le pont est fermé et rien ne bouge ».", "Le maire",
                     "Le pont est fermé et rien ne bouge", id="fr: reflexive verb"),
        pytest.param("it", "«Il ponte è chiuso e non si passa». ha detto il ministro Bini.", "il ministro Bini",
                     "Il ponte è chiuso e non si passa", id="it: full stop before a tag"),
        pytest.param("it", "«Il ponte è chiuso e non si passa», così il sindaco Bini.", "il sindaco Bini",
                     "Il ponte è chiuso e non si passa", id="it: adverb for a tag"),
        pytest.param("it", "«Il ponte è chiuso e non si passa». Con queste parole la sindaca Anna Bini ha risposto.",
                     "la sindaca Anna Bini", "Il ponte è chiuso e non si passa", id="it: with these words"),
        pytest.param("it", "Orla, 3 mag. (Agenzia) – «Il ponte è chiuso e basta». Così il ministro Luca Bini.",
                     "il ministro Luca Bini", "Il ponte è chiuso e basta", id="it: dateline"),
        pytest.param("es", "“El puente está cerrado”, detalló del Río.", "del Río", "El puente está cerrado",
                     id="es: surname with a small word"),
        pytest.param("es", "“Esto no es justicia”, lamenta, por su parte, Ana Roa.", "Ana Roa", "Esto no es justicia",
                     id="es: phrase between commas"),
        pytest.param("ru", "Мост закроют осенью, доложил на совещании заместитель мэра Егор Рогов.",
                     "Егор Рогов", "Мост закроют осенью", id="ru: verb"),
        pytest.param("ru", "Мост закрыт. Такое предложение озвучил мэр Егор Рогов.", "мэр Егор Рогов", "Мост закрыт",
                     id="ru: such a proposal"),
        pytest.param("ru", "Мост закрыт. Об этом сообщил мэр Егор Рогов, пишет газета.", "мэр Егор Рогов",
                     "Мост закрыт", id="ru: an agency repeats it"),
        pytest.param("ru", "Мэр в свою очередь напомнил, что мост закрыт.", "Мэр", "мост закрыт",
                     id="ru: phrase before the verb"),
    ],
)  # fmt: skip
def test_who_speaks(code: str, text: str, speaker: str, words: str) -> None:
    assert said(code, text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("es", "El puente se abre más, de acuerdo a las necesidades de los vecinos.", id="es: a measure"),
        pytest.param("ru", "Главный тренер «Волны» Егор Сушков смотрел матч против «Зари».", id="ru: names of clubs"),
        pytest.param("ru", "Он нашёл письмо, в котором объяснил план.", id="ru: in which"),
        pytest.param("fr", "Le conseil est prêt pour la crue, et la salle dite verte est ouverte.", id="fr: no view"),
        pytest.param("es", "El puente se mostró cerrado en la foto.", id="es: what a picture shows"),
    ],
)
def test_nobody_speaks(code: str, text: str) -> None:
    assert said(code, text) == []


@pytest.mark.parametrize(
    ("code", "first", "last", "speaker"),
    [
        pytest.param("fr", "Les familles ont peur. Il faut les aider.", "On se sent seuls ici", "la maire", id="fr"),
        pytest.param("ru", "Мы играли плохо. Соперник забил три мяча.", "Потом мы отдохнули", "тренер", id="ru"),
    ],
)
def test_a_quote_may_end_in_the_next_paragraph_without_another_mark(
    code: str, first: str, last: str, speaker: str
) -> None:
    verb = {"fr": "témoigne", "ru": "сказал"}[code]
    assert said(code, f"«{first}\n\n{last}», {verb} {speaker}.") == [(speaker, first), (speaker, last)]


def test_an_agency_is_not_the_speaker_of_a_verb_before_it() -> None:
    text = "La ministra Ana Roa habló del puente. «Está muy mal», ha declarado, según la agencia Faro."
    assert said("es", text) == [("La ministra Ana Roa", "Está muy mal")]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        pytest.param("es", "“Basta”, dijo Ana Gil. Además, señaló que la grúa está rota.", "la grúa está rota",
                     id="es"),
        pytest.param("pt", "“Basta”, disse Ana Gil. Além disso, afirmou que a ponte está fechada.",
                     "a ponte está fechada", id="pt"),
    ],
)  # fmt: skip
def test_an_adverb_and_a_comma_open_what_a_speaker_adds(code: str, text: str, words: str) -> None:
    assert said(code, text)[-1] == ("Ana Gil", words)


def test_the_words_behind_an_aside_begin_without_its_colon() -> None:
    text = "“È una vera delibera – sottolinea l’assessore Marco Bini –: il valore è diverso e certo”."
    assert [words for _, words in said("it", text)] == ["È una vera delibera", "il valore è diverso e certo"]


def test_nobody_is_no_verb_in_an_aside() -> None:
    text = "“No soy el dueño del río, nadie es el dueño del río”, dijo Ana Roa."
    assert said("es", text) == [("Ana Roa", "No soy el dueño del río, nadie es el dueño del río")]
