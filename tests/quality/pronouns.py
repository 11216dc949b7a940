"""How often the pronoun of a speaker is right: 300 quotes of the quote set, drawn at random from half B and labeled
before there was a rule. `pronouns.jsonl` holds their places and labels; the texts stay in the gold set.
"""

from collections import Counter
from pathlib import Path
from typing import Any

from tests.quality.measures import Scores, read_lines

LABELS = Path(__file__).parent / "pronouns.jsonl"
TOLD = ("he", "she", "they")
SAME = 0.6  # share of words from which two quotes count as the same


def score_pronouns(gold: Path, work: Path) -> Scores:
    """Uses the predictions of `score_quotes`. `right`: of the pronouns told. `told`: of quotes by a named person."""
    texts = {article["id"]: article["text"] for article in read_lines(gold / "quotes/dev.jsonl")}
    quotes = {record["id"]: record["quotes"] for record in read_lines(work / "quotes.jsonl")}
    counts = Counter[str]()
    for label in read_lines(LABELS):
        words = texts[label["id"]][label["start"] : label["end"]]
        quote = find_quote(words, quotes.get(label["id"], []))
        if quote is not None:
            counts.update(judge(quote, label["pronoun"]))
    return {
        "labelled": len(read_lines(LABELS)),
        "found": counts["found"],
        "right": counts["right"] / counts["told"],
        "told": counts["named told"] / counts["named"],
    }


def find_quote(words: str, quotes: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The quote with a speaker that shares the most words."""
    spoken = [quote for quote in quotes if quote["speaker"]]
    best = max(spoken, key=lambda quote: overlap(words, quote["text"]), default=None)
    return best if best and overlap(words, best["text"]) >= SAME else None


def judge(quote: dict[str, Any], label: str) -> list[str]:
    value = quote["pronoun"]["value"] if quote["pronoun"] else None
    is_named, is_told = quote["speaker"]["name"] is not None and value is not None, value in TOLD
    judged = {
        "found": True,
        "told": is_told,
        "right": is_told and value == label,
        "named": is_named,
        "named told": is_named and is_told,
    }
    return [name for name, holds in judged.items() if holds]


def overlap(one: str, other: str) -> float:
    """F1 of the words of two texts in any order."""
    left, right = (Counter("".join(c if c.isalnum() else " " for c in text.lower()).split()) for text in (one, other))
    both = (left & right).total()
    return 2 * both / (left.total() + right.total()) if both else 0.0
