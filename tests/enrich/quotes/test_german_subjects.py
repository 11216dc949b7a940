"""Who speaks in German sentences without quotation marks: subjects that a word before or after them reveals."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said


def find_reporters(text: str, models: Models) -> list[str | None]:
    return [quote.by for quote in said(text, models, "de") if quote.kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Der Steg sei neu, sagte von der Aue.", "von der Aue", id="particles behind"),
        pytest.param("Am Montag sagte von Aue, der Steg sei neu.", "von Aue", id="particle behind an opener"),
        pytest.param("Wie von der Aue mitteilte, ist der Steg neu.", "von der Aue", id="particles after wie"),
        pytest.param("Der Zeitung sagte Roth, der Steg sei neu.", "Roth", id="a woman's noun is told"),
        pytest.param("Der amtlichen Agentur sagte Roth, der Steg sei neu.", "Roth", id="over an adjective"),
        pytest.param("Der Chef sagte, der Steg sei neu.", "Der Chef", id="a man's noun speaks"),
        pytest.param("Laut Angaben der Feuerwehr brannte der Steg ab.", "der Feuerwehr", id="noun like a verb"),
        pytest.param(
            "Vertreter der Stadt kritisierten, dass der Steg fehle.", "Vertreter der Stadt", id="role and owner"
        ),
        pytest.param("Sprecher beider Orte erklärten, man baue neu.", "Sprecher beider Orte", id="owner of several"),
        pytest.param("Mitglieder der Werft sagten, sie bleibe.", "Mitglieder der Werft", id="owner before the verb"),
        pytest.param("Laut Angaben eines Anwohners brennt es.", "eines Anwohners", id="owner of a claim"),
        pytest.param("Jan Kolb (BfO), Chef der Werft, sagte, sie bleibe.", "Jan Kolb", id="brackets and a role"),
        pytest.param("Ein Zeuge hat ausgesagt, dass der Steg fehle.", "Ein Zeuge", id="to testify"),
        pytest.param("Orlas älteste Werft teilte mit, der Steg sei neu.", "Orlas älteste Werft", id="owner before"),
        pytest.param("Gefragt nach dem Steg sagte Roth, er sei neu.", "Roth", id="a participle opens"),
        pytest.param("Der Steg sei neu, hieß es von der Stadt.", "der Stadt", id="whose rumour it is"),
        pytest.param("Aus dem Bericht geht hervor, dass der Steg fehlt.", "dem Bericht", id="what follows from it"),
        pytest.param("Die Stadt hatte bekannt gegeben, dass der Steg fehlt.", "Die Stadt", id="two words for one"),
        pytest.param("Dort leben Roth zufolge 300 Leute.", "Roth", id="verb before the owner"),
        pytest.param("Dafür sollten dem Amt zufolge zwei Tage reichen.", "dem Amt", id="auxiliary before the owner"),
        pytest.param("Es wird eng, wie von der Werft berichtet wurde.", "der Werft", id="told by somebody, at the end"),
        pytest.param("Es ist klar, dass in Orla viele Leute sagen, er gehe.", "viele Leute", id="behind a place"),
        pytest.param(
            "Im Ausland lebende Fischer klagen, der Steg fehle.", "Im Ausland lebende Fischer", id="participle"
        ),
        pytest.param("In Orla wohnende Kinder sagen, er sei neu.", "In Orla wohnende Kinder", id="participle and town"),
        pytest.param("Jana Kolb, die Chefin der Werft sagte, er sei neu.", "Jana Kolb", id="missing second comma"),
        pytest.param("Jan Roth, Sprecher der Stadt sagte, er sei neu.", "Jan Roth", id="missing comma and article"),
        pytest.param("Ende Mai sagte Roth, er sei neu.", "Roth", id="end of a month"),
        pytest.param("Anfang der Woche sagte Kolb, er sei neu.", "Kolb", id="beginning of a week"),
        pytest.param("Er sei neu, sagte Nadja Roth von „Blau“.", "Nadja Roth", id="her firm in marks"),
        pytest.param("Er sei neu, sagte die oben genannte Chefin.", "die oben genannte Chefin", id="participle inside"),
        pytest.param("Die erwähnte Chefin sagte, er sei neu.", "Die erwähnte Chefin", id="participle before the noun"),
        pytest.param("Damals ging Kolb, die Chefin der Werft, davon aus, dass er hält.", "Kolb", id="far particle"),
        pytest.param("Die Stadt wird behaupten, der Steg sei neu.", "Die Stadt", id="future is no passive"),
        pytest.param("In Orla sagte am Montag ein Bote, er sei neu.", "ein Bote", id="day behind the verb"),
        pytest.param("In Orla sagte Montag ein Bote, er sei neu.", "ein Bote", id="day alone behind the verb"),
        pytest.param("Dort sagte im Hof am Dienstag Roth aus, er sei neu.", "Roth", id="place and day behind the verb"),
        pytest.param("Zuvor hatte Kolb, Chefin der Werft, gewarnt, er sei alt.", "Kolb", id="described in a bracket"),
        pytest.param("Aber auch Roth gab an, dass er neu ist.", "Roth", id="but also"),
        pytest.param("Zu den Kosten sagte die Chefin, sie seien hoch.", "die Chefin", id="a preposition like a name"),
        pytest.param("Er sei neu, sagte Roth und dessen Werft sei alt.", "Roth", id="what belongs to him is no one"),
        pytest.param("Wie es in einem Brief heißt, ist er neu.", "einem Brief", id="what a letter says"),
        pytest.param("Roth versprach den Steg zu bauen.", "Roth", id="infinitive without a comma"),
        pytest.param("Kolb hatte angekündigt am Montag anzutreten.", "Kolb", id="joined infinitive without a comma"),
        pytest.param("Der Rat forderte die Werft auf den Steg zu bauen.", "Der Rat", id="infinitive after a particle"),
        pytest.param("Dass der Steg fehlt, bestreitet Roth.", "Roth", id="object clause in front"),
        pytest.param("Der Steg sei sicher, meint Roth vom Amt.", "Roth", id="a tag is not reported"),
    ],
)
def test_the_subject_is_the_speaker(models: Models, text: str, speaker: str) -> None:
    assert find_reporters(text, models) == [speaker]


def test_the_speaker_before_the_main_clause_does_not_continue(models: Models) -> None:
    text = "Roth sagte, der Steg fehle. Nachdem Kolb davor gewarnt hatte, kam das Amt. Die Werft sei still."
    assert find_reporters(text, models) == ["Roth", "Roth"]


def test_the_name_after_an_office_may_have_a_party_in_brackets(models: Models) -> None:
    (quote,) = said("Der Bürgermeister von Orla, Jan Kolb (BfO), sagte, der Steg sei neu.", models, "de")
    assert quote.name == "Jan Kolb"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Jeder, der Bilder auf seiner Seite postet, muss warten.", id="relative clause in front"),
        pytest.param("Die Orte, die damit dargestellt werden, sind beliebt.", id="relative clause in the passive"),
        pytest.param("Dass sich Leute Briefe schrieben, beeinflusste nicht die Wahl.", id="subject clause in front"),
        pytest.param("Als die Stadt den Plan präsentierte, stellte er viel infrage.", id="clause of time in front"),
        pytest.param(
            "Roth hatte einen Mann verteidigt, der wegen Betrugs vor Gericht war.", id="relative clause behind"
        ),
        pytest.param("Um Leser zu gewinnen, empfiehlt Roth ein Bild.", id="purpose"),
        pytest.param("Statt den Steg zu bauen, verlangt Roth eine Pause.", id="instead"),
        pytest.param("Fast könnte man meinen, der Steg sei neu.", id="anybody"),
        pytest.param("Da sagt man leicht, der Steg sei neu.", id="anybody in the indicative"),
        pytest.param("Die Idee ist alt, wie das heute oft behauptet wird.", id="passive without anybody"),
        pytest.param("Roth setzt sich, wie viele im Rat, für den Steg ein.", id="comparison"),
        pytest.param("Roth schrieb ein Buch um Geld zu verdienen.", id="purpose without a comma"),
        pytest.param("Roth sprach von Plänen den Steg zu bauen.", id="infinitive of a noun"),
    ],
)
def test_nobody_reports(models: Models, text: str) -> None:
    assert find_reporters(text, models) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Es wird befürchtet, dass der Steg fehlt.", id="feared"),
        pytest.param("Dem Bäcker wurde vorgeworfen, Mehl zu stehlen.", id="accused"),
        pytest.param("Kolb wurde dazu aufgerufen, das Boot abzugeben.", id="called on"),
    ],
)
def test_what_a_passive_reports_has_no_speaker(models: Models, text: str) -> None:
    assert find_reporters(text, models) == [None]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Die Chefs hätten ihm gesagt, er sei faul.", id="they had said"),
        pytest.param("Seine Frau habe erklärt, er sei faul.", id="she had said"),
    ],
)
def test_whoever_tells_what_others_said_goes_on(models: Models, told: str) -> None:
    assert find_reporters(f"Roth sagte, es sei spät. {told} Das gehe nicht.", models)[-1] == "Roth"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ihrer Meinung nach fehlt das Geld.", "Anna Kolb", id="behind"),
        pytest.param("Ihren Angaben zufolge fehlt das Geld.", "Anna Kolb", id="with a postposition"),
        pytest.param("Am Abend sagte der Minister Jan Roth, er gehe.", "Jan Roth", id="article and title"),
        pytest.param("Er gehe, sagte der Präsident Jan Roth.", "Jan Roth", id="article and title behind"),
    ],
)
def test_names_of_reporters(models: Models, text: str, name: str) -> None:
    (quote,) = said(f"Anna Kolb ist zurück. {text}", models, "de")
    assert quote.name == name


def test_what_a_reported_sentence_leads_to_is_the_last_speakers(models: Models) -> None:
    text = "Roth sagte, er gehe. Das Bauen ergebe keinen Sinn: „Es kostet nur Geld und bringt uns nichts.“"
    assert [quote.by for quote in said(text, models, "de")] == ["Roth", "Roth"]
    text = "Kolb meinte, man müsse warten. Der Steg sei alt: „Er ist seit dreißig Jahren nicht mehr sicher.“"
    assert [quote.by for quote in said(text, models, "de")] == ["Kolb", "Kolb"]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Ein Rat des 17. Jahrhunderts habe den Steg gebaut", id="century"),
        pytest.param("Der Steg sei am 26. Mai gebaut worden", id="day"),
    ],
)
def test_a_number_with_a_full_stop_ends_no_sentence(models: Models, words: str) -> None:
    assert [quote.text for quote in said(f"{words}, sagte Roth. Er war 33. Jana Kolb kam.", models, "de")] == [words]


def test_another_speaker_ends_the_report(models: Models) -> None:
    text = "Roth glaubte, dass 200 Leute kamen; die Werft sagte, es seien 300 gewesen."
    assert [(q.text, q.by) for q in said(text, models, "de")] == [
        ("200 Leute kamen", "Roth"),
        ("es seien 300 gewesen", "die Werft"),
    ]
    (quote,) = said("Roth fordert mehr Lohn, Kolb meint, das sei zu viel.", models, "de")
    assert (quote.text, quote.by) == ("das sei zu viel", "Kolb")


def test_a_rumor_may_have_an_adverb(models: Models) -> None:
    (quote,) = said("Es hieß nun, der Steg sei alt.", models, "de")
    assert (quote.text, quote.by) == ("der Steg sei alt", None)


def test_an_aside_is_inside_what_it_reports(models: Models) -> None:
    (quote,) = said("Der Steg ist, wie Roth vom Amt sagt, sicher.", models, "de")
    assert (quote.text, quote.by) == ("Der Steg ist, wie Roth vom Amt sagt, sicher", "Roth")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Örtliche Medien berichten, der Steg sei neu.", None, id="adjective"),
        pytest.param("Manche Fischer berichten, der Steg sei neu.", None, id="some"),
        pytest.param("Brunners Sprecherin sagte, der Steg sei neu.", None, id="whose spokeswoman"),
        pytest.param(
            "Der Sprecher von Minister Roth, Tom Busse, sagte, er sei neu.", "Tom Busse", id="whose spokesman"
        ),
    ],
)
def test_a_description_is_no_name(models: Models, text: str, name: str | None) -> None:
    assert [quote.name for quote in said(text, models, "de")] == [name]
