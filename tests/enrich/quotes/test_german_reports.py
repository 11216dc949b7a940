"""German reports: what their mood, their clauses and the spelling of a country show, and what only looks like one."""

import pytest

from clippings.enrich.quotes import find_quotes


def report(text: str) -> list[tuple[str | None, str]]:
    """(Speaker, words) of everything reported."""
    quotes = find_quotes(text, None, (), "de")
    return [(q.speaker.text if q.speaker else None, q.text) for q in quotes if q.kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Der Steg sei zu, hiess es aus dem Rathaus.", "dem Rathaus", "Der Steg sei zu", id="verb"),
        pytest.param("Roth liess mitteilen, dass der Steg offen ist.", "Roth", "der Steg offen ist", id="with a verb"),
        pytest.param("Roth sagte, er sei alt. Man schliesse ihn bald.", "Roth", "Man schliesse ihn bald", id="mood"),
        pytest.param("Gemäss Angaben der Gemeinde ist der Steg zu.", "der Gemeinde", "ist der Steg zu", id="source"),
    ],
)
def test_swiss_spelling_is_read_like_the_other(text: str, speaker: str, words: str) -> None:
    assert report(text)[-1] == (speaker, words)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Für Gäste, die schon versichert sind, ein Boot zu mieten, ist leicht.", id="state"),
        pytest.param("Solange Fischer im Hafen davon berichten, habe der Wirt viel zu tun.", id="as long as"),
        pytest.param("Roth konnte das nicht sagen, weil er vermeiden wollte, bald zu gehen.", id="reason"),
        pytest.param("Roth kann das empfehlen, wenn man mit Kälte zu kämpfen hat.", id="condition"),
        pytest.param("Roth erzählte viel. Nun beginnt meine Reise auf dem Fluss.", id="mine"),
        pytest.param("Roth erzählte viel. Das Boot gehöre mir.", id="me"),
        pytest.param("Das erklärt, warum Kinder gern baden.", id="a fact explains"),
        pytest.param("Obwohl es regnet, so ist es fast gewiss, dass bald die Sonne scheint.", id="it is certain"),
        pytest.param("Viel wollte Roth dazu nicht sagen, es gibt andere Fragen.", id="not said"),
        pytest.param("Wer das nicht glauben kann, sollte sich den Steg ansehen.", id="who does not believe"),
        pytest.param("Von seinem Boot und von der Halle wurde viel gesprochen.", id="spoken of"),
    ],
)
def test_what_nobody_reports(text: str) -> None:
    assert report(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Alle sind aufgerufen, den Steg zu meiden.", None, "den Steg zu meiden", id="nobody"),
        pytest.param("Roth ist müde und erklärt, er gehe heim.", "Roth", "er gehe heim", id="another verb"),
        pytest.param("Roth sagte, wenn es regne, bleibe er.", "Roth", "wenn es regne, bleibe er", id="condition"),
        pytest.param(
            "Roth kündigte an, als Erster über den Steg zu gehen.",
            "Roth",
            "als Erster über den Steg zu gehen",
            id="as the first",
        ),
        pytest.param(
            "Von der Werft wurde bestätigt, dass der Steg zu ist.", "der Werft", "der Steg zu ist", id="agent"
        ),
        pytest.param(
            "Ein Boot, das singt, ist erfunden, sagte ein Sprecher.",
            "ein Sprecher",
            "Ein Boot, das singt, ist erfunden",
            id="after a whole sentence",
        ),
        pytest.param(
            "Wer Boote liebt, soll welche haben, erklärt die Werft.",
            "die Werft",
            "Wer Boote liebt, soll welche haben",
            id="after a sentence about anybody",
        ),
        pytest.param(
            "Der Steg ist offen, sagte auf Nachfrage Jan Roth aus der Halle.",
            "Jan Roth",
            "Der Steg ist offen",
            id="full name after a noun",
        ),
        pytest.param(
            "Die Ansicht der Werft, der Steg sei sicher, wies Roth zurück.",
            "der Werft",
            "der Steg sei sicher",
            id="a sure bridge",
        ),
    ],
)
def test_who_is_only_told_something_does_not_speak(text: str, speaker: str | None, words: str) -> None:
    assert report(text) == [(speaker, words)]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Einen Tag zu finden, sei schwer", id="infinitive"),
        pytest.param("Welche Stege offen werden, entscheide der Rat", id="question"),
    ],
)
def test_sentence_that_continues_a_report(words: str) -> None:
    assert report(f"Roth sagte, er gehe heim. {words}.")[1:] == [("Roth", words)]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Seit Mai gab es Hinweise, dass der Steg alt ist.", "Hinweise", "der Steg alt ist", id="that"),
        pytest.param("Roth dementierte Berichte, wonach der Steg zu reinigen sei.", "Berichte",
                     "der Steg zu reinigen sei", id="relative"),
        pytest.param("Es gab Nachrichten, wonach der Steg alt ist.", "Nachrichten", "der Steg alt ist", id="any noun"),
        pytest.param("Das Fest schloss mit dem dringenden Appell, am Fluss zu bleiben.", "dem dringenden Appell",
                     "am Fluss zu bleiben", id="infinitive"),
        pytest.param("Alt ist die Annahme, die Mühle sei leer.", "die Annahme", "die Mühle sei leer", id="mood"),
    ],
)  # fmt: skip
def test_a_noun_of_claims_stands_for_a_speaker(text: str, speaker: str, words: str) -> None:
    assert report(text) == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Es gibt keinen Grund zur Annahme, dass der Steg alt ist.", id="a reason for it"),
        pytest.param("Es gab keine bloße Vermutung, dass der Steg alt ist.", id="none"),
        pytest.param("Es gab Hinweise, die das Amt habe.", id="which somebody has"),
        pytest.param("Die Mühle steht vor der Herausforderung, neu zu beginnen.", id="another noun"),
    ],
)
def test_no_noun_of_claims(text: str) -> None:
    assert report(text) == []
