"""Pages with known bodies as the bare text that a reader saves from the screen."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
from lxml import etree

from tests.quality.measures import Scores, find_half, score_cleaning, write_lines

_BLOCKS = """
    p div li h1 h2 h3 h4 h5 h6 tr section article header footer nav aside blockquote ul ol table dd dt figcaption figure
    form pre hr main body br address
"""
_SILENT = "script style noscript template svg head select option textarea iframe button"
BLOCKS, SILENT = frozenset(_BLOCKS.split()), frozenset(_SILENT.split())


def read_flattened(gold: Path) -> Iterator[dict[str, Any]]:
    """Yield the pages of the gold set of HTML: {"id", "text", "body"}."""
    answers = json.loads((gold / "cleaning/html_gold.json").read_text(encoding="utf-8"))
    for id, answer in answers.items():
        with gzip.open(gold / f"cleaning/html/{id}.html.gz") as page:
            yield {"id": id, "text": flatten(page.read()), "body": answer["articleBody"]}


def flatten(page: bytes) -> str:
    """Return the lines that a browser shows; list items have a mark."""
    lines = [""]
    walk = etree.iterwalk(lxml.html.document_fromstring(page), events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event != "start":
            lines += [""] * (element.tag in BLOCKS)
            lines[-1] += element.tail or ""
        elif element.tag in SILENT:
            walk.skip_subtree()
        else:
            lines += ["• " * (element.tag == "li")] * (element.tag in BLOCKS)
            lines[-1] += element.text or ""
    folded = (" ".join(line.split()) for line in lines)
    return "\n\n".join(line for line in folded if line not in ("", "•"))


def score_flattened(gold: Path, work: Path, half: str) -> Scores:
    """Return how much of the text around the article is gone, and how much of its body, in one half of these pages."""
    records = [record for record in read_flattened(gold) if find_half(record["id"]) == half]
    answers = write_lines(work / f"flattened-html-{half}-answers.jsonl", records)
    texts = ({"id": record["id"], "text": record["text"]} for record in records)
    inputs = write_lines(work / f"flattened-html-{half}.jsonl", texts)
    return score_cleaning(gold / "cleaning/score_cleaning.py", "text", inputs, work, answers)
