"""Made-up news articles for benchmarks and fault tests: the same seed and number give the same article everywhere."""

import json
import random
from collections.abc import Iterator
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
CLAIMS = [
    "the {t} will be rebuilt before the end of the year",
    "nobody had expected the {t} to cost {n} million dollars",
    "the plan for the {t} was never put to a vote",
    "{n} families near the {t} would have to move",
    "the work on the {t} could begin within {n} weeks",
    "a second report on the {t} is still missing",
]
FACTS = [
    "The {t} in {p} was opened {n} years ago and has been repaired twice since then.",
    "More than {n} people came to the hall on Tuesday evening, and the meeting lasted until midnight.",
    "According to {b}, the costs have risen by {n} percent since the first estimate.",
    "Residents of {p} have complained about the {t} for years, and several of them went to court.",
    "A study that was published in March found {n} faults in the {t}, most of them small.",
]


def make_article(number: int, words: int = 800, seed: int = 0) -> dict[str, str]:
    """One JSON Lines record: id, url, title, published, text of about `words` words, a fifth of it quoted."""
    rng = random.Random(f"{seed}/{number}")
    people = [f"{rng.choice(FIRST)} {rng.choice(LAST)}" for _ in range(4)]
    town, topic = rng.choice(TOWNS), rng.choice(TOPICS)

    def fill(pattern: str) -> str:
        return pattern.format(t=rng.choice(TOPICS), p=rng.choice(TOWNS), b=rng.choice(BODIES), n=rng.randint(2, 900))

    paragraphs = [f"The {topic} of {town} will change after a decision that was taken on case {number} this week."]
    while sum(len(p.split()) for p in paragraphs) < words:
        person, claim = rng.choice(people), fill(rng.choice(CLAIMS))
        facts = " ".join(fill(rng.choice(FACTS)) for _ in range(2))
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
    """A JSON Lines file of made-up articles."""
    with path.open("w", encoding="utf-8") as file:
        for article in make_articles(count, words, seed):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    return path
