"""Reports in Spanish, Portuguese, Italian, French and Russian without a model: where a sentence puts their speaker."""

import pytest

from tests.enrich.saying import said_without_model as said


@pytest.mark.parametrize(
    ("code", "text", "speaker", "words"),
    [
        pytest.param("es", "Habló la jefa del museo, Ana Roa, quien afirmó que el puente es viejo.", "Ana Roa",
                     "el puente es viejo", id="es: who"),
        pytest.param("pt", "Falou o ministro Rui Lobo, dono de um barco, que disse que a ponte é velha.",
                     "o ministro Rui Lobo", "a ponte é velha", id="pt: who, after a description"),
        pytest.param("es", "La directora del servicio para mayores, Ana Roa, dijo que el puente es viejo.", "Ana Roa",
                     "el puente es viejo", id="es: name after a long office"),
        pytest.param("es", "Roa rechazó el plan y recordó que el puente es viejo.", "Roa", "el puente es viejo",
                     id="es: and"),
        pytest.param("ru", "Он открыл окно и пояснил, что мост закрыт.", "Он", "мост закрыт", id="ru: and"),
        pytest.param("es", "El alcalde pidió a los vecinos no cruzar el puente.", "El alcalde",
                     "no cruzar el puente", id="es: whom he asks"),
        pytest.param("ru", "Мэр призвал жителей не ходить по мосту.", "Мэр", "не ходить по мосту", id="ru: whom"),
        pytest.param("it", "Il ponte, secondo una prima ricostruzione della polizia, è chiuso.",
                     "una prima ricostruzione della polizia",
                     "Il ponte, secondo una prima ricostruzione della polizia, è chiuso",
                     id="it: source inside"),
        pytest.param("ru", "В то же время, по данным полиции, Серов был на мосту.", "полиции",
                     "В то же время, по данным полиции, Серов был на мосту", id="ru: source inside"),
        pytest.param("es", "El puente, como dijo Roa, sigue cerrado.", "Roa", "El puente, como dijo Roa, sigue cerrado",
                     id="es: as, inside"),
        pytest.param("pt", "Para o economista Rui Lobo, da Universidade de Orla, a ponte é velha.",
                     "o economista Rui Lobo", "a ponte é velha", id="pt: where he works"),
        pytest.param("it", "Secondo quanto riferito dalla procura, il ponte è chiuso.", "procura", "il ponte è chiuso",
                     id="it: told by"),
        pytest.param("it", "Secondo quanto riferisce la procura, il ponte è chiuso.", "la procura",
                     "il ponte è chiuso", id="it: as they tell"),
        pytest.param("it", "Il ponte è chiuso, hanno fatto sapere i vigili.", "i vigili", "Il ponte è chiuso",
                     id="it: let know"),
        pytest.param("fr", "La mairie a fait savoir que le pont est fermé.", "La mairie", "le pont est fermé",
                     id="fr: let know"),
        pytest.param("fr", "La crue, expliquent-ils, les inquiète.", "ils", "La crue, expliquent-ils, les inquiète",
                     id="fr: tied pronoun inside"),
        pytest.param("fr", "Le pont, a-t-il dit, sera fermé.", "il", "Le pont, a-t-il dit, sera fermé",
                     id="fr: tied pronoun, before its verb"),
        pytest.param("pt", "A ponte está fechada, disse à agência fonte dos bombeiros.", "fonte dos bombeiros",
                     "A ponte está fechada", id="pt: a bare source behind a hearer"),
        pytest.param("ru", "По прогнозу полиции, мост закроют.", "полиции", "мост закроют", id="ru: forecast"),
        pytest.param("es", "El puente está cerrado, informó el gremio en un comunicado.", "el gremio",
                     "El puente está cerrado", id="es: body and place"),
    ],
)  # fmt: skip
def test_who_reports(code: str, text: str, speaker: str, words: str) -> None:
    assert said(code, text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        pytest.param("es", "El puente, afirma, no se abre.", "El puente, afirma, no se abre", id="es: inside"),
        pytest.param("es", "Siempre he cruzado ese puente, insistió.", "Siempre he cruzado ese puente", id="es: end"),
        pytest.param("it", "Bastava guardare, ha aggiunto.", "Bastava guardare", id="it: end"),
        pytest.param("pt", "Confiei nele, lamentou.", "Confiei nele", id="pt: end"),
    ],
)
def test_a_verb_alone_belongs_to_the_last_speaker(code: str, text: str, words: str) -> None:
    before = {"es": "Roa dijo que no vuelve. ", "it": "Roa ha detto che non torna. ", "pt": "Roa disse que não volta. "}
    assert said(code, before[code] + text)[1:] == [("Roa", words)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Roa dijo que no vuelve. Se levantó de la silla, habló y se fue.", id="and"),
        pytest.param("Roa dijo que no vuelve. En la sala grande, se informó de ello.", id="nobody"),
        pytest.param("Roa dijo que no vuelve. El ministro, cansado, anunció la renuncia.", id="object"),
    ],
)
def test_a_verb_alone_is_no_tag_in_a_tale(text: str) -> None:
    assert said("es", text) == [("Roa", "no vuelve")]


