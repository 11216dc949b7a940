"""Who speaks if two people talk in turn, each in paragraphs without a cue."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import find, said


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        pytest.param(
            "en",
            "“Where is the cart?” asked Mara Lind.\n\n“Gone,” said Omar Reyes.\n\n“Since when?”\n\n“Since dawn.”",
            ["Mara Lind", "Omar Reyes"],
            id="en",
        ),
        pytest.param(
            "de",
            "„Wo ist der Karren?“, fragte Ute Roth.\n\n„Fort“, sagte Jan Brunner.\n\n„Seit wann?“\n\n„Seit heute.“",
            ["Ute Roth", "Jan Brunner"],
            id="de",
        ),
        pytest.param(
            "es",
            "“¿Dónde está el carro?”, preguntó Marta Vidal.\n\n“Se fue”, dijo Pablo Ruiz.\n\n“¿Cuándo?”\n\n“Al alba.”",
            ["Marta Vidal", "Pablo Ruiz"],
            id="es",
        ),
        pytest.param(
            "ru",
            "«Где телега?» — спросила Анна Белова.\n\n«Ушла», — сказал Павел Рогов.\n\n«Давно?»\n\n«С утра».",
            ["Анна Белова", "Павел Рогов"],
            id="ru",
        ),
    ],
)
def test_who_asks_and_who_answers_take_turns(models: Models, code: str, text: str, names: list[str]) -> None:
    found = find(text, models, code)
    assert [quote.speaker and quote.speaker.name for quote in found] == names * 2
    assert [quote.rule for quote in found[2:]] == ["turn", "turn"]


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        pytest.param(
            "fr",
            "— Où est-il ? demanda Marie Lind.\n\n— Parti, répondit Jean Roux.\n\n— Quand ?\n\n— À l’aube.",
            ["Marie Lind", "Jean Roux"],
            id="fr",
        ),
        pytest.param(
            "es",
            "—¿Dónde está? —preguntó Marta Vidal.\n\n—Se fue —dijo Pablo Ruiz.\n\n—¿Cuándo?\n\n—Al alba.",
            ["Marta Vidal", "Pablo Ruiz"],
            id="es",
        ),
    ],
)
def test_dialogue_after_dashes_alternates(models: Models, code: str, text: str, names: list[str]) -> None:
    assert [quote.speaker and quote.speaker.name for quote in find(text, models, code)] == names * 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "“The cart is gone,” said Mara Lind.\n\n“It is,” said Omar Reyes.\n\n“Nobody will bring it back to us.”",
            id="nobody asks",
        ),
        pytest.param(
            "“The cart has gone,” Lind said.\n\n“Who needs it?” said Omar Reyes.\n\n“I never liked it in the yard.”",
            id="a question that is only said",
        ),
    ],
)
def test_without_a_question_the_last_speaker_continues(models: Models, text: str) -> None:
    assert said(text, models)[-1].name == "Omar Reyes"


def test_turns_end_when_the_narration_resumes(models: Models) -> None:
    text = (
        "“Where is it?” asked Mara Lind.\n\n“Gone,” said Omar Reyes.\n\nThe yard was empty.\n\n“I saw nobody at all.”"
    )
    assert said(text, models)[-1].name is None


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        pytest.param("en", "Clara Holt rows.\n\nQuestion: Why?\n\nAnswer: Because I must.", "Clara Holt", id="en"),
        pytest.param("de", "Clara Holt rudert.\n\nFrage: Warum?\n\nAntwort: Weil ich muss.", "Clara Holt", id="de"),
        pytest.param("fr", "Clara Holt rame.\n\nQ : Pourquoi ?\n\nR : Parce qu’il le faut.", "Clara Holt", id="fr"),
        pytest.param("es", "Marta Vidal rema.\n\nP: ¿Por qué?\n\nR: Porque debo.", "Marta Vidal", id="es"),
        pytest.param("it", "Marta Bini rema.\n\nDomanda: Perché?\n\nRisposta: Perché devo.", "Marta Bini", id="it"),
        pytest.param("pt", "Marta Pires rema.\n\nP: Por quê?\n\nR: Porque devo.", "Marta Pires", id="pt"),
        pytest.param("nl", "Peter Smit roeit.\n\nVraag: Waarom?\n\nAntwoord: Omdat het moet.", "Peter Smit", id="nl"),
        pytest.param("ru", "Анна Белова гребёт.\n\nВопрос: Почему?\n\nОтвет: Потому что надо.", "Анна Белова", id="ru"),
    ],
)
def test_answers_of_an_interview_are_recognized_by_the_words_of_the_language(
    models: Models, code: str, text: str, name: str
) -> None:
    assert said(text, models, code)[-1].name == name


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        pytest.param("de", "„Ein Buch wie ein Fluss.“\n\nClara Holt, Orlaer Post", "Clara Holt", id="de"),
        pytest.param("es", "“Un libro como un río.”\n\nPedro Linde, La Gaceta", "Pedro Linde", id="es"),
        pytest.param("ru", "«Книга как река».\n\nАнна Белова, «Вестник»", "Анна Белова", id="ru"),
        pytest.param("ru", "«Книга как река». — Анна Белова, мэр", "Анна Белова", id="ru after the stop"),
    ],
)
def test_signature_without_a_model(models: Models, code: str, text: str, name: str) -> None:
    assert said(text, models, code)[0].name == name


def test_a_line_below_without_a_given_name_is_not_a_signature(models: Models) -> None:
    assert said("„Ein Buch wie ein Fluss.“\n\nOrlaer Post, Seite 3", models, "de")[0].name is None
