"""Made-up texts for the tests of copies: words drawn by chance, and what papers make of one another's articles."""

import random

LETTERS = "bdfgklmnprstv", "aeiou"


def draw_words(number: int, seed: int) -> list[str]:
    """Words that other seeds share only by chance; every eighth is a name or a number."""
    draw = random.Random(seed)
    words = ["".join(draw.choice(kind) for _ in range(3) for kind in LETTERS) for _ in range(number)]
    return [
        (word.title() if place % 16 else str(draw.randrange(10, 9_999))) if place % 8 == 0 else word
        for place, word in enumerate(words)
    ]


def write_text(words: list[str]) -> str:
    """Paragraphs with sentences of twelve words."""
    sentences = [" ".join(words[start : start + 12]) + "." for start in range(0, len(words), 12)]
    return "\n\n".join(" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3))


def make_text(seed: int, words: int = 240) -> str:
    return write_text(draw_words(words, seed))
