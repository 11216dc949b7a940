"""Who speaks in German news, which is read without a model: by quotation marks, verbs and capitals alone."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers

WORDS = "Die Mühle steht seit einem Jahr still"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(f"„{WORDS}“, räumte Brunner ein.", "Brunner", id="particle of a verb"),
        pytest.param(f"„{WORDS}“, wollte die Richterin wissen.", "die Richterin", id="infinitive after"),
        pytest.param(f"Über sie sagt Brunner nur: „{WORDS}.“", "Brunner", id="object before"),
        pytest.param(f"Dann antwortete mir ein Referent: „{WORDS}.“", "ein Referent", id="object between"),
        pytest.param(f"Ich habe ihm gesagt: „{WORDS}.“", "Ich", id="the person told does not speak"),
        pytest.param(f"Ihr Kollege Anton Brunner sah es anders: „{WORDS}.“", "Ihr Kollege Anton Brunner", id="colon"),
        pytest.param(f"„{WORDS}“, sagte dessen Sprecherin Ute Brunner.", "dessen Sprecherin Ute Brunner", id="dessen"),
        pytest.param(f"So sagte er: „{WORDS}.“", "er", id="subject after so"),
        pytest.param(f"Ähnlich äußerte sich Ute Brunner: „{WORDS}.“", "Ute Brunner", id="subject after an adverb"),
        pytest.param(f"Dem Müller sagte Brunner: „{WORDS}.“", "Brunner", id="subject after a dative"),
        pytest.param(f"Brunner hat zum Abschied gesagt: „{WORDS}.“", "Brunner", id="participle at the end"),
        pytest.param(f"Sie wird mit den Worten zitiert: „{WORDS}.“", "Sie", id="who is quoted"),
        pytest.param(
            f"Das Blatt zitiert Brunner mit den Worten: „{WORDS}.“", "Brunner", id="the person that a paper quotes"
        ),
        pytest.param(f"Brunner kam nach der Feier heim und sagte: „{WORDS}.“", "Brunner", id="shared by two verbs"),
        pytest.param(
            "Das Vorgehen, das alle ärgert, nannte er „ganz und gar dreist“.", "er", id="verb after its object"
        ),
        pytest.param("Brunner sagte, er habe Zeit. Das Rad sei „ganz morsch“.", "Brunner", id="mood continues"),
        pytest.param("Der Verein sprach von einem „Desaster mit Ansage“.", "Der Verein", id="nouns are not a title"),
        pytest.param("Der Chef charakterisierte den Bau als ein „Werk der Eile“.", "Der Chef", id="verb that names"),
        pytest.param("Von der Heyde betonte, das Rad sei „ganz morsch“.", "Von der Heyde", id="particle in front"),
        pytest.param(
            "Damals ging Brunner, der Chef des Vereins, davon aus, das Rad sei „ganz morsch“.",
            "Brunner",
            id="particle after an apposition",
        ),
        pytest.param(
            "Brunner sagte, er habe Zeit. Das Rad sei morsch. Alle hätten „nur weggesehen“.",
            "Brunner",
            id="mood in place of the other",
        ),
        pytest.param(
            "Brunner sagte, er habe Zeit. Nach seinen Worten ruhte der Bau. Das Rad sei „ganz morsch“.",
            "Brunner",
            id="words of the same speaker",
        ),
        pytest.param(
            "Der neue Steg ist nach der Prüfung „nur bedingt sicher“. Das teilte die Stadt mit.",
            "die Stadt",
            id="sentence after sums up",
        ),
        pytest.param("Brunner wurde von Roth gewarnt: „Das Rad ist morsch.“", "Roth", id="agent of a passive"),
        pytest.param(f"Für Brunner steht fest: „{WORDS}.“", "Brunner", id="viewpoint before a colon"),
        pytest.param("Für Bäckerin Ute Roth ist das „ein Grund zur Freude“.", "Bäckerin Ute Roth", id="judgment for"),
        pytest.param("Die Nachbarn bezeichnete er als „Banditen“.", "er", id="pronoun after a noun phrase"),
        pytest.param("Kritiker halten den Steg für „gefährlich“.", "Kritiker", id="plural that judges"),
        pytest.param("„Ein Trauerspiel“ nennt das der Chef.", "der Chef", id="verb right after"),
        pytest.param("Die Stadt sicherte den Leuten „jede Hilfe“ zu.", "Die Stadt", id="particle after the quote"),
        pytest.param("Ute Roth nickte, warnte aber vor einem „Trugschluss“.", "Ute Roth", id="aber after the verb"),
        pytest.param("Der von Jan Roth als „Witz“ bezeichnete Steg ruht.", "Jan Roth", id="agent before als"),
        pytest.param("Die Tat sei eine „große Schande“ gewesen, so Brunner.", "Brunner", id="verb after is not a noun"),
        pytest.param("Von „bloßem Streit“ wollte Brunner nicht sprechen.", "Brunner", id="quote in front"),
        pytest.param("Brunner, der den Bau „einen Witz“ genannt hatte, ging.", "der", id="relative clause"),
        pytest.param("Man wolle „nichts verstecken“, wie Brunner sagte.", "Brunner", id="wie after"),
        pytest.param("Hoffnung macht sie nicht: „Das Geld ist weg, für immer.“", "sie", id="pronoun before a colon"),
        pytest.param("Brunner dankte ihr für „drei gute Jahre“.", "Brunner", id="thanks"),
        pytest.param("Der 30-Jährige gab an, er sei „nur müde“.", "Der 30-Jährige", id="age is a noun"),
        pytest.param("Brunner zeigte sich „tief besorgt“.", "Brunner", id="reflexive verb"),
        pytest.param("Das war der „Clou“, wie ihn Brunner nennt.", "Brunner", id="wie with an object"),
        pytest.param("Der Steg sei „ganz morsch“, teilte die Stadt mit.", "die Stadt", id="article is not a pronoun"),
        pytest.param("Auf ihrer Seite warnte die Stadt: „Der Steg ist morsch.“", "die Stadt", id="verb after a place"),
        pytest.param("„Der Steg ist morsch“, sagte Jan Roth und deutete hin.", "Jan Roth", id="second verb"),
        pytest.param("Brunner hält den Steg für einen „schlechten Witz“.", "Brunner", id="für after a comparing verb"),
        pytest.param("Brunner geißelte die „Gier der Bank“.", "Brunner", id="verb that judges"),
        pytest.param(f"Für den Historiker Jan Roth, „{WORDS.lower()}“.", "den Historiker Jan Roth", id="viewpoint"),
    ],
)
def test_speaker(models: Models, text: str, speaker: str) -> None:
    assert [by for _, by in speakers(text, models, "de")] == [speaker]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            f"Verkehrsminister Emre Brunner (CSU) kam. „{WORDS}“, sagte Brunner.", "Emre Brunner", id="joined title"
        ),
        pytest.param(
            f"Der Olympiasieger Emre Brunner kam. „{WORDS}“, sagte Brunner.", "Emre Brunner", id="noun before"
        ),
        *(
            pytest.param(
                f"Bürgermeister Holger Brunner kam. „{WORDS}“, sagte Brunner. {opener} Brunner gibt es eine Liste.",
                "Holger Brunner",
                id=opener,
            )
            for opener in ("Laut", "Mit", "Hat", "Ob", "Auch")
        ),
        pytest.param(f"Die Deutsche Bahn kam. „{WORDS}“, sagte eine Frau der Deutschen Bahn.", None, id="no person"),
        pytest.param(
            f"Margit von der Heyde kam. „{WORDS}“, sagte sie.", "Margit von der Heyde", id="particles of a name"
        ),
        pytest.param(
            f"Der Bürgermeister der Stadt, Josef Brunner, kam. „{WORDS}“, sagte der Bürgermeister.",
            "Josef Brunner",
            id="role with a genitive",
        ),
        pytest.param(
            f"Richterin Cem Brunner und Anwalt Lee Roth kamen. „{WORDS}“, sagte sie.",
            "Cem Brunner",
            id="role tells she",
        ),
    ],
)
def test_name(models: Models, text: str, name: str | None) -> None:
    assert said(text, models, "de")[-1].name == name


@pytest.mark.parametrize(
    ("text", "reported", "speaker"),
    [
        pytest.param("Brunner teilte mit, der Verein prüfe alles.", "der Verein prüfe alles", "Brunner", id="after"),
        pytest.param("Er werde noch bleiben, sagte Brunner.", "Er werde noch bleiben", "Brunner", id="before"),
        pytest.param("Brunner zufolge gab es Streit.", "gab es Streit", "Brunner", id="zufolge"),
        pytest.param("Der Bau werde teurer, so Brunner.", "Der Bau werde teurer", "Brunner", id="so"),
        pytest.param(
            "Brunner sagte am Abend in Ahlen, der Bau ruhe und werde teurer.",
            "der Bau ruhe und werde teurer",
            "Brunner",
            id="mood after a place",
        ),
        pytest.param(
            "Wie die Stadt am Montag mitteilte, bleibt der Steg zu.", "bleibt der Steg zu", "die Stadt", id="wie before"
        ),
        pytest.param("Der Steg bleibt zu, wie die Stadt mitteilte.", "Der Steg bleibt zu", "die Stadt", id="wie after"),
        pytest.param(
            "Nach Angaben der Stadt bleibt der Steg zu.", "bleibt der Steg zu", "der Stadt", id="nach Angaben"
        ),
        pytest.param(
            "Der Steg bleibt nach Ansicht von Brunner zu.",
            "Der Steg bleibt nach Ansicht von Brunner zu",
            "Brunner",
            id="source within",
        ),
        pytest.param("Der Steg bleibe zu, heißt es in dem Brief.", "Der Steg bleibe zu", "dem Brief", id="heißt es in"),
        pytest.param(
            "Brunner gab am Montag bekannt, der Steg bleibe zu.", "der Steg bleibe zu", "Brunner", id="particle after"
        ),
        pytest.param(
            "Der Steg ist alt, teilte die Stadt mit.", "Der Steg ist alt", "die Stadt", id="verb opens its clause"
        ),
        pytest.param("Brunner vertrat die Ansicht, der Steg sei alt.", "der Steg sei alt", "Brunner", id="Ansicht"),
        pytest.param("Brunner bat sie, die Boote abzugeben.", "die Boote abzugeben", "Brunner", id="zu within"),
        pytest.param("Der Steg bleibt zu. Das teilte die Stadt mit.", "Der Steg bleibt zu", "die Stadt", id="das"),
        pytest.param("Der Steg bleibt zu. Dies gab Brunner bekannt.", "Der Steg bleibt zu", "Brunner", id="dies"),
        pytest.param(
            "Aus Kreisen der Stadt verlautete, der Steg bleibe zu.",
            "der Steg bleibe zu",
            "Kreisen der Stadt",
            id="verlautete",
        ),
        pytest.param(
            "Der Steg soll nach Meinung vieler Bürger zu bleiben.",
            "Der Steg soll nach Meinung vieler Bürger zu bleiben",
            "vieler Bürger",
            id="owner without an article",
        ),
        pytest.param(
            "Nach Angaben Brunners bleibt der Steg zu.", "bleibt der Steg zu", "Brunners", id="owner in the genitive"
        ),
        pytest.param(
            "Als es regnete, schloss man den Steg, teilte die Stadt mit.",
            "Als es regnete, schloss man den Steg",
            "die Stadt",
            id="tag after two clauses",
        ),
        pytest.param("Es kamen die Leute, denen Brunner vorwarf, nur zu reden.", "nur zu reden", "Brunner", id="denen"),
        pytest.param("Brunner gab zu bedenken, dass es regnet.", "es regnet", "Brunner", id="zu bedenken"),
        pytest.param("Brunner ist überzeugt, dass es regnet.", "es regnet", "Brunner", id="conviction"),
        pytest.param("Brunner hielt der Stadt vor, zu schweigen.", "zu schweigen", "Brunner", id="particle vor"),
        pytest.param("Der Verein lässt ausrichten, man komme.", "man komme", "Der Verein", id="lässt ausrichten"),
        pytest.param("Aber er betont, dass es regnet.", "es regnet", "er", id="conjunction in front"),
        pytest.param(
            "Bäcker Jan Roth stellt eine Bedingung: Der Steg müsse bleiben.",
            "Der Steg müsse bleiben",
            "Bäcker Jan Roth",
            id="colon after any verb",
        ),
        pytest.param("Brunner verspricht Hilfe: Der Steg werde neu.", "Der Steg werde neu", "Brunner", id="colon"),
        pytest.param(
            "Zur Begründung führte sie an, die Bürger wollten Ruhe.", "die Bürger wollten Ruhe", "sie", id="führte an"
        ),
        pytest.param(
            "Man müsse, sagte Brunner, den Steg schließen.",
            "Man müsse, sagte Brunner, den Steg schließen",
            "Brunner",
            id="aside",
        ),
        pytest.param(
            "Die Behauptung von Jan Roth, dass der Steg alt sei, wies das Amt zurück.",
            "der Steg alt sei",
            "Jan Roth",
            id="noun of saying",
        ),
        pytest.param(
            "Der Vorwurf des Vereins, die Stadt habe geschlafen, ist alt.",
            "die Stadt habe geschlafen",
            "des Vereins",
            id="noun of saying without dass",
        ),
        pytest.param("Das Amt bleibt bei seiner Ansicht, dass es regnet.", "es regnet", "seiner", id="owner before"),
        pytest.param(
            "Angaben zufolge blieb der Steg zu.", "blieb der Steg zu", "Angaben", id="plural opens the sentence"
        ),
        pytest.param("Laut dem Blatt sagte Brunner, dass es regnet.", "es regnet", "Brunner", id="who said it there"),
        pytest.param(
            "Den Bürgern riet der Minister, zu warten.", "zu warten", "der Minister", id="article is not a particle"
        ),
        pytest.param("Die Fischer bat der Minister, zu warten.", "zu warten", "der Minister", id="der after the verb"),
        pytest.param("Die Stadt sagte der Zeitung, der Steg sei alt.", "der Steg sei alt", "Die Stadt", id="dative"),
        pytest.param(
            "Laut der Zeitung „Neue Post“ ist der Steg alt.", "ist der Steg alt", "der Zeitung", id="title after laut"
        ),
        pytest.param("Laut Jan Roth (CDU) ist der Steg alt.", "ist der Steg alt", "Jan Roth", id="brackets after laut"),
        pytest.param("Der Steg ist alt, sagte Roth der „Post“.", "Der Steg ist alt", "Roth", id="who is told after"),
        pytest.param("Der Bericht besagt, dass der Steg alt sei.", "der Steg alt sei", "Der Bericht", id="besagt"),
        pytest.param("Seiner Ansicht nach ist der Steg alt.", "ist der Steg alt", "Seiner Ansicht", id="nach after"),
        pytest.param(
            "Von Seiten der Stadt hieß es, der Steg sei alt.", "der Steg sei alt", "Seiten der Stadt", id="von"
        ),
        pytest.param(
            "Wie aus dem Brief hervorgeht, ist der Steg alt.", "ist der Steg alt", "dem Brief", id="hervorgeht"
        ),
        pytest.param(
            "Der Steg sei alt, hatte Brunner zuvor erklärt.", "Der Steg sei alt", "Brunner", id="hatte in front"
        ),
        pytest.param("Brunner nannte als Grund, dass der Steg alt sei.", "der Steg alt sei", "Brunner", id="als Grund"),
        pytest.param("Laut „Bote“ ist der Steg alt.", "ist der Steg alt", "„Bote“", id="laut with marks"),
        pytest.param(
            "Nach Angaben des „Boten“ ist der Steg alt.", "ist der Steg alt", "des „Boten“", id="genitive marks"
        ),
        pytest.param(
            "Hier wird der durch die Stadt verursachte Lärm beklagt, sagte Brunner.",
            "Hier wird der durch die Stadt verursachte Lärm beklagt",
            "Brunner",
            id="agent inside a noun phrase",
        ),
        pytest.param("Laut Brunner kostet das 1,3 Millionen.", "kostet das 1,3 Millionen", "Brunner", id="laut"),
    ],
)
def test_reported_speech(models: Models, text: str, reported: str, speaker: str) -> None:
    assert [(s.text, s.by) for s in said(text, models, "de") if s.kind == "indirect"] == [(reported, speaker)]


def test_sentences_in_the_reporting_mood_continue_the_report(models: Models) -> None:
    text = "Brunner sagte, der Steg sei alt. Man müsse ihn sperren. Er ist von 1920. „Ich habe Zeit“, sagte Roth."
    assert [(s.text, s.by) for s in said(text, models, "de") if s.kind == "indirect"] == [
        ("der Steg sei alt", "Brunner"),
        ("Man müsse ihn sperren", "Brunner"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Brunner sagte zu. Der Markt lief, als wäre nichts gewesen.", id="comparison"),
        pytest.param("Leute kamen, die sich auf der Flucht befanden, und ruhten.", id="befanden sich"),
        pytest.param("Der Preis ist festgelegt worden, die Stadt schweigt.", id="passive after"),
        pytest.param("Brunner nickte. Das Amt beruft sich auf ein Papier, in dem davon die Rede sei.", id="in dem"),
        pytest.param("Brunner rang nach Worten und ging.", id="no noun of saying"),
        pytest.param("Als Brunner davon hörte, antwortete ihm niemand mehr.", id="clause of time"),
        pytest.param("Brunner gab ihm das Buch, das sie gelesen hatte.", id="verb without its particle"),
        pytest.param("Brunner freute sich so, die Stadt aber nicht.", id="so is not a tag"),
        pytest.param("Brunner klagte gegen die Stadt, um sie zu ärgern.", id="purpose"),
        pytest.param("Er ging. Roth hielt die Sorge für klein.", id="noun that looks like a mood"),
        pytest.param("Ein Schreiben der Stadt lag dort, das Brunner gefiel.", id="noun that looks like a verb"),
    ],
)
def test_sentences_that_report_nothing(models: Models, text: str) -> None:
    assert [s.text for s in said(text, models, "de") if s.kind == "indirect"] == []
