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


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Der Steg ist zu. Das hat die Stadt mitgeteilt.", "die Stadt", "Der Steg ist zu", id="that, has"),
        pytest.param("Der Steg ist zu. Das geht aus Zahlen des Amtes hervor.", "Zahlen des Amtes", "Der Steg ist zu",
                     id="that comes from"),
        pytest.param("Der Steg ist zu, hatte Roth zuvor gesagt.", "Roth", "Der Steg ist zu", id="auxiliary in a tag"),
        pytest.param("Es ist eine Frage der Zeit, bis der Steg fällt, sagt Roth.", "Roth",
                     "Es ist eine Frage der Zeit, bis der Steg fällt", id="a clause before a tag"),
        pytest.param("Der Steg sei ab 15. Mai zu, sagte Roth.", "Roth", "Der Steg sei ab 15. Mai zu", id="ordinal"),
        pytest.param("Roth sagte am Freitag, 15. Mai, der Steg sei zu.", "Roth", "der Steg sei zu", id="date"),
    ],
)  # fmt: skip
def test_where_a_report_begins(text: str, speaker: str, words: str) -> None:
    assert report(text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Weil er morsch sei, könne man ihn nicht retten, sagt Roth: „Das ist schade.“",
                     "Weil er morsch sei, könne man ihn nicht retten", id="reason first"),
        pytest.param("Der Steg sei morsch, sagt Roth: „Das ist schade.“", "Der Steg sei morsch", id="main clause"),
    ],
)  # fmt: skip
def test_what_is_reported_before_a_tag_that_leads_to_a_quote(text: str, words: str) -> None:
    assert report(text) == [("Roth", words)]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Der Steg werde teuer. Man müsse sparen, sagte Jan Roth.", "Jan Roth", "Der Steg werde teuer",
                     id="before its speaker"),
    ],
)  # fmt: skip
def test_what_only_another_sentence_gives_a_speaker(text: str, speaker: str, words: str) -> None:
    assert (speaker, words) in report(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Das geht aus Liebe zum Steg.", id="no text"),
        pytest.param("Als Baujahr wird 1927 angegeben, die Lage ist leider unklar.", id="passive"),
        pytest.param("Einige Stunden, bevor er ging, postete Anna noch ein Foto.", id="object"),
        pytest.param("Das Öl hilft mir, meinen alten Steg zu pflegen, bis ich gehe.", id="my"),
        pytest.param("Roth warnt vor Booten und Stegen, welche die Fischer nicht mögen.", id="which"),
        pytest.param("Roth muss den Steg verteidigen, damit er eine Zukunft hat.", id="so that"),
        pytest.param("Der Steg werde teuer. Es regnet. Man spart, sagte Jan Roth.", id="something between"),
    ],
)
def test_what_looks_like_a_report(text: str) -> None:
    assert not [words for _, words in report(text) if words != "Man spart"]


def test_and_shares_the_subject_of_a_tag() -> None:
    text = "Der Steg ist alt, sagt der Wirt Jan Roth, und fügt hinzu: „Es reicht nun wirklich.“"
    quotes = find_quotes(text, None, (), "de")
    assert [q.speaker and q.speaker.name for q in quotes] == ["Jan Roth", "Jan Roth"]


def test_an_adverb_before_a_colon_is_nobody() -> None:
    text = "Erschreckend für alle ist: „Kaum ein Steg ist auf das Wasser vorbereitet.“"
    assert [q.speaker for q in find_quotes(text, None, (), "de")] == [None]


def test_a_clause_before_a_quote_does_not_say_it() -> None:
    text = "Sollten Fischer in den Streik treten, »dann helfen wir ihnen«, sagt Roth."
    quote = find_quotes(text, None, (), "de")[0]
    assert [quote.speaker.text if quote.speaker else None] == ["Roth"]


def test_a_relative_pronoun_before_a_subject_is_no_speaker() -> None:
    quote = find_quotes("Der Steg, den er „Brücke“ nannte, ist alt.", None, (), "de")[0]
    assert [quote.speaker.text if quote.speaker else None] == ["er"]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Der Steg bleibt, wie die Stadt sagte, bis Mai zu.", "die Stadt",
                     "Der Steg bleibt, wie die Stadt sagte, bis Mai zu", id="as they said, inside"),
        pytest.param("Der Steg ist zu, wie Roth sagte, er geht heim.", "Roth", "Der Steg ist zu", id="as, at the end"),
        pytest.param("Der Steg, der laut Stadt alt ist, bleibt zu.", "Stadt", "der laut Stadt alt ist", id="relative"),
        pytest.param("Der Steg, der laut Roth die Bohlen, die morsch sind, nicht braucht, bleibt.", "Roth",
                     "der laut Roth die Bohlen, die morsch sind, nicht braucht", id="relative in a relative"),
        pytest.param("Aus Sicht der Stadt ist der Steg alt.", "der Stadt", "ist der Steg alt", id="view"),
        pytest.param("Zur Begründung sagte Roth, es fehlten zwei Bohlen.", "Roth", "es fehlten zwei Bohlen",
                     id="pronoun behind a subject behind its verb"),
    ],
)  # fmt: skip
def test_how_far_a_source_reaches(text: str, speaker: str, words: str) -> None:
    assert report(text) == [(speaker, words)]


def test_the_mood_goes_on_over_paragraphs() -> None:
    text = "Der Steg sei zu, sagte Roth.\n\nDie Bohlen seien morsch.\n\nMan müsse sie tauschen."
    assert report(text)[1:] == [("Roth", "Die Bohlen seien morsch"), ("Roth", "Man müsse sie tauschen")]


def test_what_is_said_by_nobody_goes_on_by_nobody() -> None:
    text = "Jan Roth schlug vor, den Steg zu schließen.\n\nDer Steg sei alt, hieß es. Das gleiche gelte für die Halle."
    assert [speaker for speaker, _ in report(text)] == ["Jan Roth", None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Der Steg sei zu, hieß es, weil es regnet. Nun regnet es.", "Der Steg sei zu", id="why"),
        pytest.param("Der Steg, hieß es, sei alt.", "Der Steg, hieß es, sei alt", id="around what says so"),
    ],
)
def test_how_far_a_rumor_reaches(text: str, words: str) -> None:
    assert report(text) == [(None, words)]


def test_a_rumor_is_around_what_says_so() -> None:
    assert report("Der Steg sei alt, hieß es, sicher sei nur, dass er halte.") == [
        (None, "Der Steg sei alt"),
        (None, "sicher sei nur, dass er halte"),
    ]
