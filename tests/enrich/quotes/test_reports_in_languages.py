"""Reports and sources in languages that no model reads: what a language puts between a source and its words."""

import pytest

from tests.enrich.saying import said_without_model as said


@pytest.mark.parametrize(
    ("code", "text", "speaker", "words"),
    [
        pytest.param("it", "Secondo Bini il ponte è chiuso.", "Bini", "il ponte è chiuso", id="it: no comma"),
        pytest.param("it", "Secondo l'accusa avrebbe agito da solo.", "l'accusa", "avrebbe agito da solo",
                     id="it: verb"),
        pytest.param("it", "Secondo gli esperti, il ponte è chiuso.", "gli esperti", "il ponte è chiuso", id="it: gli"),
        pytest.param("it", "Le autorità dicono che il ponte è chiuso.", "Le autorità", "il ponte è chiuso",
                     id="it: le"),
        pytest.param("it", "«Il ponte è chiuso», dicono gli esperti.", "gli esperti", "Il ponte è chiuso",
                     id="it: tag"),
        pytest.param("it", "Il ponte è chiuso, dicono le autorità.", "le autorità", "Il ponte è chiuso", id="it: end"),
        pytest.param("it", "Bini gli ha detto che il ponte è chiuso.", "Bini", "il ponte è chiuso", id="it: to him"),
        pytest.param("es", "Según Roa el puente está cerrado.", "Roa", "el puente está cerrado", id="es: no comma"),
        pytest.param("es", "Según LA RED, el puente está cerrado.", "LA RED", "el puente está cerrado", id="es: name"),
        pytest.param("es", "Según las palabras de la alcaldesa, el puente cae.", "la alcaldesa", "el puente cae",
                     id="es: whose words"),
        pytest.param("fr", "Selon les mots de la maire, le pont est fermé.", "la maire", "le pont est fermé",
                     id="fr: whose words"),
        pytest.param("fr", "Selon un communiqué de la mairie, le pont est fermé.", "un communiqué de la mairie",
                     "le pont est fermé", id="fr: a document"),
        pytest.param("ru", "Мэр пообещал не закрывать мост.", "Мэр", "не закрывать мост", id="ru: infinitive"),
    ],
)  # fmt: skip
def test_who_reports(code: str, text: str, speaker: str, words: str) -> None:
    assert said(code, text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        pytest.param("es", "Roa aseguró que no hay dinero y prometió abrir el puente.",
                     ["no hay dinero", "abrir el puente"], id="es"),
        pytest.param("pt", "Roa garantiu que não há dinheiro e prometeu abrir a ponte.",
                     ["não há dinheiro", "abrir a ponte"], id="pt"),
    ],
)  # fmt: skip
def test_an_act_after_and_is_a_report_of_its_own(code: str, text: str, words: list[str]) -> None:
    assert said(code, text) == [("Roa", part) for part in words]


def test_a_name_in_marks_is_part_of_a_turn() -> None:
    text = "— Играли плохо, — признал тренер «Волны» Егор Сушков. — Мы устали."
    assert [words for _, words in said("ru", text)] == ["Играли плохо,", "Мы устали."]


def test_words_in_marks_are_quoted_in_a_turn() -> None:
    assert ("Он", "Нет!") in said("ru", "— Идите домой, — сказал мэр.\n\n— Он крикнул: «Нет!» — сказал мэр.")
