"""Makes up news articles for benchmarks and fault tests: the same seed and number always give the same article."""

import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

FIRST = [
    "Anna",
    "Boris",
    "Clara",
    "Daniel",
    "Edith",
    "Farid",
    "Greta",
    "Hugo",
    "Irene",
    "Jonas",
    "Karla",
    "Leon",
    "Maria",
    "Nils",
    "Olga",
    "Pavel",
    "Rosa",
    "Simon",
    "Tara",
    "Victor",
]
LAST = [
    "Abbot",
    "Berger",
    "Castell",
    "Dorn",
    "Ekman",
    "Falk",
    "Grant",
    "Hollis",
    "Ibsen",
    "Jansen",
    "Keller",
    "Lindt",
    "Moss",
    "Norden",
    "Orban",
    "Pike",
    "Quist",
    "Rowe",
    "Stahl",
]
TOWNS = [
    "Northport",
    "Eastvale",
    "Millbrook",
    "Harrow",
    "Kingsford",
    "Lakeside",
    "Stonebridge",
    "Westerly",
    "Ashdown",
    "Fairhaven",
]
BODIES = [
    "the city council",
    "the port authority",
    "the Harbour Trust",
    "the Ministry of Transport",
    "Eastvale University",
]
ROLES = ["mayor", "engineer", "professor", "minister", "spokesman", "director", "lawyer", "historian"]
TOPICS = ["bridge", "harbour", "railway", "school", "budget", "library", "river", "market", "hospital", "museum"]
VERBS = ["said", "told reporters", "added", "argued", "explained", "warned", "insisted"]
# Enough things, qualities and actions that two articles share no more runs of three words than real news does.
_PLAIN = (line.split() for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines())
WORDS: Mapping[str, Sequence[object]] = {
    "t": TOPICS,
    "p": TOWNS,
    "b": BODIES,
    "n": range(2, 901),
    **{slot: words for slot, *words in _PLAIN},
}
CLAIMS = [
    "the {a} {o} of the {t} will be {d} before the {o}",
    "nobody had {d} the {t} for {n} {a} dollars",
    "the {o} behind the {t} was never {d}",
    "{n} {a} families near the {t} would have {d} it",
    "the {a} {o} at the {t} could be {d} within {n} weeks",
    "a {a} {o} for the {t} is still missing",
]
FACTS = [
    "The {a} {o} of the {t} in {p} was {d} for {n} {a} {o}s and {d} twice.",
    "More than {n} {a} {o}s {d} the {o} on {a} ground, and the {t} {d} the {a} {o}.",
    "According to {b}, {a} {o}s have {d} the {t} by {n} percent, and {a} {o}s {d} it.",
    "Residents of {p} complained of {a} {o}s near the {t}, and {n} of {a} {o}s were {d}.",
    "A {a} study of {o}s {d} {n} {o}s in the {t}, {a} or {d} by {a} {o}s.",
]
_SLOT = re.compile(r"{(\w)}")


def fill(rng: random.Random, pattern: str) -> str:
    """The pattern with a word in each slot."""
    return _SLOT.sub(lambda slot: str(rng.choice(WORDS[slot[1]])), pattern)


def make_article(number: int, words: int = 800, seed: int = 0) -> dict[str, str]:
    """One JSON Lines record: id, url, title, published, and a text of about `words` words, a fifth of them quoted."""
    rng = random.Random(f"{seed}/{number}")
    people = [f"{rng.choice(FIRST)} {rng.choice(LAST)}" for _ in range(4)]
    town, topic = rng.choice(TOWNS), rng.choice(TOPICS)
    opening = f"The {topic} of {town} {{d}} {{a}} {{o}}s for case {number}, which a {{a}} {{o}} {{d}}."
    paragraphs = [fill(rng, opening)]
    while sum(len(p.split()) for p in paragraphs) < words:
        person, claim = rng.choice(people), fill(rng, rng.choice(CLAIMS))
        facts = " ".join(fill(rng, rng.choice(FACTS)) for _ in range(2))
        speech = rng.choice(
            [
                f"“{claim.capitalize()},” {rng.choice(VERBS)} {person}, a {rng.choice(ROLES)} from {town}. {facts}",
                f"{person.split()[1]} said that {claim}. {facts}",
                facts,
                facts,
            ]
        )
        paragraphs.append(speech)
    return {
        "id": f"case-{number}",
        "url": f"https://news.example/{seed}/{number}",
        "title": f"{town} decides on its {topic}, case {number}",
        "published": f"2026-{number % 9 + 1:02d}-{number % 28 + 1:02d}T08:00:00Z",
        "text": "\n\n".join(paragraphs),
    }


def make_articles(count: int, words: int = 800, seed: int = 0) -> Iterator[dict[str, str]]:
    return (make_article(number, words, seed) for number in range(count))


def write_articles(path: Path, count: int, words: int = 800, seed: int = 0) -> Path:
    """Write a JSON Lines file of made-up articles."""
    with path.open("w", encoding="utf-8") as file:
        for article in make_articles(count, words, seed):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    return path
