"""Standard forms that papers fill in every day: two days' texts from one form are not copies."""

import random
from collections.abc import Callable
from pathlib import Path

_WORDS, *FORMS = (Path(__file__).parent / "forms.txt").read_text(encoding="utf-8").strip().split("\n\n")
WORDS = {name: words.split("|") for name, _, words in (line.partition("=") for line in _WORDS.splitlines())}


def fill_in(form: str, seed: int) -> str:
    """The form with different names and numbers for each seed."""
    draw = random.Random(seed)
    numbers: dict[str, Callable[[], int]] = {
        "few": lambda: draw.randint(1, 9),
        "some": lambda: draw.randint(10, 59),
        "many": lambda: draw.randint(1_000, 30_000),
    }
    parts = form.replace("}", "{").split("{")
    return "".join(
        part if place % 2 == 0 else draw.choice(WORDS[part]) if part in WORDS else f"{numbers[part]():,}"
        for place, part in enumerate(parts)
    )
