"""How sure an attribution is: how often its rule was right on articles with known speakers."""

from collections.abc import Iterable

from clippings.documents import QuoteKind

RULES = {
    "after": 0.95,
    "before": 0.88,
    "running": 0.95,
    "above": 0.85,
    "transcript": 0.95,
    "signature": 0.95,
    "nearest": 0.8,
    "source": 0.85,
    "trailing": 0.75,
    "after-other": 0.7,
    "colon": 0.55,
    "lead": 0.6,
    "floating": 0.55,
    "likened": 0.55,
    "beside": 0.85,
    "reported": 0.8,
    "according": 0.82,
    "unsaid": 0.75,
    "none": 0.5,
}


def confidence(kind: QuoteKind, rule: str) -> float:
    """0 to 1: the share of such attributions that were right."""
    return RULES[rule]


def calibrate(judged: Iterable[tuple[float, bool]]) -> list[tuple[float, float, int, float, float]]:
    """(Confidence, whether right) -> a row for each tenth: from, to, how many, mean confidence, share right."""
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for sure, right in judged:
        tenths.setdefault(min(int(sure * 10), 9), []).append((sure, right))
    return [
        (
            tenth / 10,
            (tenth + 1) / 10,
            len(pairs),
            sum(sure for sure, _ in pairs) / len(pairs),
            sum(right for _, right in pairs) / len(pairs),
        )
        for tenth, pairs in sorted(tenths.items())
    ]
