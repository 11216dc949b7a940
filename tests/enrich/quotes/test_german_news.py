"""German news: whose words a noun of saying announces, which verbs are in the mood that reports, and names."""

import pytest

from clippings.enrich.quotes import find_quotes


def report(text: str) -> list[tuple[str | None, str]]:
    """(Speaker, words) of everything reported."""
    quotes = find_quotes(text, None, (), "de")
    return [(q.speaker.text if q.speaker else None, q.text) for q in quotes if q.kind == "indirect"]


def name(text: str) -> list[str | None]:
    """The names of the speakers, where the article gives one."""
    return [q.speaker.name for q in find_quotes(text, None, (), "de") if q.speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Der Steg ist nach Ansicht von Roth morsch.", "Roth", id="opinion of one name"),
        pytest.param("Der Steg ist nach Ansicht von Fischern morsch.", "Fischern", id="opinion of a noun"),
        pytest.param("Laut Angaben der Werft ist der Steg zu.", "der Werft", id="genitive"),
        pytest.param("Den Aussagen der Fischer zufolge ist der Steg zu.", "der Fischer", id="before its preposition"),
        pytest.param("Angaben von Roth zufolge ist der Steg zu.", "Roth", id="von before its preposition"),
        pytest.param("Roths Angaben zufolge ist der Steg zu.", "Roths", id="owner before the noun"),
        pytest.param("Laut Roths Angaben ist der Steg zu.", "Roths", id="owner between"),
        pytest.param("Aus Sicht von Roth ist der Steg zu.", "Roth", id="point of view"),
        pytest.param("Laut einer Studie der Werft ist der Steg zu.", "einer Studie der Werft", id="document"),
        pytest.param("Aussagen der Zeitung „Bote“ zufolge ist er zu.", "der Zeitung „Bote“", id="paper before"),
        pytest.param("Nach Informationen von „Bote“ ist der Steg zu.", "„Bote“", id="paper in marks alone"),
        pytest.param("Laut Bericht ist der Steg zu.", "Bericht", id="nobody's report"),
    ],
)
def test_an_owner_of_the_words_speaks(text: str, speaker: str) -> None:
    assert [by for by, _ in report(text)] == [speaker]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Die Wache kontrolliere alle Boote", id="foreign verb"),
        pytest.param("Nach der Kälte erhole er sich wieder", id="verb with a prefix"),
        pytest.param("Am Ufer höre man noch Möwen", id="plain verb"),
        pytest.param("Für das Boot bestünde Gefahr", id="other mood, which goes on"),
    ],
)
def test_verbs_in_the_mood_that_reports(words: str) -> None:
    assert report(f"Roth sagte, er gehe. {words}.")[-1] == ("Roth", words)


@pytest.mark.parametrize("words", ["Reiche Leute mieten dort gern", "Am Ufer ist lockere Erde"])
def test_adjectives_are_in_no_mood(words: str) -> None:
    assert report(f"Roth sagte, er gehe. {words}.") == [("Roth", "er gehe")]


@pytest.mark.parametrize("noun", ["Nachfolger", "Werft-Chef", "Chef de Mission"])
def test_a_noun_before_a_surname_is_no_given_name(noun: str) -> None:
    text = f"Ute Roth leitet die Werft. Ihr Nachfolger ging. „Das Boot fährt heute nicht“, sagte {noun} Roth."
    assert name(text) == ["Ute Roth"]


def test_another_given_name_before_a_surname_is_another_person() -> None:
    assert name("Ute Roth kam. Xandro Roth ging. „Das Boot fährt heute nicht“, sagte Roth.") == ["Xandro Roth"]


def test_the_last_speaker_goes_on_after_a_noun_that_names_nobody() -> None:
    text = "Ute Roth sagte, sie sei müde. Letzter Nachsatz: „Ich muss noch mit meiner Frau reden.“"
    assert name(text) == ["Ute Roth", "Ute Roth"]


