"""Speakers in Spanish, Portuguese, Italian, Russian, Dutch and German where another word is between verb and subject,
where an agency's sentence ends with its source, and where a verb has no subject of its own."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said


def who(models: Models, code: str, text: str) -> list[tuple[str, str, str | None]]:
    """(Kind, words, speaker) of everything that has a speaker."""
    return [(s.kind, s.text, s.name or s.by) for s in said(text, models, code) if s.by]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        pytest.param("es", "“Dormía”, declaró ante el juez el vecino.", "el vecino", id="es court"),
        pytest.param("es", "“Dormía”, dijo al diario El Faro.", None, id="es paper that is told"),
        pytest.param("es", "“Dormía”, explicó en un acto sobre el futuro la ley nueva.", None, id="es object"),
        pytest.param("es", "“Basta”, señalaron desde la alcaldía.", "la alcaldía", id="es from a body"),
        pytest.param("it", "«Dormivo», racconta in lacrime Teresa Bini.", "Teresa Bini", id="it"),
        pytest.param("pt", "“Dormia”, contou em lágrimas Teresa Reis.", "Teresa Reis", id="pt"),
        pytest.param("ru", "«Я спал», — сказал в суде Артём Рогов.", "Артём Рогов", id="ru"),
        pytest.param("ru", "«Паники нет», — сообщили в полиции.", "полиции", id="ru in a body"),
        pytest.param("nl", "“Ik slaap”, foeterde winkelier Joop Smit.", "Joop Smit", id="nl any verb before a role"),
        pytest.param("nl", "“Ik slaap”, briest huurster Greet Smit.", "Greet Smit", id="nl any verb before a noun"),
        pytest.param("nl", "Jan Smit kwam. “Ik slaap”, bezwoer hij.", "Jan Smit", id="nl any verb before a pronoun"),
        pytest.param("es", "“Entrenamos”, cortó, seco, Unai Rey.", "Unai Rey", id="es aside behind any verb"),
        pytest.param("ru", "«Пора», — объявил в среду гендиректор Егор Рогов.", "Егор Рогов", id="ru role"),
        pytest.param("pt", "A CUT fala em “plano ruim”.", "A CUT", id="pt speaks of"),
        pytest.param("it", "Il velista Tullio Bini arriva. «Dormo», racconta.", "Tullio Bini", id="it who acts"),
        pytest.param("it", "La squadra ha vinto. «Dormo», racconta.", None, id="it nobody acts"),
        pytest.param("nl", "“U sliep”, hield officier Anja Smit hem voor.", "Anja Smit", id="nl verb with a particle"),
        pytest.param("de", "Mit den Worten „Das ist Hohn“ wies Jan Roth den Plan zurück.", "Jan Roth", id="de words"),
        pytest.param("de", "Für Ärztin Lena Fuchs dagegen „fängt es erst an“.", "Lena Fuchs", id="de view"),
        pytest.param("de", "Lutz Fuchs lachte. Sein Fazit: „Viel Lärm um nichts.“", "Lutz Fuchs", id="de his verdict"),
        pytest.param(
            "de", "Das ist, so der Verein Pro Orla, „reiner Hohn“.", "Pro Orla", id="de name with a preposition"
        ),
    ],
)
def test_subject_behind_its_verb(models: Models, code: str, text: str, speaker: str | None) -> None:
    found = {by for kind, _, by in who(models, code, text) if kind != "indirect"}
    assert found == ({speaker} if speaker else set())


@pytest.mark.parametrize(
    ("code", "text", "words", "speaker"),
    [
        pytest.param("fr", "Un homme a été arrêté lundi à Orlac, a indiqué le parquet.", 8, "le parquet", id="fr"),
        pytest.param("fr", "Le maire, élu à Orlac, annonce la fermeture.", 2, "Le maire", id="fr object"),
        pytest.param("es", "La policía no descarta nada, ha informado una portavoz.", 5, "una portavoz", id="es"),
        pytest.param("es", "Según contó, la grúa está rota.", 0, None, id="es nobody has spoken"),
        pytest.param(
            "it", "La donna, hanno riferito i carabinieri, era già uscita.", 9, "i carabinieri", id="it aside"
        ),
        pytest.param("it", "La donna, riferisce il sindaco, che era assente, dorme.", 0, None, id="it relative clause"),
        pytest.param("ru", "Ремонт начнётся в мае, сообщили в мэрии города.", 4, "мэрии города", id="ru in a body"),
        pytest.param("ru", "По версии следствия, ремонт подорожал вдвое.", 3, "следствия", id="ru version"),
        pytest.param("es", "El paro sube, informó este viernes el instituto.", 3, "el instituto", id="es day"),
        pytest.param("pt", "Para o sindicato, o acordo é fraco.", 4, "o sindicato", id="pt view of a body"),
        pytest.param("fr", "Pour sa défense, il accuse tout le monde.", 0, None, id="fr not a body"),
        pytest.param(
            "de", "Jan Roth klagte. Die Behauptung Roths, das Amt sei zu, wies sie ab.", 4, "Jan Roth", id="de s"
        ),
        pytest.param("nl", "Volgens de politie reed de man te hard.", 5, "de politie", id="nl verb before an article"),
        pytest.param("de", "Die Preise steigen, hieß es zur Begründung.", 0, None, id="de reason is no source"),
    ],
)
def test_reported_by_a_source(models: Models, code: str, text: str, words: int, speaker: str | None) -> None:
    found = who(models, code, text)
    assert [(len(t.replace(",", "").split()), by) for _, t, by in found] == ([(words, speaker)] if words else [])


@pytest.mark.parametrize(
    ("code", "text", "reported"),
    [
        pytest.param("es", "“Basta”, dijo Ana Gil. Según contó, la grúa está rota.", "la grúa está rota", id="es"),
        pytest.param("ru", "«Пора», — сказал Павел Рогов. Но признал, что денег нет.", "денег нет", id="ru but"),
    ],
)
def test_verb_without_a_subject_goes_on(models: Models, code: str, text: str, reported: str) -> None:
    found = who(models, code, text)
    assert found[1:] == [("indirect", reported, found[0][2])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("По словам мэра Орлинска Анны Беловой, мост закроют.", "Анна Белова"),
        ("По словам адвоката Самиры Ниязовой, мост закроют.", "Самира Ниязова"),
        ("Глава Орлинска Семён Рогов сказал, что мост закроют.", "Семён Рогов"),
    ],
)
def test_russian_name_without_the_town(models: Models, text: str, name: str) -> None:
    assert [by for _, _, by in who(models, "ru", text)] == [name]


def test_surname_within_another_name_is_another_person(models: Models) -> None:
    text = "Vinieron Ana Gil Rey y Federico Rey. “Basta”, dijo Ana Gil Rey."
    assert [by for _, _, by in who(models, "es", text)] == ["Ana Gil Rey"]


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        pytest.param("de", "„Der Steg, ärgert sich Wirtin Rosa Roth, ist zu.“", ["Rosa Roth"] * 2, id="de commas"),
        pytest.param("de", "Lutz Roth kam. „Der Steg – sagt er – ist zu.“", ["Lutz Roth"] * 2, id="de pronoun"),
        pytest.param("de", "„Danke, liebe Anna Roth, für alles“, sagte Jan Brunner.", ["Jan Brunner"], id="de address"),
        pytest.param("de", "„Euch, meinen Anna und Jan, danke ich“, sagte Ute Roth.", ["Ute Roth"], id="de my"),
        pytest.param("de", "„Das kann, sagen wir, jeder“, sagte Ute Roth.", ["Ute Roth"], id="de let us say"),
        pytest.param("nl", "‘De steg, moppert schipper Gerrit Smit, is dicht.’", ["Gerrit Smit"] * 2, id="nl commas"),
        pytest.param("nl", "‘De steg – zegt kweker Bas Smit – is dicht.’", ["Bas Smit"] * 2, id="nl any noun"),
        pytest.param("es", "“¿Cómo —se pregunta la cantante— lo sabe?”", ["la cantante"] * 2, id="es role"),
        pytest.param(
            "es", "“El juez, ha pedido a la Corte los datos, espera”, dijo Ana Gil.", ["Ana Gil"], id="es verb"
        ),
        pytest.param("it", "«Basta — sbotta l’inquilina Rosa Bini — chiudo».", ["Rosa Bini"] * 2, id="it elided"),
        pytest.param("it", "«Basta — dice la titolare, Ornella Bini —, chiudo».", ["Ornella Bini"] * 2, id="it name"),
    ],
)
def test_aside_in_marks(models: Models, code: str, text: str, names: list[str]) -> None:
    assert [by for kind, _, by in who(models, code, text) if kind != "indirect"] == names


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Laut Lena Fuchs stimmt das so nicht: „Der Steg war offen.“", "stimmt das so nicht"),
        ("Eines gilt für alle: „Der Steg bleibt zu“, sagte Lena Fuchs.", None),
    ],
)
def test_reported_words_end_before_a_quote(models: Models, text: str, reported: str | None) -> None:
    found = [words for kind, words, _ in who(models, "de", text) if kind == "indirect"]
    assert found == ([reported] if reported else [])


@pytest.mark.parametrize(
    ("question", "answers"), [("Warum gehen Sie?", 2), ("Das Wetter war gut.", 0)], ids=["asked", "a list"]
)
def test_answers_to_questions_without_a_label(models: Models, question: str, answers: int) -> None:
    text = f"Bäcker Anton Gsell geht. Wir sprachen mit ihm.\n\n{question}\n\nGsell: Der Rücken will nicht."
    text += f"\n\n{question}\n\nGsell: Die Tochter backt."
    assert [by for _, _, by in who(models, "de", text)] == ["Anton Gsell"] * answers


def test_a_sentence_in_the_mood_that_reports_goes_on(models: Models) -> None:
    found = who(models, "de", "Ein Sprecher sagte, es werde ermittelt. Der Mann bestreite die Tat.")
    assert found[1:] == [("indirect", "Der Mann bestreite die Tat", "Ein Sprecher")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("Jan kam. Ich drehe mich um: „Geh fort von hier.“", "Ich"), ("Er drehe sich um: „Geh fort von hier.“", None)],
    ids=["ordinary mood", "mood that reports"],
)
def test_who_acts_before_a_colon(models: Models, text: str, speaker: str | None) -> None:
    assert [by for _, _, by in who(models, "de", text)] == ([speaker] if speaker else [])
