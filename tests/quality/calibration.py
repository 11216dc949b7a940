"""Whether the stated confidence of speakers is true: by tenth of confidence, and by rule and language."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.quality.measures import HALVES, Half, read_lines, run_scorer, write_lines


def calibrate(gold: Path, work: Path) -> list[tuple[float, int, float, float]]:
    """For each tenth of confidence, over the predictions of `score_quotes`: (from, quotes, mean confidence, right)."""
    scorer, answers = gold / "quotes/score_quotes.py", gold / "quotes/dev.jsonl"
    predictions = read_lines(work / "quotes.jsonl")
    table = []
    for tenth in range(10):
        records, confidences = within(predictions, tenth)
        if confidences:
            predicted = write_lines(work / "calibration.jsonl", records)
            scores = json.loads(run_scorer(scorer, answers, predicted, "--json"))
            share = scores["direct precision"] * scores["speaker accuracy"]
            table.append((tenth / 10, len(confidences), sum(confidences) / len(confidences), share))
    return table


class RuleAccuracy(NamedTuple):
    """The stated confidence in quotes by a rule, in one half of the news in a language, and the share that is right."""

    language: str
    half: Half
    rule: str
    quotes: int
    stated: float
    right: float


def calibrate_rules(gold: Path, work: Path) -> Iterator[RuleAccuracy]:
    """By rule and language, over the predictions of `score_quotes` and `score_german`."""
    sets = {
        "en": (gold / "quotes/score_quotes.py", "quotes-{half}.jsonl", "quotes.jsonl"),
        "de": (gold / "quotes/score_quotes_de.py", "quotes-de-{half}-answers.jsonl", "quotes-de-{half}.jsonl"),
    }
    for language, (scorer, answers, predictions) in sets.items():
        for half in HALVES:
            part = work / answers.format(half=half)
            ids = {article["id"] for article in read_lines(part)}
            records = [r for r in read_lines(work / predictions.format(half=half)) if r["id"] in ids]
            yield from _score_rules(language, half, scorer, part, records, work)


def _score_rules(
    language: str, half: Half, scorer: Path, answers: Path, records: list[dict[str, Any]], work: Path
) -> Iterator[RuleAccuracy]:
    spoken = [quote for record in records for quote in record["quotes"] if quote["speaker"]]
    for rule in sorted({quote["rule"] for quote in spoken}):
        kept = [r | {"quotes": [q for q in r["quotes"] if q["rule"] == rule and q["speaker"]]} for r in records]
        scores = json.loads(run_scorer(scorer, answers, write_lines(work / "rule.jsonl", kept), "--json"))
        stated = [quote["confidence"] for quote in spoken if quote["rule"] == rule]
        reported = any(q["kind"] == "indirect" for r in kept for q in r["quotes"])
        measures = ("indirect precision", "indirect speaker") if reported else ("direct precision", "speaker accuracy")
        right = scores[measures[0]] * scores[measures[1]]
        yield RuleAccuracy(language, half, rule, len(stated), sum(stated) / len(stated), right)


def within(predictions: list[dict[str, Any]], tenth: int) -> tuple[list[dict[str, Any]], list[float]]:
    """The predictions, with only those quoted words whose speaker has a confidence in this tenth."""
    records, confidences = [], []
    for record in predictions:
        kept = [
            quote
            for quote in record["quotes"]
            if quote["speaker"] and quote["kind"] != "indirect" and min(int(quote["confidence"] * 10), 9) == tenth
        ]
        records.append({"id": record["id"], "quotes": kept})
        confidences += [quote["confidence"] for quote in kept]
    return records, confidences
