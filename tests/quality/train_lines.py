"""Learn the weights of clippings/clean/line_weights.py: python -m tests.quality.train_lines

From half A of the gold sets in the folder that CLIPPINGS_GOLD names. What is the article on a flattened page is said by
the same page as HTML, and by the parts that the gold names; nothing of a text is kept but the weights.
"""

import json
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clippings.clean import line_weights
from clippings.clean.boilerplate import label_by_rules
from clippings.clean.line import measure_line
from clippings.clean.page import read_page
from clippings.clean.passages import read_text
from clippings.clean.surroundings import MEASURES, measure_surroundings
from tests.quality.measures import half_of, read_lines, write_inputs

NAMED = 6.0  # the weight of a line that the gold names, in lines that only the HTML says
PAGE = 30  # lines; a page with more of them weighs no more
PENALTY = 3.0  # on large weights
ALONE = 1.0  # the weight of an article without its page, in pages: it must stay whole
TAIL = 3.0  # the weight of an article of a list, whose body is known line by line, in pages
ROUNDS = 12  # of Newton's method, which has converged long before

Example = tuple[tuple[float, ...], bool, float]  # measures, is the article, weight


def main() -> None:
    with TemporaryDirectory() as work:
        weights = fit([*find_examples(Path(os.environ["CLIPPINGS_GOLD"]), Path(work))])
    rows = "".join(f'    "{name}": {weight:.4f},\n' for name, weight in zip(MEASURES, weights, strict=False))
    head = '"""The weight of each measure of a line, as `python -m tests.quality.train_lines` learned them."""\n\n'
    text = f"{head}BIAS = {weights[-1]:.4f}\nWEIGHTS = {{\n{rows}}}\n"
    Path(line_weights.__file__).write_text(text, encoding="utf-8")


def find_examples(gold: Path, work: Path) -> Iterator[Example]:
    scorer, answers = gold / "pages/score_pages.py", json.loads((gold / "pages/gold.json").read_text(encoding="utf-8"))
    pages = read_lines(write_inputs(scorer, to=work / "pages.jsonl"))
    bodies = {page["id"]: read_body(page) for page in pages if half_of(page["id"]) == "A"}
    for record in read_lines(write_inputs(scorer, "--flat", to=work / "flat.jsonl")):
        if record["id"] in bodies:
            texts = [passage.text for passage in read_text(record["text"]).passages]
            said = [judge(text, bodies[record["id"]], answers[record["id"]]) for text in texts]
            yield from measure_kept(texts, said, 1.0)
            yield from measure_kept([text for text, (kept, _) in zip(texts, said, strict=True) if kept], None, ALONE)
    for record in read_lines(gold / "cleaning/text.jsonl"):
        if half_of(record["id"]) == "A":
            texts = [passage.text for passage in read_text(record["text"]).passages]
            yield from measure_kept(texts, [judge(text, record["body"], {}) for text in texts], TAIL)
    for record in read_lines(gold / "quotes/dev.jsonl"):
        if half_of(record["id"]) == "A":
            texts = [passage.text for passage in read_text(record["text"]).passages]
            residue = " ".join(record.get("residue") or ())
            yield from measure_kept([text for text in texts if text not in residue], None, ALONE)


def read_body(page: dict[str, str]) -> str:
    """Return what the structure of a page says is its article: nothing that the weights have a part in."""
    decoded = read_page(page["html"], page["url"], datetime.now(UTC))
    return "\n".join(p.text for p, label in zip(decoded.passages, decoded.labels, strict=True) if label is None)


def judge(text: str, body: str, answer: dict[str, Any]) -> tuple[bool, float]:
    """Say whether the line is the article's, and how much that weighs."""
    line, body = fold(text).lstrip("•·* "), fold(body, lines=True)
    if any(fold(part) in line for part in answer.get("with", ())):
        return True, NAMED
    if any(fold(part) in line for part in (*answer.get("without", ()), *answer.get("comments", ()))):
        return False, NAMED
    return f"\n{line}\n" in f"\n{body}\n" or (len(line.split()) >= 5 and line in body), 1.0


def fold(text: str, *, lines: bool = False) -> str:
    return "\n".join(map(fold, text.split("\n"))) if lines else " ".join(text.split())


def measure_kept(texts: Sequence[str], said: Sequence[tuple[bool, float]] | None, weight: float) -> Iterator[Example]:
    """Yield an example for each line that no rule cuts; `said` is None where all of them are the article."""
    lines = [measure_line(text) for text in texts if text.strip()]
    if not lines:
        return
    marks, cut = label_by_rules(lines)
    weight *= min(1.0, PAGE / max(1, len(lines) - len(cut)))
    for i, measures in enumerate(measure_surroundings(lines, marks, cut)):
        if i not in cut:
            kept, named = said[i] if said is not None else (True, 1.0)
            yield measures, kept, named * weight


def fit(examples: Sequence[Example]) -> NDArray[np.float64]:
    """Return the weights of a logistic regression with a penalty on their squares, and the bias last."""
    x = np.array([measures for measures, _, _ in examples], dtype=np.float64)
    y = np.array([kept for _, kept, _ in examples], dtype=np.float64)
    w = np.array([weight for _, _, weight in examples])
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    x = np.hstack([(x - mean) / spread, np.ones((len(x), 1))])
    penalty = np.diag([PENALTY] * len(MEASURES) + [1e-9])
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (w * (p - y)) + penalty @ weights
        weights -= np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + penalty, slope)
    own = weights[:-1] / spread
    return np.append(own, weights[-1] - own @ mean)


if __name__ == "__main__":
    main()
