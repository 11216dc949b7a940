"""Learn the trees of clippings/clean/lines/line_trees.py: python -m tests.quality.train_lines

From half A of the gold sets in the folder that CLIPPINGS_GOLD names. What is the article on a flattened page is said by
the same page as HTML, and by the parts that the gold names; nothing of a text is kept but the trees.
"""

import json
import os
import re
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap
from typing import Any

import numpy as np

from clippings.clean.lines import line_trees
from clippings.clean.lines.boilerplate import label_by_rules
from clippings.clean.lines.surroundings import measure_surroundings
from clippings.clean.page import read_page
from clippings.clean.text.line import measure_line
from clippings.clean.text.passages import read_text
from tests.quality.boosting import Tree, boost
from tests.quality.flattened import read_flattened
from tests.quality.measures import find_half, read_lines, write_inputs

NAMED = 6.0  # the weight of a line that the gold names, relative to lines known only from the HTML
PAGE = 30  # lines; a longer page does not weigh more
ALONE = 1.0  # the weight of an article without its page, in pages: it must stay complete
TAIL = 3.0  # the weight of an article from a list with its body known line by line, in pages

GRAM = 4  # consecutive words to compare
SAME = 0.6  # lowest share of them in a line of the article
WORD = re.compile(r"\w+")

Example = tuple[tuple[float, ...], bool, float]  # measures, whether it is the article, weight


HEAD = '''"""What the measures of a line say of its being the article, as tests/quality/train_lines.py learned it.

A tree is a leaf, in log odds, or: the number of a measure, a bound, the tree up to the bound, the tree above it.
"""

Tree = float | tuple[int, float, "Tree", "Tree"]
'''


def main() -> None:
    with TemporaryDirectory() as work:
        bias, trees = learn([*find_examples(Path(os.environ["CLIPPINGS_GOLD"]), Path(work))])
    Path(line_trees.__file__).write_text(write_table(bias, trees), encoding="utf-8")


def write_table(bias: float, trees: Sequence[Tree]) -> str:
    """Return the source of the module that contains the trees."""
    rows = (wrap(f"{tree},", 116, initial_indent="    ", subsequent_indent="        ") for tree in trees)
    table = "\n".join(line for row in rows for line in row)
    return f"{HEAD}BIAS = {bias:.4f}\n# fmt: off\nTREES: tuple[Tree, ...] = (\n{table}\n)\n"


def learn(examples: Sequence[Example]) -> tuple[float, list[Tree]]:
    """Return the bias and the trees that estimate, from a line's measures, how likely it is to be in the article."""
    x = np.array([measures for measures, _, _ in examples], dtype=np.float64)
    y = np.array([kept for _, kept, _ in examples], dtype=np.float64)
    return boost(x, y, np.array([weight for _, _, weight in examples]))


def find_examples(gold: Path, work: Path) -> Iterator[Example]:
    scorer, answers = gold / "pages/score_pages.py", json.loads((gold / "pages/gold.json").read_text(encoding="utf-8"))
    pages = read_lines(write_inputs(scorer, to=work / "pages.jsonl"))
    bodies = {page["id"]: read_body(page) for page in pages if find_half(page["id"]) == "A"}
    for record in read_lines(write_inputs(scorer, "--flat", to=work / "flat.jsonl")):
        if record["id"] in bodies:
            texts = [passage.text for passage in read_text(record["text"]).passages]
            said = judge(texts, bodies[record["id"]], answers[record["id"]])
            yield from measure_kept(texts, said, 1.0)
            yield from measure_kept([text for text, (kept, _) in zip(texts, said, strict=True) if kept], None, ALONE)
    for record in (*read_lines(gold / "cleaning/text.jsonl"), *read_flattened(gold)):
        if find_half(record["id"]) == "A":
            texts = [passage.text for passage in read_text(record["text"]).passages]
            yield from measure_kept(texts, judge(texts, record["body"], {}), TAIL)
    for record in read_lines(gold / "quotes/dev.jsonl"):
        if find_half(record["id"]) == "A":
            texts = [passage.text for passage in read_text(record["text"]).passages]
            residue = " ".join(record.get("residue") or ())
            yield from measure_kept([text for text in texts if text not in residue], None, ALONE)


def read_body(page: dict[str, str]) -> str:
    """Return the article according to the structure of the page, without anything that the weights influence."""
    decoded = read_page(page["html"], page["url"], datetime.now(UTC))
    return "\n".join(p.text for p, label in zip(decoded.passages, decoded.labels, strict=True) if label is None)


def judge(texts: Sequence[str], body: str, answer: dict[str, Any]) -> list[tuple[bool, float]]:
    """Return for each line whether it belongs to the article, and its weight."""
    said, whole = [WORD.findall(text.lower()) for text in texts], WORD.findall(body.lower())
    known = set(zip(*(whole[k:] for k in range(GRAM)), strict=False))
    joined = f" {' '.join(whole)} "
    lines = {" ".join(WORD.findall(line.lower())) for line in body.split("\n")}
    told = [len(words) >= GRAM and _share(words, known) >= SAME for words in said]
    judged: list[tuple[bool, float]] = []
    for i, words in enumerate(said):
        line = " ".join(words)
        beside = any(told[max(0, i - 1) : i + 2]) and bool(words) and f" {line} " in joined
        judged.append(_judge_named(texts[i], answer) or (told[i] or line in lines or beside, 1.0))
    return judged


def _share(words: Sequence[str], known: Collection[tuple[str, ...]]) -> float:
    """Return the share of a line's word runs that are `known`."""
    grams = [*zip(*(words[k:] for k in range(GRAM)), strict=False)]
    return sum(gram in known for gram in grams) / len(grams)


def _judge_named(text: str, answer: dict[str, Any]) -> tuple[bool, float] | None:
    """Return what the gold says about a line that it names."""
    line = " ".join(text.split())
    for kept, parts in ((True, ("with",)), (False, ("without", "comments"))):
        if any(" ".join(part.split()) in line for name in parts for part in answer.get(name, ())):
            return kept, NAMED
    return None


def measure_kept(texts: Sequence[str], said: Sequence[tuple[bool, float]] | None, weight: float) -> Iterator[Example]:
    """Yield an example for each line that no rule cuts; if `said` is None, all of them belong to the article."""
    lines = [measure_line(text) for text in texts if text.strip()]
    if not lines:
        return
    marks, cut = label_by_rules(lines)
    weight *= min(1.0, PAGE / max(1, len(lines) - len(cut)))
    for i, measures in enumerate(measure_surroundings(lines, marks, cut, range(len(lines)))):
        if i not in cut:
            kept, named = said[i] if said is not None else (True, 1.0)
            yield measures, kept, named * weight


if __name__ == "__main__":
    main()
