"""The words of a text, as the rules for names read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.enrich.text.tokens import split_tokens


@pytest.mark.parametrize(
    ("text", "expected"),
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
def test_words(text: str, expected: list[str]) -> None:
    assert split_tokens(text, set()).texts == expected


def test_hyphens_where_names_begin_or_end() -> None:
    text = "Russia-Ukraine and Saxony-Anhalt"
    assert split_tokens(text, {0, 6, 7, 14}).texts == ["Russia", "Ukraine", "and", "Saxony-Anhalt"]


def test_possessives_and_openings() -> None:
    tokens = split_tokens("Orla’s plan. The “Plan” of\nOrla", set())
    assert [tokens.possessive(i) for i in range(3)] == [True, False, False]
    assert [tokens.texts[i] for i in range(len(tokens.texts)) if tokens.opens(i)] == ["Orla", "The", "Plan", "Orla"]
    assert not tokens.joined(1)


def test_headings() -> None:
    tokens = split_tokens("Angry Voters Reject Harbor Plan Again\nAngry Voters rejected the plan of the harbor", set())
    assert tokens.headings == set(range(6))


@given(st.text(alphabet="aAbB.'’-& \n1éÉ/“”", max_size=60), st.sets(st.integers(0, 60), max_size=5))
def test_words_are_in_the_text_in_order(text: str, boundaries: set[int]) -> None:
    tokens = split_tokens(text, boundaries)
    last = 0
    for word, start, end in zip(tokens.texts, tokens.starts, tokens.ends, strict=True):
        assert last <= start < end
        assert text[start:end] == word
        last = end
    for start in range(len(text)):
        first, after = tokens.within(start, start + 1)
        assert all(tokens.starts[i] <= start < tokens.ends[i] for i in range(first, after))
