"""Learn the weights of clippings/clean/lines/headline_weights.py: python -m tests.quality.train_headline

From the flattened pages of half A of the gold set in the folder that CLIPPINGS_GOLD names, and their titles. Only
the weights are kept, and no text.
"""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from clippings.clean.facts.line_patterns import equals_title
from clippings.clean.lines import headline_weights
from clippings.clean.lines.above_article import find_start, label_known
from clippings.clean.lines.boilerplate import mark_lines
from clippings.clean.lines.headline import MEASURES, measure_candidates
from clippings.clean.text.line import measure_line, tokenize
from clippings.clean.text.passages import read_text
from tests.quality.measures import find_half, read_lines, write_inputs

PENALTY = 2.0  # on the square of a weight
STEPS = 1500
RATE = 0.007  # step size, for all pages together

Question = tuple[NDArray[np.float64], NDArray[np.bool_]]  # measures of each candidate, and which are the headline


def main() -> None:
    with TemporaryDirectory() as work:
        weights = fit([*find_questions(Path(os.environ["CLIPPINGS_GOLD"]), Path(work))])
    rows = "".join(f'    "{name}": {weight:.3f},\n' for name, weight in zip(MEASURES, weights, strict=True))
    head = (
        '"""What each measure of a line says of its being the headline, as tests/quality/train_headline learned it."""'
    )
    Path(headline_weights.__file__).write_text(f"{head}\n\nWEIGHTS = {{\n{rows}}}\n", encoding="utf-8")


def find_questions(gold: Path, work: Path) -> Iterator[Question]:
    """Yield the candidates of each page that contain its headline."""
    titles = json.loads((gold / "pages/gold.json").read_text(encoding="utf-8"))
    for record in read_lines(write_inputs(gold / "pages/score_pages.py", "--flat", to=work / "flat.jsonl")):
        title = tokenize(titles[record["id"]].get("title") or "")
        if find_half(record["id"]) != "A" or not title:
            continue
        lines = [measure_line(passage.text) for passage in read_text(record["text"]).passages]
        marks = mark_lines(lines)
        start = find_start(lines, marks) or 0
        candidates = [*measure_candidates(lines, label_known(lines, marks, start), start)]
        right = np.array([equals_title(lines[i], title) for i, _ in candidates], dtype=np.bool_)
        if right.any():
            yield np.array([measures for _, measures in candidates], dtype=np.float64), right


def fit(questions: Sequence[Question]) -> NDArray[np.float64]:
    """Return the weights that make the headlines the most likely of their candidates."""
    every = np.vstack([measures for measures, _ in questions])
    mean, spread = every.mean(axis=0), every.std(axis=0) + 1e-6
    scaled = [((measures - mean) / spread, right) for measures, right in questions]
    weights = np.zeros(len(MEASURES))
    for _ in range(STEPS):
        slope = PENALTY * weights
        for x, right in scaled:
            likely = np.exp(x @ weights - (x @ weights).max())
            likely /= likely.sum()
            slope += x.T @ (likely - likely * right / (likely * right).sum())
        weights -= RATE * slope
    return np.asarray(weights / spread)


if __name__ == "__main__":
    main()
