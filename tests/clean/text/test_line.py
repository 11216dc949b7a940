"""How a line is measured: its words as a reader sees them."""

import pytest

from clippings.clean.text.line import measure_line


@pytest.mark.parametrize(
    ("text", "plain", "words"),
    [
        ("Leave the list <https://courier.example/u/1>", "leave the list", 3),
        ("Leave <https://courier.example/u/1> | Help <mailto:desk@courier.example>", "leave | help", 3),
        ("[Read next: The bridge](https://courier.example/bridge)", "read next: the bridge", 4),
        ("<https://courier.example/u/1>", "<https://courier.example/u/1>", 1),  # it has no other words
        ("The sign (2 < 3) stays <here>", "the sign (2 < 3) stays <here>", 7),
        ("They met [in 1962](p. 7)", "they met [in 1962](p. 7)", 5),
    ],
)
def test_the_address_of_a_link_is_not_among_its_words(text: str, plain: str, words: int) -> None:
    line = measure_line(text)
    assert (line.text, line.plain, line.words) == (text, plain, words)