@pytest.mark.parametrize(
    ("label", "names"),
    [
        pytest.param("Ihr Credo", ["Ute Roth"], id="hers"),
        pytest.param("Das Credo von Jan Kolb", ["Jan Kolb"], id="of a person"),
        pytest.param("Die Gegenfrage", [], id="nobody's"),
    ],
)
def test_a_noun_of_saying_before_a_colon_is_no_speaker(label: str, names: list[str]) -> None:
    assert name(f"Ute Roth kam. {label}: „Was soll ich denn auf dem Steg?“") == names


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Politisch betonte sie, dass es eilt.", "sie", "es eilt", id="adverb before a pronoun"),
        pytest.param("Endlich sagte ihm Roth, dass es eilt.", "Roth", "es eilt", id="adverb before an object"),
        pytest.param("Deswegen sagte Roth, dass es eilt.", "Roth", "es eilt", id="another adverb"),
        pytest.param("Ungefähr sagte Roth, dass es eilt.", "Roth", "es eilt", id="vague adverb"),
        pytest.param("Ludwig warnte sie, dass es eilt.", "Ludwig", "es eilt", id="given name"),
        pytest.param("Laut Roth droht ein Streik.", "Roth", "droht ein Streik", id="a verb that reports nothing"),
        pytest.param("Laut Roth sagte Kolb, es eile.", "Kolb", "es eile", id="another speaker"),
        pytest.param("Roth findet, dass der Steg zu ist.", "Roth", "der Steg zu ist", id="opinion"),
        pytest.param("Roth fürchtet, dass es eilt.", "Roth", "es eilt", id="fear"),
        pytest.param("Roth ordnete an, den Steg zu sperren.", "Roth", "den Steg zu sperren", id="order"),
        pytest.param("Roth stritt ab, dass es eilt.", "Roth", "es eilt", id="denial"),
        pytest.param("Wir können nicht warten, sagte Roth: „Es eilt.“", "Roth", "Wir können nicht warten", id="tag"),
    ],
)
def test_who_reports_in_news(text: str, speaker: str, words: str) -> None:
    assert report(text) == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Roth fand ein Boot, das alt war.", id="found a thing"),
        pytest.param("Auf die Frage nach dem Steg sagte Roth: „Es eilt sehr.“", id="a question before a tag"),
        pytest.param("Ob wir warten können, sagte Roth: „Es eilt sehr.“", id="a clause before a tag"),
    ],
)
def test_what_is_not_reported_in_news(text: str) -> None:
    assert report(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Der Fischer Jan Roth sah nach eigenen Angaben ein Boot.", ["Jan Roth"], id="name before"),
        pytest.param("Jan Roth kam. Nach eigenen Angaben lief er weg.", ["Jan Roth"], id="pronoun behind"),
        pytest.param("Ute Kolb kam. Nach eigenen Angaben sah Jan Roth ein Boot.", ["Jan Roth"], id="name behind"),
        pytest.param("Jan Roth kam. Ein Fischer sah nach eigenen Angaben ein Boot.", [None], id="nobody named"),
    ],
)
def test_own_words_are_those_of_the_subject(text: str, names: list[str | None]) -> None:
    assert name(text) == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Die seit Jahren in Orla lebende Wirtin sagte, es eile.", "lebende Wirtin", id="participle"),
        pytest.param("Der in Orla geborene Fischer Jan Roth sagte, es eile.", "geborene Fischer Jan Roth", id="name"),
        pytest.param("Die von Roth gegründete Werft sagte, es eile.", "gegründete Werft", id="agent"),
        pytest.param("Die auf Boote in Orla spezialisierte Werft sagte, es eile.", "spezialisierte Werft", id="places"),
        pytest.param("Die auf Boote spezialisierte Zeitung „Bote“ meldete, es eile.", None, id="paper in marks"),
        pytest.param("Die dritte alte Werft sagte, es eile.", "Die dritte alte Werft", id="adjectives alone"),
        pytest.param("Der Steg sei alt, so die Kritik der Werft.", "der Werft", id="owner of a noun in a tag"),
        pytest.param(
            "Dann pochte die Chefin, Ute Roth, darauf, bald zu gehen.", "die Chefin", id="name between commas"
        ),
        pytest.param("Neue Gerüchte machten die Runde, wonach Roth den Steg kauft.", "Gerüchte", id="noun apart"),
        pytest.param("Der Steg sei alt, wie Roth sich ausdrückte.", "Roth", id="expressed himself"),
    ],
)
def test_the_noun_behind_what_describes_it_speaks(text: str, speaker: str | None) -> None:
    assert [by for by, _ in report(text)] == [speaker or "spezialisierte Zeitung „Bote“"]


def test_it_is_said_by_nobody() -> None:
    assert name("In dem Brief steht viel. Es heißt: „Der Steg ist alt und bleibt zu.“") == []


def test_what_is_reported_begins_behind_a_name_between_commas() -> None:
    told = report("Dann pochte die Chefin, Ute Roth, am Montag darauf, bald zu gehen.")
    assert told == [("die Chefin", "bald zu gehen")]
