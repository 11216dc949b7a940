"""The words and sentences of a paragraph that no model has parsed."""

import pytest

from clippings.enrich.text.models import find_paragraphs
from clippings.enrich.text.quote_marks import find_quoted_passages
from clippings.enrich.text.sentence_view import SentenceView, view_sentences


def view(text: str) -> SentenceView:
    passages = find_quoted_passages(text, list(find_paragraphs(text)), frozenset())
    return view_sentences(text, 0, len(text), None, passages, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ja ... nein, oder..", ["Ja", "...", "nein", ",", "oder", ".."], id="dots stay together"),
        pytest.param("Dr. Lind, Sra. Roe.", ["Dr.", "Lind", ",", "Sra.", "Roe", "."], id="titles keep their stop"),
        pytest.param("J. Lind ging.", ["J.", "Lind", "ging", "."], id="initials too"),
        pytest.param("Um 3,50 Euro.", ["Um", "3,50", "Euro", "."], id="numbers keep their comma"),
        pytest.param("L'élue de Saint-Malo", ["L'élue", "de", "Saint-Malo"], id="hyphens and apostrophes inside"),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert view(text).texts == words


def test_small_words_that_are_joined_to_others_are_words() -> None:
    text = "D'accordo, all’inizio l'ha detto: a-t-elle, dit-il, aujourd'hui."
    found = view_sentences(
        text, 0, len(text), None, (), 0, frozenset(), frozenset({"d'", "all’", "l'"}), ["-t-elle", "-il"]
    )
    assert found.texts[:8] == ["D'", "accordo", ",", "all’", "inizio", "l'", "ha", "detto"]
    assert found.texts[9:] == ["a", "-t", "-elle", ",", "dit", "-il", ",", "aujourd'hui", "."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Sie kam. Er ging.", ["Sie kam.", "Er ging."], id="stops"),
        pytest.param("Dr. Lind kam. Er ging.", ["Dr. Lind kam.", "Er ging."], id="a title"),
        pytest.param("Sie sagte: „Nein. Nie.“ Er ging.", ["Sie sagte: „Nein. Nie.“", "Er ging."],
                     id="a quote belongs to its sentence"),
    ],
)  # fmt: skip
def test_sentences(text: str, sentences: list[str]) -> None:
    found = view(text)
    starts = [i for i in range(len(found)) if found.opens_sentence(i)]
    assert [found.join_words((first, found.sentence_around(first).stop)) for first in starts] == sentences
