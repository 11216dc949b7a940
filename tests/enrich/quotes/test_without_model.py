"""Texts that end in the middle, and words in marks that nobody says, as they are read without a model."""

import pytest

from clippings.enrich.quotes import find_quotes
from tests.enrich.coreference.test_candidates import entity, name_of

SENTENCES = [
    ("de", "„Der Steg ist offen“, sagte von der Heyde. Der Plan sei „tot“, grinste heute Roth (CDU), Chefin."),
    ("de", "„Der Steg ist offen“, grinste auch schon"),
    ("de", "„Warum?“, fragte Ute Roth, die Chefin. Das sagte Roth: „Nein“, wie ihn Kolb nennt, laut „Post“."),
    ("de", "Roth sagte es heute, weil der Steg alt ist."),
    ("nl", "“De brug is open”, zei Jan van der Velde maandag. Volgens Mara Veldt is dat “een ramp”, aldus de krant."),
    ("en", "“The mill is closed,” said the secretary for Transport Sarah Lind. It was “a mess,” Lind said."),
    ("fr", "« Le pont est ouvert », a-t-elle dit. Selon la maire de Brest, Claire Morvan, c’est « un échec »."),
    ("fr", "Comme l'a dit la maire, Claire Morvan, le pont cède. Et de préciser que le quai tient, dit-il."),
    ("es", "«Basta». Así habló Ana Lago. Para la alcaldesa, es tarde, según dijo ayer; y añadió que no dice saber."),
    ("it", "«Basta - dice Anna Bini - così». Secondo l'assessore Paolo Reni, l'acqua cala. Nell'atto aggiunge di no."),
    ("pt", "“Chega”, disse-nos o juiz. Em nota, nega ter ouvido, mas afirmou que sim, revelou Rui. E disse que"),
    ("ru", "«Хватит», — призналась журналистам Анна Белова. Как считает мэр, да. В акте говорится, что да, и сказал."),
    ("nl", "In het rapport staat dat het kan, melden bronnen. Het is zo, aldus rector Jan Smit, die zegt te zijn."),
    ("de", "Er ging, da er alt sei, begrüßte, dass. Roth schloss mit dem Appell, zu gehen, so Kolb laut Post."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), SENTENCES)
def test_a_text_that_is_cut_off_anywhere_keeps_its_quotes(code: str, text: str) -> None:
    """Behind a paywall, an article ends anywhere; otherwise it would lose everything that is found in it."""
    words = text.split()
    for count in range(1, len(words)):
        cut = " ".join(words[:count])
        for whole in (cut, cut.rstrip(".,:"), f"{cut.rstrip('.,:')} sagte"):
            quotes = find_quotes(whole, None, (), code)
            assert [quote.text for quote in quotes] == [whole[quote.span.start : quote.span.end] for quote in quotes]
        closed = sum(cut.count(mark) for mark in "”»") if code != "de" else cut.count("“")
        assert sum(quote.kind != "indirect" for quote in quotes) >= closed


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("Brunner lobte die „Perle am kalten Rand des Nordens“ genannte Insel.", [None], id="a name"),
        pytest.param(
            "Brunner lobte die „Perle am kalten Rand des Nordens“ der Insel.", ["Brunner"], id="a word of his"
        ),
        pytest.param("Roth sieht die Mühle als „alten Hut“.", ["Roth"], id="what he takes a thing for"),
        pytest.param("Roth sieht die „alte Mühle im Tal“.", [None], id="what he sees"),
        pytest.param("„Ja“, sagte Brunner. Und fragte: „Warum?“", ["Brunner"] * 2, id="a verb without a subject"),
        pytest.param("Sprach Roth von „Streit“, lachten alle.", ["Roth"], id="a verb that opens the sentence"),
        pytest.param("Da rief Roth „Nein“ Brunner zu.", [None], id="a nickname"),
        pytest.param("Roth rief am Steg Jan „Nein!“ Brunner zu.", ["Roth"], id="no nickname with an exclamation mark"),
    ],
)
def test_words_in_marks_have_a_speaker_only_if_somebody_says_them(text: str, speakers: list[str | None]) -> None:
    quotes = [quote for quote in find_quotes(text, None, (), "de") if quote.kind != "indirect"]
    assert [quote.speaker.text if quote.speaker else None for quote in quotes] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Eintritt: fünf Euro für alle\n\nUhrzeit: ab zehn Uhr am Steg\n\nEintritt: frei am Abend",
        "Hinweis: der Steg ist zu\n\nHinweis: die Mühle auch",
    ],
)
def test_a_list_with_keys_is_no_conversation(text: str) -> None:
    assert find_quotes(text, None, (), "de") == ()


def test_who_opens_the_sentence_is_meant_by_he_and_not_the_object() -> None:
    text = "Peter Reyes met Paul Stone. He left."
    assert name_of(text, "He", entity(text, "Peter Reyes"), entity(text, "Paul Stone")) == "Peter Reyes"
