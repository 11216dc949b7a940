"""Real articles and pages that have a sentence in common: all such pairs of the gold sets, judged by eye.

None of their 1,170 texts is a copy of another. They share the frame of a page, a publisher's note or the name of the
person interviewed. So these pairs measure what stays apart; the pairs made in copies.py measure which copies are found.
`real_pairs.jsonl` contains only ids and verdicts.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from tests.quality.copies import is_found
from tests.quality.measures import Scores

PAIRS = Path(__file__).parent / "real_pairs.jsonl"


def score_real_pairs(gold: Path) -> Scores:
    """The share of pairs that stay apart, as they should."""
    texts = dict(_read(gold))
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    right = sum(is_found(texts[pair["one"]], texts[pair["other"]]) == pair["copy"] for pair in pairs)
    return {"pairs": len(pairs), "apart: same sentences": right / len(pairs)}


def _read(gold: Path) -> Iterator[tuple[str, str]]:
    """Everything that pages show: many share what surrounds the article."""
    for name in ("quotes", "cleaning"):
        path, field = {"quotes": ("dev.jsonl", "text"), "cleaning": ("text.jsonl", "body")}[name]
        for line in (gold / name / path).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield f"{name}/{record['id']}", record[field]
    bodies = json.loads((gold / "cleaning/html_gold.json").read_text(encoding="utf-8"))
    yield from ((f"cleaning/{id}", page["articleBody"]) for id, page in bodies.items())
    with gzip.open(gold / "pages/flat.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from ((f"pages/{page['id']}", page["text"]) for page in map(json.loads, lines))