def test_a_speaker_goes_on_after_a_paragraph_that_leaves_the_subject_out() -> None:
    text = (
        "«Es un plan viejo», explicó Ana Roa.\n\nPero aclaró que no es el único plan.\n\n"
        "«Toda ayuda es útil para el puente», subrayó."
    )
    assert {speaker for speaker, _ in said("es", text)} == {"Ana Roa"}


def test_a_surname_that_has_spoken_acts_before_a_quote() -> None:
    text = (
        "Roa afirmó que el puente es viejo.\n\nLlovió toda la tarde.\n\nRoa rechazó el plan. «No me gusta nada», dijo."
    )
    assert said("es", text)[-1] == ("Roa", "No me gusta nada")


def test_a_main_verb_ends_what_a_relative_clause_reports() -> None:
    text = "Ana Roa, quien dijo que se irá pronto, negó que falte dinero."
    assert said("es", text) == [("Ana Roa", "se irá pronto"), ("Ana Roa", "falte dinero")]


def test_a_day_ends_a_name() -> None:
    assert said("es", "«No es seguro todavía», dijo Roa este lunes.") == [("Roa", "No es seguro todavía")]


def test_a_conjunction_is_no_part_of_a_name() -> None:
    text = "A chuva parou, mas a câmara de Orla disse que a ponte fecha."
    assert said("pt", text) == [("a câmara de Orla", "a ponte fecha")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("fr", "Ils ont rangé les planches du pont selon la taille.", id="fr: measure"),
        pytest.param("fr", "On leur demande s'ils ont vu le pont.", id="fr: anybody"),
        pytest.param("es", "Pidió la suspensión de la condena por lo que no irá a prisión.", id="es: noun"),
        pytest.param("ru", "Вода продолжает подниматься.", id="ru: goes on"),
        pytest.param("es", "Si bien admitió que falta dinero, se quedó.", id="es: although"),
    ],
)
def test_what_nobody_reports(code: str, text: str) -> None:
    assert said(code, text) == []


def test_a_full_stop_after_an_elided_word_ends_a_sentence() -> None:
    assert said("it", "Roa ha detto che il ponte non c'è. Poi è partito.") == [("Roa", "il ponte non c'è")]


@pytest.mark.parametrize(
    ("code", "text", "speaker", "words"),
    [
        pytest.param("fr", "Le pont serait fermé, a-t-il ajouté.", "il", "Le pont serait fermé", id="fr: tied pronoun"),
        pytest.param("fr", "Le pont serait fermé, dit-elle dans une lettre.", "elle", "Le pont serait fermé",
                     id="fr: tied pronoun and place"),
        pytest.param("fr", "Le maire a promis de rouvrir le pont.", "Le maire", "de rouvrir le pont", id="fr: act"),
        pytest.param("fr", "Le maire demande aux habitants de ne pas sortir.", "Le maire", "de ne pas sortir",
                     id="fr: whom he asks"),
        pytest.param("fr", "Le pont est fermé, indique un rapport de la mairie.", "un rapport de la mairie",
                     "Le pont est fermé", id="fr: document"),
        pytest.param("fr", "Le pont est très vieux. C'est ce qu'a déclaré la maire.", "la maire",
                     "Le pont est très vieux", id="fr: that is what"),
        pytest.param("ru", "Мост закрыт на год. Об этом сообщил мэр Павел Зимин.", "мэр Павел Зимин",
                     "Мост закрыт на год",
                     id="ru: of this"),
        pytest.param("it", "Il ponte è chiuso. Lo ha detto ieri la ministra.", "la ministra", "Il ponte è chiuso",
                     id="it: it"),
        pytest.param("es", "El puente es viejo. Así lo anunció este viernes la ministra.", "la ministra",
                     "El puente es viejo", id="es: so"),
        pytest.param("es", "Los sindicatos rechazan el plan y advierten de que el puente cae.", "Los sindicatos",
                     "el puente cae", id="es: of that"),
        pytest.param("ru", "Лосева подчеркнула: новых мостов не будет.", "Лосева", "новых мостов не будет",
                     id="ru: colon"),
        pytest.param("ru", "Мост, по его словам, закрыт.", "его", "Мост, по его словам, закрыт", id="ru: his words"),
    ],
)  # fmt: skip
def test_what_is_reported(code: str, text: str, speaker: str, words: str) -> None:
    assert said(code, text) == [(speaker, words)]


def test_a_participle_shares_the_tied_pronoun() -> None:
    text = "Le pont sera fermé, a-t-il dit, ajoutant qu'il est vieux."
    assert said("fr", text) == [("il", "Le pont sera fermé"), ("il", "il est vieux")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("fr", "Le maire est accusé d'avoir fermé le pont.", id="fr: passive"),
        pytest.param("it", "Il sindaco è accusato di aver chiuso il ponte.", id="it: passive"),
        pytest.param("fr", "L'adjoint assure l'intérim.", id="fr: object"),
        pytest.param("es", "El senador fue informado de que el puente cae.", id="es: passive"),
    ],
)
def test_what_is_no_report(code: str, text: str) -> None:
    assert said(code, text) == []
