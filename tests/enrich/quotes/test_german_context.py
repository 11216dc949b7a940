"""The person that German sentences continue with, and rules for all of them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clippings.enrich.quotes import find_quotes
from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers

WORDS = "Die Mühle steht seit einem Jahr still"


def test_the_subject_of_the_sentence_between_speaks_next(models: Models) -> None:
    text = f"„{WORDS}“, sagt Brunner. Seine Kollegin Ute Roth sieht das ähnlich. „Wir warten auf das Geld der Stadt.“"
    assert [by for _, by in speakers(text, models, "de")] == ["Brunner", "Seine Kollegin Ute Roth"]


def test_sentence_after_an_exclamation_is_separate(models: Models) -> None:
    text = "Eine Frau rief: „Jedes Jahr dasselbe!“ Der Verband forderte mehr Busse."
    assert [by for _, by in speakers(text, models, "de")] == ["Eine Frau"]


def test_a_sentence_about_somebody_else_ends_the_report(models: Models) -> None:
    text = "Brunner sagte, er sei müde. Chefin Ute Roth gab nicht auf. Der Verein werde „neu geboren“."
    assert [by for _, by in speakers(text, models, "de")] == ["Chefin Ute Roth"]


def test_the_name_of_a_thing_is_not_speech_further_down(models: Models) -> None:
    text = "Die Fähre „Seestern“ fährt wieder. Brunner lobte die „Seestern“ sehr."
    assert [by for _, by in speakers(text, models, "de")] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Brunner sagte, er gehe. Der Steg sei wieder offen, hieß es.", id="after"),
        pytest.param("Brunner sagte, er gehe. Es heißt, der Steg sei wieder offen.", id="before"),
    ],
)
def test_a_rumor_has_no_known_speaker(models: Models, text: str) -> None:
    assert [s.by for s in said(text, models, "de") if s.kind == "indirect"] == ["Brunner", None]


PIECES = st.sampled_from(
    [
        "Brunner", "sagte", "Der", "Steg", "sei", "müsse", "warnte", "„Nein“", "„", "“", ",", ".", ":", "nach",
        "Angaben", "laut", "zufolge", "so", "als", "von", "wie", "es", "heißt", "dass", "und", "aber", "zu", "er",
        "die", "in", "dem",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=20))
@example(["Brunner", ",", "die", "laut", "Brunner", ","])  # a comma ends the text
def test_quotes_of_broken_sentences_are_ordered_spans(pieces: list[str]) -> None:
    text = " ".join(pieces)
    quotes = find_quotes(text, None, (), "de")
    assert [q.span for q in quotes] == sorted(q.span for q in quotes)
    assert [q.text for q in quotes] == [text[q.span.start : q.span.end] for q in quotes]


def test_the_author_of_a_quoted_conclusion_speaks(models: Models) -> None:
    (quote,) = said(f"„{WORDS}“, lautet das Fazit von Ute Roth.", models, "de")
    assert (quote.by, quote.name) == ("Ute Roth", "Ute Roth")
    assert [by for _, by in speakers(f"„{WORDS}“, lautet das Fazit.", models, "de")] == ["das Fazit"]


def test_a_son_does_not_get_the_name_of_his_father(models: Models) -> None:
    text = f"Jan Roth senior baute die Mühle. „{WORDS}“, sagte Roth junior. „{WORDS}“, sagte Roth."
    assert [quote.name for quote in said(text, models, "de")] == [None, "Jan Roth"]


def test_a_surname_acts_after_its_full_name(models: Models) -> None:
    first = "Die Wirtin Ute Roth sagte, es sei früh.\n\nNiemand kommt.\n\n"
    later = f"Kolb sagte: „{WORDS}.“ Roth wundert sich. „{WORDS}.“"
    assert [s.name or s.by for s in said(first + later, models, "de") if s.kind == "direct"] == ["Kolb", "Ute Roth"]
    assert [by for _, by in speakers(later, models, "de")] == ["Kolb", "Kolb"]
