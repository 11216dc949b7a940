import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.enrich.text.tokens import split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. and U.K.’s D.C. office", ["The", "U.S.", "and", "U.K.", "D.C.", "office"]),
        ("Mr. J. R. Lane Jr. left.", ["Mr.", "J.", "R.", "Lane", "Jr.", "left"]),
        ("O’Neil's and Orlas' AT&T shares", ["O’Neil", "and", "Orlas", "AT&T", "shares"]),
        ("Jean-Luc and Ki-moon", ["Jean-Luc", "and", "Ki-moon"]),
        ("Orla-based, Orla-led, pro-Orla", ["Orla", "based", "Orla", "led", "pro", "Orla"]),
        ("Clotilde d'Orlas de l’Orne", ["Clotilde", "d'", "Orlas", "de", "l’", "Orne"]),
        ("qu'un l'université", ["qu'un", "l'", "université"]),
        ("Brandt & Vint", ["Brandt", "&", "Vint"]),
        ("Ж. Иванов и 東京", ["Ж", "Иванов", "и", "東京"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert split_words(text, set()).texts == words


def test_hyphens_where_names_begin_or_end() -> None:
    text = "Russia-Ukraine and Saxony-Anhalt"
    assert split_words(text, {0, 6, 7, 14}).texts == ["Russia", "Ukraine", "and", "Saxony-Anhalt"]


def test_possessives_and_openings() -> None:
    words = split_words("Orla’s plan. The “Plan” of\nOrla", set())
    assert [words.possessive(i) for i in range(3)] == [True, False, False]
    assert [words.texts[i] for i in range(len(words.texts)) if words.opens(i)] == ["Orla", "The", "Plan", "Orla"]
    assert not words.joined(1)


def test_headings() -> None:
    words = split_words("Angry Voters Reject Harbor Plan Again\nAngry Voters rejected the plan of the harbor", set())
    assert words.headings == set(range(6))


@given(st.text(alphabet="aAbB.'’-& \n1éÉ/“”", max_size=60), st.sets(st.integers(0, 60), max_size=5))
def test_words_stand_in_the_text_in_order(text: str, boundaries: set[int]) -> None:
    words = split_words(text, boundaries)
    last = 0
    for word, start, end in zip(words.texts, words.starts, words.ends, strict=True):
        assert last <= start < end
        assert text[start:end] == word
        last = end
    for start in range(len(text)):
        first, after = words.within(start, start + 1)
        assert all(words.starts[i] <= start < words.ends[i] for i in range(first, after))
